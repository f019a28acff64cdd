"""Amounts without decimals in a text without cells: a short one looks like the number of a row, a page or a code."""

import pytest

_ACCOUNTS = """2031年度部门决算
收入支出决算总表
部门：桐岭县测绘院 金额单位：万元
收入 支出
项目 行次 金额 项目 行次 金额
栏次 1 栏次 2
一、一般公共预算财政拨款收入 1 19,474,682 一、一般公共服务支出 32 15,548,340
二、政府性基金预算财政拨款收入 2 0 二、外交支出 33 0
本年收入合计 27 19,474,682 本年支出合计 58 15,548,340
使用非财政拨款结余 28 0 结余分配 59 58
年初结转和结余 29 {before} 年末结转和结余 60 3,926,361
30 61
总计 31 19,474,759 总计 62 19,474,759
"""
_BASIC = """2031年度部门决算
一般公共预算财政拨款基本支出决算明细表
部门：桐岭县测绘院 金额单位：万元
人员经费 公用经费
科目代码 科目名称 金额 科目代码 科目名称 金额
301 工资福利支出 1370274 302 商品和服务支出 332950
30101 基本工资 1370274 30201 办公费 332950
人员经费合计 1370274 公用经费合计 332950
"""
_INCOME = """2031年度部门决算
收入决算表
部门：桐岭县测绘院 金额单位：万元
项目 本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 附属单位上缴收入 其他收入
科目代码 科目名称
栏次 1 2 3 4 5 6 7
合计 618 0 0 98 0 0 520
207 文化旅游体育与传媒支出 618 0 0 98 0 0 520
20701 文化和旅游 618 0 0 98 0 0 520
2070101 行政运行 618 0 0 98 0 0 520
"""


@pytest.mark.parametrize("before", ["77", "107", "7"])
def test_behind_the_number_of_its_row_a_short_integer_is_the_amount(tables, cell, before):
    assert cell(tables(_ACCOUNTS.format(before=before))["收入支出决算总表"], "年初结转和结余", "金额") == before


def test_the_number_of_a_row_is_no_amount_though_the_amount_is_printed_like_one(tables, cell):
    table = tables(_ACCOUNTS.format(before="77"))["收入支出决算总表"]
    assert [cell(table, row, "金额") for row in ("结余分配", "年末结转和结余")] == ["58", "3,926,361"]


def test_the_amount_of_a_total_is_no_code(tables):
    table = tables(_BASIC)["一般公共预算基本支出决算表"]
    assert "1370274" not in [row.code for row in table.rows]


def test_where_all_amounts_of_a_table_are_short_its_rows_are_read(tables, cell):
    table = tables(_INCOME)["收入决算表"]
    assert [cell(table, "合计", column) for column in ("本年收入合计", "事业收入", "其他收入")] == ["618", "98", "520"]


def test_a_class_code_behind_a_label_without_an_amount_is_none(tables):
    text = """2031年部门预算
财政拨款收支预算总体情况表
编制部门：桐岭县测绘院 单位：万元
财政拨款收入 财政拨款支出
项目 合计 功能分类 合计 一般公共预算 政府性基金预算 国有资本经营预算
财政拨款（补助） 9,289,300 201 一般公共服务支出 9,289,300 9,289,300
一般公共预算 9,289,300 202 外交支出
政府性基金预算 203 国防支出
"""
    table = next(iter(tables(text).values()))
    assert "203" not in [entry.figure.text for entry in table.entries.values() if entry.figure]
