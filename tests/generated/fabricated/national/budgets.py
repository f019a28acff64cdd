"""Random budgets in the national form (nine tables) with the explanations that go with it."""

from dataclasses import dataclass
from random import Random

from fabricated import accounts
from fabricated.accounts import CLASSES, NUMERALS, Account, Path
from fabricated.spending import ENTITIES, Official, Spending, Sums, by_class, official, some_spending
from fabricated.writing import Line, Style, side_by_side


@dataclass(frozen=True)
class Budget(Sums):
    """What a budget says, before it is written."""

    chance: Random
    year: int
    entity: str
    caliber: str
    style: Style
    spent: list[Spending]
    business: int  # of what does not come from the treasury, 事业收入
    economic: dict[Account, int]
    official: Official

    @property
    def income(self) -> dict[str, int]:
        """Of this year, by where it comes from."""
        return {
            "一般公共预算拨款收入": self.sum("general"),
            "政府性基金预算拨款收入": self.sum("fund"),
            "国有资本经营预算拨款收入": self.sum("capital"),
            "事业收入": self.business,
            "事业单位经营收入": 0,
            "其他收入": self.sum("other") - self.business,
        }


def budgets(seed: int) -> Budget:
    """The budget of a seed."""
    chance = Random(seed)
    spent = some_spending(chance, carried=chance.choice((0, 0.2)))
    economic = accounts.shared_out(chance, sum(each.basic for each in spent))
    return Budget(
        chance,
        chance.randint(2021, 2025),
        chance.choice(ENTITIES),
        chance.choice(("部门", "单位")),
        Style(chance.choice(("", "", "0.00")), separators=chance.random() < 0.5),
        spent,
        chance.choice((0, chance.randint(0, sum(each.other for each in spent)))),
        {account: each for account, each in economic.items() if each},
        official(chance, economic),
    )


TITLES = (
    "{}收支总表",
    "{}收入总表",
    "{}支出总表",
    "财政拨款收支总表",
    "一般公共预算支出表",
    "一般公共预算基本支出表",
    "一般公共预算“三公”经费支出表",
    "政府性基金预算支出表",
    "国有资本经营预算支出表",
)


def contents(said: Budget) -> list[Line]:
    """What stands where, without pages."""
    caliber = said.caliber
    lines: list[Line] = ["目录", f"第一部分 {caliber}概况", "一、主要职能", "二、机构设置"]
    lines += [f"第二部分 {said.year}年{caliber}预算表"]
    lines += [f"{number}、{title.format(caliber)}" for number, title in zip(NUMERALS, TITLES, strict=False)]
    return [*lines, f"第三部分 {said.year}年{caliber}预算情况说明", "第四部分 名词解释"]


def tables(said: Budget) -> list[Line]:
    """The nine tables."""
    makers = (_summary, _income, _expenditure, _fiscal, _general, _basic, _official, _fund, _capital)
    label = said.chance.choice(("表{}", "公开表{}", "附表{}"))
    lines: list[Line] = []
    for number, (title, make) in enumerate(zip(TITLES, makers, strict=True), 1):
        named = f"{said.caliber}名称：{said.entity}"
        lines += [title.format(said.caliber), label.format(number), named, "单位：万元", *make(said), ""]
    return lines


def _summary(said: Budget) -> list[Line]:
    cell, total = said.style.cell, said.sum("total")
    left = [(f"{n}、{name}", cell(each)) for n, (name, each) in zip(NUMERALS, said.income.items(), strict=False)]
    spent = by_class(said.spent, "total")
    names = CLASSES if said.chance.random() < 0.4 else spent
    right = [(f"{n}、{name}", cell(spent.get(name, 0))) for n, name in zip(NUMERALS, names, strict=False)]
    carried = said.sum("carried")
    return [
        ("收入", "", "支出", ""),
        ("项目", "预算数", "项目", "预算数"),
        *side_by_side(left, right),
        ("本年收入合计", cell(total - carried), "本年支出合计", cell(total)),
        ("上年结转", cell(carried), "结转下年", cell(0)),
        ("收入总计", cell(total), "支出总计", cell(total)),
    ]


def _by_account(said: Budget, heads: tuple[str, ...], rows: list[tuple[Path, list[int]]]) -> list[Line]:
    sums = accounts.summed(rows)
    total = [sum(column) for column in zip(*(amounts for _, amounts in rows), strict=True)] or [0] * len(heads)
    body = [(*account, *said.style.cells(amounts)) for account, amounts in sums.items()]
    return [("科目编码", "科目名称", *heads), ("合计", "", *said.style.cells(total)), *body]


def _income(said: Budget) -> list[Line]:
    names = [name for name in said.income if name != "事业单位经营收入"]
    rows, business = [], said.business
    for each in said.spent:
        earned = min(business, each.other)
        business -= earned
        sources = (each.carried, each.general, each.fund, each.capital, earned, each.other - earned)
        rows.append((each.path, [each.total, *sources]))
    return _by_account(said, ("合计", "上年结转", *names), rows)


_HEADS = ("合计", "基本支出", "项目支出")


def _expenditure(said: Budget) -> list[Line]:
    return _by_account(said, _HEADS, [(each.path, [each.total, each.basic, each.for_projects]) for each in said.spent])


def _fiscal(said: Budget) -> list[Line]:
    kinds = ("general", "fund", "capital")
    total, cell = said.sum("fiscal"), said.style.cell
    left = [("一、本年收入", cell(total))]
    names = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
    left += [(f"（{n}）{name}拨款", cell(said.sum(k))) for n, name, k in zip(NUMERALS, names, kinds, strict=False)]
    left += [("二、上年结转", cell(0))]
    sums = [by_class(said.spent, kind) for kind in ("fiscal", *kinds)]
    whole = said.style.cells(said.sum(kind) for kind in ("fiscal", *kinds))
    right = [("一、本年支出", *whole)]
    for number, name in zip(NUMERALS, sums[0], strict=False):
        right.append((f"（{number}）{name}", *said.style.cells(each.get(name, 0) for each in sums)))
    right += [("二、结转下年", *said.style.cells([0] * 4))]
    return [
        ("收入", "", "支出", "", "", "", ""),
        ("项目", "预算数", "项目", "合计", *names),
        *side_by_side(left, right),
        ("收入总计", cell(total), "支出总计", *whole),
    ]


def _general(said: Budget) -> list[Line]:
    rows = [(each.path, [each.general, each.basic, each.project]) for each in said.spent if each.general]
    return _by_account(said, _HEADS, rows)


def _basic(said: Budget) -> list[Line]:
    def row(account: Account, amount: int) -> tuple[str, ...]:
        staff = amount if account.code[:3] in accounts.STAFF else 0
        return (*account, *said.style.cells([amount, staff, amount - staff]))

    whole = [said.sum("basic"), said.of(accounts.STAFF), said.of(accounts.OPERATION)]
    return [
        ("科目编码", "科目名称", "合计", "人员经费", "公用经费"),
        ("合计", "", *said.style.cells(whole)),
        *(row(account, amount) for account, amount in sorted(said.economic.items())),
    ]


def _official(said: Budget) -> list[Line]:
    return [
        ("合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"),
        ("", "", "小计", "公务用车购置费", "公务用车运行费", ""),
        said.style.cells(said.official.row()),
    ]


def _fund(said: Budget) -> list[Line]:
    return _for_projects(said, "fund", "政府性基金预算")


def _capital(said: Budget) -> list[Line]:
    return _for_projects(said, "capital", "国有资本经营预算")


def _for_projects(said: Budget, kind: str, name: str) -> list[Line]:
    spent = [(each.path, getattr(each, kind)) for each in said.spent if getattr(each, kind)]
    table = _by_account(said, _HEADS, [(path, [amount, 0, amount]) for path, amount in spent])
    return table if spent else [*table, f"注：本{said.caliber}没有使用{name}安排的支出，本表为空。"]
