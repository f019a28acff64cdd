"""SARIF as the schema of its makers (OASIS, as SchemaStore carries it) wants it."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

from audit.model.figure import WAN_YUAN, Figure
from audit.model.knowledge.notes import RuleNote, Severity
from audit.model.place import Place
from audit.model.report import CitedFigure, Failure, RunReport, Suppressed
from audit.reports.findings.pipelines import sarif
from audit.reports.findings.pipelines.uri import posix, uri
from audit.reports.style import Language, Style


def _log(run: RunReport, style: Style = Style()) -> dict[str, Any]:  # noqa: B008 - frozen
    log: dict[str, Any] = json.loads(sarif.render(run, style))
    return log


def _run(run: RunReport, style: Style = Style()) -> dict[str, Any]:  # noqa: B008 - frozen
    (only,) = _log(run, style)["runs"]
    return only


def _at(place: Place, finding):
    return finding(figures=(CitedFigure(Figure("1.00", Decimal("1.00"), 2, WAN_YUAN, place), "表「行」列"),))


def test_a_run_is_what_the_schema_says(run: RunReport, sarif_schema: dict[str, Any]) -> None:
    rules = (RuleNote("B3-T2", "小计=明细之和", Severity.ERROR, "合计", "total", "因为", "除非", "预算法"),)
    jsonschema.validate(_log(replace(run, rules=rules, failures=(Failure("坏 %.pdf", "不是 PDF"),))), sarif_schema)


def test_so_are_an_empty_run_a_pdf_and_a_finding_without_figures(
    document, finding, sarif_schema: dict[str, Any]
) -> None:
    page = _at(Place(page=3, bbox=(1.0, 2.0, 3.5, 4.0)), finding)
    jsonschema.validate(_log(RunReport(())), sarif_schema)
    jsonschema.validate(_log(RunReport((document((page, finding(figures=(), group=""))),))), sarif_schema)


def test_the_schema_refuses_a_level_that_does_not_exist(run: RunReport, sarif_schema: dict[str, Any]) -> None:
    log = _log(run)
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, sarif_schema)


def test_a_finding_in_a_text_file_has_its_line_and_columns(document, finding) -> None:
    found = _at(Place(line=40, column=3, end_column=8), finding)
    (result,) = _run(RunReport((document((found,)),)))["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 40, "startColumn": 3, "endColumn": 8}
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "%E9%9D%92%E7%A6%BE.txt"


def test_a_finding_that_goes_on_overleaf_tells_both_boxes(document, finding) -> None:
    found = _at(Place(page=3, bbox=(1.0, 2.0, 3.5, 4.0), further=((4, (1.0, 2.0, 2.5, 4.0)),)), finding)
    (result,) = _run(RunReport((document((found,)),)))["results"]
    (location,) = result["locations"]
    assert location["properties"]["further"] == [{"page": 4, "bbox": [1.0, 2.0, 2.5, 4.0]}]


def test_a_finding_in_a_pdf_has_its_page_its_table_and_no_line(document, finding) -> None:
    found = _at(Place(page=3, bbox=(1.0, 2.0, 3.5, 4.0)), finding)
    (result,) = _run(RunReport((document((found,)),)))["results"]
    (location,) = result["locations"]
    assert "region" not in location["physicalLocation"]
    assert location["properties"] == {"page": 3, "bbox": [1.0, 2.0, 3.5, 4.0]}
    assert location["logicalLocations"] == [{"name": "支出总体情况表", "fullyQualifiedName": "page 3/支出总体情况表"}]
    assert result["message"]["text"].startswith("第 3 页")


def test_a_finding_in_a_workbook_has_its_cell_in_words_and_no_line(document, finding) -> None:
    found = _at(Place(line=5, column=2, cell="收支总表!B5"), finding)
    (result,) = _run(RunReport((document((found,)),)))["results"]
    (location,) = result["locations"]
    assert location.keys() == {"physicalLocation", "logicalLocations"}
    assert location["physicalLocation"].keys() == {"artifactLocation"}
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "收支总表!B5/支出总体情况表"
    assert result["message"]["text"].startswith("收支总表!B5：")


def test_a_page_without_a_box_has_none(document, finding) -> None:
    (result,) = _run(RunReport((document((_at(Place(page=3), finding),)),)))["results"]
    assert result["locations"][0]["properties"] == {"page": 3}


def test_every_figure_of_a_finding_is_a_related_location_with_its_number_and_role(run: RunReport) -> None:
    related = _run(run)["results"][0]["relatedLocations"]
    assert [each["id"] for each in related] == [1, 2, 3]
    assert related[0]["message"]["text"] == "支出总表「一般行政管理事务」合计 100.00"


def test_a_path_from_the_root_is_no_path_in_the_repository(document, finding) -> None:
    report = document((finding(),))
    rooted = replace(report, facts=replace(report.facts, path="/公开/一.txt"))
    (artifact,) = _run(RunReport((rooted,)))["artifacts"]
    assert artifact["location"].keys() == {"uri"}
    assert artifact["location"]["uri"].startswith("file:///")


def test_an_accepted_finding_is_a_suppressed_result_with_its_reason(document, finding) -> None:
    kept, accepted = finding(), finding(rule="C101")
    report = replace(document((kept,)), suppressed=(Suppressed(accepted, "已去函", "张三", date(2031, 1, 2)),))
    told = {result["ruleId"]: result["suppressions"] for result in _run(RunReport((report,)))["results"]}
    assert told["B3-T2"] == []
    (suppression,) = told["C101"]
    assert (suppression["status"], suppression["justification"]) == ("accepted", "已去函")
    assert suppression["properties"] == {"owner": "张三", "expires": "2031-01-02"}


def test_a_finding_without_figures_is_located_at_its_document(document, finding) -> None:
    (result,) = _run(RunReport((document((finding(figures=(), group=""),)),)))["results"]
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "%E9%9D%92%E7%A6%BE.txt", "uriBaseId": "%SRCROOT%"}
    }


def test_a_finding_about_a_table_is_located_where_the_table_begins(document, finding) -> None:
    found = finding(figures=(), group="青禾市水文服务中心支出总体情况表")
    (result,) = _run(RunReport((document((found,)),)))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 30}


def test_every_result_points_at_its_rule(run: RunReport) -> None:
    log = _run(
        replace(run, rules=(RuleNote("A1", "甲", Severity.NOTE, "甲"), RuleNote("P1", "乙", Severity.NOTE, "乙")))
    )
    rules = [rule["id"] for rule in log["tool"]["driver"]["rules"]]
    assert rules[:2] == ["A1", "P1"]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in log["results"])


def test_a_rule_says_why_and_its_family_is_a_tag() -> None:
    note = RuleNote("A1", "表间一致", Severity.WARNING, "甲 = 乙", "a = b", "因为", "除非", "预算法")
    (rule,) = _run(RunReport((), rules=(note,)), Style(Language.EN))["tool"]["driver"]["rules"]
    assert rule["help"]["text"] == "因为\n\n除非\n\n预算法"
    assert (rule["properties"]["tags"], rule["shortDescription"]["text"]) == (["表间一致"], "a = b")
    assert rule["defaultConfiguration"] == {"level": "warning"}


def test_a_rule_is_named_in_the_language_of_the_report_and_by_its_title_where_it_says_no_more() -> None:
    bare, told = RuleNote("A1", "甲", Severity.NOTE, "甲 = 乙"), RuleNote("A2", "甲", Severity.NOTE, "甲", "a", "因为")
    one, two = _run(RunReport((), rules=(bare, told)))["tool"]["driver"]["rules"]
    assert [one[key]["text"] for key in ("shortDescription", "fullDescription", "help")] == ["甲 = 乙"] * 3
    assert [two[key]["text"] for key in ("shortDescription", "fullDescription", "help")] == ["甲", "因为", "因为"]
    (english,) = _run(RunReport((), rules=(bare,)), Style(Language.EN))["tool"]["driver"]["rules"]
    assert english["shortDescription"]["text"] == "甲 = 乙"


def test_a_rule_that_the_run_tells_of_is_not_told_again_for_its_findings(document, finding) -> None:
    note = RuleNote("B3-T2", "甲", Severity.ERROR, "甲")
    log = _run(RunReport((document((finding(), finding(rule="C101"))),), rules=(note,)))
    assert [rule["id"] for rule in log["tool"]["driver"]["rules"]] == ["B3-T2", "C101"]


def test_fingerprints_survive_a_new_layout_and_no_two_results_share_one(document, finding) -> None:
    def prints(line: int) -> list[str]:
        found = (_at(Place(line=line), finding), _at(Place(line=line + 1), finding))
        results = _run(RunReport((document(found),)))["results"]
        return [result["partialFingerprints"]["gouji/v1"] for result in results]

    assert prints(4) == prints(90)
    assert len(set(prints(4))) == 2


def test_a_run_with_an_unreadable_input_was_no_success(run: RunReport) -> None:
    (invocation,) = _run(replace(run, failures=(Failure("坏.pdf", "不是 PDF"),)))["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "不是 PDF"


def test_every_document_says_what_was_checked_and_what_was_not(run: RunReport) -> None:
    (artifact,) = _run(run)["artifacts"]
    assert artifact["properties"]["coverage"] == {"figures": 12, "checked": 9, "unread": 0}
    assert artifact["properties"]["outcomes"]["undetermined"] == 2


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("./a b/c#.txt", "a%20b/c%23.txt"),
        ("/卷/a.txt", "file:///%E5%8D%B7/a.txt"),
        ("a\udcff.txt", "a%FF.txt"),
        ("x:y.txt", "x%3Ay.txt"),
    ],
)
def test_a_path_is_a_valid_reference(path: str, uri: str) -> None:
    log = _run(RunReport((), (Failure(path, "坏"),)))
    notified = log["invocations"][0]["toolExecutionNotifications"][0]["locations"][0]
    assert notified["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_url_stays_a_url() -> None:
    assert uri("https://host/公开/a b.pdf?id=1") == "https://host/%E5%85%AC%E5%BC%80/a%20b.pdf?id=1"
    assert posix("https://host/公开/a.pdf") == "https://host/公开/a.pdf"
