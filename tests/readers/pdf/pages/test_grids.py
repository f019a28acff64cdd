"""A table without rulings and with much space between its rows parts as pages on a sheet would."""

from audit.readers.pdf.page import PageContent
from audit.readers.pdf.pages.grids import shapes_of

WIDTH, HEIGHT, PITCH = 600.0, 840.0, 24.0
LEVELS = [60.0 + PITCH * at for at in range(30)]
PAGES = [
    page + 14.0 * at for page in (40.0, 250.0, 460.0, 670.0) for at in range(10)
]  # of four pages, with lines close


def _glyphs(word: str, x: float, level: float) -> list[tuple[str, float, float, float, float, float]]:
    return [(c, x + 10 * at, level - 9, x + 10 * at + 9, level + 1, level) for at, c in enumerate(word)]


def _sheet(*columns: tuple[str, float], levels: list[float] = LEVELS) -> PageContent:
    glyphs = [glyph for word, x in columns for level in levels for glyph in _glyphs(word, x, level)]
    return PageContent(1, WIDTH, HEIGHT, tuple(glyphs), ())


def test_names_and_the_figures_beside_them_are_no_pages() -> None:
    assert not shapes_of(_sheet(("收入合计", 40), ("123.45", 250), ("67.89", 470)))


def test_both_sides_of_a_table_are_no_pages() -> None:
    assert not shapes_of(_sheet(("收入合计 123.45", 40), ("支出合计 123.45", 330)))


def test_words_beside_words_with_margins_between_may_be_pages() -> None:
    words = ("收入合计", 40.0), ("支出合计", 250.0), ("本年结余", 470.0)
    assert (3, 4) in shapes_of(_sheet(*words, levels=PAGES))
    assert not shapes_of(_sheet(*words))  # all lines as far from one another
