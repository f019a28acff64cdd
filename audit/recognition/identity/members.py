"""Which units a department says it consists of: in a sentence, in a numbered list or in a table.

To take a part of them for all would accuse the department of what the others spend: whatever is not understood, said to
go on (等) or counted differently leaves the list incomplete.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from audit.model.document import Document, Grid, TextLine
from audit.model.facts.members import NOBODY, Members
from audit.model.knowledge.grammar import Membership
from audit.model.ordinals import whole_number
from audit.model.regex import Regex
from audit.recognition.text.characters import uniform

_REACH = 60  # lines that a list may have
_SENTENCE = 40  # lines that one may run over
_BETWEEN = 4  # lines between the words that open a list and its table
_LISTED = Regex(r"[、，；]")

_Block = str | Grid  # a line as the patterns want it, or a table


def members_of(document: Document, how: Membership) -> Members:
    """The longest list that is complete, else the first that names anybody. Where two that are complete name different
    units, none is."""
    blocks = document.blocks
    speaking = [n for n, block in enumerate(blocks) if isinstance(block, TextLine) and how.speaks.search(block.text)]
    reached = [_uniform(blocks[number : number + _REACH]) for number in speaking]
    found = [members for stretch in reached if (members := _opened(stretch, how)).names]
    longest = max((m for m in found if m.complete), key=lambda m: len(m.names), default=None)
    if longest is None:
        return found[0] if found else NOBODY
    agreed = all(set(m.names) <= set(longest.names) for m in found if m.complete)
    return Members(longest.names, complete=agreed)


def _uniform(blocks: Iterable[TextLine | Grid]) -> list[_Block]:
    return [_line(block.text) if isinstance(block, TextLine) else block for block in blocks]


_line = lru_cache(1000)(uniform)  # stretches overlap


def _opened(blocks: Sequence[_Block], how: Membership) -> Members:
    """What the first line opens, if it opens a list."""
    first = blocks[0]
    said = _sentence(blocks, how)
    match = how.sentence.match(said)
    if match and match.start("名单") >= 0 and (told := _told(match["名单"], how)).names:
        return _counted(told, said[: match.start("名单")], how)
    if isinstance(first, Grid) or not how.opening.search(first):
        return NOBODY
    return _counted(_listed(blocks[1:], how), first, how)


def _sentence(blocks: Sequence[_Block], how: Membership) -> str:
    """The lines up to the first that ends a sentence, or to a numbered list."""
    said = ""
    for block in blocks[:_SENTENCE]:
        if isinstance(block, Grid) or (said.endswith("：") and how.number.match(block)):
            break
        said += block
        if "。" in block:
            break
    return said.partition("。")[0]


def _told(text: str, how: Membership) -> Members:
    """The names of an enumeration."""
    names: list[str] = []
    complete = True
    for part in _LISTED.split(text):
        name = how.open_end.sub("", part)
        complete = complete and name == part
        units = list(_units(name, how))
        complete = complete and bool(units or not name)
        names += units
    return Members(tuple(dict.fromkeys(names)), complete)


def _units(text: str, how: Membership) -> Iterator[str]:
    """One unit, or two that 和 joins: names have that word too (发展和改革局)."""
    for joint in how.joining.finditer(text):
        pair = [how.name.match(side) for side in (text[: joint.start()], text[joint.end() :])]
        if all(pair):
            yield from (side["单位"] for side in pair if side)
            return
    if match := how.name.match(text):
        yield match["单位"]


def _listed(blocks: Sequence[_Block], how: Membership) -> Members:
    """Of a numbered list that begins at once, or of a table that begins soon."""
    if numbered := _numbered(blocks, how):
        return numbered
    for number, block in enumerate(blocks[: _BETWEEN + 1]):
        if isinstance(block, Grid):
            return _tabled(block, how)
        if how.header.search(block):
            return _numbered(blocks[number + 1 :], how) or NOBODY
    return NOBODY


def _numbered(blocks: Sequence[_Block], how: Membership) -> Members | None:
    """The items up to the first line that has no number; one that has, and names nobody, leaves a gap."""
    names: list[str] = []
    lines = list(_strings(blocks))
    while lines and (number := how.number.match(lines[0])):
        text, *rest = lines[0][number.end() :], *lines[1:]
        match = how.item.match(text)
        if match is None and rest:  # it may run over two lines
            match, rest = how.item.match(text + rest[0]), rest[1:]
        if match is None:
            return Members(tuple(names)) if names else None
        names.append(match["单位"])
        lines = rest
    return Members(tuple(dict.fromkeys(names)), complete=True) if names else None


def _strings(blocks: Iterable[_Block]) -> Iterator[str]:
    """The lines before the first table, blank ones left out."""
    for block in blocks:
        if isinstance(block, Grid):
            return
        if block:
            yield block


def _tabled(grid: Grid, how: Membership) -> Members:
    told = units_column(grid, how)
    names = [match["单位"] for text in told if (match := how.name.match(text))]
    return Members(tuple(dict.fromkeys(names)), complete=bool(told) and len(names) == len(told))


def units_column(grid: Grid, how: Membership) -> list[str]:
    """What stands in the column under a cell that heads names of units, blanks and headers once more left out."""
    rows = [[uniform(cell.text) if cell else "" for cell in row] for row in grid.rows]
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            if how.header.search(text):
                below = [texts[column] for texts in rows[number + 1 :] if len(texts) > column]
                return [text for text in below if text and not how.header.search(text)]
    return []


def _counted(members: Members, opening: str, how: Membership) -> Members:
    """Complete only if the words before the list mean all that have a budget, and as many as it has names: the
    department itself is counted, or is not."""
    counts = [whole_number(match["数"]) for match in how.count.finditer(opening)]
    others = [name for name in members.names if not how.own.search(name)]
    agreed = not counts or sum(counts) in {len(members.names), len(others)}
    return Members(members.names, members.complete and agreed and how.budgeted.search(opening) is not None)
