"""Every glyph of a page from PDFium: one call for the text, one per glyph for its box, few for baselines and fonts."""

from array import array
from collections.abc import Mapping, Sequence
from ctypes import addressof, c_float, c_uint16
from itertools import chain, compress, repeat
from math import hypot, inf
from operator import sub

from audit.model.document import UNKNOWN
from audit.model.record import record
from audit.model.regex import Regex
from audit.readers.look_alikes import ODD, as_printed
from audit.readers.pdf.engines.clipped import Beyond, clipped
from audit.readers.pdf.engines.fonts import line_boxes
from audit.readers.pdf.engines.misnamed import misnamed
from audit.readers.pdf.engines.owners import Owners
from audit.readers.pdf.engines.round_letters import among_slanting
from audit.readers.pdf.engines.runs import Extent, Lines, Runs, runs_of
from audit.readers.pdf.engines.slanting import slants
from audit.readers.pdf.library import bulk, native
from audit.readers.pdf.library.bulk import Boxes, Matrix
from audit.readers.pdf.library.transform import Transform, apply
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.page import X0, Glyph, Overflow, Reach
from audit.readers.pdf.painting.covers import Covers
from audit.readers.pdf.painting.unseen import Unseen

_YES = 1
_RARE = "\u2e80"  # codes from here on are taken for characters only where those of a whole font are: some are asked
_SAMPLE = 16
_NO_CHARACTER = "\x00"  # the first glyph of a font stands for all that it lacks, mostly an empty box
_LINE_END = "\r\n"
_HYPHEN_AT_LINE_END = "\x02"  # PDFium's own code for it
_HYPHEN_IN_TEXT = "\ufffe"  # what it writes for that code in the text of a page
_ODD_ONES = Regex(f"[\x00-\x20{ODD}]")
_FULL_WIDTH = "\uff00"  # these are as broad as a Chinese character, and say so
_TINY = 2.0  # points; the smallest print that is sold for reading has three


@record
class Columns:
    """What the glyphs of an upright page reach to: where each begins and ends in PDF space, and top and bottom of each line."""

    lefts: "array[float]"
    rights: "array[float]"
    shift: float  # from PDF space to the view
    lines: list[tuple[float, float]]

    def reach(self) -> Reach:
        heads, feet = zip(*self.lines, strict=True)
        box = (min(self.lefts) + self.shift, min(heads), max(self.rights) + self.shift, max(feet))
        return Reach(box, max(foot - head for head, foot in self.lines))


@record
class PageGlyphs:
    """Glyphs in content order, without the spaces that PDFium invents and without control codes."""

    drawn: list[Glyph]
    shown: list[Glyph]  # the same without those that are clipped away, painted over, invisible or a watermark
    unknown: int = 0  # how many are printed without a known character
    blotted: int = 0  # how many a picture lies over
    unseen: frozenset[int] = frozenset()  # text objects no glyph of which is seen
    lost: int = 0  # how many glyphs nobody sees
    columns: Columns | None = None  # of all of them, and perhaps of more
    narrow: bool = False  # numbers are cut at the sides of their cells
    overflows: tuple[Overflow, ...] = ()


def read_glyphs(text_page: int, to_view: Transform, covers: Covers, unseen: Unseen) -> PageGlyphs:
    """Raises UnreadableInput beyond the bound on glyphs."""
    count = native.count_chars(text_page)
    require(count, LIMITS.page_glyphs, "单页字符数")
    if count <= 0:
        return PageGlyphs([], [])
    texts, narrow = _texts(text_page, count)
    boxes = bulk.char_boxes(text_page, range(count))
    for index in misnamed(text_page, texts, boxes, narrow):
        texts[index] = UNKNOWN
    runs = runs_of(texts, boxes)
    lines = runs.lines
    of_lines = Owners(text_page, list(lines.values()))
    matrices = of_lines.matrices()
    if to_view[:4] == (1.0, 0.0, 0.0, -1.0):
        stands = _stands(text_page, boxes, lines, of_lines, matrices)
        drawn, columns = _upright(texts, boxes, runs, stands, to_view)
    else:
        drawn, columns = _turned(text_page, texts, boxes, to_view), None
    clips = clipped(text_page, texts, boxes, runs)
    hidden = clips.hidden | _oblique(text_page, texts, boxes, lines, matrices) | _tiny(text_page, texts, boxes, lines)
    covered, blotted = covers.hidden(text_page, texts, boxes)
    unsure = blotted | clips.ends.keys() | clips.torn
    lost = (covered - blotted) | unseen.glyphs(text_page, texts, boxes)
    hidden |= lost
    if not hidden and not unsure:
        return PageGlyphs(drawn, drawn, texts.count(UNKNOWN), columns=columns)
    printed = [index for index, text in enumerate(texts) if text]
    shown = [
        _unknown_one(glyph, clips.ends.get(index, -inf) + to_view[4]) if index in unsure else glyph
        for glyph, index in zip(drawn, printed, strict=True)
        if index not in hidden
    ]
    seen = {native.char_object(text_page, index) for index in printed if index not in lost} if lost else set()
    owners = frozenset(native.char_object(text_page, index) for index in lost)
    known = texts.count(UNKNOWN), len(blotted), owners - seen, len(lost), columns
    beyond = _overflows(clips.beyond, dict(zip(printed, drawn, strict=True))) if columns else ()
    return PageGlyphs(drawn, shown, *known, narrow=bool(clips.ends), overflows=beyond)


def _overflows(beyond: Sequence[Beyond], drawn: Mapping[int, Glyph]) -> tuple[Overflow, ...]:
    return tuple(Overflow(words, above, _mark(drawn[beside], before=above)) for words, above, beside in beyond)


def _mark(glyph: Glyph, *, before: bool) -> Glyph:
    """What stands for words that are not seen, before the glyph or behind it."""
    _, left, top, right, bottom, baseline = glyph
    x = left if before else right
    return UNKNOWN, x, top, x, bottom, baseline


def _unknown_one(glyph: Glyph, left: float) -> Glyph:
    """The glyph, nobody knows which, as far as it is seen: what is clipped away lies in the cell before."""
    return UNKNOWN, max(glyph[X0], left), *glyph[2:]


def _oblique(text_page: int, texts: list[str], boxes: Boxes, lines: Lines, matrices: Sequence[Matrix]) -> set[int]:
    """Glyphs of a watermark: what is written across the page belongs to no line and no cell of it."""
    slanting = {
        extent for extent, matrix in zip(lines, matrices, strict=True) if matrix[0] * matrix[1] and slants(matrix)
    }
    if not slanting:
        return set()
    beside = [i for i, (_, top, _, bottom) in enumerate(boxes) if texts[i] and (top, bottom) in slanting]
    found = set(compress(beside, map(slants, bulk.char_matrices(text_page, beside))))
    lying = _lies(matrices)

    def turned(glyphs: Sequence[int]) -> list[bool]:
        return [_lies([matrix]) is not lying for matrix in bulk.char_matrices(text_page, glyphs)]

    return found | among_slanting(found, texts, boxes, turned)


def _lies(matrices: Sequence[Matrix]) -> bool:
    """Whether most of the letters lie on their sides."""
    return sum(abs(along) < abs(across) for along, across, *_ in matrices) * 2 > len(matrices)


def _tiny(text_page: int, texts: list[str], boxes: Boxes, lines: Lines) -> set[int]:
    """Glyphs that nobody can read. The box of a dot may be as low, so the size of its font is asked."""
    low = {extent for extent, index in lines.items() if extent[0] - extent[1] < _TINY > _size(text_page, index)}
    if not low:
        return set()
    return {i for i, (_, top, _, bottom) in enumerate(boxes) if texts[i] and (top, bottom) in low}


def _size(text_page: int, index: int) -> float:
    matrix = (c_float * 6)()
    native.char_matrix(text_page, index, addressof(matrix))
    size: float = native.char_size(text_page, index) * hypot(matrix[2], matrix[3])
    return size


def _stands(
    text_page: int, boxes: Boxes, lines: Lines, owners: Owners, matrices: Sequence[Matrix]
) -> dict[Extent, tuple[float, float, float]]:
    """Top, bottom and baseline of every line."""
    samples = list(lines.values())
    origins = bulk.char_origins(text_page, samples)
    shown = line_boxes(boxes, samples, origins, owners, matrices)
    return {extent: (top, bottom, y) for extent, (_, top, _, bottom), (_, y) in zip(lines, shown, origins, strict=True)}


def _upright(
    texts: list[str],
    boxes: Boxes,
    runs: Runs,
    stands: Mapping[Extent, tuple[float, float, float]],
    to_view: Transform,
) -> tuple[list[Glyph], Columns | None]:
    """Of each glyph only its sides are its own: what its run has is made once."""
    if not runs.starts:
        return [], None
    e, f = to_view[4:]
    shown = {extent: (f - top, f - bottom, f - y) for extent, (top, bottom, y) in stands.items()}
    lengths = list(map(sub, [*runs.starts[1:], len(texts)], [0, *runs.starts[1:]]))
    columns = zip(*map(shown.__getitem__, runs.extents), strict=True)
    heads, feet, baselines = (chain.from_iterable(map(repeat, column, lengths)) for column in columns)
    lefts, rights = (map(e.__add__, column) if e else column for column in (boxes.lefts, boxes.rights))
    glyphs = list(compress(zip(texts, lefts, heads, rights, feet, baselines, strict=True), texts))
    return glyphs, Columns(boxes.lefts, boxes.rights, e, [stand[:2] for stand in shown.values()])


def _turned(text_page: int, texts: list[str], boxes: Boxes, to_view: Transform) -> list[Glyph]:
    printed = list(compress(range(len(texts)), texts))
    origins = bulk.char_origins(text_page, printed)
    owners = Owners(text_page, printed)
    shown = line_boxes(boxes, printed, origins, owners, owners.matrices())
    glyphs: list[Glyph] = []
    for index, (left, top, right, bottom), origin in zip(printed, shown, origins, strict=True):
        x0, y0 = apply(to_view, left, top)
        x1, y1 = apply(to_view, right, bottom)
        baseline = apply(to_view, *origin)[1]
        glyphs.append((texts[index], min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), baseline))
    return glyphs


def _texts(text_page: int, count: int) -> tuple[list[str], list[int]]:
    """One string per glyph index, empty where nothing is printed; then those that may be no Chinese character. A space that
    is really drawn stays."""
    codes = _codes(text_page, count)
    texts = list(codes)
    common = [index for index, text in enumerate(texts) if text < _RARE]
    unknown = _unknown(text_page, common + list(range(0, count, _SAMPLE)))
    if any(texts[index] >= _RARE for index in unknown):
        unknown = _unknown(text_page, range(count))
    for index in unknown:
        texts[index] = UNKNOWN
    blanks = []
    for match in _ODD_ONES.finditer("".join(texts) if unknown else codes):
        index, code = match.start(), match[0]
        if code == " ":
            blanks.append(index)
        else:
            texts[index] = "" if code in _LINE_END else _printed(text_page, index, code)
            common += [index] if _RARE <= code < _FULL_WIDTH else ()
    for index in compress(blanks, bulk.generated(text_page, blanks)):
        texts[index] = ""
    return texts, common


def _unknown(text_page: int, indexes: Sequence[int]) -> list[int]:
    return list(compress(indexes, map(_YES.__eq__, bulk.without_character(text_page, indexes))))


def _codes(text_page: int, count: int) -> str:
    """PDFium's page text leaves out glyphs without a code; then each is asked for."""
    buffer = (c_uint16 * (count + 1))()
    written = native.get_text(text_page, 0, count, addressof(buffer))
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if written == count + 1 and len(text) == count:
        return text.replace(_HYPHEN_IN_TEXT, _HYPHEN_AT_LINE_END)
    return "".join([chr(native.char_unicode(text_page, index)) for index in range(count)])


def _printed(text_page: int, index: int, code: str) -> str:
    """A hyphen at a line end, which PDFium gives a control code, stays."""
    if code > " ":
        return as_printed(code)
    if code == _NO_CHARACTER:
        left, _, right, _ = bulk.char_boxes(text_page, [index])[0]
        return UNKNOWN if left < right else ""
    return "-" if code == _HYPHEN_AT_LINE_END and native.is_hyphen(text_page, index) == 1 else ""
