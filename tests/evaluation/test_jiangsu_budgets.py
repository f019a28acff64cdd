"""Budgets as Jiangsu prints them, before and after the common form."""

from dataclasses import replace

import pytest

from audit.evaluation import evaluate
from audit.model.check import Status

SUMMARY = """
2030年度部门预算公开
第二部分 2030年度部门预算表
收支预算总表
单位：万元
收入 | | 支出 | | |
项目 | 金额 | {functions} | 金额 | 支出用途 | 金额
一、财政拨款 | 90.00 | 一、一般公共服务支出 | 80.00 | 一、基本支出 | 60.00
1.一般公共预算 | 90.00 | 十九、住房保障支出 | 10.00 | 二、项目支出 | 30.00
当年收入小计 | 90.00 | 当年支出小计 | 90.00 | |
收入合计 | 90.00 | 支出合计 | 90.00 | |
财政拨款支出预算表（功能科目）
单位：万元
科目编码 | 科目名称 | 金额
合计 | | {service}
201 | 一般公共服务支出 | {service}
第三部分 2030年度部门预算情况说明
"""


def statuses(outcomes, rule):
    return [o.status for o in outcomes if o.rule == rule]


@pytest.mark.parametrize(("service", "status"), [("80.00", Status.PASSED), ("81.00", Status.FAILED)])
def test_expenditure_by_function_stands_beside_its_purposes(check, service, status):
    assert statuses(check(SUMMARY.format(functions="功能分类", service=service), "C609"), "C609") == [status]


def test_accounts_beside_which_no_column_was_recognised_are_not_zero(read, rulebook):
    facts = read(SUMMARY.format(functions="功能分类", service="80.00"))
    whole = facts.tables[0]
    half = replace(
        whole,
        columns=tuple(c for c in whole.columns if c.block == "收入"),
        rows=tuple(r for r in whole.rows if r.block == "收入"),
        entries={at: e for at, e in whole.entries.items() if whole.rows[at[0]].block == "收入"},
    )
    book = replace(rulebook, rules=tuple(r for r in rulebook.rules if r.id == "C609"))
    outcomes = evaluate(book, replace(facts, tables=(half, *facts.tables[1:])))
    assert statuses(outcomes, "C609") == [Status.UNDETERMINED]


def test_what_is_left_for_next_year_is_told_in_the_general_statement(check):
    text = SUMMARY.format(functions="功能分类", service="80.00").replace("当年支出小计 | 90.00", "当年支出小计 | 85.00")
    text = text.replace("收入合计", "上年结转资金 | | 结转下年资金 | 5.00 | |\n收入合计")
    said = "一、收支预算总体情况说明\n（二）支出预算总计90.00万元。包括：\n3．结转下年资金预算数为{}万元。\n"
    assert statuses(check(text + said.format("5.00"), "N101"), "N101") == [Status.PASSED] * 2
    assert Status.FAILED in statuses(check(text + said.format("6.00"), "N101"), "N101")
