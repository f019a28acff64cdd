"""From a drawn page to the text of cells: what a ruling cuts, and what it does not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from drawn import GRID, grids, lines, text

from audit.model.document import Document
from audit.readers.pdf import read_pdf

Read = Callable[..., Document]
Pdf = Callable[..., Path]


# Three cells, 20 points wide each; a digit of Helvetica at 10 points is 5.6 wide.
NARROW = "100 100 60 20 re 120 100 m 120 120 l 140 100 m 140 120 l S "


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(
    ("x", "number", "cells"),
    [
        pytest.param(101, "1234.5", ["1234.5", "", ""], id="over the right side"),
        pytest.param(108, "1234.5", ["", "1234.5", ""], id="over the left side"),
        pytest.param(101, "123456789", ["123456789", "", ""], id="over two cells"),
        pytest.param(101, "12.34.5", ["12.3", "4.5", ""], id="two numbers that touch"),
    ],
)
def test_a_number_is_not_cut_by_a_ruling(pdf: Pdf, engine: str, x: int, number: str, cells: list[str]) -> None:
    assert grids(read_pdf(pdf(NARROW + text(x, 105, number)), engine)) == [[cells]]


@pytest.mark.parametrize(
    ("numbers", "cells"),
    [
        pytest.param(
            text(103.5, 105, "1.50") + text(124.5, 105, "2.50"), ["1.50", "2.50", ""], id="two, one behind the other"
        ),
        pytest.param(text(143.5, 105, "1.50"), ["", "", "1.50"], id="the right side of the table"),
        pytest.param(text(96.5, 105, "1.50"), ["1.50", "", ""], id="its left side"),
        pytest.param(text(103.5, 105, "1.50302"), ["1.50", "302", ""], id="as far as the code in the next cell"),
        pytest.param(text(103.5, 105, "1.50title"), ["1.50", "title", ""], id="as far as the words in the next cell"),
    ],
)
def test_a_number_that_runs_a_little_over_a_ruling_stays_in_its_cell(
    read: Read, numbers: str, cells: list[str]
) -> None:
    document = read(NARROW + numbers)
    assert grids(document) == [[cells]]
    assert lines(document) == []


def test_a_number_is_in_the_cell_that_it_leaves_by_the_least_though_the_other_is_narrow(read: Read) -> None:
    assert grids(read("100 100 60 20 re 140 100 m 140 120 l S " + text(123.5, 105, "1.50"))) == [[["1.50", ""]]]


# A head over three columns; the lines of the middle one end before those at their sides.
BROKEN = (
    "100 140 150 20 re 100 120 50 20 re 200 120 50 20 re 100 100 50 20 re 200 100 50 20 re"
    " 156 120 m 194 120 l 156 100 m 194 100 l S "
)


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_text_between_the_cells_of_a_row_is_in_a_cell_though_its_lines_do_not_meet(pdf: Pdf, engine: str) -> None:
    document = read_pdf(pdf(BROKEN + text(105, 105, "a") + text(155, 105, "2.50") + text(205, 105, "b")), engine)
    assert grids(document) == [[["", None, None], ["", None, ""], ["a", "2.50", "b"]]]
    assert lines(document) == []


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(
    ("x", "words", "cells"),
    [
        pytest.param(101, "12abc", ["12abc", "", ""], id="set at the left"),
        pytest.param(117, "subtotal", ["", "", "subtotal"], id="set at the right"),
        pytest.param(112, "subtotal", ["", "subtotal", ""], id="set in the middle"),
        pytest.param(122, "subtotals", ["", "subtotals", ""], id="over the last side"),
        pytest.param(142, "subtotals", ["", "", "subtotals"], id="on beyond the table"),
    ],
)
def test_words_are_not_cut_by_a_ruling(pdf: Pdf, engine: str, x: int, words: str, cells: list[str]) -> None:
    assert grids(read_pdf(pdf(NARROW + text(x, 105, words)), engine)) == [[cells]]


def test_words_too_long_for_their_cell_that_touch_those_of_the_next_are_apart(read: Read) -> None:
    """Both are set in the middle of their cells, with a gap between them as small as that between letters."""
    assert grids(read(NARROW + text(104.44, 105, "nn") + text(116.1, 105, "nnnnn"))) == [[["nn", "nnnnn", ""]]]


def test_words_that_run_into_a_cell_do_not_become_part_of_its_number(read: Read) -> None:
    assert grids(read(NARROW + text(101, 105, "total", 9) + text(123, 105, "7.5"))) == [[["total", "7.5", ""]]]


@pytest.mark.parametrize("number", ["7.50", "28"])
def test_a_number_that_begins_where_the_words_of_its_neighbour_end_is_none_of_them(read: Read, number: str) -> None:
    assert grids(read(NARROW + text(101, 105, "title") + text(120.4, 105, number))) == [[["title", number, ""]]]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param(text(100, 105, "1.50 ") + text(122.3, 105, "tot"), "1.50", id="behind a number"),
        pytest.param(text(105, 105, "hat ") + text(121.7, 105, "tot"), "hat", id="behind words"),
    ],
)
def test_a_blank_at_a_ruling_joins_nothing_over_it(read: Read, words: str, first: str) -> None:
    assert grids(read(NARROW + words)) == [[[first, "tot", ""]]]


def test_words_that_begin_where_the_number_of_their_neighbour_ends_are_none_of_it(read: Read) -> None:
    assert grids(read(NARROW + text(101, 105, "1.50") + text(120.4, 105, "title"))) == [[["1.50", "title", ""]]]


def test_a_line_of_prose_that_touches_a_table_is_not_drawn_into_it(read: Read) -> None:
    assert lines(read(NARROW + text(20, 105, "words that end in the first cell"))) == ["words that end in"]


@pytest.mark.parametrize(
    ("first", "second", "cell"),
    [
        ("12.3", "4", "12.34"),
        ("1234", ".5", "1234.5"),
        ("123,", "456.7", "123,456.7"),
        ("123", "456.78", "123456.78"),
        ("12", "56.78", "12\n56.78"),
        ("1234", "5", "1234\n5"),
        ("12.3", "4.5", "12.3\n4.5"),
        ("12.3", "x", "12.3\nx"),
    ],
)
def test_an_amount_wrapped_in_a_narrow_cell_is_one(read: Read, first: str, second: str, cell: str) -> None:
    narrow = "100 100 60 30 re 126 100 m 126 130 l S "
    assert grids(read(narrow + text(101, 118, first) + text(101, 105, second)))[0][0][0] == cell


def test_two_lines_of_digits_in_a_wide_cell_are_two(read: Read) -> None:
    assert grids(read(GRID + text(105, 120, "12.3") + text(105, 107, "4")))[0][1][0] == "12.3\n4"


def test_numbers_of_neighbouring_cells_stay_apart(read: Read) -> None:
    assert grids(read(NARROW + text(103, 105, "12") + text(121, 105, "34"))) == [[["12", "34", ""]]]


def test_lines_of_one_cell_are_kept_apart(read: Read) -> None:
    assert grids(read(GRID + text(105, 165, "first") + text(105, 150, "second")))[0][0][0] == "first\nsecond"


def test_numbers_at_both_sides_of_a_ruling_that_nearly_touch_are_two(read: Read) -> None:
    """One is set at the right, the other at the left: between them there is room for the ruling and no more."""
    assert grids(read(NARROW + text(108.0, 105, "1.3", 10) + text(120.4, 105, "302"))) == [[["1.3", "302", ""]]]


@pytest.mark.parametrize(("at", "cell"), [(126, "12345.67"), (126.5, "12345.67"), (132, "12 345.67")])
def test_thousands_set_apart_by_a_narrow_blank_are_one_number(read: Read, at: int, cell: str) -> None:
    page = GRID + text(105, 150, "head") + text(110, 120, "12") + text(at, 120, "345.67")
    assert grids(read(page))[0][1][0] == cell
