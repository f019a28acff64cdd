"""Items told one by one, and the row of the table that is not among them."""

import pytest

from audit.model.check import Status

_TEXT = """2031年度部门预算公开
第二部分 2031年度部门预算表
政府性基金预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
212 | 城乡社区支出 | 60.00 | | 60.00
21208 | 国有土地使用权出让收入安排的支出 | 60.00 | | 60.00
2120801 | 征地和拆迁补偿支出 | 30.00 | | 30.00
2120804 | 农村基础设施建设支出 | 20.00 | | 20.00
2120899 | 其他国有土地使用权出让收入安排的支出 | 10.00 | | 10.00
 | 合计 | 60.00 | | 60.00
第三部分 2031年度部门预算情况说明
十、政府性基金预算支出预算情况说明
青石县档案局2031年度政府性基金支出预算支出{total}万元。其中：
{items}
"""
_ITEMS = (
    "国有土地使用权出让收入安排的支出（款）征地和拆迁补偿支出（项）支出30.00万元，与上年预算数相同。",
    "国有土地使用权出让收入安排的支出（款）农村基础设施建设支出（项）支出20.00万元，与上年预算数相同。",
    "国有土地使用权出让收入安排的支出（款）其他国有土地使用权出让收入安排的支出（项）支出10.00万元，与上年预算数相同。",
)


@pytest.mark.parametrize(
    ("told", "total", "status"),
    [
        ((0, 1, 2), "60.00", Status.PASSED),
        ((0, 1), "60.00", Status.FAILED),  # the total is more than the two by just the third
        ((0, 1), "50.00", Status.UNDETERMINED),  # of two only, and nobody said that these are all
        ((0,), "60.00", Status.UNDETERMINED),
    ],
)
def test_of_few_items_one_is_left_out_where_the_total_has_it(check, told, total, status):
    items = "\n".join(f"{number}．{_ITEMS[i]}" for number, i in enumerate(told, 1))
    outcomes = check(_TEXT.format(total=total, items=items), "N633")
    assert outcomes[-1].status is status


_CARRIED = """2031年度部门预算公开
第二部分 2031年度部门预算表
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100.00 | 70.00 | 30.00
20126 | 档案事务 | 100.00 | 70.00 | 30.00
2012601 | 行政运行 | 60.00 | 60.00 |
2012602 | 一般行政管理事务 | 20.00 | | 20.00
2012604 | 档案馆 | 10.00 | 10.00 |
2012699 | 其他档案事务支出 | 10.00 | | 10.00
 | 合计 | 100.00 | 70.00 | 30.00
第三部分 2031年度部门预算情况说明
二、一般公共预算当年拨款情况说明
（一）一般公共预算当年拨款规模变化情况
2031年一般公共预算当年拨款{total}万元，与上年持平。
（三）一般公共预算当年拨款具体使用情况
1.一般公共服务支出（类）档案事务（款）行政运行（项）2031年预算数为60.00万元，与上年持平。
2.一般公共服务支出（类）档案事务（款）一般行政管理事务（项）2031年预算数为20.00万元，与上年持平。
3.一般公共服务支出（类）档案事务（款）档案馆（项）2031年预算数为10.00万元，与上年持平。
"""


@pytest.mark.parametrize(
    ("total", "status"),
    [
        ("100.00", Status.FAILED),
        ("90.00", Status.UNDETERMINED),  # the fourth is paid with money carried over, of which nothing is told
    ],
)
def test_items_that_add_up_to_their_total_leave_none_out(check, total, status):
    outcomes = check(_CARRIED.format(total=total), "N580")
    assert [outcome.status for outcome in outcomes] == [Status.PASSED] * 3 + [status]


_MORE = "2012605 | 档案征集 | 5.00 | 5.00 |"


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ((0, 1, 2), ""),  # three that agree: the fourth is an oversight, though nobody told a total
        ((0, 1), "有 2 项没有说到，可能本来就不逐项说"),
    ],
)
def test_without_a_total_one_of_many_items_is_left_out_by_an_oversight(check, told, why):
    text = _CARRIED.replace("2031年一般公共预算当年拨款{total}万元，与上年持平。\n", "")
    lines = text.splitlines(keepends=True)
    items = lines[-3:]
    outcomes = check("".join([*lines[:-3], *(items[at] for at in told)]), "N580")
    left = [outcome for outcome in outcomes if outcome.status is not Status.PASSED]
    assert {outcome.reason for outcome in left} == {why}


def test_of_two_accounts_that_are_not_told_neither_is_an_oversight(check):
    row = "2012604 | 档案馆 | 10.00 | 10.00 |"
    outcomes = check(_CARRIED.format(total="100.00").replace(row, f"{row}\n{_MORE}"), "N580")
    left = [outcome for outcome in outcomes if outcome.status is not Status.PASSED]
    assert [(outcome.status, outcome.reason) for outcome in left] == [
        (Status.UNDETERMINED, "有 2 项没有说到，可能本来就不逐项说")
    ] * 2
