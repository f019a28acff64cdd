"""Where hardly a figure agrees with last year's, the years cannot be compared; where most do, the others are wrong."""

import pytest

from audit.evaluation.doubt.bases import of_like_bases
from audit.model.check import Outcome, Status

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
