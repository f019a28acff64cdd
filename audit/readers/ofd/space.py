"""Places in an OFD: objects have their own, in millimetres from the top left, and move and turn what is in them."""

from typing import Final
from xml.etree.ElementTree import Element

from audit.readers.ofd.package import numbers
from audit.readers.pdf.library.transform import Transform, combine

POINT: Final = 72 / 25.4  # to a millimetre


def inside(element: Element, around: Transform) -> Transform:
    """From the space of an object to the page, in points. `around`: the same of what it stands in."""
    box = numbers(element.get("Boundary"))
    turn = numbers(element.get("CTM"))
    left, top = box[:2] if len(box) == 4 else (0.0, 0.0)
    own: Transform = (turn[0], turn[1], turn[2], turn[3], turn[4], turn[5]) if len(turn) == 6 else (1, 0, 0, 1, 0, 0)
    return combine(combine(own, (1, 0, 0, 1, left, top)), around)


def is_shown(element: Element) -> bool:
    """Not hidden, and not so that the ground shows wholly through it."""
    return element.get("Visible", "true").lower() != "false" and element.get("Alpha", "255") != "0"
