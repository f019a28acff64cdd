"""What is bought by 政府采购, as the tables of 江苏 list it."""

from dataclasses import dataclass
from random import Random

from fabricated.accounts import parts
from fabricated.spending import amount
from fabricated.writing import Line, Style

KINDS = {"货物": ("A", "一"), "工程": ("B", "二"), "服务": ("C", "三")}
_THINGS = {
    "货物": ("台式计算机", "复印机", "家具用具", "其他办公设备"),
    "工程": ("修缮工程", "装修工程"),
    "服务": ("物业管理服务", "运行维护服务", "会议服务"),
}
_PURPOSES = (("办公设备购置费", "办公设备购置"), ("网络运行维护费", "维修（护）费"), ("业务工作经费", "会议费"))
_WAYS = ("政府集中采购", "部门集中采购", "分散自行组织")


@dataclass(frozen=True)
class Bought:
    """For one purpose, things of one kind."""

    kind: str
    purpose: str
    account: str
    things: dict[str, int]
    way: str

    @property
    def cost(self) -> int:
        """All of it."""
        return sum(self.things.values())


def bought(chance: Random) -> list[Bought]:
    """Of each kind, for up to three purposes; of works seldom."""
    found = []
    for kind, things in _THINGS.items():
        if chance.random() < (0.25 if kind == "工程" else 0.8):
            for purpose, account in _PURPOSES[: chance.randint(1, 3)]:
                names = chance.sample(things, chance.randint(1, len(things)))
                costs = (1 + each for each in parts(chance, amount(chance), len(names)))
                named = dict(zip(names, costs, strict=True))
                found.append(Bought(kind, purpose, account, named, chance.choice(_WAYS)))
    return found


def of_kind(bought: list[Bought], kind: str) -> int:
    """What things of a kind cost."""
    return sum(each.cost for each in bought if each.kind == kind)


def table(style: Style, bought: list[Bought]) -> list[Line]:
    """The kinds, under each the purposes, under each the things."""
    cell = style.cell
    head = ("采购品目大类", "专项名称", "经济科目", "采购物品名称", "采购组织形式", "总计")
    lines: list[Line] = [head, ("合计", "", "", "", "", cell(sum(each.cost for each in bought)))]
    for kind, (letter, number) in KINDS.items():
        if total := of_kind(bought, kind):
            lines.append((f"{number}、{kind}{letter}", "", "", "", "", cell(total)))
        for each in bought:
            if each.kind == kind:
                lines.append(("", each.purpose, each.account, "", "", cell(each.cost)))
                lines += [("", "", "", name, each.way, cell(cost)) for name, cost in each.things.items()]
    return lines
