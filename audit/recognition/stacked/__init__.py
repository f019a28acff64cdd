"""Tables of a text that has one cell on each line, as pages of the web and word processors are often turned into text.

`项目 |`, `预算数 |`, `决算数 |`, each on a line of its own, or parted by blank lines of which a second one is a blank cell.
Only where the blanks are seen, and the rows below a header are all alike, are the cells put back beside each other.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.knowledge.forms import Form
from audit.model.knowledge.titles import Titles
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.stacked.cells import STROKES, StackedCell, cells_of, marks_blanks
from audit.recognition.stacked.heads import Heads
from audit.recognition.stacked.tables import next_table

_STROKE = Regex(f"[{STROKES}]")
_SENTENCE = Regex("[。；]")
_LONGEST = 40  # characters of a line that is but a cell
_LEAST = 9  # lines, of the smallest table worth the look


def with_stacked_cells(document: Document, forms: Sequence[Form], titles: Titles) -> Document:
    """The document with such tables as grids."""
    if document.layout is not Layout.FLOW:
        return document
    heads = cache(lambda: Heads.of(forms, titles.headers))
    parts = list(_parts(document.blocks))
    marked = marks_blanks([run for run, _ in parts])
    blocks: list[TextLine | Grid] = []
    for run, following in parts:
        blocks += _unstacked(run, titles, heads, marked=marked)
        blocks += [following] if following is not None else []
    return replace(document, blocks=tuple(blocks))


def _parts(blocks: Iterable[TextLine | Grid]) -> Iterator[tuple[list[TextLine], TextLine | Grid | None]]:
    """The lines that may be cells, and what stands behind them and is none."""
    run: list[TextLine] = []
    for block in blocks:
        if isinstance(block, TextLine) and _may_be_cell(block):
            run.append(block)
        else:
            yield run, block
            run = []
    yield run, None


def _may_be_cell(line: TextLine) -> bool:
    """One line of the text; what several lines were put together to is a row."""
    strokes = _STROKE.findall(line.text)
    alone = len(strokes) <= 1 and (not strokes or line.text[-1] in STROKES)
    short = len(line.text) <= _LONGEST and not line.place.turns
    return alone and short and not _SENTENCE.search(line.text)


def _unstacked(
    run: Sequence[TextLine], titles: Titles, heads: Callable[[], Heads], *, marked: bool
) -> Iterator[TextLine | Grid]:
    seen = cells_of(run, marked=marked) if len(run) >= _LEAST else []  # with the blank ones
    cells = seen or [StackedCell(line.text, i, i) for i, line in enumerate(run)]
    names = [i for i, cell in enumerate(cells) if titles.tables.other.search(squeeze(cell.text))]
    done, start = 0, 0
    while (found := next_table(cells, start, names, heads(), blanks=bool(seen))) is not None:
        first, rows, end = found
        yield from _lines(run[done : cells[first].first])
        yield _grid(run, rows)
        done, start = cells[end - 1].last + 1, end
    yield from _lines(run[done:])


def _lines(run: Sequence[TextLine]) -> Iterator[TextLine]:
    """Without the strokes of cells."""
    for line in run:
        text = line.text.rstrip(STROKES + " ")
        if text:
            yield replace(line, text=text) if text != line.text else line


def _grid(run: Sequence[TextLine], rows: Sequence[Sequence[StackedCell]]) -> Grid:
    width = len(rows[0])
    cells = [tuple(Cell(cell.text, run[cell.first].place) for cell in row) for row in rows]
    padded = tuple((*row, *[None] * (width - len(row))) for row in cells)
    return Grid(padded, run[rows[0][0].first].place)
