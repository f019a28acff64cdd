"""What the explanations of random budgets in the form of 新疆 say."""

from random import Random

from fabricated import accounts
from fabricated.national.budgets import Budget
from fabricated.national.budgets_prose import basic_expenditure, whose
from fabricated.spending import Spending, by_class, compared, last_year, maybe
from fabricated.writing import Line, money, percent
from fabricated.xinjiang.budgets import tables

_WHY = "，主要原因是工作任务变化"


def written(said: Budget) -> list[Line]:
    """The whole disclosure."""
    year, entity = said.year, said.entity
    opening: list[Line] = [entity, f"{year}年单位预算公开", "", f"第一部分 {year}年单位概况", "一、主要职能"]
    opening += [
        "承担有关工作。",
        "二、机构设置及人员情况",
        f"{entity}无下属预算单位。",
        f"第二部分 {year}年单位预算公开表",
    ]
    closing = [
        "第四部分 名词解释",
        "一、基本支出：保障机构正常运转、完成日常工作任务的支出。",
        entity,
        f"{year}年2月18日",
    ]
    return [*opening, *tables(said), f"第三部分 {year}年单位预算情况说明", *prose(said), *closing]


def prose(said: Budget) -> list[str]:
    """The sections, numbered from one on, whichever of them there are."""
    makers = (
        _totals,
        _income,
        _expenditure,
        _fiscal,
        _general,
        basic_expenditure,
        _projects,
        _fund,
        _capital,
        _official,
    )
    sections = [section for make in makers if (section := make(said))]
    about = [(f"关于{whose(said)}{title}", lines) for title, *lines in sections]
    numbered = zip(accounts.NUMERALS, [*about, _others(said)], strict=False)
    return [line for number, (title, lines) in numbered for line in (f"{number}、{title}", *lines)]


def _last_year(said: Budget) -> dict[Spending, Spending]:
    """What was spent on the same things."""
    chance = Random(said.sum("total"))  # the same whoever asks
    kinds = ("basic", "project", "fund", "capital", "other")
    return {
        each: Spending(each.path, *(last_year(chance, getattr(each, k)) if getattr(each, k) else 0 for k in kinds))
        for each in said.spent
    }


def _before(said: Budget, kind: str) -> int:
    return sum(getattr(each, kind) for each in _last_year(said).values())


def _changed(now: int, before: int) -> str:
    if before:
        return compared(now, before, "上年预算") + _WHY
    return f"比上年预算增加{money(now)}万元，增长100.00%{_WHY}" if now else "与上年预算持平"


_FUNDS = {"一般公共预算": "general", "政府性基金预算": "fund", "国有资本经营预算": "capital"}
_SOURCES = {**_FUNDS, "单位资金": "other"}


def _totals(said: Budget) -> list[str]:
    income = "、".join(name for name, kind in _SOURCES.items() if said.sum(kind))
    total = f"收支总预算{money(said.sum('total'))}万元。"
    first = f"按照综合预算的要求，{said.entity}{said.year}年全部收入和支出列入单位预算。{total}"
    spent = "、".join(by_class(said.spent, "total"))
    return ["收支预算情况的总体说明", first, f"收入预算包括：{income}。", f"支出预算包括：{spent}。"]


def _parts(said: Budget, kinds: dict[str, str]) -> list[str]:
    lines = []
    for name, kind in kinds.items():
        now = said.sum(kind)
        share = f"{name}{money(now)}万元，占{percent(now, said.sum('total'))}，{_changed(now, _before(said, kind))}。"
        lines.append(share if now else f"{name}未安排。")
    return lines


def _income(said: Budget) -> list[str]:
    first = f"{said.entity}收入预算{money(said.sum('total'))}万元，其中："
    return ["收入预算情况说明", first, *_parts(said, _SOURCES)]


def _expenditure(said: Budget) -> list[str]:
    first = f"{whose(said)}支出预算{money(said.sum('total'))}万元，其中："
    return ["支出预算情况说明", first, *_parts(said, {"基本支出": "basic", "项目支出": "for_projects"})]


def _fiscal(said: Budget) -> list[str]:
    income = "，".join(f"{name}拨款{money(said.sum(kind))}万元" for name, kind in _FUNDS.items() if said.sum(kind))
    lines = [f"{said.year}年财政拨款收支总预算{money(said.sum('fiscal'))}万元。", f"收入预算包括：{income}。"]
    for name, kind in _FUNDS.items():
        spent = by_class(said.spent, kind).items()
        if spent:
            listed = "；".join(f"{class_}{money(each)}万元，主要用于日常工作" for class_, each in spent)
            lines.append(f"{name}支出包括：{listed}。")
    return ["财政拨款收支预算情况的总体说明", *lines]


def _general(said: Budget) -> list[str]:
    total = said.sum("general")
    before = {each: last.general for each, last in _last_year(said).items() if each.general}
    classes = enumerate(by_class(said.spent, "general").items(), 1)
    items = []
    for number, (each, amount) in enumerate(before.items(), 1):
        named = "".join(f"{a.name}（{level}）" for a, level in zip(each.path, "类款项", strict=True))
        way = _changed(each.general, amount)
        items.append(f"{number}.{named}：{said.year}年预算数为{money(each.general)}万元，{way}。")
    way = _changed(total, sum(before.values()))
    return [
        "一般公共预算当年拨款情况说明",
        "（一）一般公共预算当年拨款规模变化情况",
        f"{whose(said)}一般公共预算拨款合计{money(total)}万元，{way}。",
        "（二）一般公共预算当年拨款结构情况",
        *(f"{number}.{name}（类）{money(each)}万元，占{percent(each, total)}。" for number, (name, each) in classes),
        "（三）一般公共预算当年拨款具体使用情况",
        *items,
    ]


def _projects(said: Budget) -> list[str]:
    lines = []
    numbered = zip(accounts.NUMERALS, (each for each in said.spent if each.project), strict=False)
    for number, each in numbered:
        first = said.chance.randint(0, each.project)
        shares = f"设备维护{money(first)}万元，材料购置{money(each.project - first)}万元，共计{money(each.project)}万元"
        lines += [
            f"（{number}）项目名称：{each.path[-1].name}专项",
            "设立的政策依据：工作规划",
            f"预算安排规模：{money(each.project)}万元",
            f"项目承担单位：{said.entity}",
            f"资金分配情况：{shares}",
            f"资金执行时间：{said.year}年1月1日-{said.year}年12月31日",
        ]
    return ["一般公共预算项目支出情况说明", *lines] if lines else []


def _fund(said: Budget) -> list[str]:
    return _other_budget(said, "政府性基金预算", "fund")


def _capital(said: Budget) -> list[str]:
    return _other_budget(said, "国有资本经营预算", "capital")


def _other_budget(said: Budget, name: str, kind: str) -> list[str]:
    if spent := said.sum(kind):
        return [f"{name}拨款情况说明", f"{whose(said)}{name}拨款支出{money(spent)}万元。"]
    return [f"{name}拨款情况说明", f"{whose(said)}没有使用{name}拨款安排的支出，{name}支出情况表为空表。"]


def _official(said: Budget) -> list[str]:
    paid = said.official
    costs = {
        "因公出国（境）费": paid.abroad,
        "公务用车购置费": paid.bought,
        "公务用车运行费": paid.running,
        "公务接待费": paid.received,
    }
    before = {name: last_year(said.chance, each) for name, each in costs.items()}
    now = "，".join(f"{name}{money(each)}万元" for name, each in costs.items())
    ways = "；".join(f"{name}{_by(each, before[name])}{_WHY}" for name, each in costs.items())
    total = f"{whose(said)}财政拨款“三公”经费数为{money(paid.total)}万元，其中：{now}。"
    whole = _by(paid.total, sum(before.values()))
    return [
        "财政拨款“三公”经费预算情况说明",
        total,
        f"{said.year}年财政拨款“三公”经费比上年预算{whole}，其中：{ways}。",
    ]


def _by(now: int, before: int) -> str:
    if now == before:
        return "增加0.00万元，增长0.00%"
    way, rate = ("增加", "增长") if now > before else ("减少", "下降")
    by = abs(now - before)
    return f"{way}{money(by)}万元，{rate}{percent(by, before) if before else '100.00%'}"


def _others(said: Budget) -> tuple[str, list[str]]:
    year, entity, chance = said.year, said.entity, said.chance
    goods, works, services = (maybe(chance, 0.7) for _ in range(3))
    kinds = (
        f"政府采购货物预算{money(goods)}万元，政府采购工程预算{money(works)}万元，政府采购服务预算{money(services)}万元"
    )
    bought = f"{year}年，{entity}政府采购预算{money(goods + works + services)}万元，其中：{kinds}。"
    cars = [(name, chance.randint(0, 3), maybe(chance, 0.7)) for name in ("一般公务用车", "执法执勤用车", "其他车辆")]
    listed = "；".join(f"{name}{count}辆，价值{money(worth)}万元" for name, count, worth in cars)
    count, worth = sum(count for _, count, _ in cars), sum(worth for *_, worth in cars)
    return "其他重要事项的情况说明", [
        "（一）政府采购情况",
        bought,
        "（二）国有资产占用使用情况",
        f"截至{year - 1}年底，{entity}占用使用国有资产总体情况为：",
        f"1.车辆{count}辆，价值{money(worth)}万元；其中：{listed}。",
    ]
