"""Years that a disclosure prints, each beside the one that it should be."""

from collections.abc import Iterator

from audit.evaluation.ground import Ground
from audit.model.check import Leaf
from audit.model.facts import DATE_KIND, Statement
from audit.model.knowledge.grammar import YearPatterns
from audit.model.record import record


@record
class Said:
    """A printed year beside the one that it should be."""

    text: str
    year: int
    meant: int
    group: str
    cited: tuple[Leaf, ...] = ()
    doubt: str = ""  # why it may be meant, though it is another year


def year_patterns(ground: Ground) -> Iterator[YearPatterns]:
    """Those of the grammar; none in a rule book without any."""
    if ground.rulebook.patterns:
        yield ground.rulebook.patterns.grammar.years


def told_dates(ground: Ground, subject: str) -> Iterator[Statement]:
    """The dates that the prose tells of such a thing, in the order of the document."""
    return (said for said in ground.spoken.of_kinds((DATE_KIND,)) if said.subject == subject)
