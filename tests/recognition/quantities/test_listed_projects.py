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
