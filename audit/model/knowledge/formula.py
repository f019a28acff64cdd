"""A rule's formula as a tree over names: 支出总表[本行, 合计] = Σ(支出总表[下级, 合计]).

Compiled from YAML, bound by evaluation.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from audit.model.record import record


class Relation(StrEnum):
    """How the two sides of a formula compare."""

    EQUAL = "="
    AT_MOST = "≤"
    AT_LEAST = "≥"
    NEAR = "≈"  # equal, or as near as rounding explains; only of a condition


class Role(StrEnum):
    """Another disclosure that a formula speaks of, by what it is to the one at hand."""

    PRIOR = "上年"  # of the same unit and kind, a year before
    BUDGET = "预算"  # of the unit and year of these final accounts
    MEMBERS = "单位"  # of the units of this department, as far as they are known; only inside Σ and 数
    ALL_MEMBERS = "全部单位"  # the same, where these are known to be all


MANY = (Role.MEMBERS, Role.ALL_MEMBERS)


class Special(StrEnum):
    """Selectors that depend on where the rule stands."""

    THIS_ROW = "本行"
    CHILDREN = "下级"
    OWNER = "所属"  # the row that this row is a part of without enumerating it (其中)
    SAME_ACCOUNT = "同科目"
    SAME_OR_BELOW = "同科目及下级"  # the same, or the accounts below it in a table that leaves out its level; inside Σ
    SAME_NAME = "同名行"
    THIS_YEAR = "本年行"  # in a table with one row for every year
    LAST_YEAR = "上年行"
    THIS_COLUMN = "本列"
    PARTS = "构成"


@record
class Captured:
    """@槽: the row or column whose name a statement's word slot gives."""

    slot: str


@record
class EveryLevel:
    """All rows of one account level (各类, 各款, 各项, 各项目); only inside Σ and 数."""

    level: int


LEVELS = {"各类": 1, "各款": 2, "各项": 3, "各项目": 4}

Selector = str | Special | Captured | EveryLevel


def is_name(selector: Selector) -> bool:
    """It is the name of a row or column, or a code, and says nothing of where the rule stands."""
    return isinstance(selector, str) and not isinstance(selector, Special)


@record
class Cell:
    """表[行, 列]. form None: the table at hand. `optional` (?): zero where the template lacks it.

    `role`: of another disclosure.
    """

    form: str | None
    row: Selector
    column: Selector
    optional: bool = False
    role: Role | None = None


@record
class Slot:
    """A numeric slot of the statement at hand; `of` is 分项 (each listed item), 总项 (the enclosing total) or 首项
    (the first statement of the same quantity). `role`: of the statement about the same thing in another
    disclosure."""

    name: str
    of: str = ""
    optional: bool = False
    role: Role | None = None

    @property
    def listed(self) -> bool:
        """「名」.槽: inside Σ, of each item of the enumeration of that name; else of the first statement about the
        quantity of that name, wherever the rule stands."""
        return self.of.startswith("「")


@record
class Referent:
    """指称: the cells that the statement at hand speaks of, as its pattern says. `of`: 预算 (预算指称) those that hold what
    was budgeted for it, 上年 (上年指称) those of the same table that hold last year's amount."""

    role: Role | None = None
    of: str = ""


REFERENTS = ("", "预算", "上年")


@record
class Anchor:
    """对应: the row of another form that the column at hand repeats in its total."""


@record
class Number:
    """`percent`: written with %, and to be told so; the value is the share all the same."""

    value: Decimal
    percent: bool = False


@record
class Total:
    """Σ(…) over every match of what is inside."""

    inner: "Node"


@record
class Count:
    """数(…): how many matches carry a figure other than zero."""

    inner: "Node"


@record
class Negation:
    """What is inside, with the other sign."""

    inner: "Node"


@record
class Binary:
    """Two operands and what is between them."""

    operator: str  # + − × ÷
    left: "Node"
    right: "Node"


@record
class FirstOf:
    """A | B: the first that the document has."""

    options: tuple["Node", ...]


@record
class OneOf:
    """其一(A, B): whichever it is; only as the whole right side of an equation."""

    options: tuple["Node", ...]


Node = Cell | Slot | Referent | Anchor | Number | Total | Count | Negation | Binary | FirstOf | OneOf


@record
class Formula:
    """`text` is the formula printed in its canonical form."""

    relation: Relation
    left: Node
    right: Node
    text: str

    def readings(self) -> tuple["Formula", ...]:
        """The formula for each of what its right side may be."""
        if not isinstance(self.right, OneOf):
            return (self,)
        return tuple(Formula(self.relation, self.left, right, self.text) for right in self.right.options)

    def nodes(self) -> Iterator[Node]:
        """Every node of both sides, outer before inner."""
        yield from walk(self.left)
        yield from walk(self.right)

    def adds_up_a_list(self) -> bool:
        """Whether some of it is the total of what the prose lists."""
        return any(isinstance(node, Total) for node in self.nodes())


_OF_ONE = (Total, Count, Negation)
_OF_SEVERAL = (FirstOf, OneOf)  # together they are made once, and not at every question


def walk(node: Node) -> Iterator[Node]:
    """The node and everything inside it."""
    left = [node]
    while left:
        one = left.pop()
        yield one
        if isinstance(one, Binary):
            left += (one.right, one.left)
        elif isinstance(one, _OF_ONE):
            left.append(one.inner)
        elif isinstance(one, _OF_SEVERAL):
            left += reversed(one.options)
