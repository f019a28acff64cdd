"""What the explanations of random budgets say."""

from fabricated import accounts
from fabricated.national.budgets import Budget, contents, tables
from fabricated.spending import Spending, by_class, compared, last_year, maybe
from fabricated.writing import Line, money, percent

_REASONS = ("，主要是项目调整", "，主要原因是工作任务变化")


def written(said: Budget) -> list[Line]:
    """The whole disclosure."""
    year, entity, caliber = said.year, said.entity, said.caliber
    listed = contents(said) if said.chance.random() < 0.5 else []
    opening: list[Line] = [f"{entity}{year}年{caliber}预算公开", *listed, f"第一部分 {caliber}概况"]
    opening += ["一、主要职能", "承担有关工作。", "二、机构设置", "内设办公室。"]
    heads = [f"第二部分 {year}年{caliber}预算表", f"第三部分 {year}年{caliber}预算情况说明"]
    closing = ["第四部分 名词解释", "一、财政拨款收入：从同级财政取得的资金。"]
    return [*opening, heads[0], *tables(said), heads[1], *prose(said), *closing]


def prose(said: Budget) -> list[str]:
    """The sections, numbered from one on, whichever of them there are."""
    makers = (_totals, _income, _expenditure, _fiscal, _general, basic_expenditure, _official, _fund)
    sections = [section for make in makers if (section := make(said))]
    about = [(f"关于{said.entity}{said.year}年{title}", lines) for title, *lines in sections]
    numbered = zip(accounts.NUMERALS, [*about, _others(said)], strict=False)
    return [line for number, (title, lines) in numbered for line in (f"{number}、{title}", *lines)]


def whose(said: Budget) -> str:
    return f"{said.entity}{said.year}年"


def _sources(said: Budget) -> list[tuple[str, int]]:
    return [(name, each) for name, each in [*said.income.items(), ("上年结转", said.sum("carried"))] if each]


def _shares(listed: list[tuple[str, int]], whole: int) -> str:
    return "；".join(f"{name}{money(each)}万元，占{percent(each, whole)}" for name, each in listed)


def _amounts(listed: list[tuple[str, int]]) -> str:
    return "、".join(f"{name}{money(each)}万元" for name, each in listed if each)


def _changed(said: Budget, now: int, before: int, base: str = "执行数") -> str:
    """Without a reason, or with one."""
    return compared(now, before, f"{said.year - 1}年{base}") + said.chance.choice(("", *_REASONS))


def _totals(said: Budget) -> list[str]:
    income, spent = "、".join(name for name, _ in _sources(said)), "、".join(by_class(said.spent, "total"))
    principle = f"按照综合预算的原则，{whose(said)}所有收入和支出均纳入{said.caliber}预算管理。"
    total = f"{whose(said)}收支总预算{money(said.sum('total'))}万元。"
    return ["收支预算情况的总体说明", f"{principle}收入包括：{income}；支出包括：{spent}。{total}"]


def _income(said: Budget) -> list[str]:
    total = said.sum("total")
    return [
        "收入预算情况说明",
        f"{whose(said)}收入预算{money(total)}万元，其中：{_shares(_sources(said), total)}。",
    ]


def _expenditure(said: Budget) -> list[str]:
    total = said.sum("total")
    listed = [("基本支出", said.sum("basic")), ("项目支出", said.sum("for_projects"))]
    return ["支出预算情况说明", f"{whose(said)}支出预算{money(total)}万元，其中：{_shares(listed, total)}。"]


def _fiscal(said: Budget) -> list[str]:
    sources = [(name.removesuffix("收入"), each) for name, each in list(said.income.items())[:3]]
    spent = list(by_class(said.spent, "fiscal").items())
    total = f"{whose(said)}财政拨款收支总预算{money(said.sum('fiscal'))}万元。"
    return ["财政拨款收支预算情况的总体说明", f"{total}收入包括：{_amounts(sources)}；支出包括：{_amounts(spent)}。"]


def _general(said: Budget) -> list[str]:
    total = said.sum("general")
    spent = {each: last_year(said.chance, each.general) for each in said.spent if each.general}
    before = sum(spent.values()) + maybe(said.chance, 0.2)  # also on what is spent on no longer
    classes = [(f"{name}（类）", each) for name, each in by_class(said.spent, "general").items()]
    return [
        "一般公共预算当年拨款情况说明",
        "（一）一般公共预算当年拨款规模变化情况",
        f"{whose(said)}一般公共预算当年拨款{money(total)}万元，{_changed(said, total, before)}。",
        "（二）一般公共预算当年拨款结构情况",
        f"{_shares(classes, total)}。",
        "（三）一般公共预算当年拨款具体使用情况",
        *_items(said, spent),
    ]


def _items(said: Budget, spent: dict[Spending, int]) -> list[str]:
    lines = []
    for number, (each, before) in enumerate(spent.items(), 1):
        class_, group, item = (account.name for account in each.path)
        named = f"{number}.{class_}（类）{group}（款）{item}（项）{said.year}年预算数为"
        lines.append(f"{named}{money(each.general)}万元，{_changed(said, each.general, before)}。")
    return lines


def basic_expenditure(said: Budget) -> list[str]:
    if not said.sum("basic"):
        return []
    lines = [f"{whose(said)}一般公共预算基本支出{money(said.sum('basic'))}万元，其中："]
    for name, classes in (("人员经费", accounts.STAFF), ("公用经费", accounts.OPERATION)):
        if paid := accounts.of_classes(said.economic, classes):
            names = "、".join(account.name for account in paid)
            lines.append(f"{name}{money(said.of(classes))}万元，主要包括：{names}。")
    return ["一般公共预算基本支出情况说明", *lines]


def _official(said: Budget) -> list[str]:
    title, paid = "“三公”经费预算情况说明", said.official
    if not paid.total:
        return [title, f"{whose(said)}未安排“三公”经费预算。"]
    cars = f"公务用车购置费{money(paid.bought)}万元，公务用车运行费{money(paid.running)}万元"
    parts = f"因公出国（境）费{money(paid.abroad)}万元，公务用车购置及运行费{money(paid.cars)}万元（其中：{cars}）"
    total = f"{whose(said)}“三公”经费预算数为{money(paid.total)}万元"
    before = last_year(said.chance, paid.total)
    later = f"{said.year}年“三公”经费预算{_changed(said, paid.total, before, '预算')}。"
    return [title, f"{total}，其中：{parts}，公务接待费{money(paid.received)}万元。{later}"]


def _fund(said: Budget) -> list[str]:
    spent = said.sum("fund")
    if not spent:
        return ["政府性基金预算支出情况说明", f"{whose(said)}没有使用政府性基金预算拨款安排的支出。"]
    return [
        "政府性基金预算支出情况说明",
        f"{whose(said)}政府性基金预算支出{money(spent)}万元，{_changed(said, spent, last_year(said.chance, spent))}。",
    ]


def _others(said: Budget) -> tuple[str, list[str]]:
    year, entity, chance = said.year, said.entity, said.chance
    bought = {f"政府采购{kind}预算": maybe(chance, 0.7) for kind in ("货物", "工程", "服务")}
    total = sum(bought.values())
    listed = "、".join(f"{name}{money(each)}万元" for name, each in bought.items())
    buying = f"{year}年{entity}政府采购预算总额{money(total)}万元，其中：{listed}。"
    cars = {kind: chance.randint(0, 3) for kind in ("机要通信用车", "应急保障用车", "其他用车")}
    kinds = "、".join(f"{kind}{count}辆" for kind, count in cars.items())
    owned = f"{entity}共有车辆{sum(cars.values())}辆，其中：{kinds}；单位价值100万元以上设备0台（套）。"
    return "其他重要事项的情况说明", [
        "（一）政府采购情况",
        buying if total else f"{year}年{entity}无政府采购预算。",
        "（二）国有资产占有使用情况",
        f"截至{year - 1}年12月31日，{owned}",
    ]
