"""A sheet over which a table or a line reaches is one page: nothing that looks for several finds any."""

from hypothesis import given
from hypothesis import strategies as st

from audit.readers.pdf.page import Box, Glyph, PageContent
from audit.readers.pdf.pages.grids import shapes_of
from audit.readers.pdf.pages.sheets.spreads import pages_of
from audit.readers.pdf.pages.stacked import pages_in_cross, quarters_of
from audit.readers.pdf.pages.whole import is_whole

WIDTH, HEIGHT, SIZE = 600.0, 840.0, 10.0


def line(x: float, level: float, letters: int, pitch: float = SIZE) -> list[Glyph]:
    return [("字", x + pitch * at, level - 9, x + pitch * at + SIZE, level + 1, level) for at in range(letters)]


def sheet(*lines: list[Glyph], tables: tuple[tuple[Box, ...], ...] = (), width: float = WIDTH) -> PageContent:
    return PageContent(1, width, HEIGHT, tuple(glyph for each in lines for glyph in each), tables)


def test_a_line_of_prose_makes_it_one_page() -> None:
    assert is_whole(sheet(line(90, 400, 42)))


def test_two_columns_of_prose_may_be_two_pages() -> None:
    assert not is_whole(sheet(*(line(x, level, 24) for level in range(100, 700, 20) for x in (30, 330))))


def test_a_title_in_the_middle_says_nothing_of_three_columns() -> None:
    assert not is_whole(sheet(line(220, 400, 16)))


def test_letters_with_room_between_them_say_nothing() -> None:
    assert not is_whole(sheet(line(90, 400, 30, pitch=14)))


def test_a_line_at_the_foot_may_be_that_of_the_whole_sheet() -> None:
    assert not is_whole(sheet(line(90, HEIGHT - 20, 42)))


def test_words_of_the_next_line_do_not_close_a_gap() -> None:
    assert not is_whole(sheet([*line(90, 400, 20), *line(290, 420, 30)]))


def test_a_broad_table_makes_it_one_page() -> None:
    left, right = (50.0, 100.0, 300.0, 200.0), (300.0, 100.0, 550.0, 200.0)
    assert is_whole(sheet(tables=((left, right),)))
    assert not is_whole(sheet(tables=((left,), (right,))))


lines = st.builds(
    line,
    st.integers(0, 500),
    st.sampled_from([30, 120, 135, 300, 405, 425, 600, 700, 820]),
    st.integers(1, 45),
    st.sampled_from([9.0, SIZE, 12.0, 12.3, 12.5, 13.5]),
)
boxes = st.builds(
    lambda x, top, width, height: ((float(x), float(top), float(x + width), float(top + height)),),
    st.integers(0, 500),
    st.integers(0, 800),
    st.integers(20, 500),
    st.integers(10, 300),
)


@given(st.lists(lines, min_size=1, max_size=12), st.lists(boxes, max_size=2), st.sampled_from([WIDTH, 1188.0]))
def test_on_a_whole_sheet_no_search_finds_pages(
    found: list[list[Glyph]], tables: list[tuple[Box, ...]], width: float
) -> None:
    page = sheet(*found, tables=tuple(tables), width=width)
    if is_whole(page):
        assert pages_of(page) == (page,)
        assert (quarters_of(page), pages_in_cross(page), shapes_of(page)) == ((), 0, {})
