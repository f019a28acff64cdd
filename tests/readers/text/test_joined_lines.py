"""Which lines a program broke at a width, and which only happen to be as wide: each question by itself."""

import pytest

from audit.readers.text.wrapped import (
    _are_rows,
    _characters,
    _columns,
    _full,
    _is_cut,
    _is_one,
    _printed,
    _reaching,
    _unpadded,
    _usual_cells,
    _usual_decimals,
    unwrapped,
)

TWO = frozenset({2})  # decimals


def test_a_number_is_cut_where_only_both_parts_together_are_one():
    assert _is_cut("支出 4,28", "1.95 万元")
    assert not _is_cut("支出 4,281.95", "406.13")
    assert not _is_cut("支出 4,281", "406.13")
    assert not _is_cut("支出", "406.13")
    assert not _is_cut("支出 4,281.", "万元")


@pytest.mark.parametrize(
    ("line", "following", "one"),
    [
        ("社会保障 4,28", "1.95", True),
        ("社会保障 4,281.95", "406.13", False),  # both are amounts as this text writes them
        ("社会保障 4,281.9", "5", True),
        ("社会保障 4,281.9", "406.13", True),  # 4,281.9 is none
        ("社会保障 4,281.95", "卫生健康支出", False),  # a row and the next
        ("社会保障\t4,281.95", "卫生健康支出", True),  # a cell
        ("社会保障 4,281", "卫生健康支出", True),  # no amount yet
        ("社会保障 4,281.9", "卫生健康支出", True),
        ("社会保障 4,281.95", "元", True),
        ("本单位主要职责。", "二、机构设置", False),
        ("本单位主要职责，", "二、机构设置", True),
        ("本单位主要职责。", "收支预算总表", False),
        ("本单位填报的", "收支预算总表", True),
        ("甲。\t1.00", "二、\t3.00", True),  # cells of rows are looked at as such
        ("甲。", "二、\t3.00", False),
        ("甲。\t", "二、乙", False),
    ],
)
def test_two_lines_are_one_unless_the_second_begins_something(worded, line, following, one):
    assert _is_one(line, following, TWO, worded) == one


def test_most_lines_with_several_cells_have_the_usual_number():
    assert _usual_cells(["甲|乙|丙", "丁|戊|己", "一段话", "庚|辛"]) == 3
    assert _usual_cells(["甲|乙|丙", "丁|戊"]) == 0
    assert _usual_cells(["一段话", "又一段"]) == 0


def test_two_rows_have_the_usual_cells_and_the_second_begins_with_no_amount():
    assert _are_rows("甲|1.00|2.00", "乙|3.00|4.00", 3)
    assert not _are_rows("甲|1.00|2.00", "3.00|4.00|5.00", 3)
    assert not _are_rows("甲|1.00", "乙|3.00|4.00", 3)
    assert not _are_rows("甲|1.00|2.00", "乙|3.00", 3)
    assert not _are_rows("甲|1.00|2.00", "乙|3.00|4.00", 4)


def test_how_many_decimals_amounts_have_is_told_by_those_that_are_whole_and_not_rare():
    rows = [f"甲 {n}.00 {n}.50" for n in range(30)]
    assert _usual_decimals(rows, set()) == {2}
    assert _usual_decimals([*rows, "乙 1.5"], set()) == {2}
    assert _usual_decimals([*rows, "乙 1.5 2.5 3.5"], set()) == {1, 2}


def test_what_stands_at_either_end_of_a_line_may_be_a_part_of_an_amount():
    assert _usual_decimals(["甲 1.00 2.5"], {0}) == {2}
    assert _usual_decimals(["甲 1.00 2.5"], set()) == {1, 2}
    assert _usual_decimals(["1.5 甲 2.00"], set()) == {2}


def test_lines_filled_up_with_blanks_end_with_their_words():
    padded = ["甲      ", "乙乙     ", "丙丙丙    ", "丁丁     "]
    assert _unpadded(padded) == ["甲", "乙乙", "丙丙丙", "丁丁"]
    assert _unpadded(padded[:3]) == padded[:3]  # three may be as wide by chance
    half = ["甲      ", "乙乙     ", "丙丙丙丙丙丙丙", "丁丁丁丁丁丁丁"]
    assert _unpadded(half) == half
    assert _unpadded([]) == []


def test_a_blank_line_behind_every_line_is_left_out_and_others_stay():
    assert _printed(["甲", "", "乙", "", "丙", ""]) == [(1, "甲"), (3, "乙"), (5, "丙")]
    assert _printed(["甲", "", "乙", "丙"]) == [(1, "甲"), (2, ""), (3, "乙"), (4, "丙")]
    assert _printed(["", "", "甲", "", "乙", ""]) == [(3, "甲"), (5, "乙")]


def test_a_line_reaches_the_width_where_one_more_character_would_exceed_it():
    lines = ["一" * 20, "二" * 19, "三" * 20, "", "四" * 20]
    assert _reaching(lines, _characters) == {0}
    assert _reaching(["一" * 20, "二" * 20, "三"], _characters) == {0, 1}


def test_a_word_that_had_no_place_ended_the_line_before():
    lines = ["一" * 12, "二" * 9 + " 三", "四" * 20]
    assert _reaching(lines, _characters, words=True) == {0, 1}
    assert _reaching(lines, _characters) == frozenset()


def test_a_line_that_is_less_than_half_as_wide_ends_of_itself_unless_asked_for():
    lines = ["一" * 9, "二" * 20]
    assert _reaching(lines, _characters, words=True) == frozenset()
    assert _reaching(lines, _characters, words=True, short=True) == {0}


def test_what_no_page_is_as_narrow_as_says_nothing():
    assert _reaching(["一" * 15, "二" * 15], _characters) == frozenset()
    assert _reaching(["一" * 16, "二" * 16], _characters) == {0}


def test_no_line_goes_on_over_the_end_of_a_page_or_a_line_of_blanks():
    for behind in ("\f" + "二" * 19, "　", ""):
        assert _reaching(["一" * 20, behind], _characters) == frozenset()
    assert _reaching(["一" * 20, "\t"], _characters) == {0}


def test_chinese_is_two_columns_wide():
    assert _columns(3, "收入ab") == 9


def test_an_amount_alone_is_the_last_cell_of_the_row_that_had_no_room_for_it(worded):
    lines = ["科目编码\t科目名称\t合计", "20801\t人力资源和社会保障管理\t", "1,234.00", "210\t卫生健康\t5.00"]
    joined = [line.text for line in unwrapped(lines, worded)]
    assert joined[1] == "20801\t人力资源和社会保障管理\t1,234.00"


def _wide(*widths: int) -> list[str]:
    """Lines of as many characters, each of another one."""
    return [chr(0x4E00 + i) * width for i, width in enumerate(widths)]


def test_several_unlike_lines_that_reach_the_width_are_full(worded):
    assert _full(_wide(20, 20, 20, 5), worded) == {0, 1, 2}
    assert _full(_wide(20, 20, 5), worded) == frozenset()
    assert _full(["一" * 20] * 4, worded) == frozenset()


@pytest.mark.parametrize(("nearly", "full"), [(15, True), (16, False), (19, False)])
def test_as_many_lines_that_nearly_reach_the_width_say_that_it_is_none(worded, nearly, full):
    assert bool(_full(_wide(20, 20, 20, nearly, nearly, nearly, 5), worded)) == full
    assert _full(_wide(20, 20, 20, nearly, nearly, 5), worded) == {0, 1, 2}


def test_rows_of_amounts_that_are_all_as_wide_are_none_that_were_broken(worded):
    rows = [f"20{i} 社会保障和就业支出 {i}.00" for i in range(1, 6)]
    assert _full(rows, worded) == frozenset()
    assert _full([*rows[:3], *_wide(18, 18, 18), rows[3]], worded) == {0, 1, 2, 3, 4, 5}
    assert _full([row.replace(".00", "．零") for row in rows], worded) == {0, 1, 2, 3}


def test_one_number_that_was_cut_is_enough(worded):
    assert _full(["一" * 16 + "4,28", "1.95万元"], worded) == {0}
