"""Sheets too broad for a page: what a spreadsheet prints on pages of their own stands beside its rows."""

from collections.abc import Callable

import pytest
from drawn import lines, text

from audit.model.document import Document, Grid

Read = Callable[..., Document]

NAMES = ["name", "roads", "parks", "water", "total"]
FIRST = ["all", "12.00", "24.00", "36.00", "72.00"]
SECOND = ["two", "4.00", "8.00", "12.00", "24.00"]
THIRD = ["three", "7.00", "14.00", "21.00", "42.00"]


def page(columns: list[list[str]], title: str = "", at: float = 20, height: float = 20) -> str:
    """A table 60 points a column, its first row at the top, and a line above it."""
    top, rows = 260.0, len(columns[0])
    width, foot = 60 * len(columns), top - height * rows
    drawn = "".join(f"20 {top - height * i} m {20 + width} {top - height * i} l " for i in range(rows + 1))
    drawn += "".join(f"{20 + 60 * j} {foot} m {20 + 60 * j} {top} l " for j in range(len(columns) + 1)) + "S "
    for j, column in enumerate(columns):
        drawn += "".join(text(22 + 60 * j, top - height * (i + 0.7), word) for i, word in enumerate(column) if word)
    return drawn + (text(at, 270, title) if title else "")


def rows(document: Document) -> list[list[list[str | None]]]:
    return [[[c and c.text for c in row] for row in grid.rows] for grid in document.blocks if isinstance(grid, Grid)]


def across(*columns: list[str]) -> list[list[str]]:
    return [list(row) for row in zip(*columns, strict=True)]


def test_columns_on_a_page_of_their_own_stand_beside_the_names(read: Read) -> None:
    document = read(page([NAMES, FIRST], "spending"), page([SECOND]))
    assert rows(document) == [across(NAMES, FIRST, SECOND)]
    assert document.unread == ()


def test_first_all_rows_then_what_is_beside_them(read: Read) -> None:
    more = ["bridges", "ports", "rails"]
    figures = [["1.50", "2.50", "3.50"], ["4.50", "5.50", "6.50"]]
    document = read(page([NAMES, FIRST], "spending"), page([more, figures[0]]), page([SECOND]), page([figures[1]]))
    assert rows(document) == [across(NAMES, FIRST, SECOND), across(more, *figures)]


def test_names_that_are_printed_again_are_there_once(read: Read) -> None:
    document = read(page([NAMES, FIRST], "spending"), page([NAMES, SECOND]), page([NAMES, THIRD], "spending"))
    assert rows(document) == [across(NAMES, FIRST, SECOND, THIRD)]


def test_the_same_names_under_another_title_are_another_table(read: Read) -> None:
    document = read(page([NAMES, FIRST], "spending"), page([NAMES, SECOND], "income"))
    assert len(rows(document)) == 2


@pytest.mark.parametrize(
    ("right", "whole"),
    [
        pytest.param("the year", "spending of the year", id="cut between two letters"),
        pytest.param("of the year", "spending of the year", id="a part on both pages"),
    ],
)
def test_a_title_over_all_columns_is_put_together(read: Read, right: str, whole: str) -> None:
    document = read(page([NAMES, FIRST], "spending of ", at=78), page([SECOND], right))
    assert [line.replace(" ", "") for line in lines(document)] == [whole.replace(" ", "")]


def test_rows_at_other_heights_are_told_and_their_table_lacks_columns(read: Read) -> None:
    document = read(page([NAMES, FIRST], "spending"), page([SECOND], height=22))
    assert rows(document) == [across(NAMES, FIRST, ["", *["\ufffd"] * 4])]
    assert [fault.page for fault in document.unread] == [2]


def test_a_page_beside_which_nothing_is_found_is_told(read: Read) -> None:
    more = ["bridges", "ports", "rails"]
    figures = ["1.50", "2.50", "3.50"]
    document = read(page([NAMES, FIRST], "spending"), page([more, figures]), page([SECOND]))
    assert rows(document) == [across(NAMES, FIRST, SECOND), across(more, figures, ["\ufffd"] * 3)]
    assert [fault.page for fault in document.unread] == [2]


def test_a_page_with_further_rows_is_no_strip(read: Read) -> None:
    more = ["name", "bridges", "ports", "rails", "rest"]
    document = read(page([NAMES, FIRST], "spending"), page([more, SECOND]))
    assert rows(document) == [across(NAMES, FIRST), across(more, SECOND)]


def test_codes_without_names_are_rows_of_their_own(read: Read) -> None:
    codes = ["code", "201", "20101", "2010101", "2010102"]
    document = read(page([NAMES, FIRST], "spending"), page([codes, SECOND], height=22))
    assert document.unread == ()


def test_a_header_that_is_open_to_its_left_is_no_row_of_the_strip(read: Read) -> None:
    """The header of all columns is cut by the page; on the other page its left side is not drawn."""
    head, names, figures = ["spending"], [*NAMES, "rest"], [*SECOND, "3.00"]
    left = page([head + names, ["", *FIRST, "9.00"]], "title")
    right = f"q 1 0 0 1 0 -20 cm {page([figures])} Q 20 260 m 80 260 l 80 240 m 80 260 l S "
    assert rows(read(left, right)) == [across(head + names, ["", *FIRST, "9.00"], [None, *figures])]


def test_an_empty_table_has_its_other_columns_on_the_next_page(read: Read) -> None:
    document = read(page([["name", "total"], ["all", ""]], "fund"), page([["some", ""]]))
    assert rows(document) == [[["name", "all", "some"], ["total", "", ""]]]


def test_a_table_of_one_row_has_its_other_columns_on_the_next_page(read: Read) -> None:
    document = read(page([["name", "total"], ["all", "9.00"]], "fees"), page([["some", "4.00"]]))
    assert rows(document) == [[["name", "all", "some"], ["total", "9.00", "4.00"]]]


def test_an_empty_table_under_its_own_title_is_another_one(read: Read) -> None:
    assert len(rows(read(page([["name", "total"], ["all", ""]], "fund"), page([["some", ""]], "capital")))) == 2


def test_columns_with_names_belong_to_a_title_that_goes_on_at_the_left_of_the_page(read: Read) -> None:
    """Income on one page, expenditure on the other; each half has names of its own."""
    spent = ["what for", "schools", "roads", "rest", "total"]
    left, right = page([NAMES, FIRST], "income and exp", at=80), page([spent, SECOND], "enditure", at=2)
    assert rows(read(left, right)) == [across(NAMES, FIRST, spent, SECOND)]


def test_columns_with_names_under_a_whole_title_are_another_table(read: Read) -> None:
    spent = ["what for", "schools", "roads", "rest", "total"]
    left, right = page([NAMES, FIRST], "income and all", at=80), page([spent, SECOND], "expenditure", at=20)
    assert len(rows(read(left, right))) == 2


def test_words_of_a_header_cell_open_to_its_left_stand_in_the_header(read: Read) -> None:
    head, names = ["spending"], [*NAMES, "rest"]
    left = page([head + names, ["", *FIRST, "9.00"]], "title")
    right = f"q 1 0 0 1 0 -20 cm {page([[*SECOND, '3.00']])} Q 20 260 m 80 260 l 80 240 m 80 260 l S "
    (table,) = rows(read(left, right + text(30, 246, "of which")))
    assert table[0] == ["spending", "", "of which"]


def test_a_row_of_figures_without_a_name_has_its_other_columns_on_the_next_page(read: Read) -> None:
    document = read(page([["all", "9.00"], ["some", "5.00"]], "fees"), page([["rest", "4.00"]]))
    assert rows(document) == [[["all", "some", "rest"], ["9.00", "5.00", "4.00"]]]
