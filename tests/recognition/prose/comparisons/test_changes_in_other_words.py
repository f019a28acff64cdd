"""Changes, rates and comparisons in other words: each is of the amount that it is told of, or of nobody."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]
PROCURED = "第三部分 2024年部门预算情况说明\n八、其他重要事项的情况说明\n（二）政府采购情况\n"
RUNNING = "第三部分 2024年部门预算情况说明\n八、其他重要事项的情况说明\n（一）机关运行经费\n"
FUNDED = "第三部分 2024年部门预算情况说明\n五、部门预算收支说明\n（二）财政拨款收支情况\n"
SPENDING = "第三部分 2024年部门预算情况说明\n三、支出预算情况说明\n"


def told(statements: tuple[Statement, ...]) -> list[tuple[str, str]]:
    """Quantity and amount of each statement; a quantity nobody knows is empty."""
    return [(s.quantity, s.figures["金额"].text) for s in statements if "金额" in s.figures]


@pytest.mark.parametrize("joint", ["、", "，"])
def test_a_change_after_the_last_part_is_that_of_the_whole(read: Read, joint: str) -> None:
    whole, *parts = read(
        f"{FUNDED}2024年财政拨款收入90.00万元，其中一般公共预算拨款收入90.00万元{joint}政府性基金拨款收入0万元，较上年增加8.00万元。"
    )
    assert whole.figures["变动"].text == "8.00"
    assert not any("变动" in part.figures for part in parts)


def test_more_changes_than_one_after_respectively_are_nobodys(read: Read) -> None:
    text = f"{PROCURED}货物和服务预算分别为6.00万元、3.00万元，分别比上年增加1.00万元、减少2.00万元。"
    assert not any("变动" in s.figures for s in read(text) if s.quantity)


def test_a_rate_in_brackets_after_a_change_has_its_direction(read: Read) -> None:
    (item,) = read(f"{RUNNING}机关运行经费9.00万元，较上年减少1.00万元（10%）。")
    assert item.figures["幅度"].value == -10


def test_last_years_amount_may_be_told_before_the_change(read: Read) -> None:
    (item,) = read(f"{RUNNING}机关运行经费9.00万元，比2023年预算数10.00万元减少1.00万元。")
    assert {slot: figure.value for slot, figure in item.figures.items()} == {"金额": 9, "上年数": 10, "变动": -1}


def test_a_rise_or_fall_in_percent_by_other_names(read: Read) -> None:
    (fees,) = read(
        "六、“三公”经费预算情况说明\n2024年“三公”经费预算总额为9.00万元，比2023年预算数减少1.00万元，减幅10.00%。"
    )
    assert (fees.figures["幅度"].text, fees.words["幅度方向"]) == ("10.00%", "减幅")


def test_a_comparison_told_once_goes_for_income_and_expenditure(read: Read) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n一、部门收支总体情况\n2024年收支总预算90.00万元。\n"
        "与上年预算相比，收入增加5.00万元，增长5.88%；支出增加5.00万元，增长5.88%。"
    )
    assert [s.quantity for s in read(text)][1:] == ["全国·收入合计", "全国·支出合计"]


def _changed(statements: tuple[Statement, ...]) -> list[tuple[str, str]]:
    return [(s.quantity, s.figures["变动"].text) for s in statements if "变动" in s.figures and s.kind == "金额"]


def test_a_comparison_after_a_reason_goes_on_with_the_one_amount_of_the_paragraph(read: Read) -> None:
    text = f"{RUNNING}2024年机关运行经费50.00万元，主要原因是人员增加。与上年相比，减少5.00万元，下降9.09%。"
    assert _changed(read(text)) == [("机关运行经费", "5.00")]


@pytest.mark.parametrize(
    "change",
    [
        "因人员减少，较上年减少10.00万元，下降25.00%",
        "由于人员减少，比2023年减少10.00万元（下降25.00%）",
        "上年年初预算数为40.00万元，比上年年初预算数减少10.00万元，下降25.00%",
        "比上年10.00万元减少，下降25.00%",
        "与上年相比差值为-10.00万元，下降25.00%",
        "与2023年40.00万元相比，减少10.00万元，下降25.00%",
    ],
)
def test_a_change_in_other_words_is_that_of_the_amount_before_it(read: Read, change: str) -> None:
    basic, *others = (s for s in read(f"{SPENDING}基本支出30.00万元，{change}。") if s.figures)
    assert not others
    assert (basic.figures["变动"].value, basic.figures["幅度"].text) == (Decimal("-10.00"), "25.00%")


def test_what_last_year_had_none_of_is_not_said_of_this_year(read: Read) -> None:
    basic, project = read(f"{SPENDING}基本支出30.00万元，较上年增加30.00万元，上年无此项支出；项目支出20.00万元。")[:2]
    assert "未安排" not in basic.words
    assert project.quantity.endswith("·项目支出")


def test_a_change_behind_parts_in_brackets_is_that_of_the_whole(read: Read) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n二、收入预算情况说明\n2024年本年收入合计100.00万元。包括财政拨款收入90.00万元"
        "（其中一般公共预算80.00万元、政府性基金10.00万元）、其他收入10.00万元，较2023年减少5.00万元，下降4.76%。"
    )
    assert [s.quantity for s in read(text) if "变动" in s.figures and s.kind == "金额"] == ["全国·本年收入"]


def test_a_change_behind_an_amount_that_cannot_be_read_is_not_said_of_the_one_before(read: Read) -> None:
    text = f"{SPENDING}支出预算90.00万元，其中：基本支出6 0.00万元，比上年增加10.00万元，增长20.00%。"
    assert not [s for s in read(text) if s.quantity and "变动" in s.figures]


USED = "第三部分 2024年部门决算情况说明\n七、“三公”经费支出决算情况说明\n"


def test_what_changed_behind_the_use_is_said_of_the_amount_before_the_use(read: Read) -> None:
    statement, *_ = read(
        f"{USED}公务用车运行费50.00万元，主要用于车辆维修、保险，与2023年相比，公务用车运行费减少10.00万元，下降16.67%。",
        kind="决算",
    )
    assert statement.figures["变动"].value == Decimal("-10.00")
    assert statement.figures["幅度"].value == Decimal("-16.67")


def test_a_year_less_spent_is_a_change(read: Read) -> None:
    statement, *_ = read(f"{USED}2024年度“三公”经费支出40.00万元，比上年减少支出10.00万元，下降20.00%。", kind="决算")
    assert statement.figures["变动"].value == Decimal("-10.00")


THREE = "第三部分 2024年部门预算情况说明\n七、“三公”经费预算情况说明\n"


def test_income_and_expenditure_that_each_grow_are_compared_by_what_they_come_to(read: Read) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n一、收入支出预算总体情况说明\n"
        "青山县档案馆2024年收入总计90.00万元，支出总计90.00万元，与2023年预算相比，收支总计各增加10.00万元，增长12.50%。"
    )
    assert _changed(read(text)) == [("全国·收支总计", "10.00")]


@pytest.mark.parametrize("scope", ["同口径比2023年", "按可比口径较2023年"])
def test_a_comparison_on_the_same_scope_is_one(read: Read, scope: str) -> None:
    text = (
        f"{THREE}2024年“三公”经费预算33万元，{scope}减少8万元，下降20%。公务接待费4万元，{scope}减少1万元，减少率20%。"
    )
    statements = [s for s in read(text) if "变动" in s.figures]
    assert [(s.quantity, s.figures["幅度"].value) for s in statements] == [
        ("三公经费", Decimal(-20)),
        ("三公·公务接待费", Decimal(-20)),
    ]


def test_a_change_told_without_an_amount_is_of_whom_it_names_though_its_rate_fits_the_whole(read: Read) -> None:
    text = (
        f"{THREE}2024年公务用车购置及运行费80.00万元。"
        "公务用车购置费比2023年减少30.00万元，下降90%。公务用车运行费比2023年减少10.00万元，下降11%。"
    )
    assert _changed(read(text)) == [("三公·公务用车购置费", "30.00"), ("三公·公务用车运行费", "10.00")]


SPENT_ON_THREE = "青山县文化厅2024年“三公”经费决算情况说明\n"


def test_last_years_amount_goes_to_whom_it_names(read: Read) -> None:
    text = (
        f"{SPENT_ON_THREE}2024年部门决算公开“三公”经费合计50.00万元，其中：公务接待费20.00万元，因公出国（境）费30.00万元。"
        "较2023年度部门决算公开“三公”经费合计40.00万元增加10.00万元。"
    )
    statements = [s for s in read(text, kind="决算") if "上年数" in s.figures and s.kind == "金额"]
    assert [(s.quantity, s.figures["上年数"].text) for s in statements] == [("三公决算", "40.00")]
    assert _changed(statements) == [("三公决算", "10.00")]


def test_a_number_before_an_item_and_a_comparison_without_its_year_are_skipped(read: Read) -> None:
    text = f"{THREE}“三公”经费预算33.00万元，其中：1、公务接待费8.00万元；对比减少4.00万元。"
    statements = read(text)
    assert told(statements)[1] == ("三公·公务接待费", "8.00")
    assert _changed(statements) == [("三公·公务接待费", "4.00")]


def test_last_years_amount_after_a_share_is_that_of_the_same(read: Read) -> None:
    text = f"{SPENDING}基本支出90.00万元，占90.00%，上年80.00万元，增加10.00万元，增长12.50%。"
    (item,) = read(text)
    assert {slot: item.figures[slot].text for slot in ("金额", "上年数", "变动")} == {
        "金额": "90.00",
        "上年数": "80.00",
        "变动": "10.00",
    }
