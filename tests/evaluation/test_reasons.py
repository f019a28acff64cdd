"""A reason that says the opposite of the change is told; what goes the other way for good reason is not."""

import pytest

from audit.model.check import Status

_TEXT = """2024年度部门决算公开
第三部分 2024年度部门决算情况说明
一、收入支出决算总体情况说明
{subject}10.00万元，比上年减少5.00万元，下降33.33%，主要原因是{reason}。
"""


@pytest.mark.parametrize(
    ("subject", "reason", "status"),
    [
        ("基本支出", "人员增加", Status.FAILED),
        ("基本支出", "人员减少", Status.PASSED),
        ("基本支出", "退休人员增加", Status.PASSED),  # fewer are paid as staff
        ("项目支出", "业务量增加", Status.FAILED),
        ("基本支出", "人员增加，经费增加", Status.FAILED),
        ("基本支出", "根据计划，车辆增加", Status.FAILED),
        ("基本支出", "车辆增加，运行费减少", Status.PASSED),
        ("项目支出", "上年一次性项目增加", Status.PASSED),
        ("项目支出", "压减一般性项目，重点工作任务增加", Status.PASSED),
        ("年末结转和结余", "本年支出增加", None),  # the more is spent, the less is carried over
        ("其他收入", "财政拨款经费增加", None),
    ],
)
def test_a_fall_is_not_explained_by_a_rise(check, subject, reason, status) -> None:
    made = [o.status for o in check(_TEXT.format(subject=subject, reason=reason), "X104")]
    assert made == ([status] if status else [])
