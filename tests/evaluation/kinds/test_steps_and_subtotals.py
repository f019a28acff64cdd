"""Rows left out of tables that stand in steps, and subtotals that a template lists: told where their like are printed."""

import pytest

from audit.model.check import Status

_ROWS = (
    "合计 | | | 75.00",
    "货物A | | | 20.00",
    " | 办公设备购置 | | 20.00",
    " | | 台式计算机 | 20.00",
    "服务C | | | 55.00",
    " | 物业管理费 | | 40.00",
    " | | 物业管理服务 | 40.00",
    " | 维修费 | | 15.00",
    " | | 运行维护服务 | 15.00",
)


_SUMS = (
    "一、财政拨款 | 90.00 | 一、一般公共服务支出 | 90.00 | 一、基本支出 | 60.00",
    "1.一般公共预算 | 90.00 | | | 二、项目支出 | 30.00",
    "当年收入小计 | 90.00 | 当年支出小计 | 90.00 | | ",
    "收入合计 | 90.00 | 支出合计 | 90.00 | | ",
)


def _summary(*rows: str) -> str:
    return (
        "江苏省白河县档案馆2019年度部门预算公开\n收支预算总表\n单位：万元\n收入 | | 支出 | | | \n"
        "项目名称 | 金额 | 功能科目名称 | 金额 | 项目名称 | 金额\n" + "\n".join(rows) + "\n"
    )


def _bought(*gone: int) -> str:
    rows = "\n".join(row for i, row in enumerate(_ROWS) if i not in gone)
    head = "政府采购支出预算表\n单位：万元\n采购品目大类 | 专项名称 | 采购物品名称 | 总计"
    return f"{_summary(*_SUMS)}{head}\n{rows}\n"


@pytest.mark.parametrize(("rule", "gone"), [("T304", 0), ("T324", 1), ("T324", 2), ("T334", 3), ("T334", 6)])
def test_a_row_left_out_of_the_steps_is_told(failed, rule, gone):
    assert failed(_bought(gone), "T304", "T324", "T334") == {rule}


def test_all_steps_are_there(failed, passed):
    assert failed(_bought(), "T304", "T324", "T334") == set()
    assert passed(_bought(), "T304", "T324", "T334") == {"T304", "T324", "T334"}


@pytest.mark.parametrize("gone", [(1, 4), (2, 5, 7), (3, 8)])
def test_a_step_that_the_table_does_not_print_is_not_missing(failed, gone):
    """No class at all, no purpose at all, details here and there."""
    assert failed(_bought(*gone), "T324", "T334") == set()


@pytest.mark.parametrize(("cut", "rule"), [(_bought(8), "T334"), (_summary(*_SUMS[:2]), "T344")])
def test_what_may_stand_below_the_last_row_is_not_missing(failed, cut, rule):
    assert failed(cut, rule) == set()


@pytest.mark.parametrize(
    ("row", "printed", "lacking"),
    [
        (2, " | | 当年支出小计 | 90.00 | | ", "当年收入小计"),
        (2, "当年收入小计 | 90.00 | | | | ", "当年支出小计"),
        (0, " | | 一、一般公共服务支出 | 90.00 | 一、基本支出 | 60.00", "财政拨款"),
    ],
)
def test_a_subtotal_of_the_template_is_missing(check, row, printed, lacking):
    rows = [printed if i == row else kept for i, kept in enumerate(_SUMS)]
    wrong = [o.detail["编码"] for o in check(_summary(*rows), "T344") if o.status is Status.FAILED]
    assert wrong == [lacking]


def test_a_subtotal_of_nothing_is_not_missing(failed):
    """Of what came from special accounts nothing is printed, nor is what it comes to."""
    assert failed(_summary(*_SUMS), "T344") == set()


def test_a_row_that_no_template_knows_may_be_the_subtotal(check):
    rows = (*_SUMS[:2], "当年小计数 | 90.00 | 当年支出小计 | 90.00 | | ", _SUMS[3])
    assert Status.FAILED not in {o.status for o in check(_summary(*rows), "T344")}


_FINAL = """2024年度部门决算公开
收入支出决算总表
单位：万元
收入 | | 支出 |
项目 | 金额 | 项目 | 金额
一、一般公共预算财政拨款收入 | 100.00 | 一、一般公共服务支出 | {spent}
本年收入合计 | 100.00 | 本年支出合计 | {spent}
"""
_CARRIED = "年初结转和结余 | 20.00 | 年末结转和结余 | 10.00\n"
_TOTALS = "总计 | 120.00 | 总计 | 120.00\n"


def test_that_both_totals_were_left_out_is_told_where_several_parts_are_printed(failed):
    assert failed(_FINAL.format(spent="110.00") + _CARRIED, "T315") == {"T315"}


def test_both_totals_are_printed(failed, passed):
    assert failed(_FINAL.format(spent="110.00") + _CARRIED + _TOTALS, "T315") == set()
    assert passed(_FINAL.format(spent="110.00") + _CARRIED + _TOTALS, "T315") == {"T315"}


def test_the_total_of_the_year_alone_is_the_total(failed):
    """Nothing was carried over, and no row says so: the template ends with the year."""
    assert failed(_FINAL.format(spent="100.00"), "T315") == set()


def test_what_the_visits_and_the_cars_come_to_is_missing(failed):
    rows = "因公出国（境）费 | |\n公务接待费 | 0.90 | 0.90\n公务用车购置及运行费（小计） | 2.20 | 2.20\n"
    head = "2024年单位预算公开\n财政拨款“三公”经费支出情况表\n编制单位：青石县档案馆 单位：万元\n“三公”经费支出内容 | 合计 | 一般公共预算\n"
    tail = "其中：公务用车购置费 | |\n公务用车运行费 | 2.20 | 2.20\n"
    assert failed(head + rows + tail, "T344") == {"T344"}
    assert failed(head + "合计 | 3.10 | 3.10\n" + rows + tail, "T344") == set()
