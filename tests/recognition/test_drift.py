"""Figures that slid into a neighbouring column of a scan."""

_HEAD = """2024年部门预算
部门收支总体情况表
项目 | 预算数 | 功能分类 | 预算数
一、本年收入 | 6.00 | 201 一般公共服务支出 | 10.00
1.一般公共预算拨款 | 6.00 | |
其中：一般财力 | 6.00 | |
5.单位资金 | | |
二、上年结转结余 | 4.00 | |
1.财政拨款结转 | 4.00 | |
收入总计 | 10.00 | 支出总计 | 10.00
部门收入总体情况表
类 | 款 | 项 | 科目名称 | 总计 | 小计 | 一般公共预算 | 单位资金 | 财政拨款结转
"""


def test_a_figure_beside_its_column_is_put_back_where_the_total_and_the_other_table_agree(tables, cell):
    table = tables(
        _HEAD
        + """201 | | | 一般公共服务支出 | 10.00 | 6.00 | 6.00 | | 4.00
201 | 03 | | 政府办公厅事务 | 10.00 | 6.00 | 6.00 | 4.00 |
 | | | 合计 | 10.00 | 6.00 | 6.00 | 4.00 |
"""
    )["收入总表"]
    assert cell(table, "20103", "财政拨款结转") == "4.00"
    assert cell(table, "合计", "单位资金") == "空白"


def test_a_wrong_figure_in_its_own_column_stays_there(tables, cell):
    table = tables(
        _HEAD
        + """201 | | | 一般公共服务支出 | 10.00 | 6.00 | 6.00 | | 4.00
201 | 03 | | 政府办公厅事务 | 10.00 | 6.00 | 6.00 | | 4.70
 | | | 合计 | 10.00 | 6.00 | 6.00 | | 4.00
"""
    )["收入总表"]
    assert cell(table, "20103", "财政拨款结转") == "4.70"
