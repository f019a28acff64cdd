"""Tables that were printed without rulings: their lines → grids, by where the words stand on the page.

Nothing is believed here: whoever binds the grids to a form lets their own arithmetic prove them.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain, pairwise, product

from audit.model.document import Cell, Grid, Piece, TextLine
from audit.model.place import Box, Place
from audit.recognition.unruled.columns import columns_of, index_of
from audit.recognition.unruled.groups import Place as Placed
from audit.recognition.unruled.groups import span_of
from audit.recognition.unruled.header import Header, header_of
from audit.recognition.unruled.heads import Head
from audit.recognition.unruled.layout import PageLayout, Words, layouts, numbers_columns


def grids_of(
    lines: Sequence[TextLine], words: Words, known: Collection[str]
) -> Iterator[tuple[list[TextLine], list[Grid]]]:
    """The captions, and a grid for each page, as many ways as they can be understood: none where rows or columns cannot
    be told. `known`: words of headers."""
    above, pages = layouts(lines, words)
    if not pages or not pages[0].header:
        return
    rows = [[piece for line in row for piece in line.pieces] for page in pages for row in page.rows]
    columns = columns_of(rows)
    if not columns:
        return
    heads = [line for line in pages[0].header if not numbers_columns(line, words)]
    for strict, level in product((False, True), repeat=2):
        header = header_of(heads, columns, known, strict=strict, level=level)
        if header is not None:
            yield above, [_grid(page, header) for page in pages]


def _grid(page: PageLayout, header: Header) -> Grid:
    boxes = [line.place.bbox for line in chain(page.header, page.body()) if line.place.bbox]
    place = next(page.body()).place
    tops = [box[1] for box in boxes]
    bounds = (min(b[0] for b in boxes), min(tops), max(b[2] for b in boxes), max(b[3] for b in boxes))
    sides = _sides(header.columns, bounds)
    rows: list[tuple[Cell | None, ...]] = []
    if page.header:
        rows += _header_rows(page, header, sides)
    rows += [_row(row, header.columns, sides) for row in page.rows]
    return Grid(tuple(rows), Place(page=place.page, bbox=_rounded(bounds), path=place.path))


def _sides(placed: Sequence[Placed], bounds: Box) -> list[float]:
    """Where one column ends and the next begins, from the left side to the right one."""
    cuts = [(left[1] + right[0]) / 2 for left, right in pairwise(map(span_of, placed))]
    return [bounds[0], *cuts, bounds[2]]


def _header_rows(page: PageLayout, header: Header, sides: Sequence[float]) -> Iterator[tuple[Cell | None, ...]]:
    """The groups, the widest at the top, and below them the words right above the columns; a column under no group has
    its words at the top, and nothing goes on below them."""
    place = page.header[0].place
    top, bottom = page.header[0].place.bbox, page.header[-1].place.bbox
    ys = (top[1], bottom[3]) if top and bottom else (0.0, 0.0)
    chains = [_above(header, j) for j in range(len(header.columns))]
    depth = max(map(len, chains), default=0)
    for level in range(depth):
        row: list[Cell | None] = []
        for j, words in enumerate(chains):
            head = words[level] if level < len(words) else None
            begins = head is not None and (j == 0 or chains[j - 1][level : level + 1] != [head])
            box = _rounded((sides[j], ys[0], sides[j + 1], ys[1]))
            cell = Cell(head.text if head and begins else "", Place(page=place.page, bbox=box, path=place.path))
            row.append(cell if head is None or begins else Cell("", cell.place))
        yield tuple(row)


def _above(header: Header, column: int) -> list[Head]:
    """The groups above a column from the widest, and its own words."""
    groups = [g for g in header.groups if g[1] <= column <= g[2]]
    groups.sort(key=lambda group: group[0].top)
    own = header.columns[column][0]
    return [*(head for head, _, _ in groups), *([own] if own else [])]


def _row(lines: Sequence[TextLine], placed: Sequence[Placed], sides: Sequence[float]) -> tuple[Cell | None, ...]:
    columns = [column for _, column in placed if column]
    numbers = [j for j, (_, column) in enumerate(placed) if column]
    held: list[list[tuple[Piece, TextLine]]] = [[] for _ in placed]
    for line in lines:
        for piece in line.pieces:
            held[numbers[index_of(columns, piece)]].append((piece, line))
    boxes = [line.place.bbox for line in lines if line.place.bbox]
    top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
    place = lines[0].place
    return tuple(
        Cell(_text(pieces), _place(pieces, place, (sides[j], top, sides[j + 1], bottom)))
        for j, pieces in enumerate(held)
    )


def _text(pieces: Sequence[tuple[Piece, TextLine]]) -> str:
    """As it is printed, line by line."""
    lines: dict[int, list[str]] = {}
    for (text, _, _), line in pieces:
        lines.setdefault(id(line), []).append(text)
    return "\n".join(" ".join(words) for words in lines.values())


def _place(pieces: Sequence[tuple[Piece, TextLine]], row: Place, cell: Box) -> Place:
    boxes = [(x0, line.place.bbox[1], x1, line.place.bbox[3]) for (_, x0, x1), line in pieces if line.place.bbox]
    x0s, tops, x1s, bottoms = zip(*(boxes or [cell]), strict=True)
    return Place(page=row.page, bbox=_rounded((min(x0s), min(tops), max(x1s), max(bottoms))), path=row.path)


def _rounded(box: Box) -> Box:
    return round(box[0], 2), round(box[1], 2), round(box[2], 2), round(box[3], 2)
