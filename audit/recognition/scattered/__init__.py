"""Rows put together again of a table whose cells were written apart from each other, as pdftotext writes many pages of a PDF
where it is not told to keep their layout: a run of codes, a run of names, a run of amounts.

What stands in one run stands in the order of the rows; which run goes where, only the catalogue of accounts and the sums of
the table tell. Rows are put together where exactly one way agrees with all of them, else none is.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, product
from math import prod

from audit.model.document import TextLine
from audit.model.record import record, replace
from audit.model.regex import Regex
from audit.recognition.scattered.catalogue import Catalogue
from audit.recognition.scattered.codes import Coded, codes_of
from audit.recognition.scattered.fragments import Fragments, fragments_of
from audit.recognition.scattered.pieces import Kind, Piece, pieces_of
from audit.recognition.scattered.placing import PlacedRow, placed
from audit.recognition.scattered.rows import Width

_MOST_COLUMNS = 12
_MOST_READINGS = 64  # of the codes; where there are more, nobody tries them all
_MOST_CODES = 300  # longer tables are not put together
_FEWEST = 3  # rows

_SHORT = 5  # digits of a code that may lack its last part
_TOLD = Regex(r"(?<![cp])(?P<code>cp{2}|c)(?P<name>n{1,3})a")


@record
class Rebuilt:
    """The lines of a table, its rows as one each, and the names of their codes."""

    lines: tuple[TextLine, ...]
    names: tuple[tuple[str, str], ...]


def rebuilt(lines: Sequence[TextLine], catalogue: Catalogue) -> Rebuilt | None:
    """None where nobody knows which cells are of one row."""
    pieces = pieces_of(lines, catalogue)
    if pieces is None or sum(piece.kind is Kind.CODE for piece in pieces) > _MOST_CODES:
        return None
    found: dict[object, list[PlacedRow]] = {}
    for codes in _readings_of_codes(pieces, catalogue):
        for fragments in _readings_of_rows(pieces, codes, catalogue):
            ways = placed(fragments, catalogue)
            if ways is None or len(ways) > 1:
                return None
            for way in ways:
                found[frozenset((row.code, row.name, row.amounts) for row in way)] = way
            if len(found) > 1:
                return None
    if not found:
        return None
    (way,) = found.values()
    names = tuple((row.code, row.name) for row in way if row.code)
    return Rebuilt(tuple(_lines(lines, pieces, way)), names)


def names_told(lines: Sequence[TextLine], catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The names of accounts that stand right behind their codes, which have all their parts, and before amounts."""
    pieces = pieces_of(lines, catalogue) or []
    kinds = "".join(piece.kind.value for piece in pieces)
    for match in _TOLD.finditer(kinds):
        code = "".join(piece.text for piece in pieces[match.start("code") : match.end("code")])
        if len(code) > _SHORT:
            yield code, "".join(piece.text for piece in pieces[match.start("name") : match.end("name")])


def _readings_of_codes(pieces: Sequence[Piece], catalogue: Catalogue) -> Iterator[list[Coded]]:
    """What codes stand there, page by page; nothing where too many ways are left."""
    pages = list(dict.fromkeys(piece.page for piece in pieces))
    own = ([piece for piece in pieces if piece.page == page] for page in pages)
    each = [list(islice(codes_of(page, catalogue), _MOST_READINGS + 1)) for page in own]
    if prod(map(len, each)) > _MOST_READINGS:
        return
    for way in product(*each):
        codes = [coded for page in way for coded in page]
        if len({coded.code for coded in codes}) == len(codes) >= _FEWEST:
            yield codes


def _readings_of_rows(pieces: Sequence[Piece], codes: Sequence[Coded], catalogue: Catalogue) -> Iterator[Fragments]:
    """What stands beside what, for each number of columns that the amounts allow; every code and the total have a row."""
    columns, rest = divmod(sum(len(piece.amounts) for piece in pieces), len(codes) + 1)
    even = not rest and columns <= _MOST_COLUMNS
    widths = [
        Width(),
        *([Width(columns)] if even else []),
        *([Width(columns, by_row=False)] if even and columns > 1 else []),
    ]
    for width in widths:
        fragments = fragments_of(pieces, codes, width, catalogue)
        if fragments is not None and fragments.rows == len(codes) + 1:
            yield fragments


def _lines(lines: Sequence[TextLine], pieces: Sequence[Piece], way: Sequence[PlacedRow]) -> list[TextLine]:
    """Those that are in no row, in their order, and the rows behind them."""
    taken = {index for row in way for index in row.lines} | {p.line for p in pieces if p.kind in (Kind.CODE, Kind.PART)}
    return [line for index, line in enumerate(lines) if index not in taken] + [_row(row, lines) for row in way]


def _row(row: PlacedRow, lines: Sequence[TextLine]) -> TextLine:
    """A code whose parts stand apart is written before the name."""
    parts = [lines[index] for index in dict.fromkeys(row.lines)]
    text, turns = "" if row.code_is_printed else row.code, []
    for line in parts:
        text += " " if text else ""
        turns += [(len(text), line.place.line or 0)] if text else []
        text += line.text
    first = parts[0].place
    return replace(parts[0], text=text, place=replace(first, end_column=None, turns=tuple(turns)))
