"""A check: an equation over printed figures, and what became of it."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from audit.model.figure import Figure
from audit.model.knowledge.formula import Relation
from audit.model.record import field, record, replace


@record
class Leaf:
    """A printed figure in its role; `name` is how a reader finds it: 表「行」列, and `path` the same in its parts."""

    figure: Figure
    name: str
    path: tuple[str, ...] = ()


@record
class Constant:
    """A number of the formula, or a blank of the form that counts as zero; `name` says which. `assumed`: nothing was
    read where a figure may have been printed, so it contradicts nothing. `cell`: what is blank is a cell of a table.
    `said`: a word says so (持平)."""

    value: Decimal
    name: str = ""
    assumed: bool = False
    cell: bool = False
    said: bool = False


@record
class Sum:
    """Signed addends."""

    terms: tuple[tuple[int, "Expression"], ...]


@record
class Product:
    """Two sides multiplied."""

    left: "Expression"
    right: "Expression"


@record
class Quotient:
    """One side divided by the other."""

    left: "Expression"
    right: "Expression"


Expression = Leaf | Constant | Sum | Product | Quotient


@record
class Check:
    """One instance of a rule.

    `where` locates it for a reader: form, row and column (or section and subject) as printed. `worded`: some of it is
    no figure, but a word that may be the wrong one.
    """

    rule: str
    relation: Relation
    left: Expression
    right: Expression
    where: tuple[str, ...]
    group: str = ""  # the table or section the finding is listed under
    worded: bool = False


@record
class Claim:
    """A check that is no equation (a sequence, a name, a word): what is claimed, and the figures it rests on."""

    rule: str
    claim: str
    figures: tuple[Leaf, ...]
    where: tuple[str, ...]
    group: str = ""

    def judged(self, detail: Mapping[str, str], *, holds: bool) -> "Outcome":
        """Whether it holds; `detail`: words for the rule's message."""
        status = Status.PASSED if holds else Status.FAILED
        return Outcome(self.rule, status, self, where=self.where, group=self.group, detail=detail)


class Status(StrEnum):
    """What became of a check. ROUNDING: it fails as printed, and rounding explains by how much."""

    PASSED = "passed"
    ROUNDING = "rounding"
    FAILED = "failed"
    NOT_APPLICABLE = "not_applicable"
    UNDETERMINED = "undetermined"


EXECUTED = frozenset({Status.PASSED, Status.ROUNDING, Status.FAILED})


@record
class Outcome:
    """What became of one check. Amounts are in base units; `allowance` is how much rounding explains.

    `check` is None where the figures could not even be bound; then `reason` says why. `truncation`: the failure is
    no more than what truncating instead of rounding explains.
    """

    rule: str
    status: Status
    check: Check | Claim | None = None
    expected: Decimal | None = None
    actual: Decimal | None = None
    difference: Decimal | None = None
    allowance: Decimal | None = None
    reason: str = ""
    where: tuple[str, ...] = ()
    group: str = ""
    truncation: bool = False
    detail: Mapping[str, str] = field(default_factory=dict)  # words for the rule's message

    def left_open(self, reason: str) -> "Outcome":
        """The outcome; a failure that the reason may explain is undetermined, none where the reason is empty."""
        doubtful = reason and self.status is Status.FAILED
        return replace(self, status=Status.UNDETERMINED, reason=reason) if doubtful else self
