"""A page as an image with boxes on it, so that a person can see what was read."""

from collections.abc import Iterable, Sequence
from ctypes import c_void_p, cast
from functools import lru_cache
from io import BytesIO
from math import atan, degrees
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from audit.errors import UnreadableInput, UsageError, because
from audit.model.place import Box
from audit.model.record import record
from audit.readers.pdf.library.transform import page_transform
from audit.readers.pdf.library.upright import clockwise, slope

_SCALE = 2.0  # pixels for a point: print at 144 dots per inch
_MOST_PIXELS = 6000  # to a side: a page may say that it is a kilometre broad
_LABEL_POINTS = 5.0
_LINE_PIXELS = 3
_MARGIN_POINTS = 36.0  # about two lines of text
_NO_PAGES = "能画成图的只有 PDF 的页；别的格式，不写 --page 就逐个写出读到的数在第几页、第几段、哪个单元格 (only a PDF can be drawn)"
_STRIP_COLOURS = 32  # text and a frame: a palette makes the picture a fifth as large


@record
class Mark:
    """A box in points from the top left of the shown page, as places have it, with an optional label beside it.

    Labels are drawn in the font that comes with Pillow, which has no Chinese: use numbers and Latin letters.
    """

    bbox: Box
    label: str = ""
    colour: str = "red"


def draw_page(path: Path, page: int, out_png: Path, boxes: Iterable[Mark]) -> None:
    """Writes page `page` (from 1) with its marks as a PNG file. Raises UsageError for a page that is not there,
    and where the file cannot be written."""
    whole, scale = _rendered(path, page)
    image = whole.copy()
    canvas = ImageDraw.Draw(image)
    font = ImageFont.load_default(_LABEL_POINTS * _SCALE)
    for mark in boxes:
        x0, top, x1, bottom = (scale * number for number in mark.bbox)
        canvas.rectangle((x0, top, x1, bottom), outline=mark.colour, width=_LINE_PIXELS)
        if mark.label:
            canvas.text((x0 + 1, top), mark.label, fill=mark.colour, font=font)
    try:
        image.save(out_png, format="PNG")
    except OSError as error:
        raise UsageError(f"无法写入 (cannot be written) {out_png}：{because(error)}") from error


def page_strip(path: Path, page: int, boxes: Sequence[Box]) -> bytes:
    """The part of page `page` (from 1) that holds the boxes, framed, as PNG. Raises UnreadableInput, UsageError."""
    whole, scale = _rendered(path, page)
    top = min(box[1] for box in boxes) - _MARGIN_POINTS
    bottom = max(box[3] for box in boxes) + _MARGIN_POINTS
    offset = max(int(top * scale), 0)
    image = whole.crop((0, offset, whole.width, min(int(bottom * scale), whole.height)))
    canvas = ImageDraw.Draw(image)
    for x0, y0, x1, y1 in boxes:
        frame = (x0 * scale - 2, y0 * scale - offset - 2, x1 * scale + 2, y1 * scale - offset + 2)
        canvas.rectangle(frame, outline="red", width=_LINE_PIXELS)
    out = BytesIO()
    image.quantize(_STRIP_COLOURS).save(out, format="PNG", optimize=True)
    return out.getvalue()


@lru_cache(maxsize=2)
def _rendered(path: Path, page: int) -> tuple[Image.Image, float]:
    """The page, and how many pixels there are for a point."""
    try:
        document = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError) as error:
        raise UnreadableInput(_NO_PAGES) from error
    try:
        if not 1 <= page <= len(document):
            raise UsageError(f"没有第{page}页，文件共{len(document)}页")
        sheet = document[page - 1]
        turn, slant = _askew(sheet)
        scale = min(_SCALE, _MOST_PIXELS / max(*sheet.get_size(), 1.0))
        rendered: Image.Image = sheet.render(scale=scale, rotation=turn).to_pil().convert("RGB")
        return rendered.rotate(slant, Image.Resampling.BICUBIC, fillcolor="white") if slant else rendered, scale
    finally:
        document.close()


def _askew(sheet: pypdfium2.PdfPage) -> tuple[int, float]:
    """By how many degrees the page was turned clockwise to be read, and then counterclockwise to be set straight."""
    text_page = sheet.get_textpage()  # is closed as soon as nobody holds it
    asked = _address(text_page.raw), page_transform(_address(sheet.raw))
    return clockwise(*asked), degrees(atan(slope(*asked)))


def _address(pointer: object) -> int:
    return cast(pointer, c_void_p).value or 0  # type: ignore[arg-type]  # a pointer of pypdfium2's own type
