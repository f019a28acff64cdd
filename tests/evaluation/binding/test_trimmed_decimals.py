"""An amount with fewer decimals than the others of its table is as exact as they are, where a spreadsheet trimmed it."""

import pytest

from audit.model.check import Status

_TABLE = """2031年区级部门预算
2031年部门“三公”经费和机关运行经费预算表
单位：万元
合计 | 因公出国(境)费 | 公务接待费 | 公务用车购置及运行费 | | | 机关运行经费预算数
 | | | 小计 | 购置费 | 运行费 |
{total} | 0 | {received} | 46.56 | 25 | {running} | 443.18
"""


@pytest.mark.parametrize(
    ("total", "received", "running", "status"),
    [
        ("47.91", "1.35", "21.56", Status.PASSED),
        ("47.95", "1.35", "21.56", Status.FAILED),  # 0 is no 0.4 that was rounded
        ("47.91", "1.35", "21.86", Status.FAILED),  # nor is 25 a 24.7
        ("47.96", "1.40", "21.86", Status.PASSED),  # 1.40 keeps its zero: then 25 may be a rounded 24.7
    ],
)
def test_what_a_trimmed_amount_may_be(check, total, received, running, status):
    statuses = {o.status for o in check(_TABLE.format(total=total, received=received, running=running), "T101")}
    assert (Status.FAILED in statuses) is (status is Status.FAILED)


@pytest.mark.parametrize(("running", "status"), [("21.561", Status.PASSED), ("21.761", Status.FAILED)])
def test_a_digit_behind_the_decimals_of_all_others_may_be_the_mark_of_a_note(check, running, status):
    table = _TABLE.replace(" 0 |", " 0.15 |").replace(" 25 |", " 25.32 |").replace("46.56", "46.88")
    outcomes = check(table.format(total="48.38", received="1.35", running=running), "T101")
    assert (Status.FAILED in {o.status for o in outcomes}) is (status is Status.FAILED)
