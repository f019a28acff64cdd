"""A table too wide for its page is printed in two: what one half lacks stands in the other."""

from audit.model.check import Status

HEAD = "2031年部门预算\n第二部分 2031年部门预算表\n"
LEFT = """部门收入总表
单位：万元
科目编码\t科目名称\t合计\t一般公共预算拨款收入\t政府性基金预算拨款收入
合计\t\t9.00\t5.00\t1.00
"""
RIGHT = """部门收入总表
单位：万元
科目编码\t科目名称\t事业收入\t其他收入
合计\t\t2.00\t1.00
"""


def _statuses(outcomes):
    return {outcome.status for outcome in outcomes if outcome.where[-1] == "收入合计"}


def test_a_sum_whose_parts_are_in_the_other_half_is_left_open(check):
    assert _statuses(check(HEAD + LEFT + RIGHT, "T101")) == {Status.UNDETERMINED}


def test_without_the_other_half_it_is_a_failure(check):
    whole = LEFT.replace("政府性基金预算拨款收入\n", "政府性基金预算拨款收入\t事业收入\t其他收入\n")
    assert _statuses(check(HEAD + whole.replace("1.00\n", "1.00\t2.00\t4.00\n"), "T101")) == {Status.FAILED}
