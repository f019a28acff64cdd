"""Points on a circle, as the letters of a seal stand."""

from collections.abc import Sequence
from math import dist

Point = tuple[float, float]
Circle = tuple[Point, float]  # centre and radius

LARGEST = 120.0  # points: the radius; a seal measures 42 millimetres across, on a page that may be enlarged
OFF = 0.35  # of a letter: how far its middle may lie from the circle


def circle_of(points: Sequence[Point], size: float) -> Circle | None:
    """That on which all of them stand, in letters of that `size`; None where they do not, or where it is no seal's."""
    centre = _centre(points[0], points[len(points) // 2], points[-1])
    radius = dist(centre, points[0]) if centre else 0.0
    if centre is None or not size < radius <= LARGEST:
        return None
    circle = (centre, radius)
    return circle if all(is_on(circle, point, size) for point in points) else None


def is_on(circle: Circle, point: Point, size: float) -> bool:
    """Whether a letter of that size stands on the circle."""
    centre, radius = circle
    return abs(dist(centre, point) - radius) <= OFF * size


def _centre(a: Point, b: Point, c: Point) -> Point | None:
    """Of the circle through three points; None where they lie on a line."""
    d = 2 * (a[0] * (b[1] - c[1]) + b[0] * (c[1] - a[1]) + c[0] * (a[1] - b[1]))
    if abs(d) < 1:
        return None
    squares = [x * x + y * y for x, y in (a, b, c)]
    x = squares[0] * (b[1] - c[1]) + squares[1] * (c[1] - a[1]) + squares[2] * (a[1] - b[1])
    y = squares[0] * (c[0] - b[0]) + squares[1] * (a[0] - c[0]) + squares[2] * (b[0] - a[0])
    return x / d, y / d
