"""Sheets of two pages, watermarks and numbers painted over: what a reader of the printed page sees."""

from collections.abc import Callable

import pytest

from audit.model.document import Document, Grid, TextLine

Read = Callable[..., Document]


def text(x: float, y: float, words: str, size: float = 10) -> str:
    return f"BT /F {size} Tf {x} {y} Td ({words}) Tj ET "


def lines(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, TextLine)]


def test_two_pages_on_one_sheet_are_read_one_after_the_other(read: Read) -> None:
    left = text(20, 250, "left above") + text(20, 100, "left below")
    right = text(250, 240, "right above") + text(250, 110, "right below")
    assert lines(read(left + right)) == ["left above", "left below", "right above", "right below"]


def test_a_line_across_the_middle_makes_the_sheet_one_page(read: Read) -> None:
    across = text(20, 280, "a title that goes on and on across the middle of the whole sheet and beyond")
    page = across + text(20, 250, "left above") + text(250, 250, "right above")
    assert lines(read(page))[1:] == ["left above right above"]


@pytest.mark.parametrize(
    "watermark",
    [
        "q 0.8 g BT /F 30 Tf 0.8 0.6 -0.6 0.8 90 90 Tm (12345) Tj ET Q ",  # slanting
        "q 0.8 g BT /F 60 Tf 90 90 Td (12345) Tj ET Q ",  # huge
    ],
)
def test_a_watermark_is_no_text_of_the_page(read: Read, watermark: str) -> None:
    page = watermark + text(100, 100, "10.00") + text(100, 120, "words of a paragraph over it all")
    assert lines(read(page)) == ["words of a paragraph over it all", "10.00"]


def test_a_huge_title_is_no_watermark(read: Read) -> None:
    assert lines(read(text(20, 200, "TITLE", size=40) + text(20, 100, "10.00"))) == ["TITLE", "10.00"]


CELL = "100 100 200 40 re S 200 100 m 200 140 l S "


@pytest.mark.parametrize(
    ("box", "cell"),
    [
        ("q 1 g 205 110 60 20 re f Q ", "22.50"),  # white
        ("q 0.9 g 205 110 60 20 re f Q ", "11.50 22.50"),  # not white
        ("q 1 g 305 110 60 20 re f Q ", "11.50 22.50"),  # elsewhere
    ],
)
def test_a_number_under_a_white_box_is_not_seen(read: Read, box: str, cell: str) -> None:
    page = CELL + text(105, 115, "name") + text(205, 115, "11.50") + box + text(236, 115, "22.50")
    (grid,) = [block for block in read(page).blocks if isinstance(block, Grid)]
    assert [c and c.text for c in grid.rows[0]] == ["name", cell]


def test_a_white_ground_drawn_before_its_number_hides_nothing(read: Read) -> None:
    page = text(20, 20, "before") + CELL + "q 1 g 205 110 60 20 re f Q " + text(205, 115, "11.50")
    (grid,) = [block for block in read(page).blocks if isinstance(block, Grid)]
    assert [c and c.text for c in grid.rows[0]] == ["", "11.50"]


def test_a_page_that_is_there_twice_is_read_once(read: Read) -> None:
    page = text(20, 250, "Total 1,234.50")
    document = read(page, page, text(20, 250, "Total 1,234.60"))
    assert lines(document) == ["Total 1,234.50", "Total 1,234.60"]
    assert [(fault.page, "重复" in fault.reason) for fault in document.unread] == [(2, True)]


def test_pages_without_figures_may_look_alike(read: Read) -> None:
    page = text(20, 250, "left blank")
    assert lines(read(page, page)) == ["left blank", "left blank"]
