"""Rows of which each cell stands on a line of its own, with a blank line behind each row and nothing for a blank cell, as
MuPDF writes the pages of a PDF: the cells stand beside each other again, as other programs write them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from audit.decimal_utils import ALONE
from audit.model.record import replace
from audit.model.regex import Regex
from audit.readers.text.logical import Logical

_FEWEST = 9  # rows, of the smallest text worth the look
_HEADER = 3  # cells; fewer are a caption, or a name on two lines
_MOST_LABELS = 4  # side by side in a row, each with amounts behind it; what has more is a page without blank lines
_LONGEST_LABEL = 6  # lines, of the parts of a code and a name; what has more is a header and rows without blank lines
_AMOUNT = Regex(ALONE + r"|[-—]+")
_LABEL = Regex("[\u4e00-\u9fff）)]")
_SENTENCE = Regex("[，。；]")
_NO_HEAD = Regex(r"[，。；：:、…\t]|.{13}")  # of sentences, captions and lists; or longer than a header is wide


def with_rows_of_blocks(lines: Sequence[Logical]) -> list[Logical]:
    """The lines, every row as one; the same lines where the text is not written so: where most amounts stand alone between
    blank lines, nobody knows of which rows they are, and where most stand behind their labels, they are rows."""
    blocks = list(_blocks(lines))
    rows = sum(_is_row(block) for block in blocks)
    alone = sum(len(block) == 1 and _is_amount(block[0]) for block in blocks)
    whole = sum(map(_is_whole_row, lines))
    if rows < _FEWEST or rows <= max(alone, whole):
        return list(lines)
    return [line for block in blocks for line in ([_joined(block)] if _has_cells(block) else block)]


def _blocks(lines: Iterable[Logical]) -> Iterator[Sequence[Logical]]:
    """What stands between blank lines and the ends of pages; each of these by itself."""
    for is_text, run in groupby(lines, lambda line: bool(line.text.strip()) and "\f" not in line.text):
        if is_text:
            yield list(run)
        else:
            yield from ([line] for line in run)


def _is_whole_row(line: Logical) -> bool:
    """It ends with an amount behind words."""
    before, last, *_ = *line.text.rsplit(maxsplit=1), "", ""
    return bool(_AMOUNT.fullmatch(last)) and bool(_LABEL.search(before))


def _is_row(block: Sequence[Logical]) -> bool:
    """A label, and amounts behind it."""
    return len(block) > 1 and not _is_amount(block[0]) and any(map(_is_amount, block)) and _has_cells(block)


def _has_cells(block: Sequence[Logical]) -> bool:
    """Of a row, or of a header."""
    if any(map(_is_amount, block)):
        lines = [len(list(run)) for amounts, run in groupby(block, _is_amount) if not amounts]
        short = len(lines) <= _MOST_LABELS and max(lines, default=0) <= _LONGEST_LABEL
        return short and not any(_SENTENCE.search(line.text) for line in block)
    return len(block) >= _HEADER and not any(_NO_HEAD.search(line.text.strip()) for line in block)


def _is_amount(line: Logical) -> bool:
    return bool(_AMOUNT.fullmatch(line.text.strip()))


def _joined(block: Sequence[Logical]) -> Logical:
    whole, *others = block
    for line in others:
        start = len(whole.text) + 1
        turns = ((start, line.number), *((start + offset, further) for offset, further in line.turns))
        whole = replace(whole, text=f"{whole.text} {line.text}", turns=(*whole.turns, *turns))
    return whole
