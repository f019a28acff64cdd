"""Printed page numbers put the pages in order and tell of pages that lack."""

from collections.abc import Callable

import pytest

from audit.model.document import Document, TextLine

Read = Callable[..., Document]


def page(words: str, number: str) -> str:
    return f"BT /F 10 Tf 40 200 Td ({words}) Tj ET BT /F 10 Tf 190 20 Td ({number}) Tj ET "


def pages(numbers: str) -> list[str]:
    """One page per number; `.` is a page without one."""
    return [page(f"page {n}", "" if n == "." else n) for n in numbers.split()]


def order(document: Document) -> list[str]:
    lines = (block.text for block in document.blocks if isinstance(block, TextLine))
    return [line.removeprefix("page ") for line in lines if line.startswith("page")]


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        pytest.param("1 2 4 3 5", "1 2 3 4 5", id="two swapped"),
        pytest.param("5 4 3 2 1", "1 2 3 4 5", id="turned round"),
        pytest.param("4 1 2 3 5", "1 2 3 4 5", id="one moved"),
        pytest.param(". 1 2 . 5 4 6", ". 1 2 . 4 5 6", id="pages without a number keep their place"),
        pytest.param("1 2 3 1 2 3", "1 2 3 1 2 3", id="two counts"),
        pytest.param("1 2 9 3 4 5", "1 2 9 3 4 5", id="a number that proves nothing"),
        pytest.param("2 1 . . . .", "2 1 . . . .", id="few numbers"),
    ],
)
def test_pages_are_read_in_the_order_that_their_numbers_prove(read: Read, printed: str, read_as: str) -> None:
    assert order(read(*pages(printed))) == read_as.split()


def test_a_page_put_in_order_keeps_its_place_in_the_file(read: Read) -> None:
    places = [b.place.page for b in read(*pages("1 2 4 3 5")).blocks if isinstance(b, TextLine) and "page" in b.text]
    assert places == [1, 2, 4, 3, 5]


@pytest.mark.parametrize(
    ("printed", "lacking"),
    [
        pytest.param("1 2 3 4 5", [], id="all there"),
        pytest.param("1 2 3 5 6", [3], id="one lacks"),
        pytest.param("1 2 . 4 5", [], id="a page without a number counts"),
        pytest.param("1 2 . 3 4", [], id="a page without a number does not count"),
        pytest.param("1 2 3 1 2 4", [5], id="in the second count"),
        pytest.param("3 4 5 6 7", [], id="the first page is not number 1"),
    ],
)
def test_a_number_that_is_left_out_is_a_page_that_lacks(read: Read, printed: str, lacking: list[int]) -> None:
    unread = read(*pages(printed)).unread
    assert [(fault.page, fault.behind) for fault in unread] == [(page, True) for page in lacking]


@pytest.mark.parametrize("dress", ["- %s -", "%s", "%s / 5"])
def test_a_page_number_may_be_dressed(read: Read, dress: str) -> None:
    document = read(*(page("page", dress % n) for n in (1, 2, 3, 5)))
    assert [number.number for number in document.numbers] == [1, 2, 3, 5]
