"""From PDF space (origin somewhere, y upwards, page perhaps rotated) to the page as it is shown (y downwards)."""

from ctypes import addressof, c_double

from audit.readers.pdf.library import native

Transform = tuple[float, float, float, float, float, float]  # a b c d e f: x' = ax + cy + e, y' = bx + dy + f
_GRID = 10_000  # PDFium takes whole device units


def page_transform(page: int) -> Transform:
    """Follows /Rotate and the crop box, as PDFium itself shows the page. Axes stay parallel: turns of 90 degrees."""
    origin, right, down = (_page_point(page, *corner) for corner in ((0, 0), (_GRID, 0), (0, _GRID)))
    across, along = _direction(origin, right), _direction(origin, down)
    return (
        across[0],
        along[0],
        across[1],
        along[1],
        -across[0] * origin[0] - across[1] * origin[1],
        -along[0] * origin[0] - along[1] * origin[1],
    )


def combine(inner: Transform, outer: Transform) -> Transform:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    m, n, o, p, q, r = outer
    return (a * m + b * o, a * n + b * p, c * m + d * o, c * n + d * p, e * m + f * o + q, e * n + f * p + r)


def apply(to_view: Transform, x: float, y: float) -> tuple[float, float]:
    """Where a point comes to stand."""
    a, b, c, d, e, f = to_view
    return a * x + c * y + e, b * x + d * y + f


def _page_point(page: int, x: int, y: int) -> tuple[float, float]:
    point = (c_double * 2)()
    native.device_to_page(page, 0, 0, _GRID, _GRID, 0, x, y, addressof(point), addressof(point) + 8)
    return point[0], point[1]


def _direction(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """The unit vector along an axis, from start to end; exact, so that upright pages stay upright."""
    across, along = end[0] - start[0], end[1] - start[1]
    if abs(across) > abs(along):
        return (1.0 if across > 0 else -1.0), 0.0
    return 0.0, (1.0 if along > 0 else -1.0)
