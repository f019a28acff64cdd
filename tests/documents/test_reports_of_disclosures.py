"""Reports on published disclosures keep what reports promise, however long the names and tables are."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from junitparser import JUnitXml
from rich.cells import cell_len

from audit.model.check import Status
from audit.model.knowledge.notes import Severity
from audit.model.report import DocumentReport, RunReport
from audit.reports.findings import console, csv_report, json_report
from audit.reports.findings.pipelines import junit, sarif
from audit.reports.style import Detail, Language, Style

_DISCLOSURES = pytest.mark.parametrize(
    "name", ["喀什", "朔州", "阿图什市社会保险中心2024", "阿图什市社会保险中心2025", "财政局2024年度部门决算"]
)
Audited = Callable[..., DocumentReport]


@_DISCLOSURES
def test_the_json_is_what_the_published_schema_says(audited: Audited, name: str, repository: Path) -> None:
    schema = json.loads((repository / "docs/schema/report.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(json_report.render(RunReport((audited(name),)), Style())), schema)


@_DISCLOSURES
@pytest.mark.parametrize("language", Language)
def test_no_line_is_wider_than_a_terminal_of_40_cells(audited: Audited, name: str, language: Language) -> None:
    text = console.render(RunReport((audited(name),)), Style(language, 40, detail=Detail.VERBOSE))
    assert max(cell_len(line) for line in text.splitlines()) <= 40


@_DISCLOSURES
def test_every_failed_check_is_told_and_every_undetermined_one_has_a_reason(audited: Audited, name: str) -> None:
    report = audited(name)
    told = sum(finding.count for finding in report.findings if not finding.within_rounding)
    assert told == report.tally()[Status.FAILED]
    assert all(outcome.reason for outcome in report.outcomes if outcome.status is Status.UNDETERMINED)


@_DISCLOSURES
def test_no_more_figures_are_checked_than_were_read(audited: Audited, name: str) -> None:
    coverage = audited(name).coverage
    assert 0 < coverage.checked <= coverage.figures


@_DISCLOSURES
def test_the_sarif_is_valid_and_every_result_has_a_line_or_a_page(
    audited: Audited, name: str, sarif_schema: dict[str, Any]
) -> None:
    log = json.loads(sarif.render(RunReport((audited(name),)), Style()))
    jsonschema.validate(log, sarif_schema)
    for result in log["runs"][0]["results"]:
        (location,) = result["locations"]
        assert "region" in location["physicalLocation"] or "page" in location["properties"]


@_DISCLOSURES
def test_csv_and_junit_tell_of_every_finding(audited: Audited, name: str) -> None:
    run = RunReport((audited(name),))
    rows = list(csv.DictReader(StringIO(csv_report.render(run, Style()), newline=""), strict=True))
    findings = audited(name).findings
    assert [row["rule"] for row in rows] == [finding.rule for finding in findings]
    failing = {finding.rule for finding in findings if finding.severity is not Severity.NOTE}
    assert JUnitXml.fromstring(junit.render(run, Style()).encode()).failures == len(failing)
