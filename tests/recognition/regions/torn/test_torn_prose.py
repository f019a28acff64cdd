"""Prose that does not go on overleaf: told where a document shows its manner often, by the margins of its lines.

Letters are ten points high; lines stand between the margins at 70 and 370.
"""

import pytest

from audit.model.document import TextLine
from audit.model.place import Place
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tears.prose import torn_prose

LEFT, RIGHT = 70.0, 370.0
OPEN, DONE = "字" * 30, "字" * 29 + "。"


def _line(text: str = OPEN, x0: float = LEFT, x1: float = RIGHT, page: int = 1) -> TextLine:
    return TextLine(text, Place(path="甲.pdf", page=page, bbox=(x0, 0.0, x1, 10.0)))


def _paragraph(page: int = 1) -> list[TextLine]:
    return [_line(x0=90.0, page=page), _line(page=page), _line("尾。", x1=100.0, page=page)]


def _torn(*lines: TextLine, kind: RegionKind = RegionKind.PROSE) -> list[int]:
    return [tear.page for tear in torn_prose([Region(kind, lines=list(lines))])]


HEADLESS = [_line(DONE, page=2)] * 3  # at the margin, as the middle of a paragraph
INDENTED = [_line(DONE, x0=90.0, page=2), *HEADLESS]
MANNER = _paragraph() * 9


@pytest.mark.parametrize(("paragraphs", "expected"), [(9, [1]), (8, [])])
def test_eight_paragraphs_that_are_indented_show_that_all_are(paragraphs, expected):
    assert _torn(*_paragraph() * paragraphs, *HEADLESS) == expected


@pytest.mark.parametrize(("lines", "expected"), [(9, [1]), (8, [])])
def test_eight_lines_that_go_on_at_the_margin_show_that_all_do(lines, expected):
    assert _torn(*[_line()] * lines, *INDENTED) == expected


def test_one_that_does_otherwise_shows_no_manner():
    assert _torn(*MANNER, _line(DONE), *_paragraph(), *HEADLESS) == []
    assert _torn(*[_line()] * 9, _line(DONE, x0=90.0), *[_line()] * 3, *INDENTED) == []


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(HEADLESS, [1], id="three long lines"),
        pytest.param(HEADLESS[:2], [], id="two"),
        pytest.param([*HEADLESS[:2], _line("字" * 20, page=2)], [1], id="the third of 20 characters"),
        pytest.param([*HEADLESS[:2], _line("字" * 19, page=2)], [], id="of 19"),
    ],
)
def test_a_page_with_three_long_lines_shows_its_margins(page, expected):
    assert _torn(*MANNER, *page) == expected


@pytest.mark.parametrize(
    ("end", "start", "stop", "expected"),
    [
        pytest.param(RIGHT - 30.1, LEFT + 5, RIGHT - 15, [1], id="short, then at the margin and full"),
        pytest.param(RIGHT - 30, LEFT, RIGHT, [], id="not quite short"),
        pytest.param(RIGHT - 40, LEFT + 5.1, RIGHT, [], id="not quite at the margin"),
        pytest.param(RIGHT - 40, LEFT, RIGHT - 15.1, [], id="not quite full"),
        pytest.param(RIGHT - 15, LEFT + 12, RIGHT, [1], id="full, then indented"),
        pytest.param(RIGHT - 15.1, LEFT + 12, RIGHT, [], id="the first not quite full"),
        pytest.param(RIGHT, LEFT + 11.9, RIGHT, [], id="not quite indented"),
    ],
)
def test_margins_are_measured_in_letters(end, start, stop, expected):
    assert _torn(*MANNER, _line(x0=90.0, x1=end), _line(DONE, start, stop, page=2), *HEADLESS) == expected


def test_what_ends_with_a_full_stop_is_finished_however_full_its_line():
    assert _torn(*MANNER, _line(DONE), *INDENTED) == []


@pytest.mark.parametrize(
    "foot",
    [
        pytest.param(_line("- 1 -", 210.0, 230.0), id="a page number"),
        pytest.param(TextLine("印", Place(path="甲.pdf", page=1)), id="what stands nowhere"),
    ],
)
def test_what_is_no_line_of_the_prose_parts_no_paragraph(foot):
    assert _torn(*MANNER, _line(x0=90.0), foot, *HEADLESS) == []


def test_only_prose_has_paragraphs():
    assert _torn(*MANNER, *HEADLESS, kind=RegionKind.TABLE) == []


def test_it_is_told_between_which_words_of_which_page_something_lacks():
    head = [_line("甲乙丙丁戊己庚辛壬癸" + "字" * 20, page=2), *HEADLESS]
    (tear,) = torn_prose([Region(RegionKind.PROSE, lines=[*MANNER, *head])])
    assert tear.reason == "“…尾。”之后是“甲乙丙丁戊己庚辛壬癸…”，接不上，像是缺了页或次序不对"
    assert (tear.page, tear.path, tear.behind) == (1, "甲.pdf", True)


def test_of_a_long_line_the_last_ten_characters_are_told():
    foot = _line("字" * 20 + "子丑寅卯辰巳午未申酉")
    (tear,) = torn_prose([Region(RegionKind.PROSE, lines=[*MANNER, foot, *INDENTED])])
    assert tear.reason.startswith("“…子丑寅卯辰巳午未申酉”之后")
