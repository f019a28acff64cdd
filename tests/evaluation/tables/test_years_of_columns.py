"""A header of another year than the disclosure's is told; columns to compare with have the year before."""

import pytest

from audit.model.check import Status


def _told(made):
    """The headers that are of another year than they should be, and which that is."""
    return [o.check.claim.partition("：")[2] for o in made if o.status is Status.FAILED]


_BUDGET = """2024年单位预算公开
第一部分 2024年单位概况
第二部分 2024年单位预算公开表
{title}
单位：万元
收入 | | | 支出 | |
项目 | {a} | {b} | 项目 | {a} | {b}
一、一般公共预算拨款收入 | 80.00 | 90.00 | 一、一般公共服务支出 | 80.00 | 90.00
收入总计 | 80.00 | 90.00 | 支出总计 | 80.00 | 90.00
第三部分 2024年单位预算情况说明
二、关于青石县档案馆2024年收入预算情况说明
收入预算90.00万元，比2023年预算增加10.00万元，增长12.50%。
"""


@pytest.mark.parametrize(
    ("title", "a", "b", "failed"),
    [
        ("收支总表", "2023年预算数", "2024年预算数", []),
        ("收支总表", "2022年预算数", "2024年预算数", ["2022年预算数：2023 年"]),
        (
            "收支总表",
            "2022年预算数",
            "2023年预算数",
            ["2023年预算数：2024 年"],
        ),  # the later is said to be of the disclosure's year
        ("收支总表", "2023年执行数", "2024年预算数", []),
        ("收支总表", "2022年决算数", "2024年预算数", []),  # the last that was settled when the budget was made
        ("收支总表", "2023年结转", "2024年预算数", []),
        ("收支总表", "2022年执行数", "2023年执行数", []),  # of the years before
        ("收支总表", "2024年预算数", "2025年预算数", []),  # a plan of several years
        ("2023年收支总表", "2022年预算数", "2023年预算数", []),  # its title is told
    ],
)
def test_the_columns_of_a_budget(check, title, a, b, failed) -> None:
    made = check(_BUDGET.format(title=title, a=a, b=b), "X515")
    assert _told(made) == failed


_FINAL = """2024年度部门决算公开
财政拨款“三公”经费支出决算表
金额单位：万元
{planned} | | | | | | {done} | | | | |
合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费
 | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 |
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
3.10 | | 2.50 | | 2.50 | 0.60 | 2.71 | | 2.36 | | 2.36 | 0.35
第三部分 2024年度部门决算情况说明
九、财政拨款“三公”经费支出决算情况说明
2024年度“三公”经费财政拨款支出决算2.71万元。
"""


@pytest.mark.parametrize(
    ("planned", "done", "failed"),
    [
        ("2024年度预算数", "2024年度决算数", []),
        ("2023年度预算数", "2024年度决算数", ["2023年度预算数：2024 年"]),
        ("2024年度预算数", "2023年度决算数", ["2023年度决算数：2024 年"]),
        ("2023年度决算数", "2024年度决算数", []),
        ("2022年度决算数", "2024年度决算数", ["2022年度决算数：2023 年"]),
    ],
)
def test_the_columns_of_final_accounts(check, planned, done, failed) -> None:
    made = check(_FINAL.format(planned=planned, done=done), "X515")
    assert _told(made) == failed


_BY_YEAR = """2025年部门预算
财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表
单位：万元
年份 | “三公”经费合计 | 因公出国（境）费用 | 公务接待费 | 公务用车购置及运行维护费小计 | 公务用车购置费 | 公务用车运行维护费
{last} | 8.00 | | 2.00 | 6.00 | | 6.00
{this} | 7.40 | | 1.40 | 6.00 | | 6.00
第三部分 2025年部门预算说明
二、“三公”经费财政拨款预算说明
2025年“三公”经费财政拨款预算7.40万元，比2024年减少0.60万元。
"""


@pytest.mark.parametrize(
    ("last", "this", "failed"),
    [("2024年", "2025年", []), ("2023年", "2025年", ["2023年：2024 年"]), ("2023年", "2024年", ["2024年：2025 年"])],
)
def test_rows_that_are_one_for_every_year(check, last, this, failed) -> None:
    made = check(_BY_YEAR.format(last=last, this=this), "X515")
    assert _told(made) == failed


def test_rows_of_more_years_than_two_are_a_history(check) -> None:
    text = _BY_YEAR.format(last="2022年", this="2023年").replace(
        "第三部分", "2025年 | 7.40 | | 1.40 | 6.00 | | 6.00\n第三部分"
    )
    assert _told(check(text, "X515")) == []


def test_a_year_in_one_row_among_others_is_no_row_of_a_year(check) -> None:
    text = _BUDGET.format(title="收支总表", a="2023年预算数", b="2024年预算数")
    row = "2022年预算数 | 80.00 | 90.00 | | |"
    assert _told(check(text.replace("收入总计", f"{row}\n收入总计"), "X515")) == []
