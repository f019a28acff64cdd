"""A change that is told in parts is their sum; parts of a part, and a list that goes on, are not added up."""

import pytest

from audit.model.check import Status

_TEXT = """2024年单位预算公开
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
支出预算90.00万元。{said}
"""


@pytest.mark.parametrize(
    ("said", "rule", "statuses"),
    [
        ("人员经费增加8.82万元，其中：工资增加10.00万元，补助减少1.18万元。", "Y115", [Status.PASSED]),
        ("人员经费增加8.82万元，其中：工资增加10.00万元，补助减少1.81万元。", "Y115", [Status.FAILED]),
        ("人员经费增加8.82万元，其中：工资增加10.00万元，补助减少1.81万元等。", "Y115", []),
        ("人员经费增加8.82万元，其中：工资增加10.00万元，其中津贴增加3.00万元。", "Y115", []),
        ("人员经费增加8.82万元，其中：工资增加10.00万元。", "Y115", []),
        ("工资增加10.00万元，补助减少1.18万元，增减相抵后净增加8.82万元。", "Y125", [Status.PASSED]),
        ("工资增加10.00万元，补助减少1.18万元，增减相抵后净增加9.82万元。", "Y125", [Status.FAILED]),
        (
            "工资增加10.00万元，津贴增加2.00万元，补助减少1.18万元，增减相抵后净增加10.82万元。",
            "Y125",
            [],
        ),  # three of them
    ],
)
def test_parts_of_a_change(check, said, rule, statuses) -> None:
    assert [o.status for o in check(_TEXT.format(said=said), rule)] == statuses
