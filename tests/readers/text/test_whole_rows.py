"""Which lines of cells are rows: those of a table have as many tabs, and what was torn is marked."""

from collections.abc import Sequence

from audit.readers.text.logical import Logical
from audit.readers.text.whole_rows import whole_rows


def _lines(*texts: str) -> list[Logical]:
    """In a text / is where a line went on on the next one, whose number it takes."""
    found, number = [], 1
    for text in texts:
        parts = text.split("/")
        offsets = [sum(map(len, parts[:i])) for i in range(1, len(parts))]
        found.append(Logical(number, "".join(parts), tuple((at, number + i) for i, at in enumerate(offsets, start=1))))
        number += len(parts)
    return found


def _told(rows: Sequence[Logical]) -> list[tuple[int, str]]:
    return [(row.number, row.text) for row in rows]


def _torn(rows: Sequence[Logical]) -> list[bool]:
    return [row.torn for row in rows]


def test_two_rows_that_became_one_line_are_two_where_the_row_above_has_as_many_tabs_as_each():
    rows = whole_rows(_lines("甲\t1.00\t2.00", "乙\t3.00\t4.00/丙\t5.00\t6.00"), ())
    assert _told(rows) == [(1, "甲\t1.00\t2.00"), (2, "乙\t3.00\t4.00"), (3, "丙\t5.00\t6.00")]
    assert _torn(rows) == [False, False, False]


def test_two_rows_above_all_others_are_told_apart_by_the_row_below_blank_lines():
    rows = whole_rows(_lines("乙\t3.00\t4.00/丙\t5.00\t6.00", "", "甲\t1.00\t2.00"), ())
    assert [row.text for row in rows if row.text] == ["乙\t3.00\t4.00", "丙\t5.00\t6.00", "甲\t1.00\t2.00"]


def test_two_rows_below_one_of_another_table_are_told_apart_by_the_row_below():
    rows = whole_rows(_lines("甲\t1.00", "乙\t3.00\t4.00/丙\t5.00\t6.00", "丁\t7.00\t8.00"), ())
    assert _told(rows)[1:3] == [(2, "乙\t3.00\t4.00"), (3, "丙\t5.00\t6.00")]


def test_a_first_cell_that_is_blank_is_a_cell():
    rows = whole_rows(_lines("\t1.00\t2.00", "\t3.00\t4.00/丙\t5.00\t6.00"), ())
    assert _told(rows)[1:] == [(2, "\t3.00\t4.00"), (3, "丙\t5.00\t6.00")]


def test_a_first_row_is_one_though_a_row_further_down_has_fewer_tabs():
    assert len(whole_rows(_lines("科目\t金/额\t比例", "甲\t1.00\t2.00", "乙\t3.00"), ())) == 3


def test_a_lone_row_whose_name_goes_on_behind_the_turn_is_one():
    rows = whole_rows(_lines("机关/运行\t1.00"), ())
    assert (_told(rows), _torn(rows)) == ([(1, "机关运行\t1.00")], [False])


def test_three_rows_in_one_line_are_three():
    rows = whole_rows(_lines("甲\t1.00", "乙\t2.00/丙\t3.00/丁\t4.00"), ())
    assert _told(rows)[1:] == [(2, "乙\t2.00"), (3, "丙\t3.00"), (4, "丁\t4.00")]


def test_a_row_ends_at_the_last_turn_where_it_has_all_of_its_tabs():
    rows = whole_rows(_lines("甲\t1.00\t2.00", "乙\t3.00\t40/0.00/丙\t5.00\t6.00"), ())
    assert _told(rows)[1:] == [(2, "乙\t3.00\t400.00"), (4, "丙\t5.00\t6.00")]


def test_a_last_cell_that_goes_on_behind_the_turn_is_no_row():
    line = "乙\t3.00\t项目/支出"
    assert _told(whole_rows(_lines("甲\t1.00\t2.00", line), ()))[1:] == [(2, line.replace("/", ""))]


def test_rows_of_two_numbers_of_tabs_are_no_sign_where_no_line_was_broken():
    assert _torn(whole_rows(_lines("甲\t1.00\t2.00", "乙\t3.00", "丙\t5.00\t6.00"), ())) == [False] * 3


def test_what_was_put_together_with_other_tabs_than_the_rows_beside_it_tears_the_table():
    rows = _lines("甲\t1.00\t2.00", "乙\t3.00/\t4.00\t5.00", "丙\t6.00\t7.00")
    assert _torn(whole_rows(rows, ())) == [True] * 3


def test_what_was_put_together_with_the_tabs_of_the_row_above_or_of_the_one_below_is_whole():
    broken = "乙\t3.00\t4/.00"
    for beside in (("甲\t1.00\t2.00", broken, "丙\t6.00"), ("甲\t1.00", broken, "丙\t6.00\t7.00")):
        assert _torn(whole_rows(_lines(*beside), ())) == [False] * 3


def test_halves_of_a_row_tear_the_table_where_the_first_had_no_room_for_the_next_word():
    halves = _lines("甲\t1.00\t2.00\t3.00", "乙\t3.00", "丙\t4.00\t5.00", "丁\t5.00\t6.00\t7.00")
    assert _torn(whole_rows(halves, {2})) == [True] * 4
    assert _torn(whole_rows(halves, {1, 3, 4})) == [False] * 4


def test_lines_that_make_more_than_a_row_are_no_halves_of_it():
    rows = _lines("甲\t1.00\t2.00\t3.00", "乙\t4.00\t5.00", "丙\t6.00\t7.00", "丁\t8.00\t9.00\t1.00")
    assert _torn(whole_rows(rows, {2, 3})) == [False] * 4


def test_either_half_may_have_the_figure_and_words_alone_are_a_caption():
    row = "甲\t1.00\t2.00"
    assert all(_torn(whole_rows(_lines(row, "乙\t丙", "丁\t4.00", row), {2})))
    assert all(_torn(whole_rows(_lines(row, "丁\t4.00", "乙\t丙", row), {2})))
    assert not any(_torn(whole_rows(_lines("单位\t部门", "乙\t丙", row, row), {1})))


def test_a_line_without_cells_is_no_half_of_a_row_though_it_has_a_year_and_fills_its_line():
    lines = _lines("2031年度收支表", "甲\t1.00\t2.00", "乙\t3.00\t4.00")
    assert not any(_torn(whole_rows(lines, {1})))
    assert not any(_torn(whole_rows(lines, {1}, frozenset({1}))))


def test_a_line_without_cells_parts_tables_with_unlike_rows():
    lines = _lines("甲\t1.00\t2.00", "乙\t3.00/\t4.00\t5.00", "表二", "丙\t6.00", "丁\t7.00")
    assert _torn(whole_rows(lines, ())) == [True, True, False, False, False]


def test_rows_of_amounts_with_unlike_tabs_are_torn_in_a_text_that_was_broken_between_words():
    uneven = _lines("科目\t金额\t备注", "甲\t1.00\t2.00", "乙\t3.00", "表二", "丙\t6.00\t8.00", "丁\t7.00\t9.00")
    assert _torn(whole_rows(uneven, (), frozenset({9}))) == [True] * 3 + [False] * 3
    assert _torn(whole_rows(uneven, ())) == [False] * 6


def test_headers_of_fewer_cells_than_the_rows_are_even():
    lines = _lines("科目\t金额", "甲\t1.00\t2.00", "乙\t3.00\t4.00")
    assert _torn(whole_rows(lines, (), frozenset({9}))) == [False] * 3


def test_a_table_with_a_line_that_may_have_been_broken_is_torn_where_another_one_surely_was():
    lines = _lines(
        "甲\t1.00\t2.00", "乙\t3.00", "表二", "丙\t6.00\t8.00", "丁\t7.00\t9.00", "表三", "戊\t1.00", "己\t2.00"
    )
    assert _torn(whole_rows(lines, (), frozenset({5}))) == [True, True] + [True] * 3 + [False] * 3


def test_two_lines_with_the_tabs_of_one_row_tear_the_table_where_the_first_may_have_been_broken():
    split = _lines("甲\t乙\t丙", "丁\t戊", "己\t庚", "辛\t壬\t癸")
    assert any(_torn(whole_rows(split, (), frozenset({2}))))
    assert not any(_torn(whole_rows(split, (), frozenset({3, 4}))))
    assert not any(_torn(whole_rows(_lines("甲\t乙\t丙", "", "己\t庚\t辛"), (), frozenset({1, 2}))))


def test_a_line_that_was_put_together_ends_where_its_last_part_does():
    split = _lines("甲\t乙\t丙", "丁/\t戊", "己\t庚", "辛\t壬\t癸")
    assert any(_torn(whole_rows(split, (), frozenset({3}))))
    assert not any(_torn(whole_rows(split, (), frozenset({2}))))
