"""A row that the form adds to the total, printed above the subtotal, may be a part of that."""

import pytest

from audit.model.check import Status

TABLE = """2031年部门预算公开
部门收支总体情况表
部门：某市某局 | 单位：万元
收入项目 | 预算数 | 支出项目 | 预算数
一、一般公共预算拨款收入 | 80.00 | 一、一般公共服务支出 | 100.00
二、事业收入 | 10.00 | |
{0}本年收入合计 | {1} | 本年支出合计 | 100.00
{2}收入总计 | 100.00 | 支出总计 | 100.00
"""
ROW = "三、上级补助收入 | 10.00 | |\n"


@pytest.mark.parametrize(
    ("above", "subtotal", "below", "failed"),
    [(ROW, "100.00", "", False), ("", "90.00", ROW, False), (ROW, "95.00", "", True), ("", "100.00", ROW, True)],
)
def test_it_is_left_open_where_it_closes_the_gap(check, above, subtotal, below, failed):
    outcomes = check(TABLE.format(above, subtotal, below), "T102")
    assert (Status.FAILED in {outcome.status for outcome in outcomes}) is failed
