"""A comparison is with the year before, unless another one is meant."""

import pytest

from audit.model.check import Status

_TEXT = """{year}年单位预算公开
第三部分 {year}年单位预算情况说明
二、关于青石县档案馆{year}年收入预算情况说明
收入预算90.00万元，比{one}年预算增加10.00万元，增长12.50%。
三、关于青石县档案馆{year}年支出预算情况说明
支出预算90.00万元，比{two}年预算增加10.00万元，增长12.50%。
五、关于青石县档案馆{year}年一般公共预算当年拨款情况说明
一般公共预算拨款合计90.00万元，比2023年预算增加10.00万元，增长12.50%。"""


@pytest.mark.parametrize(
    ("one", "two", "statuses"),
    [
        (2023, 2023, [Status.PASSED] * 3),
        (2022, 2023, [Status.FAILED, Status.PASSED, Status.PASSED]),
        (2024, 2023, [Status.FAILED, Status.PASSED, Status.PASSED]),
        (2025, 2023, [Status.FAILED, Status.PASSED, Status.PASSED]),
        (2019, 2023, [Status.PASSED] * 2),  # compared with on purpose
        (2022, 2022, [Status.UNDETERMINED] * 2 + [Status.PASSED]),  # whose year is it then?
    ],
)
def test_a_budget_is_compared_with_the_year_before(check, one, two, statuses) -> None:
    assert [o.status for o in check(_TEXT.format(year=2024, one=one, two=two), "X503")] == statuses


def test_another_year_may_be_compared_with_the_one_before_it(check) -> None:
    for told in (
        "2023年末结转资金5.00万元，比2022年末减少1.00万元。",
        "2023年“三公”经费支出5.00万元。比2022年减少1.00万元，下降16.67%。",
        "2023年“三公”经费支出5.00万元，其中：公务接待费5.00万元。比2022年减少1.00万元，下降16.67%。",
    ):
        text = _TEXT.format(year=2024, one=2023, two=2023) + f"\n{told}"
        assert {o.status for o in check(text, "X503")} == {Status.PASSED}, told


def test_final_accounts_may_be_compared_with_the_budget_of_their_own_year(check) -> None:
    text = """2024年度部门决算公开
第三部分 情况说明
九、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明
公务接待费支出2.00万元，比2024年预算减少1.00万元，下降33.33%。"""
    assert [o.status for o in check(text, "X503") if o.status is Status.FAILED] == []


@pytest.mark.parametrize(("base", "failed"), [("2023年度", 0), ("2024年度", 1), ("2024年预算", 0)])
def test_final_accounts_are_not_compared_with_themselves(check, base, failed) -> None:
    text = f"""2024年度部门决算公开
第三部分 情况说明
一、收入支出决算总体情况说明
青石县档案馆2024年度收入支出总计90.00万元。与{base}相比，收入支出总计增加10.00万元，增长12.50%。
四、财政拨款收入支出决算总体情况说明
青石县档案馆2024年度财政拨款收入支出总计90.00万元。与2023年度相比，财政拨款收入支出总计增加10.00万元，增长12.50%。"""
    assert len([o for o in check(text, "X503") if o.status is Status.FAILED]) == failed


_PRIOR = """2024年单位预算公开
第三部分 2024年单位预算情况说明
二、收入预算情况说明
2024年收入预算90.00万元，{}比2023年预算增加10.00万元，增长12.50%。"""


@pytest.mark.parametrize("told", ["", "2023年预算数为80.00万元，"])
def test_the_amount_of_the_year_before_may_be_told_beside_the_own(check, told) -> None:
    assert {o.status for o in check(_PRIOR.format(told), "X506")} == {Status.PASSED}


_SPENT_BEFORE = """2024年部门预算公开
第三部分 2024年部门预算情况说明
七、“三公”经费情况说明
2024年“三公”经费财政拨款预算{planned}万元，比2023年预算增加1.00万元。
2023年“三公”经费{spent}5.00万元，其中：公务接待费5.00万元。与2022年相比减少1.00万元。"""


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({}, Status.UNDETERMINED),
        ({"planned": "5.00"}, Status.UNDETERMINED),  # as much is planned as was spent
        ({"spent": "会议费财政拨款支出"}, Status.FAILED),  # of something else
    ],
)
def test_what_was_spent_the_year_before_may_be_told_beside_what_is_planned_of_the_same(check, told, status) -> None:
    text = _SPENT_BEFORE.format(**{"planned": "6.00", "spent": "财政拨款支出", **told})
    assert {o.status for o in check(text, "X506")} - {Status.PASSED} == {status}


@pytest.mark.parametrize(
    ("told", "failed"),
    [
        ("2023年当年预算执行数为80.00万元，2024年预算安排90.00万元，比2023年预算执行数", 0),
        ("2022年当年预算执行数为80.00万元，2024年预算安排90.00万元，比2023年预算执行数", 1),
        ("2022年当年预算执行数为80.00万元，2024年预算安排90.00万元，比2022年预算执行数", 1),
        ("2023年预算执行数80.00万元，与2021年预算执行数相差不大，2024年预算安排90.00万元，比2023年预算执行数", 0),
    ],
)
def test_the_year_compared_with_is_told_beside_its_amount_too(check, told, failed):
    text = (
        "2024年部门预算\n青石县档案局部门预算\n2024年部门预算编制说明\n"
        "2024年，青石县档案局支出预算90.00万元，比2023年预算增加5.00万元。\n财政拨款支出主要内容如下：\n"
        f"1.“一般公共服务支出（类）档案事务（款）档案馆（项）”90.00万元，主要用于档案保管。{told}增加12.50%。\n"
    )
    assert sum(o.status is Status.FAILED for o in check(text, "X503")) == failed


BEHIND = """
2031年度部门决算
第三部分 其他重要事项的情况说明
一、“三公”经费财政拨款决算情况
1.公务接待费。{}万元，比2031年度年初预算数6.00万元减少1.00万元。主要原因：接待减少。
2.公务用车购置及运行维护费。2031年度决算数3.00万元，与2031年度年初预算数3.00万元持平。
"""


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("2031年度决算数5.00", False),
        ("2030年度决算数5.00", True),
        ("2030年度决算数4.00万元，2031年度决算数5.00", False),
    ],
)
def test_the_year_behind_a_heading_of_the_sentence_is_the_year(check, told, wrong):
    statuses = {o.status for o in check(BEHIND.format(told), "X506")}
    assert (Status.FAILED in statuses) == wrong


@pytest.mark.parametrize(
    ("between", "amount", "status"),
    [
        pytest.param("", "4.00", Status.UNDETERMINED, id="both years are told, each with its own amount"),
        pytest.param("", "5.00", Status.FAILED, id="the amount is this year's"),
        pytest.param("九、其他事项的说明\n", "4.00", Status.FAILED, id="this year is told in another section"),
    ],
)
def test_where_the_section_tells_this_year_too_the_year_before_may_be_meant(check, between, amount, status):
    told = "八、档案抢救专项情况说明\n2024年档案抢救专项预算数为5.00万元。\n{}2023年档案抢救专项预算数为{}万元。"
    text = f"{_TEXT.format(year=2024, one=2023, two=2023)}\n{told.format(between, amount)}"
    assert [o.status for o in check(text, "X506") if o.status is not Status.PASSED] == [status]


@pytest.mark.parametrize(
    ("sentence", "failed"),
    [
        ("与2022年度相比，收、支总计各增加。", True),  # no figure
        ("与2023年度相比，收、支总计各增加。", False),
        ("2024年“三公”经费较2022年预算执行数略有下降。", True),
        ("2024年“三公”经费较2022年决算数略有下降。", False),  # those of 2023 are not made up yet
        ("2023年“三公”经费较2022年略有下降。", False),  # another year compared with the one before it
        ("2023年“三公”经费支出5.00万元。比2022年减少1.00万元，下降16.67%。", False),
        ("2023年完成数字化3万卷。与2022年相比，卷数有所增加。", False),
        ("四、2023年预算执行情况\n全年完成数字化3万卷，与2022年相比有所增加。", False),
        ("2024年“三公”经费较2019年略有下降。", False),  # compared with on purpose
        ("主要原因是2023年项目较2022年减少。", False),
        ("主要原因是2022年与2024年均未安排公务接待费。", True),
        ("主要原因是2023年与2024年均未安排公务接待费。", False),
    ],
)
def test_a_comparison_without_a_figure_is_with_the_year_before_too(check, sentence, failed) -> None:
    found = [
        o.status
        for o in check(f"{_TEXT.format(year=2024, one=2023, two=2023)}\n九、其他事项的说明\n{sentence}", "X503")
    ]
    assert (Status.FAILED in found, found[:3]) == (failed, [Status.PASSED] * 3)


@pytest.mark.parametrize(("one", "two", "rules"), [(2023, 2024, []), (2022, 2023, ["X503", "X506"])])
def test_two_years_without_any_are_this_one_and_the_last(check, one, two, rules) -> None:
    text = _TEXT.format(year=2024, one=2023, two=2023) + f"\n主要原因是{one}年与{two}年均未安排公务接待费。"
    assert [o.rule for o in check(text, "X503", "X506") if o.status is Status.FAILED] == rules


@pytest.mark.parametrize(("year", "status"), [(2024, Status.PASSED), (2023, Status.FAILED)])
def test_no_year_is_compared_with_itself(check, year, status):
    text = f"""{_TEXT.format(year=2024, one=2023, two=2023)}
六、财政拨款收支预算情况说明
{year}年收入预算90.00万元，比2023年年初预算数80.00万元增加10.00万元，增长12.50%。"""
    assert {o.status for o in check(text, "X506")} == {status}
