"""Random final accounts in the form of Shanghai."""

from fabricated.accounts import NUMERALS, OPERATION, STAFF, of_classes
from fabricated.national.finals import Finals
from fabricated.shanghai import finals_others as others
from fabricated.shanghai.final_tables import tables
from fabricated.shanghai.telling import Telling
from fabricated.spending import Spending, by_class
from fabricated.writing import Line, percent

_SECTIONS = (
    "收入支出决算总体情况说明",
    "收入决算情况说明",
    "支出决算情况说明",
    "财政拨款收入支出决算总体情况说明",
    "一般公共预算财政拨款支出决算情况说明",
    "一般公共预算财政拨款基本支出决算情况说明",
    "财政拨款“三公”经费支出决算情况说明",
    "政府性基金预算财政拨款收入支出决算情况说明",
    "国有资本经营预算财政拨款收入支出决算情况说明",
    "预算绩效管理情况",
    "其他重要事项的情况说明",
)


def written(said: Finals) -> list[Line]:
    """The whole disclosure."""
    told = Telling(said)
    caliber, year, entity = said.caliber, said.year, told.entity
    parts = [f"第一部分 {entity}概况", f"第二部分 {entity}{year}年度{caliber}决算表"]
    parts.append(f"第三部分 {entity}{year}年度{caliber}决算情况说明")
    lines: list[Line] = [entity, f"{year}年度{caliber}决算", parts[0], "一、主要职能", "承担有关工作。"]
    lines += [f"二、{caliber}决算单位构成" if caliber == "部门" else "二、机构设置", *others.units(told)]
    lines += [parts[1], *tables(said, entity, told.printing), parts[2]]
    for number, name, make in zip(NUMERALS, _SECTIONS, _MAKERS, strict=False):
        lines += [f"{number}、{name}", *make(told)]
    return [*lines, "第四部分 名词解释", "一、财政拨款收入：指单位本年度从本级财政部门取得的财政拨款。"]


def _totals(told: Telling) -> list[Line]:
    total = told.said.total
    return [
        f"{told.whose()}收入支出总计{told.wan(total)}万元。{told.changed('收入支出总计', total, told.said.last_year.total)}"
    ]


def _income(told: Telling) -> list[Line]:
    said = told.said
    named = {
        "财政拨款收入": said.fiscal_income,
        "事业收入": said.business,
        "其他收入": said.other.income - said.business,
    }
    listed = [(name, each) for name, each in named.items() if each]
    return [f"本年收入合计{told.wan(said.income)}万元，其中：{told.shares(listed, said.income)}。"] if listed else []


def _expenditure(told: Telling) -> list[Line]:
    whole, basic = told.said.expenditure, told.said.basic
    shares = told.shares([("基本支出", basic), ("项目支出", whole - basic)], whole)
    return [f"本年支出合计{told.wan(whole)}万元，其中：{shares}。"]


def _fiscal(told: Telling) -> list[Line]:
    total = told.said.fiscal_total
    return [
        f"{told.whose()}财政拨款收入支出总计{told.wan(total)}万元。{told.changed('财政拨款收入支出总计', total, told.said.last_year.fiscal)}"
    ]


def _general(told: Telling) -> list[Line]:
    said, name = told.said, "一般公共预算财政拨款支出"
    spent = [each for each in said.spent if each.general]
    total, whole = said.general.spent, said.expenditure
    before = {each: told.budgeted(each.general) for each in spent}
    classes = [(f"{name}（类）", each) for name, each in by_class(said.spent, "general").items()]
    return [
        f"（一）{name}决算总体情况",
        f"{name}{told.wan(total)}万元，占本年支出合计的{percent(total, whole)}。{told.changed(name, total, said.last_year.general)}",
        f"（二）{name}决算结构情况",
        f"{name}{told.wan(total)}万元，主要用于以下方面：{told.shares(classes, total)}。",
        f"（三）{name}决算具体情况",
        f"{name}{_against_budget(told, total, sum(before.values()))}其中：",
        *(_item(told, number, each, before[each]) for number, each in enumerate(spent, 1)),
    ]


def _item(told: Telling, number: int, each: Spending, before: int) -> str:
    class_, group, item = (account.name for account in each.path)
    named = f"{number}、{class_}（类）{group}（款）{item}（项）。主要用于：日常工作。"
    return f"{named}{_against_budget(told, each.general, before)}"


def _against_budget(told: Telling, now: int, before: int) -> str:
    rate = f"，完成年初预算的{percent(now, before)}" if before else ""
    if now == before:
        why = "决算数与预算数持平。"
    else:
        why = f"决算数{'大' if now > before else '小'}于预算数的主要原因：年中据实调整。"
    return f"年初预算为{told.wan(before)}万元，支出决算为{told.wan(now)}万元{rate}。{why}"


def _basic(told: Telling) -> list[Line]:
    said = told.said
    parts = []
    for name, classes in (("人员经费", STAFF), ("公用经费", OPERATION)):
        if paid := [account.name for account, each in of_classes(said.economic, classes).items() if told.is_seen(each)]:
            parts.append(f"{name}{told.wan(said.of(classes))}万元，主要包括：{'、'.join(paid)}")
    return [f"一般公共预算财政拨款基本支出{told.wan(said.basic)}万元。其中：{'；'.join(parts)}。"] if parts else []


_MAKERS = (
    _totals,
    _income,
    _expenditure,
    _fiscal,
    _general,
    _basic,
    others.official,
    others.fund,
    others.capital,
    others.goals,
    others.importance,
)
