"""Xinjiang: money of a government fund that is told item by item is held against its table."""

import pytest

from audit.model.check import Status

TEXT = """
青石县团结乡人民政府2031年部门预算公开
第二部分 2031年部门预算公开表
政府性基金预算支出情况表
编制部门：青石县团结乡人民政府 | 单位：万元
功能分类科目编码 | | | 功能分类科目名称 | 合计 | 人员经费 | 公用经费 | 项目支出
类 | 款 | 项 | | | | |
212 | | | 城乡社区支出 | 90.00 | | | 90.00
212 | 08 | | 国有土地使用权出让收入安排的支出 | 90.00 | | | 90.00
212 | 08 | 04 | 农村基础设施建设支出 | 90.00 | | | 90.00
 | | | 合计 | 90.00 | | | 90.00
第三部分 2031年部门预算情况说明
二、关于青石县团结乡人民政府2031年收入预算情况说明
青石县团结乡人民政府收入预算90.00万元。
八、关于青石县团结乡人民政府2031年政府性基金预算拨款情况说明
青石县团结乡人民政府2031年政府性基金预算支出{}万元，比上年预算减少60.00万元，下降40.00%，主要原因是：土地收入减少。
1.城乡社区支出（类）国有土地使用权出让收入安排的支出（款）农村基础设施建设支出（项）：2031年预算数为{}万元，比上年预算减少60.00万元，下降40.00%，主要原因是：土地收入减少。
"""


@pytest.mark.parametrize(
    ("total", "item", "failed"), [("90.00", "90.00", False), ("99.00", "90.00", True), ("90.00", "99.00", True)]
)
def test_the_total_and_each_item(check, total, item, failed):
    outcomes = check(TEXT.format(total, item), "N101")
    assert any(o.status is Status.FAILED for o in outcomes) is failed
