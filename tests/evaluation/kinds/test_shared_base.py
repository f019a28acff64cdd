"""Shares of something that is told by name alone are shares of one number."""

import pytest

from audit.model.check import Status

_TEXT = """2031年单位预算公开
第三部分 2031年单位预算情况说明
二、收入预算情况说明
2031年收入预算294.58万元，比2030年预算增加1.00万元。
五、一般公共预算支出情况说明
1.基本支出预算2476260元，占一般公共预算支出的{}%。
2.项目支出469500元，占一般公共预算支出的{}%。
{}"""


@pytest.mark.parametrize(
    ("basic", "project", "further", "statuses"),
    [
        ("84.06", "15.94", "", [Status.PASSED] * 2),
        ("84.06", "19.62", "", [Status.PASSED, Status.FAILED]),
        ("84.05", "15.93", "", [Status.PASSED] * 2),  # cut off
        ("84.06", "15.94", "3.其他支出100元，占一般公共预算支出的0.01%。", [Status.PASSED] * 2),  # too small to tell
        (
            "94.06",
            "15.94",
            "3.其他支出235660元，占一般公共预算支出的8.00%。",
            [Status.FAILED, Status.PASSED, Status.PASSED],
        ),
        ("94.06", "19.94", "3.其他支出235660元，占一般公共预算支出的8.00%。", [Status.UNDETERMINED]),
    ],
)
def test_of_those_that_disagree_the_one_that_is_alone_is_wrong(check, basic, project, further, statuses) -> None:
    assert [o.status for o in check(_TEXT.format(basic, project, further), "P115")] == statuses


def test_a_base_that_is_known_is_not_guessed(check) -> None:
    text = _TEXT.format("84.06", "19.62", "").replace("1.基本", "2031年一般公共预算支出2945760元。\n1.基本")
    assert Status.FAILED not in {o.status for o in check(text, "P115")}


def test_the_first_is_held_against_the_one_behind_it(check) -> None:
    further = "3.其他支出235660元，占一般公共预算支出的8.00%。"
    first = check(_TEXT.format("94.06", "15.94", further), "P115")[0]
    assert (first.detail["推算"], first.detail["其他"]) == (
        "2,632,638.74",
        "2,945,420.33",
    )  # 2476260 ÷ 94.06%, 469500 ÷ 15.94%


def test_shares_of_the_bases_of_two_years_are_not_compared(check) -> None:
    text = _TEXT.format("84.06", "15.94", "").replace(
        "1.基本", "教育支出2030年下降到235660元，占一般公共预算支出的9.00%。\n1.基本"
    )
    assert [o.status for o in check(text, "P115")] == [Status.PASSED] * 2


@pytest.mark.parametrize("base", ["任务数", "年初预算", "预算（预算调整数，下同）", "收入目标", "其预算"])
def test_what_each_was_set_to_come_to_is_no_base_that_they_share(check, base) -> None:
    text = _TEXT.format("101.60", "96.30", "").replace("占一般公共预算支出", f"占{base}")
    assert Status.FAILED not in {o.status for o in check(text, "P115")}
