"""A rule's formula as a tree over names: 支出总表[本行, 合计] = Σ(支出总表[下级, 合计]).

Compiled from YAML, bound by evaluation.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Relation(StrEnum):
    EQUAL = "="
    AT_MOST = "≤"
    AT_LEAST = "≥"


class Special(StrEnum):
    """Selectors that depend on where the rule stands."""

    THIS_ROW = "本行"
    CHILDREN = "下级"
    SAME_ACCOUNT = "同科目"
    SAME_NAME = "同名行"
    THIS_COLUMN = "本列"
    PARTS = "构成"


@dataclass(frozen=True, slots=True)
class Captured:
    """@槽: the row or column whose name a statement's word slot gives."""

    slot: str


@dataclass(frozen=True, slots=True)
class EveryLevel:
    """All rows of one account level (类, 款, 项); only inside Σ."""

    level: int


Selector = str | Special | Captured | EveryLevel


@dataclass(frozen=True, slots=True)
class Cell:
    """表[行, 列]. form None: the table at hand. `optional` (?): zero where the template lacks it.

    `prior`: last year's disclosure.
    """

    form: str | None
    row: Selector
    column: Selector
    optional: bool = False
    prior: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A numeric slot of the statement at hand; `of` is 分项 (each listed item) or 总项 (the enclosing total)."""

    name: str
    of: str = ""
    optional: bool = False
    prior: bool = False


@dataclass(frozen=True, slots=True)
class Referent:
    """The cells that the statement at hand speaks of, as its pattern says."""

    prior: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    value: Decimal


@dataclass(frozen=True, slots=True)
class Total:
    """Σ(…) over every match of what is inside."""

    inner: "Node"


@dataclass(frozen=True, slots=True)
class Count:
    """数(…): how many matches carry a figure other than zero."""

    inner: "Node"


@dataclass(frozen=True, slots=True)
class Negation:
    inner: "Node"


@dataclass(frozen=True, slots=True)
class Binary:
    operator: str  # + - × ÷
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class FirstOf:
    """A | B: the first that the document has."""

    options: tuple["Node", ...]


Node = Cell | Slot | Referent | Number | Total | Count | Negation | Binary | FirstOf


@dataclass(frozen=True, slots=True)
class Formula:
    relation: Relation
    left: Node
    right: Node
    text: str
