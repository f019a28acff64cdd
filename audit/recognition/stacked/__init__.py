"""Tables of a text that has one cell on each line, as pages of the web and word processors are often turned into text.

`项目 |`, `预算数 |`, `决算数 |`, each on a line of its own, or parted by blank lines of which a second one is a blank cell.
Only where the blanks are seen, and the rows below a header are all alike, are the cells put back beside each other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from audit.decimal_utils import is_dash
from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.knowledge.titles import HeaderTitles
from audit.model.record import record, replace
from audit.model.regex import Regex
from audit.recognition.labels import plain, squeeze
from audit.recognition.tables.columns.header import is_figure

_STROKES = "|｜│"
_STROKE = Regex(f"[{_STROKES}]")
_SENTENCE = Regex("[。；]")
_DIGIT = Regex(r"\d")
_LONGEST = 40  # characters of a line that is but a cell
_WIDTHS = range(2, 25)
_HEIGHTS = range(1, 4)  # of a header, in rows
_LEAST = 9  # lines, of the smallest table worth the look
_TENTH = 10
_LINES_OF_A_CELL = 3  # at most, on the whole
_LABEL, _FIGURES, _NOTHING = "名称", "数", "空"


@record
class _Token:
    """A cell, or a blank one; `first` and `last`: of the lines of its run that it was printed on."""

    text: str
    first: int
    last: int


def with_stacked_cells(document: Document, words: HeaderTitles) -> Document:
    """The document with such tables as grids."""
    if document.layout is not Layout.FLOW:
        return document
    blocks: list[TextLine | Grid] = []
    run: list[TextLine] = []
    for block in document.blocks:
        if isinstance(block, TextLine) and _may_be_cell(block):
            run.append(block)
            continue
        blocks += _unstacked(run, words)
        blocks.append(block)
        run = []
    return replace(document, blocks=(*blocks, *_unstacked(run, words)))


def is_stacked(lines: Iterable[TextLine]) -> bool:
    """Whether what was not put back is one cell on each line: nobody can tell which row a figure is in."""
    shown = [squeeze(line.text) for line in lines if _DIGIT.search(line.text)]
    alone = sum(map(is_figure, shown))
    return alone >= _LEAST and alone * _TENTH >= len(shown) * (_TENTH - 2)


def _may_be_cell(line: TextLine) -> bool:
    strokes = _STROKE.findall(line.text)
    alone = len(strokes) <= 1 and (not strokes or line.text[-1] in _STROKES)
    return alone and len(line.text) <= _LONGEST and not _SENTENCE.search(line.text)


def _unstacked(run: Sequence[TextLine], words: HeaderTitles) -> Iterator[TextLine | Grid]:
    tokens = _tokens(run) if len(run) >= _LEAST else []
    done, start = 0, 0
    while (found := _next_table(tokens, start, words)) is not None:
        first, width, end = found
        yield from _lines(run[done : tokens[first].first])
        yield _grid(run, [tokens[i : min(i + width, end)] for i in range(first, end, width)])
        done, start = tokens[end - 1].last + 1, end
    yield from _lines(run[done:])


def _lines(run: Sequence[TextLine]) -> Iterator[TextLine]:
    """Without the strokes of cells."""
    for line in run:
        text = line.text.rstrip(_STROKES + " ")
        if text:
            yield replace(line, text=text) if text != line.text else line


def _tokens(run: Sequence[TextLine]) -> list[_Token]:
    """The cells of a run, if it shows which of them are blank."""
    strokes = sum(line.text[-1] in _STROKES for line in run)
    if strokes * _LINES_OF_A_CELL >= len(run):
        return _stroked(run)
    gaps = Counter(_gap(one, other) for one, other in pairwise(run))
    usual = gaps.most_common(1)[0][0]
    return _spaced(run, usual) if usual else []


def _gap(line: TextLine, following: TextLine) -> int:
    """How many blank lines there are between them."""
    return (following.place.line or 0) - (line.place.line or 0) - 1


def _stroked(run: Sequence[TextLine]) -> list[_Token]:
    """Each stroke ends a cell; one that stands alone on its line ends all the lines above it, but for those above the
    first cell of all."""
    tokens: list[_Token] = []
    pending: list[int] = []
    begun = False
    for i, line in enumerate(run):
        text = line.text.rstrip(_STROKES + " ")
        if line.text[-1] not in _STROKES:
            pending.append(i)
            continue
        alone = [] if text or not pending else pending if begun else pending[-1:]
        tokens += [_Token(run[j].text, j, j) for j in pending if j not in alone]
        tokens.append(_Token("".join(run[j].text for j in alone) or text, min(alone, default=i), i))
        pending, begun = [], True
    return tokens


def _spaced(run: Sequence[TextLine], usual: int) -> list[_Token]:
    tokens: list[_Token] = []
    for i, line in enumerate(run):
        tokens.append(_Token(line.text, i, i))
        if i + 1 < len(run):
            tokens += [_Token("", i, i)] * (_gap(line, run[i + 1]) - usual)
    return tokens


def _next_table(tokens: Sequence[_Token], start: int, words: HeaderTitles) -> tuple[int, int, int] | None:
    """Where the next table begins, how many columns it has and where it ends. Where nothing fits the first word of a
    header, the others of it are no beginning either."""
    labels = {plain(word) for word in (*words.labels, *words.levels)}
    missed = False
    for first in range(start, len(tokens)):
        missed = missed and not is_figure(squeeze(tokens[first].text))
        if missed or plain(tokens[first].text) not in labels:
            continue
        tried = [(_end(tokens, first, width, height, labels), width) for width in _WIDTHS for height in _HEIGHTS]
        end, width = max(tried, key=lambda one: one[0])
        if end > first and _all_is_said(tokens, end, labels):
            return first, width, end
        missed = True
    return None


def _end(tokens: Sequence[_Token], first: int, width: int, height: int, labels: set[str]) -> int:
    """Behind the last row that is like the header asks, which is so many rows high: words below the words for labels,
    figures below all others, and nothing below nothing."""
    end = first + width * height
    header = [squeeze(token.text) for token in tokens[first:end]]
    columns = [header[column::width] for column in range(width)]
    if len(header) < width * height or any(map(is_figure, header)) or not all(map(any, _rows(header, width))):
        return first
    kinds = [_kind(column, labels) for column in columns]
    if _FIGURES not in kinds:
        return first
    begun = last = end
    while (row := tokens[end : end + width]) and _fits(row, kinds):
        end += len(row)  # the blanks behind the last cell of all are not seen
        last = end if any(is_figure(squeeze(token.text)) for token in row) else last
    return last if last > begun else first  # the title of the next table may look like a row without figures


def _rows(cells: Sequence[str], width: int) -> Iterator[Sequence[str]]:
    return (cells[i : i + width] for i in range(0, len(cells), width))


def _kind(column: Sequence[str], labels: set[str]) -> str:
    """What the words of a header over one column ask for."""
    if any(plain(text) in labels for text in column):
        return _LABEL
    return _FIGURES if any(column) else _NOTHING


def _fits(row: Sequence[_Token], kinds: Sequence[str]) -> bool:
    texts = [squeeze(token.text) for token in row]
    coded = kinds.count(_LABEL) > 1  # a column of codes beside one of names
    return any(texts) and all(
        (kind == _LABEL and (not is_figure(text) or (coded and text.isdecimal())))
        or (kind == _FIGURES and (is_figure(text) or is_dash(text)))
        or not text
        for text, kind in zip(texts, kinds, strict=False)
    )


def _all_is_said(tokens: Sequence[_Token], end: int, labels: set[str]) -> bool:
    """Whether no figure is left over before the next header: then the rows are not as they seemed."""
    for token in tokens[end:]:
        if plain(token.text) in labels:
            return True
        if is_figure(squeeze(token.text)):
            return False
    return True


def _grid(run: Sequence[TextLine], rows: Sequence[Sequence[_Token]]) -> Grid:
    width = len(rows[0])
    cells = [tuple(Cell(token.text, run[token.first].place) for token in row) for row in rows]
    padded = tuple((*row, *[None] * (width - len(row))) for row in cells)
    return Grid(padded, run[rows[0][0].first].place)
