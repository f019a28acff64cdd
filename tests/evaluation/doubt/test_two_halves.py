"""Columns that are not there: a table too wide for its page is printed in two, or one was hidden when it was printed."""

import pytest

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
    outcomes = [o for o in check(HEAD + LEFT + RIGHT, "T101") if o.where[-1] == "收入合计"]
    assert {(o.status, o.reason) for o in outcomes} == {
        (Status.UNDETERMINED, "《部门收入总表》有几列印在另一张同名的表里，上年结转可能在其中")
    }


def test_without_the_other_half_it_is_a_failure(check):
    whole = LEFT.replace("政府性基金预算拨款收入\n", "政府性基金预算拨款收入\t事业收入\t其他收入\n")
    assert _statuses(check(HEAD + whole.replace("1.00\n", "1.00\t2.00\t4.00\n"), "T101")) == {Status.FAILED}


_LISTED = """2031年单位预算公开
2031年预算单位财务收支预算总表
编制单位：上海市某区某局 | 单位：元
本年收入 | | 本年支出 | | |
项目 | 预算数 | 项目 | 预算数 | |
 | | | 合计 | 基本支出 | 项目支出
 | | | | 人员经费 |
一、财政拨款收入 | 900 | 一、一般公共服务支出 | 120 | 100 | 20
 | | 二、社会保障和就业支出 | {} | 50 | 20
 | | 三、住房保障支出 | 700 | 600 | 50
收入总计 | 900 | 支出总计 | 900 | 750 | 90
"""


@pytest.mark.parametrize(("amount", "failed"), [("80", False), ("90", True)])
def test_what_the_listed_rows_and_their_sum_have_too_much_is_a_hidden_column_where_it_adds_up(check, amount, failed):
    outcomes = check(_LISTED.format(amount), "T101")
    assert (Status.FAILED in {outcome.status for outcome in outcomes}) is failed
