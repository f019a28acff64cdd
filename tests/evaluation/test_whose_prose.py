"""A sentence left over from another place's office is told; short names and subordinate units are not."""

import pytest

from audit.model.check import Status

_TEXT = """2024年部门预算公开
第一部分 青石县档案局概况
纳入青石县档案局2024年部门预算编制范围的单位有：青石县城关档案馆。
第三部分 2024年部门预算情况说明
二、关于青石县档案局2024年收入预算情况说明
青石县档案局2024年收入预算80.00万元。
三、关于青石县档案局2024年支出预算情况说明
{name}2024年支出预算80.00万元。
六、关于青石县档案局2024年一般公共预算基本支出情况说明
青石县档案局2024年一般公共预算基本支出80.00万元。
"""


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("白河县档案局", Status.FAILED),
        ("县档案局", Status.PASSED),
        ("青石县档案局本级", Status.PASSED),
        ("青石县财政国库支付中心", Status.PASSED),  # another sort of office: it may well be spoken of
    ],
)
def test_only_an_office_of_the_same_sort_elsewhere_is_a_slip(check, name, status) -> None:
    made = {o.status for o in check(_TEXT.format(name=name), "S302")}
    assert made == {status, Status.PASSED}
