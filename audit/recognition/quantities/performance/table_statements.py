"""A performance table → its statement: funds, indicators, weights, costs, and what its goal says of them."""

from fractions import Fraction

from audit.model.facts import DATE_KIND, OFFICE_KIND
from audit.model.figure import PERCENT
from audit.model.record import record
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.quantities.drafts import Draft
from audit.recognition.quantities.mentions.labels import LabelReader, pair_up
from audit.recognition.quantities.mentions.numbers import Measure, Number
from audit.recognition.quantities.pairs import items_of, pairs
from audit.recognition.quantities.performance.targets import Indicator, Target, items_of_indicators, total_of
from audit.recognition.quantities.products import ProductFinder
from audit.recognition.quantities.spoken import add_breakdown, add_mentions, add_products, add_sum, within

_SLOTS = {
    Measure.COUNT: "指标数量",
    Measure.PRICE: "指标标准",
    Measure.MONEY: "指标金额",
    Measure.RATE: "指标比率",
    Measure.BARE: "指标值",
}

_FUNDS = ("财政拨款", "其他资金")
_DONE = "完成时间"
_ALL_READ = "资金"  # whether the table has none but what is known
_MEASURED, _NAMED = "指标的单位", "名称与单位"


@record
class TableTeller:
    """`capped`: names of indicators that cannot exceed 100 %. `priced`: those of a price per head. `done`: says the
    year in which the project is finished."""

    labels: LabelReader
    capped: Regex
    priced: Regex
    done: Regex

    def tell(self, target: Target, finder: ProductFinder, name: str) -> Draft:
        """`name` is the project's where it is known from elsewhere."""
        kind = "整体绩效" if target.overall else "项目绩效"
        subject = name or target.name or target.title
        draft = Draft(kind, "绩效目标表", subject, target.goal_text or target.title, target.place)
        draft.section = (f"{target.title}《{name}》" if name else target.title,)
        draft.figures |= target.funds
        draft.words[_ALL_READ] = "全部" if not target.other_money else "部分"
        for indicator in target.indicators:
            self._add_indicator(draft, indicator)
        _add_weights(draft, target)
        self._add_costs(draft, target)
        self._add_priced(draft, target)
        _add_tasks(draft, target)
        if target.office:
            draft.add(OFFICE_KIND, {}, 单位=target.office)
        self._add_ends(draft, target)
        add_mentions(draft, "目标", target.goal, "目标金额")
        add_products(draft, finder.of_mentions(target.goal))
        add_breakdown(draft, target.goal)
        self._add_goal(draft, target)
        _add_goal_money(draft, target)
        return draft

    def _add_indicator(self, draft: Draft, indicator: Indicator) -> None:
        capped = bool(self.capped.search(indicator.name))
        rate = indicator.prior is not None and indicator.prior.unit == PERCENT
        figures = {"权重": indicator.weight, "上年封顶比率" if capped and rate else "上年完成值": indicator.prior}
        if number := indicator.number:
            slot = "封顶比率" if capped and number.measure is Measure.RATE else _SLOTS[number.measure]
            figures[slot] = number.figure
        present = {slot: figure for slot, figure in figures.items() if figure is not None}
        if present:
            draft.add("指标", present, indicator.name or "（名称不可读的指标）", 比较=indicator.comparator)
        if number and indicator.name:  # no figure is checked by how it is measured
            named = draft.add(_MEASURED, {}, indicator.name, **{_NAMED: f"{indicator.name}：{_measured(number)}"})
            named.place = indicator.place

    def _add_ends(self, draft: Draft, target: Target) -> None:
        for indicator in target.indicators:
            if done := self.done.search(squeeze(indicator.text)):
                draft.add(DATE_KIND, {}, _DONE, 年=done["年"]).sentence = indicator.text

    def _add_costs(self, draft: Draft, target: Target) -> None:
        """Nothing where a cost is not legible, or is a price per head that no total can be made of."""
        total = total_of(target)
        costs = [i for i in target.indicators if i.is_cost]
        if not total or not costs or target.unread_costs or any(map(self._is_priced, target.indicators)):
            return
        whole = draft.add("成本合计" if len(costs) > 1 else "单项成本", {"总额": total}, draft.subject)
        for cost in costs:
            if cost.number:
                whole.add("成本", {"成本金额": cost.number.figure}, cost.name)

    def _is_priced(self, indicator: Indicator) -> bool:
        """By its unit (元/户), or else by its name (每户补助标准)."""
        if not indicator.cost or not indicator.number:
            return False
        return indicator.number.measure is Measure.PRICE or bool(self.priced.search(indicator.name))

    def _add_priced(self, draft: Draft, target: Target) -> None:
        """All costs are prices, each of another count, and nothing else is counted: together they are the whole."""
        prices = [i for i in target.indicators if i.cost and i.number and i.number.measure is Measure.PRICE]
        counts = [i for i in target.indicators if not i.cost and i.number and i.number.measure is Measure.COUNT]
        others = any(i.is_cost for i in target.indicators) or target.unread_costs
        total = total_of(target)
        if not total or others or len(prices) != len(counts):
            return
        found = pair_up(prices, counts, self._of_one_thing)
        if found and len(found) == len(prices):
            whole = draft.add("标准测算", {"总额": total}, draft.subject)
            for price, count in found:
                figures = {"标准": price.number, "数量": count.number}
                whole.add("测算", {slot: number.figure for slot, number in figures.items() if number}, count.name)

    def _of_one_thing(self, price: Indicator, count: Indicator) -> Fraction:
        """A price per head for heads, by their names the same ones."""
        if not price.number or not count.number or price.number.thing != count.number.thing:
            return Fraction(0)
        return self.labels.likeness(price.name, count.name)

    def _add_goal(self, draft: Draft, target: Target) -> None:
        for a, b in pairs(items_of(target.goal), items_of_indicators(target.indicators), self.labels):
            draft.add("绩效内对照", {"目标": a.figure, "指标": b.figure}, within(draft, b.label or a.label))


def _measured(number: Number) -> str:
    """What is measured, and for a count of what."""
    counted = number.thing if number.measure is Measure.COUNT else ""
    return f"{number.measure}·{counted}" if counted else str(number.measure)


def _add_weights(draft: Draft, target: Target) -> None:
    if target.weighted:
        printed = {"权重总计": target.weight_total} if target.weight_total else {}
        whole = draft.add("权重合计", printed, draft.subject, 权重="未读全" if target.unread_weights else "读全")
        for indicator in target.indicators:
            if indicator.weight:
                whole.add("权重", {"权重": indicator.weight}, indicator.name)


def _add_tasks(draft: Draft, target: Target) -> None:
    if target.tasks:
        *tasks, total = target.tasks
        whole = draft.add("任务合计", dict(total.costs))
        for task in tasks:
            if task.costs:
                whole.add("任务", dict(task.costs), task.name)


def _add_goal_money(draft: Draft, target: Target) -> None:
    stated, items, total = target.stated_totals(), target.goal_items(), total_of(target)
    for figure in stated:
        if "预算总额" in target.funds:
            draft.add("目标总额", {"目标总额": figure, "总额": target.funds["预算总额"]})
        elif all(slot in target.funds for slot in _FUNDS):
            funds = {slot: target.funds[slot] for slot in _FUNDS}
            draft.add("目标资金", {"目标总额": figure} | funds)
    if total and len(items) == 1 and items[0].amount:
        draft.add("目标单项", {"目标金额": items[0].amount.figure, "总额": total}, within(draft, items[0].label))
    if len(items) > 1 and "等" not in target.goal_text:
        finer = [figure for figure in stated if total and figure.ulp < total.ulp]
        for whole in filter(None, (total, *finer)):
            parts = [item.amount.figure for item in items if item.amount]
            add_sum(draft, "目标合计", {"总额": whole}, "目标分项", parts)
