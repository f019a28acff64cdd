"""The lines of such a table → what each is: a code, a part of one, a name, amounts, or what stands between them."""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise

from audit.decimal_utils import is_dash, read_figure
from audit.model.document import TextLine
from audit.model.figure import YUAN
from audit.model.figure.interval import ZERO, Interval
from audit.model.record import record, replace
from audit.model.regex import Regex
from audit.recognition.scattered.catalogue import Catalogue

Amounts = tuple[Interval, ...]

_CODE = Regex(r"[1-5]\d{2}(?:\s?\d\d){0,2}")
_PART = Regex(r"\d\d")
_CODED = Regex(r"(?P<code>[1-5]\d{2}(?:\s?\d\d){0,2}|\d\d)\s*(?P<name>[\u4e00-\u9fff][^\d]*)")
_AMOUNT = Regex(r"[-+△]?[¥￥]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|0)|[-—]+")
_NAME = Regex("[\u4e00-\u9fff]")
_CLASS = 3  # digits
_DIGIT = Regex(r"\d")


class Kind(Enum):
    """What a piece is; a TOTAL is the name of one, a BREAK stands in no row."""

    CODE = "c"
    PART = "p"
    NAME = "n"
    TOTAL = "t"
    AMOUNTS = "a"
    BREAK = "b"


CODES = (Kind.CODE, Kind.PART)
WORDS = (Kind.NAME, Kind.BREAK)


@record
class Piece:
    """`line`: the number of its line in the table, `amounts`: what it stands for, where it is amounts."""

    kind: Kind
    text: str
    line: int
    page: int | None
    amounts: Amounts = ()


def pieces_of(lines: Sequence[TextLine], catalogue: Catalogue) -> list[Piece] | None:
    """None where a line is none of these."""
    found: list[Piece] = []
    for index, line in enumerate(lines):
        if not index:
            found.append(Piece(Kind.BREAK, line.text, index, line.place.page))
            continue
        pieces = list(_pieces(line, index, catalogue))
        if not pieces:
            return None
        found += pieces
    found = _with_totals(found, catalogue)
    if any(piece.kind is Kind.CODE and len(piece.text) > _CLASS for piece in found):  # whole codes: no parts, but pages
        return [replace(piece, kind=Kind.BREAK) if piece.kind is Kind.PART else piece for piece in found]
    return found


def _with_totals(pieces: Sequence[Piece], catalogue: Catalogue) -> list[Piece]:
    """合 and 计, each on a line of its own, are the name of a total."""
    letters = [piece for piece in pieces if piece.kind is Kind.NAME and len(piece.text) == 1]
    parted = [pair for pair in pairwise(letters) if catalogue.is_total(pair[0].text + pair[1].text)]
    lines = {piece.line for pair in parted for piece in pair}
    return [replace(piece, kind=Kind.TOTAL) if piece.line in lines else piece for piece in pieces]


def _pieces(line: TextLine, index: int, catalogue: Catalogue) -> Iterator[Piece]:
    """Those of a line; nothing where nobody knows what it is."""
    text, page = line.text.strip(), line.place.page
    if catalogue.titles.lines.spoken.search(text):
        yield Piece(Kind.BREAK, text, index, page)
    elif amounts := _amounts(line):
        yield Piece(Kind.AMOUNTS, text, index, page, amounts)
    elif _CODE.fullmatch(text):
        yield Piece(Kind.CODE, "".join(text.split()), index, page)
    elif _PART.fullmatch(text):
        yield Piece(Kind.PART, text, index, page)
    elif coded := _CODED.fullmatch(text):
        code = "".join(coded["code"].split())
        yield Piece(Kind.PART if _PART.fullmatch(code) else Kind.CODE, code, index, page)
        yield Piece(Kind.NAME, coded["name"].strip(), index, page)
    elif _NAME.search(text) or not _DIGIT.search(text):
        yield Piece(_kind_of_words(text, catalogue), text, index, page)


def _kind_of_words(text: str, catalogue: Catalogue) -> Kind:
    if catalogue.is_total(text):
        return Kind.TOTAL
    named = _NAME.search(text) and not _DIGIT.search(text) and not catalogue.is_head(text)
    return Kind.NAME if named else Kind.BREAK


def _amounts(line: TextLine) -> Amounts:
    """Of a line that is nothing but amounts; a dash is none."""
    words = line.text.split()
    if not all(map(_AMOUNT.fullmatch, words)):
        return ()
    figures = [read_figure(word, YUAN, line.place) for word in words]
    told = [
        figure.interval if figure else ZERO
        for word, figure in zip(words, figures, strict=True)
        if figure or is_dash(word)
    ]
    return tuple(told) if len(told) == len(words) else ()
