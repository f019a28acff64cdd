"""Numbers of things in a text without cells: they have no decimals, and are figures all the same behind the label of what they
count."""

import pytest

_HEAD = """2031年度部门决算
公开09表
财政拨款“三公”经费、会议费和培训费支出决算表
部门名称：某市水务局 单位：万元
相关统计数：
项目 统计数 项目 统计数
因公出国（境）团组数（个） 0 公务用车购置数（辆） 0
"""
_NUMBERED = """2031年度部门决算
部门决算公开相关信息统计表
金额单位：万元
项目 行次 统计数
合计 1 2.00
货物 2 2.00
（一）车辆数合计（辆） 7 13
1.机要通信用车 10 12
2.其他用车 15 1
"""


def test_an_integer_behind_the_label_of_what_it_counts_is_a_figure(tables, cell):
    table = tables(f"{_HEAD}国内公务接待批次（个） 16 国内公务接待人次（人） 142\n")["三公统计数表"]
    assert [cell(table, row, "统计数") for row in ("国内公务接待批次", "国内公务接待人次")] == ["16", "142"]


def test_a_label_without_a_number_has_none(tables, cell):
    table = tables(f"{_HEAD}国内公务接待批次（个） 国内公务接待人次（人） 142\n")["三公统计数表"]
    assert [row.name for row in table.rows if cell(table, row.name, "统计数") == "142"] == ["国内公务接待人次"]


@pytest.mark.parametrize(("row", "count"), [("车辆数合计", "13"), ("机要通信用车", "12"), ("其他用车", "1")])
def test_where_rows_have_numbers_the_count_is_behind_that_of_its_row(tables, cell, row, count):
    assert cell(tables(_NUMBERED)["相关信息统计表"], row, "统计数") == count


def test_the_number_of_a_row_counts_nothing(tables, cell):
    table = tables(_NUMBERED.replace("其他用车 15 1", "其他用车 15"))["相关信息统计表"]
    assert cell(table, "其他用车", "统计数") == "空白"


def test_of_two_numbers_behind_a_label_none_is_taken_for_the_count(tables, cell):
    table = tables(f"{_HEAD}国内公务接待批次（个） 16 142\n")["三公统计数表"]
    assert "国内公务接待批次" not in [row.name for row in table.rows if cell(table, row.name, "统计数") == "16"]
