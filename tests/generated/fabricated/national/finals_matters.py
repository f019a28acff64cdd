"""What explanations of final accounts elsewhere say of basic expenditure, official expenses, funds and other matters."""

from collections.abc import Callable

from fabricated import accounts
from fabricated.national.finals import Finals
from fabricated.spending import Official, last_year, maybe
from fabricated.telling import Teller
from fabricated.writing import percent


def basic(teller: Teller[Finals]) -> list[str]:
    """By staff and operation."""
    said = teller.said
    if not said.basic:
        return []
    lines = [f"{teller.whose}一般公共预算财政拨款基本支出{teller.amount(lambda f: f.basic)}，其中："]
    for name, classes in (("人员经费", accounts.STAFF), ("公用经费", accounts.OPERATION)):
        if paid := [a.name for a, each in accounts.of_classes(said.economic, classes).items() if each]:
            lines.append(f"{name}{teller.manner.money(said.of(classes))}，主要包括：{'、'.join(paid)}。")
    return ["一般公共预算财政拨款基本支出决算情况说明", *lines]


_COSTS: dict[str, Callable[[Official], int]] = {
    "因公出国（境）费": lambda paid: paid.abroad,
    "公务用车购置及运行维护费": lambda paid: paid.cars,
    "公务接待费": lambda paid: paid.received,
}


def official(teller: Teller[Finals]) -> list[str]:
    """“三公”经费 against its budget and last year."""
    said, money = teller.said, teller.manner.money
    if not said.official.total:
        return ["财政拨款“三公”经费支出决算情况说明", f"{teller.whose}未安排“三公”经费支出。"]
    paid, planned, last = said.official, said.allowed, teller.last.official
    whole = f"{teller.whose}“三公”经费财政拨款支出预算为{money(planned.total)}，支出决算为{money(paid.total)}"
    lines = ["财政拨款“三公”经费支出决算情况说明", "（一）“三公”经费财政拨款支出决算总体情况说明"]
    lines.append(
        f"{whole}，完成预算的{percent(paid.total, planned.total)}，{teller.manner.change(paid.total, last.total)}。"
    )
    lines.append("（二）“三公”经费财政拨款支出决算具体情况说明")
    style = teller.pick(
        "{n}.{名}支出{决}，{比}。",
        "{n}.{名}预算为{预}，支出决算为{决}{率}，{比}。",
        "（{n}）{名}支出决算为{决}，占{占}，{比}。",
    )
    for number, (name, of) in enumerate(_COSTS.items(), 1):
        rate = f"，完成预算的{percent(of(paid), of(planned))}" if of(planned) else ""
        figures = {"决": money(of(paid)), "预": money(of(planned)), "率": rate, "占": percent(of(paid), paid.total)}
        lines.append(style.format(n=number, 名=name, **figures, 比=teller.manner.change(of(paid), of(last))))
    return lines


def funds(teller: Teller[Finals]) -> list[str]:
    """政府性基金, or that there is none."""
    spent = teller.said.fund.spent
    if spent:
        told = f"政府性基金预算财政拨款支出{teller.changed(lambda f: f.fund.spent)}"
    else:
        told = teller.pick(
            "无政府性基金预算财政拨款收支", "没有政府性基金预算财政拨款支出", "未发生政府性基金预算财政拨款支出"
        )
    return ["政府性基金预算财政拨款支出决算情况说明", f"{teller.whose}{told}。"]


def others(teller: Teller[Finals]) -> list[str]:
    """Running costs, procurement and cars."""
    said, chance, money = teller.said, teller.said.chance, teller.manner.money
    bought = [maybe(chance, 0.7) for _ in range(3)]
    names = [f"政府采购{kind}支出" for kind in ("货物", "工程", "服务")]
    listed = teller.pick("、", "，", "；").join(f"{n}{money(each)}" for n, each in zip(names, bought, strict=True))
    cars = {kind: chance.randint(0, 3) for kind in ("主要负责人用车", "机要通信用车", "应急保障用车", "其他用车")}
    counted = "、".join(f"{kind}{count}辆" for kind, count in cars.items())
    running = said.of(("302",))
    run = f"{money(running)}，{teller.manner.change(running, last_year(chance, running))}"
    return [
        "其他重要事项的情况说明",
        "（一）机关运行经费支出情况",
        f"{teller.whose}机关运行经费支出{run}。",
        "（二）政府采购支出情况",
        f"{teller.whose}政府采购支出总额{money(sum(bought))}，其中：{listed}。",
        "（三）国有资产占用情况",
        f"截至{said.year}年12月31日，本{said.caliber}共有车辆{sum(cars.values())}辆，其中：{counted}。",
    ]
