"""Which projects are those that the unit reviewed itself, and which had goals or were followed up."""

import pytest

from audit.model.check import Status

TEXT = """2031年度部门决算公开
第三部分 情况说明
十、其他重要事项情况说明
（三）预算绩效情况说明
绩效评价资金71.37万元，涉及项目37个。
全面开展了绩效自评，涉及二级项目6个，涉及资金45.00万元，5个项目自评等级为“优”，{}个项目自评等级为“良”。
"""


def test_projects_that_others_reviewed_are_not_those_graded(check):
    assert [outcome.status for outcome in check(TEXT.format(1), "Q418")] == [Status.PASSED]


def test_the_graded_projects_are_counted(check):
    assert [outcome.status for outcome in check(TEXT.format(2), "Q418")] == [Status.FAILED]


@pytest.mark.parametrize(("money", "wrong"), [("70.00", set()), ("90.00", {"Q592"})])
def test_projects_followed_up_are_not_all_those_with_goals_but_where_their_money_is_the_same(failed, money, wrong):
    """Nor is their money one amount told twice."""
    text = f"""2031年度部门决算公开
第三部分 情况说明
十、预算绩效管理情况
编报绩效目标的项目9个，涉及预算金额90.00万元；绩效跟踪监控的项目7个，涉及预算金额{money}万元；绩效自评的项目6个，涉及预算金额45.00万元，平均得分95.00分。
"""
    assert failed(text, "N102", "Q592", "Q602", "Q612", "Q622") == wrong
