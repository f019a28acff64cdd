"""Text that is in the file and not on the paper: invisible, transparent, white on white; and faint watermarks."""

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from itertools import compress

from audit.model.regex import Regex
from audit.readers.pdf.library import bulk, native
from audit.readers.pdf.library.bulk import Boxes, Colour, Handle, Rect
from audit.readers.pdf.painting.objects import Objects
from audit.readers.pdf.painting.painted import Area, area, is_filled, painted
from audit.readers.pdf.painting.paints import THIN

_FILLED, _OUTLINED = (0, 4), (1, 5)  # of the ways to draw a text
_INVISIBLE = (3, 7)
_PATTERN: Colour = (0, 0, 0, 255)  # is taken for black
_WHITE_FROM = 240  # of 255, every part of the colour: nobody sees such text on paper
_GROUND_TO = 200  # of 255, the darkest part: on lighter ones nobody sees such text either
_FAINT_FROM = 170  # of 255, every part of the colour; the text of a table is black, or at least dark
_FAINT_TO = 140  # of 255, how opaque
_ASIDE = 0.35  # of the height of a glyph; the next digit stands further
_OFTEN = 3  # so many times on a page a watermark repeats its figures
_FIGURE = Regex(r"\d")


class Look(IntEnum):
    """How a text object shows."""

    PLAIN = 0
    FAINT = 1
    WHITE = 2
    NOT_AT_ALL = 3


class Unseen:
    """The text objects of a page that do not look like text on paper."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        looks = _looks(objects.text_handles, objects.text_modes)
        self._odd = dict(zip(compress(objects.texts, looks), filter(None, looks), strict=True))

    def glyphs(self, text_page: int, texts: Sequence[str], boxes: Boxes) -> set[int]:
        """The indexes of the glyphs that no reader takes for text of the page."""
        if not self._odd:
            return set()
        owned = ((i, self._odd.get(native.char_object(text_page, i))) for i, text in enumerate(texts) if text)
        looks = {index: look for index, look in owned if look}
        pale = [index for index, look in looks.items() if look < Look.NOT_AT_ALL]
        shown = self._on_grounds(text_page, pale, boxes) if pale else set()
        faint = [index for index, look in looks.items() if look == Look.FAINT and index not in shown]
        gone = {index for index, look in looks.items() if look > Look.FAINT and index not in shown}
        shadows = _shadows(text_page, faint, texts, boxes) if faint else set()
        return gone | shadows | _watermark(text_page, [index for index in faint if index not in shadows], texts)

    def _on_grounds(self, text_page: int, pale: Sequence[int], boxes: Boxes) -> set[int]:
        """Pale glyphs are seen where something dark or coloured was painted before them."""
        things = painted(self._objects.items, self._objects.kinds)
        orders = {thing.item: order for order, thing in enumerate(things)}
        grounds = [
            (a, order) for order, thing in enumerate(things) if (a := _ground(thing.kind, thing.item, area(thing)))
        ]
        shown = set()
        for index in pale if grounds else ():
            left, top, right, bottom = boxes[index]
            order = orders.get(native.char_object(text_page, index), 0)
            if any(before < order and a.holds((left + right) / 2, (top + bottom) / 2) for a, before in grounds):
                shown.add(index)
        return shown


def _shadows(text_page: int, faint: Sequence[int], texts: Sequence[str], boxes: Boxes) -> set[int]:
    """Those of the faint glyphs behind which, a bit aside, the same words are printed dark."""
    pale = set(faint)
    dark: dict[str, list[Rect]] = {}
    for index, text in enumerate(texts):
        if text and index not in pale:
            dark.setdefault(text, []).append(boxes[index])
    lonely = {index for index in faint if not _has_twin(boxes[index], dark.get(texts[index], ()))}
    owners = {native.char_object(text_page, index) for index in lonely if not texts[index].isspace()}
    return {index for index in faint if native.char_object(text_page, index) not in owners}


def _has_twin(box: Rect, others: Sequence[Rect]) -> bool:
    left, top, _, bottom = box
    near = _ASIDE * (top - bottom)
    return any(abs(left - x) <= near and abs(bottom - y) <= near for x, _, _, y in others)


def _watermark(text_page: int, faint: Sequence[int], texts: Sequence[str]) -> set[int]:
    """Those of the faint glyphs that say no figure, or the same one again and again; not where all of a page is faint."""
    words: dict[int, str] = {}
    owners = [native.char_object(text_page, index) for index in faint]
    for index, owner in zip(faint, owners, strict=True):
        words[owner] = words.get(owner, "") + texts[index]
    times = Counter(words.values())
    single = sum(len(said) for said in words.values() if times[said] < _OFTEN)
    if 2 * single > sum(map(bool, texts)) - (len(faint) - single):
        return set()
    mark = {owner for owner, said in words.items() if times[said] >= _OFTEN or not _FIGURE.search(said)}
    return {index for index, owner in zip(faint, owners, strict=True) if owner in mark}


def _ground(kind: int, item: int, box: Area) -> Area | None:
    if min(box.right - box.left, box.top - box.bottom) < THIN:
        return None
    if kind in (native.IMAGE, native.SHADING):
        return box
    if kind != native.PATH or not is_filled(item):
        return None
    (*parts, alpha) = bulk.fill_colours([bulk.handle(item)])[0] or _PATTERN
    return box if alpha and min(parts) < _GROUND_TO else None


def _looks(texts: Sequence[Handle], modes: Sequence[int]) -> list[Look]:
    """Empty where all are plain."""
    fills = bulk.fill_colours(texts)
    known = {way: _look(*way) for way in set(zip(modes, fills, strict=True))}
    if not any(known.values()) and not any(mode in _OUTLINED for mode, _ in known):  # as on most pages
        return []
    return [_seen(text, mode, known[mode, fill]) for text, mode, fill in zip(texts, modes, fills, strict=True)]


def _seen(text: Handle, mode: int, fill: Look) -> Look:
    """A text that has an outline is seen by it, or by its fill if it has one."""
    if mode in _FILLED or mode in _INVISIBLE or (fill == Look.PLAIN and mode not in _OUTLINED):
        return fill
    outline = _look(mode, bulk.stroke_colours([text])[0])
    return outline if mode in _OUTLINED else min(outline, fill)


def _look(mode: int, colour: Colour | None) -> Look:
    *parts, alpha = colour or _PATTERN
    if mode in _INVISIBLE or not alpha:
        return Look.NOT_AT_ALL
    if min(parts) >= _WHITE_FROM:
        return Look.WHITE
    return Look.FAINT if min(parts) >= _FAINT_FROM or alpha <= _FAINT_TO else Look.PLAIN
