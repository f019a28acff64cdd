"""The nine tables of random budgets of Shanghai, in 元; that of the 三公 expenses is in 万元."""

from fabricated import accounts
from fabricated.accounts import NUMERALS, STAFF, Account, Path
from fabricated.shanghai.budgets import Plan
from fabricated.writing import Line, side_by_side

TITLES = (
    "财务收支预算总表",
    "收入预算总表",
    "支出预算总表",
    "财政拨款收支预算总表",
    "一般公共预算支出功能分类预算表",
    "政府性基金预算支出功能分类预算表",
    "国有资本经营预算支出功能分类预算表",
    "一般公共预算基本支出部门预算经济分类预算表",
    "“三公”经费和机关运行经费预算表",
)


def titles(said: Plan) -> list[str]:
    """The titles of the nine tables."""
    whose = "部门" if said.caliber == "部门" else "预算单位"
    return [f"{said.year}年{said.caliber if '三公' in title else whose}{title}" for title in TITLES]


def tables(said: Plan) -> list[Line]:
    """The nine tables."""
    makers = (_summary, _income, _expenditure, _fiscal, _general, _fund, _capital, _basic, _official)
    lines: list[Line] = []
    for title, make in zip(titles(said), makers, strict=True):
        unit = "万元" if make is _official else "元"
        lines += [title, f"编制{said.caliber}：{said.entity} 单位：{unit}", *make(said), ""]
    return lines


def _summary(said: Plan) -> list[Line]:
    cells = said.printed.cells
    fiscal = ("fiscal", "general", "fund", "capital")
    amounts = [*map(said.sum, fiscal), said.business, 0, said.sum("own") - said.business]
    names = ("一、财政拨款收入", "1. 一般公共预算资金", "2. 政府性基金", "3. 国有资本经营预算")
    names += ("二、事业收入", "三、事业单位经营收入", "四、其他收入")
    left = [(name, *cells([each])) for name, each in zip(names, amounts, strict=True)]
    kinds = ("total",) if said.caliber == "部门" else ("total", "for_staff", "for_operation", "for_projects")
    sums = [said.by_class(kind) for kind in kinds]
    classes = zip(NUMERALS, sums[0], strict=False)
    right = [(f"{number}、{name}", *cells([each[name] for each in sums])) for number, name in classes]
    head: list[Line] = [("本年收入", "", "本年支出", *[""] * len(kinds))]
    if len(kinds) == 1:
        head.append(("项目", "预算数", "项目", "预算数"))
    else:
        head.append(("项目", "预算数", "项目", "预算数", "", "", ""))
        head += [("", "", "", "合计", "基本支出", "", "项目支出"), ("", "", "", "", "人员经费", "公用经费", "")]
    total = ("收入总计", *cells([said.sum("total")]), "支出总计", *cells([said.sum(kind) for kind in kinds]))
    return [*head, *side_by_side(left, right), total]


def _by_account(said: Plan, over: str, heads: tuple[str, ...], rows: list[tuple[Path, list[int]]]) -> list[Line]:
    head: list[Line] = [
        ("项目", "", "", "", over, *[""] * (len(heads) - 1)),
        ("功能分类科目编码", "", "", "功能分类科目名称", *heads),
        ("类", "款", "项", "", *[""] * len(heads)),
    ]
    body = [
        (account.code[:3], account.code[3:5], account.code[5:], account.name, *said.printed.cells(amounts))
        for account, amounts in accounts.summed(rows).items()
    ]
    total = [sum(column) for column in zip(*(amounts for _, amounts in rows), strict=True)] or [0] * len(heads)
    return [*head, *body, ("合计", "", "", "", *said.printed.cells(total))]


def _income(said: Plan) -> list[Line]:
    rows, business = [], said.business
    for each in said.items:
        earned = min(business, each.own)
        business -= earned
        rows.append((each.path, [each.total, each.fiscal, earned, 0, each.own - earned]))
    return _by_account(said, "收入预算", ("合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"), rows)


_HEADS = ("合计", "基本支出", "项目支出")


def _expenditure(said: Plan) -> list[Line]:
    rows = [(s.path, [s.total, s.for_staff + s.for_operation, s.for_projects]) for s in said.items]
    return _by_account(said, "支出预算", _HEADS, rows)


def _fiscal(said: Plan) -> list[Line]:
    cells, kinds = said.printed.cells, ("fiscal", "general", "fund", "capital")
    names = ("一、一般公共预算资金", "二、政府性基金", "三、国有资本经营预算")
    left = [(name, *cells([said.sum(kind)])) for name, kind in zip(names, kinds[1:], strict=True)]
    sums = [said.by_class(kind) for kind in kinds]
    paid = zip(NUMERALS, [name for name, each in sums[0].items() if each], strict=False)
    right = [(f"{number}、{name}", *cells([each[name] for each in sums])) for number, name in paid]
    return [
        ("财政拨款收入", "", "财政拨款支出", "", "", "", ""),
        ("项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"),
        *side_by_side(left, right),
        ("收入总计", *cells([said.sum("fiscal")]), "支出总计", *cells([said.sum(kind) for kind in kinds])),
    ]


def _general(said: Plan) -> list[Line]:
    rows = [(s.path, [s.general, s.basic, s.project]) for s in said.items if s.general]
    return _by_account(said, "一般公共预算支出", _HEADS, rows)


def _fund(said: Plan) -> list[Line]:
    return _for_projects(said, "fund", "政府性基金预算")


def _capital(said: Plan) -> list[Line]:
    return _for_projects(said, "capital", "国有资本经营预算")


def _for_projects(said: Plan, kind: str, name: str) -> list[Line]:
    rows = [(s.path, [getattr(s, kind), 0, getattr(s, kind)]) for s in said.items if getattr(s, kind)]
    no = f"注：本{said.caliber}{said.year}年无{name}财政拨款安排的预算，故本表为空表。"
    return [*_by_account(said, f"{name}支出", _HEADS, rows), *([] if rows else [no])]


def _basic(said: Plan) -> list[Line]:
    def row(account: Account, amount: int) -> tuple[str, ...]:
        staff = amount if account.code[:3] in STAFF else 0
        code = (account.code[:3], account.code[3:])
        return (*code, account.name, *said.printed.cells([amount, staff, amount - staff]))

    total = [said.sum(kind) for kind in ("basic", "staff", "operation")]
    return [
        ("项目", "", "", "一般公共预算基本支出", "", ""),
        ("部门预算经济分类科目编码", "", "经济分类科目名称", "合计", "人员经费", "公用经费"),
        ("类", "款", "", "", "", ""),
        *(row(account, amount) for account, amount in said.economic.items()),
        ("合计", "", "", *said.printed.cells(total)),
    ]


def _official(said: Plan) -> list[Line]:
    paid = said.official
    amounts = [paid.total, paid.abroad, paid.received, paid.cars, paid.bought, paid.running, said.running]
    return [
        ("“三公”经费预算数", "", "", "", "", "", "机关运行经费预算数"),
        ("合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", "", "", ""),
        ("", "", "", "小计", "购置费", "运行费", ""),
        said.printed.wans(amounts),
    ]
