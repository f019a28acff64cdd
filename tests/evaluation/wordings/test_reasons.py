"""A reason goes the wrong way only where more of it means more money of this very kind."""

import pytest

HEAD = "2031年单位预算公开\n第三部分 2031年单位预算情况说明\n三、关于青石县档案馆2031年支出预算情况说明\n"
REASONS = {"X104", "X105", "X110", "X111", "X125", "X126", "X416", "X426"}


@pytest.fixture
def found(failed):
    return lambda sentence: failed(f"{HEAD}{sentence}\n", *REASONS)


@pytest.mark.parametrize("reason", ["辞职人员增加", "空编人员增加", "借调人员增加", "病休人员增加"])
def test_more_people_gone_or_absent_may_cost_less(found, reason):
    assert found(f"基本支出9.00万元，比上年预算减少1.00万元，下降10.00%，主要原因是{reason}。") == set()
    assert found(f"基本支出9.00万元，因{reason}，比上年预算减少1.00万元。") == set()


@pytest.mark.parametrize("reason", ["完工项目增加", "到期项目增加", "转列基本支出的经费增加"])
def test_more_projects_finished_or_moved_may_cost_less(found, reason):
    assert found(f"项目支出9.00万元，比上年预算减少1.00万元，下降10.00%，主要原因是{reason}。") == set()


@pytest.mark.parametrize(
    ("subject", "reason"),
    [("项目支出", "人员经费增加"), ("公用经费", "人员经费增加"), ("基本支出", "项目支出增加1.00万元")],
)
def test_more_of_other_money_may_leave_less_of_this(found, subject, reason):
    assert found(f"{subject}9.00万元，比上年预算减少1.00万元，下降10.00%，主要原因是{reason}。") == set()


@pytest.mark.parametrize("reason", ["人员增加", "人员经费增加"])
def test_more_people_do_not_cost_less(found, reason):
    assert found(f"基本支出9.00万元，比上年预算减少1.00万元，下降10.00%，主要原因是{reason}。")
