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


def test_two_pages_on_a_sheet_have_a_number_each(read: Read) -> None:
    def sheet(left: int, right: int) -> str:
        words = f"BT /F 10 Tf 40 200 Td (page {left}) Tj ET BT /F 10 Tf 240 200 Td (page {right}) Tj ET "
        words += "".join(f"BT /F 10 Tf {x} {y} Td (some more words) Tj ET " for x in (40, 240) for y in (160, 120))
        return words + f"BT /F 10 Tf 90 20 Td ({left}) Tj ET BT /F 10 Tf 290 20 Td ({right}) Tj ET "

    document = read(sheet(8, 1), sheet(2, 7), sheet(6, 3), sheet(4, 5))
    assert order(document) == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert document.unread == ()


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("1 2 3 4", id="all have numbers"),
        pytest.param(". 1 2 3", id="the cover has none"),
        pytest.param("1 2 . 4", id="a page without one counts"),
        pytest.param("1 2 . 3", id="a page without one does not count"),
    ],
)
def test_four_pages_on_a_sheet_are_read_row_by_row(read: Read, printed: str) -> None:
    def quarter(name: str, number: str, x: int, y: int) -> str:
        words = "".join(
            f"BT /F 6 Tf {x} {y + at} Td ({said}) Tj ET " for at, said in ((70, f"page {name}"), (55, "words"))
        )
        return words + f"BT /F 6 Tf {x + 80} {y} Td ({number.strip('.')}) Tj ET "

    places = [(20, 165), (220, 165), (20, 10), (220, 10)]
    named = zip("abcd", printed.split(), places, strict=True)
    assert order(read("".join(quarter(name, number, *place) for name, number, place in named))) == list("abcd")


def test_four_pages_without_numbers_are_read_row_by_row_where_a_cross_parts_them_on_every_sheet(read: Read) -> None:
    def quarter(name: str, x: int, y: int) -> str:
        words = (("page " + name, 120), ("3 items and more", 90), ("some more words", 60))
        return "".join(f"BT /F 6 Tf {x} {y + at} Td ({said}) Tj ET " for said, at in words)

    def sheet(names: str) -> str:
        return "".join(quarter(*each) for each in zip(names, (20, 220, 20, 220), (160, 160, 10, 10), strict=False))

    assert order(read(sheet("abcd"), sheet("efgh"), sheet("ij"))) == list("abcdefghij")


def test_a_page_of_a_number_that_is_there_twice_is_read_once_and_lacks_nothing(read: Read) -> None:
    document = read(*(page(f"page {n}", str(n)) for n in (1, 2, 2, 3, 4)))
    assert order(document) == ["1", "2", "3", "4"]
    assert [(fault.page, fault.partly) for fault in document.unread] == [(3, True)]


def _printed(name: str, x: int, y: int, number: str = "") -> str:
    words = (("page " + name, 36), ("some more words", 24), ("and words again", 12), (number, 0))
    return "".join(f"BT /F 4 Tf {x} {y + at} Td ({said}) Tj ET " for said, at in words)


def _sheet(names: str, columns: int, rows: int, numbers: str = "") -> str:
    """On 400 by 300 points, row by row."""
    places = [(400 * c // columns + 20, 300 - 300 * (r + 1) // rows + 12) for r in range(rows) for c in range(columns)]
    told = numbers.split() or [""] * len(names)
    return "".join(
        _printed(n, x, y, number) for n, (x, y), number in zip(names, places, told, strict=False) if n != " "
    )


@pytest.mark.parametrize(("columns", "rows"), [(3, 2), (3, 3), (2, 3), (2, 4), (4, 2)])
def test_more_pages_on_every_sheet_are_read_each_by_itself(read: Read, columns: int, rows: int) -> None:
    count = columns * rows
    names = "abcdefghijklmnopqrstuv"[: 2 * count]
    sheets = [
        _sheet(part, columns, rows, " ".join(str(names.index(n) + 1) for n in part))
        for part in (names[:count], names[count:])
    ]
    assert order(read(*sheets)) == list(names)


def test_numbers_tell_that_the_pages_of_a_sheet_are_read_column_by_column(read: Read) -> None:
    sheets = (_sheet("adbecf", 2, 3, "1 4 2 5 3 6"), _sheet("gjhkil", 2, 3, "7 10 8 11 9 12"))
    assert order(read(*sheets)) == list("abcdefghijkl")


def test_without_numbers_where_nothing_tells_the_order_that_is_said(read: Read) -> None:
    document = read(_sheet("abcdef", 2, 3), _sheet("ghijkl", 2, 3))
    assert [(fault.page, fault.behind) for fault in document.unread] == [(1, True), (2, True)]
    assert "没有页码" in document.unread[0].reason
