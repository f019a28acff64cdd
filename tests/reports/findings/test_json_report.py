"""The JSON report keeps its contract."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from audit.model.figure import PERCENT, WAN_YUAN, Figure
from audit.model.knowledge.notes import Severity
from audit.model.place import Place
from audit.model.report import CitedFigure, DocumentReport, Failure, Finding, RunReport, Slip, Suppressed, Suspect
from audit.model.sets import Disclosure, Grouping
from audit.reports.findings import json_report
from audit.reports.style import Detail, Language, Style


@pytest.fixture(scope="module")
def schema(repository: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((repository / "docs/schema/report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(loaded)
    return loaded


def _parsed(run: RunReport, style: Style = Style()) -> dict[str, Any]:  # noqa: B008 - frozen
    parsed: dict[str, Any] = json.loads(json_report.render(run, style))
    return parsed


def test_a_report_is_what_the_published_schema_says(run: RunReport, schema: dict[str, Any]) -> None:
    jsonschema.validate(_parsed(run), schema)


def test_an_unnamed_document_and_a_finding_without_amounts_are_too(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding], schema: dict[str, Any]
) -> None:
    bare = finding(figures=(), expected=None, actual=None, difference=None, rounding_allowance=None, formula="")
    unnamed = document((bare,), (), kind=None, caliber=None, entity="", year=None, unit=None)
    jsonschema.validate(_parsed(RunReport((unnamed,), (Failure("无.txt", "不存在"),))), schema)


def test_the_schema_refuses_a_report_whose_amounts_are_numbers(run: RunReport, schema: dict[str, Any]) -> None:
    report = _parsed(run)
    report["documents"][0]["findings"][0]["expected"] = 99.0
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, schema)


def test_amounts_are_the_exact_decimals_as_text(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    amounts = {"expected": Decimal("1E+3"), "actual": Decimal("0.1"), "difference": Decimal("-1E-7")}
    (said,) = _parsed(RunReport((document((finding(**amounts),)),)))["documents"][0]["findings"]
    assert (said["expected"], said["actual"], said["difference"]) == ("1000", "0.1", "-0.0000001")


def test_a_figure_is_quoted_as_printed_with_its_page_line_and_box(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    figure = Figure("10. 78%", Decimal("10.78"), 2, PERCENT, Place(page=3, bbox=(1.0, 2.0, 3.5, 4.0)))
    report = RunReport((document((finding(figures=(CitedFigure(figure, "占比"),)),)),))
    (quoted,) = _parsed(report)["documents"][0]["findings"][0]["figures"]
    assert quoted == {
        "text": "10. 78%", "value": "10.78", "unit": "%", "where": "占比",
        "page": 3, "line": None, "bbox": [1.0, 2.0, 3.5, 4.0],
    }  # fmt: skip


def test_a_figure_that_goes_on_overleaf_tells_both_boxes(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    place = Place(page=3, bbox=(1.0, 2.0, 3.5, 4.0), further=((4, (1.0, 2.0, 2.5, 4.0)),))
    figure = Figure("10.78%", Decimal("10.78"), 2, PERCENT, place)
    report = RunReport((document((finding(figures=(CitedFigure(figure, "占比"),)),)),))
    (quoted,) = _parsed(report)["documents"][0]["findings"][0]["figures"]
    assert (quoted["page"], quoted["further"]) == (3, [{"page": 4, "bbox": [1.0, 2.0, 2.5, 4.0]}])


def test_outcomes_add_up_to_the_checks_and_each_undetermined_one_has_its_reason(run: RunReport) -> None:
    (said,) = _parsed(run)["documents"]
    assert sum(said["outcomes"].values()) == len(run.documents[0].outcomes)
    assert [entry["reason"] for entry in said["undetermined"]] == ["列已丢失，无法确定归属"] * 2
    assert said["outcomes"]["undetermined"] == 2


def test_rounding_differences_are_notes_among_the_findings(run: RunReport) -> None:
    findings = _parsed(run)["documents"][0]["findings"]
    notes = [f for f in findings if f["severity"] == "note"]
    assert [(n["rule"], n["family"], n["difference"]) for n in notes] == [("B2-T1", "小计=明细之和", "0.01")] * 2


def test_what_the_baseline_accepts_keeps_its_finding_its_reason_and_its_end(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding], schema: dict[str, Any]
) -> None:
    accepted = Suppressed(finding(), "附件另有说明", "审计处", date(2027, 1, 1))
    report = _parsed(RunReport((replace(document((finding(),)), suppressed=(accepted,)),)))
    jsonschema.validate(report, schema)
    (said,) = report["documents"][0]["suppressed"]
    assert (said["reason"], said["owner"], said["expires"]) == ("附件另有说明", "审计处", "2027-01-01")
    assert said["finding"] == report["documents"][0]["findings"][0]
    assert report["summary"]["suppressed"] == 1


def test_a_likely_wrong_figure_says_what_it_should_be(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding], schema: dict[str, Any]
) -> None:
    cited = finding().figures[0]
    blamed = Suspect(cited.figure, cited.where, Decimal("99.00"), Slip.DIGIT, ("B3-T2", "C101"), 2)
    report = _parsed(RunReport((replace(document((finding(),)), suspects=(blamed,)),)))
    jsonschema.validate(report, schema)
    (said,) = report["documents"][0]["suspects"]
    assert said["figure"] == report["documents"][0]["findings"][0]["figures"][0]
    assert (said["likely"], said["slip"], said["rules"], said["checks"]) == ("99.00", "digit", ["B3-T2", "C101"], 2)


def test_the_sets_name_every_file_and_leave_out_what_stands_alone(
    document: Callable[..., DocumentReport], schema: dict[str, Any]
) -> None:
    one, before, plan, unit = (Path(f"{name}.pdf") for name in ("说明", "上年", "预算", "中心"))
    linked = Disclosure((one,), (before,), (plan,), ((unit,),))
    grouping = Grouping((linked, Disclosure((Path("独自.pdf"),))), ("两份都像",))
    report = _parsed(RunReport((document(), document()), grouping=grouping))
    jsonschema.validate(report, schema)
    assert report["sets"] == {
        "disclosures": [
            {"files": ["说明.pdf"], "prior": ["上年.pdf"], "budget": ["预算.pdf"], "units": [["中心.pdf"]]}
        ],
        "doubts": ["两份都像"],
    }


def test_the_summary_adds_up_the_documents(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    run = RunReport((document((finding(),)), document((finding(Severity.NOTE, count=4),))), (Failure("丙", "空"),))
    summary = _parsed(run)["summary"]
    assert summary["findings"] == {"error": 1, "warning": 0, "note": 4}
    assert (summary["documents"], summary["failures"]) == (2, 1)
    assert summary["coverage"] == {"figures": 24, "checked": 18, "unread": 0}


def test_only_title_and_message_depend_on_the_language_and_nothing_on_the_terminal(run: RunReport) -> None:
    chinese = _parsed(run)
    english = _parsed(run, Style(Language.EN, 40, colour=True, detail=Detail.VERBOSE))
    for documents in (chinese["documents"], english["documents"]):
        for finding in documents[0]["findings"]:
            del finding["title"], finding["message"]
    assert chinese == english


def test_the_same_run_gives_the_same_bytes(run: RunReport) -> None:
    assert json_report.render(run, Style()) == json_report.render(run, Style())


def test_characters_that_steer_a_terminal_are_escaped_and_come_back(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    hostile = "甲\x1b[2J\x9b31m\u202e乙\udc80"
    text = json_report.render(RunReport((document((finding(message=hostile),)),)), Style())
    assert not set(text) & {"\x1b", "\x9b", "\u202e", "\udc80"}
    assert json.loads(text)["documents"][0]["findings"][0]["message"] == hostile


def test_the_unit_of_a_figure_is_that_in_which_it_is_printed(run: RunReport) -> None:
    figures = _parsed(run)["documents"][0]["findings"][1]["figures"]
    assert {figure["unit"] for figure in figures} == {WAN_YUAN.name}
