"""Flow text: the columns are lost, arithmetic gives them back or nothing does."""

_EXPENDITURE = """2024年单位预算公开表
单位支出总体情况表
编制单位：青柳县测绘中心 单位：万元
功能分类
科目编码 功能分类科目名称 合 计 基本支出 项目支出
类 款 项
"""


def test_a_row_with_fewer_figures_than_columns_is_placed_by_the_rollup(tables, cell):
    table = tables(
        _EXPENDITURE
        + """201 一般公共服务支出 10.00 6.00 4.00
201 03 政府办公厅事务 6.00 6.00
201 06 财政事务 4.00 4.00
合 计 10.00 6.00 4.00
"""
    )["支出总表"]
    assert cell(table, "20103", "基本支出") == "6.00"
    assert cell(table, "20106", "项目支出") == "4.00"
    assert cell(table, "20106", "基本支出") == "空白"


def test_a_row_that_fits_either_column_keeps_its_figure_without_one(tables, cell):
    table = tables(
        _EXPENDITURE
        + """201 一般公共服务支出 10.00 5.00 5.00
201 03 政府办公厅事务 5.00 5.00
201 06 财政事务 5.00 5.00
合 计 10.00 5.00 5.00
"""
    )["支出总表"]
    assert cell(table, "20103", "基本支出") == "列不定"
    assert [f.text for figures in table.loose.values() for f in figures] == ["5.00", "5.00"]


def test_a_wrong_figure_does_not_push_its_neighbours_into_other_columns(tables, cell):
    table = tables(
        _EXPENDITURE
        + """201 一般公共服务支出 10.00 6.00 4.00
201 03 政府办公厅事务 6.00 6.90
201 06 财政事务 4.00 4.00
合 计 10.00 6.00 4.00
"""
    )["支出总表"]
    assert cell(table, "20103", "基本支出") == "6.90"
    assert cell(table, "20106", "项目支出") == "4.00"


def test_codes_printed_in_one_piece_begin_rows_and_the_total_may_stand_on_top(tables, cell):
    table = tables(
        _EXPENDITURE
        + """合 计 10.00 6.00 4.00
201 一般公共服务支出 10.00 6.00 4.00
20103 政府办公厅事务 6.00 6.00
20106 财政事务 4.00 4.00
"""
    )["支出总表"]
    assert cell(table, "合计", "基本支出") == "6.00"
    assert cell(table, "20103", "基本支出") == "6.00"
    assert cell(table, "20106", "项目支出") == "4.00"


def test_a_row_with_more_figures_than_columns_fills_none_of_them(tables, cell):
    table = tables(_EXPENDITURE + "201 一般公共服务支出 10.00 6.00 4.00 3.00\n合 计 10.00 6.00 4.00\n")["支出总表"]
    assert cell(table, "201", "合计") == "列不定"


def test_numerals_and_names_wrapped_over_lines_are_rejoined(tables, cell):
    table = tables(
        _EXPENDITURE
        + """201 一般公共服务支出 5,040.
86 1,189.
80 3,851.06
201 03
政府办公厅
事务
5,040.
86 1,189.80 3,851.06
合 计 5,040.86 1,189.80 3,851.06
"""
    )["支出总表"]
    assert cell(table, "20103", "合计") == "5,040.86"
    assert cell(table, "政府办公厅事务", "项目支出") == "3,851.06"


_OFFICIAL = """2024年部门预算公开
一般公共预算“三公”经费支出表
部门名称：青石县档案馆 单位：万元
合计 因公出国（境）费 公务用车购置及运行费 公务接待费
小计 公务用车购置费 公务用车运行费
{}
"""


def test_the_row_of_a_table_that_names_none_is_read(tables, cell):
    table = tables(_OFFICIAL.format("12.00 1.00 9.00 4.00 5.00 2.00"))["三公经费支出表"]
    assert [cell(table, "合计", column.name) for column in table.columns][:3] == ["12.00", "1.00", "9.00"]


def test_in_a_row_that_names_none_a_figure_that_fits_two_columns_has_none(tables, cell):
    table = tables(_OFFICIAL.format("11.38 7.62 7.62 3.76"))["三公经费支出表"]
    told = [cell(table, "合计", column) for column in ("公务用车小计", "公务用车运行费", "公务接待费")]
    assert told == ["7.62", "列不定", "3.76"]


def test_many_rows_below_one_total_are_told_apart_by_what_fills_its_columns(tables, cell):
    table = tables(
        """2024年部门预算公开表
部门收入总表
部门：青柳区档案馆 单位：万元
科目编码 科目名称 合计 上年结转 一般公共预算拨款收入 政府性基金预算拨款收入 事业收入 其他收入
合计 1,500.00 7.00 1,000.00 150.00 300.00 43.00
201 一般公共服务支出 107.00 7.00 100.00
204 公共安全支出 110.00 110.00
205 教育支出 120.00 120.00
206 科学技术支出 130.00 130.00
207 文化旅游体育与传媒支出 140.00 140.00
208 社会保障和就业支出 700.00 400.00 300.00
212 城乡社区支出 150.00 150.00
229 其他支出 43.00 43.00
"""
    )["收入总表"]
    assert cell(table, "208", "一般公共预算拨款收入") == "400.00"
    assert cell(table, "212", "政府性基金预算拨款收入") == "150.00"
    assert cell(table, "229", "其他收入") == "43.00"
