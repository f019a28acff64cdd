"""The regions that a document is cut into, and what makes one a table."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import takewhile
from unicodedata import normalize

from audit.model.document import Grid, Layout, TextLine
from audit.model.knowledge.forms import Form
from audit.model.record import field, mutable
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.regions.titles import TitleIndex

_FIRST_DIGIT = (  # of a number with separators; what stands behind the comma of another one's decimals begins anew
    r"(?<![\d.])(?:(?<!\d,)|(?<=\.\d,)|(?<=\.\d\d,)|(?<=\.\d{3},)|(?<=\.\d{4},))\d"
)
PRINTED_AMOUNT = Regex(  # with decimals, with separators, or so long that it is no year and no code of an account
    _FIRST_DIGIT + r"[\d,]*\.\d+(?![\d.]|\s*[%％])|(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)"
    r"|(?<![\d.,])(?!2[0-3]\d{5}(?!\d))\d{6,12}(?![\d.,])"
)
_CAPTION_LINES = 4  # below a title, in which its caption stands
_FRAMELESS = 3  # lines with amounts below a title and a caption are a table without rulings
_DIGIT, _WORD = Regex(r"\d"), Regex(r"[^\W\d_]")
_CLAUSE = frozenset("，。；")
_STOP = "。"
_DATED = Regex(r"\d{1,2}\.(?:19|20)\d\d\s*年")  # the number of an entry, and its year


class RegionKind(StrEnum):
    """Whether a region is a table or prose."""

    TABLE = "表"
    PROSE = "文"


@mutable
class Region:
    """A stretch of the document under one part heading.

    TABLE: `form` is the form's id (empty: no form we know), `variants` its templates with this title, `kin` those with
    others, `title` the title line; `grids` its grids (none in flow text), `lines` the lines between title and end
    (captions, notes, and the table itself where it has no grid). PROSE: `lines` only, in order, and grids that belong to no
    table. `torn`: it begins behind a page that was not read, so nobody knows what it goes on with.
    """

    kind: RegionKind
    part: str = ""
    form: str = ""
    variants: tuple[Form, ...] = ()
    kin: tuple[Form, ...] = ()
    title: TextLine | None = None
    lines: list[TextLine] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    notes: list[TextLine] = field(default_factory=list)
    torn: bool = False


def has_content(region: Region, titles: TitleIndex, layout: Layout) -> bool:
    """Whether anything of a table stands below its title: cells, or, in text without cells, a caption, notes or lines
    with digits."""
    if layout is not Layout.FLOW or region.grids:
        return bool(region.grids) or (layout is Layout.PAGED and is_frameless(region, titles))
    if region.notes or any(titles.is_caption(line) for line in region.lines):
        return True
    return len(region.lines) > 2 and any(_DIGIT.search(line.text) for line in region.lines)


def is_frameless(region: Region, titles: TitleIndex) -> bool:
    """A table whose rulings were not printed: a caption and rows of amounts, or many of these before any sentence, but no
    cells."""
    if region.grids:
        return False
    if not any(titles.is_caption(line) for line in region.lines[:_CAPTION_LINES]):
        return sum(map(is_row, takewhile(lambda line: _STOP not in line.text, region.lines))) >= _FRAMELESS
    rows = sum(bool(PRINTED_AMOUNT.search(line.text)) for line in region.lines)
    return rows >= _FRAMELESS or any(map(is_row_of_amounts, region.lines))


def is_row_of_amounts(line: TextLine, least: int = 2) -> bool:
    """Several amounts, each by itself."""
    return sum(PRINTED_AMOUNT.fullmatch(text) is not None for text, _, _ in line.pieces) >= least


def is_row(line: TextLine) -> bool:
    """Several words or numbers beside each other, an amount among them, and no sentence; nor an entry of the contents page
    whose number runs into its year: 1．2031 年收入预算总表."""
    is_of_amounts = len(line.pieces) > 1 and is_row_of_amounts(line, 1) and _CLAUSE.isdisjoint(line.text)
    return is_of_amounts and not _DATED.match(normalize("NFKC", line.text).strip())


def totals(titles: TitleIndex, grids: Iterable[Grid], lines: Iterable[TextLine] = ()) -> set[str]:
    """How their total rows are called; those of a table without rulings are lines."""
    rows = ([text for cell in row if cell and (text := squeeze(cell.text))] for grid in grids for row in grid.rows)
    firsts = (*(row[0] for row in rows if row and not _is_header(row, titles)), *_first_words(lines))
    return {text for text in firsts if titles.names_a_total(text)}


def _first_words(lines: Iterable[TextLine]) -> Iterator[str]:
    return (squeeze(line.pieces[0][0]) for line in lines if line.pieces)


def _is_header(row: Sequence[str], titles: TitleIndex) -> bool:
    """Beside its first words other words stand, that are no total: 合计 over a column, printed again where the table goes on."""
    return any(not _DIGIT.search(text) and _WORD.search(text) and not titles.names_a_total(text) for text in row[1:])
