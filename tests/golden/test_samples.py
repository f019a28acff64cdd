"""Every sample gives exactly the report that lies beside it.

A change of rules or wording that is meant is accepted with GOUJI_ACCEPT=1: then the reports are written anew, and
git shows what changed for the people who read them.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from audit import pipeline
from audit.model.check import Status
from audit.model.facts.companions import last_year
from audit.model.knowledge.rules import RuleBook
from audit.model.report import RunReport
from audit.reports.findings import console, json_report
from audit.reports.style import Language, Style

_ROOT = Path(__file__).resolve().parents[2]
_SAMPLES = sorted(path for path in (_ROOT / "samples").iterdir() if path.suffix in (".txt", ".xlsx"))
_PRIOR = {"青石县档案馆2025年单位预算.txt": "青石县档案馆2024年单位预算.txt"}
_SUFFIXES: dict[str, Callable[[RunReport], str]] = {
    ".report": lambda run: console.render(run, Style()),
    ".en.report": lambda run: console.render(run, Style(Language.EN)),
    ".json": lambda run: json_report.render(run, Style()),
}


@pytest.fixture
def run(sample: Path, rulebook: RuleBook, monkeypatch: pytest.MonkeyPatch) -> RunReport:
    """The audit of a sample, as `gouji check samples/…` makes it, with last year's disclosure where there is one."""
    monkeypatch.chdir(_ROOT)
    prior = _PRIOR.get(sample.name)
    before = last_year(pipeline.companion_facts([Path("samples", prior)], rulebook) if prior else None)
    return RunReport((pipeline.audit(Path("samples", sample.name), rulebook, before),))


@pytest.mark.parametrize("suffix", _SUFFIXES)
@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.stem)
def test_a_sample_gives_the_report_that_lies_beside_it(run: RunReport, sample: Path, suffix: str) -> None:
    expected = sample.parent / "expected" / (sample.stem + suffix)
    report = _SUFFIXES[suffix](run)
    if os.environ.get("GOUJI_ACCEPT"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(report, encoding="utf-8")
    assert report == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.stem)
def test_the_json_of_a_sample_is_what_the_published_schema_says(run: RunReport) -> None:
    schema: dict[str, Any] = json.loads((_ROOT / "docs/schema/report.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(json_report.render(run, Style())), schema)


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.stem)
def test_the_outcomes_of_a_sample_account_for_every_finding(run: RunReport) -> None:
    (report,) = run.documents
    failed = sum(finding.count for finding in report.findings if not finding.within_rounding)
    assert failed == report.tally()[Status.FAILED]
