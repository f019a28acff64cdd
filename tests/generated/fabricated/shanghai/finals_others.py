"""What random final accounts of Shanghai say of units, of the 三公 expenses, of goals and of all else."""

from fabricated.accounts import NUMERALS
from fabricated.shanghai.telling import Telling
from fabricated.spending import last_year
from fabricated.writing import Line, percent

_KINDS = ("部级领导干部", "主要领导干部", "机要通信", "应急保障", "执法执勤", "特种专业技术", "离退休干部", "其他")


def units(told: Telling) -> list[Line]:
    """Of a department those whose accounts it comprises."""
    entity = told.entity
    if told.said.caliber == "单位":
        return [f"{entity}内设3个科室，包括：办公室、综合科、业务科。"]
    names = [f"{entity}（本级）", *(f"上海市云岭区第{n}业务中心" for n in NUMERALS[: told.chance.randint(0, 3)])]
    return [
        f"从预算单位构成看，{entity}部门决算包括：{entity}本级决算、下属行政事业单位决算。",
        f"纳入{told.whose()}部门决算编制范围的单位包括：",
        ("序号", "单位名称", "备注"),
        *((str(number), name, "") for number, name in enumerate(names, 1)),
    ]


def official(told: Telling) -> list[Line]:
    """In sum, against last year's, and one by one."""
    said, wan = told.said, told.wan
    paid, allowed = said.official, said.allowed

    def rate(now: int, before: int) -> str:
        return f"，完成预算的{percent(now, before)}" if before else ""

    parts = [
        f"因公出国（境）费决算为{wan(paid.abroad)}万元{rate(paid.abroad, allowed.abroad)}",
        f"公务用车购置及运行维护费支出决算为{wan(paid.cars)}万元{rate(paid.cars, allowed.cars)}",
        f"公务接待费支出决算为{wan(paid.received)}万元{rate(paid.received, allowed.received)}",
    ]
    whole = f"年初预算为{wan(allowed.total)}万元，支出决算为{wan(paid.total)}万元{rate(paid.total, allowed.total)}"
    less = f"{told.year}年度“三公”经费支出决算数小于预算数的主要原因：厉行节约。"
    return [
        "（一）“三公”经费财政拨款支出决算总体情况说明。",
        f"“三公”经费财政拨款支出{whole}，其中：{'；'.join(parts)}。{less if paid.total < allowed.total else ''}",
        _against_last_year(told),
        "（二）“三公”经费财政拨款支出决算具体情况说明。",
        *_one_by_one(told),
    ]


def _against_last_year(told: Telling) -> str:
    paid, year = told.said.official, told.year
    named = {"因公出国（境）费": paid.abroad, "公务用车购置及运行维护费": paid.cars, "公务接待费": paid.received}
    before = {name: last_year(told.chance, each) for name, each in named.items()}
    now, then = paid.total, sum(before.values())
    each = "；".join(f"{name}支出决算{_by(told, amount, before[name])}" for name, amount in named.items())
    whole = f"与{year - 1}年度持平" if now == then else f"比{year - 1}年度{_by(told, now, then)}"
    return f"{year}年度“三公”经费财政拨款支出决算数{whole}，其中：{each}。"


def _by(told: Telling, now: int, before: int) -> str:
    if now == before:
        return "持平"
    way, rate = ("增加", "增长") if now > before else ("减少", "下降")
    by = abs(now - before)
    return f"{way}{told.wan(by)}万元" + (f"，{rate}{percent(by, before)}" if before else "")


def _one_by_one(told: Telling) -> list[Line]:
    said, wan, chance = told.said, told.wan, told.chance
    paid = said.official
    if not paid.total:
        return [f"{told.whose()}无“三公”经费财政拨款支出。"]
    trips = chance.randint(1, 5) if paid.abroad else 0
    guests = chance.randint(1, 9) if paid.received else 0
    parts = {"因公出国（境）费": paid.abroad, "公务用车购置及运行维护费": paid.cars, "公务接待费": paid.received}
    shares = told.shares([(f"{name}支出决算", each) for name, each in parts.items()], paid.total)
    bought = f"购置公务用车{chance.randint(1, 3)}辆。" if paid.bought else ""
    return [
        f"“三公”经费财政拨款支出决算中，{shares}。具体情况如下：",
        f"1、因公出国（境）费支出{wan(paid.abroad)}万元。全年安排因公出国（境）团组{trips}个、累计{trips * 2}人次。",
        f"2、公务用车购置及运行维护费支出{wan(paid.cars)}万元。其中：",
        f"公务用车购置支出为{wan(paid.bought)}万元。{bought}",
        f"公务用车运行维护支出{wan(paid.running)}万元。",
        f"{told.year}年，{told.entity}所属各预算单位开支财政拨款的公务用车保有量为{chance.randint(0, sum(told.cars))}辆。",
        f"3、公务接待费支出{wan(paid.received)}万元。其中：",
        f"国内公务接待支出{wan(paid.received)}万元（含外宾接待支出0.00万元）。主要用于接待来访，公务接待{guests}批次、{guests * 6}人次，其中：接待外宾0批次、0人次。",
    ]


def fund(told: Telling) -> list[Line]:
    """政府性基金预算."""
    return _of_a_fund(told, "政府性基金预算", told.said.fund.income, told.said.fund.spent)


def capital(told: Telling) -> list[Line]:
    """国有资本经营预算."""
    return _of_a_fund(told, "国有资本经营预算", told.said.capital.income, told.said.capital.spent)


def _of_a_fund(told: Telling, name: str, income: int, spent: int) -> list[Line]:
    if not income and not spent:
        return [f"{told.whose()}无{name}财政拨款收入和支出。"]
    return [f"{told.whose()}{name}财政拨款本年收入{told.wan(income)}万元，本年支出{told.wan(spent)}万元。"]


def goals(told: Telling) -> list[Line]:
    """The projects with goals, followed up and reviewed."""
    chance, year = told.chance, told.year
    amount = told.said.expenditure - told.said.basic
    grades = [chance.randint(1, 9) if amount else 0 for _ in range(4)]
    count = sum(grades)
    named = zip(("优", "良", "合格", "不合格"), grades, strict=True)
    listed = "；".join(f"绩效评级为“{name}”的项目{each}个" for name, each in named)
    goals = zip(
        ("编报绩效目标", "绩效跟踪评价"), sorted(chance.randint(count, 2 * count) for _ in range(2))[::-1], strict=True
    )
    told_of = [
        f"{kind}的{year}年度项目{each}个，涉及预算金额{told.wan(amount * each // max(count, 1))}万元"
        for kind, each in goals
    ]
    told_of.append(f"绩效自评的{year}年度项目{count}个，涉及预算金额{told.wan(amount)}万元")
    mean = sum(each * score for each, score in zip(grades, (96, 85, 70, 40), strict=True)) / max(count, 1)
    score = f"，平均得分{mean:.2f}分" if count else ""
    faults = chance.randint(0, 3)
    mended = f"绩效自评中共发现问题{faults}个，已经完成整改的{faults}个，正在整改的0个"
    return [f"{told.whose()}预算绩效管理工作开展情况如下：{'；'.join(told_of)}{score}（其中，{listed}。{mended}）。"]


def importance(told: Telling) -> list[Line]:
    """机关运行经费, purchases and what is owned."""
    chance, entity, year = told.chance, told.entity, told.year
    unit = told.printing.unit
    bought = [chance.choice((0, chance.randint(1, 99_999) * unit // 100)) for _ in range(3)]
    small = chance.randint(0, sum(bought))
    kinds = zip(("货物", "工程", "服务"), bought, strict=True)
    listed = "、".join(f"{kind}采购金额{told.wan(each)}万元" for kind, each in kinds)
    owned = "、".join(f"{kind}用车{count}辆" for kind, count in zip(_KINDS, told.cars, strict=True))
    buying, dear = "政府采购项目", "单价100万元（含）以上设备（不含车辆）2台（套）"
    tiny = f"面向小微企业预留{buying}预算金额{told.wan(small // 2)}万元"
    of_them = f"由中小企业供应商中标或成交的，采购金额{told.wan(small)}万元"
    others = f"由中小企业供应商中标或成交的，采购金额{told.wan(sum(bought) - small)}万元"
    won = f"在面向中小企业预留的{buying}中，{of_them}；在其他{buying}中，{others}"
    return [
        "（一）机关运行经费支出情况",
        _running(told),
        "（二）政府采购支出情况",
        f"{told.whose()}政府采购金额（以合同签订为准）为{told.wan(sum(bought))}万元，其中：{listed}。",
        f"{year}年度本{told.said.caliber}面向中小企业预留{buying}预算金额{told.wan(small)}万元，{tiny}。{won}。",
        "（三）国有资产占有使用情况说明",
        f"截至{year}年12月31日，{entity}共有车辆{sum(told.cars)}辆，其中：{owned}。{dear}。",
    ]


def _running(told: Telling) -> str:
    now = round(told.said.of(("302", "310")) * told.chance.choice((0, 0.5, 1)))
    if not now:
        return f"{told.whose()}无机关运行经费支出。"
    before = last_year(told.chance, now)
    if now == before:
        return f"机关运行经费支出{told.wan(now)}万元，与{told.year - 1}年度持平。"
    return f"机关运行经费支出{told.wan(now)}万元，比{told.year - 1}年度{_by(told, now, before)}。主要原因是业务变化。"
