"""A sentence that names an account with those above it: only where the table prints them is another one told."""

import pytest

from audit.model.check import Status

HEAD = "2024年度部门决算公开\n第二部分 2024年部门决算表\n"
TABLE = """一般公共预算财政拨款支出决算表
部门名称：青石县档案馆 | 金额单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 90.00 | 90.00 |
201 | 一般公共服务支出 | 60.00 | 60.00 |
20126 | 档案事务 | 60.00 | 60.00 |
2012604 | 档案馆 | 60.00 | 60.00 |
208 | 社会保障和就业支出 | 30.00 | 30.00 |
20805 | 行政事业单位养老支出 | 30.00 | 30.00 |
2080501 | 行政单位离退休 | 30.00 | 30.00 |
"""
SAID = """第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
1、{kind}（类）{account}（款）行政单位离退休（项）。年初预算为30.00万元，支出决算为30.00万元。
"""
RIGHT = SAID.format(kind="社会保障和就业支出", account="行政事业单位养老支出")
WRONG = SAID.format(kind="社会保障和就业支出", account="档案事务")


def _verdicts(outcomes):
    return {o.status for o in outcomes}


def test_the_account_above_is_the_one_of_the_table(check):
    assert _verdicts(check(HEAD + TABLE + RIGHT, "N423")) == {Status.PASSED}
    (failed,) = check(HEAD + TABLE + WRONG, "N423")
    assert failed.status is Status.FAILED
    assert (failed.detail["写的"], failed.detail["应为"]) == ("档案事务", "行政事业单位养老支出")


@pytest.mark.parametrize("lost", ["20805 | 行政事业单位养老支出 | 30.00 | 30.00 |\n"])
def test_where_the_table_does_not_print_it_nobody_can_tell(check, lost):
    (outcome,) = check(HEAD + TABLE.replace(lost, "") + WRONG, "N423")
    assert outcome.status is Status.UNDETERMINED
    assert outcome.reason == "表里没有印出它上面的款"


def test_a_name_that_the_table_does_not_have_is_told_by_other_rules(check):
    unknown = SAID.format(kind="社会保障和就业支出", account="抚恤")
    assert check(HEAD + TABLE + unknown, "N423") == ()
    assert check(HEAD + TABLE.replace("行政单位离退休", "事业单位离退休") + WRONG, "N423") == ()
