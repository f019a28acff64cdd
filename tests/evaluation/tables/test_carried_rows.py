"""Rows that carry the sum of a page over to the next one are no rows of the table."""

import pytest

from audit.model.check import Status

HEAD = "2031年单位预算公开\n政府采购支出表\n单位：万元\n"
ROWS = """项目名称 | 采购品目 | 合计 | 一般公共预算 | 单位资金
合计 | | 90.00 | 90.00 |
公用经费 | 办公设备 | 60.00 | 60.00 |
{}招商专项 | 其他服务 | 30.00 | 30.00 |
"""
CARRIED = [
    "转下页 | | | |\n承前页 | | | |\n",
    "过次页 | | 60.00 | 60.00 |\n承前页 | | 60.00 | 60.00 |\n",
    "本页小计 | | 60.00 | 60.00 |\n",
]


@pytest.mark.parametrize("carried", CARRIED)
def test_the_sum_of_a_page_is_not_added_to_the_total(check, carried):
    statuses = {outcome.status for outcome in check(HEAD + ROWS.format(carried), "T104")}
    assert statuses - {Status.NOT_APPLICABLE} == {Status.PASSED}


def test_figures_carried_over_are_told_as_not_checked(read):
    told = read(HEAD + ROWS.format(CARRIED[1])).unrecognised
    assert [(one.text.split()[0], one.figures) for one in told] == [("过次页", 2), ("承前页", 2)]
