"""Flow text: where the codes and the names of rows stand, and what is no part of them."""

import pytest

_EXPENDITURE = """2024年单位预算公开表
单位支出总体情况表
编制单位：青柳县测绘中心 单位：万元
功能分类
科目编码 功能分类科目名称 合 计 基本支出 项目支出
类 款 项
"""


def test_a_row_that_the_form_does_not_know_is_kept_with_its_figure(tables):
    table = tables(
        """2019年部门预算公开表
收支预算总表
单位：万元
一、财政拨款  90.00
二、从来没有过的资金来源  7.00
当年收入小计  97.00
"""
    )["收支总表"]
    assert [row.label for row in table.rows if not row.recognised] == ["二、从来没有过的资金来源"]


def test_a_code_printed_against_its_name_is_a_code(tables, cell):
    table = tables(
        _EXPENDITURE
        + """201 一般公共服务支出 10.00 6.00 4.00
201 03 政府办公厅事务 10.00 6.00 4.00
201 03 01行政运行 10.00 6.00 4.00
合 计 10.00 6.00 4.00
"""
    )["支出总表"]
    assert cell(table, "2010301", "基本支出") == "6.00"


def test_a_code_part_may_have_lost_its_zero(tables, cell):
    rows = "201 3 政府办公厅事务 10.00 6.00 4.00\n合 计 10.00 6.00 4.00\n"
    assert cell(tables(_EXPENDITURE + rows)["支出总表"], "20103", "合计") == "10.00"


def test_a_row_with_an_integer_that_may_be_a_code_out_of_place_keeps_its_figures_without_columns(tables, cell):
    rows = "201 一般公共服务支出 20103 政府办公厅事务 10.00 6.00 4.00\n合 计 10.00 6.00 4.00\n"
    assert cell(tables(_EXPENDITURE + rows)["支出总表"], "201", "合计") == "列不定"


FINAL = """2024年度部门决算公开
政府采购支出决算表
单位：万元
项目          金额
一、政府采购支出合计          90.00
（一）政府采购货物支出          50.00
（二）政府采购工程支出
（三）政府采购服务支出          40.00
"""


def test_a_row_without_figures_is_no_heading_that_ends_the_table(tables, cell):
    assert cell(tables(FINAL)["政府采购决算表"], "服务", "金额") == "40.00"


def test_two_lines_of_a_header_printed_again_are_no_name(tables):
    table = tables(
        """2024年度部门决算公开
财政拨款基本支出决算表（经济科目）
单位：万元
项目          财政拨款基本支出
科目编码      科目名称      合计      人员经费      公用经费
合计      50.00      40.00      10.00
301       工资福利支出      40.00      40.00
项目          财政拨款基本支出
科目编码      科目名称      合计      人员经费      公用经费
302       商品和服务支出      10.00            10.00
"""
    )["财政拨款基本支出决算表"]
    assert [row.label for row in table.rows] == ["合计", "工资福利支出", "商品和服务支出"]


_NUMBERED = """2024年度部门决算公开
收入支出决算总表
部门名称：青石县档案馆 金额单位：万元
项目 行次 金额 项目 行次 金额
栏次 1 栏次 2
一、一般公共预算财政拨款收入 1 310.56 一、一般公共服务支出 32 300.00
二、事业收入 5 二、社会保障和就业支出 39 10.56
本年收入合计 27 310.56 本年支出合计 58 310.56
总计 31 310.56 总计 62 310.56
"""


def test_the_numbers_of_rows_are_no_part_of_their_names(tables, cell):
    table = tables(_NUMBERED)["收入支出决算总表"]
    assert all(row.recognised for row in table.rows)
    assert cell(table, "本年支出合计", table.columns[-1].name) == "310.56"


def test_a_misprinted_number_leaves_the_other_figures_of_its_row_without_a_column(tables, cell):
    rows = "201 一般公共服务支出 10.00 06.00 4.00\n合 计 10.00 6.00 4.00\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert cell(table, "201", "项目支出") == "列不定"


def test_the_number_of_its_row_ends_a_label_that_has_no_amount(tables, cell):
    table = tables("""2024年度部门决算公开
财政拨款收入支出决算总表
部门：青石县档案馆 金额单位：万元
项目 行次 金额 项目 行次 合计 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款
栏次 1 栏次 2 3 4 5
25 二十五、从来没有的支出 57
本年收入合计 27 本年支出合计 59 9.00 9.00
年初财政拨款结转和结余 28 9.00 年末财政拨款结转和结余 60
总计 32 9.00 总计 64 9.00 9.00
""")["财政拨款收入支出决算总表"]
    assert [row.name for row in table.rows if "本年" in row.name] == ["本年收入合计", "本年支出合计"]


def test_the_number_of_a_row_without_a_label_is_no_part_of_the_name_beside_it(tables, cell):
    blank = _NUMBERED.replace("二、事业收入 5", "9").replace("39 10.56", "39 10.56\n10 三、卫生健康支出 40")
    table = tables(blank)["收入支出决算总表"]
    assert cell(table, "208", table.columns[-1].name) == "10.56"
    assert all(row.recognised for row in table.rows)


_SUMMARY = """2031年部门预算
2031年部门财务收支预算总表
编制部门：青石区档案馆 单位：元
本年收入 本年支出
项目 预算数 项目 预算数
"""
_CELLS = """201
一般公共服务支出
10.00
6.00
4.00
201
03
政府办公厅事务
6.00
6.00
201
03
01
行政运行
6.00
6.00
201
06
财政事务
4.00
4.00
合 计
10.00
6.00
4.00
"""


@pytest.mark.parametrize(("code", "column", "printed"), [("20103", "基本支出", "6.00"), ("20106", "项目支出", "4.00")])
def test_where_every_cell_has_a_line_a_code_goes_on_over_several(tables, cell, code, column, printed):
    assert cell(tables(_EXPENDITURE + _CELLS)["支出总表"], code, column) == printed


def test_an_integer_on_a_line_of_its_own_is_no_account_where_no_name_follows(tables, cell):
    rows = "301\n工资福利支出\n1,250\n302\n商品和服务支出\n480\n303\n对个人和家庭的补助\n1,730\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert [row.code for row in table.rows] == ["301", "302", "303"]
    assert [cell(table, code, "合计") for code in ("301", "302", "303")] == ["1,250", "列不定", "1,730"]


def _names(table):
    return [row.label for row in table.rows if row.code]


def test_a_name_printed_above_its_code_and_figures_is_theirs(tables):
    table = tables(
        _EXPENDITURE
        + """一般公共服务支出
201 10.00 6.00 4.00
财政事务
201 06 10.00 6.00 4.00
卫生健康支出
210 3.00 3.00
合 计 13.00 9.00 4.00
"""
    )["支出总表"]
    assert _names(table) == ["一般公共服务支出", "财政事务", "卫生健康支出"]
    assert not any(row.jumbled for row in table.rows)


def test_a_name_printed_below_its_code_and_figures_is_theirs(tables):
    rows = "201 10.00 6.00 4.00\n一般公共服务支出\n201 06 10.00 6.00 4.00\n财政事务\n合 计 10.00 6.00 4.00\n"
    assert _names(tables(_EXPENDITURE + rows)["支出总表"]) == ["一般公共服务支出", "财政事务"]


def test_names_above_and_below_codes_that_no_class_tells_apart_are_doubtful(tables):
    rows = "单位甲的事务\n20106 10.00 6.00 4.00\n单位乙的事务\n合 计 10.00 6.00 4.00\n"
    assert [row.jumbled for row in tables(_EXPENDITURE + rows)["支出总表"].rows if row.code] == [True]


def test_a_code_between_the_lines_of_its_name_begins_a_row(tables, cell):
    rows = "合 计 8.00 8.00\n208 社会保障和就业支出 8.00 8.00\n机关事业单位基本养\n20805 8.00 8.00\n老保险缴费支出\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert cell(table, "20805", "合计") == "8.00"
    assert next(row for row in table.rows if row.code == "20805").jumbled


def test_the_label_of_the_total_may_stand_behind_its_figures(tables, cell):
    rows = "10.00 6.00 4.00 合 计\n201 一般公共服务支出 10.00 6.00 4.00\n"
    assert cell(tables(_EXPENDITURE + rows)["支出总表"], "合计", "基本支出") == "6.00"


def test_dashes_are_no_part_of_a_name(tables):
    rows = "201 一般公共服务支出 10.00 10.00 ——\n201 03 政府办公厅事务 10.00 10.00 －\n合 计 10.00 10.00\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert [row.label for row in table.rows][:2] == ["一般公共服务支出", "政府办公厅事务"]


def test_a_short_integer_before_the_label_of_the_next_cell_is_no_code_of_an_account(tables):
    summary = """一、财政拨款收入 177 一、卫生健康支出 177
1. 一般公共预算 177
收入总计 177 支出总计 177
"""
    table = tables(_SUMMARY + summary)["收支总表"]
    assert [row.code for row in table.rows if row.code == "177"] == []


def test_the_total_may_stand_behind_the_row_before_where_a_page_ended_there(tables, cell):
    table = tables(
        """2024年单位预算公开表
单位支出总体情况表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
201 一般公共服务支出 70.00 60.00 10.00
221 住房保障支出 30.00 20.00 10.00 合计 100.00 80.00 20.00
"""
    )["支出总表"]
    assert cell(table, "合计", "合计") == "100.00"
    assert cell(table, "住房保障支出", "基本支出") == "20.00"


def test_a_line_of_a_unit_below_the_total_is_no_part_of_the_total(tables):
    """Its figures would fill the columns that the total leaves blank."""
    table = tables(
        """2024年单位预算公开表
收入总表
单位名称：青柳市第三中学 单位：万元
单位名称 合计 本年收入 上年结转结余
小计 一般公共预算 政府性基金预算 国有资本经营预算 财政专户管理资金 单位资金
合计 90.00 90.00 70.00 20.00
青柳市第三中学 90.00 90.00 70.00 20.00
"""
    )["收入总表"]
    assert [row.label for row in table.rows][:1] == ["合计"]
    assert [f.text for f in table.loose[1]] == ["90.00", "90.00", "70.00", "20.00"]


def test_the_total_may_stand_right_behind_the_words_of_the_header(tables, cell):
    table = tables(
        """2024年度部门决算公开表
支出决算表
单位：万元
项目 本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出
支出功能分类科目编码 科目名称
类 款 项 合计 9.00 5.00 4.00
201 一般公共服务支出 9.00 5.00 4.00
"""
    )["支出决算表"]
    assert cell(table, "合计", "本年支出合计") == "9.00"


def test_numbers_of_rows_are_no_part_of_codes_and_labels(tables, cell):
    """序号 1, 2, 3 stand before them, as one province prints all its tables."""
    table = tables(
        """2025年部门预算公开
部门支出总表
201青柳县文化馆
单位：万元
序号 功能分类科目编码 科目名称 合计 基本支出 项目支出
栏次 1 2 3 4 5
1 合计 90.00 60.00 30.00
2 207 文化旅游体育与传媒支出 90.00 60.00 30.00
3 20701 文化和旅游 90.00 60.00 30.00
4 2070109 群众文化 90.00 60.00 30.00
"""
    )["支出总表"]
    assert cell(table, "2070109", "项目支出") == "30.00"


@pytest.mark.parametrize("below", ["本表反映单位的全部支出。", "本表反映单位的全部支出。\n没有数的栏目没有列出。"])
def test_a_sentence_below_the_total_is_no_part_of_its_name(tables, cell, below):
    table = tables(
        f"""{_EXPENDITURE}201 一般公共服务支出 90.00 60.00 30.00
20103 政府办公厅事务 90.00 60.00 30.00
2010301 行政运行 90.00 60.00 30.00
合 计 90.00 60.00 30.00
{below}
"""
    )["支出总表"]
    assert not any(row.jumbled for row in table.rows)
    assert cell(table, "合计", "基本支出") == "60.00"


def test_the_rest_of_a_name_below_its_row_is_a_part_of_it(tables):
    table = tables(
        f"""{_EXPENDITURE}合 计 90.00 60.00 30.00
201 一般公共服 90.00 60.00 30.00
务支出
"""
    )["支出总表"]
    assert [row.label for row in table.rows if row.code] == ["一般公共服务支出"]
