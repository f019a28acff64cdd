"""Where hardly a figure agrees with last year's, the years cannot be compared; where most do, the others are wrong."""

import pytest

from audit.evaluation.doubt.bases import fault_of_year, of_like_bases
from audit.model.check import Outcome, Status
from audit.model.facts import Facts, Profile
from audit.model.facts.companions import companions_of
from audit.model.knowledge.formula import Role

_P, _F, _R = Status.PASSED, Status.FAILED, Status.ROUNDING


def _judged(*statuses: Status) -> list[Status]:
    outcomes = [Outcome("Y1", status) for status in statuses] + [Outcome("T1", _F)]
    *compared, other = (outcome.status for outcome in of_like_bases(outcomes, {"Y1"}, "上年公开文件"))
    assert other is _F  # what is not about last year is no business of this
    return compared


@pytest.mark.parametrize("statuses", [[_F, _F], [_F, _P], [_F, _F, _F, _P, _P, _R], [_P] * 9 + [_F]])
def test_failures_stand_where_others_agree_or_few_were_compared(statuses) -> None:
    assert _judged(*statuses) == statuses


def test_failures_are_left_open_where_most_comparisons_fail() -> None:
    assert _judged(_F, _F, _F, _P) == [Status.UNDETERMINED] * 3 + [_P]


def _of(year: int | None) -> Facts:
    return Facts("公开.txt", Profile("预算", "单位", "某市某局", year, "万元"), (), ())


@pytest.mark.parametrize(
    ("role", "years", "fault"),
    [
        (Role.PRIOR, [2031], "上年公开文件是2031年度的，应为2030年度的"),
        (Role.PRIOR, [2030], ""),
        (Role.PRIOR, [2029, 2030], ""),
        (Role.PRIOR, [None], ""),
        (Role.BUDGET, [2030], "本年预算公开文件是2030年度的，应为2031年度的"),
        (Role.BUDGET, [2031], ""),
        (Role.MEMBERS, [2029], ""),
    ],
)
def test_the_file_of_another_year_is_told(role, years, fault) -> None:
    other = {Role.PRIOR: "上年公开文件", Role.BUDGET: "本年预算公开文件"}.get(role, "单位公开文件")
    companions = companions_of((role, _of(year)) for year in years)
    assert fault_of_year(2031, role, companions, other) == fault
    assert not fault_of_year(None, role, companions, other)
