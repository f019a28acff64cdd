"""The lines of one page below a title → captions, header and body, the body's lines grouped to rows."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise

from audit.model.document import TextLine
from audit.model.document.pagination import number_in
from audit.model.record import field, mutable, record
from audit.model.regex import Regex
from audit.recognition.labels import bare, plain, squeeze
from audit.recognition.regions import PRINTED_AMOUNT

_SAME_ROW = 0.95  # of the font size; the lines of two rows lie at least one apart
_NEXT_LINE = 1.75  # of the font size, from one line of a name to the next
_CLOSER = 0.95  # of the least distance between two rows: the lines of one row lie closer
_CAPTIONS = 4  # lines
_PAGE_DIGITS = 5  # - 12 -
_NUMBER = Regex(r"[-−△]?\d[\d,.]*")
_DIGITS = Regex(r"[\d,.]{1,6}")


@record
class Words:
    """What tells lines apart: `captions` of tables, `labels` of the rows of the forms that it may be, `index`: what stands
    in the row that numbers the columns, `begins`: a number or a code before a row."""

    captions: tuple[Regex, ...]
    labels: Collection[str]
    index: Regex
    begins: Regex


@mutable
class PageLayout:
    """The parts of a table that one page shows; a row is all of its lines, from top to bottom."""

    header: list[TextLine] = field(default_factory=list)
    rows: list[list[TextLine]] = field(default_factory=list)

    def body(self) -> Iterator[TextLine]:
        for row in self.rows:
            yield from row


def layouts(lines: Sequence[TextLine], words: Words) -> tuple[list[TextLine], list[PageLayout]]:
    """The captions above the table, and its pages up to the one with the last figures; none where figures are wrapped."""
    groups = (list(group) for _, group in groupby(lines, lambda line: line.place.file_page))
    printed = [_without_number([line for line in group if line.pieces]) for group in groups]
    if any(_is_rest(one, other) for page in printed for one, other in pairwise(page)):
        return [], []
    last = max((number for number, page in enumerate(printed) if any(map(is_anchor, page))), default=-1)
    above: list[TextLine] = []
    pages: list[PageLayout] = []
    for number, page in enumerate(printed[: last + 1]):
        start = _below_captions(page, words)
        if not pages:
            above += page[:start]
        shown = _page(page[start:], pages[0].header if pages else None, words, goes_on=number < last)
        if shown.rows:
            pages.append(shown)
    return above, pages


def _is_rest(above: TextLine, below: TextLine) -> bool:
    """Nothing but a few digits, right below amounts: what did not fit into their cells."""
    if not is_anchor(above) or not _distance(above, below) <= _NEXT_LINE:
        return False
    amounts = [piece for piece in above.pieces if _NUMBER.fullmatch(piece[0])]
    return all(
        _DIGITS.fullmatch(text) and any(x0 < b and a < x1 for _, a, b in amounts) for text, x0, x1 in below.pieces
    )


def _without_number(lines: list[TextLine]) -> list[TextLine]:
    """Without a page number at the head or the foot, which stands apart from the rows."""
    for at, beside in ((0, 1), (-1, -2)):
        if len(lines) < 2 or len(lines[at].pieces) > 1 or number_in(lines[at].text) is None:
            continue
        if len(lines[at].text) <= _PAGE_DIGITS and _distance(lines[at], lines[beside]) > _NEXT_LINE:
            del lines[at]
    return lines


def _below_captions(lines: Sequence[TextLine], words: Words) -> int:
    found = [
        i
        for i, line in enumerate(lines[:_CAPTIONS], 1)
        if any(p.search(squeeze(line.text)) for p in words.captions) and not is_anchor(line)
    ]
    return max(found, default=0)


def _page(lines: Sequence[TextLine], header: Sequence[TextLine] | None, words: Words, *, goes_on: bool) -> PageLayout:
    """`header`: of the table's first page; on others only its very words are a header."""
    anchors = [i for i, line in enumerate(lines) if is_anchor(line)]
    if header is not None:
        known = {squeeze(line.text) for line in header}
        first = max((i for i, line in enumerate(lines[: len(header)], 1) if squeeze(line.text) in known), default=0)
    elif anchors:
        first = next(
            (i for i, line in enumerate(lines[: anchors[0]]) if words.begins.match(squeeze(line.text))), anchors[0]
        )
        first = next(i for i, line in enumerate(lines) if _distance(line, lines[first]) < _SAME_ROW)
    else:
        return PageLayout()
    stop = len(lines) if goes_on else anchors[-1] + 1 if anchors else first
    while stop and stop < len(lines) and _distance(lines[stop], lines[anchors[-1]]) < _SAME_ROW:
        stop += 1
    return PageLayout(list(lines[:first]), _rows(lines[first:stop], words))


def numbers_columns(line: TextLine, words: Words) -> bool:
    """栏次 1 2 3."""
    texts = [text for text, _, _ in line.pieces]
    return any(text.isdecimal() for text in texts) and all(map(words.index.match, texts))


def is_amount(text: str) -> bool:
    """A piece that is nothing but an amount."""
    return PRINTED_AMOUNT.fullmatch(text.lstrip("-−△")) is not None


def is_anchor(line: TextLine) -> bool:
    """Whether a line has an amount, so that columns can be told by it."""
    return any(is_amount(text) for text, _, _ in line.pieces)


def _begins_row(line: TextLine, words: Words) -> bool:
    return bool(words.begins.match(squeeze(line.pieces[0][0]))) or any(
        plain(bare(n)) in words.labels for n in _names(line)
    )


def _names(line: TextLine) -> Iterator[str]:
    """What stands between its figures."""
    for numeric, pieces in groupby(line.pieces, lambda piece: is_amount(piece[0])):
        if not numeric:
            yield "".join(text for text, _, _ in pieces)


def size(line: TextLine) -> float:
    """Of its font, in points."""
    return line.place.bbox[3] - line.place.bbox[1] if line.place.bbox else 0.0


def _distance(one: TextLine, other: TextLine) -> float:
    """From line to line, in parts of the font size."""
    return abs(one.place.level - other.place.level) / (size(one) or 1.0)


def _rows(lines: Sequence[TextLine], words: Words) -> list[list[TextLine]]:
    """Between two rulings stands one row; where no rulings part them, the lines around its figures are a row."""
    rows: list[list[TextLine]] = []
    for rule, band in groupby(lines, lambda line: line.rule):
        held = list(band)
        if rule and sum(map(is_anchor, held)) <= 1 and len(held) <= _CAPTIONS:
            rows.append(held)
        else:
            rows += _clusters(held, words)
    return rows


def _clusters(lines: Sequence[TextLine], words: Words) -> list[list[TextLine]]:
    """Neighbours are joined, the nearest first, as long as a row has figures once and one beginning."""
    begins = [_begins_row(line, words) for line in lines]
    anchors = [is_anchor(line) for line in lines]
    row = list(range(len(lines)))
    starts = [line for k, line in enumerate(lines) if begins[k] or anchors[k]]
    pitch = min((gap for a, b in pairwise(starts) if (gap := _distance(a, b)) >= _SAME_ROW), default=_NEXT_LINE)
    reach = min(_NEXT_LINE, _CLOSER * pitch)
    gaps = sorted((_distance(a, b), i) for i, (a, b) in enumerate(pairwise(lines)))
    for gap, i in gaps:
        above = [k for k in range(len(lines)) if row[k] == row[i]]
        below = [k for k in range(len(lines)) if row[k] == row[i + 1]]
        if _meet(lines, above, below) or (gap >= _SAME_ROW and _any(anchors, above) and _any(anchors, below)):
            continue
        both = _any(begins, above) and _any(begins, below)
        if gap < _SAME_ROW or (gap <= reach and not both and _goes_on(lines[i], lines[i + 1], words)):
            for k in below:
                row[k] = row[i]
    return [[lines[k] for k in ks] for _, ks in groupby(range(len(lines)), row.__getitem__)]


def _meet(lines: Sequence[TextLine], above: Sequence[int], below: Sequence[int]) -> bool:
    """They have figures, codes or numbers one below the other."""
    one, other = ([p for k in ks for p in lines[k].pieces if _NUMBER.fullmatch(p[0])] for ks in (above, below))
    return any(x0 < b and a < x1 for _, x0, x1 in one for _, a, b in other)


def _any(flags: Sequence[bool], indexes: Sequence[int]) -> bool:
    return any(flags[k] for k in indexes)


def _goes_on(above: TextLine, below: TextLine, words: Words) -> bool:
    """The words above go on in the next line, which does not begin with a number or code of its own."""
    return any(
        x0 < b and a < x1 and not words.begins.match(squeeze(text))
        for text, x0, x1 in below.pieces
        for other, a, b in above.pieces
        if not is_amount(text) and not is_amount(other)
    )
