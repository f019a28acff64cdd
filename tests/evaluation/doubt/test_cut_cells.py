"""Cells of several lines that a program cut into rows: the figure of a row stands in one without a name."""

import pytest

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


_DETAIL = """2031年度部门决算公开
第二部分 2031年部门决算表
一般公共预算财政拨款支出决算表
部门名称：青石县档案馆 | 金额单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 90.00 | 60.00 | 30.00
208 | 社会保障和就业支出 | 90.00 | 60.00 | 30.00
20899 | 其他社会保障和就业支出 | 90.00 | 60.00 | 30.00
2089999 | {} | 90.00 | 60.00 | 30.00
第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
1、社会保障和就业支出（类）其他社会保障和就业支出（款）{}（项）。年初预算为90.00万元，支出决算为90.00万元。
"""


@pytest.mark.parametrize(
    ("printed", "said", "status"),
    [
        ("其他社会保障和就业支出", "其他社会保障和就业支出", Status.PASSED),
        ("障和就业支", "其他社会保障和就业支出", Status.UNDETERMINED),
        ("障和就业支", "行政运行", Status.FAILED),
    ],
)
def test_a_row_that_has_but_a_part_of_the_name_that_is_told_is_told_of(check, printed, said, status):
    """Its cell was too low for the first line of the name and for the last."""
    assert [o.status for o in check(_DETAIL.format(printed, said), "N411")] == [status]
