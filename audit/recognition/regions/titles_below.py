"""Pages that print the title of a table below it, as that of a picture: it would pass for the title of the next table."""

from collections.abc import Iterator, Sequence

from audit.model.document import Grid, TextLine
from audit.model.knowledge.titles import OutlineTitles
from audit.recognition.labels import squeeze
from audit.recognition.regions import PRINTED_AMOUNT
from audit.recognition.regions.titles import TitleIndex

_FEWEST = 3  # tables
_NEAR = 5  # lines: number, unit of the amounts, and who discloses stand between a title and its table

Block = TextLine | Grid


class _Named:
    """Tells the titles of tables from the headings of parts, which may name tables, too."""

    def __init__(self, titles: TitleIndex, words: OutlineTitles) -> None:
        self._titles = titles
        self._words = words

    def is_title(self, line: TextLine) -> bool:
        return bool(self._titles.match(line.text))

    def names_a_table(self, line: TextLine) -> bool:
        text = squeeze(line.text)
        is_part = self._words.part.match(text) or self._words.tables_part.match(text)
        return self.is_title(line) or (self._titles.names_a_table(line) and not is_part)

    def is_note(self, block: Block) -> bool:
        return isinstance(block, TextLine) and bool(self._words.note.search(squeeze(block.text)))

    def is_above_a_table(self, line: TextLine) -> bool:
        return self._titles.is_caption(line) or self._titles.numbers_a_table(line)


def without_titles_below(blocks: Sequence[Block], titles: TitleIndex, words: OutlineTitles) -> Sequence[Block]:
    """The blocks; without the titles where each follows right behind a table, none stands above the first table and none of
    them is left over for a table behind the last. What stands between two tables might belong to either, so nobody can
    tell of which they are, and all are left without a title."""
    tables, named = _tables(blocks), _Named(titles, words)
    if len(tables) < _FEWEST or _named_between(blocks, max(0, tables[0][0] - _NEAR), tables[0][0], named):
        return blocks
    below = [_title_below(blocks, last, named) for _, last in _joined(tables, blocks, named)]
    found = [at for at in below if at is not None]
    if len(found) < _FEWEST or below[-1] is None or len(found) < len(below) or _goes_on(blocks, found[-1], named):
        return blocks
    taken = set(found)
    return [block for at, block in enumerate(blocks) if at not in taken]


def _tables(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where each table of amounts stands, as that which it begins and ends with."""
    return [(at, at) for at, block in enumerate(blocks) if isinstance(block, Grid) and _has_amounts(block)]


def _joined(tables: Sequence[tuple[int, int]], blocks: Sequence[Block], named: _Named) -> Iterator[tuple[int, int]]:
    """Those between which a title stands; a table goes on over several pages."""
    first, last = tables[0]
    for start, stop in tables[1:]:
        if _named_between(blocks, last, start, named):
            yield first, last
            first = start
        last = stop
    yield first, last


def _title_below(blocks: Sequence[Block], table: int, named: _Named) -> int | None:
    """Where its title stands, right behind it and its notes."""
    at = table + 1
    while at < len(blocks) and named.is_note(blocks[at]):
        at += 1
    block = blocks[at] if at < len(blocks) else None
    return at if isinstance(block, TextLine) and named.is_title(block) else None


def _named_between(blocks: Sequence[Block], start: int, stop: int, named: _Named) -> bool:
    lines = (block for block in blocks[start:stop] if isinstance(block, TextLine))
    return any(named.names_a_table(line) for line in lines)


def _goes_on(blocks: Sequence[Block], title: int, named: _Named) -> bool:
    """Whether a caption, a number or a table stands below the title, as below that of a table."""
    block = blocks[title + 1] if title + 1 < len(blocks) else None
    if isinstance(block, TextLine):
        return named.is_above_a_table(block)
    return block is not None


def _has_amounts(grid: Grid) -> bool:
    return any(cell and PRINTED_AMOUNT.search(cell.text) for row in grid.rows for cell in row)
