"""A reason that says the opposite of the change is told; what goes the other way for good reason is not."""

import pytest

from audit.model.check import Status

_TEXT = """2024年度部门决算公开
第三部分 2024年度部门决算情况说明
一、收入支出决算总体情况说明
{subject}10.00万元，比上年减少5.00万元，下降33.33%，主要原因是{reason}。
"""


@pytest.mark.parametrize(
    ("subject", "reason", "status"),
    [
        ("基本支出", "人员增加", Status.FAILED),
        ("基本支出", "人员减少", Status.PASSED),
        ("基本支出", "退休人员增加", Status.PASSED),  # fewer are paid as staff
        ("项目支出", "业务量增加", Status.FAILED),
        ("基本支出", "人员增加，经费增加", Status.FAILED),
        ("基本支出", "根据计划，车辆增加", Status.FAILED),
        ("基本支出", "车辆增加，运行费减少", Status.PASSED),
        ("基本支出", "车辆增加、油价上涨", Status.FAILED),
        ("基本支出", "本年增加了疫情防控经费", Status.FAILED),
        ("基本支出", "车辆增加、运行费减少", Status.PASSED),
        ("项目支出", "上年一次性项目增加", Status.PASSED),
        ("项目支出", "压减一般性项目，重点工作任务增加", Status.PASSED),
        ("年末结转和结余", "本年支出增加", None),  # the more is spent, the less is carried over
        ("其他收入", "财政拨款经费增加", None),
    ],
)
def test_a_fall_is_not_explained_by_a_rise(check, subject, reason, status) -> None:
    made = [o.status for o in check(_TEXT.format(subject=subject, reason=reason), "X104")]
    assert made == ([status] if status else [])


_CHANGED = """2024年单位预算公开
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
支出预算94.00万元，其中：
项目支出94.00万元，比上年预算{change}，主要原因是{reason}。
"""
_FELL, _ROSE = "减少6.00万元，下降6.00%", "增加6.00万元，增长6.82%"


@pytest.mark.parametrize(
    ("rule", "change", "reason", "status"),
    [
        ("X416", _FELL, "设备购置增加6.00万元", Status.FAILED),
        ("X416", _FELL, "新增维护费3.00万元", Status.FAILED),
        ("X416", _FELL, "新增维护费3.00万元，设备购置减少9.00万元", Status.PASSED),
        ("X416", _FELL, "上年追加增加6.00万元", Status.PASSED),  # it is not there any more
        ("X416", _FELL, "一次性项目完成，另增加维护费", Status.PASSED),
        ("X426", _ROSE, "设备购置减少6.00万元", Status.FAILED),
        ("X426", _ROSE, "设备购置减少2.00万元、维护费增加8.00万元", Status.PASSED),
        ("X426", _ROSE, "财政拨款收入减少6.00万元", Status.PASSED),
        ("X436", _ROSE, "认真贯彻中央八项规定精神，厉行节约", Status.FAILED),
        ("X436", _ROSE, "厉行节约，更新设备", Status.PASSED),
        ("X436", "增加0.00万元，增长0.00%", "厉行节约", None),  # nothing rose
    ],
)
def test_the_reason_goes_the_way_of_the_change(check, rule, change, reason, status) -> None:
    made = {o.status for o in check(_CHANGED.format(change=change, reason=reason), rule)}
    assert made == ({status} if status else set())


def test_thrift_as_the_reason_of_a_rise_is_told_once(check) -> None:
    made = check(_CHANGED.format(change=_ROSE, reason="厉行节约，压减一般性支出"), "X113", "X436")
    assert [o.rule for o in made if o.status is Status.FAILED] == ["X113"]


@pytest.mark.parametrize(("why", "rules"), [("决算数小于预算数的主要原因", set()), ("主要原因", {"X105"})])
def test_the_reason_for_the_difference_from_the_budget_is_none_for_the_change(failed, why, rules):
    text = f"""2025年度部门决算公开
第三部分 2025年度部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
2025年度“三公”经费财政拨款支出预算为30.00万元，支出决算为25.00万元，完成预算的83.33%；与2024年度决算数20.00万元相比，增加5.00万元，增长25.00%。{why}是人员减少，经费减少。
"""
    assert failed(text, "X105", "X110", "X111", "X104") == rules


def test_what_a_warning_tells_no_note_tells_again(check) -> None:
    text = _CHANGED.format(change=_ROSE, reason="压减办公费用")
    told = {o.rule: o.status for o in check(text, "X105", "X113")}
    assert told == {"X105": Status.FAILED, "X113": Status.NOT_APPLICABLE}
    assert [o.status for o in check(text, "X113")] == [Status.FAILED]  # where nobody else tells it


def test_rules_give_way_to_rules_that_there_are(rulebook) -> None:
    known = {rule.id for rule in rulebook.rules}
    assert all(known.issuperset(rule.told_by) for rule in rulebook.rules)


_FELL_SINCE, _ABOVE, _BELOW = "较上年减少2.00万元，下降33.33%", "比年初预算数增加1.00万元", "比年初预算数减少1.00万元"
_MORE, _LESS = "主要原因是接待批次增加", "主要原因是接待批次减少"


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        (f"{_FELL_SINCE}，{_MORE}；{_ABOVE}，{_MORE}", {"X104"}),  # each clause has its own
        (f"{_ABOVE}，{_MORE}。{_FELL_SINCE}，{_MORE}", {"X104"}),
        (f"{_FELL_SINCE}，{_LESS}；{_BELOW}，{_MORE}", {"X116"}),
        (f"{_FELL_SINCE}，{_ABOVE}，{_MORE}", set()),  # of the difference, perhaps
        (f"{_ABOVE}，{_FELL_SINCE}，{_MORE}", set()),
        (f"{_ABOVE}；{_FELL_SINCE}。{_MORE}", set()),  # of both, or of either
        (f"{_FELL_SINCE}；{_ABOVE}，{_MORE}", set()),
        (f"{_BELOW}，比全年预算数增加0.50万元，{_MORE}", set()),  # of either budget
        (f"决算数小于年初预算数的{_MORE}；{_FELL_SINCE}，{_LESS}", {"X114"}),
        (f"与上年持平，{_ABOVE}，{_LESS}", set()),
    ],
)
def test_a_reason_is_held_against_the_comparison_that_it_is_surely_told_of(failed, told, rules) -> None:
    text = f"""2025年度部门决算公开
第三部分 2025年度部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
公务接待费支出4.00万元，{told}。
"""
    assert failed(text, "X104", "X105", "X110", "X111", "X114", "X115", "X116", "X117") == rules


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        ("因人员增加，比上年减少1.00万元", {"X125"}),
        ("受人员减少影响，较上年增加1.00万元", {"X126"}),
        ("因退休人员增加，比上年减少1.00万元", set()),
        ("因上年人员减少，比上年增加1.00万元", set()),
        ("因人员增加，比年初预算减少1.00万元，比上年减少1.00万元", set()),  # a reason of the difference
    ],
)
def test_a_reason_told_before_the_change_goes_its_way(failed, told, rules) -> None:
    text = f"2025年度部门决算公开\n第三部分 2025年度部门决算情况说明\n七、“三公”经费支出决算情况说明\n公务接待费支出4.00万元，{told}。\n"
    assert failed(text, "X125", "X126") == rules
