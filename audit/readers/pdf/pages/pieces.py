"""Lines of a page whose tables may have no rulings: what stands between their gaps, and which ruling is above them."""

from collections.abc import Sequence

from audit.model.document import UNKNOWN, Grid, Piece, TextLine
from audit.model.regex import Regex
from audit.readers.pdf.edges import Line as Rule
from audit.readers.pdf.pages.lines import Line

_APART = 0.2  # of the font size; the figures of a number touch, those of two columns never
_FIGURE_END = 0.05  # of the font size, between a figure at the right of its cell and a name at the left of the next
_BLANK = 0.4  # of the font size, between thousands and hundreds; two columns are further apart
_THOUSANDS, _HUNDREDS = Regex(r"[-−△]?\d{1,3}(?:\d{3})*"), Regex(r"\d{3}(?:\.\d+)?")
_CHINESE_FROM = "\u2e80"
_STRUCK_TWICE = 0.15  # of the font size
_OVER = 0.5  # of a letter that is printed over another: nobody can say which word each is of
_AMOUNT = Regex(r"[-−△]?\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+|\d{6,}")
_SENTENCE = "。"
_STACKED = 3  # figures in one cell
_ROW = Regex(r"(?:^|\s)[-−△]?\d[\d,，]*(?:[.．]\d+)?(?:\s|$)")  # a number by itself
_BROAD = Regex(r"[-−△]?\d[\d,.，．]*")  # and one with points and commas as broad as Chinese characters
_PLAIN = str.maketrans("，．", ",.")


def with_pieces(lines: Sequence[tuple[TextLine, Line]], rules: Sequence[Rule]) -> list[TextLine]:
    """The lines, in pieces if one of them may be the row of a table."""
    if not any(_ROW.search(line.text) for line, _ in lines):
        return [line for line, _ in lines]
    return [TextLine(line.text, line.place, _pieces(glyphs), _above(line, rules)) for line, glyphs in lines]


def is_row(block: TextLine | Grid) -> bool:
    """Several figures beside each other, outside of any grid."""
    return isinstance(block, TextLine) and sum(map(_is_amount, (text for text, _, _ in block.pieces))) > 1


def is_unparted(grid: Grid) -> bool:
    """Figures stand beside names or other figures in a cell, or one below the other in several."""
    texts = [cell.text for row in grid.rows for cell in row if cell and (" " in cell.text or "\n" in cell.text)]
    cells = [text.split("\n") for text in texts]
    if any(" " in line and any(map(_is_amount, line.split(" "))) for lines in cells for line in lines):
        return True
    return sum(sum(map(_is_amount, lines)) >= _STACKED for lines in cells if len(lines) >= _STACKED) > 1


def is_framed_prose(grid: Grid) -> bool:
    """Sentences in a frame, or in the only column of a sheet whose lines were printed."""
    alone = all(sum(cell is not None for cell in row) == 1 for row in grid.rows)
    return alone and any(_SENTENCE in cell.text for row in grid.rows for cell in row if cell)


def _is_amount(text: str) -> bool:
    return _AMOUNT.fullmatch(text) is not None


def _pieces(line: Line) -> tuple[Piece, ...]:
    found: list[Piece] = []
    said, start, end, size = "", 0.0, 0.0, 0.0
    for text, x0, top, x1, bottom, _ in line:
        if text.isspace():
            continue
        size, gap = bottom - top, x0 - end
        if said and gap <= _APART * size and (gap <= _FIGURE_END * size or not _ends_figure(said, text)):
            if gap >= 0:
                said += text
            elif text != said[-1] or x1 - end > _STRUCK_TWICE * size:
                said += UNKNOWN + text if -gap > _OVER * (x1 - x0) and text.isalnum() else text
            end = x1 if x1 > end else end  # noqa: FURB136 - of every glyph, and twice as fast
        else:
            if said:
                found.append((_plain(said), round(start, 2), round(end, 2)))
            said, start, end = text, x0, x1
    return _with_thousands([*found, (_plain(said), round(start, 2), round(end, 2))], _BLANK * size) if said else ()


def _plain(text: str) -> str:
    """A number in the usual characters; other words as they are."""
    return text.translate(_PLAIN) if ("．" in text or "，" in text) and _BROAD.fullmatch(text) else text


def _with_thousands(pieces: list[Piece], blank: float) -> tuple[Piece, ...]:
    """The pieces, those of a number whose thousands are set apart by a blank as one."""
    joined = pieces[:1]
    for text, start, end in pieces[1:]:
        before, first, last = joined[-1]
        if start - last <= blank and _HUNDREDS.fullmatch(text) and _THOUSANDS.fullmatch(before):
            joined[-1] = (before + text, first, end)
        else:
            joined.append((text, start, end))
    return tuple(joined)


def _ends_figure(said: str, text: str) -> bool:
    """Whether the text is a name behind a figure."""
    return said[-1].isdecimal() and text >= _CHINESE_FROM


def _above(line: TextLine, rules: Sequence[Rule]) -> float:
    if line.place.bbox is None:
        return 0.0
    x0, top, x1, bottom = line.place.bbox
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    return max((rule[0] for rule in rules if rule[0] < y and rule[1] <= x <= rule[2]), default=0.0)
