"""What an engine hands over for one page, in points from the top left of the page as it is shown."""

from typing import Final

from audit.model.record import record
from audit.readers.pdf.edges import Line

# A glyph is a plain tuple, because a document has hundreds of thousands of them:
# its text, its box (x0, top, x1, bottom) and its baseline. An edge is (x0, top, x1, bottom).
Glyph = tuple[str, float, float, float, float, float]
Box = tuple[float, float, float, float]
Table = tuple[Box, ...]  # the boxes of its cells

TEXT: Final = 0
X0: Final = 1
TOP: Final = 2
X1: Final = 3
BOTTOM: Final = 4
BASELINE: Final = 5


@record
class Reach:
    """What all glyphs of a page lie in, and the height of the tallest; neither is more, both may be less."""

    box: Box
    tallest: float


@record
class Overflow:
    """Words that their cell clips away at its foot, or at its head, and what stands for them beside those that are seen."""

    words: str
    above: bool
    mark: Glyph


@record
class PageContent:
    """Glyphs in the order of the content stream, and the cell boxes of every ruled table, top to bottom."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    tables: tuple[Table, ...]
    unknown: int = 0  # glyphs without a known character
    image_share: float = 0.0  # of the page's area
    curves: int = 0  # painted outlines with Bézier segments: letters turned into drawings have many
    verticals: tuple[Line, ...] = ()  # of the tables' rulings
    blotted: int = 0  # glyphs under a picture
    horizontals: tuple[Line, ...] = ()  # all of them, top to bottom
    undrawn: int = 0  # fields and text boxes with words that nobody drew
    drawings: tuple[Box, ...] = ()  # pictures and curved outlines
    unseen: int = 0  # glyphs in the file that nobody sees on paper
    reach: Reach | None = None  # of the glyphs, where the engine tells it
    narrow: bool = False  # numbers are cut at the sides of their cells, here or on another page
    unpacked: frozenset[int] = frozenset()  # checksums of what the engine has unpacked
    crossed: bool = False  # two pages above two, as all sheets of the file have them
    shape: tuple[int, int] | None = None  # columns and rows of pages, as all sheets of the file have them
    pages: tuple[Box, ...] = ()  # of which a program has put the sheet together, in their order
    overflows: tuple[Overflow, ...] = ()  # some may be seen on another page
    unfinished: int = 0  # cells in which words are clipped away that are seen nowhere


def area(box: Box) -> float:
    """In square points."""
    return (box[2] - box[0]) * (box[3] - box[1])
