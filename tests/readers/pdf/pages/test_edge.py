"""A table broader than its page, which is 400 points wide: what stands beyond the edge is not seen, and said to be."""

from collections.abc import Callable

from drawn import text

from audit.model.document import Document, Grid, TextLine, stamped

Read = Callable[..., Document]

# Columns of 100 points; the lines of the last one end at the edge of the page, as word processors draw them.
CUT = "100 100 300 60 re 100 130 m 400 130 l 200 100 m 200 160 l 300 100 m 300 160 l S "
HEAD = "head", "all", "some"


def table(last: str, at: float = 310, head: str = "some") -> str:
    words = text(105, 140, "head") + text(205, 140, "all") + text(310, 140, head)
    return CUT + words + text(105, 110, "roads") + text(205, 110, "12.50") + text(at, 110, last)


def row(document: Document) -> list[str | None]:
    (grid,) = (block for block in document.blocks if isinstance(block, Grid))
    return [cell and cell.text for cell in grid.rows[-1]]


def test_a_number_that_goes_on_beyond_the_edge_is_not_known(read: Read) -> None:
    assert row(read(table("1234.50", at=382))) == ["roads", "12.50", "123\ufffd"]


def test_a_number_that_ends_before_the_edge_is_whole(read: Read) -> None:
    document = read(table("1234.50"))
    assert row(document) == ["roads", "12.50", "1234.50"]
    assert document.unread == ()


def test_what_is_seen_of_no_number_is_no_blank(read: Read) -> None:
    document = read(table("1234.50", at=402))
    assert row(document) == ["roads", "12.50", "\ufffd"]
    assert [(page.page, page.partly) for page in document.unread] == [(1, True)]


def test_a_word_that_reaches_the_edge_may_go_on(read: Read) -> None:
    (grid,) = (block for block in read(table("1.50", head="some of the columns")).blocks if isinstance(block, Grid))
    assert grid.rows[0][-1]
    assert grid.rows[0][-1].text.endswith("\ufffd")


def test_a_table_stays_cut_when_its_file_is_one_of_several(read: Read) -> None:
    (grid,) = (block for block in stamped(read(table("1.50"))).blocks if isinstance(block, Grid))
    assert grid.cut


# Three rows of four columns, the third and fourth merged in the last row.
MERGED = (
    "100 100 300 90 re 100 130 m 400 130 l 100 160 m 400 160 l 160 100 m 160 190 l 220 100 m 220 190 l"
    " 320 130 m 320 190 l S "
)


def test_words_merged_up_to_the_edge_stand_before_a_figure_that_is_not_seen(read: Read) -> None:
    words = text(105, 170, "roads") + text(165, 170, "2.50") + text(225, 170, "parks") + text(325, 170, "1.50")
    total = text(105, 110, "total") + text(165, 110, "2.50") + text(225, 110, "total")
    assert row(read(MERGED + words + text(105, 140, "x") + text(165, 140, "1.00") + total)) == [
        "total",
        "2.50",
        "total",
        "\ufffd",
    ]


def test_blanks_under_the_numbers_of_columns_are_no_figures_that_are_not_seen(read: Read) -> None:
    words = text(105, 140, "column") + text(205, 140, "1") + text(105, 110, "roads") + text(205, 110, "1.50")
    (grid,) = (block for block in read(CUT + words).blocks if isinstance(block, Grid))
    assert [[cell and cell.text for cell in row] for row in grid.rows] == [
        ["column", "1", ""],
        ["roads", "1.50", "\ufffd"],
    ]


def test_a_row_without_any_figure_below_the_header_is_no_blank_one(read: Read) -> None:
    """Nothing is seen of its only column of figures."""
    words = text(105, 140, "name") + text(205, 140, "code") + text(310, 140, "all") + text(105, 110, "total")
    assert row(read(CUT + words)) == ["total", "", "\ufffd"]


def test_words_merged_over_columns_stand_before_a_figure_further_on(read: Read) -> None:
    """The figure of the total may stand in the last column, of which a part is cut."""
    merged = MERGED.replace("320 130 m", "320 100 m").replace(
        "220 100 m 220 190 l", "220 100 m 220 190 l 270 130 m 270 190 l"
    )
    words = text(105, 170, "roads") + text(165, 170, "2.50") + text(225, 170, "parks") + text(275, 170, "1.50")
    total = text(105, 110, "total") + text(165, 110, "2.50") + text(225, 110, "total") + text(382, 110, "1.50")
    assert row(read(merged + words + text(325, 170, "9") + total)) == [
        "total",
        "2.50",
        "total",
        "\ufffd",
        "1.50\ufffd",
    ]


def test_a_table_whose_lines_go_on_behind_its_last_cell_is_cut(read: Read) -> None:
    """The side of the next column stands beyond the edge."""
    lines = "100 100 m 400 100 l 100 130 m 400 130 l 100 160 m 400 160 l 100 100 m 100 160 l 200 100 m 200 160 l"
    words = text(105, 140, "head") + text(205, 140, "all") + text(105, 110, "roads") + text(205, 110, "12.50")
    document = read(f"{lines} 398.7 100 m 398.7 160 l S {words}")
    assert row(document)[:2] == ["roads", "12.50"]
    assert [block.cut for block in document.blocks if isinstance(block, Grid)] == [True]


def test_each_line_of_a_cell_that_reaches_the_edge_may_go_on(read: Read) -> None:
    words = text(105, 140, "head") + text(360, 148, "in million") + text(360, 136, "yuan") + text(205, 110, "1.50")
    (grid,) = (block for block in read(CUT + words).blocks if isinstance(block, Grid))
    assert grid.rows[0][-1]
    assert grid.rows[0][-1].text == "in million\ufffd\nyuan"


def said(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, TextLine)]


def test_a_line_that_goes_on_beyond_the_edge_is_not_known_there(read: Read) -> None:
    document = read(text(340, 200, "income 1234567.89"))
    assert said(document) == ["income 1234\ufffd"]
    assert [page.reason for page in document.unread] == ["有几行字比纸宽，伸出了页边，看不见"]


def test_a_line_that_begins_before_the_edge_is_not_known_there(read: Read) -> None:
    document = read(text(-20, 200, "income 1234567.89"))
    assert said(document)[0].startswith("\ufffd")
    assert document.unread


def test_what_stands_beside_the_page_by_itself_is_none_of_its_lines(read: Read) -> None:
    document = read(text(300, 200, "income") + text(420, 200, "gone"))
    assert (said(document), document.unread) == (["income"], ())
