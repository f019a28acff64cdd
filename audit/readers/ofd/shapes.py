"""Path objects of an OFD → the lines that a reader sees."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from audit.model.record import field, mutable
from audit.readers.ofd.package import child, numbers
from audit.readers.pdf.library.transform import Transform, apply
from audit.readers.pdf.painting.paints import Paint, paint_of
from audit.readers.pdf.tables.paths import Rulings, add_drawn

_PARTS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}  # how many numbers follow
_BEGINS, _CURVES, _CLOSES = "SM", "QBA", "C"
_GREY, _RGB, _CMYK = 1, 3, 4
_FULL = 255

_Point = tuple[float, float]


@mutable
class _Outline:
    points: list[_Point] = field(default_factory=list)
    closed: bool = False
    curved: bool = False


def add_path(number: int, element: Element, to_view: Transform, rulings: Rulings) -> None:
    """`number`: of the path on its page. Raises UnreadableInput."""
    outlines = [outline for outline in _outlines(element, to_view) if outline.points]
    paint = _paint(element)
    if not outlines:
        return
    add_drawn(number, [(outline.points, outline.closed) for outline in outlines], paint, rulings)
    for outline in outlines:
        if outline.curved:
            rulings.curves += 1
            if paint != Paint.WHITE:
                xs, ys = zip(*outline.points, strict=True)
                rulings.drawings.append((min(xs), min(ys), max(xs), max(ys)))


def _outlines(element: Element, to_view: Transform) -> Iterator[_Outline]:
    data = child(element, "AbbreviatedData")
    parts = iter((data.text or "").split()) if data is not None else iter(())
    outline = _Outline()
    for part in parts:
        told = [numbers(next(parts, "0"))[0] for _ in range(_PARTS.get(part, 0))]
        if part in _BEGINS:
            yield outline
            outline = _Outline()
        outline.curved = outline.curved or part in _CURVES
        if told:
            outline.points.append(apply(to_view, *told[-2:]))
        if part == _CLOSES and outline.points:
            outline.closed = True
            outline.points.append(outline.points[0])
    yield outline


def _paint(element: Element) -> Paint:
    """What shows of it: lines are drawn in black where nothing else is said, grounds are not."""
    found = Paint.WHITE
    if element.get("Stroke", "true").lower() != "false":
        found = max(found, _colour(child(element, "StrokeColor"), Paint.BLACK))
    if element.get("Fill", "false").lower() == "true":
        otherwise = Paint.SHADE if element.get("DrawParam") else Paint.WHITE
        found = max(found, _colour(child(element, "FillColor"), otherwise))
    return found


def _colour(element: Element | None, otherwise: Paint) -> Paint:
    """A colour that is none but a pattern is a shade."""
    if element is None:
        return otherwise
    parts = [round(part) for part in numbers(element.get("Value"))]
    alpha = round((numbers(element.get("Alpha")) or (_FULL,))[0])
    if len(parts) == _GREY:
        return paint_of(parts[0], parts[0], parts[0], alpha)
    if len(parts) == _CMYK:
        red, green, blue = (max(_FULL - ink - parts[3], 0) for ink in parts[:3])
        return paint_of(red, green, blue, alpha)
    if len(parts) == _RGB:
        return paint_of(parts[0], parts[1], parts[2], alpha)
    return Paint.SHADE if len(element) else otherwise
