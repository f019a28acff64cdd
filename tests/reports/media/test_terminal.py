"""Lines are broken by cells: nothing overflows, no number is torn, no line begins with a full stop."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from audit.reports.media import terminal
from audit.reports.media.terminal import Page
from audit.reports.style import Style

_ANSI = re.compile(r"\x1b\[[0-9;]*m")


def _lines(text: str, width: int | None, *, colour: bool = False) -> list[str]:
    page = Page(Style(width=width, colour=colour))
    page.line((text, "bold"), indent=4)
    return page.text().splitlines()


def test_a_chinese_character_takes_two_cells() -> None:
    assert _lines("一二三四五六七八九十一二三四五六七八九十", 40) == [
        "    一二三四五六七八九十一二三四五六七八",
        "      九十",
    ]


def test_a_number_is_never_torn() -> None:
    assert _lines("一般公共预算财政拨款收入合计共计一二 1,114.26 万元", 40) == [
        "    一般公共预算财政拨款收入合计共计一二",
        "      1,114.26 万元",
    ]


@pytest.mark.parametrize("kept", ["0.02 万元）", "4 项", "第 256 行", "line 256", "99.20 %"])
def test_an_amount_and_a_place_stay_in_one_line(kept: str) -> None:
    assert [line.strip() for line in _lines("一" * 17 + kept, 40)] == ["一" * 17, kept]


@pytest.mark.parametrize(("label", "hang"), [("公式", 6), ("formula", 9)])
def test_what_stands_behind_a_label_goes_on_below_itself(label: str, hang: int) -> None:
    page = Page(Style(width=40))
    page.labelled(f"{label}  " + "一" * 20)
    first, second = page.text().splitlines()
    assert first.startswith(label)
    assert second == " " * hang + "一" * (20 - first.count("一"))


def test_no_line_begins_with_closing_punctuation() -> None:
    assert _lines("一二三四五六七八九十一二三四五六七八。十", 40) == [
        "    一二三四五六七八九十一二三四五六七",
        "      八。十",
    ]


def test_a_pipe_never_breaks_a_line() -> None:
    assert _lines("数" * 300, None) == ["    " + "数" * 300]


def test_a_word_longer_than_the_line_is_broken_rather_than_cut_off() -> None:
    assert "".join(line.strip() for line in _lines("/" + "path" * 30, 40)) == "/" + "path" * 30


@given(text=st.text(alphabet="支出合计，。（）1234567890,.% abc×「」—", max_size=200), width=st.integers(40, 120))
def test_every_line_fits_and_every_character_is_kept(text: str, width: int) -> None:
    lines = _lines(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
    assert all(line == line.rstrip() for line in lines)


@given(text=st.text(alphabet="支出合计，。（）1234567890,.% abc", max_size=120), width=st.integers(40, 80))
def test_colours_change_nothing_but_the_colour(text: str, width: int) -> None:
    assert [_ANSI.sub("", line) for line in _lines(text, width, colour=True)] == _lines(text, width)


def test_columns_are_aligned_by_cells() -> None:
    page = Page(Style())
    page.rows([("9.00", "万元", "甲"), ("1,114.26", "元", "乙")], indent=2)
    assert page.text().splitlines() == ["      9.00  万元  甲", "  1,114.26  元    乙"]


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b2J", "\\x9b2J"),
        ("a\u202eb", "a\\u202eb"),
        ("a\rb\nc\td", "a b c d"),
        ("[bold]不是标记[/bold]", "[bold]不是标记[/bold]"),
        (":smile:", ":smile:"),
        ("\udc80", "\\udc80"),
        ("\udcb1\udced.txt", "表.txt"),  # as Windows writes a name, where all else is UTF-8
        ("Ԥ\udccb\udce3\u02af2025.txt", "预算石2025.txt"),  # of which some pairs of bytes are UTF-8 too
        ("\udce8\udca1\udca8 a.txt", "表 a.txt"),  # UTF-8, where all else is ASCII
        ("\udcff\udcff.txt", "\\udcff\\udcff.txt"),
        ("\udc9b2J", "\\udc9b2J"),
        ("\udcc2\udc9b2J", "\\x9b2J"),
    ],
)
def test_what_comes_from_a_document_cannot_steer_the_terminal(hostile: str, shown: str) -> None:
    assert _lines(hostile, None) == ["    " + shown]


@pytest.mark.parametrize(("first", "last"), [(" ", "~"), ("、", "〩"), ("一", "鿿"), ("！", "｠")])
def test_what_is_measured_here_takes_the_cells_that_rich_says(first: str, last: str) -> None:
    usual = [chr(code) for code in range(ord(first), ord(last) + 1)]
    assert [char for char in usual if terminal.cell_len(char) != cell_len(char)] == []


@pytest.mark.parametrize(
    "text", ["", "·×—‘’“”…─", "合计 1,234.50 万元", "a\u0301", "👍", "\u200b收入", "→收入", "\x1b"]
)
def test_every_text_takes_the_cells_that_rich_says(text: str) -> None:
    assert terminal.cell_len(text) == cell_len(text)
