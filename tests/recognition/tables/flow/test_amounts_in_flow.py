"""Flow text: which numbers are amounts, however they are printed, and of which name."""

import pytest

_EXPENDITURE = """2024年单位预算公开表
单位支出总体情况表
编制单位：青柳县测绘中心 单位：万元
功能分类
科目编码 功能分类科目名称 合 计 基本支出 项目支出
类 款 项
"""


def test_amounts_without_decimals_are_read_by_their_separators_or_by_their_length(tables, cell):
    for amount in ("2,932,700", "2932700"):
        table = tables(_EXPENDITURE + f"201 一般公共服务支出 {amount} 0 {amount}\n合 计 {amount} 0 {amount}\n")[
            "支出总表"
        ]
        assert cell(table, "201", "项目支出") == amount


def test_a_short_amount_without_decimals_is_one_behind_the_name_and_the_other_amounts(tables, cell):
    rows = "201 一般公共服务支出 6,518 5,522 996\n201 03 政府办公厅事务 6,518 5,522 996\n合计 6,518 5,522 996\n"
    assert cell(tables(_EXPENDITURE + rows)["支出总表"], "20103", "项目支出") == "996"


def test_a_short_amount_without_decimals_is_one_before_the_next_cell(tables, cell):
    head = "2031年区级部门预算\n2031年部门财务收支预算总表\n编制部门：青柳区测绘局 单位：元\n项目 预算数 项目 预算数\n"
    rows = """一、财政拨款收入 9,570 一、一般公共服务支出 9,000
1. 一般公共预算资金 9,000 二、国有资本经营预算支出 570
3. 国有资本经营预算 570 三、教育支出
收入总计 9,570 支出总计 9,570
"""
    assert cell(tables(head + rows)["收支总表"], "国有资本经营预算", "预算数") == "570"


_SUMMARY = """2031年部门预算
2031年部门财务收支预算总表
编制部门：青石区档案馆 单位：元
本年收入 本年支出
项目 预算数 项目 预算数
"""


def test_an_amount_may_stand_directly_before_the_label_of_the_next_cell(tables, cell):
    table = tables(
        _SUMMARY
        + """一、财政拨款收入 9,000,000一、一般公共服务支出 7,000,000
1. 一般公共预算 9,000,000二、住房保障支出 2,000,000
收入总计 9,000,000 支出总计 9,000,000
"""
    )["收支总表"]
    assert cell(table, "财政拨款收入", "预算数") == "9,000,000"
    assert cell(table, "201", "预算数") == "7,000,000"


def test_so_may_a_short_amount_with_decimals(tables, cell):
    table = tables(
        _SUMMARY
        + """一、财政拨款收入 980.00一、一般公共服务支出 920.50
二、其他收入 20.00二、住房保障支出 79.50
收入总计 1,000.00 支出总计 1,000.00
"""
    )["收支总表"]
    assert cell(table, "其他收入", "预算数") == "20.00"
    assert cell(table, "221", "预算数") == "79.50"


def test_the_amount_behind_two_labels_is_that_of_the_second(tables, cell):
    table = tables(
        _SUMMARY
        + """一、财政拨款收入 9,000,000 一、一般公共服务支出 7,000,000
1. 一般公共预算 9,000,000 二、卫生健康支出 1,500,000
2. 政府性基金预算 三、住房保障支出 500,000
收入总计 9,000,000 支出总计 9,000,000
"""
    )["收支总表"]
    assert cell(table, "221", "预算数") == "500,000"


@pytest.mark.parametrize(
    "printed",
    [
        *("9O.00", "9。00", "9.00[甲]", "9..00", "9.00万元", "####", "4B,743.70", "9.〇〇", "12、152.62"),
        *("350:34", "1,350-34", "!12.00", ".12.00", "87391.4口", "169,S39,496"),
    ],
)
def test_an_amount_that_is_misprinted_is_no_part_of_the_name_before_it(tables, cell, printed):
    rows = f"""201 一般公共服务支出 {printed} 9.00
201 03 政府办公厅事务 6.00 6.00
合 计 15.00 15.00
"""
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert [row.label for row in table.rows] == ["一般公共服务支出", "政府办公厅事务", "合计"]
    assert cell(table, "201", "合计") == "列不定"


def test_nor_is_it_one_of_the_next_label_in_a_list(tables, cell):
    table = tables(
        _SUMMARY
        + """一、财政拨款收入 9,O00,000 一、一般公共服务支出 7,000,000
1. 一般公共预算 9,000,000 二、住房保障支出 2,000,000
收入总计 9,000,000 支出总计 9,000,000
"""
    )["收支总表"]
    assert cell(table, "财政拨款收入", "预算数") == "列不定"
    assert cell(table, "201", "预算数") == "7,000,000"


def test_a_figure_whose_last_decimal_stands_behind_a_blank_has_no_column(tables, cell):
    rows = "201 一般公共服务支出 10.0 0 6.00 4.00\n201 03 政府办公厅事务 10.00 6.00 4.00\n合 计 10.00 6.00 4.00\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert cell(table, "201", "合计") == "列不定"
    assert table.rows[0].label == "一般公共服务支出"


def test_a_blank_may_part_the_thousands_of_an_amount_behind_the_number_of_its_row(tables, cell):
    table = tables(_BALANCE.replace("{total}", "2 899.99"))["收入支出决算总表"]
    assert cell(table, "收入总计", "金额") == "列不定"


_BALANCE = """2024年度部门决算
收入支出决算总表
单位：万元
收入 支出
项目 行次 金额 项目 行次 金额
栏次 1 栏次 2
一、一般公共预算财政拨款收入 1 2,899.99 一、一般公共服务支出 32 2,899.99
本年收入合计 27 2,899.99 本年支出合计 58 2,899.99
总计 31 {total} 总计 62 2,899.99
"""


def test_a_number_behind_a_label_is_none_of_its_row_where_rows_begin_with_theirs(tables, cell):
    text = """2031年度部门决算
收入支出决算总表
单位：万元
行次 项目 金额 项目 金额
1 一、一般公共预算财政拨款收入 3 823.98 一、一般公共服务支出 3 823.98
2 本年收入合计 3 823.98 本年支出合计 3 823.98
3 总计 3 823.98 总计 3 823.98
"""
    table = tables(text)["收入支出决算总表"]
    assert cell(table, "收入总计", "金额") == "列不定"


@pytest.mark.parametrize(("row", "printed"), [("培训支出20.00 20.00", "20.00"), ("培训支出202420.00 20.00", "20.00")])
def test_an_amount_right_behind_its_name_is_one_unless_it_may_begin_with_a_year(tables, cell, row, printed):
    table = tables(
        f"""2024年单位预算公开表
单位支出总体情况表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
205 教育支出 70.00 50.00 20.00
205 02 普通教育 50.00 50.00
205 08 {row}
合计 70.00 50.00 20.00
"""
    )["支出总表"]
    assert cell(table, "20508", "合计") == printed
