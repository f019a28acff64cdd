"""Which sums of money make up a whole."""

import pytest

HEAD = "七、关于星河市档案馆2024年一般公共预算项目支出情况说明\n1、项目名称：档案修复项目\n预算安排规模：36.00万元\n资金分配情况："


def _shares(told, kind, text):
    return [s.figures["分配金额"].text for s in told("分配金额", HEAD + text) if told(kind, HEAD + text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("人工费20万元、材料费16万元。", ["20", "16"]),
        ("人工费20万元，其中：修复15万元、扫描5万元。材料费16万元。", ["20", "16"]),
        ("其中：人工费20万元；材料费16万元。", ["20", "16"]),
        ("单价不超过5万元的设备36万元。", ["36"]),
        ("人工费20万元、材料费16万元。累计已投入7万元。", ["20", "16"]),
        ("人工费20万元。材料费16万元。", ["20", "16"]),
        ("人工费20万元、材料费16万元。其中：当年拨款30万元，上年结转6万元。", ["20", "16"]),
    ],
)
def test_parts_of_a_part_are_not_added_again(told, text, expected):
    assert _shares(told, "分配规模", text) == expected


@pytest.mark.parametrize("text", ["人工费20万元、材料费10万元等。", "人工费共计20万元，材料费共计16万元。"])
def test_an_open_list_and_a_list_of_totals_are_not_added_up(told, text):
    assert not told("分配规模", HEAD + text)
    assert not told("分配合计", HEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        "人工费20万元、材料费16万元，共计36万元。对家庭困难的学生每人补助0.37万元，累计投入71.37万元。",
        "共计36万元，人工费20万元、材料费16万元。另由省级安排71.37万元。",
        "共计36万元。其中：人工费20万元、材料费16万元。另由省级安排71.37万元。",
    ],
)
def test_a_total_sums_up_what_stands_before_it_or_else_its_own_sentence(told, text):
    assert _shares(told, "分配合计", text) == ["20", "16"]


def test_what_comes_after_a_sum_of_its_own_is_none_of_its_parts(told):
    text = "老职工1953人，每人每月120元，共计36万元。例如，某单位接待费3.19万元、办公费3.19万元。"
    assert not told("分配合计", HEAD + text)


def test_a_total_of_others_behind_a_full_list_is_not_its_total(told):
    text = "人工费20万元、材料费16万元。区级安排12万元，市级安排24万元，合计37万元，由区财政拨付企业。"
    assert not told("分配合计", HEAD + text)
    assert _shares(told, "分配规模", text) == ["20", "16"]


def test_a_sentence_that_only_says_what_the_list_comes_to_is_its_total(told):
    assert _shares(told, "分配合计", "人工费20万元、材料费16万元。合计37万元。") == ["20", "16"]


def test_a_total_that_is_that_of_something_else_is_not_its_total(told):
    assert not told("分配合计", HEAD + "人工费20万元、材料费16万元。纳入重点评价的项目资金合计126万元。")


def test_one_part_of_a_total_is_not_all_of_it(told):
    assert not told("分配合计", HEAD + "岗位工资和社保，共计36万元。其中委托业务费7万元。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("人工费20万元，4个村每村4万元，共计16万元。", ["20", "16"]),
        ("人工费20万元，其中：修复15万元，扫描5万元；材料费16万元。", ["20"]),
        ("一是人工费20万元，其中：修复15万元，扫描5万元；二是材料费16万元。", ["20", "16"]),
        ("安排36万元，其中：一是人工费20万元；二是材料费16万元。", ["36"]),
        ("2024年安排36万元，用于人工费20万元、材料费16万元。", ["20", "16"]),
        ("需资金40万元，扣除上年结转4万元，安排36万元。", ["36"]),
        ("总投资60万元，人工费20万元、材料费16万元。", ["20", "16"]),
        ("2023年该项目安排24万元，执行24万元。人工费20万元、材料费16万元。", ["20", "16"]),
        ("已于2023年支付24万元；人工费20万元、材料费16万元。", ["20", "16"]),
        ("2024年安排人工费20万元、材料费16万元。", ["20", "16"]),
        ("2023年全县人均收入为1.38万元。人工费20万元、材料费16万元。", ["20", "16"]),
    ],
)
def test_what_is_not_this_year_s_or_is_told_again_is_no_addend(told, text, expected):
    assert _shares(told, "分配规模", text) == expected
