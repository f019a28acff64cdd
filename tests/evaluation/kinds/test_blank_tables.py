"""A table that was emptied is told once, also one that says it is empty while the prose tells its amount; one that nobody
speaks of is not accused."""

import pytest

from audit.model.check import Status

_TEXT = """2024年单位预算公开
第二部分 2024年单位预算公开表
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | {figure} | {figure} |
 | | | 合计 | {figure} | {figure} |
{note}
一般公共预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
20101 | | | 人大事务 | 50.00 | 50.00 |
20103 | | | 政府办公厅（室）及相关机构事务 | 40.00 | 40.00 |
 | | | 合计 | 90.00 | 90.00 |
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
{said}
"""
_AMOUNT = "支出预算90.00万元，比2023年预算增加10.00万元，增长12.50%。"


@pytest.mark.parametrize(
    ("figure", "note", "said", "statuses"),
    [
        ("90.00", "", _AMOUNT, {Status.PASSED}),
        ("", "", _AMOUNT, {Status.PASSED, Status.FAILED}),
        ("", "注：本表为空表。", "支出预算90.00万元。", {Status.PASSED, Status.FAILED}),
        (
            "",
            "注：本表为空表。",
            "支出预算90.00万元，其中使用上年结转90.00万元。",
            {Status.PASSED, Status.UNDETERMINED},
        ),
        ("", "注：本表为空表。", "没有安排支出。", {Status.PASSED, Status.NOT_APPLICABLE}),
        ("", "", "没有安排支出。", {Status.PASSED}),
    ],
)
def test_a_blank_table_beside_an_amount_in_the_prose(check, figure, note, said, statuses) -> None:
    assert {o.status for o in check(_TEXT.format(figure=figure, note=note, said=said), "S201")} == statuses


def test_what_a_blank_table_lacks_is_not_told_of_every_sentence(report) -> None:
    text = _TEXT.format(figure="", note="", said=_AMOUNT)
    assert [f.rule for f in report(text, "S201", "N101", "C104") if f.severity == "error"] == ["S201"]


_THREE = """2031年单位预算
2031年单位“三公”经费和机关运行经费预算表
编制单位：青石小学 | 单位：万元
“三公”经费预算数 | | | | | | 机关运行经费预算数
合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | | |
 | | | 小计 | 购置费 | 运行费 |
 | | | | | |
注：本单位{year}年无财政拨款安排的“三公”经费预算，故本表为空表。
其他相关情况说明
一、2031年“三公”经费预算情况说明
2031年“三公”经费预算数为{amount}万元，与2030年预算持平。
"""


@pytest.mark.parametrize(("amount", "status"), [("0", Status.NOT_APPLICABLE), ("3.00", Status.FAILED)])
def test_a_quantity_of_several_tables_is_of_the_one_that_is_there(check, amount, status) -> None:
    assert {o.status for o in check(_THREE.format(amount=amount, year=2031), "S201")} == {status}


@pytest.mark.parametrize(("year", "status"), [(2031, Status.PASSED), (2030, Status.FAILED)])
def test_the_note_below_a_blank_table_is_of_the_year(check, year, status) -> None:
    assert {o.status for o in check(_THREE.format(amount="0", year=year), "X511")} == {status}


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("青石县档案馆2024年上年结转结余3.20万元。", Status.FAILED),  # the table is of nothing else
        ("青石县档案馆2024年无上年结转结余。", Status.NOT_APPLICABLE),
    ],
)
def test_a_table_of_what_was_carried_over_is_not_empty_beside_it(check, said, status) -> None:
    text = f"""2024年单位预算公开
第二部分 2024年单位预算公开表
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
 | | | 合计 | 90.00 | 90.00 |
上年结转结余情况明细表
单位：万元
项目 | 总计 | 财政拨款 | | | | 非财政拨款 | | |
 | | 合计 | 基本支出 | | 项目支出 | 合计 | 基本支出 | | 项目支出
 | | | 人员经费 | 公用经费 | | | 人员经费 | 公用经费 |
合计 | | | | | | | | |
备注：青石县档案馆2024年无上年结转结余，本表为空表。
第三部分 2024年单位预算情况说明
十一、关于青石县档案馆2024年上年结转结余预算情况说明
{said}
"""
    assert status in {o.status for o in check(text, "S201")}


def test_income_and_spending_told_without_a_subject_are_those_of_the_section(check) -> None:
    text = """2024年度部门决算公开
第二部分 部门决算表
政府性基金预算财政拨款收入支出决算表
金额单位：万元
项目 | | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余
科目代码 | 科目名称 | | | 小计 | 基本支出 | 项目支出 |
栏次 | | 1 | 2 | 3 | 4 | 5 | 6
合计 | | | | | | |
说明：本表无数据
第三部分 情况说明
七、政府性基金预算财政拨款收支决算情况说明
本年度收入12.00万元，支出12.00万元。
"""
    assert [o.status for o in check(text, "S201")] == [Status.FAILED]


def test_a_note_may_say_blank_without_the_word_for_a_blank_table(check) -> None:
    table = _TEXT.format(figure="", note="注：本单位2024年没有安排，故本表为空。", said="收入预算1.00万元。")
    assert Status.FAILED not in {o.status for o in check(table, "S202")}
    unsaid = _TEXT.format(figure="", note="注：金额单位为万元。", said="收入预算1.00万元。")
    assert Status.FAILED in {o.status for o in check(unsaid, "S202")}


_FUNDS = """2024年单位预算公开
第二部分 2024年单位预算公开表
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
 | | | 合计 | 90.00 | 90.00 |
政府性基金预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
 | | | 合计 | {figure} | |
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
支出预算90.00万元，比2023年预算增加10.00万元，增长12.50%。
{section}
"""


@pytest.mark.parametrize(
    ("figure", "section", "status"),
    [
        ("", "", Status.FAILED),
        ("", "八、关于青石县档案馆2024年政府性基金预算拨款情况说明\n今年这里什么也没写。", Status.UNDETERMINED),
        (
            "",
            "八、关于青石县档案馆2024年政府性基金预算拨款情况说明\n本单位2024年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。",
            Status.PASSED,
        ),
        ("1x2", "", Status.NOT_APPLICABLE),  # what may be a figure was not read: nobody knows whether it is blank
    ],
)
def test_a_blank_table_is_unexplained_only_where_no_section_may_explain_it(check, figure, section, status) -> None:
    outcomes = check(_FUNDS.format(figure=figure, section=section), "S202")
    assert [o.status for o in outcomes if o.where[0].startswith("政府性基金")] == [status]


def test_a_blank_table_beside_one_of_its_name_with_figures_is_not_accused(check):
    text = _TEXT.format(figure="", note="", said=_AMOUNT)
    again = (
        _TEXT.format(figure="90.00", note="", said="").partition("公开表\n")[2].partition("一般公共预算支出情况表")[0]
    )
    outcomes = check(text.replace("第三部分", again + "第三部分"), "S201")
    assert Status.FAILED not in {outcome.status for outcome in outcomes}
