"""Cells of several lines that a program cut into rows: the figure of a row stands in one without a name."""

from audit.model.check import Status

_CUT = """2019年度部门预算公开表
财政拨款收支预算总表
单位：万元
收入 | | 支出 |
项目名称 | 金额 | 项目名称 | 金额
一、一般公共预算 | 90.00 | 一、基本支出 | 60.00
二、政府性基金预算 | | 二、项目支出 | 30.00
收入合计 | 90.00 | 支出合计 | 90.00
财政拨款支出预算表
单位：万元
功能科目代码 | 功能科目名称 | 金额
{}
204 | 公共安全支出 | 90.00
20404 | 检察 | 90.00
"""


def test_a_blank_total_beside_a_figure_without_a_name_proves_nothing(check):
    assert [o.status for o in check(_CUT.format(" | | 90.00\n | 合计 | "), "C604")] == [Status.UNDETERMINED]


def test_a_total_with_its_figure_is_held_against_the_other_table(check):
    assert [o.status for o in check(_CUT.format(" | 合计 | 90.00"), "C604")] == [Status.PASSED]
    assert [o.status for o in check(_CUT.format(" | 合计 | 91.00"), "C604")] == [Status.FAILED]
