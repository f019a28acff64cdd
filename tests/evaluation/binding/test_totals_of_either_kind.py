"""What a final account calls its total income may or may not hold what was carried over; which class it tells first."""

import pytest

from audit.model.check import Status

TEXT = """
青石县档案馆2031年度部门决算
第二部分 2031年度部门决算表
收入支出决算总表
单位：万元
收入 | | 支出 |
项目 | 决算数 | 项目 | 决算数
一、一般公共预算财政拨款收入 | 110.00 | 一、一般公共服务支出 | 112.00
本年收入合计 | 110.00 | 本年支出合计 | 112.00
年初结转和结余 | 5.00 | 年末结转和结余 | 3.00
总计 | 115.00 | 总计 | 115.00
一般公共预算财政拨款支出决算表
单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 112.00 | 72.00 | 40.00
201 | 一般公共服务支出 | 112.00 | 72.00 | 40.00
20126 | 档案事务 | 112.00 | 72.00 | 40.00
2012601 | 行政运行 | 112.00 | 72.00 | 40.00
第三部分 2031年度部门决算情况说明
一、收入支出决算总体情况说明
青石县档案馆2031年度总收入{income}万元，与上年相比增加10.00万元。
五、一般公共预算财政拨款支出决算情况说明
（二）一般公共预算财政拨款支出决算结构情况
按功能分类科目，一般公共服务支出（类）支出{of_class}万元，占100.00%。
（三）一般公共预算财政拨款支出决算具体情况
1.一般公共服务支出（类）档案事务（款）行政运行（项）：2031年支出决算数为{item}万元，比上年决算增加2.00万元，增长1.82%。
"""
RIGHT = {"income": "110.00", "of_class": "112.00", "item": "112.00"}


def _failed(check, **figures):
    outcomes = check(TEXT.format(**(RIGHT | figures)), "N106", "N543")
    return [o.check.rule for o in outcomes if o.status is Status.FAILED]


@pytest.mark.parametrize("income", ["110.00", "115.00"])
def test_total_income_with_or_without_what_was_carried_over(check, income):
    assert _failed(check, income=income) == []


@pytest.mark.parametrize(
    ("changed", "rule"),
    [({"income": "101.00"}, "N543"), ({"of_class": "121.00"}, "N106"), ({"item": "121.00"}, "N106")],
)
def test_an_amount_that_the_tables_do_not_have_is_found(check, changed, rule):
    assert _failed(check, **changed) == [rule]
