"""Web pages that show one table at a time: the names to click on stand one below another, and behind them the tables, that
have none above them."""

from collections.abc import Iterator, Sequence

from audit.model.document import Grid, TextLine
from audit.model.knowledge.titles import OutlineTitles
from audit.recognition.labels import plain, squeeze
from audit.recognition.regions.titles import TitleIndex

_FEWEST = 2  # names, and tables
Blocks = Sequence[TextLine | Grid]


def titles_at_tables(blocks: Blocks, titles: TitleIndex, words: OutlineTitles) -> Blocks:
    """The blocks, each of such names at its table. Where they are not as many as the tables nobody knows which is whose, and
    the last one, right above the first table, is no title of it."""
    return _Listed(blocks, titles, words).ordered()


class _Listed:
    def __init__(self, blocks: Blocks, titles: TitleIndex, words: OutlineTitles) -> None:
        self._blocks = blocks
        self._titles = titles
        self._words = words

    def ordered(self) -> Blocks:
        ordered: list[TextLine | Grid] = []
        at = 0
        while at < len(self._blocks):
            names = self._names(at)
            start = at + max(len(names), 1)
            stop = self._end(start) if names else start
            below = self._blocks[start:stop]
            grids = [block for block in below if isinstance(block, Grid)]
            if not names or len(grids) < _FEWEST or any(map(self._is_titled, grids)):
                ordered += self._blocks[at:stop]
            elif own := self._own(names, len(grids)):
                ordered += [*names[: -len(own)], *self._each_at_its_own(iter(own), below)]
            else:  # behind another table those below could pass for the rest of it
                ordered += [*(names if any(isinstance(block, Grid) for block in ordered) else ()), *below]
            at = stop
        return ordered

    def _names(self, at: int) -> list[TextLine]:
        """The lines from there that name tables, each another one; none where one is named twice: that one is a title."""
        names: list[TextLine] = []
        for block in self._blocks[at:]:
            if isinstance(block, Grid) or not self._is_title(block):
                break
            names.append(block)
        alike = len({plain(name.text) for name in names}) < len(names)
        return names if len(names) >= _FEWEST and not alike else []

    def _own(self, names: Sequence[TextLine], tables: int) -> Sequence[TextLine]:
        """As many as there are tables, without the heading above them, that may be called a table too."""
        while len(names) > tables and not self._titles.match(names[0].text):
            names = names[1:]
        return names if len(names) == tables else ()

    def _end(self, start: int) -> int:
        """Where the next title, heading or sentence stands."""
        for i in range(start, len(self._blocks)):
            block = self._blocks[i]
            if isinstance(block, TextLine) and (self._is_title(block) or self._is_text(block)):
                return i
        return len(self._blocks)

    def _is_title(self, line: TextLine) -> bool:
        if self._titles.match(line.text):
            return True
        text = squeeze(line.text)
        heads = self._words.part.match(text) or self._words.tables_part.match(text)
        return not heads and self._titles.names_a_table(line)

    def _is_text(self, line: TextLine) -> bool:
        text = squeeze(line.text)
        if self._titles.is_caption(line) or self._words.note.search(text):
            return False
        return bool(self._words.part.match(text) or self._words.heading.match(text) or "。" in text)

    def _is_titled(self, grid: Grid) -> bool:
        """A title is drawn inside its frame."""
        filled = ([cell for cell in row if cell and cell.text.strip()] for row in grid.rows)
        return any(self._is_title(TextLine(row[0].text, row[0].place)) for row in filled if 0 < len(row) <= 2)

    def _each_at_its_own(self, names: Iterator[TextLine], below: Blocks) -> Iterator[TextLine | Grid]:
        """A name before the captions of its table; what else stands between two tables is of the one above."""
        held: list[TextLine | Grid] = []
        for block in below:
            if isinstance(block, Grid):
                yield from (next(names), *held, block)
                held = []
            elif self._titles.is_caption(block):
                held.append(block)
            else:
                yield from (*held, block)
                held = []
        yield from held
