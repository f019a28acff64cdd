"""Text without cells (pdftotext): a figure may stand beside the wrong row, and what was not read accuses nobody."""

import shutil
import subprocess

import pytest

from audit.evaluation import evaluate
from audit.evaluation.findings import findings
from audit.model.check import Status
from audit.model.knowledge.notes import Severity
from audit.pipeline import audit
from audit.readers.text import document_from_text
from audit.recognition import recognise

HEAD = """2024年单位预算公开表
单位支出总体情况表
编制单位：青柳县测绘中心 单位：万元
科目编码 功能分类科目名称 合计 基本支出 项目支出
类 款 项
"""
SOUND = """208 社会保障和就业支出 8.00 8.00
208 05 行政事业单位养老支出 8.00 8.00
208 05 01 行政单位离退休 5.00 5.00
208 05 05 机关事业单位基本养老保险缴费支出 3.00 3.00
"""


def statuses(outcomes, row):
    return {o.status for o in outcomes if row in " ".join(o.where)}


def test_a_table_printed_column_by_column_is_undetermined(check):
    rows = (
        "201\n20103\n2010301\n一般公共服务支出\n政府办公厅事务\n行政运行\n合计 12.00 12.00 12.00 5.00 7.00 9.00 9.00\n"
    )
    outcomes = check(HEAD + rows, "T101", "T104")
    assert Status.FAILED not in {o.status for o in outcomes}
    assert Status.UNDETERMINED in {o.status for o in outcomes}


def test_a_wrong_total_in_a_table_that_else_adds_up_is_a_failure(check):
    assert Status.FAILED in statuses(check(HEAD + SOUND + "合计 80.00 8.00\n", "T104", "T101"), "合计")


def test_an_account_without_a_figure_is_not_zero(check):
    rows = "201 一般公共服务支出 9.00 9.00\n201 03 政府办公厅事务\n" + SOUND + "合计 17.00 17.00\n"
    assert statuses(check(HEAD + rows, "T104"), "201 一般公共服务支出") == {Status.UNDETERMINED}


def test_a_figure_one_row_too_high_accuses_neither_row(check):
    rows = SOUND.replace("缴费支出 3.00 3.00", "缴费支出").replace("离退休 5.00 5.00", "离退休 5.00 5.00 3.00")
    assert Status.FAILED not in {o.status for o in check(HEAD + rows + "合计 8.00 8.00\n", "T101", "T104")}


@pytest.mark.parametrize("nothing", ["无", "N/A", "不涉及", "—"])
def test_a_word_for_nothing_keeps_the_place_of_its_column(check, nothing):
    head = HEAD.replace("基本支出 项目支出\n类 款 项", "人员经费 公用经费 项目支出\n类 款 项")
    rows = f"""208 社会保障和就业支出 8.00 0.00 8.00 {nothing}
20805 行政事业单位养老支出 8.00 {nothing} 8.00 0.00
2080501 行政单位离退休 8.00 0.00 8.00 0.00
合计 8.00 0.00 8.00 0.00
"""
    assert {o.status for o in check(head + rows, "T104")} == {Status.PASSED}


def test_a_figure_whose_thousands_may_stand_apart_accuses_nobody(check):
    outcomes = check(HEAD + SOUND.replace(" 5.00 5.00", " 1 005.00 5.00", 1) + "合计 8.00 8.00\n", "T101", "T104")
    assert Status.FAILED not in {o.status for o in outcomes}


def test_a_sentence_held_against_a_number_of_the_rule_is_judged(check):
    told = "第三部分 2024年单位预算情况说明\n三、关于青柳县测绘中心2024年支出预算情况说明\n"
    told += "项目支出8.00万元，比上年预算增加9.00万元。\n"
    assert Status.FAILED in {o.status for o in check(HEAD + SOUND + "合计 8.00 8.00\n" + told, "P206")}


def test_names_that_ran_into_a_page_number_are_not_compared(check):
    second = "一般公共预算支出情况表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n"
    rows = SOUND + "合计 8.00 8.00\n"
    outcomes = check(HEAD + rows + second + rows.replace("行政单位离退休", "行政单位离退休17"), "C901")
    assert Status.FAILED not in {o.status for o in outcomes}


def _accusations(told):
    """Rule and words, without what is quoted around words that are left from a template: where a paragraph ends, a page
    tells otherwise than its text."""
    return {(f.rule, f.message.partition("”：")[0]) for f in told if f.severity is not Severity.NOTE}


@pytest.mark.parametrize("mode", [["-layout"], []])
def test_the_text_of_a_pdf_accuses_of_nothing_that_the_pdf_does_not(mode, disclosures, rulebook):
    """The same document as text: fewer findings, none of its own."""
    if not shutil.which("pdftotext"):
        pytest.skip("no pdftotext on this machine")
    for pdf in sorted(disclosures.glob("*/*.pdf")):
        if pdf.parent.name == "templates":
            continue
        run = subprocess.run(["pdftotext", *mode, pdf, "-"], capture_output=True, check=True)
        if not run.stdout.strip():
            continue
        facts = recognise(document_from_text(pdf.name, run.stdout.decode(), rulebook.titles.lines), rulebook)
        told = findings(rulebook, facts, evaluate(rulebook, facts))
        of_text, of_pdf = (_accusations(each) for each in (told, audit(pdf, rulebook).findings))
        assert of_text - of_pdf == set(), pdf.name


def test_a_figure_that_is_in_no_row_explains_what_a_sum_lacks(check):
    text = """2019年度部门预算公开
收支预算总表
单位：万元
项目名称 金额 功能科目名称 金额 项目名称 金额
一、财政拨款  90.00  一、一般公共服务支出  90.00  一、基本支出  50.00
1.一般公共预算  90.00  二、外交支出  二、项目支出  {}
2.政府性基金预
三、单位预留机动经
三、国防支出  10.00
算
费
当年收入小计  90.00  当年支出小计  90.00
"""
    assert Status.FAILED not in {o.status for o in check(text.format("30.00"), "T102")}
    assert Status.FAILED in {o.status for o in check(text.format("20.00"), "T102")}
