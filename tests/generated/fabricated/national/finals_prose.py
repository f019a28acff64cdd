"""What the explanations of random final accounts say."""

from fabricated import accounts
from fabricated.national.finals import Finals, tables
from fabricated.spending import Spending, by_class, compared, last_year, maybe
from fabricated.writing import Line, money, percent

_REASONS = ("，主要原因是工作任务变化", "，主要是项目调整")


def written(said: Finals) -> list[Line]:
    """The whole disclosure."""
    year, entity, caliber = said.year, said.entity, said.caliber
    opening = [f"{entity}{year}年度{caliber}决算公开", "", f"第一部分 {entity}概况", "一、主要职责", "承担有关工作。"]
    closing = ["第四部分 名词解释", "一、财政拨款收入：从同级财政取得的资金。"]
    heads = [f"第二部分 {year}年度{caliber}决算表", f"第三部分 {year}年度{caliber}决算情况说明"]
    return [*opening, heads[0], *tables(said), heads[1], *prose(said), *closing]


def prose(said: Finals) -> list[str]:
    """The sections, numbered from one on, whichever of them there are."""
    makers = (_totals, _income, _expenditure, _fiscal, _general, _basic, _official, _fund, _capital, _others)
    sections = [section for make in makers if (section := make(said))]
    numbered = zip(accounts.NUMERALS, sections, strict=False)
    return [line for number, (title, *lines) in numbered for line in (f"{number}、{title}情况说明", *lines)]


def _changed(said: Finals, now: int, before: int | None = None) -> str:
    """Without a reason, or with one."""
    last = last_year(said.chance, now) if before is None else before
    return compared(now, last, "上年") + said.chance.choice(("", *_REASONS))


def _totals(said: Finals) -> list[str]:
    total = money(said.total)
    before = said.last_year.total
    way = compared(said.total, before, "上年").removeprefix("比上年")
    text = f"{said.year}年度收入总计{total}万元，支出总计{total}万元。与上年相比，收、支总计各{way}。"
    return ["收入支出决算总体", text if said.total != before else text.replace("各与上年持平", "均持平")]


def _income(said: Finals) -> list[str]:
    named = {
        "财政拨款收入": said.fiscal_income,
        "上级补助收入": 0,
        "事业收入": said.business,
        "经营收入": 0,
        "附属单位上缴收入": 0,
        "其他收入": said.other.income - said.business,
    }
    listed = [(name, each) for name, each in named.items() if each or said.chance.random() < 0.5]
    if not said.income:
        return []
    return ["收入决算", f"{said.year}年度收入合计{money(said.income)}万元，其中：{_shares(listed, said.income)}。"]


def _shares(listed: list[tuple[str, int]], whole: int) -> str:
    return "；".join(f"{name}{money(each)}万元，占{percent(each, whole)}" for name, each in listed)


def _expenditure(said: Finals) -> list[str]:
    whole = said.expenditure
    listed = [("基本支出", said.basic), ("项目支出", whole - said.basic)]
    return ["支出决算", f"{said.year}年度支出合计{money(whole)}万元，其中：{_shares(listed, whole)}。"]


def _fiscal(said: Finals) -> list[str]:
    total = f"{said.year}年度财政拨款收、支总计{money(said.fiscal_total)}万元。"
    return ["财政拨款收入支出决算总体", f"{total}{_changed(said, said.fiscal_total, said.last_year.fiscal)}。"]


def _general(said: Finals) -> list[str]:
    whole, of = said.general.spent, f"{said.year}年度一般公共预算财政拨款支出"
    share = f"占本年支出合计的{percent(whole, said.expenditure)}"
    classes = [(f"{name}（类）", each) for name, each in by_class(said.spent, "general").items()]
    return [
        "一般公共预算财政拨款支出决算",
        "（一）一般公共预算财政拨款支出决算总体情况",
        f"{of}{money(whole)}万元，{share}。{_changed(said, whole, said.last_year.general)}。",
        "（二）一般公共预算财政拨款支出决算结构情况",
        f"{of}{money(whole)}万元，主要用于以下方面：{_shares(classes, whole)}。",
        "（三）一般公共预算财政拨款支出决算具体情况",
        *_items(said, of),
    ]


def _items(said: Finals, of: str) -> list[str]:
    spent = [each for each in said.spent if each.general]
    budgets = [_budget(said, each) for each in spent]
    first = f"{of}年初预算为{money(sum(budgets))}万元，支出决算为{money(said.general.spent)}万元"
    rate = _done(said.general.spent, sum(budgets))
    items = enumerate(zip(spent, budgets, strict=True), 1)
    return [f"{first}{rate}。其中：", *(_item(number, each, budget) for number, (each, budget) in items)]


def _budget(said: Finals, each: Spending) -> int:
    kind = said.chance.random()
    if kind < 0.1:
        return 0
    return each.general if kind < 0.4 else max(1, round(each.general * said.chance.uniform(0.5, 1.5)))


def _done(spent: int, budget: int) -> str:
    return f"，完成年初预算的{percent(spent, budget)}" if budget else ""


def _item(number: int, each: Spending, budget: int) -> str:
    class_, group, item = (account.name for account in each.path)
    named = f"{number}.{class_}（类）{group}（款）{item}（项）"
    if each.general == budget:
        why = "决算数与年初预算数持平"
    elif each.general > budget:
        why = "决算数大于年初预算数的主要原因是年中追加项目"
    else:
        why = "决算数小于年初预算数的主要原因是压减支出"
    amounts = f"年初预算为{money(budget)}万元，支出决算为{money(each.general)}万元"
    return f"{named}。{amounts}{_done(each.general, budget)}，{why}。"


def _basic(said: Finals) -> list[str]:
    if not said.basic:
        return []
    lines = [f"{said.year}年度一般公共预算财政拨款基本支出{money(said.basic)}万元，其中："]
    for name, classes in (("人员经费", accounts.STAFF), ("公用经费", accounts.OPERATION)):
        paid = [a.name for a, each in accounts.of_classes(said.economic, classes).items() if each]
        if paid:
            lines.append(f"{name}{money(said.of(classes))}万元，主要包括：{'、'.join(paid)}。")
    return ["一般公共预算财政拨款基本支出决算", *lines]


def _official(said: Finals) -> list[str]:
    title, of = "财政拨款“三公”经费支出决算", f"{said.year}年度“三公”经费财政拨款支出"
    if not said.official.total:
        return [title, f"{said.year}年度未安排“三公”经费支出。"]
    return [
        title,
        "（一）“三公”经费财政拨款支出决算总体情况说明",
        f"{of}{_against(said.official.total, said.allowed.total)}。",
        "（二）“三公”经费财政拨款支出决算具体情况说明",
        *_official_parts(said, of),
    ]


def _against(paid: int, allowed: int) -> str:
    why = "决算数等于预算数" if paid == allowed else "决算数小于预算数的主要原因是厉行节约"
    amounts = f"预算为{money(allowed)}万元，支出决算为{money(paid)}万元"
    return f"{amounts}，完成预算的{percent(paid, allowed)}，{why}"


def _official_parts(said: Finals, of: str) -> list[str]:
    paid, allowed = said.official, said.allowed
    costs = [
        ("因公出国（境）费", allowed.abroad, paid.abroad),
        ("公务用车购置及运行维护费", allowed.cars, paid.cars),
        ("公务接待费", allowed.received, paid.received),
    ]
    shares = _shares([(f"{name}支出决算", each) for name, _, each in costs], paid.total)
    lines = [f"{of}决算中，{shares}。具体情况如下："]
    for number, (name, budget, each) in enumerate(costs, 1):
        if budget:
            lines.append(f"{number}.{name}支出{_against(each, budget)}。{_changed(said, each)}。")
        else:
            lines.append(f"{number}.{name}支出预算为0万元，支出决算为0万元。")
    return lines


def _fund(said: Finals) -> list[str]:
    return _other_budget(said, "政府性基金", said.fund.spent)


def _capital(said: Finals) -> list[str]:
    return _other_budget(said, "国有资本经营", said.capital.spent)


def _other_budget(said: Finals, name: str, spent: int) -> list[str]:
    of = f"{name}预算财政拨款支出"
    said_of = f"{of}{money(spent)}万元" if spent else f"没有{of}"
    return [f"{of}决算", f"{said.year}年度{said_of}。"]


def _others(said: Finals) -> list[str]:
    year, chance = said.year, said.chance
    goods, works, services = (maybe(chance, 0.7) for _ in range(3))
    bought = (
        f"政府采购货物支出{money(goods)}万元、政府采购工程支出{money(works)}万元、政府采购服务支出{money(services)}万元"
    )
    kinds = ("主要负责人用车", "机要通信用车", "应急保障用车", "其他用车")
    cars = {kind: chance.randint(0, 3) for kind in kinds}
    listed = "、".join(f"{kind}{count}辆" for kind, count in cars.items())
    return [
        "其他重要事项的",
        "（一）政府采购支出情况",
        f"{year}年度政府采购支出总额{money(goods + works + services)}万元，其中：{bought}。",
        "（二）国有资产占用情况",
        f"截至{year}年12月31日，本{said.caliber}共有车辆{sum(cars.values())}辆，其中：副部（省）级及以上领导用车0辆、{listed}。",
    ]
