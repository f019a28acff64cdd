"""Random budgets in the form of 新疆 (表1 to 表11), for one unit."""

from random import Random

from fabricated import accounts
from fabricated.accounts import Account, Path
from fabricated.national.budgets import Budget
from fabricated.spending import ENTITIES, by_class, official, some_spending
from fabricated.writing import Line, Style, side_by_side

CLASSES = ["201 一般公共服务支出", "202 外交支出", "203 国防支出", "204 公共安全支出", "205 教育支出", "206 科学技术支出", "207 文化旅游体育与传媒支出", "208 社会保障和就业支出", "209 社会保险基金支出", "210 卫生健康支出", "211 节能环保支出", "212 城乡社区支出", "213 农林水支出", "214 交通运输支出", "215 资源勘探工业信息等支出", "216 商业服务业等支出", "217 金融支出", "219 援助其他地区支出", "220 自然资源海洋气象等支出", "221 住房保障支出", "222 粮油物资储备支出", "223 国有资本经营预算支出", "224 灾害防治及应急管理支出", "227 预备费", "229 其他支出", "230 转移性支出", "231 债务还本支出", "232 债务付息支出", "233 债务发行费用支出"]  # fmt: skip


def xinjiang(seed: int) -> Budget:
    """The budget of a seed: no income but that of the treasury and, from elsewhere, 其他收入."""
    chance = Random(seed)
    spent = some_spending(chance)
    economic = accounts.shared_out(chance, sum(each.basic for each in spent))
    return Budget(
        chance,
        chance.randint(2023, 2025),
        chance.choice(ENTITIES),
        "单位",
        Style(chance.choice(("", "", "0.00")), separators=chance.random() < 0.5),
        spent,
        0,
        {account: each for account, each in economic.items() if each},
        official(chance, economic),
    )


def tables(said: Budget) -> list[Line]:
    """The eleven tables."""
    makers = {
        "单位收支总体情况表": _summary,
        "单位收入总体情况表": _income,
        "单位支出总体情况表": _expenditure,
        "财政拨款收支预算总体情况表": _fiscal,
        "一般公共预算支出情况表": _general,
        "一般公共预算基本支出情况表": _basic,
        "一般公共预算项目支出情况表": _projects,
        "政府性基金预算支出情况表": _fund,
        "国有资本经营预算支出情况表": _capital,
        "财政拨款“三公”经费支出情况表": _official,
        "上年结转结余情况明细表": _carried,
    }
    lines: list[Line] = []
    for number, (title, make) in enumerate(makers.items(), 1):
        lines += [f"表{number}", title, f"编制单位：{said.entity} 单位：万元", *make(said), ""]
    return lines


def _summary(said: Budget) -> list[Line]:
    general, fund, capital, other = (said.sum(kind) for kind in ("general", "fund", "capital", "other"))
    income = {
        "一、本年收入": said.sum("total"),
        "1.一般公共预算拨款": general,
        "其中：一般财力": general,
        "上级一般公共预算安排转移支付": 0,
        "2.政府性基金预算拨款": fund,
        "其中：政府性基金收入": fund,
        "上级政府性基金安排转移支付": 0,
        "3.国有资本经营预算拨款": capital,
        "其中：国有资本经营收入": capital,
        "上级国有资本经营预算安排转移支付": 0,
        "4.财政专户核拨": 0,
        "5.单位资金": other,
        "其中：事业收入": 0,
        "上级补助收入": 0,
        "附属单位上缴收入": 0,
        "事业单位经营收入": 0,
        "其他收入": other,
        "二、上年结转结余": 0,
    }
    spent, cell = by_class(said.spent, "total"), said.style.cell
    right = [(name, cell(spent.get(name[4:], 0))) for name in CLASSES]
    total = cell(said.sum("total"))
    return [
        ("收 入", "", "支 出", ""),
        ("项 目", "预算数", "功能分类", "预算数"),
        *side_by_side([(name, cell(each)) for name, each in income.items()], right),
        ("收 入 总 计", total, "支 出 总 计", total),
    ]


def _parted(account: Account, parts: int) -> tuple[str, ...]:
    code = account.code
    return (code[:3], *(code[at : at + 2] for at in range(3, 3 + 2 * (parts - 1), 2)))


def _by_account(said: Budget, rows: list[tuple[Path, list[int]]], width: int) -> list[Line]:
    sums = accounts.summed(rows)
    body = [(*_parted(account, 3), account.name, *said.style.cells(each)) for account, each in sums.items()]
    total = [sum(column) for column in zip(*(each for _, each in rows), strict=True)] or [0] * width
    return [*body, ("", "", "", "合 计", *said.style.cells(total))]


_CODE = ("功能分类科目编码", "", "", "功能分类科目名称")


def _income(said: Budget) -> list[Line]:
    heads = ("财政拨款（补助）小计", "一般公共预算", "上级一般公共预算安排的转移支付", "政府性基金预算")
    heads += ("上级政府性基金安排的转移支付", "国有资本经营预算", "上级国有资本经营预算安排的转移支付")
    own = ("财政专户（教育收费）", "单位资金", "财政拨款结转", "非财政拨款结转结余")
    rows = [(s.path, [s.total, s.fiscal, s.general, 0, s.fund, 0, s.capital, 0, 0, s.other, 0, 0]) for s in said.spent]
    over = ("总 计", "财政拨款（补助）", *[""] * 6, *own)
    return [(*_CODE, *over), ("类", "款", "项", "", "", *heads, *[""] * 4), *_by_account(said, rows, 12)]


def _three_columns(said: Budget, over: str, rows: list[tuple[Path, list[int]]]) -> list[Line]:
    return [
        ("科 目", "", "", "", over, "", ""),
        (*_CODE, "合 计", "基本支出", "项目支出"),
        ("类", "款", "项", "", "", "", ""),
        *_by_account(said, rows, 3),
    ]


def _expenditure(said: Budget) -> list[Line]:
    return _three_columns(said, "支出预算", [(s.path, [s.total, s.basic, s.for_projects]) for s in said.spent])


def _general(said: Budget) -> list[Line]:
    rows = [(s.path, [s.general, s.basic, s.project]) for s in said.spent if s.general]
    return _three_columns(said, "一般公共预算支出", rows)


def _fiscal(said: Budget) -> list[Line]:
    kinds = ("general", "fund", "capital")
    names = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
    cell, cells = said.style.cell, said.style.cells
    left = [("一、财政拨款（补助）", cell(said.sum("fiscal")))]
    left += [(name, cell(said.sum(kind))) for name, kind in zip(names, kinds, strict=True)]
    sums = [by_class(said.spent, kind) for kind in ("fiscal", *kinds)]
    right = [(name, *cells(each.get(name[4:], 0) for each in sums)) for name in CLASSES]
    total = cells(said.sum(kind) for kind in ("fiscal", *kinds))
    return [
        ("财政拨款收入", "", "财政拨款支出", *[""] * 4),
        ("项 目", "合 计", "功 能 分 类", "合 计", *names),
        *side_by_side(left, right),
        ("收 入 总 计", total[0], "支 出 总 计", *total),
    ]


def _basic(said: Budget) -> list[Line]:
    rows: list[Line] = [
        ("科 目", "", "", "一般公共预算基本支出", "", ""),
        ("经济分类科目编码", "", "经济分类科目名称", "合 计", "人员经费", "公用经费"),
        ("类", "款", "", "", "", ""),
    ]
    for account, each in sorted(said.economic.items()):
        staff = each if account.code[:3] in accounts.STAFF else 0
        rows.append((*_parted(account, 2), account.name, *said.style.cells([each, staff, each - staff])))
    total = (said.sum("basic"), said.of(accounts.STAFF), said.of(accounts.OPERATION))
    return [*rows, ("", "", "合 计", *said.style.cells(total))]


def _projects(said: Budget) -> list[Line]:
    """Every project is spent on goods and services."""
    names = ("工资福利支出", "商品和服务支出", "对个人和家庭的补助", "债务利息及费用支出", "资本性支出（基本建设）")
    names += ("资本性支出", "对企业补助（基本建设）", "对企业补助", "对社会保障基金补助", "其他支出")
    paid = [(s.path, [s.project]) for s in said.spent if s.project]
    rows: list[Line] = [("科目编码", "", "", "科目名称", "项目名称", "项目支出合计", *names)]
    rows.append(("类", "款", "项", *[""] * 13))

    def cells(each: int) -> tuple[str, ...]:
        return said.style.cells([each, 0, each, *[0] * 8])

    for account, (each,) in accounts.summed(paid).items():
        project = f"{account.name}专项" if len(account.code) == 7 else ""
        rows.append((*_parted(account, 3), account.name, project, *cells(each)))
    return [*rows, ("", "", "", "合 计", "", *cells(said.sum("project")))]


def _fund(said: Budget) -> list[Line]:
    return _for_projects(said, "政府性基金预算", "fund")


def _capital(said: Budget) -> list[Line]:
    return _for_projects(said, "国有资本经营预算", "capital")


def _for_projects(said: Budget, name: str, kind: str) -> list[Line]:
    spent = [(s.path, getattr(s, kind)) for s in said.spent if getattr(s, kind)]
    head: list[Line] = [
        ("科 目", "", "", "", f"{name}支出", "", "", ""),
        (*_CODE, "合计", "基本支出", "", "项目支出"),
        ("类", "款", "项", "", "", "人员经费", "公用经费", ""),
    ]
    table = _by_account(said, [(path, [each, 0, 0, each]) for path, each in spent], 4)
    no = f"{said.entity}{said.year}年没有使用{name}拨款安排的支出，{name}支出情况表为空表。"
    return [*head, *table] if spent else [*head, *table, f"备注：{no}"]


def _official(said: Budget) -> list[Line]:
    paid, cells = said.official, said.style.cells
    costs = {
        "合计": paid.total,
        "因公出国（境）费": paid.abroad,
        "公务接待费": paid.received,
        "公务用车购置及运行费（小计）": paid.cars,
        "其中：公务用车购置费": paid.bought,
        "公务用车运行费": paid.running,
    }
    return [
        ("“三公”经费支出内容", "合计", "资金来源", "", ""),
        ("", "", "一般公共预算", "政府性基金", "国有资本经营预算"),
        *((name, *cells([each, each, 0, 0])) for name, each in costs.items()),
    ]


def _carried(said: Budget) -> list[Line]:
    half = ("合计", "基本支出", "", "项目支出")
    return [
        ("项 目", "总计", "财政拨款", "", "", "", "非财政拨款", "", "", ""),
        ("", "", *half, *half),
        ("", "", *("", "人员经费", "公用经费", "") * 2),
        ("合 计", *said.style.cells([0] * 9)),
        f"备注：{said.entity}{said.year}年无上年结转结余，本表为空表。",
    ]
