"""An amount compared with one thing and then with another: last year, an earlier one, a budget, what was spent."""

from collections.abc import Callable

import pytest

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]
FINAL = "五、一般公共预算财政拨款支出决算情况说明\n2024年度一般公共预算财政拨款支出120.00万元，"
BUDGET = "三、支出预算情况说明\n2024年支出预算120.00万元，"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("决算", f"{FINAL}比2023年度增加20.00万元，比2022年增长25.00%。"),
        ("决算", f"{FINAL}比2023年度增加20.00万元；比前年增长25.00%。"),
        ("决算", f"{FINAL}比2023年度增加20.00万元，比2024年预算增长10.00%。"),
        ("决算", f"{FINAL}比2023年度增加20.00万元，与调整预算相比，增长10.00%。"),
        ("决算", f"{FINAL}较2022年度决算96.00万元增长25.00%，比上年增加20.00万元。"),
        ("决算", f"{FINAL}比2023年调整预算增长10.00%。比2023年年初预算增加20.00万元。"),
        ("预算", f"{BUDGET}比2023年预算增加20.00万元，比2023年执行数增长10.00%。"),
        ("预算", f"{BUDGET}比上年预算增加20.00万元；较上年调整预算110.00万元增长9.09%。"),
    ],
)
def test_a_rate_from_another_base_is_not_that_of_the_change(read: Read, kind: str, text: str) -> None:
    assert not any({"变动", "幅度"} <= said.figures.keys() for said in read(text, kind=kind))


@pytest.mark.parametrize(
    "text",
    [
        f"{FINAL}比年初预算减少30.00万元，较全年预算下降25.00%。",
        f"{FINAL}较全年预算160.00万元下降25.00%；与2024年年初预算相比减少30.00万元。",
    ],
)
def test_the_initial_budget_and_the_adjusted_one_are_two_bases(read: Read, text: str) -> None:
    said = read(text, kind="决算")
    assert not any({"预算差", "预算差幅度"} <= one.figures.keys() for one in said)


def test_each_comparison_is_told_with_the_amount_that_is_compared(read: Read) -> None:
    _, again = read(f"{BUDGET}比上年预算增加20.00万元，增长20.00%；比上年执行数增加10.00万元，增长9.09%。")
    assert {slot: figure.text for slot, figure in again.figures.items()} == {
        "金额": "120.00",
        "变动": "10.00",
        "幅度": "9.09%",
    }


def test_what_is_not_compared_goes_on_with_the_amount(read: Read) -> None:
    first, _ = read(f"{FINAL}比2023年度增加20.00万元，比2022年增长25.00%，完成年初预算的80.00%。", kind="决算")
    assert {"变动", "完成率"} <= first.figures.keys()


def test_the_same_base_by_another_name_is_the_same(read: Read) -> None:
    (said,) = read(f"{BUDGET}比2023年预算增加20.00万元，比上年增长20.00%。")
    assert {"变动", "幅度"} <= said.figures.keys()


def test_what_last_year_was_is_the_base_of_a_change_that_names_no_other(read: Read) -> None:
    (said,) = read(f"{FINAL}上年决算数100.00万元，比上年增加21.00万元。", kind="决算")
    assert {"上年数", "变动"} <= said.figures.keys()


def test_the_amount_in_brackets_behind_a_rate_from_the_budget_is_a_difference_from_it(read: Read) -> None:
    (said,) = read(f"{FINAL}较年初预算下降20.00%（减少30.00万元）。", kind="决算")
    assert "预算差" in said.figures
    assert "变动" not in said.figures
