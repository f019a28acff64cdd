"""What the explanations of random budgets in the form of 江苏 from 2022 on say."""

from collections.abc import Sequence

from fabricated import accounts
from fabricated.accounts import NUMERALS, Path
from fabricated.buying import KINDS, of_kind
from fabricated.jiangsu.new_budgets import FUNDS, TITLES, New, tables
from fabricated.spending import by_class, last_year
from fabricated.writing import Line, money, percent

_REASONS = ("", "主要原因是工作任务变化。", "主要是项目调整。")


def written(said: New) -> list[Line]:
    """The whole disclosure."""
    year, entity, caliber = said.year, said.entity, said.caliber
    contents: list[Line] = [
        "目录",
        f"第一部分 {caliber}概况",
        "一、主要职能",
        f"二、{caliber}机构设置及预算单位构成情况",
    ]
    contents += [f"第二部分 {year}年度{caliber}预算表", *(f"{n}、{t}" for n, t in zip(NUMERALS, TITLES, strict=False))]
    contents += [f"第三部分 {year}年度{caliber}预算情况说明", "第四部分 名词解释"]
    opening: list[Line] = [f"{entity}{year}年度{caliber}预算公开", *(contents if said.chance.random() < 0.7 else [])]
    opening += [f"第一部分 {caliber}概况", "一、主要职能", "承担有关工作。", f"二、{caliber}机构设置及预算单位构成情况"]
    opening += [f"1．根据职责分工，本{caliber}内设机构包括办公室。", f"第二部分 {year}年度{caliber}预算表"]
    closing = ["第四部分 名词解释", "一、财政拨款：单位从同级财政部门取得的各类财政拨款。"]
    return [*opening, *tables(said), f"第三部分 {year}年度{caliber}预算情况说明", *prose(said), *closing]


def prose(said: New) -> list[str]:
    """The sections, numbered from one on."""
    makers = (_totals, _income, _expenditure, _fiscal, _items, _fiscal_basic, _general, _basic, _official, _fund)
    makers += (_capital, _running, _buying, _owned, _aims)
    numbered = zip(NUMERALS, (make(said) for make in makers), strict=False)
    return [line for number, (title, *lines) in numbered for line in (f"{number}、{title}", *lines)]


def _amount(said: New, each: int) -> str:
    return money(each) if each or said.chance.random() < 0.3 else "0"


def _changed(said: New, now: int, before: int, *, each: str = "") -> str:
    """How an amount compares with last year's, and why."""
    if now == before:
        return "，与上年预算数相同。"
    way, rate = ("增加", "增长") if now > before else ("减少", "减少")
    by = f"与上年相比{each}{way}{money(abs(now - before))}万元"
    rates = f"，{rate}{percent(abs(now - before), before)}" if before else "（去年预算数为0万元，无法计算增减比率）"
    return f"，{by}{rates}。{said.chance.choice(_REASONS)}"


def _whose(said: New) -> str:
    return f"{said.entity}{said.year}年度"


def _before(said: New) -> int:
    return said.last("total")


def _totals(said: New) -> list[str]:
    total, year_before = said.total, _before(said)
    way = _changed(said, total, year_before, each="收、支预算总计各")
    lines = [
        f"{_whose(said)}收入、支出预算总计{money(total)}万元{way}其中：",
        f"（一）收入预算总计{money(total)}万元。包括：",
    ]
    lines.append(f"1．本年收入合计{money(sum(said.income.values()))}万元。")
    befores = [said.last(kind) for kind in FUNDS] + [0] * 5 + [said.last("other")]
    for number, ((name, now), before) in enumerate(zip(said.income.items(), befores, strict=True), 1):
        lines.append(f"（{number}）{name}{_amount(said, now)}万元{_changed(said, now, before)}")
    lines.append(f"2．上年结转结余为{_amount(said, said.carried)}万元{_changed(said, said.carried, 0)}")
    lines += [f"（二）支出预算总计{money(total)}万元。包括：", f"1．本年支出合计{money(said.sum('total'))}万元。"]
    earlier = by_class(said.before, "total")
    for number, (name, now) in enumerate(by_class(said.spent, "total").items(), 1):
        way = _changed(said, now, earlier.get(name, 0)).removeprefix("，")
        lines.append(f"（{number}）{name}（类）支出{money(now)}万元，主要用于有关工作。{way}")
    lines.append(f"2．年终结转结余为{_amount(said, said.left)}万元。")
    return ["收支预算总体情况说明", *lines]


def _shares(said: New, listed: Sequence[tuple[str, int]], whole: int) -> list[str]:
    shown = [f"{name}{_amount(said, each)}万元，占{percent(each, whole) if each else '0%'}" for name, each in listed]
    return [*(f"{each}；" for each in shown[:-1]), f"{shown[-1]}。"]


def _income(said: New) -> list[str]:
    year, carried = sum(said.income.values()), said.carried
    listed = [
        (f"本年{name.removesuffix('拨款收入').removesuffix('收入')}收入", each) for name, each in said.income.items()
    ]
    listed = [(name.replace("资金收入", "资金"), each) for name, each in listed]
    names = ("一般公共预算收入", "政府性基金预算收入", "国有资本经营预算收入", "财政专户管理资金", "单位资金")
    left = zip(names, (said.sum("carried"), 0, 0, 0, said.own_carried), strict=True)
    listed += [(f"上年结转结余的{name}", each) for name, each in left]
    total = f"{_whose(said)}收入预算合计{money(said.total)}万元，包括本年收入{money(year)}万元，上年结转结余{_amount(said, carried)}万元。其中："
    return ["收入预算情况说明", total, *_shares(said, listed, said.total)]


def _expenditure(said: New) -> list[str]:
    listed = [("基本支出", said.sum("basic")), ("项目支出", said.sum("for_projects"))]
    listed += [("事业单位经营支出", 0), ("上缴上级支出", 0), ("对附属单位补助支出", 0)]
    whole = said.sum("total")
    total = f"{_whose(said)}支出预算合计{money(whole)}万元，其中："
    return ["支出预算情况说明", total, *_shares(said, listed, whole)]


def _fiscal(said: New) -> list[str]:
    way = _changed(said, said.fiscal, said.last("fiscal"), each="，财政拨款收、支总计各").removeprefix("，")
    return ["财政拨款收支预算总体情况说明", f"{_whose(said)}财政拨款收、支总预算{money(said.fiscal)}万元。{way}"]


def _items(said: New) -> list[str]:
    share = f"占本年支出合计的{percent(said.fiscal, said.sum('total'))}"
    way = _changed(said, said.fiscal, said.last("fiscal"), each="，财政拨款支出").removeprefix("，")
    total = f"{_whose(said)}财政拨款预算支出{money(said.fiscal)}万元，{share}。{way}其中："
    return ["财政拨款支出预算情况说明", total, *_each_item(said, ("fiscal", "carried"))]


def _each_item(said: New, kinds: tuple[str, ...]) -> list[str]:
    earlier = {each.path: sum(getattr(each, kind) for kind in kinds) for each in said.before}
    classes: dict[str, list[tuple[Path, int]]] = {}
    for each in said.spent:
        if spent := sum(getattr(each, kind) for kind in kinds):
            classes.setdefault(each.path[0].name, []).append((each.path, spent))
    lines = []
    for number, (name, items) in zip(NUMERALS, classes.items(), strict=False):
        lines.append(f"（{number}）{name}（类）")
        for place, (path, spent) in enumerate(items, 1):
            names = f"{path[1].name}（款）{path[2].name}（项）"
            lines.append(f"{place}．{names}支出{money(spent)}万元{_changed(said, spent, earlier.get(path, 0))}")
    return lines


def _basic_of(said: New, total: str) -> list[str]:
    lines = [f"{total}{_amount(said, said.sum('basic'))}万元，其中："]
    for number, name, classes in (("一", "人员经费", accounts.STAFF), ("二", "公用经费", accounts.OPERATION)):
        if paid := accounts.of_classes(said.economic, classes):
            names = "、".join(account.name for account in paid)
            lines.append(f"（{number}）{name}{money(said.of(classes))}万元。主要包括：{names}。")
    return lines


def _fiscal_basic(said: New) -> list[str]:
    return ["财政拨款基本支出预算情况说明", *_basic_of(said, f"{_whose(said)}财政拨款基本支出预算")]


def _basic(said: New) -> list[str]:
    return ["一般公共预算基本支出预算情况说明", *_basic_of(said, f"{_whose(said)}一般公共预算财政拨款基本支出预算")]


def _general(said: New) -> list[str]:
    way = _changed(said, said.general, said.last("general")).removeprefix("，")
    total = f"{_whose(said)}一般公共预算财政拨款支出预算{money(said.general)}万元，{way}"
    items = _each_item(said, ("general", "carried")) if said.chance.random() < 0.5 else []
    return ["一般公共预算支出预算情况说明", total + ("其中：" if items else ""), *items]


def _official(said: New) -> list[str]:
    paid, of = said.official, f"{_whose(said)}一般公共预算拨款安排的"
    befores = [last_year(said.chance, each) for each in (paid.abroad, paid.bought, paid.running, paid.received)]
    costs = [("因公出国（境）费", paid.abroad), ("公务用车购置及运行维护费", paid.cars), ("公务接待费", paid.received)]
    shares = "；".join(
        f"{name}支出{_amount(said, each)}万元，占“三公”经费的{percent(each, paid.total) if paid.total else '0%'}"
        for name, each in costs
    )
    total = (
        f"支出{money(paid.total)}万元，比上年预算{_way(paid.total, sum(befores))}其中，"
        if said.chance.random() < 0.3
        else "支出预算中，"
    )
    return [
        "一般公共预算“三公”经费、会议费、培训费支出预算情况说明",
        f"{of}“三公”经费{total}{shares}。具体情况如下：",
        f"1．因公出国（境）费预算支出{_than_before(said, paid.abroad, befores[0])}",
        f"2．公务用车购置及运行维护费预算支出{_amount(said, paid.cars)}万元。其中：",
        f"（1）公务用车购置预算支出{_than_before(said, paid.bought, befores[1])}",
        f"（2）公务用车运行维护费预算支出{_than_before(said, paid.running, befores[2])}",
        f"3．公务接待费预算支出{_than_before(said, paid.received, befores[3])}",
        f"{of}会议费预算支出{_than_before(said, said.meetings, last_year(said.chance, said.meetings))}",
        f"{of}培训费预算支出{_than_before(said, said.training, last_year(said.chance, said.training))}",
    ]


def _way(now: int, before: int) -> str:
    if now == before:
        return "增加0万元，主要原因是与上年持平。"
    return f"{'增加' if now > before else '减少'}{money(abs(now - before))}万元，主要原因是工作任务变化。"


def _than_before(said: New, now: int, before: int) -> str:
    way = "与上年预算数相同。" if now == before else f"比上年预算{_way(now, before)}"
    return f"{_amount(said, now)}万元，{way}"


def _fund(said: New) -> list[str]:
    now, before = said.sum("fund"), said.last("fund")
    way = _changed(said, now, before).removeprefix("，")
    lines = [f"{_whose(said)}政府性基金支出预算支出{_amount(said, now)}万元。{way}"]
    if now:
        earlier = {each.path: each.fund for each in said.before}
        lines[0] += "其中："
        paid = [each for each in said.spent if each.fund]
        for number, each in enumerate(paid, 1):
            names = f"{each.path[1].name}（款）{each.path[2].name}（项）"
            way = _changed(said, each.fund, earlier.get(each.path, 0))
            lines.append(f"{number}．{names}支出{money(each.fund)}万元{way}")
    return ["政府性基金预算支出预算情况说明", *lines]


def _capital(said: New) -> list[str]:
    now = said.sum("capital")
    return [
        "国有资本经营预算支出预算情况说明",
        f"{_whose(said)}国有资本经营预算支出预算{_amount(said, now)}万元{_changed(said, now, said.last('capital'))}",
    ]


def _running(said: New) -> list[str]:
    now = sum(each for account, each in said.running.items() if len(account.code) == 3)
    way = _changed(said, now, last_year(said.chance, now)).removeprefix("，")
    text = f"{said.year}年度一般公共预算机关运行经费预算支出{_amount(said, now)}万元，{way}"
    return ["一般公共预算机关运行经费支出预算情况说明", text]


def _buying(said: New) -> list[str]:
    total = sum(each.cost for each in said.bought)
    listed = "、".join(f"拟采购{kind}支出{_amount(said, of_kind(said.bought, kind))}万元" for kind in KINDS)
    return ["政府采购支出预算情况说明", f"{said.year}年度政府采购支出预算总额{money(total)}万元，其中：{listed}。"]


def _owned(said: New) -> list[str]:
    names = (
        "副部（省）级及以上领导用车",
        "主要领导干部用车",
        "机要通信用车",
        "应急保障用车",
        "执法执勤用车",
        "特种专业技术用车",
        "离退休干部用车",
        "其他用车",
    )
    cars = {kind: said.chance.randint(0, 5) for kind in names}
    listed = "、".join(f"{kind}{count}辆" for kind, count in cars.items())
    machines = f"单价50万元（含）以上的通用设备{said.chance.randint(0, 9)}台（套），单价100万元（含）以上的专用设备{said.chance.randint(0, 9)}台（套）。"
    return ["国有资产占用情况说明", f"本{said.caliber}共有车辆{sum(cars.values())}辆，其中，{listed}等。{machines}"]


def _aims(said: New) -> list[str]:
    whole = f"本{said.caliber}整体支出纳入绩效目标管理，涉及四本预算资金{money(said.total)}万元"
    return ["预算绩效目标设置情况说明", f"{said.year}年度，{whole}。"]
