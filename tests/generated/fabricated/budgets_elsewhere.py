"""The same random budgets as the explanations of other provinces word them: each section in a style drawn at random."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from fabricated import accounts
from fabricated.budgets import Budget, tables
from fabricated.manners import Manner, some_manner
from fabricated.spending import Official, Spending, by_class, last_year, maybe
from fabricated.writing import Line, percent

_KINDS = ("basic", "project", "fund", "capital", "other", "carried")
_Amount = Callable[[Budget], int]


@dataclass(frozen=True)
class Teller:
    """Who explains a budget, and what the year before had."""

    said: Budget
    last: Budget
    manner: Manner

    @property
    def whose(self) -> str:
        """Of whom and of which year a sentence speaks: always the same."""
        said = self.said
        own = (f"{said.entity}{said.year}年", f"{said.year}年本{said.caliber}", f"{said.year}年")
        return Random(said.sum("total")).choice((*own, f"{said.year}年，{said.entity}"))

    def pick(self, *wordings: str) -> str:
        """One of several ways to say the same."""
        return self.said.chance.choice(wordings)

    def amount(self, of: _Amount) -> str:
        """With its unit."""
        return self.manner.money(of(self.said))

    def change(self, of: _Amount) -> str:
        """Against last year."""
        return self.manner.change(of(self.said), of(self.last))

    def changed(self, of: _Amount) -> str:
        """The amount and its change."""
        return f"{self.amount(of)}，{self.change(of)}"

    def share(self, of: _Amount, base: _Amount) -> str:
        """Of a larger amount."""
        return percent(of(self.said), base(self.said))


def written(said: Budget) -> list[Line]:
    """The whole disclosure; some put the explanations before the tables."""
    year, entity, caliber, chance = said.year, said.entity, said.caliber, said.chance
    tabled = tables(said)
    told = prose(Teller(said, before(said), some_manner(chance, year)))
    opening: list[Line] = [f"{entity}{year}年{caliber}预算公开", f"第一部分 {caliber}概况", "一、主要职能", "承担有关工作。"]
    closing = ["第四部分 名词解释", "一、财政拨款收入：从同级财政取得的资金。"]
    parts = [[f"{year}年{caliber}预算表", *tabled], [f"{year}年{caliber}预算情况说明", *told]]
    first, second = parts if chance.random() < 0.5 else reversed(parts)
    return [*opening, f"第二部分 {first[0]}", *first[1:], f"第三部分 {second[0]}", *second[1:], *closing]


def before(said: Budget) -> Budget:
    """What the same unit had last year, of which everything that is said follows."""
    chance = Random(said.sum("total"))

    def last(now: int) -> int:
        return last_year(chance, now) if now else 0

    spent = [Spending(each.path, *(last(getattr(each, kind)) for kind in _KINDS)) for each in said.spent]
    business = min(last(said.business), sum(each.other for each in spent))
    paid = said.official
    official = Official(*(last_year(chance, each) for each in (paid.abroad, paid.bought, paid.running, paid.received)))
    return replace(said, spent=spent, business=business, official=official)


def prose(teller: Teller) -> list[str]:
    """The sections, numbered from one on."""
    chosen = [section for styles in _STYLES if (section := teller.said.chance.choice(styles)(teller))]
    numbered = zip(accounts.NUMERALS, chosen, strict=False)
    return [line for number, (title, *lines) in numbered for line in (f"{number}、{title}", *lines)]


def _sum(kind: str) -> _Amount:
    return lambda budget: budget.sum(kind)


_WHOLE, _FISCAL, _GENERAL = _sum("total"), _sum("fiscal"), _sum("general")
_HALVES = {"基本支出": _sum("basic"), "项目支出": _sum("for_projects")}


def _sources(teller: Teller, least: int = 1) -> dict[str, _Amount]:
    names = [name for name, each in teller.said.income.items() if each >= least]
    sources: dict[str, _Amount] = {name: (lambda budget, name=name: budget.income[name]) for name in names}
    return sources | ({"上年结转": _sum("carried")} if teller.said.sum("carried") else {})


def _listed(teller: Teller, amounts: dict[str, _Amount], joint: str) -> str:
    return joint.join(f"{name}{teller.amount(of)}" for name, of in amounts.items())


def _totals_both(teller: Teller) -> list[str]:
    """Income and expenditure in one section, each with its change."""
    title = teller.pick("收支预算总体情况", "收支预算情况的总体说明", "预算收支安排及增减变化情况", "部门收支总体情况")
    return [
        title,
        "（一）收入预算情况",
        f"{teller.whose}收入预算{teller.amount(_WHOLE)}，其中：{_listed(teller, _sources(teller), '、')}。"
        f"收入{teller.change(_WHOLE)}。",
        "（二）支出预算情况",
        f"{teller.whose}支出预算{teller.amount(_WHOLE)}，其中：{_listed(teller, _HALVES, '，')}。"
        f"支出{teller.change(_WHOLE)}。",
    ]


def _totals_named_again(teller: Teller) -> list[str]:
    """陕西: the subject comes again before its change."""
    of = teller.whose
    return [
        "部门预算收支说明",
        "（一）收支预算总体情况",
        f"{of}预算收入{teller.amount(_WHOLE)}，其中{_listed(teller, _sources(teller), '、')}，"
        f"{of}预算收入{teller.change(_WHOLE)}。",
        f"{of}预算支出{teller.amount(_WHOLE)}，其中{_listed(teller, _HALVES, '、')}，{of}预算支出{teller.change(_WHOLE)}。",
    ]


def _totals_numbered(teller: Teller) -> list[str]:
    lines = ["收支预算总体情况说明", f"{teller.whose}收支总预算{teller.changed(_WHOLE)}。"]
    lines.append(f"（一）收入预算{teller.amount(_WHOLE)}，其中：")
    for number, (name, of) in enumerate(_sources(teller).items(), 1):
        lines.append(f"{number}.{name}{teller.amount(of)}，占{teller.share(of, _WHOLE)}。")
    lines.append(f"（二）支出预算{teller.amount(_WHOLE)}，其中：")
    for number, (name, of) in enumerate(_HALVES.items(), 1):
        share = f"占支出预算的{teller.share(of, _WHOLE)}"
        lines.append(f"{number}.{name}{teller.amount(of)}，{share}，{teller.change(of)}。")
    return lines


def _totals_in_a_word(teller: Teller) -> list[str]:
    word = teller.pick("收支总预算", "收支预算总额", "收支预算总计")
    return ["收支预算总体情况", f"{teller.whose}{word}{teller.changed(_WHOLE)}。"]


def _income(teller: Teller) -> list[str]:
    sources = _sources(teller).items()
    shares = "；".join(f"{name}{teller.amount(of)}，占{teller.share(of, _WHOLE)}" for name, of in sources)
    return ["收入预算情况说明", f"{teller.whose}收入预算{teller.amount(_WHOLE)}，其中：{shares}。"]


def _income_each(teller: Teller) -> list[str]:
    lines = ["收入预算情况", f"{teller.whose}收入预算合计{teller.changed(_WHOLE)}。其中："]
    for number, (name, of) in enumerate(_sources(teller).items(), 1):
        share = f"占{teller.pick('收入预算的', '')}{teller.share(of, _WHOLE)}"
        lines.append(f"（{number}）{name}{teller.amount(of)}，{share}，{teller.change(of)}。")
    return lines


def _spent(teller: Teller) -> list[str]:
    parts = "；".join(
        f"{name}{teller.amount(of)}，占{teller.share(of, _WHOLE)}，{teller.change(of)}" for name, of in _HALVES.items()
    )
    return ["支出预算情况说明", f"{teller.whose}支出预算{teller.amount(_WHOLE)}，其中：{parts}。"]


def _spent_by_class(teller: Teller) -> list[str]:
    classes = by_class(teller.said.spent, "total").items()
    listed = "、".join(f"{name}{teller.manner.money(each)}" for name, each in classes)
    halves = "，".join(f"{n}{teller.amount(of)}，占{teller.share(of, _WHOLE)}" for n, of in _HALVES.items())
    lines = [f"按支出功能分类：{listed}。", f"按支出性质分：{halves}。"]
    return ["支出预算情况", f"{teller.whose}支出预算合计{teller.amount(_WHOLE)}。", *lines]


def _fiscal_income(teller: Teller) -> dict[str, _Amount]:
    return {n: of for n, of in _sources(teller).items() if n.endswith("拨款收入")}


def _fiscal(teller: Teller) -> list[str]:
    income = _listed(teller, {n.removesuffix("收入"): of for n, of in _fiscal_income(teller).items()}, "、")
    classes = by_class(teller.said.spent, "fiscal").items()
    spent = "、".join(f"{name}{teller.manner.money(each)}" for name, each in classes)
    whole = f"{teller.whose}财政拨款收支总预算{teller.changed(_FISCAL)}"
    return ["财政拨款收支预算总体情况", f"{whole}。收入包括：{income}；支出包括：{spent}。"]


def _fiscal_named_again(teller: Teller) -> list[str]:
    of, income = teller.whose, _listed(teller, _fiscal_income(teller), "、")
    return [
        "财政拨款收支情况",
        f"{of}财政拨款收入{teller.amount(_FISCAL)}，其中{income}，{of}财政拨款收入{teller.change(_FISCAL)}。",
        f"{of}财政拨款支出{teller.amount(_FISCAL)}，{of}财政拨款支出{teller.change(_FISCAL)}。",
    ]


def _items(teller: Teller) -> list[tuple[accounts.Path, _Amount]]:
    return [
        (each.path, lambda budget, at=at: budget.spent[at].general)
        for at, each in enumerate(teller.said.spent)
        if each.general
    ]


def _general_paths(teller: Teller) -> list[str]:
    whole = f"{teller.whose}一般公共预算支出{teller.changed(_GENERAL)}。"
    style = teller.pick(
        "{n}.{类}（类）{款}（款）{项}（项）{额}，{变}。",
        "（{n}）{类}（类）{款}（款）{项}（项）：{年}年预算数为{额}，{变}。",
        "{n}、{类}（类）{款}（款）{项}（项）预算数为{额}，{变}。主要用于日常工作。",
        "{n}.{类}（类）{款}（款）{项}（项）{年}年预算{额}，{变}。",
    )
    lines = ["一般公共预算支出情况说明", f"{whole}具体情况如下："]
    for number, (path, of) in enumerate(_items(teller), 1):
        names = {level: account.name for level, account in zip("类款项", path, strict=True)}
        figures = {"额": teller.amount(of), "变": teller.change(of), "年": teller.said.year}
        lines.append(style.format(n=number, **names, **figures))
    return lines


def _general_codes(teller: Teller) -> list[str]:
    style = teller.pick("（{n}）{项}（{码}）{额}，{变}；", "{n}.{项}（{码}）{额}，{变}。", "{n}.{码}{项}{额}，{变}。")
    lines = ["一般公共预算拨款支出明细情况", "1.一般公共预算当年拨款规模变化情况"]
    lines.append(f"{teller.whose}当年一般公共预算拨款支出{teller.changed(_GENERAL)}。")
    lines += ["2.支出按功能科目分类的明细情况"]
    lines.append(f"{teller.whose}当年一般公共预算支出{teller.amount(_GENERAL)}，其中：")
    for number, ((*_, item), of) in enumerate(_items(teller), 1):
        figures = {"额": teller.amount(of), "变": teller.change(of)}
        lines.append(style.format(n=number, 项=item.name, 码=item.code, **figures))
    return lines


def _basic(teller: Teller) -> list[str]:
    said, basic = teller.said, _sum("basic")
    if not said.sum("basic"):
        return []
    title = teller.pick("一般公共预算基本支出情况说明", "一般公共预算基本支出情况")
    lines = [title, f"{teller.whose}一般公共预算基本支出{teller.amount(basic)}{teller.pick('。其中：', '，其中：', '，包括：')}"]
    share = said.chance.random() < 0.4
    for name, classes in (("人员经费", accounts.STAFF), ("公用经费", accounts.OPERATION)):
        if paid := accounts.of_classes(said.economic, classes):
            names = "、".join(account.name for account in paid)
            part = f"，占基本支出的{percent(said.of(classes), said.sum('basic'))}" if share else ""
            lines.append(f"{name}{teller.manner.money(said.of(classes))}{part}，主要包括：{names}。")
    return lines


_PAID: _Amount = lambda budget: budget.official.total  # noqa: E731
_ABROAD: _Amount = lambda budget: budget.official.abroad  # noqa: E731
_CARS: _Amount = lambda budget: budget.official.cars  # noqa: E731
_RECEIVED: _Amount = lambda budget: budget.official.received  # noqa: E731


def _official_paragraph(teller: Teller) -> list[str]:
    if not teller.said.official.total:
        return ["“三公”经费预算情况说明", f"{teller.whose}未安排“三公”经费预算。"]
    costs = {"因公出国（境）费": _ABROAD, "公务接待费": _RECEIVED, "公务用车购置及运行维护费": _CARS}
    parts = "；".join(f"{name}{teller.changed(of)}" for name, of in costs.items())
    return ["“三公”经费预算情况说明", f"{teller.whose}“三公”经费预算{teller.changed(_PAID)}。其中：{parts}。"]


def _official_list(teller: Teller) -> list[str]:
    paid, mark = teller.said.official, teller.pick("（{}）", "{}.", "{}、")
    bought, running = teller.manner.money(paid.bought), teller.manner.money(paid.running)
    costs = {"因公出国（境）经费": _ABROAD, "公务用车购置及运行费": _CARS, "公务接待费": _RECEIVED}
    lines = ["一般公共预算“三公”经费支出情况"]
    lines.append(f"{teller.whose}“三公”经费财政拨款预算安排{teller.changed(_PAID)}。具体情况如下：")
    for number, (name, of) in enumerate(costs.items(), 1):
        inside = f"其中：公务用车购置费{bought}，公务用车运行维护费{running}。" if "车" in name else ""
        lines.append(f"{mark.format(number)}{name}{teller.pick('', '预算', '支出预算')}{teller.changed(of)}。{inside}")
    return lines


def _official_titles(teller: Teller) -> list[str]:
    """四川, 湖北: what each costs, then how each changes under a title of its own."""
    costs = {"因公出国（境）经费": _ABROAD, "公务接待费": _RECEIVED, "公务用车购置及运行维护费": _CARS}
    total = f"{teller.whose}“三公”经费财政拨款预算数{teller.amount(_PAID)}"
    lines = ["“三公”经费财政拨款预算安排情况说明", f"{total}，其中：{_listed(teller, costs, '，')}。"]
    for number, (name, of) in zip(accounts.NUMERALS, costs.items(), strict=False):
        lines += [f"（{number}）{name}{teller.change(of)}。", f"{teller.said.year}年{name}计划用于保障公务活动。"]
    return lines


def _fund(teller: Teller) -> list[str]:
    if teller.said.sum("fund"):
        return ["政府性基金预算支出情况说明", f"{teller.whose}政府性基金预算支出{teller.changed(_sum('fund'))}。"]
    none = teller.pick("没有使用政府性基金预算拨款安排的支出", "无政府性基金预算支出", "无政府性基金预算收支，并已公开空表")
    return ["政府性基金预算支出情况", f"{teller.whose}{none}。"]


_PURCHASES = (
    ("货物类", "工程类", "服务类"),
    ("政府采购货物预算", "政府采购工程预算", "政府采购服务预算"),
    ("货物", "工程", "服务"),
    ("货物类采购预算", "工程类采购预算", "服务类采购预算"),
)


def _others(teller: Teller) -> list[str]:
    said, chance, year = teller.said, teller.said.chance, teller.said.year
    bought = [maybe(chance, 0.7) for _ in range(3)]
    kinds = zip(chance.choice(_PURCHASES), bought, strict=True)
    listed = teller.pick("、", "，", "；").join(f"{name}{teller.manner.money(each)}" for name, each in kinds)
    total = f"{teller.whose}{teller.pick('政府采购预算总额', '政府采购预算', '安排政府采购预算')}{teller.manner.money(sum(bought))}"
    running = said.of(("302",))
    run = f"{teller.manner.money(running)}，{teller.manner.change(running, last_year(chance, running))}"
    cars = {kind: chance.randint(0, 3) for kind in ("机要通信用车", "应急保障用车", "其他用车")}
    counted = "、".join(f"{kind}{count}辆" for kind, count in cars.items())
    owned = f"截至{year - 1}年12月31日，{said.entity}共有车辆{sum(cars.values())}辆，其中：{counted}"
    return [
        "其他重要事项的情况说明",
        "（一）机关运行经费安排情况",
        f"{teller.whose}机关运行经费{teller.pick('预算', '财政拨款预算', '预算安排')}{run}。",
        "（二）政府采购情况",
        f"{total}，其中：{listed}。" if sum(bought) else f"{teller.whose}无政府采购预算。",
        "（三）国有资产占有使用情况",
        f"{owned}；单价50万元以上设备0台（套）。",
    ]


_STYLES: tuple[tuple[Callable[[Teller], list[str]], ...], ...] = (
    (_totals_both, _totals_named_again, _totals_numbered, _totals_in_a_word),
    (_income, _income_each),
    (_spent, _spent_by_class),
    (_fiscal, _fiscal_named_again),
    (_general_paths, _general_codes),
    (_basic,),
    (_official_paragraph, _official_list, _official_titles),
    (_fund,),
    (_others,),
)
