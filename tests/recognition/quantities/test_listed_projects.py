"""The projects of the table that lists them."""

import pytest

TABLE = """表9
一般公共预算项目支出情况表
编制单位：星河市档案馆 单位：{}
类\t款\t项\t功能分类科目名称\t项目名称\t合计\t商品和服务支出
201\t26\t04\t档案馆\t档案修复项目\t{}\t{}
\t\t\t合计\t\t{}\t{}
"""
BLOCK = "七、关于星河市档案馆2024年一般公共预算项目支出情况说明\n1、项目名称：档案修复项目\n预算安排规模：36.00万元"


def _printed(unit, amount):
    return TABLE.format(unit, *[amount] * 4)


@pytest.mark.parametrize(
    ("tables", "amounts"),
    [
        (_printed("万元", "36.00"), ["36.00"]),
        (_printed("万元", "36.00") + _printed("元", "360000.00"), ["36.00"]),
        (_printed("万元", "20.00") + _printed("万元", "16.00"), ["20.00", "16.00"]),
    ],
)
def test_a_table_that_is_printed_again_lists_nothing_new(told, tables, amounts):
    said = told("表内金额", BLOCK, "第二部分 2024年单位预算公开表\n" + tables)
    assert [s.figures["表内金额"].text for s in said] == amounts


def test_money_of_several_sources_is_no_list_of_projects(told):
    sentence = "编报绩效目标的项目86个，涉及项目预算资金18.00万元，其中：{}。"
    funds = sentence.format("一般公共预算14.00万元、政府性基金预算4.00万元")
    named = sentence.format("档案修复费14.00万元、库房维修费4.00万元")
    heading = "四、绩效目标设置情况\n"
    assert not told("项目列举", heading + funds)
    assert told("项目列举", heading + named)


@pytest.mark.parametrize("office", ["青石小学", "青石镇", "青石路街道办事处", "青石学校"])
def test_the_sections_of_any_office_are_counted(told, office):
    (listed,) = told("机构", facts=f"二、机构设置\n{office}设2个内设机构，包括：教导处、总务处。\n")
    assert (listed.figures["个数"].text, listed.figures["列出"].value) == ("2", 2)
