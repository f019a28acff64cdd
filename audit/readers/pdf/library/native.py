"""PDFium's functions as plain C calls: addresses in, numbers out, no wrapper object per glyph.

pypdfium2 brings the library; its generated bindings take 35 ms to import, the two dozen functions below 1 ms.
Every call keeps the interpreter lock (PYFUNCTYPE), because PDFium is not thread-safe.
"""

import ctypes
from collections.abc import Callable
from ctypes import c_double, c_float, c_int, c_size_t, c_uint, c_ulong, c_void_p
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from audit.errors import UnreadableInput

_NAMES = ("libpdfium.so", "libpdfium.dylib", "pdfium.dll")


def _library() -> Any:
    """The shared library inside pypdfium2, or, where a distribution packages it apart, the system's."""
    package = find_spec("pypdfium2_raw")
    folders = (package.submodule_search_locations or ()) if package else ()
    files = (Path(folder) / name for folder in folders for name in _NAMES)
    found = next((str(file) for file in files if file.is_file()), None) or _of_the_system()
    if not found:
        raise UnreadableInput("找不到 PDFium 程序库，pypdfium2 安装不完整")
    return ctypes.PyDLL(found)


def _of_the_system() -> str | None:
    from ctypes.util import find_library

    return find_library("pdfium")


_LIBRARY = _library()


_Declared: Any = ctypes.PYFUNCTYPE(None)


class _Undeclared(_Declared.__base__):  # type: ignore[misc]  # ctypes has no public name for it
    """A function that says nothing of its arguments, and of its result only what is set: else it is a plain int."""

    _flags_ = _Declared._flags_


def undeclared(name: str) -> Any:
    """For `bulk` alone."""
    return _Undeclared((name, _LIBRARY))


def _function(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Of the library's own kind: a kind for each, as PYFUNCTYPE makes, takes ten times as long."""
    function = _LIBRARY[name]
    function.argtypes, function.restype = arguments, result
    return function  # type: ignore[no-any-return]  # ctypes tells no types


_document, _page, _text, _object, _address = (c_void_p,) * 5

load_document = _function("FPDF_LoadMemDocument64", _document, _address, c_size_t, ctypes.c_char_p)
close_document = _function("FPDF_CloseDocument", None, _document)
last_error = _function("FPDF_GetLastError", c_ulong)
count_pages = _function("FPDF_GetPageCount", c_int, _document)

load_page = _function("FPDF_LoadPage", _page, _document, c_int)
close_page = _function("FPDF_ClosePage", None, _page)
page_width = _function("FPDF_GetPageWidthF", c_float, _page)
page_height = _function("FPDF_GetPageHeightF", c_float, _page)
device_to_page = _function("FPDF_DeviceToPage", c_int, _page, *(c_int,) * 7, _address, _address)

load_text = _function("FPDFText_LoadPage", _text, _page)
close_text = _function("FPDFText_ClosePage", None, _text)
count_chars = _function("FPDFText_CountChars", c_int, _text)
get_text = _function("FPDFText_GetText", c_int, _text, c_int, c_int, _address)
char_unicode = _function("FPDFText_GetUnicode", c_uint, _text, c_int)
ink_box = _function("FPDFText_GetCharBox", c_int, _text, c_int, *(_address,) * 4)
char_matrix = _function("FPDFText_GetMatrix", c_int, _text, c_int, _address)
char_size = _function("FPDFText_GetFontSize", c_double, _text, c_int)
char_object = _function("FPDFText_GetTextObject", _object, _text, c_int)
is_hyphen = _function("FPDFText_IsHyphen", c_int, _text, c_int)

count_annotations = _function("FPDFPage_GetAnnotCount", c_int, _page)
get_annotation = _function("FPDFPage_GetAnnot", c_void_p, _page, c_int)
annotation_kind = _function("FPDFAnnot_GetSubtype", c_int, c_void_p)
annotation_has = _function("FPDFAnnot_HasKey", c_int, c_void_p, _address)
annotation_string = _function("FPDFAnnot_GetStringValue", c_ulong, c_void_p, _address, _address, c_ulong)
close_annotation = _function("FPDFPage_CloseAnnot", None, c_void_p)
remove_annotation = _function("FPDFPage_RemoveAnnot", c_int, _page, c_int)
flatten = _function("FPDFPage_Flatten", c_int, _page, c_int)

count_objects = _function("FPDFPage_CountObjects", c_int, _page)
get_object = _function("FPDFPage_GetObject", _object, _page, c_int)
remove_object = _function("FPDFPage_RemoveObject", c_int, _page, _object)
destroy_object = _function("FPDFPageObj_Destroy", None, _object)
object_type = _function("FPDFPageObj_GetType", c_int, _object)
object_matrix = _function("FPDFPageObj_GetMatrix", c_int, _object, _address)
object_font = _function("FPDFTextObj_GetFont", c_void_p, _object)
is_embedded = _function("FPDFFont_GetIsEmbedded", c_int, c_void_p)
font_data = _function("FPDFFont_GetFontData", c_int, c_void_p, _address, c_size_t, _address)
font_descent = _function("FPDFFont_GetDescent", c_int, c_void_p, c_float, _address)
count_form_objects = _function("FPDFFormObj_CountObjects", c_int, _object)
get_form_object = _function("FPDFFormObj_GetObject", _object, _object, c_ulong)
object_bounds = _function("FPDFPageObj_GetBounds", c_int, _object, *(_address,) * 4)
count_clip_segments = _function("FPDFClipPath_CountPathSegments", c_int, c_void_p, c_int)
get_clip_segment = _function("FPDFClipPath_GetPathSegment", c_void_p, c_void_p, c_int, c_int)
has_transparency = _function("FPDFPageObj_HasTransparency", c_int, _object)
rendered_image = _function("FPDFImageObj_GetRenderedBitmap", c_void_p, _document, _page, _object)
bitmap_format = _function("FPDFBitmap_GetFormat", c_int, c_void_p)
bitmap_width = _function("FPDFBitmap_GetWidth", c_int, c_void_p)
bitmap_height = _function("FPDFBitmap_GetHeight", c_int, c_void_p)
bitmap_stride = _function("FPDFBitmap_GetStride", c_int, c_void_p)
bitmap_buffer = _function("FPDFBitmap_GetBuffer", c_void_p, c_void_p)
close_bitmap = _function("FPDFBitmap_Destroy", None, c_void_p)
new_bitmap = _function("FPDFBitmap_CreateEx", c_void_p, c_int, c_int, c_int, c_void_p, c_int)
fill_bitmap = _function("FPDFBitmap_FillRect", c_int, c_void_p, *(c_int,) * 4, c_ulong)
render = _function("FPDF_RenderPageBitmap", None, c_void_p, _page, *(c_int,) * 6)
count_marks = _function("FPDFPageObj_CountMarks", c_int, _object)
get_mark = _function("FPDFPageObj_GetMark", c_void_p, _object, c_ulong)
mark_name = _function("FPDFPageObjMark_GetName", c_int, c_void_p, _address, c_ulong, _address)
mark_text = _function("FPDFPageObjMark_GetParamStringValue", c_int, c_void_p, _address, _address, c_ulong, _address)
draw_mode = _function("FPDFPath_GetDrawMode", c_int, _object, _address, _address)
fill_colour = _function("FPDFPageObj_GetFillColor", c_int, _object, *(_address,) * 4)
count_segments = _function("FPDFPath_CountSegments", c_int, _object)
segment_point = _function("FPDFPathSegment_GetPoint", c_int, c_void_p, _address, _address)
new_path = _function("FPDFPageObj_CreateNewPath", _object, c_float, c_float)
add_outline = _function("FPDFPath_MoveTo", c_int, _object, c_float, c_float)
add_line = _function("FPDFPath_LineTo", c_int, _object, c_float, c_float)
add_curve = _function("FPDFPath_BezierTo", c_int, _object, *(c_float,) * 6)
close_outline = _function("FPDFPath_Close", c_int, _object)

TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5  # kinds of page objects
LINE_TO, BEZIER_TO, MOVE_TO = 0, 1, 2  # kinds of path segments
PASSWORD, SECURITY = 4, 5  # errors of load_document

_function("FPDF_InitLibrary", None)()
