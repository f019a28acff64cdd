"""Random budgets in the form of 江苏 from 2022 on (公开01表 to 13表)."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from fabricated import accounts
from fabricated.accounts import CLASSES, NUMERALS, Account, Path
from fabricated.buying import Bought, bought
from fabricated.buying import table as _buying
from fabricated.jiangsu.budgets import running
from fabricated.spending import ENTITIES, Official, Spending, Sums, by_class, last_year, maybe, official, some_spending
from fabricated.writing import Line, Style, side_by_side

FUNDS = ("general", "fund", "capital")


@dataclass(frozen=True)
class New(Sums):
    """What a budget says, before it is written.

    Of what was carried over, that of the general budget is in every table of appropriations.
    """

    chance: Random
    year: int
    entity: str
    caliber: str
    style: Style
    spent: list[Spending]
    before: list[Spending]  # last year
    left: int  # 年终结转结余, of the other money
    own_carried: int  # of 单位资金
    earned: dict[str, int]  # income of this year that does not come from the treasury
    economic: dict[Account, int]
    running: dict[Account, int]  # 机关运行经费
    official: Official
    meetings: int
    training: int
    bought: list[Bought]

    @property
    def income(self) -> dict[str, int]:
        """Of this year, by where it comes from."""
        names = ("一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入")
        return {name: self.sum(kind) for name, kind in zip(names, FUNDS, strict=True)} | self.earned

    @property
    def carried(self) -> int:
        """上年结转结余."""
        return self.sum("carried") + self.own_carried

    @property
    def total(self) -> int:
        """收入总计 and 支出总计."""
        return self.sum("total") + self.left

    @property
    def general(self) -> int:
        """Of the general budget, with what was carried over."""
        return self.sum("general") + self.sum("carried")

    @property
    def fiscal(self) -> int:
        """Of the treasury, with what was carried over."""
        return self.sum("fiscal") + self.sum("carried")


EARNED = ("财政专户管理资金收入", "事业收入", "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入")


def jiangsu_new(seed: int) -> New:
    """The budget of a seed."""
    chance = Random(seed)
    spent = some_spending(chance, carried=chance.choice((0, 0, 0.2)))
    before = [_changed(chance, each) for each in spent if chance.random() < 0.9]
    economic = {a: each for a, each in accounts.shared_out(chance, sum(each.basic for each in spent)).items() if each}
    other = sum(each.other for each in spent)
    own_carried = chance.randint(0, other) if chance.random() < 0.2 else 0
    left = maybe(chance, 0.15)
    shares = accounts.parts(chance, other - own_carried + left, len(EARNED))
    if chance.random() < 0.6:  # all from one source
        shares = [0] * (len(EARNED) - 1) + [sum(shares)]
    return New(
        chance,
        chance.randint(2022, 2025),
        chance.choice(ENTITIES),
        chance.choice(("部门", "单位")),
        Style(chance.choice(("", "", "0.00")), separators=chance.random() < 0.5),
        spent,
        before,
        left,
        own_carried,
        dict(zip(EARNED, shares, strict=True)),
        economic,
        running(chance, economic),
        official(chance, economic),
        maybe(chance, 0.7),
        maybe(chance, 0.7),
        bought(chance),
    )


def _changed(chance: Random, now: Spending) -> Spending:
    kinds = ("basic", "project", "fund", "capital", "other")
    return Spending(now.path, **{kind: last_year(chance, each) for kind in kinds if (each := getattr(now, kind))})


TITLES = (
    "收支总表",
    "收入总表",
    "支出总表",
    "财政拨款收支总表",
    "财政拨款支出表（功能科目）",
    "财政拨款基本支出表（经济科目）",
    "一般公共预算支出表（功能科目）",
    "一般公共预算基本支出表（经济科目）",
    "一般公共预算“三公”经费、会议费、培训费支出表",
    "政府性基金预算支出表",
    "国有资本经营预算支出预算表",
    "一般公共预算机关运行经费支出预算表",
    "政府采购支出表",
)


def tables(said: New) -> list[Line]:
    """The thirteen tables."""
    makers = (_summary, _income, _expenditure, _fiscal, _fiscal_items, _basic, _general, _basic, _official)
    makers += (_fund, _capital, _running, _bought)
    named = said.chance.choice(("部门：", "部门名称："))
    lines: list[Line] = []
    for number, (title, make) in enumerate(zip(TITLES, makers, strict=True), 1):
        lines += [f"公开{number:02d}表", title, f"{named}{said.entity} 单位：万元", *make(said), ""]
    return lines


def _summary(said: New) -> list[Line]:
    cell, total = said.style.cell, said.style.cell(said.total)
    left = [(f"{n}、{name}", cell(each)) for n, (name, each) in zip(NUMERALS, said.income.items(), strict=False)]
    spent = by_class(said.spent, "total")
    names = CLASSES if said.chance.random() < 0.5 else spent
    right = [(f"{n}、{name}", cell(spent.get(name, 0))) for n, name in zip(NUMERALS, names, strict=False)]
    return [
        ("收入", "", "支出", ""),
        ("项目", "预算数", "项目", "预算数"),
        *side_by_side(left, right),
        ("本年收入合计", cell(sum(said.income.values())), "本年支出合计", cell(said.sum("total"))),
        ("上年结转结余", cell(said.carried), "年终结转结余", cell(said.left)),
        ("收入总计", total, "支出总计", total),
    ]


def _income(said: New) -> list[Line]:
    heads = ("小计", "一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "事业收入")
    heads += ("事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入")
    over = ("小计", "一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "单位资金")
    carried = (said.carried, said.sum("carried"), 0, 0, 0, said.own_carried)
    amounts = said.style.cells([said.total, sum(said.income.values()), *said.income.values(), *carried])
    return [
        ("部门代码", "部门名称", "合计", "本年收入", *[""] * 9, "上年结转结余", *[""] * 5),
        ("", "", "", *heads, *over),
        ("合计", "", *amounts),
        ("081", said.entity, *amounts),
        ("081001", f"{said.entity}本级", *amounts),
    ]


def _accounts(said: New, heads: Sequence[str], rows: list[tuple[Path, list[int]]]) -> list[Line]:
    total = [sum(column) for column in zip(*(each for _, each in rows), strict=True)] or [0] * len(heads)
    body = [(*account, *said.style.cells(each)) for account, each in accounts.summed(rows).items()]
    return [("合计", "", *said.style.cells(total)), *body]


def _expenditure(said: New) -> list[Line]:
    heads = ("合计", "基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出")
    rows = [(each.path, [each.total, each.basic, each.for_projects, 0, 0, 0]) for each in said.spent]
    return [("科目编码", "科目名称", *heads), *_accounts(said, heads, rows)]


def _fiscal(said: New) -> list[Line]:
    cell, cells = said.style.cell, said.style.cells
    names, carried = ("一般公共预算", "政府性基金预算", "国有资本经营预算"), (said.sum("carried"), 0, 0)
    left = [("一、本年收入", cell(said.sum("fiscal")))]
    left += [(f"（{n}）{name}拨款", cell(said.sum(k))) for n, name, k in zip(NUMERALS, names, FUNDS, strict=False)]
    left += [("二、上年结转", cell(sum(carried)))]
    left += [(f"（{n}）{name}拨款", cell(each)) for n, name, each in zip(NUMERALS, names, carried, strict=False)]
    sums = accounts.summed([(s.path, [s.general + s.carried, s.fund, s.capital]) for s in said.spent])
    classes = {a.name: each for a, each in sums.items() if len(a.code) == 3 and sum(each)}
    whole = cells([said.fiscal, said.general, said.sum("fund"), said.sum("capital")])
    right = [("一、本年支出", *whole)]
    for number, name in zip(NUMERALS, CLASSES if said.chance.random() < 0.5 else classes, strict=False):
        of = classes.get(name, [0, 0, 0])
        right.append((f"（{number}）{name}", *cells([sum(of), *of])))
    right.append(("二、年终结转结余", *cells([0] * 4)))
    return [
        ("收入", "", "支出", "", "", "", ""),
        ("项目", "预算数", "项目", "合计", *names),
        *side_by_side(left, right),
        ("收入总计", cell(said.fiscal), "支出总计", *whole),
    ]


_HEADS = ("合计", "小计", "人员经费", "公用经费", "项目支出")


def _split(said: New, kinds: tuple[str, ...]) -> list[Line]:
    staff, rows = said.of(accounts.STAFF), []
    for each in said.spent:
        projects = sum(getattr(each, kind) for kind in (*kinds, "carried"))
        paid = min(staff, each.basic)
        staff -= paid
        if each.basic or projects:
            rows.append((each.path, [each.basic + projects, each.basic, paid, each.basic - paid, projects]))
    head: list[Line] = [
        ("科目编码", "科目名称", "合计", "基本支出", "", "", "项目支出"),
        ("", "", "", *_HEADS[1:4], ""),
    ]
    return [*head, *_accounts(said, _HEADS, rows)]


def _fiscal_items(said: New) -> list[Line]:
    return _split(said, ("project", "fund", "capital"))


def _general(said: New) -> list[Line]:
    return _split(said, ("project",))


def _basic(said: New) -> list[Line]:
    def row(account: Account, each: int) -> tuple[str, ...]:
        staff = each if account.code[:3] in accounts.STAFF else 0
        return (*account, *said.style.cells([each, staff, each - staff]))

    whole = [said.sum("basic"), said.of(accounts.STAFF), said.of(accounts.OPERATION)]
    return [
        ("部门预算支出经济分类科目", "", "本年财政拨款基本支出", "", ""),
        ("科目编码", "科目名称", "合计", "人员经费", "公用经费"),
        ("合计", "", *said.style.cells(whole)),
        *(row(account, each) for account, each in sorted(said.economic.items())),
    ]


def _official(said: New) -> list[Line]:
    cars = ("公务用车购置及运行费", "", "")
    return [
        ("“三公”经费合计", "因公出国（境）费", *cars, "公务接待费", "会议费", "培训费"),
        ("", "", "小计", "公务用车购置费", "公务用车运行费", "", "", ""),
        said.style.cells([*said.official.row(), said.meetings, said.training]),
    ]


def _fund(said: New) -> list[Line]:
    return _for_projects(said, "fund", "政府性基金预算")


def _capital(said: New) -> list[Line]:
    return _for_projects(said, "capital", "国有资本经营预算")


def _for_projects(said: New, kind: str, name: str) -> list[Line]:
    spent = [(each.path, getattr(each, kind)) for each in said.spent if getattr(each, kind)]
    heads = ("合计", "基本支出", "项目支出")
    table = _accounts(said, heads, [(path, [amount, 0, amount]) for path, amount in spent])
    note = [] if spent else [f"注：本{said.caliber}{said.year}年无{name}支出，故本表无数据。"]
    return [("科目编码", "科目名称", *heads), *table, *note]


def _running(said: New) -> list[Line]:
    total = sum(each for account, each in said.running.items() if len(account.code) == 3)
    rows = [(*account, said.style.cell(each)) for account, each in said.running.items()]
    head: list[Line] = [("科目编码", "科目名称", "机关运行经费支出"), ("合计", "", said.style.cell(total))]
    return [
        *head,
        *rows,
        *([] if total else [f"注：本{said.caliber}无一般公共预算机关运行经费支出预算，故本表无数据。"]),
    ]


def _bought(said: New) -> list[Line]:
    head, *rows = _buying(said.style, said.bought)
    over = (*head[:-1], "资金来源", "", "", "", "")
    heads = ("", "", "", "", "", "总计", "一般公共预算资金", "政府性基金", "其他资金", "上年结转和结余资金")
    wide = [(*row, row[-1], *said.style.cells([0] * 3)) for row in rows if isinstance(row, tuple)]
    return [over, heads, *wide]
