"""Projects and performance tables → statements with their parts."""

from collections.abc import Iterable, Iterator, Sequence

from audit.model.figure import Figure
from audit.model.quantities import BlockPattern
from audit.recognition.quantities.blocks import HEADS, PRICES, SHARES, Block
from audit.recognition.quantities.drafts import Draft
from audit.recognition.quantities.labels import LabelReader
from audit.recognition.quantities.mentions import Mention
from audit.recognition.quantities.numbers import Measure
from audit.recognition.quantities.pairs import Item, items_of, items_of_indicators, pairs, united
from audit.recognition.quantities.products import Product, ProductFinder
from audit.recognition.quantities.projects import Listed, Project, size_of, total_of
from audit.recognition.quantities.targets import Indicator, Target

_SLOTS = {Measure.COUNT: "数量", Measure.PRICE: "标准", Measure.MONEY: "金额", Measure.BARE: "数值"}


class Teller:
    """For one disclosure."""

    def __init__(self, labels: LabelReader, blocks: BlockPattern | None) -> None:
        self._labels = labels
        self._blocks = blocks

    def project(self, project: Project) -> Iterator[Draft]:
        """The prose's statement, then the performance table's, then what they say of each other."""
        finder = ProductFinder(project.block, self._blocks, self._labels)
        if project.block:
            yield self._of_block(project, project.block, finder)
        if project.target:
            yield self.target(project.target, finder, project.name)
        if project.block and project.target:
            yield self._compared(project.block, project.target)
        elif project.listed and project.target:
            yield _listed_target(project.listed, project.target)

    def _of_block(self, project: Project, block: Block, finder: ProductFinder) -> Draft:
        draft = _draft("项目", block.name, block, block.name)
        size = size_of(block)
        draft.figures |= {"规模": size} if size else {}
        total = next((m.amount.figure for m in block.of(SHARES) if m.amount and m.total), None)
        draft.figures |= {"共计": total} if total else {}
        if project.listed:
            draft.words["表中项目"] = project.listed.name
        if project.listed and size and len(project.listed.figures) == project.listed.rows:
            _add_sum(draft, "项目支出表对照", {"规模": size}, "表内金额", project.listed.figures)
        shares = [m for m in block.of(SHARES) if m.amount and not m.total and not m.amount.bounded]
        whole = total or size
        if whole and shares:
            _add_sum(draft, "分配合计", {"合计": whole}, "分配金额", [m.amount.figure for m in shares if m.amount])
        for key, kind in ((SHARES, "分配"), (HEADS, "补贴人数"), (PRICES, "补贴标准")):
            draft.parts += _mentions(draft, kind, block.of(key), "分配金额" if key == SHARES else "金额")
        _add_products(draft, finder.of_block())
        for a, b in pairs(items_of(block.of(SHARES)), self._stated(block), self._labels):
            draft.add("说明内对照", {"分配": a.figure, "补贴": b.figure}, a.label or b.label)
        _add_breakdown(draft, block.of(SHARES))
        return draft

    def _stated(self, block: Block) -> list[Item]:
        """补贴人数 and 补贴标准; limits are no standards."""
        return items_of(m for key in (HEADS, PRICES) for m in block.of(key) if not (m.price and m.price.bounded))

    def target(self, target: Target, finder: ProductFinder, name: str) -> Draft:
        """A performance table with its indicators, its goal and what must add up in it."""
        kind = "整体绩效" if target.overall else "项目绩效"
        section = (f"{target.title}《{name}》" if name else target.title,)
        subject = name or target.name or target.title
        draft = Draft(kind, "绩效目标表", subject, target.goal_text or target.title, target.place, section)
        draft.figures |= target.funds
        for indicator in target.indicators:
            _add_indicator(draft, indicator)
        self._add_weights(draft, target)
        self._add_costs(draft, target)
        self._add_goal(draft, target, finder)
        return draft

    def _add_costs(self, draft: Draft, target: Target) -> None:
        total = total_of(target)
        costs = [i for i in target.indicators if i.is_cost and i.value]
        priced = any(i.cost and i.number and i.number.measure is not Measure.MONEY for i in target.indicators)
        if not total or not costs or target.unread_costs or priced:
            return
        kind = "成本合计" if len(costs) > 1 else "单项成本"
        whole = draft.add(kind, {"总额": total[1]}, "成本指标")
        for cost in costs:
            if cost.value:
                whole.add("成本", {"成本金额": cost.value}, cost.name)

    def _add_weights(self, draft: Draft, target: Target) -> None:
        if target.weighted:
            whole = draft.add("权重合计", {}, draft.subject, 权重="未读全" if target.unread_weights else "读全")
            for indicator in target.indicators:
                if indicator.weight:
                    whole.add("权重", {"权重": indicator.weight}, indicator.name)

    def _add_goal(self, draft: Draft, target: Target, finder: ProductFinder) -> None:
        draft.parts += _mentions(draft, "目标", target.goal, "目标金额")
        _add_products(draft, finder.of_mentions(target.goal))
        _add_breakdown(draft, target.goal)
        for a, b in pairs(items_of(target.goal), items_of_indicators(target.indicators), self._labels):
            draft.add("绩效内对照", {"目标": a.figure, "指标": b.figure}, b.label or a.label)
        total = total_of(target)
        stated, items = target.stated_totals(), target.goal_items()
        for figure in stated:
            if total and figure is not total[1]:
                draft.add("目标总额", {"目标总额": figure, "总额": total[1]}, "项目总投资")
        if total and len(items) == 1 and items[0].amount:
            draft.add("目标单项", {"目标金额": items[0].amount.figure, "总额": total[1]}, items[0].label)
        if total and len(items) > 1 and "等" not in target.goal_text:
            whole = draft.add("目标合计", {"总额": total[1]}, "项目总体目标")
            for item in items:
                if item.amount:
                    whole.add("目标项", {"目标分项": item.amount.figure}, item.label)

    def _compared(self, block: Block, target: Target) -> Draft:
        """The prose against the performance table of the same project."""
        draft = _draft("项目对照", block.name, block, block.name)
        size, total = size_of(block), total_of(target)
        if size and total:
            draft.add("规模对照", {"规模": size, "绩效表总额": total[1]}, block.name, 项=total[0])
        prose = united(items_of(block.of(SHARES)), self._stated(block), self._labels)
        table = united(items_of_indicators(target.indicators), items_of(target.goal), self._labels)
        for a, b in pairs(prose, table, self._labels):
            draft.add("说明绩效对照", {"说明": a.figure, "绩效": b.figure}, a.label or b.label)
        return draft


def _listed_target(listed: Listed, target: Target) -> Draft:
    """A project without a block: its rows against its performance table."""
    draft = Draft("绩效表对项目表", "绩效目标表", listed.name, target.title, target.place, (target.title,))
    total = total_of(target)
    if total and len(listed.figures) == listed.rows:
        _add_sum(draft, "绩效表对项目支出表", {"绩效表总额": total[1]}, "表内金额", listed.figures)
    return draft


def _add_sum(draft: Draft, kind: str, whole: dict[str, Figure], slot: str, parts: Iterable[Figure]) -> None:
    """A total with nothing but its addends below it."""
    added = draft.add(kind, whole, draft.subject)
    for figure in parts:
        added.add(slot, {slot: figure}, draft.subject)


def _draft(kind: str, subject: str, block: Block, sentence: str) -> Draft:
    first = next(iter(block.fields.values()))
    return Draft(kind, "项目块", subject, sentence, first.place(0, 1), (block.section,), words={"项目": block.name})


def _mentions(draft: Draft, kind: str, spoken: Iterable[Mention], amount: str) -> list[Draft]:
    parts: list[Draft] = []
    for mention in spoken:
        figures = {
            slot: number.figure
            for slot, number in (("数量", mention.count), ("标准", mention.price), (amount, mention.amount))
            if number is not None and not (slot == amount and mention.total)
        }
        if figures:
            part = Draft(
                kind, draft.pattern, mention.label or draft.subject, draft.sentence, draft.place, draft.section
            )
            part.figures, part.place = figures, next(iter(figures.values())).place
            parts.append(part)
    return parts


def _add_products(draft: Draft, products: Iterable[Product]) -> None:
    for product in products:
        kind = "按月乘积" if product.months else "乘积"
        draft.add(kind, product.figures(), product.label)


def _add_breakdown(draft: Draft, spoken: Sequence[Mention]) -> None:
    """75273 人次，其中 …: a count of the whole before counts that are calculated with one by one."""
    parts = [m for m in spoken if m.written_out and m.count]
    first = next((m for m in spoken if m.count), None)
    if len(parts) > 1 and first and first.count and not first.written_out:
        whole = draft.add("人数合计", {"合计人数": first.count.figure}, first.label)
        for part in parts:
            if part.count:
                whole.add("分项人数", {"分项人数": part.count.figure}, part.label)


def _add_indicator(draft: Draft, indicator: Indicator) -> None:
    figures = {"权重": indicator.weight, "上年完成值": indicator.prior}
    if indicator.value:
        figures["指标值" if indicator.number is None else f"指标{_SLOTS[indicator.number.measure]}"] = indicator.value
    present = {slot: figure for slot, figure in figures.items() if figure is not None}
    if present:
        draft.add("指标", present, indicator.name or "（名称不可读的指标）", 比较=indicator.comparator)
