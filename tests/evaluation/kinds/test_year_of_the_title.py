"""The year in the title of a disclosure against the one that everything below it says."""

import pytest

from audit.model.check import Status

_TEXT = """青石县档案馆{}
一、收入支出{}情况说明
2024{}收入总计90.00万元，比2023{}增加10.00万元，增长12.50%。
{}支出总计90.00万元，比2023{}增加10.00万元，增长12.50%。"""


@pytest.mark.parametrize(
    ("title", "kind", "last", "status"),
    [
        ("2024年度部门决算说明", "决算总体", "2024年度", Status.PASSED),
        ("2025年度部门决算说明", "决算总体", "2024年度", Status.FAILED),
        ("2023年度部门决算说明", "决算总体", "2024年度", Status.FAILED),
        ("2025年部门决算说明", "决算总体", "2024年度", Status.UNDETERMINED),  # published in 2025
        ("2025年部门预算说明", "预算总体", "2024年度", Status.FAILED),
        ("2025年度部门决算说明", "决算总体", "2025年度", Status.PASSED),  # not all say another
        ("2028年度部门决算说明", "决算总体", "2024年度", Status.PASSED),  # of no neighbouring year
    ],
)
def test_it_is_wrong_where_all_others_say_the_year_beside_it(check, title, kind, last, status) -> None:
    text = _TEXT.format(title, kind, "年度", "年度", last, "年度")
    assert [o.status for o in check(text, "X526")] == [status]
