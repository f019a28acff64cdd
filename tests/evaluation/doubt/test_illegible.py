"""A letter that was not read (�) may be what the words seem to lack."""

import pytest

from audit.model.check import Status

_TEXT = """2031年单位预算公开
第二部分 2031年单位预算公开表
一般公共预算支出情况表
编制单位：青石县档案馆 | 单位：万元
功能分类科目编码 | | | 功能分类科目名称 | 支出预算
类 | 款 | 项 | | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 60.00 | 60.00 |
201 | 26 | | 档案事务 | 60.00 | 60.00 |
201 | 26 | 01 | {row} | 60.00 | 60.00 |
 | | | 合计 | 60.00 | 60.00 |
第三部分 2031年单位预算情况说明
五、关于青石县档案馆2031年一般公共预算当年拨款情况说明
（三）一般公共预算当年拨款具体使用情况
1.一般公共服务支出（类）档案事务（款）{said}（项）：2031年预算数为60.00万元。
"""


@pytest.mark.parametrize(
    ("row", "said", "status"),
    [
        ("行政运行", "行政运行", Status.PASSED),
        ("行政运行", "机关事务", Status.FAILED),
        ("行政运行", "机\ufffd事务", Status.UNDETERMINED),
        ("行政运行", "████", Status.UNDETERMINED),
        ("行\ufffd运\ufffd行", "机关事务", Status.UNDETERMINED),
    ],
)
def test_a_name_with_letters_that_were_not_read_is_no_other_name(check, row, said, status):
    assert [outcome.status for outcome in check(_TEXT.format(row=row, said=said), "N402")] == [status]


@pytest.mark.parametrize(
    ("item", "status"),
    [
        ("", Status.FAILED),
        ("经\ufffd支\ufffd预\ufffd算10.00万元。", Status.UNDETERMINED),
    ],
)
def test_an_amount_of_which_nobody_can_read_what_it_is_may_be_an_item_of_a_list(check, item, status):
    said = "支出预算100.00万元，其中：基本支出60.00万元，项目支出30.00万元。"
    text = f"2024年单位预算公开\n第三部分 2024年单位预算情况说明\n三、关于青石县档案馆2024年支出预算情况说明\n{said}\n四、其他情况说明\n{item}\n"
    assert [outcome.status for outcome in check(text, "N201")] == [status]


@pytest.mark.parametrize(
    ("amount", "order", "status"),
    [
        ("10.00", (1, 2), Status.UNDETERMINED),
        ("12.00", (1, 2), Status.FAILED),
        ("10.00", (2, 1), Status.FAILED),  # before the list
    ],
)
def test_an_amount_on_a_later_page_that_is_said_of_nobody_known_may_be_an_item_of_a_list(check, amount, order, status):
    said = "三、关于青石县档案馆2024年支出预算情况说明\n支出预算100.00万元，其中：基本支出60.00万元，项目支出30.00万元，上缴上"
    rest = f"四、其他情况说明\n附属单位有关支出{amount}万元，占10.00%。"
    pages = {1: said, 2: rest}
    text = "2024年单位预算公开\n第三部分 2024年单位预算情况说明\n" + "\f".join(pages[at] for at in order)
    assert [outcome.status for outcome in check(text, "N201")] == [status]


def test_names_that_stand_behind_the_end_of_the_name_above_are_not_read(check):
    """Cells too low for their words: 档案事务 has lost 务, which stands before the name below."""
    shifted = _TEXT.format(row="务行政运行", said="机关事务").replace("| 档案事务 |", "| 档案事 |")
    assert [outcome.status for outcome in check(shifted, "N402")] == [Status.UNDETERMINED]


_BOUGHT = """2031年部门预算公开
政府采购支出表
单位：万元
采购品目大类 | 专项名称 | 经济科目 | 采购物品名称 | 采购组织形式 | 总计
合计 | | | | | 30.00
{name} | | | | | {whole}
 | 购置 | 租赁费 | | | 30.00
 | | | 书架 | 政府集中采购 | 10.00
 | | | 桌椅 | 政府集中采购 | 20.00
"""


@pytest.mark.parametrize(
    ("name", "whole", "status"),
    [
        ("货物", "30.00", Status.PASSED),
        ("货物", "35.00", Status.FAILED),
        ("\ufffd", "35.00", Status.UNDETERMINED),
    ],
)
def test_a_row_whose_name_was_not_read_may_be_a_subtotal(check, name, whole, status):
    outcomes = check(_BOUGHT.format(name=name, whole=whole), "T104")
    assert {o.status for o in outcomes if o.status is not Status.PASSED} == {status} - {Status.PASSED}


_REVIEWED = """2031年度单位决算公开
第三部分 2031年度单位决算情况说明
十、预算绩效管理情况
绩效自评的2031年度项目9个，涉及预算金额90.00万元，平均得分95.00分（其中，绩效评级为“优”的项目6个；绩效评级为“良”的项目2个{rest}。
"""


@pytest.mark.parametrize(
    ("rest", "status"),
    [
        ("；绩效评级为“合格”的项目1个）", Status.PASSED),
        ("；绩效评级为“合格”的项目0个）", Status.FAILED),
        ("\ufffd个；绩效评级为“不合格”的项目0个）", Status.UNDETERMINED),
        ("）。另有项目\ufffd个未开展", Status.FAILED),  # another sentence
    ],
)
def test_what_is_told_in_a_sentence_of_which_something_was_not_read_may_not_be_all(check, rest, status):
    assert [outcome.status for outcome in check(_REVIEWED.format(rest=rest), "Q418")] == [status]
