"""Prose that does not go on overleaf as it goes on everywhere else: a paragraph whose end, or whose beginning, lacks."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from audit.model.document import TextLine, UnreadPage
from audit.model.document.pagination import number_in
from audit.model.ordinals import ORDINAL
from audit.model.record import record
from audit.model.regex import Regex
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tears.extents import page_of

_LONG = 20  # characters of a line that shows where the margins are
_LINES = 3  # of them on a page
_FULL, _SHORT = 1.5, 3.0  # font sizes from the right margin: within, a full line ends; before, a short one
_FLUSH, _INDENT = 0.5, 1.2  # font sizes from the left margin
_OFTEN = 8  # times that a document shows its manner
_BEGINS = Regex(rf"\s*(?:第{ORDINAL}+部分|[（(]?(?:{ORDINAL}|\d){{1,3}}[）)、.．])")
_FINISHED = Regex(r'[。；：:;.!！？?）)】》”"…]\s*$')


@record
class _Line:
    """A line of prose between the margins of its page."""

    line: TextLine
    full: bool
    short: bool
    flush: bool
    indented: bool

    @property
    def is_open(self) -> bool:
        return self.full and not _FINISHED.search(self.line.text)


def torn_prose(regions: Sequence[Region]) -> Iterator[UnreadPage]:
    """Only in a document that shows its manner often and without exception: paragraphs are indented, and a line that does
    not reach the margin ends one."""
    proses = [_lines(region) for region in regions if region.kind is RegionKind.PROSE]
    pairs = [pair for prose in proses for pair in pairwise(prose)]
    within = [(one, other) for one, other in pairs if page_of(one.line.place) == page_of(other.line.place)]
    after_short = [other.flush for one, other in within if one.short and not _BEGINS.match(other.line.text)]
    after_open = [other.indented for one, other in within if one.is_open]
    headless = len(after_short) >= _OFTEN and not any(after_short)
    endless = len(after_open) >= _OFTEN and not any(after_open)
    for one, other in pairs:  # within a page none is such: it would be against the manner
        begun = headless and one.short and other.flush and other.full and not _BEGINS.match(other.line.text)
        if begun or (endless and one.is_open and other.indented):
            said = f"“…{one.line.text[-_LONG // 2 :]}”之后是“{other.line.text[: _LONG // 2]}…”，接不上，像是缺了页或次序不对"
            yield UnreadPage(one.line.place.page or 0, said, one.line.place.path, behind=True)


def _lines(region: Region) -> list[_Line]:
    printed = [line for line in region.lines if number_in(line.text) is None]
    found: list[_Line] = []
    for _, group in groupby(printed, key=lambda line: page_of(line.place)):
        found += _between_margins(list(group))
    return found


def _between_margins(lines: Sequence[TextLine]) -> Iterator[_Line]:
    """None of a page that does not show its margins."""
    placed = [(line, line.place.bbox) for line in lines if line.place.bbox]
    boxes = [box for line, box in placed if len(line.text) >= _LONG]
    if len(boxes) < _LINES:
        return
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    for line, (x0, top, x1, bottom) in placed:
        size = bottom - top
        yield _Line(
            line,
            x1 >= right - _FULL * size,
            x1 < right - _SHORT * size,
            x0 <= left + _FLUSH * size,
            x0 >= left + _INDENT * size,
        )
