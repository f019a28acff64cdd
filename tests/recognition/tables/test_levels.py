"""Forms whose rows are as deep as the label column that is filled."""

PURCHASES = """2031年部门预算
2031年政府采购预算表
单位：万元
| 采购品目大类 | 专项名称 | 经济科目 | 采购物品名称 | 采购组织形式 | 总计 |
| 合计 | | | | | 30.00 |
| 一、货物A | | | | | 30.00 |
| | 读者服务费 | 办公设备购置 | | | 12.00 |
| | | | 书架 | 政府集中采购 | 7.00 |
| | | | <> | 分散自行组织 | 5.00 |
"""


def parents(table):
    return {row.name: row.parent is not None and table.rows[row.parent].name for row in table.rows}


def test_rows_hang_under_the_nearest_row_of_a_lower_level(paged):
    table = paged(PURCHASES)["政府采购预算表"]
    assert [row.level for row in table.rows] == [0, 1, 2, 3, 3]
    assert parents(table)["货物"] == "合计"


def test_a_blank_cell_repeats_the_one_above_within_its_level(paged):
    more = """---
2031年政府采购预算表
单位：万元
| 采购品目大类 | 专项名称 | 经济科目 | 采购物品名称 | 采购组织形式 | 总计 |
| | | 租赁费 | | | 18.00 |
| | | | 场地租赁 | 分散自行组织 | 18.00 |
"""
    table = paged(PURCHASES + more)["政府采购预算表"]
    assert [row.name for row in table.rows[3:]] == [
        "书架/政府集中采购",
        "书架/分散自行组织",
        "读者服务费/租赁费",
        "场地租赁/分散自行组织",
    ]
    assert parents(table)["读者服务费/租赁费"] == "货物"


def test_a_column_that_the_form_does_not_have_may_hold_what_is_blank_elsewhere(tables):
    """Nothing then says that the rows do not add up."""
    printed = """2031年部门预算
政府采购支出表
单位：万元
采购品目大类 | 专项名称 | 采购物品名称 | 采购组织形式 | 总计 | 往年安排 | 其他资金
合计 | | | | 51.00 | 51.00 |
货物 | | | | 15.00 | 15.00 |
 | 教具 | 教学仪器 | 分散采购 | 15.00 | 15.00 |
服务 | | | | 36.00 | 36.00 |
 | 物业 | 物业管理服务 | 集中采购 | 36.00 | 36.00 |
"""
    assert not tables(printed)["政府采购预算表"].garbled


def test_units_in_the_column_of_the_classes_stand_above_them(tables):
    table = tables(
        """2031年部门预算
政府采购支出表
单位：万元
采购品目大类 | 专项名称 | 采购物品名称 | 采购组织形式 | 总计 | 其他资金
合计 | | | | 51.00 |
甲市粮食局（本级） | | | | 40.00 |
货物 | | | | 4.00 |
 | 办公设备 | 台式计算机 | 集中采购 | 4.00 |
服务 | | | | 36.00 |
 | 物业 | 物业管理服务 | 集中采购 | 36.00 |
甲市粮油质量监测站 | | | | 11.00 |
货物 | | | | 11.00 |
 | 检测设备 | 检测仪器 | 分散采购 | 11.00 |
"""
    )["政府采购预算表"]
    above = {row.label: row.parent is not None and table.rows[row.parent].label for row in table.rows}
    assert above["甲市粮食局(本级)"] == above["甲市粮油质量监测站"] == "合计"
    assert [row.level for row in table.rows] == [0, 1, 2, 4, 2, 4, 1, 2, 4]
