"""A table of two years of which the page shows the year before only."""

import pytest

from audit.model.check import Status

_DISCLOSURE = """国家青石档案局2025年部门预算
第二部分 2025年部门预算表
财政拨款“三公”经费支出预算表
单位：万元
{year}年预算数 | | | | |
合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
 | | 小计 | 购置费 | 运行费 |
{total} | 9.00 | 22.00 | 0.00 | 22.00 | 6.50
第三部分 2025年部门预算情况说明
七、关于“三公”经费预算表的说明
2025年“三公”经费预算数为34.50万元，其中：因公出国（境）费9.00万元，公务用车购置及运行费20.00万元，公务接待费5.50万元。
"""


@pytest.mark.parametrize(("year", "failed"), [("2024", False), ("2025", True)])
def test_what_the_prose_says_of_this_year_is_not_held_against_columns_of_the_year_before(check, year, failed):
    outcomes = check(_DISCLOSURE.format(year=year, total="37.50"), "N101")
    assert any(o.status is Status.FAILED for o in outcomes) is failed
    assert any("2025年的像是没有印出来" in o.reason for o in outcomes) is not failed


def test_within_such_a_table_sums_are_checked(check):
    outcomes = check(_DISCLOSURE.format(year="2024", total="38.50"), "T101")
    assert any(o.status is Status.FAILED for o in outcomes)
