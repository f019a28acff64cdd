"""Page numbers laid over the words of their pages: they stand at one place and count page after page."""

from collections.abc import Callable

from drawn import grids, lines, text

from audit.model.document import Document

Read = Callable[..., Document]


def prose(number: str, words: str) -> str:
    """A line that runs through where the number is printed."""
    return text(20, 40, words) + text(101, 40.5, number)


def row(number: str, amount: str) -> str:
    return (
        "20 30 300 20 re 150 30 m 150 50 l S " + text(25, 36, "total") + text(155, 36, amount) + text(185, 36.5, number)
    )


def test_a_number_in_a_line_of_prose_is_none_of_its_digits(read: Read) -> None:
    said = [f"in year {page} it spent 12.50 of 20" for page in "abc"]
    document = read(*(prose(number, words) for number, words in zip("123", said, strict=True)))
    assert lines(document) == [line for pair in zip(said, "123", strict=True) for line in pair]


def test_a_number_behind_an_amount_in_its_cell_is_none_of_it(read: Read) -> None:
    document = read(*(row(number, amount) for number, amount in (("4", "12.50"), ("5", "13.50"), ("6", "14.50"))))
    assert grids(document) == [[["total", "12.50"]], [["total", "13.50"]], [["total", "14.50"]]]
    assert lines(document) == ["4", "5", "6"]


def test_numbers_that_do_not_count_the_pages_belong_to_their_cells(read: Read) -> None:
    document = read(*(row(number, amount) for number, amount in (("4", "12.50"), ("7", "13.50"), ("6", "14.50"))))
    assert lines(document) == []


def test_numbers_of_the_rows_of_one_form_stay_in_cells_of_their_own(read: Read) -> None:
    cells = "20 30 300 20 re 60 30 m 60 50 l S "
    document = read(*(cells + text(65, 36, f"{number}2.50") + text(25, 36, str(number)) for number in (1, 2, 3)))
    assert grids(document) == [[["1", "12.50"]], [["2", "22.50"]], [["3", "32.50"]]]
