"""JUnit XML as junitparser reads it."""

from dataclasses import replace
from datetime import date

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from audit.model import report as nouns
from audit.model.check import Outcome, Status
from audit.model.knowledge.notes import RuleNote, Severity
from audit.model.report import RunReport
from audit.reports.findings.pipelines import junit
from audit.reports.style import Style


def _suites(run: RunReport) -> list[TestSuite]:
    return list(JUnitXml.fromstring(junit.render(run, Style()).encode()))


def _cases(run: RunReport) -> dict[str, TestCase]:
    (suite,) = _suites(run)
    return {case.name.split()[0]: case for case in suite}


def test_every_document_is_a_suite_and_every_applied_rule_a_case(run: RunReport) -> None:
    (suite,) = _suites(run)
    assert suite.name == "青禾.txt"
    assert list(_cases(run)) == ["B2-T1", "B2-T3", "B3-T2", "P1"]
    assert suite.tests == 4


def test_an_error_and_a_warning_fail_their_rule_and_a_note_does_not(run: RunReport) -> None:
    cases = _cases(run)
    assert [type(result) for result in cases["B3-T2"].result] == [Failure]
    assert (cases["B3-T2"].result[0].type, cases["P1"].result[0].type) == ("error", "warning")
    assert cases["B2-T1"].result == []
    assert "尾差" in cases["B2-T1"].system_out


def test_a_rule_that_could_decide_nothing_is_skipped_with_its_reasons(run: RunReport) -> None:
    (result,) = _cases(run)["B2-T3"].result
    assert isinstance(result, Skipped)
    assert result.message == "2 × 列已丢失，无法确定归属"


def test_checks_left_open_beside_others_are_told_in_the_output(document) -> None:
    outcomes = (Outcome("T1", Status.PASSED), Outcome("T1", Status.UNDETERMINED, reason="缺列"))
    case = _cases(RunReport((document((), outcomes),)))["T1"]
    assert case.result == []
    assert "无法判定：1 × 缺列" in case.system_out


def test_a_rule_that_does_not_apply_is_no_case(document) -> None:
    run = RunReport((document((), (Outcome("T1", Status.NOT_APPLICABLE),)),))
    assert list(_suites(run)[0]) == []


def test_the_counts_are_those_of_the_cases(run: RunReport) -> None:
    parsed = JUnitXml.fromstring(junit.render(run, Style()).encode())
    said = (parsed.tests, parsed.failures, parsed.errors, parsed.skipped)
    parsed.update_statistics()
    assert said == (parsed.tests, parsed.failures, parsed.errors, parsed.skipped) == (4, 2, 0, 1)


def test_an_input_that_could_not_be_read_is_an_error() -> None:
    (case,) = _suites(RunReport((), (nouns.Failure("坏.pdf", "不是 PDF"),)))[0]
    assert [(type(result), result.message) for result in case.result] == [(Error, "不是 PDF")]


def test_a_case_carries_the_rules_title_and_family(document) -> None:
    note = RuleNote("T1", "小计=明细之和", Severity.ERROR, "合计 = 各项")
    (case,) = _suites(RunReport((document((), (Outcome("T1", Status.PASSED),)),), rules=(note,)))[0]
    assert (case.name, case.classname) == ("T1 合计 = 各项", "小计=明细之和")


def test_text_that_is_no_xml_is_spelled_out(document, finding) -> None:
    hostile = "]]><a b='\"'>&\x00\x1b\ufffe\uffff\udc80甲"
    (result,) = _cases(RunReport((document((finding(message=hostile),)),)))["B3-T2"].result
    assert result.message == "]]><a b='\"'>&\\x00\\x1b\\ufffe\\uffff\\udc80甲"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_rule_fails_with_its_gravest_finding_and_tells_the_others(document, finding, order: tuple[int, int]) -> None:
    both = (finding(message="甲"), finding(Severity.WARNING, message="乙"))
    (failure,) = _cases(RunReport((document(tuple(both[i] for i in order)),)))["B3-T2"].result
    assert (failure.type, failure.message) == ("error", "甲")
    assert "甲" in failure.text
    assert "乙" in failure.text


def test_a_rule_of_which_all_is_accepted_neither_fails_nor_is_skipped(document, finding) -> None:
    accepted = nouns.Suppressed(finding(), "附件另有说明", "审计处", date(2027, 1, 1))
    report = replace(document((), (Outcome("B3-T2", Status.UNDETERMINED, reason="缺列"),)), suppressed=(accepted,))
    case = _cases(RunReport((report,)))["B3-T2"]
    assert case.result == []
    assert "附件另有说明 (审计处, 2027-01-01)" in case.system_out


def test_what_a_finding_tells_begins_with_its_place(document, finding) -> None:
    (failure,) = _cases(RunReport((document((finding(message="不符"),)),)))["B3-T2"].result
    assert failure.text == "青禾.txt 第 40 行 error 不符"
