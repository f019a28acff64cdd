"""The same random budgets as the explanations of other provinces word them: each section in a style drawn at random."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from fabricated import accounts
from fabricated.manners import some_manner
from fabricated.national import budgets_matters
from fabricated.national.budgets import Budget, tables
from fabricated.national.budgets_matters import listed
from fabricated.spending import Official, Spending, by_class, last_year
from fabricated.telling import Teller
from fabricated.writing import Line

_KINDS = ("basic", "project", "fund", "capital", "other", "carried")
_Amount = Callable[[Budget], int]


def written(said: Budget) -> list[Line]:
    """The whole disclosure; some put the explanations before the tables."""
    year, entity, caliber, chance = said.year, said.entity, said.caliber, said.chance
    tabled = tables(said)
    told = prose(Teller(said, before(said), some_manner(chance, year)))
    opening: list[Line] = [
        f"{entity}{year}年{caliber}预算公开",
        f"第一部分 {caliber}概况",
        "一、主要职能",
        "承担有关工作。",
    ]
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


def prose(teller: Teller[Budget]) -> list[str]:
    """The sections, numbered from one on."""
    chosen = [section for styles in _STYLES if (section := teller.said.chance.choice(styles)(teller))]
    numbered = zip(accounts.NUMERALS, chosen, strict=False)
    return [line for number, (title, *lines) in numbered for line in (f"{number}、{title}", *lines)]


def _sum(kind: str) -> _Amount:
    return lambda budget: budget.sum(kind)


_WHOLE, _FISCAL, _GENERAL = _sum("total"), _sum("fiscal"), _sum("general")
_HALVES = {"基本支出": _sum("basic"), "项目支出": _sum("for_projects")}


def _sources(teller: Teller[Budget]) -> dict[str, _Amount]:
    names = [name for name, each in teller.said.income.items() if each]
    sources: dict[str, _Amount] = {name: (lambda budget, name=name: budget.income[name]) for name in names}
    return sources | ({"上年结转": _sum("carried")} if teller.said.sum("carried") else {})


def _totals_both(teller: Teller[Budget]) -> list[str]:
    """Income and expenditure in one section, each with its change."""
    whole = teller.amount(_WHOLE)
    title = teller.pick("收支预算总体情况", "收支预算情况的总体说明", "预算收支安排及增减变化情况", "部门收支总体情况")
    return [
        title,
        "（一）收入预算情况",
        f"{teller.whose}收入预算{whole}，其中：{listed(teller, _sources(teller), '、')}。收入{teller.change(_WHOLE)}。",
        "（二）支出预算情况",
        f"{teller.whose}支出预算{whole}，其中：{listed(teller, _HALVES, '，')}。支出{teller.change(_WHOLE)}。",
    ]


def _totals_named_again(teller: Teller[Budget]) -> list[str]:
    """陕西: the subject comes again before its change."""
    of, whole, sources = teller.whose, teller.amount(_WHOLE), listed(teller, _sources(teller), "、")
    return [
        "部门预算收支说明",
        "（一）收支预算总体情况",
        f"{of}预算收入{whole}，其中{sources}，{of}预算收入{teller.change(_WHOLE)}。",
        f"{of}预算支出{whole}，其中{listed(teller, _HALVES, '、')}，{of}预算支出{teller.change(_WHOLE)}。",
    ]


def _totals_numbered(teller: Teller[Budget]) -> list[str]:
    lines = ["收支预算总体情况说明", f"{teller.whose}收支总预算{teller.changed(_WHOLE)}。"]
    lines.append(f"（一）收入预算{teller.amount(_WHOLE)}，其中：")
    for number, (name, of) in enumerate(_sources(teller).items(), 1):
        lines.append(f"{number}.{name}{teller.amount(of)}，占{teller.share(of, _WHOLE)}。")
    lines.append(f"（二）支出预算{teller.amount(_WHOLE)}，其中：")
    for number, (name, of) in enumerate(_HALVES.items(), 1):
        share = f"占支出预算的{teller.share(of, _WHOLE)}"
        lines.append(f"{number}.{name}{teller.amount(of)}，{share}，{teller.change(of)}。")
    return lines


def _totals_in_a_word(teller: Teller[Budget]) -> list[str]:
    word = teller.pick("收支总预算", "收支预算总额", "收支预算总计")
    return ["收支预算总体情况", f"{teller.whose}{word}{teller.changed(_WHOLE)}。"]


def _income(teller: Teller[Budget]) -> list[str]:
    sources = _sources(teller).items()
    shares = "；".join(f"{name}{teller.amount(of)}，占{teller.share(of, _WHOLE)}" for name, of in sources)
    return ["收入预算情况说明", f"{teller.whose}收入预算{teller.amount(_WHOLE)}，其中：{shares}。"]


def _income_each(teller: Teller[Budget]) -> list[str]:
    lines = ["收入预算情况", f"{teller.whose}收入预算合计{teller.changed(_WHOLE)}。其中："]
    for number, (name, of) in enumerate(_sources(teller).items(), 1):
        share = f"占{teller.pick('收入预算的', '')}{teller.share(of, _WHOLE)}"
        lines.append(f"（{number}）{name}{teller.amount(of)}，{share}，{teller.change(of)}。")
    return lines


def _spent(teller: Teller[Budget]) -> list[str]:
    parts = "；".join(
        f"{name}{teller.amount(of)}，占{teller.share(of, _WHOLE)}，{teller.change(of)}" for name, of in _HALVES.items()
    )
    return ["支出预算情况说明", f"{teller.whose}支出预算{teller.amount(_WHOLE)}，其中：{parts}。"]


def _spent_by_class(teller: Teller[Budget]) -> list[str]:
    classes = by_class(teller.said.spent, "total").items()
    listed = "、".join(f"{name}{teller.manner.money(each)}" for name, each in classes)
    halves = "，".join(f"{n}{teller.amount(of)}，占{teller.share(of, _WHOLE)}" for n, of in _HALVES.items())
    lines = [f"按支出功能分类：{listed}。", f"按支出性质分：{halves}。"]
    return ["支出预算情况", f"{teller.whose}支出预算合计{teller.amount(_WHOLE)}。", *lines]


def _fiscal_income(teller: Teller[Budget]) -> dict[str, _Amount]:
    return {n: of for n, of in _sources(teller).items() if n.endswith("拨款收入")}


def _fiscal(teller: Teller[Budget]) -> list[str]:
    income = listed(teller, {n.removesuffix("收入"): of for n, of in _fiscal_income(teller).items()}, "、")
    classes = by_class(teller.said.spent, "fiscal").items()
    spent = "、".join(f"{name}{teller.manner.money(each)}" for name, each in classes)
    whole = f"{teller.whose}财政拨款收支总预算{teller.changed(_FISCAL)}"
    return ["财政拨款收支预算总体情况", f"{whole}。收入包括：{income}；支出包括：{spent}。"]


def _fiscal_named_again(teller: Teller[Budget]) -> list[str]:
    of, income = teller.whose, listed(teller, _fiscal_income(teller), "、")
    return [
        "财政拨款收支情况",
        f"{of}财政拨款收入{teller.amount(_FISCAL)}，其中{income}，{of}财政拨款收入{teller.change(_FISCAL)}。",
        f"{of}财政拨款支出{teller.amount(_FISCAL)}，{of}财政拨款支出{teller.change(_FISCAL)}。",
    ]


def _items(teller: Teller[Budget]) -> list[tuple[accounts.Path, _Amount]]:
    return [
        (each.path, lambda budget, at=at: budget.spent[at].general)
        for at, each in enumerate(teller.said.spent)
        if each.general
    ]


def _general_paths(teller: Teller[Budget]) -> list[str]:
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


def _general_codes(teller: Teller[Budget]) -> list[str]:
    style = teller.pick("（{n}）{项}（{码}）{额}，{变}；", "{n}.{项}（{码}）{额}，{变}。", "{n}.{码}{项}{额}，{变}。")
    lines = ["一般公共预算拨款支出明细情况", "1.一般公共预算当年拨款规模变化情况"]
    lines.append(f"{teller.whose}当年一般公共预算拨款支出{teller.changed(_GENERAL)}。")
    lines += ["2.支出按功能科目分类的明细情况"]
    lines.append(f"{teller.whose}当年一般公共预算支出{teller.amount(_GENERAL)}，其中：")
    for number, ((*_, item), of) in enumerate(_items(teller), 1):
        figures = {"额": teller.amount(of), "变": teller.change(of)}
        lines.append(style.format(n=number, 项=item.name, 码=item.code, **figures))
    return lines


_STYLES: tuple[tuple[Callable[[Teller[Budget]], list[str]], ...], ...] = (
    (_totals_both, _totals_named_again, _totals_numbered, _totals_in_a_word),
    (_income, _income_each),
    (_spent, _spent_by_class),
    (_fiscal, _fiscal_named_again),
    (_general_paths, _general_codes),
    (budgets_matters.basic,),
    (budgets_matters.official_paragraph, budgets_matters.official_list, budgets_matters.official_titles),
    (budgets_matters.fund,),
    (budgets_matters.others,),
)
