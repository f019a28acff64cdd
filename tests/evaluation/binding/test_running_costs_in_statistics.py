"""The statistics print 机关运行经费 as a heading: its two kinds of units, blank or not, are what the prose tells."""

import pytest

from audit.model.check import Status

_TEXT = """2024年度部门决算公开
第二部分 2024年度部门决算表
部门决算公开相关信息统计表
部门名称：青石县档案馆 | 金额单位：万元
一、政府采购情况 | |
项目 | 行次 | 统计数
合计 | 1 | 2.00
货物 | 2 | 2.00
工程 | 3 |
服务 | 4 |
二、机关运行经费 | |
项目 | | 统计数
（一）行政单位 | 5 | {one}
（二）参照公务员法管理事业单位 | 6 | {other}
第三部分 情况说明
十、其他重要事项情况说明
（一）机关运行经费支出情况说明
2024年度机关运行经费支出3.00万元。
"""


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        ("3.00", "", Status.PASSED),
        ("1.00", "2.00", Status.PASSED),
        ("1.00", "", Status.FAILED),
        ("", "", Status.FAILED),
    ],
)
def test_running_costs_are_those_of_both_kinds_of_units(check, one, other, status) -> None:
    assert {o.status for o in check(_TEXT.format(one=one, other=other), "N106")} == {status}
