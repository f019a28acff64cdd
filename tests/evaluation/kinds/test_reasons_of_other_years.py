"""Why something changed: what was compared in the year itself, and what another year's disclosure said of its own."""

import pytest

_TEXT = """2031年{kind}公开
第三部分 2031年{kind}情况说明
{heading}
收入总计90.00万元，支出总计90.00万元。与上年相比，收入总计增加10.00万元。主要原因是{reason}。
"""


def _text(reason: str, kind: str = "度部门决算", heading: str = "一、收入支出决算总体情况说明") -> str:
    return _TEXT.format(kind=kind, heading=heading, reason=reason)


@pytest.mark.parametrize(
    "reason",
    ["2030年较2029年新增馆舍修缮", "2031年比2029年新增馆舍修缮", "2032年比2031年新增馆舍修缮", "2032年馆舍修缮较多"],
)
def test_a_reason_of_other_years_is_told(failed, reason):
    assert failed(_text(reason), "X517") == {"X517"}


@pytest.mark.parametrize(
    "reason",
    [
        "2031年较2030年新增馆舍修缮",
        "2030年馆舍修缮较少",
        "2030年比2029年结转的修缮资金多",
        "2032年的馆舍修缮提前到本年",
        "2031年与2027年一样有换届",
    ],
)
def test_a_reason_that_may_be_meant_is_not(failed, reason):
    """The year before, what it carried over, what was planned ahead, a year that was chosen on purpose."""
    assert failed(_text(reason), "X517") == set()


def test_a_budget_may_go_by_what_changed_before_it(failed):
    assert failed(_text("2030年比2029年人员增加", "单位预算", "一、关于收支预算情况的总体说明"), "X517") == set()
