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


@pytest.mark.parametrize("base", ["（占0%，2030年预算数为4.32万元，比上年减少4.32万元）", ""])
def test_a_prior_in_brackets_is_no_year_left_over(failed, base: str) -> None:
    text = BUDGET.format(
        f"五、“三公”经费预算情况说明\n2031年“三公”经费预算20.63万元，其中：因公出国（境）费0.00万元{base}；"
        "公务用车购置及运行维护费11.45万元；公务接待费9.18万元。"
    )
    assert failed(text, "X506") == set()


def test_the_only_expense_that_follows_the_total_is_not_all_there_is(failed) -> None:
    text = BUDGET.format(
        "五、“三公”经费预算情况说明\n“三公”经费预算21.27万元，其中：公务接待费4.71万元；比上年减少1.00万元。\n"
        "公务用车购置及运行维护费7.22万元。{}"
    )
    assert failed(text.format(""), "N201") == set()
    assert failed(text.format("\n因公出国（境）费1.00万元。"), "N201") == {"N201"}


def test_more_than_the_budget_is_not_more_than_last_year(failed) -> None:
    text = FINAL.format(
        f"{SPENT}，比上年增加5.00万元，其中：基本支出60.00万元，完成年初预算的120%，增加10.00万元，增长20%；"
        "项目支出30.00万元，完成年初预算的75%，减少10.00万元，下降25%。"
    )
    assert failed(text, "Y101", "Y102", "P201") == set()
