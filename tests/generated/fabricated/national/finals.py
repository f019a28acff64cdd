"""Random final accounts in the national form (公开01表 to 09表) with the explanations that go with it."""

from dataclasses import dataclass
from functools import cached_property
from random import Random

from fabricated import accounts
from fabricated.accounts import CLASSES, NUMERALS, Account
from fabricated.spending import ENTITIES, Official, Spending, Sums, by_class, last_year, maybe, official, some_spending
from fabricated.writing import Line, Style, side_by_side


@dataclass(frozen=True)
class Fund:
    """start + income + used = spent + distributed + end."""

    spent: int
    start: int = 0
    end: int = 0
    used: int = 0  # 使用非财政拨款结余
    distributed: int = 0  # 结余分配

    @property
    def income(self) -> int:
        """What balances it."""
        return self.spent + self.distributed + self.end - self.start - self.used


@dataclass(frozen=True)
class LastYear:
    """一般公共预算支出, 财政拨款 and the 总计 of the year before."""

    general: int
    fiscal: int
    total: int


@dataclass(frozen=True)
class Finals(Sums):
    """What final accounts say, before it is written."""

    chance: Random
    year: int
    entity: str
    caliber: str
    style: Style
    spent: list[Spending]
    general: Fund
    fund: Fund
    capital: Fund
    other: Fund
    business: int  # of the income from elsewhere, 事业收入
    economic: dict[Account, int]
    official: Official
    allowed: Official  # its budget

    @property
    def fiscal_income(self) -> int:
        """Of this year."""
        return self.general.income + self.fund.income + self.capital.income

    @property
    def income(self) -> int:
        """本年收入合计."""
        return self.fiscal_income + self.other.income

    @property
    def expenditure(self) -> int:
        """本年支出合计."""
        return sum(each.total for each in self.spent)

    @property
    def total(self) -> int:
        """收入总计 and 支出总计."""
        return self.expenditure + self.other.distributed + self.end

    @property
    def start(self) -> int:
        """年初结转和结余."""
        return self.general.start + self.fund.start + self.other.start

    @property
    def end(self) -> int:
        """年末结转和结余."""
        return self.general.end + self.fund.end + self.other.end

    @property
    def fiscal_total(self) -> int:
        """Of the treasury, with what was left over."""
        return self.fiscal_income + self.general.start + self.fund.start

    @cached_property
    def last_year(self) -> "LastYear":
        """What holds the other held it last year too."""
        chance = Random(f"{self.total} {self.expenditure}")
        general = last_year(chance, self.general.spent)
        fiscal = general + last_year(chance, self.fiscal_total - self.general.spent)
        return LastYear(general, fiscal, fiscal + last_year(chance, self.total - self.fiscal_total))

    @property
    def basic(self) -> int:
        """基本支出."""
        return sum(each.basic for each in self.spent)


def finals(seed: int) -> Finals:
    """The final accounts of a seed."""
    chance = Random(seed)
    spent = some_spending(chance)
    carried = chance.random() < 0.4
    sums = {kind: sum(getattr(each, kind) for each in spent) for kind in ("general", "fund", "capital", "other")}
    other = _with_surplus(chance, _fund(chance, sums["other"], 0.2))
    economic = accounts.shared_out(chance, sum(each.basic for each in spent))
    paid = official(chance, economic)
    return Finals(
        chance,
        chance.randint(2021, 2025),
        chance.choice(ENTITIES),
        chance.choice(("部门", "单位")),
        Style(chance.choice(("", "", "0.00")), separators=chance.random() < 0.5),
        spent,
        _fund(chance, sums["general"], 0.6 * carried),
        _fund(chance, sums["fund"], 0.3 * bool(sums["fund"])),
        Fund(sums["capital"]),
        other,
        chance.choice((0, chance.randint(0, other.income))),
        economic,
        paid,
        _allowed(chance, paid),
    )


def _fund(chance: Random, spent: int, carried: float) -> Fund:
    start, end = maybe(chance, carried), maybe(chance, carried)
    return Fund(spent, start, max(end, start - spent))  # no income is negative


def _with_surplus(chance: Random, fund: Fund) -> Fund:
    used = chance.randint(0, fund.income) if fund.income and chance.random() < 0.2 else 0
    distributed = maybe(chance, 0.07)
    return Fund(fund.spent, fund.start, fund.end, used, distributed)


def _allowed(chance: Random, paid: Official) -> Official:
    def more(cost: int) -> int:
        return cost + (chance.randint(0, 5_000) if cost and chance.random() < 0.5 else 0)

    return Official(more(paid.abroad), more(paid.bought), more(paid.running), more(paid.received))


def tables(said: Finals) -> list[Line]:
    """The nine tables."""
    makers = (_summary, _income, _expenditure, _fiscal, _general, _basic, _fund_table, _capital, _official)
    return [line for number, make in enumerate(makers, 1) for line in _captioned(said, number, make(said))]


def _captioned(said: Finals, number: int, table: list[Line]) -> list[Line]:
    named = f"{said.caliber}名称：{said.entity} {said.year}年度"
    return [table[0], f"公开{number:02d}表", named, "金额单位：万元", *table[1:], ""]


def _numbered(rows: list[tuple[str, ...]], first: int) -> list[tuple[str, ...]]:
    return [(name, str(line), *cells) for line, (name, *cells) in enumerate(rows, first)]


def _of_all_classes(said: Finals, *kinds: str) -> list[tuple[str, ...]]:
    sums = [by_class(said.spent, kind) for kind in kinds]
    rows = zip(NUMERALS, CLASSES, strict=True)
    return [(f"{number}、{name}", *said.style.cells(each.get(name, 0) for each in sums)) for number, name in rows]


def _summary(said: Finals) -> list[Line]:
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
    cell = said.style.cell
    left = [(name, cell(each)) for name, each in income.items()]
    left += [("", "")] * (len(CLASSES) - len(left))
    left += [("本年收入合计", cell(said.income)), ("使用非财政拨款结余（含专用结余）", cell(said.other.used))]
    left += [("年初结转和结余", cell(said.start)), ("", ""), ("总计", cell(said.total))]
    right = [*_of_all_classes(said, "total"), ("本年支出合计", cell(said.expenditure))]
    right += [("结余分配", cell(said.other.distributed)), ("年末结转和结余", cell(said.end))]
    right += [("", ""), ("总计", cell(said.total))]
    head: list[Line] = [
        "收入支出决算总表",
        ("收入", "", "", "支出", "", ""),
        ("项目", "行次", "金额", "项目", "行次", "金额"),
        ("栏次", "", "1", "栏次", "", "2"),
    ]
    rows = side_by_side(_numbered(left, 1), _numbered(right, 1 + len(left)))
    return [*head, *rows, "注：本表反映本年度的总收支和年末结转结余情况。"]


def _by_account(
    said: Finals, title: str, over: tuple[str, ...], heads: tuple[str, ...], rows: list[tuple[accounts.Path, list[int]]]
) -> list[Line]:
    """A table of accounts: `over` are the heads above, `heads` those below, of which there is one per column."""
    head: list[Line] = [title, ("项目", "", *over), ("科目代码", "科目名称", *heads)]
    head.append(("栏次", "", *(str(number) for number in range(1, len(heads) + 1))))
    total = [sum(column) for column in zip(*(amounts for _, amounts in rows), strict=True)] or [0] * len(heads)
    sums = accounts.summed(rows)
    body = [(account.code, account.name, *said.style.cells(amounts)) for account, amounts in sums.items()]
    note = f"注：本表反映本年度{title.removesuffix('表')}的情况。" if rows else "说明：本表无数据"
    return [*head, ("合计", "", *said.style.cells(total)), *body, note]


def _income(said: Finals) -> list[Line]:
    heads = ("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
    fiscal = adjusted([each.fiscal for each in said.spent], said.fiscal_income)
    elsewhere = said.other.income - said.business
    rows = []
    for number, (each, income) in enumerate(zip(said.spent, fiscal, strict=True)):
        business, others = (said.business, elsewhere) if number == 0 else (0, 0)
        if total := income + business + others:
            rows.append((each.path, [total, income, 0, business, 0, 0, others]))
    return _by_account(said, "收入决算表", heads, ("",) * len(heads), rows)


def adjusted(amounts: list[int], total: int) -> list[int]:
    """The same amounts with a little more or less, so that they have a total."""
    near = []
    more = total - sum(amounts)
    for each in amounts:
        changed = max(0, each + more)
        more -= changed - each
        near.append(changed)
    return near


def _expenditure(said: Finals) -> list[Line]:
    heads = ("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
    rows = [(each.path, [each.total, each.basic, each.for_projects, 0, 0, 0]) for each in said.spent]
    return _by_account(said, "支出决算表", heads, ("",) * len(heads), rows)


def _fiscal(said: Finals) -> list[Line]:
    cell, cells = said.style.cell, said.style.cells
    funds = (said.general, said.fund, said.capital)
    names = ("一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款")
    left = [(f"{n}、{name}", cell(f.income)) for n, name, f in zip(NUMERALS, names, funds, strict=False)]
    left += [("", "")] * (len(CLASSES) - len(left)) + [("本年收入合计", cell(said.fiscal_income))]
    left += [("年初财政拨款结转和结余", cell(sum(fund.start for fund in funds)))]
    left += [(name, cell(fund.start)) for name, fund in zip(names, funds, strict=True)]
    left += [("总计", cell(said.fiscal_total))]

    def right_of(name: str, amounts: list[int]) -> tuple[str, ...]:
        return (name, *cells([sum(amounts), *amounts]))

    right = _of_all_classes(said, "fiscal", "general", "fund", "capital")
    right += [right_of("本年支出合计", [fund.spent for fund in funds])]
    right += [right_of("年末财政拨款结转和结余", [fund.end for fund in funds])]
    right += [("",) * 5] * 3 + [right_of("总计", [fund.spent + fund.end for fund in funds])]
    head: list[Line] = [
        "财政拨款收入支出决算总表",
        ("收入", "", "", "支出", "", "", "", "", ""),
        ("项目", "行次", "金额", "项目", "行次", "合计", *names),
        ("栏次", "", "1", "栏次", "", "2", "3", "4", "5"),
    ]
    rows = side_by_side(_numbered(left, 1), _numbered(right, 1 + len(left)))
    return [*head, *rows, "注：本表反映本年度财政拨款的总收支情况。"]


def _general(said: Finals) -> list[Line]:
    rows = [(each.path, [each.general, each.basic, each.project]) for each in said.spent if each.general]
    over, heads = ("本年支出", "", ""), ("小计", "基本支出", "项目支出")
    return _by_account(said, "一般公共预算财政拨款支出决算表", over, heads, rows)


def _basic(said: Finals) -> list[Line]:
    def half(classes: tuple[str, ...]) -> list[tuple[str, ...]]:
        known = sorted(said.economic.items(), key=lambda each: each[0].code)
        return [(*a, said.style.cell(each)) for code in classes for a, each in known if a.code[:3] == code]

    totals = [said.style.cell(said.of(classes)) for classes in (accounts.STAFF, accounts.OPERATION)]
    return [
        "一般公共预算财政拨款基本支出决算明细表",
        ("人员经费", "", "", "公用经费", "", ""),
        ("科目代码", "科目名称", "决算数", "科目代码", "科目名称", "决算数"),
        *side_by_side(half(accounts.STAFF), half(accounts.OPERATION)),
        ("人员经费合计", "", totals[0], "公用经费合计", "", totals[1]),
        "注：本表反映本年度一般公共预算财政拨款基本支出明细情况。",
    ]


def _fund_table(said: Finals) -> list[Line]:
    spent = [each for each in said.spent if each.fund]
    income = adjusted([each.fund for each in spent], said.fund.income)
    start, end, rows = said.fund.start, said.fund.end, []
    for number, (each, received) in enumerate(zip(spent, income, strict=True)):
        left = end if number == 0 else 0
        rows.append((each.path, [each.fund + left - received, received, each.fund, 0, each.fund, left]))
    assert start == sum(amounts[0] for _, amounts in rows)
    over = ("年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余")
    heads = ("", "", "小计", "基本支出", "项目支出", "")
    return _by_account(said, "政府性基金预算财政拨款收入支出决算表", over, heads, rows)


def _capital(said: Finals) -> list[Line]:
    rows = [(each.path, [each.capital, 0, each.capital]) for each in said.spent if each.capital]
    over, heads = ("本年支出", "", ""), ("合计", "基本支出", "项目支出")
    return _by_account(said, "国有资本经营预算财政拨款支出决算表", over, heads, rows)


def _official(said: Finals) -> list[Line]:
    cars = ("公务用车购置及运行维护费", "", "")
    heads = ("合计", "因公出国（境）费", *cars, "公务接待费")
    below = ("", "", "小计", "公务用车购置费", "公务用车运行维护费", "")
    return [
        "财政拨款“三公”经费支出决算表",
        ("预算数", *[""] * 5, "决算数", *[""] * 5),
        heads * 2,
        below * 2,
        tuple(str(number) for number in range(1, 13)),
        said.style.cells([*said.allowed.row(), *said.official.row()]),
        "注：本表反映本年度“三公”经费支出预决算情况。",
    ]
