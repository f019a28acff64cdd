"""Points of paths: read where PDFium keeps them, they are what PDFium answers when it is asked for each."""

import pytest

from audit.readers.pdf.engines.pdfium import raw_pages
from audit.readers.pdf.library import outlines

_STROKES = "10 10 m 200 10 l S 10 10 m 10 200 l 200 200 l h S"
_BOXES = "20 20 50.5 60.25 re f 20 20 50 60 re 90 20 50 60 re S"
_CURVES = "100 100 m 120 140 160 140 180 100 c h 30 30 m 40 50 60 50 v 70 30 90 10 y S 5 5 m 6 6 l 7 5 l b"
_MANY = " ".join(f"{n} {n} m {n + 50} {n} l" for n in range(0, 200, 2)) + " S"


@pytest.mark.parametrize("drawn", [_STROKES, _BOXES, _CURVES, _MANY, f"q 2 0 0 3 5 7 cm {_CURVES} {_BOXES} Q", "n"])
def test_paths_are_read_as_pdfium_tells_them(pdf, monkeypatch, drawn):
    def rulings():
        (page,) = raw_pages(pdf(drawn).read_bytes())
        page.rulings.fills.clear()  # where PDFium keeps them
        return page.rulings

    assert outlines._are_in_rows()  # else this asks the same twice
    kept = rulings()
    monkeypatch.setattr(outlines, "_are_in_rows", lambda: False)
    assert rulings() == kept


def test_paths_without_points_have_none():
    assert outlines.outlines([], []) == outlines.Outlines([], [], b"", b"")
