"""The numbers that a table prints beside its rows run on by one; a few that lack are told, many were not read."""

import pytest

from audit.model.check import Status

_TABLE = """2024年度部门决算公开
部门决算公开相关信息统计表
金额单位：万元
项目 | 行次 | 统计数
合计 | {} | 2.00
货物 | {} | 2.00
工程 | {} |
服务 | {} |
"""


@pytest.mark.parametrize(
    ("numbers", "status"),
    [
        ((1, 2, 3, 4), Status.PASSED),
        ((5, 6, 7, 8), Status.PASSED),  # where they begin is the form's business
        ((1, 2, 3, 5), Status.FAILED),
        ((1, 2, 4, 6), Status.FAILED),
        ((1, 2, 3, 7), Status.UNDETERMINED),
        ((1, 2, 73, 4), Status.FAILED),  # one number is far out of line, and just its own lacks
        (("", "", "", ""), Status.NOT_APPLICABLE),
        ((1, "", "", ""), Status.NOT_APPLICABLE),
    ],
)
def test_row_numbers_run_on_by_one(check, numbers, status) -> None:
    assert [o.status for o in check(_TABLE.format(*numbers), "T301")] == [status]


def test_the_first_gap_is_told_with_the_numbers_on_either_side_of_it(check) -> None:
    (outcome,) = check(_TABLE.format(1, 2, 4, 6), "T301")
    assert (outcome.detail["前"], outcome.detail["后"], outcome.detail["行"]) == ("2", "4", "工程")
    assert [(leaf.figure.text, leaf.figure.value) for leaf in outcome.check.figures] == [("2", 2), ("4", 4)]


def test_a_number_that_a_long_name_ran_into_does_not_lack(check) -> None:
    met = _TABLE.format(1, 2, 3, 4).replace("工程 | 3 |", "工程（含修缮）3 | |")
    assert [o.status for o in check(met, "T301")] == [Status.UNDETERMINED]
