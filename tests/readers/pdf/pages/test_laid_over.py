"""Words laid over the pages, black and as large as others: they stand at one place of page after page."""

from collections.abc import Callable

from drawn import lines, text

from audit.model.document import Document, Grid

Read = Callable[..., Document]

MARK = "STATE USE"


def table(split: int, *cells: str) -> str:
    """A row of two cells, parted at `split`."""
    return f"20 100 300 20 re {split} 100 m {split} 120 l S " + text(25, 105, cells[0]) + text(260, 105, cells[1])


def rows(document: Document) -> list[list[str | None]]:
    grids = [block for block in document.blocks if isinstance(block, Grid)]
    return [[cell and cell.text for cell in row] for grid in grids for row in grid.rows]


def test_words_through_which_the_rulings_of_different_tables_run_are_in_no_cell(read: Read) -> None:
    pages = [table(split, "total", f"{split}.00") + text(150, 106, MARK) for split in (160, 170, 178)]
    assert rows(read(*pages)) == [["total", "160.00"], ["total", "170.00"], ["total", "178.00"]]


def test_so_are_words_in_the_same_place_as_others(read: Read) -> None:
    pages = [text(262, 106, MARK) + table(split, "total", f"{split}.00") for split in (160, 170, 180)]
    assert rows(read(*pages)) == [["total", "160.00"], ["total", "170.00"], ["total", "180.00"]]


def test_on_a_page_where_they_happen_to_fit_a_cell_they_are_none_of_its_words(read: Read) -> None:
    pages = [table(split, "total", f"{split}.00") + text(150, 106, MARK) for split in (160, 178, 240)]
    assert rows(read(*pages))[2] == ["total", "240.00"]


def test_words_that_fit_their_cells_on_every_page_are_a_caption(read: Read) -> None:
    pages = [table(split, MARK, f"{split}.00") for split in (160, 170, 180)]
    assert [row[0] for row in rows(read(*pages))] == [MARK] * 3


def test_a_head_too_long_for_its_cell_is_printed_again_over_the_same_column(read: Read) -> None:
    pages = [table(160, "total", f"{number}.00") + text(130, 106, MARK) for number in (1, 2)]
    assert rows(read(*pages)) == rows(read(pages[0])) + rows(read(pages[1]))


def test_words_printed_through_the_lines_of_prose_are_none_of_it(read: Read) -> None:
    pages = [text(20, 150, f"what page {page} says of the year") + text(41.3, 151, MARK) for page in "abc"]
    assert lines(read(*pages)) == [f"what page {page} says of the year" for page in "abc"]


def test_words_that_pages_of_one_form_have_in_common_stay(read: Read) -> None:
    pages = [text(20, 150, f"Name of the project: {page}") + text(20, 130, "Money: 12.50") for page in "abc"]
    assert lines(read(*pages))[1::2] == ["Money: 12.50"] * 3


def test_words_at_the_head_of_all_pages_stay(read: Read) -> None:
    pages = [text(20, 285, MARK) + text(20, 150, f"what page {page} says of the year") for page in "abc"]
    assert lines(read(*pages))[::2] == [MARK] * 3
