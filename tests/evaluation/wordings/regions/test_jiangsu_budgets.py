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


FISCAL = """
2030年度部门预算公开
第二部分 2030年度部门预算表
财政拨款支出表（功能科目）
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 100.00 | 90.00 | 10.00
201 | 一般公共服务支出 | 90.00 | 80.00 | 10.00
20103 | 政府办公厅（室）及相关机构事务 | 90.00 | 80.00 | 10.00
2010301 | 行政运行 | 60.00 | 60.00 |
2010302 | 一般行政管理事务 | 10.00 | | 10.00
2010350 | 事业运行 | 20.00 | 20.00 |
221 | 住房保障支出 | 10.00 | 10.00 |
22102 | 住房改革支出 | 10.00 | 10.00 |
2210201 | 住房公积金 | 6.00 | 6.00 |
2210202 | 提租补贴 | 4.00 | 4.00 |
第三部分 2030年度部门预算情况说明
五、财政拨款支出预算情况说明
青石县政府办公室2030年财政拨款预算支出100.00万元。其中：
"""
ITEMS = (
    ("政府办公厅（室）及相关机构事务", "行政运行", "60.00"),
    ("政府办公厅（室）及相关机构事务", "一般行政管理事务", "10.00"),
    ("政府办公厅（室）及相关机构事务", "事业运行", "20.00"),
    ("住房改革支出", "住房公积金", "6.00"),
    ("住房改革支出", "提租补贴", "4.00"),
)


def told(items):
    return FISCAL + "".join(f"{section}（款）{item}（项）支出{amount}万元。\n" for section, item, amount in items)


@pytest.mark.parametrize(
    ("items", "rules"),
    [
        (ITEMS, set()),
        (ITEMS[:-1], {"N442"}),
        (ITEMS[:-2], set()),  # who leaves out several may tell the main ones alone
        ((*ITEMS[:-1], ("政府办公厅（室）及相关机构事务", "提租补贴", "4.00")), {"N423"}),
        ((("政府办公厅（室）及相关机构事务", "行政运行", "66.00"), *ITEMS[1:]), {"N101"}),
    ],
)
def test_items_of_fiscal_expenditure_are_told_one_by_one(failed, items, rules):
    assert failed(told(items), "N101", "N423", "N442") == rules


BASIC = """
2030年度部门预算公开
第二部分 2030年度部门预算表
一般公共预算基本支出表
单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
合计 | | 50.00 | 50.00 |
301 | 工资福利支出 | 50.00 | 50.00 |
30101 | 基本工资 | 20.00 | 20.00 |
30102 | 津贴补贴 | 15.00 | 15.00 |
30103 | 奖金 | 10.00 | 10.00 |
30113 | 住房公积金 | 5.00 | 5.00 |
第三部分 2030年度部门预算情况说明
八、一般公共预算基本支出预算情况说明
青石县档案馆2030年度一般公共预算财政拨款基本支出预算50.00万元，其中：
（一）人员经费50.00万元。主要包括：基本工资、津贴补贴、奖金{}。
"""


@pytest.mark.parametrize(
    ("more", "wrong"),
    [("、住房公积金", 0), ("、住房公积金、绩效工资", 1), ("、住房公积金、绩效工资、生活补助", 0), ("、绩效工资", 0)],
)
def test_one_name_too_many_is_a_slip_and_several_are_a_template(failed, more, wrong):
    assert len(failed(BASIC.format(more), "N462")) == wrong


PURCHASES = """
2030年度部门预算公开
第二部分 2030年度部门预算表
政府采购支出表
单位：万元
采购品目大类 | 专项名称 | 经济科目 | 采购品目名称 | 采购组织形式 | 资金来源 | | |
 | | | | | 总计 | 一般公共预算资金 | 政府性基金 | 其他资金
合计 | | | | | 18.00 | 18.00 | |
一、货物A | | | | | 15.00 | 15.00 | |
 | 办公设备购置 | 办公设备购置 | 台式计算机 | 政府集中采购 | 12.00 | {} | |
{} | | |
三、服务C | | | | | 3.00 | 3.00 | |
 | 物业管理 | 物业管理费 | 物业管理服务 | 分散采购 | 3.00 | 3.00 | |
第三部分 2030年度部门预算情况说明
"""
PRINTER = " | 办公设备购置 | 办公设备购置 | 打印机 | 政府集中采购 | 3.00 | 3.00"


@pytest.mark.parametrize(
    ("computers", "printer", "rules"),
    [("12.00", PRINTER, set()), ("12.00", "", {"T104"}), ("11.00", PRINTER, {"T101", "T104"})],
)
def test_purchases_add_up_below_their_class_and_across_their_sources(failed, computers, printer, rules):
    assert failed(PURCHASES.format(computers, printer), "T101", "T104") == rules
