"""Pages joined with nothing between them: the number of a page stands on one line with the first words of the next."""

from time import process_time

import pytest

from audit.model.knowledge.titles import LinePatterns
from audit.readers.text import document_from_text
from audit.readers.text.glued import with_page_ends, with_whole_sentences

_WORDS = ["部门收支情况", "预算执行情况", "主要工作任务", "机构设置情况", "有关事项说明", "绩效管理情况"]


def _joined(begins: str, number: str = "{}") -> list[str]:
    """Eight pages of seven lines; each but the first begins on the line of the number before, with `begins`."""
    lines = ["封面"]
    for page in range(1, 9):
        lines += [*_WORDS, number.format(page) + begins.format(page)]
    return [*lines[:-1], number.format(8)]


@pytest.mark.parametrize(
    ("begins", "number"),
    [
        pytest.param("3010{0} 津贴补贴 5.00", "{}", id="a code"),
        pytest.param("（二）公用经费", "{}", id="a heading"),
        pytest.param("   30104   津贴补贴", "         {}", id="a code behind blanks"),
        pytest.param("第三部分 名词解释", "- {} -", id="a number with dashes"),
    ],
)
def test_numbers_that_count_on_from_page_to_page_end_pages(begins: str, number: str, worded: LinePatterns) -> None:
    ended = with_page_ends(_joined(begins, number), worded.code)
    parted = [line.split("\f") for line in ended if "\f" in line]
    assert [line[1].strip() for line in parted] == [begins.format(page).strip() for page in range(1, 8)]


@pytest.mark.parametrize("begins", ["、有关情况", ".有关情况", "月份", "%"])
def test_numbers_of_a_list_end_none(begins: str, worded: LinePatterns) -> None:
    assert not any("\f" in line for line in with_page_ends(_joined(begins), worded.code))


def test_a_few_numbers_end_none(worded: LinePatterns) -> None:
    lines = _joined("（二）公用经费")[:30]
    assert with_page_ends(lines, worded.code) == lines


def test_numbers_of_rows_below_one_another_end_none(worded: LinePatterns) -> None:
    lines = [f"{row}\t3010{row}\t津贴补贴\t5.00" for _ in range(8) for row in range(1, 10)]
    assert with_page_ends(lines, worded.code) == lines


@pytest.mark.parametrize(("pages", "are_pages"), [(5, False), (6, True)])
def test_six_numbers_that_count_on_are_pages(pages: int, are_pages: bool, worded: LinePatterns) -> None:
    lines = _joined("（二）公用经费")[: 1 + 7 * pages]
    assert any("\f" in line for line in with_page_ends(lines, worded.code)) is are_pages


@pytest.mark.parametrize(("lines", "are_pages"), [(4, False), (5, True)])
def test_a_page_has_at_least_five_lines(lines: int, are_pages: bool, worded: LinePatterns) -> None:
    text = [f"{page}（二）公用经费" if n == 0 else "公用经费" for page in range(1, 9) for n in range(lines)]
    assert any("\f" in line for line in with_page_ends(text, worded.code)) is are_pages


def test_numbers_in_a_small_part_of_a_text_end_no_pages(worded: LinePatterns) -> None:
    lines = [*_joined("（二）公用经费"), *_WORDS * 9]
    assert with_page_ends(lines, worded.code) == lines


def test_a_code_behind_such_a_number_is_the_code(worded: LinePatterns) -> None:
    document = document_from_text("甲.txt", "\n".join(_joined("3010{0} 津贴补贴 5.00")), worded)
    assert "30104 津贴补贴 5.00" in [block.text for block in document.blocks]


def test_numbers_behind_the_last_words_of_the_page_before_begin_pages(worded: LinePatterns) -> None:
    lines = [
        f"{page}.青石区档案馆{'  ' if page % 2 else ' '}{page}" if n == 0 else "（二）公用经费"
        for page in range(2, 10)
        for n in range(8)
    ]
    parted = [line.split("\f")[1] for line in with_page_ends(lines, worded.code) if "\f" in line]
    assert [line.strip() for line in parted] == [str(page) for page in range(2, 10)]


def test_page_numbers_on_lines_of_their_own_are_left_alone(worded: LinePatterns) -> None:
    lines = [f"  {page}" if n == 0 else "（二）公用经费" for page in range(2, 10) for n in range(8)]
    assert not any("\f" in line for line in with_page_ends(lines, worded.code))


def test_the_number_of_a_list_behind_that_of_a_page_is_no_part_of_it(worded: LinePatterns) -> None:
    lines = [
        f"{page}{page + 12}.青石区档案馆" if n == 0 else "（二）公用经费" for page in range(2, 10) for n in range(8)
    ]
    parted = [line.split("\f")[1] for line in with_page_ends(lines, worded.code) if "\f" in line]
    assert parted == [f"{page + 12}.青石区档案馆" for page in range(2, 10)]


def test_a_line_of_blanks_is_looked_at_once(worded: LinePatterns) -> None:
    """It used to take a minute: every blank was where the dash might stand."""
    started = process_time()
    with_page_ends(["封面", " " * 500_000, "\t" * 500_000], worded.code)
    assert process_time() - started < 5


def _paged(foot: str, pages: int = 5, above: str = "收入为178.{}万", below: str = "元，比上年增加{}%。") -> list[str]:
    """Each page but the last ends within an amount; `foot` is what stands there."""
    page = "\n".join([*_WORDS, above, foot, below])
    return "\n".join(page.replace("{}", str(number)) for number in range(12, 12 + pages)).split("\n")


def test_numbers_alone_that_count_on_are_no_part_of_the_sentence_they_stand_in() -> None:
    lines = _paged("{}")
    assert with_whole_sentences(lines) == ["" if line.isdecimal() else line for line in lines]


def test_what_runs_along_the_foot_is_no_part_of_the_sentence_either() -> None:
    lines = _paged("{}\n青柳县水务局部门预算")
    assert [line for line in with_whole_sentences(lines) if line] == [line for line in _paged("") if line]


def test_a_number_at_a_form_feed_is_dressed_as_that_of_a_page() -> None:
    lines = _paged("{}", below="\f元，比上年增加{}%。")
    assert with_whole_sentences(lines) == [f"- {line} -" if line.isdecimal() else line for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(_paged("{}", pages=3), id="too few"),
        pytest.param(_paged("7"), id="the same again"),
        pytest.param(_paged("{}0"), id="numbers that do not count on"),
        pytest.param(_paged("{}", above="收入为178.{}万元。"), id="behind a sentence"),
        pytest.param(_paged("{}", above="302{} 办公费", below="303{} 印刷费"), id="between rows"),
    ],
)
def test_other_numbers_alone_stay(lines: list[str]) -> None:
    assert with_whole_sentences(lines) == lines
