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


IN_LINES = """一般公共预算支出情况表
编制单位：星河市档案馆 单位：万元
科 目 一般公共预算支出
功能分类科目编码 功能分类科目名称 合 计 基本支出 项目支出
类 款 项
201 一般公共服务支出 50.00 14.00 36.00
201 26 档案事务 50.00 14.00 36.00
201 26 04 档案馆 50.00 14.00 36.00
合 计 50.00 14.00 36.00
一般公共预算项目支出情况表
编制单位：星河市档案馆 单位：万元
科目编码 科目名称 项目名称 项目支出合计 商品和服务支出
类 款 项
201 一般公共服务支出 36.00 36.00
201 26 档案事务 36.00 36.00
201 26 04 档案馆 档案修复项目 20.00 20.00
201 26 04 {}
合 计 36.00 36.00
"""
SUMMARY = (
    "十二、其他重要事项的情况说明\n（四）预算绩效情况\n档案馆的整体预算绩效目标1个，涉及金额50.00万元；"
    "财政拨款项目2个，涉及预算金额36.00万元；非财政拨款项目0个，涉及预算金额0万元。"
)


@pytest.mark.parametrize(
    ("last", "counted"), [("档案馆 库房维修项目 16.00 16.00", "2"), ("档案库房维修项目 16.00 16.00", None)]
)
def test_projects_are_not_counted_where_the_name_of_one_is_not_told_from_its_account(told, last, counted):
    (summary,) = told("绩效情况", SUMMARY, "第二部分 2024年单位预算公开表\n" + IN_LINES.format(last))
    figure = summary.figures.get("项目支出表项目数")
    assert (str(figure.value) if figure else None) == counted
