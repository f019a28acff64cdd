"""Pages of an OFD → what an engine hands over of a page of a PDF."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from audit.model.document import UNKNOWN
from audit.readers.ofd.package import Book, Sheet, child, name_of, numbers
from audit.readers.ofd.pictures import is_opaque
from audit.readers.ofd.shapes import add_path
from audit.readers.ofd.space import POINT, inside, is_shown
from audit.readers.ofd.text import glyphs, heading
from audit.readers.pdf.edges import merged_lines, row_lines
from audit.readers.pdf.library.transform import Transform, combine
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.page import BASELINE, TEXT, X0, Box, Glyph, PageContent
from audit.readers.pdf.tables.finder import find_tables
from audit.readers.pdf.tables.open_sides import open_sides
from audit.readers.pdf.tables.paths import Rulings

_SCAN = 0.3  # of the page; half a page of scanned table
_RIGHT, _DOWN, _UP = (1, 0), (0, 1), (0, -1)
# Of a page so broad and so high, what sets straight text that runs in a way.
_TURNS: Mapping[tuple[int, int], Callable[[float, float], Transform]] = {
    _RIGHT: lambda _across, _down: (1, 0, 0, 1, 0, 0),
    _DOWN: lambda across, _down: (0, -1, 1, 0, 0, across),
    _UP: lambda _across, down: (0, 1, -1, 0, down, 0),
}


def contents(found: list[Book]) -> Iterator[PageContent]:
    """Of all documents, their pages numbered through. Raises UnreadableInput beyond the bounds of a page."""
    require(sum(len(book.pages) for book in found), LIMITS.pages, "页数")
    number = 0
    for book in found:
        for sheet in book.sheets():
            number += 1
            page = _Page(sheet, book, _RIGHT)
            yield (page if page.way == _RIGHT else _Page(sheet, book, page.way)).content(number)


class _Page:
    """Takes what is drawn on a page, turned so that text that runs in a way of the page runs to the right."""

    def __init__(self, sheet: Sheet, book: Book, way: tuple[int, int]) -> None:
        left, top, across, down = (side * POINT for side in sheet.area)
        self._book = book
        self._glyphs: list[Glyph] = []
        self._rulings = Rulings()
        self._objects = self._unseen = 0
        self._ways: Counter[tuple[int, int]] = Counter()
        self._width, self._height = (across, down) if way == _RIGHT else (down, across)
        to_view = combine((POINT, 0, 0, POINT, -left, -top), _TURNS[way](across, down))
        for layer in sheet.layers:
            self._take_all(layer, to_view, LIMITS.nesting)

    @property
    def way(self) -> tuple[int, int]:
        """In which most of its text runs; to the right where that is upside down, or at a slant."""
        way = max(self._ways, key=self._ways.__getitem__, default=_RIGHT)
        return way if way in _TURNS else _RIGHT

    def content(self, number: int) -> PageContent:
        """With the tables that its lines make."""
        drawn = self._rulings
        drawn.sort_out()
        require(len(drawn.visible.vertical) + len(drawn.visible.horizontal), LIMITS.page_edges, "单页线条数")
        verticals, horizontals = merged_lines(drawn.visible.vertical), row_lines(drawn.visible.horizontal)
        verticals = sorted(verticals + open_sides(verticals, horizontals))
        tables = find_tables(verticals, horizontals)
        return PageContent(
            number,
            self._width,
            self._height,
            tuple(self._glyphs),
            tables,
            sum(glyph[TEXT] == UNKNOWN for glyph in self._glyphs),
            drawn.image_area / (self._width * self._height),
            drawn.curves,
            tuple(verticals) if tables else (),
            horizontals=tuple(horizontals),
            drawings=tuple(drawn.drawings),
            unseen=self._unseen,
        )

    def _take_all(self, group: Element, around: Transform, depth: int) -> None:
        for element in group:
            self._objects += 1
            require(self._objects, LIMITS.page_objects, "单页对象数")
            if is_shown(element):
                self._take(element, around, depth)
            elif name_of(element) == "TextObject":
                self._unseen += sum(1 for _ in glyphs(element, inside(element, around)))

    def _take(self, element: Element, around: Transform, depth: int) -> None:
        name = name_of(element)
        if name == "PageBlock" and depth:
            self._take_all(element, around, depth - 1)
        elif name == "TextObject":
            self._take_text(element, inside(element, around))
        elif name == "PathObject":
            add_path(self._objects, element, inside(element, around), self._rulings)
        elif name == "ImageObject":
            self._take_picture(element, around)
        elif name == "CompositeObject" and depth:
            content = child(self._book.units.get(element.get("ResourceID", "")), "Content")
            if content is not None:
                self._take_all(content, inside(element, around), depth - 1)

    def _take_text(self, element: Element, to_view: Transform) -> None:
        """Text at a slant is a watermark or a seal, and so is, among other text, what runs in another way."""
        if element.get("Fill", "true").lower() == "false" and element.get("Stroke", "false").lower() != "true":
            return
        found, way = list(glyphs(element, to_view)), heading(to_view)
        self._ways[way] += len(found)
        require(self._ways.total(), LIMITS.page_glyphs, "单页字符数")
        if way == _RIGHT:
            self._glyphs += found

    def _take_picture(self, element: Element, around: Transform) -> None:
        box = numbers(element.get("Boundary"))
        if len(box) == 4:
            a, b, c, d, e, f = around
            left, top = a * box[0] + c * box[1] + e, b * box[0] + d * box[1] + f
            across, down = abs(a * box[2] + c * box[3]), abs(b * box[2] + d * box[3])
            self._rulings.add_image((across, 0, 0, down, left, top))
            self._rulings.drawings.append((left, top, left + across, top + down))
            self._cover(element, (left, top, left + across, top + down))

    def _cover(self, picture: Element, box: Box) -> None:
        """Text that a scan was laid over is what some program recognised in it."""
        left, top, right, bottom = box
        if (right - left) * (bottom - top) < _SCAN * self._width * self._height:
            return
        seen = [
            glyph for glyph in self._glyphs if not (left <= glyph[X0] <= right and top <= glyph[BASELINE] <= bottom)
        ]
        if len(seen) < len(self._glyphs) and is_opaque(self._book.picture(picture.get("ResourceID", ""))):
            self._unseen += len(self._glyphs) - len(seen)
            self._glyphs = seen
