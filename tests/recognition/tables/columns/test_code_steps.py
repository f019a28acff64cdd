"""Codes printed a level a column, and of each row its own level alone."""

HEAD = "2031年部门预算\n"


def test_a_row_that_prints_its_own_level_alone_has_those_above_it_from_the_rows_above(paged):
    table = paged(
        HEAD
        + """一般公共预算支出表
单位：万元
| 科目编码~3 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 类 | 款 | 项 | <> | <> | <> | <> |
| | | | 合计 | 90.00 | 80.00 | 10.00 |
| 208 | | | 社会保障和就业支出 | 30.00 | 30.00 | |
| | 05 | | 行政事业单位养老支出 | 30.00 | 30.00 | |
| | | 01 | 行政单位离退休 | 10.00 | 10.00 | |
| | | 05 | 机关事业单位基本养老保险缴费支出 | 20.00 | 20.00 | |
---
| 221 | | | 住房保障支出 | 60.00 | 50.00 | 10.00 |
| | 02 | | 住房改革支出 | 60.00 | 50.00 | 10.00 |
| | | 01 | 住房公积金 | 60.00 | 50.00 | 10.00 |"""
    )["一般公共预算支出表"]
    codes = [row.code for row in table.rows]
    assert codes == [None, "208", "20805", "2080501", "2080505", "221", "22102", "2210201"]


def test_a_level_that_no_row_above_prints_is_not_made_up(paged):
    table = paged(
        HEAD
        + """一般公共预算支出表
单位：万元
| 科目编码~3 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 类 | 款 | 项 | <> | <> | <> | <> |
| | | | 合计 | 90.00 | 80.00 | 10.00 |
| 208 | | | 社会保障和就业支出 | 90.00 | 80.00 | 10.00 |
| | | 01 | 行政单位离退休 | 90.00 | 80.00 | 10.00 |"""
    )["一般公共预算支出表"]
    assert [row.code for row in table.rows] == [None, "208", None]


def test_a_header_that_the_page_break_cuts_goes_on_in_the_columns_of_the_next_page(paged, cell):
    table = paged(
        HEAD
        + """一般公共预算支出表
单位：万元
| 科目编码~3 | 科目名称 | 合计 | 基本支出 | 项目支出 |
---
| 类 | 款 | 项 | | | | |
| | | | 合计 | 90.00 | 80.00 | 10.00 |
| 221 | 02 | 01 | 住房公积金 | 90.00 | 80.00 | 10.00 |"""
    )["一般公共预算支出表"]
    assert [cell(table, "2210201", name) for name in ("合计", "基本支出", "项目支出")] == ["90.00", "80.00", "10.00"]


def test_a_header_of_its_own_on_the_next_page_is_no_rest_of_the_one_above(paged, cell):
    table = paged(
        HEAD
        + """一般公共预算支出表
单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
---
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 备注 |
| 2210201 | 住房公积金 | 90.00 | 80.00 | 10.00 | |"""
    )["一般公共预算支出表"]
    assert [cell(table, "2210201", name) for name in ("合计", "基本支出", "项目支出")] == ["90.00", "80.00", "10.00"]


def test_the_whole_code_in_a_cell_behind_its_levels_is_no_further_part_of_it(paged):
    table = paged(
        HEAD
        + """一般公共预算支出表
单位：万元
| 科目~3 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 类 | 款 | 项 | <> | <> | <> | <> | <> |
| | | | | 合计 | 30.00 | 30.00 | |
| 208 | | | 208 | 社会保障和就业支出 | 30.00 | 30.00 | |
| 208 | 05 | | 20805 | 行政事业单位养老支出 | 30.00 | 30.00 | |
| 208 | 05 | 01 | 2080501 | 行政单位离退休 | 30.00 | 30.00 | |"""
    )["一般公共预算支出表"]
    assert [(row.code, row.name) for row in table.rows[1:]] == [
        ("208", "社会保障和就业支出"),
        ("20805", "行政事业单位养老支出"),
        ("2080501", "行政单位离退休"),
    ]
