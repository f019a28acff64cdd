"""Which units a department says it consists of."""

from collections.abc import Iterable

from audit.model.document import Document, TextLine
from audit.model.patterns import Membership
from audit.recognition.prose.characters import uniform


def members_of(document: Document, how: Membership) -> tuple[str, ...]:
    """The units of the first numbered list under a line that opens one; none where no list follows."""
    lines = [uniform(block.text) for block in document.blocks if isinstance(block, TextLine)]
    for number, line in enumerate(lines):
        if how.opening.search(line) and (found := list(_listed(lines[number + 1 :], how))):
            return tuple(dict.fromkeys(found))
    return ()


def _listed(lines: Iterable[str], how: Membership) -> Iterable[str]:
    """The items up to the first line that is none."""
    for line in filter(None, lines):
        match = how.item.match(line)
        if match is None:
            return
        yield match["单位"]
