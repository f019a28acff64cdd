"""The tables of random final accounts in the form of 江苏 (公开01表 to 13表)."""

from dataclasses import dataclass
from random import Random

from fabricated import accounts
from fabricated.accounts import CLASSES, NUMERALS, Account, Path
from fabricated.jiangsu.budgets import running
from fabricated.national.finals import Finals, finals
from fabricated.spending import by_class, maybe
from fabricated.writing import Line, side_by_side


@dataclass(frozen=True)
class Events:
    """What the table of “三公”经费 counts: below it, or in the explanations."""

    groups: int
    travellers: int
    bought: int
    cars: int
    receptions: int
    guests: int
    meetings: int
    attending: int
    courses: int
    taught: int


@dataclass(frozen=True)
class Jiangsu:
    """What final accounts say besides those in the national form."""

    base: Finals
    running: dict[Account, int]  # 机关运行经费
    meetings: int
    training: int
    meetings_allowed: int
    training_allowed: int
    events: Events
    bought: dict[str, int]
    small: tuple[int, int]  # of which from 中小企业 and from 小微企业

    @property
    def running_costs(self) -> int:
        """All of them."""
        return sum(each for account, each in self.running.items() if len(account.code) == 3)


def jiangsu_finals(seed: int) -> Jiangsu:
    """The final accounts of a seed."""
    base = finals(seed)
    chance, paid = base.chance, base.official
    bought = {kind: maybe(chance, 0.7) for kind in ("货物", "工程", "服务")}
    small = chance.randint(0, sum(bought.values()))
    meetings, training = maybe(chance, 0.6), maybe(chance, 0.6)
    return Jiangsu(
        base,
        running(chance, base.economic),
        meetings,
        training,
        meetings + (chance.randint(0, 5_000) if meetings else 0),
        training + (chance.randint(0, 5_000) if training else 0),
        Events(
            *_some(chance, paid.abroad, 2),
            *([chance.randint(1, 3)] if paid.bought else [0]),
            chance.randint(1, 9) if paid.running else 0,
            *_some(chance, paid.received, 2),
            *_some(chance, meetings, 2),
            *_some(chance, training, 2),
        ),
        bought,
        (small, chance.randint(0, small)),
    )


def _some(chance: Random, cost: int, count: int) -> list[int]:
    """Events and those who took part, who are not fewer."""
    events = chance.randint(1, 30) if cost else 0
    return [events, events * chance.randint(1, 40)][:count]


TITLES = (
    "收入支出决算总表",
    "收入决算表",
    "支出决算表",
    "财政拨款收入支出决算总表",
    "财政拨款支出决算表（功能科目）",
    "财政拨款基本支出决算表（经济科目）",
    "一般公共预算财政拨款支出决算表（功能科目）",
    "一般公共预算财政拨款基本支出决算表（经济科目）",
    "财政拨款“三公”经费、会议费和培训费支出决算表",
    "政府性基金预算财政拨款支出决算表",
    "国有资本经营预算财政拨款支出决算表",
    "财政拨款机关运行经费支出决算表",
    "政府采购支出决算表",
)


def tables(said: Jiangsu) -> list[Line]:
    """The thirteen tables."""
    makers = (_summary, _income, _expenditure, _fiscal, _fiscal_items, _basic, _general, _basic, _official)
    makers += (_fund, _capital, _running, _bought)
    lines: list[Line] = []
    for number, (title, make) in enumerate(zip(TITLES, makers, strict=True), 1):
        named = f"部门名称：{said.base.entity} 单位：万元"
        lines += [f"公开{number:02d}表", title, named, *make(said), ""]
    return lines


def _summary(said: Jiangsu) -> list[Line]:
    base, cell = said.base, said.base.style.cell
    income = {
        "一、一般公共预算财政拨款收入": base.general.income,
        "二、政府性基金预算财政拨款收入": base.fund.income,
        "三、国有资本经营预算财政拨款收入": base.capital.income,
        "四、上级补助收入": 0,
        "五、事业收入": base.business,
        "六、经营收入": 0,
        "七、附属单位上缴收入": 0,
        "八、其他收入": base.other.income - base.business,
    }
    spent = by_class(base.spent, "total")
    right = [(f"{n}、{name}", cell(spent.get(name, 0))) for n, name in zip(NUMERALS, CLASSES, strict=True)]
    return [
        ("收入", "", "支出", ""),
        ("项目", "决算数", "按功能分类", "决算数"),
        *side_by_side([(name, cell(each)) for name, each in income.items()], right),
        ("本年收入合计", cell(base.income), "本年支出合计", cell(base.expenditure)),
        ("使用非财政拨款结余", cell(base.other.used), "结余分配", cell(base.other.distributed)),
        ("年初结转和结余", cell(base.start), "年末结转和结余", cell(base.end)),
        ("总计", cell(base.total), "总计", cell(base.total)),
        "注：本表反映本年度的总收支和年末结转结余情况。",
    ]


def _accounts(said: Jiangsu, heads: tuple[str, ...], rows: list[tuple[Path, list[int]]]) -> list[Line]:
    cells = said.base.style.cells
    total = [sum(column) for column in zip(*(each for _, each in rows), strict=True)] or [0] * len(heads)
    body = [(*account, *cells(each)) for account, each in accounts.summed(rows).items()]
    note = [] if rows else [f"注：{said.base.entity}本年度无此项收支，故本表为空。"]
    return [("科目编码", "科目名称", *heads), ("合计", "", *cells(total)), *body, *note]


def _income(said: Jiangsu) -> list[Line]:
    heads = ("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
    base, rows = said.base, []
    left = base.fiscal_income
    for number, each in enumerate(base.spent):
        last = number == len(base.spent) - 1
        fiscal = left if last else min(left, each.fiscal)
        left -= fiscal
        business, others = (base.business, base.other.income - base.business) if number == 0 else (0, 0)
        if total := fiscal + business + others:
            rows.append((each.path, [total, fiscal, 0, business, 0, 0, others]))
    return _accounts(said, heads, rows)


def _expenditure(said: Jiangsu) -> list[Line]:
    heads = ("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
    rows = [(each.path, [each.total, each.basic, each.for_projects, 0, 0, 0]) for each in said.base.spent]
    return _accounts(said, heads, rows)


def _fiscal(said: Jiangsu) -> list[Line]:
    base, cell, cells = said.base, said.base.style.cell, said.base.style.cells
    funds = (base.general, base.fund, base.capital)
    names = ("一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款")
    left = [(f"{n}、{name}", cell(f.income)) for n, name, f in zip(NUMERALS, names, funds, strict=False)]
    sums = [by_class(base.spent, kind) for kind in ("fiscal", "general", "fund", "capital")]
    right = [
        (f"{n}、{name}", *cells(each.get(name, 0) for each in sums)) for n, name in zip(NUMERALS, CLASSES, strict=True)
    ]

    def of(name: str, amounts: list[int]) -> tuple[str, ...]:
        return (name, *cells([sum(amounts), *amounts]))

    tail = [("本年收入合计", cell(base.fiscal_income)), ("年初财政拨款结转和结余", cell(sum(f.start for f in funds)))]
    tail += [(f"{n}、{name}", cell(f.start)) for n, name, f in zip(NUMERALS, names, funds, strict=False)]
    tail += [("总计", cell(base.fiscal_total))]
    ends = [of("本年支出合计", [f.spent for f in funds]), of("年末财政拨款结转和结余", [f.end for f in funds])]
    ends += [("",) * 5] * 3 + [of("总计", [f.spent + f.end for f in funds])]
    return [
        ("收入", "", "支出", "", "", "", ""),
        ("项目", "决算数", "按功能分类", "合计", *names),
        *side_by_side(left, right),
        *side_by_side(tail, ends),
        "注：本表反映本年度财政拨款的总收支和年末结转结余情况。",
    ]


_HEADS = ("合计", "基本支出", "项目支出")


def _fiscal_items(said: Jiangsu) -> list[Line]:
    spent = [each for each in said.base.spent if each.fiscal]
    return _accounts(said, _HEADS, [(each.path, [each.fiscal, each.basic, each.fiscal - each.basic]) for each in spent])


def _general(said: Jiangsu) -> list[Line]:
    spent = [each for each in said.base.spent if each.general]
    return _accounts(said, _HEADS, [(each.path, [each.general, each.basic, each.project]) for each in spent])


def _basic(said: Jiangsu) -> list[Line]:
    base = said.base

    def row(account: Account, each: int) -> tuple[str, ...]:
        staff = each if account.code[:3] in accounts.STAFF else 0
        return (*account, *base.style.cells([each, staff, each - staff]))

    whole = [base.basic, base.of(accounts.STAFF), base.of(accounts.OPERATION)]
    rows = [row(account, each) for account, each in sorted(base.economic.items()) if each]
    return [("科目编码", "科目名称", "合计", "人员经费", "公用经费"), ("合计", "", *base.style.cells(whole)), *rows]


def _official(said: Jiangsu) -> list[Line]:
    cars = ("公务用车购置及运行维护费", "", "")
    over = ("“三公”经费", *[""] * 5, "会议费", "培训费")
    heads = ("合计", "因公出国（境）费", *cars, "公务接待费", "", "")
    below = ("", "", "小计", "公务用车购置费", "公务用车运行维护费", "", "", "")
    allowed = (*said.base.allowed.row(), said.meetings_allowed, said.training_allowed)
    cells = said.base.style.cells([*allowed, *said.base.official.row(), said.meetings, said.training])
    events = said.events
    counted = {
        "因公出国（境）团组数（个）": events.groups,
        "因公出国（境）人次数（人）": events.travellers,
        "公务用车购置数（辆）": events.bought,
        "公务用车保有量（辆）": events.cars,
        "国内公务接待批次（个）": events.receptions,
        "国内公务接待人次（人）": events.guests,
        "国（境）外公务接待批次（个）": 0,
        "国（境）外公务接待人次（人）": 0,
        "召开会议次数（个）": events.meetings,
        "参加会议人次（人）": events.attending,
        "组织培训次数（个）": events.courses,
        "参加培训人次（人）": events.taught,
    }
    pairs = [(name, str(count)) for name, count in counted.items()]
    return [
        ("预算数", *[""] * 7, "决算数", *[""] * 7),
        over * 2,
        heads * 2,
        below * 2,
        cells,
        "相关统计数：",
        ("项目", "统计数", "项目", "统计数"),
        *(one + other for one, other in zip(pairs[::2], pairs[1::2], strict=True)),
    ]


def _fund(said: Jiangsu) -> list[Line]:
    return _accounts(said, _HEADS, [(s.path, [s.fund, 0, s.fund]) for s in said.base.spent if s.fund])


def _capital(said: Jiangsu) -> list[Line]:
    return _accounts(said, _HEADS, [(s.path, [s.capital, 0, s.capital]) for s in said.base.spent if s.capital])


def _running(said: Jiangsu) -> list[Line]:
    cell = said.base.style.cell
    rows = [(*account, cell(each)) for account, each in said.running.items()]
    note = [] if rows else [f"注：{said.base.entity}无机关运行经费支出，故本表为空。"]
    return [("科目编码", "科目名称", "机关运行经费支出"), ("合计", "", cell(said.running_costs)), *rows, *note]


def _bought(said: Jiangsu) -> list[Line]:
    cell, total = said.base.style.cell, sum(said.bought.values())
    rows = [("政府采购支出合计", cell(total))]
    rows += [(f"政府采购{kind}支出", cell(each)) for kind, each in said.bought.items()]
    rows += [("政府采购授予中小企业合同金额", cell(said.small[0])), ("其中：授予小微企业合同金额", cell(said.small[1]))]
    return [("项目", "金额"), *rows]
