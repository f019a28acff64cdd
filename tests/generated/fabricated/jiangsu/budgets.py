"""Random budgets in the form of 江苏 up to 2021 (公开01表 to 12表)."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from fabricated import accounts
from fabricated.accounts import CLASSES, NUMERALS, Account, Path
from fabricated.buying import Bought, bought
from fabricated.buying import table as _buying
from fabricated.spending import ENTITIES, Official, Spending, Sums, amount, by_class, last_year, maybe, official
from fabricated.writing import Line, Style, side_by_side


@dataclass(frozen=True)
class Item(Spending):
    """The expenditure of one 项: also what is kept in reserve, and basic expenditure that the treasury does not pay."""

    reserve: int = 0
    own_basic: int = 0

    @property
    def general(self) -> int:
        """Of the general budget."""
        return self.basic + self.project + self.reserve

    @property
    def own(self) -> int:
        """Not of the treasury."""
        return self.other + self.own_basic

    @property
    def all_basic(self) -> int:
        """Of all funds."""
        return self.basic + self.own_basic

    @property
    def for_projects(self) -> int:
        """Of all funds."""
        return self.project + self.fund + self.other + self.carried

    @property
    def fiscal_projects(self) -> int:
        """Of the treasury."""
        return self.project + self.fund

    @property
    def total(self) -> int:
        """Of all funds."""
        return self.all_basic + self.for_projects + self.reserve


@dataclass(frozen=True)
class Jiangsu(Sums):
    """What a budget says, before it is written."""

    chance: Random
    year: int
    entity: str
    style: Style
    spent: list[Item]
    before: list[Item]  # last year
    left: tuple[int, int]  # 结转下年资金, this year and last
    special: tuple[int, int]  # 财政专户管理资金, the same
    economic: dict[Account, int]
    running: dict[Account, int]  # 机关运行经费
    official: Official
    meetings: int
    training: int
    bought: list[Bought]

    @property
    def total(self) -> int:
        """收入合计 and 支出合计."""
        return self.sum("total") + self.left[0]


def jiangsu(seed: int) -> Jiangsu:
    """The budget of a seed."""
    chance = Random(seed)
    spent = _some(chance)
    again = [each for each in spent if chance.random() < 0.9]
    before = [_changed(chance, each) for each in again] + (_some(chance)[:1] if chance.random() < 0.2 else [])
    economic = {a: each for a, each in accounts.shared_out(chance, sum(each.basic for each in spent)).items() if each}
    carried = sum(each.carried for each in spent) > 0
    own, owned = (sum(each.other for each in items) for items in (spent, before))
    special = chance.random() < 0.3
    return Jiangsu(
        chance,
        chance.choice((2018, 2019, 2020, 2021, 2021)),
        chance.choice(ENTITIES),
        Style(chance.choice(("", "", "0.00")), separators=chance.random() < 0.5),
        spent,
        before,
        (maybe(chance, 0.3) if carried else 0, 0),
        (chance.randint(0, own), chance.randint(0, owned)) if special else (0, 0),
        economic,
        running(chance, economic),
        official(chance, economic),
        maybe(chance, 0.7),
        maybe(chance, 0.7),
        bought(chance),
    )


def _some(chance: Random) -> list[Item]:
    carried = chance.choice((0, 0, 0.2))
    spent = [_of_the_general_budget(chance, path, carried) for path in accounts.some(chance, accounts.GENERAL, 8)]
    if chance.random() < 0.3:
        spent += [Item(path, fund=amount(chance)) for path in accounts.some(chance, accounts.FUND, 2)]
    return sorted(spent, key=lambda each: each.path)


def _of_the_general_budget(chance: Random, path: Path, carried: float) -> Item:
    basic = maybe(chance, 0.75)
    project = maybe(chance, 0.5 if basic else 1)
    own = {"other": maybe(chance, 0.15), "own_basic": maybe(chance, 0.1 if basic else 0)}
    return Item(path, basic, project, carried=maybe(chance, carried), reserve=maybe(chance, 0.3), **own)


def _changed(chance: Random, now: Item) -> Item:
    kinds = ("basic", "project", "fund", "other", "own_basic", "reserve")
    return Item(now.path, **{kind: last_year(chance, each) for kind in kinds if (each := getattr(now, kind))})


def running(chance: Random, economic: dict[Account, int]) -> dict[Account, int]:
    """机关运行经费: all operation where no unit is a 事业单位, else some of it or none."""
    operation = accounts.of_classes(economic, accounts.OPERATION)
    kind = chance.random()
    if kind < 0.5:
        paid = operation
    else:
        paid = {a: chance.randint(0, each) for a, each in operation.items()} if kind < 0.8 else {}
    classes = {accounts.ECONOMIC[code]: sum(accounts.of_classes(paid, (code,)).values()) for code in ("302", "310")}
    return {account: each for account, each in sorted((classes | paid).items()) if each}


_OLDER = {
    2019: {
        "行政事业单位养老支出": "行政事业单位离退休",
        "行政单位离退休": "归口管理的行政单位离退休",
        "资源勘探工业信息等支出": "资源勘探信息等支出",
    },
    2018: {
        "文化旅游体育与传媒支出": "文化体育与传媒支出",
        "文化和旅游": "文化",
        "卫生健康支出": "医疗卫生与计划生育支出",
        "自然资源海洋气象等支出": "国土海洋气象等支出",
        "农业农村": "农业",
    },
}
_NOT_YET = {2018: ("灾害防治及应急管理支出",)}


def named(name: str, year: int) -> str:
    """An account as it was called in a year."""
    for last, older in _OLDER.items():
        if year <= last:
            name = older.get(name, name)
    return name


TITLES = (
    "收支预算总表",
    "收入预算总表",
    "支出预算总表",
    "财政拨款收支预算总表",
    "财政拨款支出预算表（功能科目）",
    "财政拨款基本支出预算表（经济科目）",
    "一般公共预算支出预算表（功能科目）",
    "一般公共预算基本支出预算表（经济科目）",
    "一般公共预算“三公”经费、会议费、培训费支出预算表",
    "政府性基金支出预算表",
    "一般公共预算机关运行经费支出预算表",
    "政府采购支出预算表",
)


def tables(said: Jiangsu) -> list[Line]:
    """The twelve tables."""
    makers = (_summary, _income, _expenditure, _fiscal, _fiscal_items, _basic)
    makers += (_general_items, _basic, _official, _fund, _running, lambda said: _buying(said.style, said.bought))
    in_one = said.chance.random() < 0.3
    lines: list[Line] = []
    for number, (title, make) in enumerate(zip(TITLES, makers, strict=True), 1):
        caption = [f"公开{number:02d}表：{title}"] if in_one else [f"公开{number:02d}表", title]
        lines += [*caption, f"部门：{said.entity} 单位：万元", *make(said), ""]
    return lines


def _summary(said: Jiangsu) -> list[Line]:
    cell, fiscal = said.style.cell, said.sum("fiscal")
    total = cell(said.total)
    left = [("一、财政拨款", cell(fiscal)), ("1.一般公共预算", cell(said.sum("general")))]
    left += [("2.政府性基金预算", cell(said.sum("fund"))), ("二、财政专户管理资金", cell(said.special[0]))]
    left += [("三、其他资金", cell(said.sum("own") - said.special[0]))]
    spent = by_class(said.spent, "total")
    names = [name for name in CLASSES if name not in _NOT_YET.get(said.year, ())]
    middle = [
        (f"{number}、{named(name, said.year)}", cell(spent.get(name, 0)))
        for number, name in zip(NUMERALS, names, strict=False)
        if not said.style.zero or name in spent
    ]
    right = [("一、基本支出", cell(said.sum("all_basic"))), ("二、项目支出", cell(said.sum("for_projects")))]
    right += [("三、单位预留机动经费", cell(said.sum("reserve")))]
    carried = said.sum("carried") + said.left[0]
    return [
        ("收入", "", "支出", "", "", ""),
        ("", "", "功能分类", "", "支出用途", ""),
        ("项目名称", "金额", "功能科目名称", "金额", "项目名称", "金额"),
        *side_by_side([row for row in side_by_side(left, middle) if isinstance(row, tuple)], right),
        ("当年收入小计", cell(fiscal + said.sum("own")), "当年支出小计", "", "", cell(said.sum("total"))),
        ("上年结转资金", cell(carried), "结转下年资金", "", "", cell(said.left[0])),
        ("收入合计", total, "支出合计", "", "", total),
    ]


def _income(said: Jiangsu) -> list[Line]:
    cell, special, own = said.style.cell, said.special[0], said.sum("own") - said.special[0]
    carried = said.sum("carried")
    rows: list[tuple[str, str, int]] = [
        ("", "收入总计", said.total),
        ("一般公共预算资金", "小计", said.sum("general")),
        ("", "公共财政拨款（补助）资金", said.sum("general")),
        ("", "专项收入", 0),
        ("政府性基金", "小计", said.sum("fund")),
        ("财政专户管理资金", "小计", special),
        ("", "专户管理教育收费", special // 2),
        ("", "其他非税收入", special - special // 2),
        ("其他资金", "小计", own),
        ("", "事业收入", own // 3),
        ("", "经营收入", 0),
        ("", "其他收入", own - own // 3),
        ("", "债务资金（银行贷款）", 0),
        ("上年结转和结余资金", "小计", carried + said.left[0]),
        ("", "其中：动用上年结转和结余资金", carried),
    ]
    return [("项目名称", "", "金额"), *((over, name, cell(each)) for over, name, each in rows)]


def _expenditure(said: Jiangsu) -> list[Line]:
    kinds = [said.sum(kind) for kind in ("all_basic", "for_projects", "reserve")]
    heads = ("合计", "基本支出", "项目支出", "单位预留机动经费", "结转下年资金")
    return [heads, said.style.cells([said.total, *kinds, said.left[0]])]


def _fiscal(said: Jiangsu) -> list[Line]:
    cell, total = said.style.cell, said.style.cell(said.sum("fiscal"))
    left = [("一、一般公共预算", cell(said.sum("general"))), ("二、政府性基金预算", cell(said.sum("fund")))]
    right = [("一、基本支出", cell(said.sum("basic"))), ("二、项目支出", cell(said.sum("fiscal_projects")))]
    right += [("三、单位预留机动经费", cell(said.sum("reserve")))]
    return [
        ("收入", "", "支出", ""),
        ("项目名称", "金额", "项目名称", "金额"),
        *side_by_side(left, right),
        ("收入合计", total, "支出合计", total),
    ]


_NOTE = "注：“科目编码”和“科目名称”为必填项。"


def _accounts(said: Jiangsu, sums: dict[Account, int], total: int) -> list[Line]:
    rows = [(code, named(name, said.year), said.style.cell(each)) for (code, name), each in sums.items()]
    return [("科目编码", "科目名称", "金额"), ("", "合计", said.style.cell(total)), *rows]


def by_item(spent: Sequence[Spending], kind: str) -> dict[Account, int]:
    """The accounts by function that something of a kind was spent on."""
    sums = accounts.summed([(each.path, [getattr(each, kind)]) for each in spent if getattr(each, kind)])
    return {account: each for account, (each,) in sums.items()}


def _fiscal_items(said: Jiangsu) -> list[Line]:
    return [*_accounts(said, by_item(said.spent, "fiscal"), said.sum("fiscal")), _NOTE]


def _general_items(said: Jiangsu) -> list[Line]:
    return [*_accounts(said, by_item(said.spent, "general"), said.sum("general")), _NOTE]


def _basic(said: Jiangsu) -> list[Line]:
    return [*_accounts(said, dict(sorted(said.economic.items())), said.sum("basic")), _NOTE]


def _official(said: Jiangsu) -> list[Line]:
    spent = (said.official.total + said.meetings + said.training, *said.official.row(), said.meetings, said.training)
    cars = ("公务用车购置及运行维护费", "", "")
    return [
        ("合计", "“三公”经费", "", "", "", "", "", "会议费", "培训费"),
        ("", "小计", "因公出国（境）费", *cars, "公务接待费", "", ""),
        ("", "", "", "小计", "公务用车购置费", "公务用车运行维护费", "", "", ""),
        said.style.cells(spent),
    ]


def _fund(said: Jiangsu) -> list[Line]:
    table = _accounts(said, by_item(said.spent, "fund"), said.sum("fund"))
    return table if said.sum("fund") else [*table, "注：本部门无该项目。"]


def _running(said: Jiangsu) -> list[Line]:
    total = sum(each for account, each in said.running.items() if len(account.code) == 3)
    rows = _accounts(said, said.running, total)
    head: list[Line] = [("科目编码", "科目名称", "机关运行经费支出")]
    return [*head, *rows[1:], _NOTE if total else "注：本部门无机关运行经费支出预算，本表为空。"]
