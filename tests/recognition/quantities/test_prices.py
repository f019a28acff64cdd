"""Which number, which price and which amount belong together."""

import pytest

HEAD = "七、关于星河市档案馆2024年一般公共预算项目支出情况说明\n1、项目名称：档案修复项目\n预算安排规模：36.00万元\n资金分配情况："


@pytest.mark.parametrize(
    "text",
    [
        "修复员9人，每人每年4万元，36.00万元",
        "修复费36.00万元（每月3万元，共12个月）",
        "12场，每场3万元，共计36.00万元",
    ],
)
def test_a_number_a_price_and_an_amount_of_one_thing_are_multiplied(told, text):
    [product] = told("乘积", HEAD + text)
    assert product.figures["金额"].text == "36.00"


def test_a_number_and_a_price_without_a_sum_come_to_the_size_of_the_project(told):
    [product] = told("乘积", HEAD + "按服务人口36000人、人均10元安排")
    assert product.figures["金额"].text == "36.00"


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ("省级补助20万元、县级配套16万元", ["20", "16"]),
        ("省级补助20万元等", []),
        ("县级配套资金", []),
    ],
)
def test_the_sources_of_a_project_s_money(told, sources, expected):
    text = HEAD + "修复费36.00万元\n资金来源：" + sources
    assert [s.figures["来源金额"].text for s in told("来源金额", text)] == expected


def test_a_price_that_is_paid_an_unknown_number_of_times_is_not_multiplied(told):
    assert not told("乘积", HEAD + "培训80人，每人每天100元，共计4.00万元")


def test_prices_for_different_things_are_not_compared(told):
    text = HEAD + "修复员9人20.00万元，4个村每村4万元，共计16万元\n补贴标准：修复员每人每年22222元"
    assert not told("说明内对照", text)


GOAL = """十二、其他重要事项的情况说明
（四）预算绩效情况
项目支出绩效目标表
（2024年）
预算单位\t\t星河市档案馆
项目名称\t\t档案修复项目
项目资金（万元）\t\t{}\t36.00\t其中：财政拨款\t36.00\t其他资金\t0.00
项目总体目标\t\t{}
一级指标\t二级指标\t三级指标\t指标值\t指标值设置依据\t上年完成值\t指标分值权重\t指标赋分规则\t佐证资料
产出指标\t数量指标\t修复档案数量\t>=60册\t计划标准\t\t40\t按照完成比例赋分\t工作资料
"""


def test_of_a_project_of_several_years_this_year_s_money_is_the_total(told):
    text = GOAL.format("年度预算总额：", "该项目总投资60万元，2024年安排预算37万元，修复档案60册。")
    assert [s.figures["目标总额"].text for s in told("目标总额", text)] == ["37"]


def test_what_was_spent_last_year_is_no_part_of_the_goal_s_money(told):
    text = GOAL.format("年度预算总额：", "安排预算资金36万元，上年该项目结转资金12万元已于2023年12月全部支付。")
    assert not told("目标分项", text)


def test_the_total_of_an_earlier_form_is_read(told):
    [total] = told("目标总额", GOAL.format("年度资金总额：", "安排预算资金36万元，用于修复档案60册。"))
    assert total.figures["总额"].text == "36.00"
