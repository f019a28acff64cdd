"""What the explanations of random budgets of Shanghai say: most of them before the tables."""

from collections.abc import Mapping

from fabricated.accounts import NUMERALS, parts
from fabricated.shanghai.budget_tables import tables, titles
from fabricated.shanghai.budgets import Item, Plan
from fabricated.spending import last_year
from fabricated.writing import Line, percent

_PROJECTS = ("档案数字化", "设备维护", "展陈更新", "业务培训", "资料整理", "场馆修缮")
_FEW = len(_PROJECTS)


def written(said: Plan) -> list[Line]:
    """The whole disclosure."""
    year, entity, caliber = said.year, said.entity, said.caliber
    who = "预算主管部门" if caliber == "部门" else "预算单位"
    level = "上海市{}年市级" if said.city else "上海市云岭区{}年区级"
    opening: list[Line] = [f"{level.format(year)}{caliber}预算", f"{who}：{entity}", *_contents(said)]
    opening += [f"{entity}主要职能", f"{entity}承担有关工作。", "主要职能包括：", "一、承担有关工作。"]
    opening += [f"{entity}机构设置", *_institutions(said)]
    opening += ["名词解释", "（一）基本支出预算：为保障机构正常运转而编制的年度基本支出计划。"]
    opening += [f"{year}年{caliber}预算编制说明", *_explanation(said)]
    return [*opening, *tables(said), "其他相关情况说明", *_others(said), *_project(said)]


def _contents(said: Plan) -> list[Line]:
    if said.chance.random() < 0.3:
        return []
    caliber = said.caliber
    names = ["主要职能", "机构设置", "名词解释", "预算编制说明", "预算表"]
    parts = [name if name == "名词解释" else f"{caliber}{name}" for name in names]
    lines = [f"{number}、{name}" for number, name in zip(NUMERALS, parts, strict=False)]
    lines += [f"{number}. {title}" for number, title in enumerate(titles(said), 1)]
    return ["目 录", *lines, "六、其他相关情况说明", "七、项目经费情况说明"]


def _institutions(said: Plan) -> list[Line]:
    if said.caliber == "单位":
        return [f"{said.entity}设3个内设机构，包括：办公室、综合科、业务科。"]
    below = [f"上海市云岭区第{number}业务中心" for number in NUMERALS[: _institutes(said)]]
    kinds = f"行政单位1家，参公单位0家，事业单位{len(below)}家"
    return [
        f"{said.entity}部门预算是包括{said.entity}本部以及下属{len(below)}家预算单位的综合收支计划。",
        f"本部门中，{kinds}，具体包括：",
        *(f"{number}. {name}。" for number, name in enumerate([f"{said.entity}（本部）", *below], 1)),
    ]


def _institutes(said: Plan) -> int:
    """How many 事业单位 there are: some where not all of the operation is that of organs."""
    return said.year % 4 + (said.running != said.sum("operation"))


def _changed(said: Plan, now: int, before: int, base: str = "预算") -> str:
    against = f"{said.year - 1}年{base}"
    if now == before:
        return f"{said.chance.choice('与比')}{against}持平"
    return f"比{against}{'增加' if now > before else '减少'}{said.printed.wan(abs(now - before))}万元"


def _explanation(said: Plan) -> list[Line]:
    wan, chance = said.printed.wan, said.chance
    funds = ("general", "fund", "capital")
    ago = {
        item: {kind: last_year(chance, getattr(item, kind)) for kind in funds if getattr(item, kind)}
        for item in said.items
    }
    before = [sum(each.get(kind, 0) for each in ago.values()) for kind in funds]
    now, then = said.sum("fiscal"), sum(before)
    own = (said.business, 0, said.sum("own") - said.business)
    sources = zip(("事业收入", "事业单位经营收入", "其他收入"), own, strict=True)
    total = wan(said.sum("total"))
    named = zip(("一般公共预算", "政府性基金", "国有资本经营预算"), funds, before, strict=True)
    each = [
        f"{name}拨款支出预算{wan(said.sum(kind))}万元，{_changed(said, said.sum(kind), ago)}"
        for name, kind, ago in named
    ]
    fiscal = f"{wan(now)}万元，{_changed(said, now, then)}"
    spent = f"财政拨款支出预算{fiscal}。财政拨款支出预算中，{'；'.join(each)}"
    way = "增加" if now > then else "减少"
    elsewhere = "；".join(f"{name}{wan(amount)}万元" for name, amount in sources)
    whole = f"支出预算{total}万元" if not said.city else f"{said.year}年，{said.entity}预算支出总额为{total}万元"
    return [
        f"{said.year}年，{said.entity}收入预算{total}万元，其中：财政拨款收入{fiscal}；{elsewhere}。",
        f"{whole}，其中：{spent}。",
        *([f"财政拨款收入支出{way}的主要原因是项目调整。"] if now != then else []),
        "财政拨款支出主要内容如下：",
        *(_classes(said) if said.city else _items(said, {i: sum(each.values()) for i, each in ago.items() if each})),
    ]


def _classes(said: Plan) -> list[Line]:
    """The city's departments tell no more than classes."""
    paid = [(name, each) for name, each in said.by_class("fiscal").items() if each]
    told = enumerate(paid, 1)
    return [f"{n}. “{name}”科目{said.printed.wan(each)}万元，主要用于日常工作。" for n, (name, each) in told]


def _items(said: Plan, ago: Mapping[Item, int]) -> list[Line]:
    form, tells = said.chance.choice(_FORMS), said.chance.choice((_use, _use, _against, _last_years))
    lines: list[Line] = []
    for number, (item, before) in enumerate(ago.items(), 1):
        name = form.format(*(account.name for account in item.path), *(account.code for account in item.path))
        lines.append(f"{number}. {name}{said.printed.wan(item.fiscal)}万元，{tells(said, item, before)}")
    return lines


_FORMS = (
    "“{0}（类）{1}（款）{2}（项）”",
    "“{0}（类）{1}（款）{2}（项）”科目",
    "{0}（类）-{1}（款）-{2}（项）",
    "{0}（{3}）{1}（{4}）{2}（{5}）科目",
)


def _use(said: Plan, item: Item, before: int) -> str:
    return f"主要用于{item.path[-1].name}。"


def _last_years(said: Plan, item: Item, before: int) -> str:
    return f"上年:{said.printed.wan(before)}万元，主要用于{item.path[-1].name}。"


def _against(said: Plan, item: Item, before: int) -> str:
    return _use(said, item, before) + _outturn(said, item.fiscal, before)


def _outturn(said: Plan, now: int, before: int) -> str:
    wan, year = said.printed.wan, said.year
    first = f"{year - 1}年当年预算执行数为{wan(before)}万元，{year}年预算安排{wan(now)}万元，"
    if now == before:
        return f"{first}比{year - 1}年预算执行数持平。主要原因是：经费保持不变。"
    way = "增加" if now > before else "减少"
    rate = percent(abs(now - before), before) if before else "100.00%"
    return f"{first}比{year - 1}年预算执行数{way}{rate}。主要原因是：项目调整。"


def _others(said: Plan) -> list[Line]:
    chance, year, entity, wan = said.chance, said.year, said.entity, said.printed.wan
    bought = [chance.choice((0, chance.randint(1, 9_999) * 10_000)) for _ in range(3)]
    kinds = zip(("货物", "工程", "服务"), bought, strict=True)
    buying = "、".join(f"政府采购{kind}预算{wan(each)}万元" for kind, each in kinds)
    projects = said.sum("for_projects")
    count, units = (
        chance.randint(1, chance.choice((_FEW, 60))) if projects else 0,
        chance.randint(0, _institutes(said)) + 1,
    )
    goals = f"本{said.caliber}{units}个预算单位开展了{year}年项目预算绩效目标编报工作，编报绩效目标的项目{count}个"
    if chance.random() < 0.5:
        goals = f"{year}年度，本{said.caliber}编报绩效目标的项目共{count}个"
    small = chance.randint(0, sum(bought))
    tiny = f"预留给小型和微型企业的政府采购项目预算为{wan(chance.randint(0, small))}万元"
    organs = "下属1家机关和0家参公事业单位" if said.caliber == "部门" and chance.random() < 0.5 else ""
    cars = (f"{entity}共有车辆", f"{year}年{said.caliber}预算安排购置车辆")
    return [
        *_official(said),
        "二、机关运行经费预算",
        f"{year}年{entity}{organs}财政拨款的机关运行经费预算为{wan(said.running)}万元。",
        "三、政府采购预算情况",
        f"{year}年度本{said.caliber}政府采购预算{wan(sum(bought))}万元，其中：{buying}。",
        f"{year}年本{said.caliber}面向中小企业预留政府采购项目预算金额{wan(small)}万元，其中，{tiny}。",
        "四、绩效目标设置情况",
        f"{goals}，涉及项目预算资金{wan(projects)}万元。{_listed(said, count, projects)}",
        "五、国有资产占有使用情况",
        f"截至{year - 1}年8月31日，{cars[0]}{_cars(said)}；单价100万元（含）以上设备（不含车辆）0台（套）。",
        f"{cars[1]}{_cars(said)}；{said.caliber}预算安排购置单价100万元（含）以上设备（不含车辆）0台（套）。",
    ]


def _listed(said: Plan, count: int, whole: int) -> str:
    """The projects with goals, where there are few."""
    if not 1 < count <= _FEW:
        return ""
    amounts = parts(said.chance, whole, count)
    listed = (f"{name}经费{said.printed.wan(each)}万元" for name, each in zip(_PROJECTS, amounts, strict=False))
    return f"其中：{'，'.join(listed)}。"


def _cars(said: Plan) -> str:
    kinds = ("部级领导干部", "主要领导干部", "机要通信", "应急保障", "执法执勤", "特种专业技术", "离退休干部", "其他")
    counts = [said.chance.choice((0, 0, said.chance.randint(0, 4))) for _ in kinds]
    listed = "、".join(f"{kind}用车{count}辆" for kind, count in zip(kinds, counts, strict=True))
    return f"{sum(counts)}辆，其中：{listed}"


def _official(said: Plan) -> list[Line]:
    paid = said.official
    costs = (paid.abroad, paid.bought, paid.running, paid.received)
    abroad, bought, running, received = (last_year(said.chance, each) for each in costs)

    def told(name: str, now: int, before: int) -> str:
        why = "主要原因是保持不变" if now == before else "主要原因是工作任务变化"
        return f"{name}{said.printed.wan(now)}万元，{_changed(said, now, before)}，{why}"

    cars = f"{told('公务用车购置费', paid.bought, bought)}；{told('公务用车运行费', paid.running, running)}"
    whole = f"{said.printed.wan(paid.total)}万元，{_changed(said, paid.total, abroad + bought + running + received)}"
    return [
        f"一、{said.year}年“三公”经费预算情况说明",
        f"{said.year}年“三公”经费预算数为{whole}。其中：",
        f"（一）{told('因公出国（境）费', paid.abroad, abroad)}。",
        f"（二）{told('公务用车购置及运行费', paid.cars, bought + running)}。其中：{cars}。",
        f"（三）{told('公务接待费', paid.received, received)}。",
    ]


def _project(said: Plan) -> list[Line]:
    """One project, whose money is told by quarter or by use."""
    shares = [said.chance.randint(1, 9_999) * 10_000 for _ in range(4)]
    wan = said.printed.wan
    quarters = zip("一二三四", shares, strict=True)
    plan = "，".join(f"第{name}季度用款计划{wan(each)}万元" for name, each in quarters)
    if said.chance.random() < 0.5:
        uses = "，".join(
            f"{name}{wan(each)}万元"
            for name, each in zip(("设备维护", "展陈更新", "业务培训", "资料整理"), shares, strict=True)
        )
        plan = f"{said.year}年度项目总预算{wan(sum(shares))}万元，其中{uses}，合计{wan(sum(shares))}万元"
    return [
        "项目经费情况说明",
        "一、项目概述",
        "开展日常业务。",
        "二、立项依据",
        "有关规定。",
        "三、实施主体",
        said.entity,
        "四、实施方案",
        "按计划推进。",
        "五、实施周期",
        f"{said.year}年1月1日至{said.year}年12月31日",
        "六、年度预算安排",
        f"{plan}。",
        "七、绩效目标",
        "完成年度任务。",
    ]
