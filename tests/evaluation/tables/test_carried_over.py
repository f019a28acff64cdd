"""What was carried over: from each year, and from last year's disclosure."""

import pytest

from audit.model.check import Status

_TEXT = """2024年度部门决算公开
第三部分 情况说明
一、收入支出决算总体情况说明
2024年度收入总计320.91万元，支出总计320.91万元。{said}
"""
_WHOLE = "年末结转和结余1.85万元，其中："


@pytest.mark.parametrize(
    ("said", "rule", "statuses"),
    [
        (_WHOLE + "2023年结转0.85万元，2024年结转1.00万元。", "Q255", [Status.PASSED]),
        (_WHOLE + "2023年结转0.85万元，2024年结转2.00万元。", "Q255", [Status.FAILED]),
        (_WHOLE + "2023年结转0.85万元，2024年结转0.50万元。", "Q265", [Status.FAILED]),
        (_WHOLE + "财政拨款结转1.85万元，项目支出结转1.50万元。", "Q255", []),  # one in the other
        (_WHOLE + "2023年结转0.85万元。", "Q255", []),
    ],
)
def test_years_make_up_what_is_carried_over(check, said, rule, statuses) -> None:
    assert [o.status for o in check(_TEXT.format(said=said), rule)] == statuses


_TABLE = """{year}年度部门决算公开
收入支出决算总表
部门名称：白河县图书馆
金额单位：万元
收入 | | | 支出 | |
项目 | 行次 | 金额 | 项目 | 行次 | 金额
栏次 | | 1 | 栏次 | | 2
一、一般公共预算财政拨款收入 | 1 | 90.00 | 一、一般公共服务支出 | 32 | {spent}
本年收入合计 | 27 | 90.00 | 本年支出合计 | 58 | {spent}
年初结转和结余 | 29 | {before} | 年末结转和结余 | 60 | {after}
总计 | 31 | {whole} | 总计 | 62 | {whole}
"""


@pytest.mark.parametrize(
    ("before", "whole", "spent", "status"),
    [("4.15", "94.15", "92.30", Status.PASSED), ("5.15", "95.15", "93.30", Status.FAILED)],
)
def test_what_last_year_carried_over_is_brought_forward(check, before, whole, spent, status) -> None:
    prior = _TABLE.format(year=2023, before="", after="4.15", whole="90.00", spent="85.85")
    this = _TABLE.format(year=2024, before=before, after="1.85", whole=whole, spent=spent)
    assert [o.status for o in check(this, "Y215", prior=prior)] == [status]
