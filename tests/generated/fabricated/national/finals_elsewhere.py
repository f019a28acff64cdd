"""The same random final accounts as the explanations of other provinces word them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

from fabricated import accounts
from fabricated.manners import some_manner
from fabricated.national import finals_matters
from fabricated.national.finals import Finals, Fund, tables
from fabricated.spending import Official, Spending, by_class, last_year
from fabricated.telling import Teller
from fabricated.writing import Line, percent

_KINDS = ("basic", "project", "fund", "capital", "other")
_Amount = Callable[[Finals], int]


def written(said: Finals) -> list[Line]:
    """The whole disclosure; some put the explanations before the tables."""
    year, entity, caliber, chance = said.year, said.entity, said.caliber, said.chance
    tabled = tables(said)
    told = prose(Teller(said, before(said), some_manner(chance, year, "决算")))
    opening: list[Line] = [
        f"{entity}{year}年度{caliber}决算公开",
        "",
        f"第一部分 {entity}概况",
        "一、主要职责",
        "承担有关工作。",
    ]
    closing = ["第四部分 名词解释", "一、财政拨款收入：从同级财政取得的资金。"]
    parts = [[f"{year}年度{caliber}决算表", *tabled], [f"{year}年度{caliber}决算情况说明", *told]]
    first, second = parts if chance.random() < 0.5 else reversed(parts)
    return [*opening, f"第二部分 {first[0]}", *first[1:], f"第三部分 {second[0]}", *second[1:], *closing]


def before(said: Finals) -> Finals:
    """What the same unit had last year, of which everything that is said follows."""
    chance = Random(said.total)

    def last(now: int) -> int:
        return last_year(chance, now) if now else 0

    def fund(now: Fund, spent: int) -> Fund:
        start, end = last(now.start), last(now.end)
        return Fund(spent, start, max(end, start - spent))

    spent = [Spending(each.path, *(last(getattr(each, kind)) for kind in _KINDS)) for each in said.spent]
    sums = {kind: sum(getattr(each, kind) for each in spent) for kind in ("general", "fund", "capital", "other")}
    paid = said.official
    other = fund(replace(said.other, used=0, distributed=0), sums["other"])
    return replace(
        said,
        spent=spent,
        general=fund(said.general, sums["general"]),
        fund=fund(said.fund, sums["fund"]),
        capital=Fund(sums["capital"]),
        other=other,
        business=min(last(said.business), other.income),
        official=Official(*(last(each) for each in (paid.abroad, paid.bought, paid.running, paid.received))),
    )


def prose(teller: Teller[Finals]) -> list[str]:
    """The sections, numbered from one on."""
    chosen = [section for styles in _STYLES if (section := teller.said.chance.choice(styles)(teller))]
    numbered = zip(accounts.NUMERALS, chosen, strict=False)
    return [line for number, (title, *lines) in numbered for line in (f"{number}、{title}", *lines)]


def _whole(finals: Finals) -> int:
    return finals.total


def _received(finals: Finals) -> int:
    return finals.income


def _used(finals: Finals) -> int:
    return finals.expenditure


def _fiscal_whole(finals: Finals) -> int:
    return finals.fiscal_total


def _general(finals: Finals) -> int:
    return finals.general.spent


_HALVES: dict[str, _Amount] = {"基本支出": lambda f: f.basic, "项目支出": lambda f: f.expenditure - f.basic}
_SOURCES: dict[str, _Amount] = {
    "财政拨款收入": lambda f: f.fiscal_income,
    "事业收入": lambda f: f.business,
    "其他收入": lambda f: f.other.income - f.business,
}


def _shares(teller: Teller[Finals], parts: dict[str, _Amount], whole: _Amount) -> Iterable[tuple[str, str, str, str]]:
    """Of each part that there is: its name, its amount, its share and its change."""
    for name, of in parts.items():
        if of(teller.said):
            yield name, teller.amount(of), percent(of(teller.said), whole(teller.said)), teller.change(of)


def _totals(teller: Teller[Finals]) -> list[str]:
    total = teller.amount(_whole)
    first = teller.pick(
        f"{teller.whose}收入总计{total}，支出总计{total}。",
        f"{teller.whose}收、支总计{total}。",
        f"{teller.whose}收入、支出总计均为{total}。",
        f"{teller.whose}收支总计{total}。",
    )
    change = teller.manner.of_both(_whole(teller.said), _whole(teller.last))
    return ["收入支出决算总体情况说明", f"{first}{change}。"]


def _totals_apart(teller: Teller[Finals]) -> list[str]:
    title, whole, of = "收入支出决算总体情况说明", teller.amount(_whole), teller.whose
    lines = [f"{of}收入总计{whole}，{teller.change(_whole)}。", f"{of}支出总计{whole}，{teller.change(_whole)}。"]
    return [title, *lines]


def _income(teller: Teller[Finals]) -> list[str]:
    if not teller.said.income:
        return []
    shares = "；".join(f"{n}{a}，占{p}" for n, a, p, _ in _shares(teller, _SOURCES, _received))
    return ["收入决算情况说明", f"{teller.whose}收入合计{teller.amount(_received)}，其中：{shares}。"]


def _income_each(teller: Teller[Finals]) -> list[str]:
    if not teller.said.income:
        return []
    parts = _shares(teller, _SOURCES, _received)
    lines = ["收入决算情况说明", f"{teller.whose}本年收入合计{teller.changed(_received)}。其中："]
    mark = teller.pick("{}.", "（{}）", "{}、")
    return [*lines, *(f"{mark.format(k)}{n}{a}，占{p}，{c}。" for k, (n, a, p, c) in enumerate(parts, 1))]


def _expenditure(teller: Teller[Finals]) -> list[str]:
    shares = "；".join(f"{n}{a}，占{p}" for n, a, p, _ in _shares(teller, _HALVES, _used))
    return ["支出决算情况说明", f"{teller.whose}支出合计{teller.amount(_used)}，其中：{shares}。"]


def _expenditure_each(teller: Teller[Finals]) -> list[str]:
    parts = _shares(teller, _HALVES, _used)
    lines = ["支出决算情况说明", f"{teller.whose}本年支出合计{teller.changed(_used)}。其中："]
    return [*lines, *(f"{k}.{n}{a}，占本年支出的{p}，{c}。" for k, (n, a, p, c) in enumerate(parts, 1))]


def _fiscal(teller: Teller[Finals]) -> list[str]:
    total = teller.amount(_fiscal_whole)
    change = teller.manner.of_both(_fiscal_whole(teller.said), _fiscal_whole(teller.last), "财政拨款")
    return ["财政拨款收入支出决算总体情况说明", f"{teller.whose}财政拨款收、支总计{total}。{change}。"]


def _structure(teller: Teller[Finals]) -> list[str]:
    said, whole = teller.said, teller.amount(_general)
    share = f"占本年支出合计的{percent(said.general.spent, said.expenditure)}"
    classes = by_class(said.spent, "general").items()
    mark = teller.pick("（类）支出", "（类）", "")
    listed = teller.pick("；", "、").join(
        f"{n}{mark}{teller.manner.money(each)}，占{percent(each, said.general.spent)}" for n, each in classes
    )
    of = f"{teller.whose}一般公共预算财政拨款支出{whole}"
    return [
        "一般公共预算财政拨款支出决算情况说明",
        "（一）一般公共预算财政拨款支出决算总体情况",
        f"{of}，{share}。{teller.change(_general)}。",
        "（二）一般公共预算财政拨款支出决算结构情况",
        f"{of}，主要用于以下方面：{listed}。",
        "（三）一般公共预算财政拨款支出决算具体情况",
        *_details(teller),
    ]


def _details(teller: Teller[Finals]) -> list[str]:
    said, chance, money = teller.said, teller.said.chance, teller.manner.money
    spent = [each for each in said.spent if each.general]
    planned = [_plan(chance, each.general) for each in spent]
    first = (
        f"{teller.whose}一般公共预算财政拨款支出年初预算为{money(sum(planned))}，支出决算为{money(said.general.spent)}"
    )
    done = f"，完成年初预算的{percent(said.general.spent, sum(planned))}" if sum(planned) else ""
    style = teller.pick(
        "{n}.{类}（类）{款}（款）{项}（项）。年初预算为{预}，支出决算为{决}{率}，{因}。",
        "（{n}）{类}（类）{款}（款）{项}（项）：年初预算数{预}，支出决算数{决}{率}。{因}。",
        "{n}、{类}（类）{款}（款）{项}（项）年初预算{预}，决算支出{决}{率}，{因}。",
        "{n}.{类}（类）{款}（款）{项}（项）。{年}年年初预算为{预}，决算数为{决}{率}，{因}。",
    )
    lines = [f"{first}{done}。其中："]
    for number, (each, plan) in enumerate(zip(spent, planned, strict=True), 1):
        names = {level: account.name for level, account in zip("类款项", each.path, strict=True)}
        rate = f"，完成{teller.pick('年初', '')}预算的{percent(each.general, plan)}" if plan else ""
        figures = {"预": money(plan), "决": money(each.general), "率": rate, "年": said.year}
        lines.append(style.format(n=number, **names, **figures, 因=_why(teller, each.general, plan)))
    return lines


def _plan(chance: Random, spent: int) -> int:
    kind = chance.random()
    if kind < 0.4:
        return 0 if kind < 0.1 else spent
    return max(1, round(spent * chance.uniform(0.5, 1.5)))


def _why(teller: Teller[Finals], spent: int, planned: int) -> str:
    if spent == planned:
        return teller.pick("决算数与年初预算数持平", "决算数等于预算数", "与年初预算持平", "决算数与预算数一致")
    way = teller.pick("大于", "高于") if spent > planned else teller.pick("小于", "低于")
    why = "年中追加项目" if spent > planned else "压减支出"
    return teller.pick(
        f"决算数{way}年初预算数的主要原因是{why}",
        f"决算数{way}预算数，主要原因是{why}",
        f"决算数{way}预算数的主要原因：{why}",
        f"决算数{way}年初预算数，主要是{why}",
    )


_STYLES: tuple[tuple[Callable[[Teller[Finals]], list[str]], ...], ...] = (
    (_totals, _totals_apart),
    (_income, _income_each),
    (_expenditure, _expenditure_each),
    (_fiscal,),
    (_structure,),
    (finals_matters.basic,),
    (finals_matters.official,),
    (finals_matters.funds,),
    (finals_matters.others,),
)
