"""A table that was left out is told in every report that people read, and by itself."""

import json
from types import ModuleType

import pytest

from audit.model.facts import TABLE, Unrecognised
from audit.model.place import Place
from audit.model.record import replace
from audit.model.report import Coverage, DocumentReport, RunReport
from audit.reports.findings import concise, console, csv_report, html_report, json_report, jsonl, markdown
from audit.reports.findings.pipelines import github, gitlab, junit, sarif
from audit.reports.findings.unread import told_unread
from audit.reports.style import Detail, Style
from audit.reports.words.chinese import ZH

_FORMATS = [console, concise, csv_report, github, gitlab, html_report, json_report, jsonl, junit, markdown, sarif]
_TABLE = Unrecognised(TABLE, "专项债务情况表", "表单库里没有这种表", Place(page=7), figures=12)
_ROW = Unrecognised("行", "其他资金", "《支出总表》的表单里没有这一行", Place(page=3), figures=2, counted=True)


@pytest.fixture
def report(document) -> DocumentReport:
    known = document(outcomes=())
    facts = replace(known.facts, unrecognised=(_ROW, _TABLE, replace(_ROW, text="别的资金")))
    return replace(known, facts=facts, coverage=Coverage(figures=12, checked=9, unread=12))


def test_tables_come_first_and_the_rest_is_counted(report):
    assert told_unread(ZH, report.facts.unrecognised) == [
        "表  专项债务情况表  数字 12 个：表单库里没有这种表  第 7 页",
        "行  2 处，数字 4 个",
    ]


@pytest.mark.parametrize("form", _FORMATS)
def test_reports_name_the_table(report, form: ModuleType):
    assert "专项债务情况表" in form.render(RunReport((report,)), Style())


def test_the_totals_count_what_was_not_recognised_among_the_figures_that_were_not_checked(report):
    assert "读到数字 24（其中没有认出的 12），核对 9（37%）" in console.render(
        RunReport((report,)), Style(detail=Detail.QUIET)
    )


def test_among_several_a_document_with_a_table_left_out_is_not_passed_over(report):
    assert "专项债务情况表" in console.render(RunReport((report, report)), Style())


def test_the_terminal_lists_a_few_and_says_how_many_more(report):
    tables = tuple(replace(_TABLE, text=f"情况表{number}") for number in range(10))
    run = RunReport((replace(report, facts=replace(report.facts, unrecognised=tables)),))
    shown = console.render(run, Style())
    assert ("情况表7" in shown, "情况表8" in shown, "另有 2 处" in shown) == (True, False, True)
    assert "情况表9" in console.render(run, Style(detail=Detail.VERBOSE))


def test_json_says_where_it_stands(report):
    (document,) = json.loads(json_report.render(RunReport((report,)), Style()))["documents"]
    said = document["unrecognised"][1]
    assert (said["what"], said["text"], said["figures"], said["page"]) == ("表", "专项债务情况表", 12, 7)
    assert document["coverage"] == {"figures": 12, "checked": 9, "unread": 12}


def test_the_title_of_a_table_is_no_formula_to_a_spreadsheet(report):
    hostile = replace(report, facts=replace(report.facts, unrecognised=(replace(_TABLE, text="=1+1"),)))
    assert ",=1+1," not in csv_report.render(RunReport((hostile,)), Style())


def test_two_tables_of_one_title_are_two_issues_to_gitlab(report):
    twice = replace(report.facts, unrecognised=(_TABLE, replace(_TABLE, place=Place(page=8))))
    issues = json.loads(gitlab.render(RunReport((replace(report, facts=twice),)), Style()))
    assert len({issue["fingerprint"] for issue in issues}) == 2
