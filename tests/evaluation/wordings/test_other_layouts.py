"""Layouts of other regions and of other exports: nothing is accused for how it was printed."""

import pytest

from audit.model.check import Status

NATIONAL = """
2024年部门预算公开
一般公共预算支出表
单位：万元
功能分类科目 | | 2023年执行数 | 2024年预算数 | | | 2024年预算数比2023年执行数 |
科目编码 | 科目名称 | | 小计 | 基本支出 | 项目支出 | 增减额 | 增减%
201 | 一般公共服务支出 | 90.00 | 100.00 | 70.00 | 30.00 | 10.00 | 11.11%
20126 | 档案事务 | 90.00 | 100.00 | 70.00 | 30.00 | 10.00 | 11.11%
2012601 | 行政运行 | 65.00 | 70.00 | 70.00 | | 5.00 | 7.69%
2012604 | 档案馆 | 25.00 | 30.00 | | 30.00 | 5.00 | 20.00%
 | 合计 | 90.00 | 100.00 | 70.00 | 30.00 | 10.00 | 11.11%
"""
FINAL = """
2024年度部门决算公开
收入支出决算总表
单位：万元
收入 | | 支出 |
项目 | 金额 | 项目 | 金额
一、一般公共预算财政拨款收入 | 70.00 | 一、一般公共服务支出 | 100.00
二、政府性基金预算财政拨款收入 | 20.00 | |
八、其他收入 | 10.00 | |
本年收入合计 | 100.00 | 本年支出合计 | 100.00
总计 | 100.00 | 总计 | 100.00
"""
INCOME = "第三部分 部门决算情况说明\n二、收入决算情况说明\n本年收入合计100.00万元，其中：一般公共预算财政拨款收入70.00万元，占70.00%；政府性基金预算财政拨款收入{}万元，占20.00%；其他收入10.00万元，占10.00%。\n"


def found(outcomes):
    return {o.status for o in outcomes} - {Status.NOT_APPLICABLE}


def test_columns_of_another_year_and_of_the_change_push_no_figure_aside(check):
    assert found(check(NATIONAL, "T101", "T104")) == {Status.PASSED}


@pytest.mark.parametrize(("amount", "status"), [("20.00", Status.PASSED), ("20.50", Status.FAILED)])
def test_income_told_by_its_budgets_is_held_against_the_lines_of_the_summary(check, amount, status):
    assert status in found(check(FINAL + INCOME.format(amount), "N106"))


def test_an_amount_among_the_labels_leaves_its_row_without_columns(check):
    slid = NATIONAL.replace("2012604 | 档案馆 | 25.00 |", "2012604 | 25.00 | 档案馆 |")
    assert Status.FAILED not in found(check(slid, "T101", "T104", "C901"))


ITEMS = """
2024年度部门决算公开
第二部分 2024年部门决算表
一般公共预算财政拨款支出决算表
金额单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 90.00 | 60.00 | 30.00
201 | 一般公共服务支出 | 90.00 | 60.00 | 30.00
20126 | 档案事务 | 90.00 | 60.00 | 30.00
2012601 | 行政运行 | 60.00 | 60.00 |
2012699 | {} | 30.00 | | 30.00
第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
1、一般公共服务支出（类）档案事务（款）行政运行（项）。年初预算为60.00万元，支出决算为60.00万元。
2、一般公共服务支出（类）档案事务（款）其他档案事务支出（项）。年初预算为30.00万元，支出决算为30.00万元。
"""


@pytest.mark.parametrize(
    ("printed", "missing"),
    [("其他档案事务支出", set()), ("其他档案事务", set()), ("档案馆", {"N411", "N412"})],
)
def test_names_cut_off_by_their_cell_are_not_missing(failed, printed, missing):
    assert failed(ITEMS.format(printed), "N411", "N412") == missing


def test_ten_thousand_times_off_is_undetermined_where_a_table_does_not_print_its_unit(check):
    silent = FINAL.replace("单位：万元\n", "").replace(".00", ",000.00").replace("0,000.00", "00000.00")
    outcomes = check(silent + INCOME.format("20.00"), "N106")
    assert Status.FAILED not in found(outcomes)
    assert Status.UNDETERMINED in found(outcomes)


def test_a_tabbed_table_whose_blanks_were_left_out_is_out_of_order(check):
    lines = [
        " | ".join(c for c in line.split(" | ") if c.strip()) if "20" in line[:2] else line
        for line in NATIONAL.split("\n")
    ]
    total = "\n".join(lines).replace(" | 合计", "合计 | ")
    assert Status.FAILED not in found(check(total, "T101", "T104"))


def test_several_unrecognised_rows_that_close_the_gap_together_explain_it(check):
    rows = "?? | 看不清 | 1.00 | 3.00 | 3.00 | | | \n?? | 也看不清 | 1.00 | 4.00 | 4.00 | | | \n | 合计 | 90.00 | 107.00 | 77.00 |"
    assert Status.FAILED not in found(check(NATIONAL.replace(" | 合计 | 90.00 | 100.00 | 70.00 |", rows), "T104"))


SUMMARY = """
2024年部门预算公开
部门收支总表
单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 90.00 | 一、一般公共服务支出 | 100.00
本年收入合计 | 90.00 | 本年支出合计 | 100.00
上年结转 | 10.00 | 结转下年 |
收入总计 | 100.00 | 支出总计 | 100.00
部门支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100.00 | 70.00 | 30.00
 | 合计 | 100.00 | 70.00 | 30.00
第三部分 部门预算情况说明
一、关于青柳局2024年部门收支总表的说明
青柳局2024年收支总预算{}万元。
三、关于青柳局2024年部门支出总表的说明
青柳局2024年支出预算100.00万元，其中：基本支出70.00万元，占70.00%；项目支出{}万元，占30.00%。
"""


@pytest.mark.parametrize(
    ("total", "project", "status"),
    [("100.00", "30.00", Status.PASSED), ("101.00", "30.00", Status.FAILED), ("100.00", "33.00", Status.FAILED)],
)
def test_the_prose_of_the_national_templates_is_held_against_its_tables(check, total, project, status):
    assert status in found(check(SUMMARY.format(total, project), "N101"))


SHARE = """
2024年部门预算公开
第三部分 部门预算情况说明
三、关于青柳局2024年支出预算情况说明
青柳局2024年支出预算200.00万元。
专户核拨资金8.00万元，占专户收入总额的50.00%。
经费结余4.00万元，占各项资金总额的2.00%。
"""


def test_a_share_of_something_that_no_pattern_names_is_a_share_of_nothing_known(failed):
    assert not failed(SHARE, "P101")
    assert failed(SHARE.replace("专户收入总额", "支出预算"), "P101") == {"P101"}


ITEMS_ONLY = SUMMARY.replace(
    "201 | 一般公共服务支出 | 100.00 | 70.00 | 30.00",
    "2010301 | 行政运行 | 70.00 | 70.00 | \n2010302 | 一般行政管理事务 | {} | | 30.00",
)


@pytest.mark.parametrize(("item", "status"), [("30.00", Status.PASSED), ("32.00", Status.FAILED)])
def test_a_class_is_held_against_the_items_below_it_where_only_items_are_listed(check, item, status):
    text = ITEMS_ONLY.replace("{}", item, 1).format("100.00", "30.00")
    assert status in found(check(text, "C127"))


NESTED = (
    SUMMARY.split("第三部分", maxsplit=1)[0]
    + """第三部分 部门预算情况说明
一、2024年部门预算收支情况说明
（一）支出预算情况
2024年青柳局支出预算总额为100.00万元，其中：基本支出70.00万元，占支出预算总额的70.00%；项目支出{}万元，占支出预算总额的30.00%。
（二）财政拨款支出情况
2024年青柳局财政拨款支出预算总额90.00万元，其中：基本支出70.00万元，占财政拨款支出总额的77.78%；项目支出20.00万元，占财政拨款支出总额的{}。
"""
)


@pytest.mark.parametrize(
    ("project", "share", "rule", "status"),
    [
        ("30.00", "22.22%", "N101", Status.PASSED),
        ("33.00", "22.22%", "N101", Status.FAILED),
        ("30.00", "22.22%", "P101", Status.PASSED),
        ("30.00", "42.22%", "P101", Status.FAILED),
    ],
)
def test_the_innermost_heading_says_whose_expenditure_is_spoken_of(check, project, share, rule, status):
    outcomes = found(check(NESTED.format(project, share), rule))
    assert status in outcomes
    assert status is Status.FAILED or Status.FAILED not in outcomes


INITIAL = SUMMARY.replace("2024年支出预算100.00万元", "2024年支出预算合计年初预算数为{}万元").replace(
    "收支总预算{}", "收支总预算100.00"
)


@pytest.mark.parametrize(("amount", "status"), [("100.00", Status.PASSED), ("104.00", Status.FAILED)])
def test_the_initial_budget_of_a_budget_is_its_amount(check, amount, status):
    assert status in found(check(INITIAL.format(amount, "30.00"), "N101"))


PURCHASES = """
2024年部门预算公开
第三部分 部门预算情况说明
二、政府采购情况说明
2024年政府采购预算共{}万元，其中政府采购货物类预算46.50万元、政府采购服务类预算40.00万元、政府采购工程类预算0万元。
"""


@pytest.mark.parametrize(("amount", "status"), [("86.50", Status.PASSED), ("86.57", Status.FAILED)])
def test_nothing_said_without_decimals_among_amounts_with_some_is_exactly_nothing(check, amount, status):
    assert status in found(check(PURCHASES.format(amount), "N201"))


STAFF = """
2031年部门预算公开
部门支出预算总表
单位：万元
科目编码 | 科目名称 | 总计 | 基本支出 | | 项目支出
 | | | 人员经费 | 公用经费 |
201 | 一般公共服务支出 | 100.00 | 60.00 | {} | 30.00
 | 合计 | 100.00 | 60.00 | {} | 30.00
"""


@pytest.mark.parametrize(("public", "status"), [("10.00", Status.PASSED), ("13.00", Status.FAILED)])
def test_where_a_subtotal_has_no_column_its_parts_stand_for_it(check, public, status):
    assert found(check(STAFF.format(public, public), "T101")) == {status}


@pytest.mark.parametrize(("before", "status"), [("80.00", Status.PASSED), ("90.00", Status.FAILED)])
def test_an_amount_right_after_last_year_is_last_years(check, before, status):
    prose = f"2031年部门预算公开\n第三部分 部门预算情况说明\n一、收入预算情况说明\n2031年收入预算100.00万元，比2030年{before}万元增加20.00万元，增长25.00%。\n"
    assert status in found(check(prose, "P203"))


SPENDING = """
2024年部门预算公开
支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100.00 | 70.00 | 30.00
201 | 一般公共服务支出 | 100.00 | 70.00 | 30.00
"""
BY_UNIT = """
部门收入预算总表
单位：万元
单位名称 | 收入合计 | 一般公共预算拨款收入 | 其他收入
合计 | 100.00 | 90.00 | 10.00
青石县商务局 | 100.00 | 90.00 | 10.00
"""
THREE = """
2024年部门预算公开
一般公共预算“三公”经费支出表
单位：万元
项目 | 2023年预算数 | 2024年预算数 | 增减额 | 增减率（%）
合计 | 12.00 | 9.00 | -3.00 | -25.00%
1.因公出国（境）费 | | | |
2.公务接待费 | 4.00 | 1.00 | -3.00 | -75.00%
3.公务用车购置及运行费 | 8.00 | 8.00 | |
"""


def test_income_by_unit_says_nothing_of_accounts(check):
    assert found(check(SPENDING + BY_UNIT, "C126")) == set()


def test_rates_add_up_to_nothing(check):
    outcomes = check(THREE, "T102")
    assert found(outcomes) == {Status.PASSED}
    assert not any("增减幅度" in outcome.where for outcome in outcomes)
