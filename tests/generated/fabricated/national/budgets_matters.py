"""What explanations elsewhere say of basic expenditure, official expenses, funds and other matters."""

from collections.abc import Callable

from fabricated import accounts
from fabricated.national.budgets import Budget
from fabricated.spending import last_year, maybe
from fabricated.telling import Teller
from fabricated.writing import percent

_Amount = Callable[[Budget], int]


def listed(teller: Teller[Budget], amounts: dict[str, _Amount], joint: str) -> str:
    """Names with their amounts."""
    return joint.join(f"{name}{teller.amount(of)}" for name, of in amounts.items())


def basic(teller: Teller[Budget]) -> list[str]:
    """By staff and operation."""
    said = teller.said
    if not said.sum("basic"):
        return []
    title = teller.pick("一般公共预算基本支出情况说明", "一般公共预算基本支出情况")
    lines = [
        title,
        f"{teller.whose}一般公共预算基本支出{teller.manner.money(said.sum('basic'))}{teller.pick('。其中：', '，其中：', '，包括：')}",
    ]
    share = said.chance.random() < 0.4
    for name, classes in (("人员经费", accounts.STAFF), ("公用经费", accounts.OPERATION)):
        if paid := accounts.of_classes(said.economic, classes):
            names = "、".join(account.name for account in paid)
            part = f"，占基本支出的{percent(said.of(classes), said.sum('basic'))}" if share else ""
            lines.append(f"{name}{teller.manner.money(said.of(classes))}{part}，主要包括：{names}。")
    return lines


_PAID: _Amount = lambda budget: budget.official.total  # noqa: E731
_ABROAD: _Amount = lambda budget: budget.official.abroad  # noqa: E731
_CARS: _Amount = lambda budget: budget.official.cars  # noqa: E731
_RECEIVED: _Amount = lambda budget: budget.official.received  # noqa: E731


def official_paragraph(teller: Teller[Budget]) -> list[str]:
    """All of “三公”经费 in one paragraph."""
    if not teller.said.official.total:
        return ["“三公”经费预算情况说明", f"{teller.whose}未安排“三公”经费预算。"]
    costs = {"因公出国（境）费": _ABROAD, "公务接待费": _RECEIVED, "公务用车购置及运行维护费": _CARS}
    parts = "；".join(f"{name}{teller.changed(of)}" for name, of in costs.items())
    return ["“三公”经费预算情况说明", f"{teller.whose}“三公”经费预算{teller.changed(_PAID)}。其中：{parts}。"]


def official_list(teller: Teller[Budget]) -> list[str]:
    """A line per cost."""
    paid, mark = teller.said.official, teller.pick("（{}）", "{}.", "{}、")
    bought, running = teller.manner.money(paid.bought), teller.manner.money(paid.running)
    costs = {"因公出国（境）经费": _ABROAD, "公务用车购置及运行费": _CARS, "公务接待费": _RECEIVED}
    lines = ["一般公共预算“三公”经费支出情况"]
    lines.append(f"{teller.whose}“三公”经费财政拨款预算安排{teller.changed(_PAID)}。具体情况如下：")
    for number, (name, of) in enumerate(costs.items(), 1):
        inside = f"其中：公务用车购置费{bought}，公务用车运行维护费{running}。" if "车" in name else ""
        lines.append(f"{mark.format(number)}{name}{teller.pick('', '预算', '支出预算')}{teller.changed(of)}。{inside}")
    return lines


def official_titles(teller: Teller[Budget]) -> list[str]:
    """四川, 湖北: what each costs, then how each changes under a title of its own."""
    costs = {"因公出国（境）经费": _ABROAD, "公务接待费": _RECEIVED, "公务用车购置及运行维护费": _CARS}
    total = f"{teller.whose}“三公”经费财政拨款预算数{teller.amount(_PAID)}"
    lines = ["“三公”经费财政拨款预算安排情况说明", f"{total}，其中：{listed(teller, costs, '，')}。"]
    for number, (name, of) in zip(accounts.NUMERALS, costs.items(), strict=False):
        lines += [f"（{number}）{name}{teller.change(of)}。", f"{teller.said.year}年{name}计划用于保障公务活动。"]
    return lines


def fund(teller: Teller[Budget]) -> list[str]:
    """政府性基金, or that there is none."""
    if teller.said.sum("fund"):
        return [
            "政府性基金预算支出情况说明",
            f"{teller.whose}政府性基金预算支出{teller.changed(lambda budget: budget.sum('fund'))}。",
        ]
    none = teller.pick(
        "没有使用政府性基金预算拨款安排的支出", "无政府性基金预算支出", "无政府性基金预算收支，并已公开空表"
    )
    return ["政府性基金预算支出情况", f"{teller.whose}{none}。"]


_PURCHASES = (
    ("货物类", "工程类", "服务类"),
    ("政府采购货物预算", "政府采购工程预算", "政府采购服务预算"),
    ("货物", "工程", "服务"),
    ("货物类采购预算", "工程类采购预算", "服务类采购预算"),
)


def others(teller: Teller[Budget]) -> list[str]:
    """Running costs, procurement and cars."""
    said, chance, year = teller.said, teller.said.chance, teller.said.year
    bought = [maybe(chance, 0.7) for _ in range(3)]
    kinds = zip(chance.choice(_PURCHASES), bought, strict=True)
    listed = teller.pick("、", "，", "；").join(f"{name}{teller.manner.money(each)}" for name, each in kinds)
    total = f"{teller.whose}{teller.pick('政府采购预算总额', '政府采购预算', '安排政府采购预算')}{teller.manner.money(sum(bought))}"
    running = said.of(("302",))
    run = f"{teller.manner.money(running)}，{teller.manner.change(running, last_year(chance, running))}"
    cars = {kind: chance.randint(0, 3) for kind in ("机要通信用车", "应急保障用车", "其他用车")}
    counted = "、".join(f"{kind}{count}辆" for kind, count in cars.items())
    owned = f"截至{year - 1}年12月31日，{said.entity}共有车辆{sum(cars.values())}辆，其中：{counted}"
    return [
        "其他重要事项的情况说明",
        "（一）机关运行经费安排情况",
        f"{teller.whose}机关运行经费{teller.pick('预算', '财政拨款预算', '预算安排')}{run}。",
        "（二）政府采购情况",
        f"{total}，其中：{listed}。" if sum(bought) else f"{teller.whose}无政府采购预算。",
        "（三）国有资产占有使用情况",
        f"{owned}；单价50万元以上设备0台（套）。",
    ]
