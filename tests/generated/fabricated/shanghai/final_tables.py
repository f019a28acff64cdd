"""The nine tables of random final accounts in the form of Shanghai."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from fabricated import accounts
from fabricated.accounts import CLASSES, NUMERALS, OPERATION, STAFF, Account, Path
from fabricated.national.finals import Finals, adjusted
from fabricated.spending import by_class
from fabricated.writing import Line, side_by_side


@dataclass(frozen=True)
class Printing:
    """How a disclosure prints amounts, codes and heads."""

    unit: int  # so many of what is counted make 1 万元
    zero: str
    separators: bool
    parted: bool  # codes in three cells
    total_beside_codes: bool  # 合计 stands in the row 类, 款, 项

    def wan(self, amount: int) -> str:
        """An amount as the prose has it."""
        return str((Decimal(amount) / self.unit).quantize(Decimal("0.01"), ROUND_HALF_UP))

    def cells(self, amounts: Iterable[int]) -> tuple[str, ...]:
        """Amounts of a table."""
        comma = "," if self.separators else ""
        return tuple(f"{Decimal(self.wan(each)):{comma}}" if each else self.zero for each in amounts)

    def code(self, account: Account, parts: int) -> tuple[str, ...]:
        """The code of an account, in cells."""
        if not self.parted:
            return (account.code,)
        return (account.code[:3], *(account.code[at : at + 2] for at in range(3, 1 + 2 * parts, 2)))


def tables(said: Finals, entity: str, printing: Printing) -> list[Line]:
    """The nine tables."""
    said = replace(said, entity=entity)
    makers = (_summary, _income, _expenditure, _fiscal, _general, _basic, _official, _fund, _capital)
    lines: list[Line] = []
    for make in makers:
        title, *table = make(said, printing)
        lines += [title, "单位：万元", *table, ""]
    return lines


def _of_all_classes(said: Finals, printing: Printing, *kinds: str) -> list[tuple[str, ...]]:
    sums = [by_class(said.spent, kind) for kind in kinds]
    rows = zip(NUMERALS, CLASSES, strict=True)
    return [(f"{number}、{name}", *printing.cells(each.get(name, 0) for each in sums)) for number, name in rows]


def _summary(said: Finals, printing: Printing) -> list[Line]:
    income = {
        "一、一般公共预算财政拨款收入": said.general.income,
        "二、政府性基金预算财政拨款收入": said.fund.income,
        "三、国有资本经营预算财政拨款收入": said.capital.income,
        "四、上级补助收入": 0,
        "五、事业收入": said.business,
        "六、经营收入": 0,
        "七、附属单位上缴收入": 0,
        "八、其他收入": said.other.income - said.business,
    }
    left = [(name, *printing.cells([each])) for name, each in income.items()]

    def both(name: str, amount: int, other: str, spent: int) -> tuple[str, ...]:
        return (name, *printing.cells([amount]), other, *printing.cells([spent]))

    return [
        "收入支出决算总表",
        ("收入", "", "支出", ""),
        ("项目", "决算数", "项目", "决算数"),
        *side_by_side(left, _of_all_classes(said, printing, "total")),
        both("本年收入合计", said.income, "本年支出合计", said.expenditure),
        both("使用非财政拨款结余（含专用结余）", said.other.used, "结余分配", said.other.distributed),
        both("年初结转和结余", said.start, "年末结转和结余", said.end),
        both("总计", said.total, "总计", said.total),
    ]


def _by_account(
    printing: Printing, heads: tuple[str, ...], rows: Sequence[tuple[Path, Sequence[int]]], *, on_top: bool = False
) -> list[Line]:
    width = 3 if printing.parted else 1
    blank = ("",) * (width - 1)
    total = printing.cells(
        [sum(column) for column in zip(*(each for _, each in rows), strict=True)] or [0] * len(heads)
    )
    head: list[Line] = [
        ("项目", *blank, "", *heads),
        ("支出功能分类科目编码" if printing.parted else "功能分类科目编码", *blank, "科目名称", *[""] * len(heads)),
    ]
    beside = on_top and printing.parted and printing.total_beside_codes
    if printing.parted:
        head.append(("类", "款", "项", *(("合计", *total) if beside else [""] * (1 + len(heads)))))
    body = [(*printing.code(a, 3), a.name, *printing.cells(each)) for a, each in accounts.summed(rows).items()]
    whole: list[Line] = [] if beside else [("合计", *blank, "", *total)]
    return [*head, *(whole if on_top else []), *body, *([] if on_top else whole)]


def _income(said: Finals, printing: Printing) -> list[Line]:
    heads = ("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
    fiscal = adjusted([each.fiscal for each in said.spent], said.fiscal_income)
    rows = []
    for number, (each, income) in enumerate(zip(said.spent, fiscal, strict=True)):
        business, others = (said.business, said.other.income - said.business) if number == 0 else (0, 0)
        if total := income + business + others:
            rows.append((each.path, [total, income, 0, business, 0, 0, others]))
    return ["收入决算表", *_by_account(printing, heads, rows, on_top=True)]


def _expenditure(said: Finals, printing: Printing) -> list[Line]:
    heads = ("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
    rows = [(each.path, [each.total, each.basic, each.for_projects, 0, 0, 0]) for each in said.spent]
    return ["支出决算表", *_by_account(printing, heads, rows, on_top=True)]


def _fiscal(said: Finals, printing: Printing) -> list[Line]:
    cells = printing.cells
    funds = (said.general, said.fund, said.capital)
    names = ("一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款")
    left = [(f"{n}、{name}", *cells([f.income])) for n, name, f in zip(NUMERALS, names, funds, strict=False)]
    right = _of_all_classes(said, printing, "fiscal", "general", "fund", "capital")

    def both(name: str, amount: int, other: str, amounts: list[int]) -> tuple[str, ...]:
        return (name, *cells([amount]), other, *cells([sum(amounts), *amounts]))

    start = [(f"{n}、{name}", *cells([f.start])) for n, name, f in zip(NUMERALS, names, funds, strict=False)]
    ends = [fund.end for fund in funds]
    return [
        "财政拨款收入支出决算总表",
        ("收入", "", "支出", "", "", "", ""),
        ("项目", "决算数", "项目", "合计", *names),
        *side_by_side(left, right),
        both("本年收入合计", said.fiscal_income, "本年支出合计", [fund.spent for fund in funds]),
        both("年初财政拨款结转和结余", sum(fund.start for fund in funds), "年末财政拨款结转和结余", ends),
        *side_by_side(start, [("",) * 5]),
        both("总计", said.fiscal_total, "总计", [fund.spent + fund.end for fund in funds]),
    ]


def _general(said: Finals, printing: Printing) -> list[Line]:
    rows = [(each.path, [each.general, each.basic, each.project]) for each in said.spent if each.general]
    heads = ("合计", "基本支出", "项目支出")
    return ["一般公共预算财政拨款支出决算表", *_by_account(printing, heads, rows)]


def _basic(said: Finals, printing: Printing) -> list[Line]:
    def half(classes: tuple[str, ...]) -> list[tuple[str, ...]]:
        known = sorted(said.economic.items())
        blank = ("",) * (not printing.parted)
        return [
            (*(printing.code(a, 2)), *blank[1:], a.name, *printing.cells([each]))
            for code in classes
            for a, each in known
            if a.code[:3] == code
        ]

    blank = ("",) * printing.parted
    totals = [printing.cells([said.of(classes)])[0] for classes in (STAFF, OPERATION)]
    parts: list[Line] = [("类", "款", "", "") * 2] if printing.parted else []
    return [
        "一般公共预算财政拨款基本支出决算表",
        ("经济分类科目编码", *blank, "科目名称", "决算数") * 2,
        *parts,
        *side_by_side(half(STAFF), half(OPERATION)),
        ("人员经费合计", *blank, "", totals[0], "公用经费合计", *blank, "", totals[1]),
    ]


def _official(said: Finals, printing: Printing) -> list[Line]:
    pairs = zip(said.allowed.row(), said.official.row(), strict=True)
    cars = "公务用车购置及运行维护费"
    return [
        "财政拨款“三公”经费支出决算表",
        ("财政拨款“三公”经费", *[""] * 11),
        ("合计", "", "因公出国（境）费", "", cars, *[""] * 5, "公务接待费", ""),
        ("", "", "", "", "小计", "", "公务用车购置费", "", "公务用车运行维护费", "", "", ""),
        ("预算数", "决算数") * 6,
        printing.cells([each for pair in pairs for each in pair]),
    ]


_FLOW = ("年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余")


def _fund(said: Finals, printing: Printing) -> list[Line]:
    spent = [each for each in said.spent if each.fund]
    income = adjusted([each.fund for each in spent], said.fund.income)
    rows = []
    for number, (each, received) in enumerate(zip(spent, income, strict=True)):
        left = said.fund.end if number == 0 else 0
        rows.append((each.path, [each.fund + left - received, received, each.fund, 0, each.fund, left]))
    return _flow(said, printing, "政府性基金预算", rows)


def _capital(said: Finals, printing: Printing) -> list[Line]:
    rows = [(each.path, [0, each.capital, each.capital, 0, each.capital, 0]) for each in said.spent if each.capital]
    return _flow(said, printing, "国有资本经营预算", rows)


def _flow(said: Finals, printing: Printing, name: str, rows: Sequence[tuple[Path, Sequence[int]]]) -> list[Line]:
    first, second, *table = _by_account(printing, _FLOW, rows)
    below = (*second[: -len(_FLOW)], "", "", "小计", "基本支出", "项目支出", "")
    note = f"注：{said.entity}无{name}财政拨款支出，故本表无数据。"
    return [f"{name}财政拨款收入支出决算表", first, below, *table, *([] if rows else [note])]
