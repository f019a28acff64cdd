"""Xinjiang, Jiangsu: money of a government fund that is told item by item is held against its table."""

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


JIANGSU = """2031年度部门预算公开
第二部分 2031年度部门预算表
支出预算总表
单位：万元
合计 | 基本支出 | 项目支出 | 单位预留机动经费 | 结转下年资金
30.00 | | 30.00 | 0.00 | 0.00
政府性基金支出预算表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 30.00 | | 30.00
212 | 城乡社区支出 | 30.00 | | 30.00
21208 | 国有土地使用权出让收入安排的支出 | 30.00 | | 30.00
2120803 | 城市建设支出 | 30.00 | | 30.00
第三部分 2031年度部门预算情况说明
十、政府性基金预算支出预算情况说明
青石县住房和城乡建设局2031年政府性基金支出预算支出30.00万元。其中：
1.国有土地使用权出让收入安排的支出（款）城市建设支出（项）支出{item}万元，主要用于道路建设。
"""


def test_an_item_of_the_government_funds_is_compared_in_the_older_templates_of_jiangsu(check):
    def told(item: str) -> list[Status]:
        return [one.status for one in check(JIANGSU.format(item=item), "N101") if "（项）" in str(one.check)]

    assert (told("30.00"), told("39.00")) == ([Status.PASSED], [Status.FAILED])
