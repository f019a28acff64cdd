"""What the explanations of random budgets in the form of 江苏 up to 2021 say."""

from collections.abc import Sequence

from fabricated import accounts
from fabricated.accounts import NUMERALS, Path
from fabricated.buying import KINDS, of_kind
from fabricated.jiangsu.budgets import TITLES, Jiangsu, named, tables
from fabricated.spending import by_class, last_year
from fabricated.writing import Line, money, percent

_REASONS = ("", "主要原因是工作任务变化。", "主要是项目调整。")


def written(said: Jiangsu) -> list[Line]:
    """The whole disclosure."""
    year, entity = said.year, said.entity
    contents: list[Line] = ["目录", "第一部分 部门概况", "一、主要职能", "二、部门机构设置及预算单位构成情况"]
    contents += [
        f"第二部分 {year}年度部门预算表",
        *(f"{n}、{title}" for n, title in zip(NUMERALS, TITLES, strict=False)),
    ]
    contents += [f"第三部分 {year}年度部门预算情况说明", "第四部分 名词解释"]
    opening: list[Line] = [f"{entity}{year}年度部门预算公开", *(contents if said.chance.random() < 0.7 else [])]
    opening += ["第一部分 部门概况", "一、主要职能", "承担有关工作。", "二、部门机构设置及预算单位构成情况"]
    opening += ["1.根据部门职责分工，本部门内设机构包括办公室。", f"第二部分 {year}年度部门预算表"]
    closing = ["第四部分 名词解释", "一、财政拨款：指一般公共预算财政拨款和政府性基金预算财政拨款。"]
    return [*opening, *tables(said), f"第三部分 {year}年度部门预算情况说明", *prose(said), *closing]


def prose(said: Jiangsu) -> list[str]:
    """The sections, numbered from one on."""
    makers = (_totals, _income, _expenditure, _fiscal, _items, _fiscal_basic, _general, _basic, _official, _fund)
    makers += (_running, _buying, _owned, _aims)
    numbered = zip(NUMERALS, (make(said) for make in makers), strict=False)
    return [line for number, (title, *lines) in numbered for line in (f"{number}、{title}", *lines)]


def changed(said: Jiangsu, now: int, before: int, *, each: str = "") -> str:
    """How an amount compares with last year's, and why."""
    if now == before:
        return f"，{said.chance.choice(('与上年数一致', '与上年持平', '与上年预算数相同'))}。"
    way, rates = ("增加", ("增长", "增长", "增幅")) if now > before else ("减少", ("下降", "减少", "下降"))
    by = f"与上年相比{each}{way}{money(abs(now - before))}万元"
    rate = f"，{said.chance.choice(rates)}{percent(abs(now - before), before)}" if before else ""
    return f"，{by}{rate}。{said.chance.choice(_REASONS)}"


def whose(said: Jiangsu) -> str:
    return f"{said.entity}{said.year}年度"


def _totals(said: Jiangsu) -> list[str]:
    total, before = said.total, said.last("total")
    lines = [
        f"{whose(said)}收入、支出预算总计{money(total)}万元{changed(said, total, before, each='收、支预算总计各')}其中："
    ]
    lines += [
        f"（一）收入预算总计{money(total)}万元。包括：",
        f"1．财政拨款收入预算总计{money(said.sum('fiscal'))}万元。",
    ]
    (special, earlier), own = said.special, said.sum("own")
    for number, (name, kind) in enumerate((("一般公共预算收入预算", "general"), ("政府性基金收入预算", "fund")), 1):
        lines.append(f"（{number}）{name}{money(said.sum(kind))}万元{changed(said, said.sum(kind), said.last(kind))}")
    lines.append(f"2．财政专户管理资金收入预算总计{money(special)}万元{changed(said, special, earlier)}")
    others, owned = own - special, said.last("own") - earlier
    lines.append(f"3．其他资金收入预算总计{money(others)}万元{changed(said, others, owned)}")
    carried = said.sum("carried") + said.left[0]
    lines.append(f"4．上年结转资金预算数为{money(carried)}万元{changed(said, carried, 0)}")
    return ["收支预算总体情况说明", *lines, *_spent(said)]


def _spent(said: Jiangsu) -> list[str]:
    lines, before = [f"（二）支出预算总计{money(said.total)}万元。包括："], by_class(said.before, "total")
    for number, (name, now) in enumerate(by_class(said.spent, "total").items(), 1):
        called = named(name, said.year).removesuffix("支出")
        way = changed(said, now, before.get(name, 0)).removeprefix("，")
        lines.append(f"{number}．{called}（类）支出{money(now)}万元，主要用于有关工作。{way}")
    uses = (("此外，基本支出预算数为", "all_basic"), ("项目支出预算数为", "for_projects"))
    for name, kind in (*uses, ("单位预留机动经费预算数为", "reserve")):
        now, earlier = said.sum(kind), said.last(kind)
        lines.append(f"{name}{money(now)}万元。{changed(said, now, earlier).removeprefix('，')}")
    return lines


def _shares(listed: Sequence[tuple[str, int]], whole: int) -> list[str]:
    shown = [f"{name}{money(each)}万元，占{percent(each, whole)}" for name, each in listed]
    return [*(f"{each}；" for each in shown[:-1]), f"{shown[-1]}。"]


def _income(said: Jiangsu) -> list[str]:
    special = said.special[0]
    listed = [("一般公共预算收入", said.sum("general")), ("政府性基金预算收入", said.sum("fund"))]
    listed += [("财政专户管理资金", special), ("其他资金", said.sum("own") - special)]
    listed += [("上年结转资金", said.sum("carried") + said.left[0])]
    total = f"{said.entity}本年收入预算合计{money(said.total)}万元，其中："
    return ["收入预算情况说明", total, *_shares(listed, said.total)]


def _expenditure(said: Jiangsu) -> list[str]:
    listed = [("基本支出", said.sum("all_basic")), ("项目支出", said.sum("for_projects"))]
    listed += [("单位预留机动经费", said.sum("reserve")), ("结转下年资金", said.left[0])]
    total = f"{said.entity}本年支出预算合计{money(said.total)}万元，其中："
    return ["支出预算情况说明", total, *_shares(listed, said.total)]


def _fiscal(said: Jiangsu) -> list[str]:
    now, before = said.sum("fiscal"), said.last("fiscal")
    way = changed(said, now, before, each="，财政拨款收、支总计各").removeprefix("，")
    return ["财政拨款收支预算总体情况说明", f"{whose(said)}财政拨款收、支总预算{money(now)}万元。{way}"]


def _items(said: Jiangsu) -> list[str]:
    now, before = said.sum("fiscal"), said.last("fiscal")
    way = changed(said, now, before, each="，财政拨款支出").removeprefix("，")
    share = f"占本年支出合计的{percent(now, said.total)}"
    total = f"{said.entity}{said.year}年财政拨款预算支出{money(now)}万元，{share}。{way}其中："
    return ["财政拨款支出预算情况说明", total, *_each_item(said, "fiscal")]


def _each_item(said: Jiangsu, kind: str) -> list[str]:
    earlier = {each.path: getattr(each, kind) for each in said.before}
    classes: dict[str, list[tuple[Path, int]]] = {}
    for each in said.spent:
        if spent := getattr(each, kind):
            classes.setdefault(each.path[0].name, []).append((each.path, spent))
    lines = []
    for number, (name, items) in zip(NUMERALS, classes.items(), strict=False):
        lines.append(f"（{number}）{named(name, said.year)}（类）")
        for place, ((_, group, item), spent) in enumerate(items, 1):
            way = changed(said, spent, earlier.get((_, group, item), 0))
            names = f"{named(group.name, said.year)}（款）{named(item.name, said.year)}（项）"
            lines.append(f"{place}．{names}支出{money(spent)}万元{way}")
    return lines


def _basic_of(said: Jiangsu, total: str) -> list[str]:
    if not said.sum("basic"):
        return [f"{total}0万元。"]
    lines = [f"{total}{money(said.sum('basic'))}万元。其中："]
    for number, name, classes in (("一", "人员经费", accounts.STAFF), ("二", "公用经费", accounts.OPERATION)):
        if paid := accounts.of_classes(said.economic, classes):
            names = "、".join(account.name for account in paid)
            lines.append(f"（{number}）{name}{money(said.of(classes))}万元。主要包括：{names}。")
    return lines


def _fiscal_basic(said: Jiangsu) -> list[str]:
    return ["财政拨款基本支出预算情况说明", *_basic_of(said, f"{whose(said)}财政拨款基本支出预算")]


def _basic(said: Jiangsu) -> list[str]:
    return ["一般公共预算基本支出预算情况说明", *_basic_of(said, f"{whose(said)}一般公共预算财政拨款基本支出预算")]


def _general(said: Jiangsu) -> list[str]:
    now = said.sum("general")
    share = f"，占本年支出合计的{percent(now, said.total)}" if said.chance.random() < 0.5 else ""
    total = (
        f"{whose(said)}一般公共预算财政拨款支出预算{money(now)}万元{share}{changed(said, now, said.last('general'))}"
    )
    items = _each_item(said, "general") if said.chance.random() < 0.3 else []
    return ["一般公共预算支出预算情况说明", total + ("其中：" if items else ""), *items]


def _official(said: Jiangsu) -> list[str]:
    paid, of = said.official, f"{whose(said)}一般公共预算拨款安排的"
    costs = [("因公出国（境）费", paid.abroad), ("公务用车购置及运行费", paid.cars), ("公务接待费", paid.received)]
    shares = "；".join(
        f"{name}支出{money(each)}万元，占“三公”经费的{percent(each, paid.total) if paid.total else '0%'}"
        for name, each in costs
    )
    cars = [f"2．公务用车购置及运行费预算支出{money(paid.cars)}万元。其中："]
    cars += [f"（1）公务用车购置费预算支出{money(paid.bought)}万元{_than_before(said, paid.bought)}"]
    cars += [f"（2）公务用车运行维护费预算支出{money(paid.running)}万元{_than_before(said, paid.running)}"]
    return [
        "一般公共预算“三公”经费、会议费、培训费支出预算情况说明",
        f"{of}“三公”经费预算支出中，{shares}。具体情况如下：",
        f"1．因公出国（境）费预算支出{money(paid.abroad)}万元{_than_before(said, paid.abroad)}",
        *cars,
        f"3．公务接待费预算支出{money(paid.received)}万元{_than_before(said, paid.received)}",
        f"{of}会议费预算支出{money(said.meetings)}万元{_than_before(said, said.meetings)}",
        f"{of}培训费预算支出{money(said.training)}万元{_than_before(said, said.training)}",
    ]


def _than_before(said: Jiangsu, now: int) -> str:
    before = last_year(said.chance, now)
    if now == before:
        return "，与上年数一致。"
    return f"，比上年预算{'增加' if now > before else '减少'}{money(abs(now - before))}万元，主要原因是工作任务变化。"


def _fund(said: Jiangsu) -> list[str]:
    now, before = said.sum("fund"), said.last("fund")
    text = f"{whose(said)}政府性基金支出预算支出{money(now)}万元{changed(said, now, before)}"
    lines = [text if now or said.chance.random() < 0.5 else f"{said.entity}无政府性基金预算相关收支项目。"]
    if now:
        lines[0] += "其中："
        for number, each in enumerate((each for each in said.spent if each.fund), 1):
            names = "".join(f"{named(each.path[i].name, said.year)}（{level}）" for i, level in ((1, "款"), (2, "项")))
            lines.append(f"{number}．{names}支出{money(each.fund)}万元，主要用于有关建设。")
    return ["政府性基金预算支出预算情况说明", *lines]


def _running(said: Jiangsu) -> list[str]:
    now = sum(each for account, each in said.running.items() if len(account.code) == 3)
    way = changed(said, now, last_year(said.chance, now))
    text = f"{said.year}年{said.entity}一般公共预算机关运行经费预算支出{money(now)}万元{way}"
    return ["一般公共预算机关运行经费支出预算情况说明", text]


def _buying(said: Jiangsu) -> list[str]:
    total = sum(each.cost for each in said.bought)
    verbs = {"货物": "拟采购货物支出", "工程": "拟采购工程支出", "服务": "拟购买服务支出"}
    listed = "、".join(f"{verbs[kind]}{money(of_kind(said.bought, kind))}万元" for kind in KINDS)
    return ["政府采购支出预算情况说明", f"{said.year}年度政府采购支出预算总额{money(total)}万元，其中：{listed}。"]


def _owned(said: Jiangsu) -> list[str]:
    cars = {kind: said.chance.randint(0, 9) for kind in ("一般公务用车", "执法执勤用车", "其他用车")}
    listed = "、".join(f"{kind}{count}辆" for kind, count in cars.items())
    machines = f"单价20万元（含）以上的设备{said.chance.randint(0, 60)}台（套）。"
    return ["国有资产占用情况", f"本部门共有车辆{sum(cars.values())}辆，其中，{listed}。{machines}"]


def _aims(said: Jiangsu) -> list[str]:
    return ["预算绩效目标设置情况说明", f"{said.year}年本部门对项目支出实行绩效目标管理，并试编整体支出绩效目标。"]
