"""Pages as images, with what was read boxed on them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from audit.errors import UnreadableInput, UsageError
from audit.model.document import Grid
from audit.readers.pdf import read_pdf
from audit.readers.pdf.drawing import Mark, draw_page

Pdf = Callable[..., Path]

GRID = "0.5 w 100 100 200 80 re 100 140 m 300 140 l S BT /F 10 Tf 110 150 Td (1) Tj ET "


@pytest.mark.parametrize("page", ["", "/Rotate 90", "/CropBox [50 50 350 250]"])
def test_the_box_of_a_grid_is_drawn_on_its_rulings(pdf: Pdf, tmp_path: Path, page: str) -> None:
    path, out = pdf(GRID, page=page), tmp_path / "page.png"
    (grid,) = [block for block in read_pdf(path).blocks if isinstance(block, Grid)]
    assert grid.place.bbox is not None
    draw_page(path, 1, out, [Mark(grid.place.bbox, "T1")])
    with Image.open(out) as image:
        red = [(x, y) for x in range(image.width) for y in range(image.height) if image.getpixel((x, y)) == (255, 0, 0)]
    x0, top, x1, bottom = (2 * number for number in grid.place.bbox)
    assert (min(x for x, _ in red), max(x for x, _ in red)) == pytest.approx((x0, x1), abs=1)
    assert (min(y for _, y in red), max(y for _, y in red)) == pytest.approx((top, bottom), abs=1)


def test_a_page_that_was_turned_to_be_read_is_drawn_turned(pdf: Pdf, tmp_path: Path) -> None:
    path, out = (
        pdf("0 1 -1 0 300 0 cm 50 40 200 60 re f BT /F 10 Tf 50 20 Td (turned words) Tj ET"),
        tmp_path / "page.png",
    )
    draw_page(path, 1, out, [])
    with Image.open(out) as image:
        dark = [(x, y) for x in range(image.width) for y in range(image.height) if image.getpixel((x, y)) == (0, 0, 0)]
        assert image.size == (600, 800)
    assert (min(x for x, _ in dark), max(x for x, _ in dark)) == pytest.approx((100, 500), abs=1)


@pytest.mark.parametrize(
    ("page", "way"),
    [
        pytest.param("", "", id="upright"),
        pytest.param("/Rotate 90", "", id="rotated"),
        pytest.param("/Rotate 270 /CropBox [10 10 390 290]", "", id="rotated and cropped"),
        pytest.param("", "0 1 -1 0 300 0 cm", id="text upwards"),
        pytest.param("", "1 0.03 -0.03 1 5 3 cm", id="falling"),
        pytest.param("", "1 -0.08 0.08 1 5 30 cm", id="rising"),
        pytest.param("/Rotate 90", "1 0.02 -0.02 1 5 3 cm", id="rotated and aslant"),
        pytest.param("", "0.02 1 -1 0.02 290 3 cm", id="upwards and aslant"),
    ],
)
def test_the_box_of_a_number_is_where_the_number_is_on_the_picture(
    pdf: Pdf, tmp_path: Path, page: str, way: str
) -> None:
    words = "".join(f"BT /F 10 Tf 40 {y} Td (a line of words) Tj ET " for y in (60, 120, 180, 240))
    path = pdf(f"{way} {words} BT /F 10 Tf 130 150 Td (paid ) Tj 1 0 0 rg (8.50) Tj 0 g ( in all) Tj ET", page=page)
    (line,) = [block for block in read_pdf(path).blocks if "8.50" in block.text]
    at = line.text.index("8.50")
    box = line.place.part(at, at + 4).bbox
    draw_page(path, 1, tmp_path / "page.png", [])
    with Image.open(tmp_path / "page.png") as image:
        red = [(x, y) for x in range(image.width) for y in range(image.height) if _is_red(image.getpixel((x, y)))]
    assert box is not None
    x0, top, x1, bottom = (2 * number for number in box)
    assert (min(x for x, _ in red), max(x for x, _ in red)) == pytest.approx(
        (x0, x1), abs=4
    )  # a glyph aslant is broader
    assert top - 2 < min(y for _, y in red) < max(y for _, y in red) < bottom + 2


def _is_red(pixel: tuple[int, int, int]) -> bool:
    return pixel[0] > 200 and max(pixel[1:]) < 100


def test_a_page_that_says_it_is_a_kilometre_broad_is_drawn_small(pdf: Pdf, tmp_path: Path) -> None:
    draw_page(
        pdf("", page="/UserUnit 1 /CropBox [0 0 2834646 1000] /MediaBox [0 0 2834646 1000]"), 1, tmp_path / "a.png", []
    )
    with Image.open(tmp_path / "a.png") as image:
        assert max(image.size) == 6000


def test_a_page_that_is_not_there_cannot_be_drawn(pdf: Pdf, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="共1页"):
        draw_page(pdf(""), 2, tmp_path / "page.png", [])


def test_what_is_no_pdf_cannot_be_drawn(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("words")
    with pytest.raises(UnreadableInput):
        draw_page(tmp_path / "a.pdf", 1, tmp_path / "page.png", [])
