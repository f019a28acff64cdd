"""Sentences of final accounts: what each amount is of, and that alike wordings of different things are not mixed up."""

import pytest

from audit.model.check import Status

PURCHASES = """
2031年度部门决算
第三部分 部门决算情况说明
十、其他重要事项的情况说明
（二）政府采购支出情况
2031年度政府采购支出总额80.00万元，其中：政府采购货物支出20.00万元、政府采购工程支出40.00万元、政府采购服务支出20.00万元。授予中小企业合同金额60.00万元，占政府采购支出总额的75.00%；货物采购授予中小企业合同金额10.00万元，占货物支出金额的{}；工程采购授予中小企业合同金额40.00万元，占工程支出金额的100.00%。
"""


def test_contracts_for_goods_are_not_the_contracts_of_all_purchases(failed):
    assert not failed(PURCHASES.format("50.00%"), "N102", "P101")


@pytest.mark.parametrize(("share", "wrong"), [("50.00%", 0), ("5.00%", 1)])
def test_the_share_of_goods_is_held_against_the_goods(failed, share, wrong):
    assert len(failed(PURCHASES.format(share), "P101")) == wrong


PUBLIC = """
2031年度部门决算
第三部分 部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
（二）“三公”经费财政拨款支出决算具体情况说明
2031年度“三公”经费财政拨款支出决算中，公务用车购置及运行维护费支出决算为6.00万元，占75.00%；公务接待费支出决算为2.00万元，占25.00%。
{}
"""


@pytest.mark.parametrize(("rate", "wrong"), [("80.00%", 0), ("82.00%", 1)])
@pytest.mark.parametrize(
    "said",
    [
        "3.公务接待费全年预算数为2.50万元，支出决算为2.00万元，完成全年预算的{}。",
        "公务接待费支出决算为2.00万元，完成预算2.50万元的{}。",
    ],
)
def test_a_budget_told_before_the_amount_is_the_budget_of_that_amount(failed, said, rate, wrong):
    assert len(failed(PUBLIC.format(said.format(rate)), "P302")) == wrong


def test_an_amount_told_again_beside_its_budget_is_compared_with_the_first(failed):
    said = "与年初预算相比，年初预算数80.00万元，决算数{}万元，预决算差异率10.00%。"
    text = """
2031年度部门决算
第三部分 部门决算情况说明
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
2031年度一般公共预算财政拨款支出88.00万元。"""
    assert not failed(text + said.format("88.00"), "N102", "P305")
    assert failed(text + said.format("89.00"), "N102", "P305") == {"N102", "P305"}


def test_both_totals_told_at_once_change_by_one_amount(failed):
    text = """
2031年度部门决算
第三部分 部门决算情况说明
一、收入支出决算总体情况说明
2031年度收入总计、支出总计均为110.00万元，与上年相比收、支总计各增加10.00万元，增长{}。
"""
    assert not failed(text.format("10.00%"), "P201", "P202", "P203")
    assert failed(text.format("12.00%"), "P201", "P202", "P203")


LISTED = """
2031年度部门决算
第二部分 2031年度部门决算表
一般公共预算财政拨款基本支出决算表
编制部门：白河县图书馆 | 单位：万元
科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 50.00
30101 | 基本工资 | 50.00
302 | 商品和服务支出 | 15.00
30201 | 办公费 | 10.00
30205 | 水费 | 5.00
{}
第三部分 情况说明
六、一般公共预算财政拨款基本支出决算情况说明
公用经费15.00万元，主要包括：办公费、水费、工会经费。
"""


def test_a_listed_name_that_no_row_carries_is_one_too_many(failed):
    assert len(failed(LISTED.format("30206 | 电费 | "), "N410")) == 1


def test_a_listed_name_in_a_row_that_was_not_recognised_proves_nothing(check):
    (outcome,) = check(LISTED.format(" | 工会经费 | 3.00"), "N410")
    assert outcome.status is Status.UNDETERMINED
