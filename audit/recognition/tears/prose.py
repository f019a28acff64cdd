"""Prose that does not go on overleaf as it goes on everywhere else: a paragraph whose end, or whose beginning, lacks."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.model.document import UnreadPage
from audit.model.document.pagination import number_in
from audit.model.ordinals import ORDINAL
from audit.model.regex import Regex
from audit.recognition.regions import Region, RegionKind
from audit.recognition.text.margins import SetLine, between_margins

_SHOWN = 10  # characters of either line
_OFTEN = 8  # times that a document shows its manner
_BEGINS = Regex(rf"\s*(?:第{ORDINAL}+部分|[（(]?(?:{ORDINAL}|\d){{1,3}}[）)、.．])")
_FINISHED = Regex(r'[。；：:;.!！？?）)】》”"…]\s*$')


def torn_prose(regions: Sequence[Region]) -> Iterator[UnreadPage]:
    """Only in a document that shows its manner often and without exception: paragraphs are indented, and a line that does
    not reach the margin ends one."""
    proses = [_lines(region) for region in regions if region.kind is RegionKind.PROSE]
    pairs = [pair for prose in proses for pair in pairwise(prose)]
    within = [(one, other) for one, other in pairs if one.line.place.file_page == other.line.place.file_page]
    after_short = [other.flush for one, other in within if one.short and not _BEGINS.match(other.line.text)]
    after_open = [other.indented for one, other in within if _is_open(one)]
    headless = len(after_short) >= _OFTEN and not any(after_short)
    endless = len(after_open) >= _OFTEN and not any(after_open)
    for one, other in pairs:  # within a page none is such: it would be against the manner
        begun = headless and one.short and other.flush and other.full and not _BEGINS.match(other.line.text)
        if begun or (endless and _is_open(one) and other.indented):
            said = f"“…{one.line.text[-_SHOWN:]}”之后是“{other.line.text[:_SHOWN]}…”，接不上，像是缺了页或次序不对"
            yield UnreadPage(one.line.place.page or 0, said, one.line.place.path, behind=True)


def _lines(region: Region) -> list[SetLine]:
    return list(between_margins([line for line in region.lines if number_in(line.text) is None]))


def _is_open(set_line: SetLine) -> bool:
    return set_line.full and not _FINISHED.search(set_line.line.text)
