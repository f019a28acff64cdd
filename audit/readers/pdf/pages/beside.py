"""Two pages of one sheet side by side: whether their rows are the same, and what stands above them."""

from collections.abc import Sequence

from audit.model.document import UNKNOWN, Cell, Grid, TextLine
from audit.model.document.pagination import number_in
from audit.model.record import replace
from audit.model.regex import Regex

_SAME = 1.0  # points; rows of one sheet stand at the same height on all of its pages
FEWEST = 3  # rows with figures
_EDGES = 3  # of two rows
_CUT = 3.0  # points; a letter that the edge of the page cuts stands further out
FEW = 5  # of so many rows one may have words: what did not fit the header
_FIGURE = Regex(r"[-−(（]?\d[\d,]*(?:\.\d+)?[)）]?")
WORD = Regex(r"[^\W\d_]")
_ASIDE = Regex(r"(?:金额)?单位[:：].*|.{0,4}\d{1,2}表")  # what stands above the right end of a table

Blocks = Sequence[TextLine | Grid]
Row = tuple[Cell | None, ...]


def grid_of(page: Blocks) -> Grid | None:
    """The only one of the page."""
    grids = [block for block in page if isinstance(block, Grid)]
    return grids[0] if len(grids) == 1 and not grids[0].lines else None


def lines_of(page: Blocks) -> list[TextLine]:
    """The lines of a page outside of its tables, but for its number."""
    return [block for block in page if isinstance(block, TextLine) and number_in(block.text) is None]


def lines_above(page: Blocks) -> list[TextLine]:
    """Those above its only table; none where it has no table or several."""
    grid = grid_of(page)
    top = grid.place.bbox[1] if grid and grid.place.bbox else 0.0
    return [line for line in lines_of(page) if line.place.bbox and line.place.bbox[3] <= top + _SAME]


def beside(first: Blocks, whole: Blocks, page: Blocks) -> Blocks | None:
    """The `whole` page that grew from the `first` one with the columns of this page to the right, if they belong there."""
    left, right = grid_of(first), grid_of(page)
    if left is None or right is None or not _stand_alike(left, right):
        return None
    header = _header_outside(page, left, right)
    rest = [block for block in page if block not in header]
    if _title_goes_on(first, page, left) or _may_be_the_rest(left, right, lines_above(rest)):
        repeated: int | None = 0
    else:
        repeated = _repeated(left, right)
    if repeated is None:
        return None
    above = _joined_above(whole, rest, left, repeated)
    if above is None:
        return None
    titles, asides = above
    grown: list[TextLine | Grid] = []
    for block in whole:
        if isinstance(block, Grid):
            grown += [*asides, _side_by_side(block, right, repeated, header)]
        else:
            grown.append(replace(block, text=titles.get(block.text, block.text)))
    return grown


def _title_goes_on(first: Blocks, page: Blocks, left: Grid) -> bool:
    """Whether a line above the table runs from its right end on to the page, where it begins to the left of the table."""
    right = grid_of(page)
    start = right.place.bbox[0] if right and right.place.bbox else 0.0
    cut = [line for line in lines_above(first) if _is_cut(line, left)]
    begun = [line for line in lines_above(page) if line.place.bbox and line.place.bbox[0] < start - _CUT]
    return any(_are_level(one, other) for one in cut for other in begun)


def _header_outside(page: Blocks, left: Grid, right: Grid) -> list[TextLine]:
    """Words of a header whose cell is open to the left: they stand above the rows of this page and below the top of the
    table."""
    top, under = (grid.place.bbox[1] if grid.place.bbox else 0.0 for grid in (left, right))
    lines = lines_above(page) if under > top + _SAME else []
    return [line for line in lines if line.place.bbox and line.place.bbox[1] > top]


def _joined_above(
    whole: Blocks, page: Blocks, left: Grid, repeated: int
) -> tuple[dict[str, str], list[TextLine]] | None:
    """Of what stands above the table: which lines go on, and how they read then, and what stands there besides; None where
    that is the title of another table."""
    titles: dict[str, str] = {}
    asides: list[TextLine] = []
    known = [line.text for line in lines_of(whole)]
    for line in lines_above(page):
        level = next((one for one in lines_above(whole) if _are_level(one, line)), None)
        if line.text in known:
            continue
        if _is_aside(line.text, known):
            asides.append(line)
        elif level and (not repeated or _is_cut(level, left)) and (text := _in_one(level.text, line.text, repeated)):
            titles[level.text] = text
        else:
            return None
    return titles, asides


def _are_level(one: TextLine, other: TextLine) -> bool:
    box, beside = one.place.bbox, other.place.bbox
    return box is not None and beside is not None and abs(box[1] - beside[1]) < _SAME


def _is_cut(line: TextLine, grid: Grid) -> bool:
    """Whether it is printed to the last column or beyond: it may go on on another page."""
    box, table = line.place.bbox, grid.place.bbox
    return box is not None and table is not None and box[2] > table[2] - _CUT


def _in_one(one: str, other: str, repeated: int) -> str:
    """Two pieces of a line as one, which may have a part in common; empty where they are not seen to be. A digit at the
    edge may have been cut."""
    one, other = one.rstrip(UNKNOWN), other.lstrip(UNKNOWN)
    for piece, line in ((one, other), (other, one)):
        rest = iter(line)
        if all(letter in rest for letter in piece):
            return line
    common = next((n for n in range(min(len(one), len(other)), 0, -1) if one.endswith(other[:n])), 0)
    return one + other[common:] if common or not repeated else ""


def _is_aside(text: str, known: Sequence[str]) -> bool:
    """Whether the line is known, or goes on with no more than what may stand at the right."""
    begun = max((line for line in known if text.startswith(line)), key=len, default="")
    rest = text.removeprefix(begun).strip()
    return not rest or bool(_ASIDE.fullmatch(rest))


def _stand_alike(left: Grid, right: Grid) -> bool:
    """Whether their rows stand at the same heights; a header may be divided on one side only, and the first row of
    either may be open to the other, so that it is no cell."""
    one, other = _edges(left), _edges(right)
    few, many = sorted((one, other), key=len)
    return (
        len(few) >= _EDGES
        and abs(one[-1] - other[-1]) < _SAME
        and all(any(abs(edge - at) < _SAME for at in many) for edge in few[1:])
        and len(many) - len(few) <= FEWEST
    )


def _edges(grid: Grid) -> list[float]:
    boxes = [cell.place.bbox for row in grid.rows for cell in row if cell and cell.place.bbox]
    return sorted({edge for box in boxes for edge in (box[1], box[3])})


def _repeated(left: Grid, right: Grid) -> int | None:
    """How many of the first columns, names of the rows, are printed again; None where it has rows of its own."""
    one, other = _by_top(left), _by_top(right)
    rows = [(row, _at(other, top)) for top, row in one.items() if has_figure(row)]
    if len(rows) < FEWEST or not any(cell and WORD.search(cell.text) for row, _ in rows for cell in row):
        return None
    count = min(len(left.rows[0]), len(right.rows[0]))
    same = next((j for j in range(count) if any(text_at(a, j) != text_at(b, j) for a, b in rows)), count)
    words = [sum(bool(WORD.search(text_at(row, j))) for _, row in rows) for j in range(len(right.rows[0]))]
    worded = [j for j, times in enumerate(words) if times * FEW > len(rows)]
    if not worded:
        return 0
    return worded[-1] + 1 if worded[-1] < same < len(right.rows[0]) else None


def _may_be_the_rest(left: Grid, right: Grid, above: Sequence[TextLine]) -> bool:
    """Of tables of one row or two, and of empty ones: the same rows, with nothing in the last that names one, under no
    title."""
    one, other = left.place.bbox, right.place.bbox
    named = has_figure(left.rows[-1]) or any(cell and WORD.search(cell.text) for cell in left.rows[-1])
    nameless = not any(cell and WORD.search(cell.text) for cell in right.rows[-1])
    few = sum(map(has_figure, right.rows)) < FEWEST and all(_ASIDE.fullmatch(line.text) for line in above)
    return one is not None and other is not None and abs(one[0] - other[0]) < _SAME and named and nameless and few


def has_figure(row: Row) -> bool:
    """Whether any cell of the row is a number."""
    return any(cell and _FIGURE.fullmatch(cell.text) for cell in row)


def _by_top(grid: Grid) -> dict[float, Row]:
    tops = [next(cell.place.bbox[1] for cell in row if cell and cell.place.bbox) for row in grid.rows]
    return dict(zip(tops, grid.rows, strict=True))


def _at(rows: dict[float, Row], top: float) -> Row:
    return next((row for at, row in rows.items() if abs(at - top) < _SAME), ())


def text_at(row: Row, column: int) -> str:
    """The text of a cell; empty where the row is shorter or the cell blank."""
    cell = row[column] if column < len(row) else None
    return cell.text if cell else ""


def _side_by_side(left: Grid, right: Grid, repeated: int, header: Sequence[TextLine]) -> Grid:
    one, other = _by_top(left), _by_top(right)
    tops = sorted({*one, *(top for top in other if not _at(one, top))})
    width, more = len(left.rows[0]), len(right.rows[0])
    words = {
        max((top for top in tops if top < line.place.bbox[1]), default=tops[0]): line
        for line in header
        if line.place.bbox
    }
    open_ = {top: (Cell(line.text, line.place), *(None,) * (more - 1)) for top, line in words.items()}
    rows = [((_at(one, top) or (None,) * width), (_at(other, top) or open_.get(top) or (None,) * more)) for top in tops]
    return replace(left, rows=tuple((*a, *b[repeated:]) for a, b in rows))
