"""Consistent sentences in which last year's amount is a clause of its own, or parts follow a reason, are accused of nothing."""

import pytest

FINAL = """2031年度部门决算公开
青石县档案馆
第三部分 2031年度决算情况说明
{}
"""
BUDGET = """2031年部门预算公开
青石县档案馆
第三部分 2031年部门预算情况说明
{}
"""
SPENT = "三、支出决算情况说明\n本年支出合计90.00万元"
COST = "（一）机关运行经费\n机关运行经费90.00万元"


@pytest.mark.parametrize(
    "text",
    [
        FINAL.format(f"{SPENT}，2030年决算80.00万元，同比增加10.00万元。"),
        FINAL.format(f"{SPENT}，2030年决算数80.00万元，比上年增加10.00万元。"),
        FINAL.format(
            f"{SPENT}（其中：基本支出60.00万元，项目支出30.00万元），2030年决算80.00万元，较上年增加10.00万元。"
        ),
        BUDGET.format(f"{COST}，2030年预算80.00万元，比上年预算数增加10.00万元，增长12.50%。"),
        BUDGET.format(f"{COST}，2030年预算数为80.00万元，比上年预算数增加10.00万元。"),
    ],
)
def test_the_year_before_its_amount_is_no_year_left_over(failed, text: str) -> None:
    assert failed(text, "X506", "P201", "P206") == set()


def test_the_year_left_over_is_told_still(failed) -> None:
    text = BUDGET.format(
        "三、支出预算情况说明\n2030年支出预算90.00万元，比2030年预算增加10.00万元。\n四、收入预算情况说明\n2031年收入预算90.00万元。"
    )
    assert failed(text, "X506") == {"X506"}


def test_parts_told_behind_a_reason_are_no_part_of_it(failed, passed) -> None:
    text = FINAL.format(
        "八、“三公”经费支出决算情况说明\n“三公”经费支出14.43万元，同比减少1.45万元，主要是厉行节约，减少支出，其中，"
        "因公出国（境）费{}万元，比上年减少2.68万元；公务用车购置及运行维护费10.58万元，比上年增加3.12万元；"
        "公务接待费3.85万元，比上年减少1.89万元。"
    )
    assert passed(text.format("0.00"), "N201", "Y102") == {"N201", "Y102"}
    assert failed(text.format("1.00"), "N201") == {"N201"}


def test_three_expenses_of_which_one_could_not_be_read_are_not_added_up(failed) -> None:
    text = FINAL.format(
        "八、“三公”经费支出决算情况说明\n“三公”经费支出12.33万元。其中因公出国（境）费0.00万元，上年决算0.86万元，"
        "比上年决算数减少0.86万元；公务用车购置及运行维护费4.40万元；公务接待费7.93万元。"
    )
    assert failed(text, "N114", "N201") == set()


def test_no_per_cent_among_whole_ones_may_be_less_than_half_of_one(failed) -> None:
    text = BUDGET.format(
        "三、支出预算情况说明\n支出预算4758.09万元，其中：基本支出2.49万元（占0%），项目支出4755.60万元（占100%）。"
    )
    assert failed(text, "P116", "P101") == set()
