"""A table whose figures slipped away from their names: told once, and nothing else is said of it."""

from collections import Counter
from collections.abc import Sequence

import pytest

from audit.model.check import Status

_NAMES = (
    "201 | | | 一般公共服务支出", "201 | 01 | | 人大事务", "201 | 01 | 01 | 行政运行", "201 | 02 | | 政协事务",
    "201 | 02 | 01 | 行政运行", "201 | 03 | | 政府办公厅（室）及相关机构事务", "201 | 03 | 01 | 行政运行",
    "201 | 04 | | 发展与改革事务", "201 | 04 | 01 | 行政运行", " | | | 合计",
)  # fmt: skip
_FIGURES = (
    "100.00 | 75.00 | 25.00", "10.00 | 7.00 | 3.00", "10.00 | 7.00 | 3.00", "20.00 | 16.00 | 4.00",
    "20.00 | 16.00 | 4.00", "30.00 | 22.00 | 8.00", "30.00 | 22.00 | 8.00", "40.00 | 30.00 | 10.00",
    "40.00 | 30.00 | 10.00", "100.00 | 75.00 | 25.00",
)  # fmt: skip
_SLIPPED = (*_FIGURES[1:], _FIGURES[-1])
_CHANGED = (*_FIGURES[:8], "41.00 | 31.00 | 10.00", _FIGURES[-1])  # one row is wrong


def _table(figures: Sequence[str]) -> str:
    head = (
        "2031年部门预算\n单位支出总体情况表\n单位：万元\n类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出\n"
    )
    return head + "\n".join(f"{name} | {amounts}" for name, amounts in zip(_NAMES, figures, strict=True))


@pytest.mark.parametrize(
    ("figures", "slipped"),
    [(_FIGURES, Status.PASSED), (_SLIPPED, Status.FAILED), (_CHANGED, Status.PASSED)],
    ids=["as printed", "one row too high", "one row wrong"],
)
def test_figures_beside_other_names_are_told_and_a_wrong_row_is_not_that(check, figures, slipped) -> None:
    assert [outcome.status for outcome in check(_table(figures), "S402")] == [slipped]


def test_the_sums_of_such_a_table_are_left_open_with_the_reason(check) -> None:
    outcomes = check(_table(_SLIPPED), "T101", "T104")
    told = Counter(outcome.status for outcome in outcomes if outcome.status is not Status.NOT_APPLICABLE)
    assert set(told) == {Status.UNDETERMINED}
    assert all("错开了行" in o.reason for o in outcomes if o.status is Status.UNDETERMINED)


def test_the_sums_of_a_table_with_a_wrong_row_are_told(check) -> None:
    assert Status.FAILED in {outcome.status for outcome in check(_table(_CHANGED), "T101", "T104")}


def test_a_disclosure_without_accounts_has_nothing_to_slip(check) -> None:
    (outcome,) = check("2031年部门预算\n单位收支总体情况表\n单位：万元\n项目 | 预算数\n收入总计 | 90.00", "S402")
    assert (outcome.status, outcome.reason) == (Status.NOT_APPLICABLE, "没有列出科目的表")
