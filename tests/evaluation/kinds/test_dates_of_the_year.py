"""Days on which assets are counted, signatures and covers are of the right year."""

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
    ("date", "status"),
    [
        ("2023年底", Status.PASSED),
        ("2023年8月31日", Status.PASSED),
        ("2024年1月31日", Status.PASSED),  # a budget is published early in its own year
        ("2024年12月31日", Status.FAILED),
        ("2022年底", Status.FAILED),
        ("2022年1月31日", Status.FAILED),
    ],
)
def test_a_budget_counts_its_assets_in_the_year_before(check, date, status) -> None:
    text = _TEXT.format(year=2024, one=2023, two=2023) + f"\n截至{date}，本单位共有车辆0辆。"
    assert [o.status for o in check(text, "X504")] == [status]


@pytest.mark.parametrize(
    ("date", "status"),
    [("2024年1月31日", Status.PASSED), ("2024年12月31日", Status.PASSED), ("2025年1月31日", Status.FAILED)],
)
def test_final_accounts_count_their_assets_in_their_own_year(check, date, status) -> None:
    text = f"2024年度部门决算公开\n第三部分 情况说明\n十、其他重要事项情况说明\n截至{date}，本部门共有车辆3辆。"
    assert [o.status for o in check(text, "X504")] == [status]


def test_assets_counted_on_the_right_day_in_another_section_are_others(check) -> None:
    text = """2024年度部门决算公开
第三部分 情况说明
九、关于国有资产占用情况的说明
截至2024年12月31日，本部门共有车辆3辆。
十、关于其他重要事项的说明
截至2023年12月31日，本部门共有车辆4辆。"""
    assert [o.status for o in check(text, "X504")] == [Status.PASSED, Status.FAILED]


def test_assets_counted_on_the_right_day_too_may_be_compared_with_those_of_another(check) -> None:
    text = """2024年度部门决算公开
第三部分 情况说明
十、其他重要事项情况说明
截至2024年12月31日，本部门共有车辆3辆。截至2023年12月31日，本部门共有车辆4辆。"""
    assert [o.status for o in check(text, "X504")] == [Status.PASSED, Status.UNDETERMINED]


def test_a_date_that_is_no_count_of_assets_says_nothing(check) -> None:
    text = _TEXT.format(year=2024, one=2023, two=2023) + "\n截至2021年底，参保人数增加。"
    assert list(check(text, "X504")) == []


_SIGNED = _TEXT.format(year=2024, one=2023, two=2023) + "\n第四部分 名词解释\n一、财政拨款：指拨款。\n\n{last}"


@pytest.mark.parametrize(
    ("last", "status"),
    [
        ("2024年2月8日", Status.PASSED),
        ("青石县档案馆2023年12月28日", Status.PASSED),  # made up before the year begins
        ("青石县档案馆2023年10月8日", Status.PASSED),
        ("青石县档案馆2023年9月30日", Status.FAILED),
        ("青石县档案馆2023年2月8日", Status.FAILED),
        ("2026年1月", Status.PASSED),  # published late
    ],
)
def test_a_budget_is_not_signed_before_it_can_be_made_up(check, last, status) -> None:
    assert [o.status for o in check(_SIGNED.format(last=last), "X507")] == [status]


@pytest.mark.parametrize(("year", "status"), [(2025, Status.PASSED), (2026, Status.PASSED), (2024, Status.FAILED)])
def test_final_accounts_are_signed_when_their_year_is_over(check, year, status) -> None:
    text = f"""2024年度部门决算公开
第三部分 情况说明
一、收入支出决算总体情况说明
青石县档案馆2024年度收入支出总计90.00万元。与2023年度相比，收入支出总计增加10.00万元，增长12.50%。
第四部分 名词解释
一、财政拨款：指拨款。

青石县档案馆{year}年8月20日"""
    assert [o.status for o in check(text, "X507")] == [status]


def test_only_the_last_paragraph_is_a_signature(check) -> None:
    text = _SIGNED.format(last="2023年2月8日\n\n二、基本支出：指保障运转的支出。")
    assert [o.status for o in check(text, "X507")] == []


@pytest.mark.parametrize(("cover", "status"), [("2024", Status.PASSED), ("2023", Status.FAILED)])
def test_the_cover_says_the_year(check, cover, status) -> None:
    text = _TEXT.format(year=2024, one=2023, two=2023).replace(
        "2024年单位预算公开", f"青石县档案馆{cover}年单位预算公开", 1
    )
    made = [o for o in check(text, "X502") if "青石县档案馆" in o.group and "单位预算公开" in o.group]
    assert [o.status for o in made] == [status]


def test_a_date_of_publication_on_the_cover_is_not_its_year(check) -> None:
    text = _TEXT.format(year=2024, one=2023, two=2023).replace(
        "2024年单位预算公开", "2025年3月青石县档案馆2024年单位预算公开", 1
    )
    assert [o.status for o in check(text, "X502") if o.status is Status.FAILED] == []
