"""The columns of a table without rulings: figures never cross the white between two of them, names seldom do."""

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from itertools import pairwise

from audit.model.document import Piece
from audit.model.record import record, replace
from audit.recognition.unruled.layout import is_amount

_ALIKE = 1.5  # points by which the edges of aligned pieces differ
_CROSSING = 0.05  # of the rows: names in cells merged over several columns (合计)


class Aligned(Enum):
    """Which edges of a column's pieces stand one below the other."""

    LEFT = auto()
    RIGHT = auto()
    CENTRE = auto()
    UNKNOWN = auto()


@record
class Column:
    """From where to where its pieces stand."""

    x0: float
    x1: float
    aligned: Aligned = Aligned.UNKNOWN
    amounts: bool = False
    words: bool = False  # most of it are names


def columns_of(lines: Sequence[Sequence[Piece]]) -> list[Column]:
    """From left to right; empty where names stand across columns of figures."""
    pieces = [piece for line in lines for piece in line]
    values = _merged((x0, x1) for text, x0, x1 in pieces if is_amount(text))
    names = [piece for piece in pieces if not any(_meet(piece, span) for span in values)]
    bounds = [float("-inf"), *((x0 + x1) / 2 for x0, x1 in values), float("inf")]
    spans = list(values)
    for left, right in pairwise(bounds):
        zone = [piece for piece in names if left < (piece[1] + piece[2]) / 2 < right]
        spans += _covered([(x0, x1) for _, x0, x1 in zone], int(_CROSSING * len(lines)) + (len(lines) > _FEW))
    spans.sort()
    if not all(_is_merged(piece, line, values, spans) for line in lines for piece in line if _crosses(piece, values)):
        return []
    return [_column(span, pieces, amounts=span in values) for span in sorted(spans)]


_FEW = 5  # rows, of which none is put aside


def _meet(piece: Piece, span: tuple[float, float]) -> bool:
    return piece[1] < span[1] and span[0] < piece[2]


def _crosses(piece: Piece, values: Sequence[tuple[float, float]]) -> bool:
    return not _is_numeric(piece[0]) and any(_meet(piece, span) for span in values)


def _is_merged(
    name: Piece, line: Sequence[Piece], values: Sequence[tuple[float, float]], spans: Sequence[tuple[float, float]]
) -> bool:
    """A name in a cell merged over the column of names and that of figures, which has no figure in this row."""
    crossed = [k for k, span in enumerate(spans) if _meet(name, span) and span in values]
    if len(crossed) != 1 or crossed == [0] or spans[crossed[0] - 1] in values:
        return False
    return not any(_meet(p, spans[k]) for p in line if p != name for k in (crossed[0], crossed[0] - 1))


def _is_numeric(text: str) -> bool:
    return not any(map(str.isalpha, text))


def _merged(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for x0, x1 in sorted(spans):
        if merged and x0 < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], x1))
        else:
            merged.append((x0, x1))
    return merged


def _covered(spans: Sequence[tuple[float, float]], tolerance: int) -> list[tuple[float, float]]:
    """Where more than so many of them lie over each other; all of them where that leaves none."""
    steps = sorted([(x0, 1) for x0, _ in spans] + [(x1, -1) for _, x1 in spans])
    found: list[tuple[float, float]] = []
    depth = 0
    start: float | None = None
    for x, step in steps:
        depth += step
        if start is None and depth > tolerance:
            start = x
        elif start is not None and depth <= tolerance:
            found.append((start, x))
            start = None
    return found or _merged(spans)


def _column(span: tuple[float, float], pieces: Sequence[Piece], *, amounts: bool) -> Column:
    own = [(x0, x1) for _, x0, x1 in pieces if x0 < span[1] and span[0] < x1]
    lefts, rights = [x0 for x0, _ in own], [x1 for _, x1 in own]
    left, right, middle = (max(xs) - min(xs) for xs in (lefts, rights, [(x0 + x1) / 2 for x0, x1 in own]))
    aligned = Aligned.UNKNOWN
    if min(left, right) <= _ALIKE < max(left, right):
        aligned = Aligned.LEFT if left < right else Aligned.RIGHT
    elif amounts and middle <= _ALIKE < left:
        aligned = Aligned.CENTRE
    elif not amounts and left > _ALIKE:
        aligned = Aligned.LEFT  # names, indented
    numeric = [_is_numeric(text) for text, x0, x1 in pieces if x0 < span[1] and span[0] < x1]
    words = not amounts and sum(numeric) * 2 < len(numeric)
    return Column(span[0], span[1], aligned, amounts, words)


def joined(columns: Sequence[Column], at: int) -> list[Column]:
    """With the one at this place and the one before it as one."""
    left, right = columns[at - 1], columns[at]
    return [*columns[: at - 1], replace(left, x1=right.x1, words=left.words or right.words), *columns[at + 1 :]]


def index_of(columns: Sequence[Column], piece: Piece) -> int:
    """The column that most of the piece lies in, or that is nearest; a name that it can be a name in."""
    text, x0, x1 = piece
    over = [min(column.x1, x1) - max(column.x0, x0) for column in columns]
    met = [j for j in range(len(columns)) if over[j] > 0]
    if not _is_numeric(text) and met and all(columns[j].amounts for j in met):
        return max(met[0] - 1, 0)
    names = [j for j in met if not columns[j].amounts and not _is_numeric(text)]
    return max(names or range(len(columns)), key=over.__getitem__)
