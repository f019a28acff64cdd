"""What is said to be included, with an amount each, is a list of amounts and no use of the money."""

import pytest

from audit.model.check import Status

_TEXT = """2025年度部门决算公开
第三部分 2025年度部门决算情况说明
六、一般公共预算财政拨款基本支出决算情况说明
2025年度一般公共预算财政拨款基本支出90.00万元，其中：人员经费70.00万元，主要包括：基本工资{first}万元；津贴补贴20.00万元；住房公积金10.00万元。公用经费20.00万元，主要包括：办公费12.00万元；差旅费8.00万元。
"""


@pytest.mark.parametrize(("first", "status"), [("40.00", Status.PASSED), ("44.00", Status.FAILED)])
def test_the_first_of_a_list_between_semicolons_is_one_of_it(check, first, status):
    outcomes = [o for o in check(_TEXT.format(first=first), "N202") if "人员经费决算" in str(o.where)]
    assert [o.status for o in outcomes] == [status]


_MADE_UP = """青石县档案馆2031年单位预算情况说明
二、单位收支总体情况
（一）收入预算：2031年年初预算数90.00万元，其中：一般公共预算拨款80.00万元，政府性基金预算拨款0万元，国有资本经营预算拨款0万元，事业收入{last}万元。较2030年增加5.00万元。
"""


@pytest.mark.parametrize(("last", "status"), [("10.00", Status.PASSED), ("9.50", Status.FAILED)])
def test_none_of_one_source_leaves_no_room_for_rounding_beside_amounts_with_decimals(check, last, status):
    outcomes = list(check(_MADE_UP.format(last=last), "Q285"))
    assert [o.status for o in outcomes] == [status]
