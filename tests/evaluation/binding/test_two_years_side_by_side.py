"""Tables that print last year's figures beside this year's, under years alone."""

import pytest

from audit.model.check import Status

TEXT = """
青石县水务局2031年度部门预算
第二部分 2031年度部门预算报表
2031年预算收支总表
部门名称：青石县水务局 | 单位：万元
收入 | | | | 支出 | | |
项目 | 预算数 | | | 项目 | 预算数 | |
 | 2030年 | 2031年 | 2031年比2030年增减% | | 2030年 | 2031年 | 2031年比2030年增减%
一、一般公共预算 | 80.00 | {income} | 12.50 | 一、农林水支出 | 60.00 | 68.00 | 13.33
二、政府性基金 | | | | 二、住房保障支出 | 20.00 | 22.00 | 10.00
本年收入合计 | 80.00 | 90.00 | 12.50 | 本年支出合计 | 80.00 | 90.00 | 12.50
收入总计 | 80.00 | 90.00 | 12.50 | 支出总计 | 80.00 | 90.00 | 12.50
2031年预算收入总表
部门名称：青石县水务局 | 单位：万元
项目 | | 本年收入合计 | 一般公共预算 | 政府性基金 | 单位资金
科目编码 | 科目名称
213 | 农林水支出 | {of_class} | 68.00 | |
21303 | 水利 | 68.00 | 68.00 | |
2130301 | 行政运行 | 68.00 | 68.00 | |
221 | 住房保障支出 | 22.00 | 22.00 | |
22102 | 住房改革支出 | 22.00 | 22.00 | |
2210201 | 住房公积金 | 22.00 | 22.00 | |
合计 | | 90.00 | 90.00 | |
2031年一般公共预算安排基本支出分经济科目表
部门名称：青石县水务局 | 单位：万元
经济科目名称 | 预算数
合计 | 90.00
工资福利支出 | 80.00
基本工资 | {pay}
住房公积金 | 22.00
商品和服务支出 | 10.00
办公费 | 4.00
差旅费 | 6.00
第三部分 2031年度部门预算情况说明
一、2031年度部门预算数据变动情况及原因
青石县水务局2031年度收入总预算{told}万元，比上年预算增加10.00万元，增长12.50%。
"""
RIGHT = {"income": "90.00", "of_class": "68.00", "pay": "58.00", "told": "90.00"}
RULES = ("T101", "T102", "T104", "C104", "N101", "P201")


def _failed(check, **figures):
    return {o.check.rule for o in check(TEXT.format(**(RIGHT | figures)), *RULES) if o.status is Status.FAILED}


def test_this_year_s_column_is_the_one_that_is_held_against_the_rest(check):
    assert _failed(check) == set()


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"income": "91.00"}, "T102"),
        ({"of_class": "86.00"}, "T101"),
        ({"pay": "85.00"}, "T102"),
        ({"told": "80.00"}, "N101"),
    ],
)
def test_a_figure_that_cannot_be_true_is_found(check, changed, rule):
    assert rule in _failed(check, **changed)
