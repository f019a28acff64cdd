"""Two accounts of staff that were exchanged in the basic table, by the items that the functional table has of them."""

import pytest

from audit.model.check import Status

TEXT = """2024年度部门决算公开
一般公共预算财政拨款支出决算表
金额单位：万元
项目 | | 本年支出 | |
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 30.19 | 30.19 |
208 | 社会保障和就业支出 | 17.82 | 17.82 |
20805 | 行政事业单位养老支出 | 17.82 | 17.82 |
2080505 | 机关事业单位基本养老保险缴费支出 | 17.82 | 17.82 |
221 | 住房保障支出 | 12.37 | 12.37 |
22102 | 住房改革支出 | 12.37 | 12.37 |
2210201 | 住房公积金 | 12.37 | 12.37 |
一般公共预算财政拨款基本支出决算表
金额单位：万元
科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 30.19
30108 | 机关事业单位基本养老保险缴费 | {pension}
30113 | 住房公积金 | {housing}
人员经费合计 | | 30.19
公用经费合计 | | 0.00
"""


@pytest.mark.parametrize(
    ("pension", "housing", "statuses"),
    [
        ("17.82", "12.37", []),
        ("12.37", "17.82", [Status.FAILED]),
        ("16.00", "14.19", []),  # of another scope
        ("", "", []),
    ],
)
def test_what_has_the_others_figure_is_told(check, pension, housing, statuses) -> None:
    made = check(TEXT.format(pension=pension, housing=housing), "C845")
    assert [o.status for o in made if o.status is not Status.NOT_APPLICABLE] == statuses
