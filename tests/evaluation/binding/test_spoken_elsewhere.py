"""Formulas about what the narrative says elsewhere, and about what it says without a number."""

import pytest

from audit.model.check import Status

_BOTH = """2025年部门预算公开
2025年部门预算编制说明
2025年，白河县图书馆收入预算100.00万元，其中：财政拨款收入100.00万元，比2024年{income}；事业收入0.00万元。
支出预算100.00万元，其中：财政拨款支出预算100.00万元，比2024年{spending}。
"""


def _statuses(outcomes):
    return [o.status for o in outcomes]


def test_the_same_change_is_looked_for_in_another_sentence(check):
    text = _BOTH.format(income="预算增加10.00万元", spending="预算增加1.00万元")
    assert _statuses(check(text, "Y305")) == [Status.FAILED]


def test_changes_against_different_bases_are_not_compared(check):
    text = _BOTH.format(income="预算执行数增加10.00万元", spending="预算增加1.00万元")
    assert _statuses(check(text, "Y305")) == [Status.NOT_APPLICABLE]


_LIST = """2024年单位预算公开
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
支出预算100.00万元，比上年预算增加10.00万元，其中：基本支出60.00万元，与上年预算持平；项目支出40.00万元，比上年预算增加{change}万元。
"""


@pytest.mark.parametrize(("change", "status"), [("10.00", Status.PASSED), ("4.00", Status.FAILED)])
def test_what_is_said_to_be_unchanged_changed_by_nothing(check, change, status):
    assert _statuses(check(_LIST.format(change=change), "Y101")) == [status]
