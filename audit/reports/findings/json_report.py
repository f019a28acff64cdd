"""The findings report for machines. The contract is docs/schema/report.schema.json; amounts are exact strings."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from audit.model.check import Outcome, Status
from audit.model.facts import FormTable
from audit.model.knowledge.notes import Severity
from audit.model.report import CitedFigure, DocumentReport, Failure, Finding, RunReport, Suppressed, Suspect
from audit.model.sets import Grouping
from audit.reports.findings.totals import total_coverage
from audit.reports.media.json_text import covered, dumps, located, unrecognised
from audit.reports.media.plain import amount
from audit.reports.style import Style
from audit.reports.words import Wording
from audit.reports.words.wording import wording

SCHEMA_VERSION = 1


def render(run: RunReport, style: Style) -> str:
    """The whole run. Only title and message depend on the language; nothing depends on width or detail."""
    words = wording(style.language)
    return dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "documents": [document(report, words) for report in run.documents],
            "summary": _summary(run),
            "failures": [failure(missing) for missing in run.all_failures()],
            **({"sets": _sets(run.grouping)} if run.grouping else {}),
        }
    )


def document(report: DocumentReport, words: Wording) -> dict[str, Any]:
    """One disclosure in the terms of docs/schema/report.schema.json."""
    profile = report.facts.profile
    return {
        "path": report.facts.path,
        "kind": profile.kind,
        "caliber": profile.caliber,
        "entity": profile.entity or None,
        "fiscal_year": profile.year,
        "unit": profile.unit,
        "tables": [_table(table) for table in report.facts.tables],
        "outcomes": {status.value: count for status, count in report.tally().items()},
        "coverage": covered(report.coverage),
        "findings": [_finding(finding, words) for finding in report.findings],
        "suppressed": [_suppressed(accepted, words) for accepted in report.suppressed],
        "suspects": [_suspect(suspect) for suspect in report.suspects],
        "undetermined": [_undetermined(o) for o in report.outcomes if o.status is Status.UNDETERMINED],
        "unrecognised": [unrecognised(item) for item in report.facts.unrecognised],
    }


def _table(table: FormTable) -> dict[str, Any]:
    return {"form": table.form, "title": table.title, "page": table.place.page, "line": table.place.text_line}


def _finding(finding: Finding, words: Wording) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity.value,
        "group": finding.group,
        "title": words.title(finding),
        "message": words.message(finding),
        "formula": finding.formula,
        "expected": amount(finding.expected),
        "actual": amount(finding.actual),
        "difference": amount(finding.difference),
        "rounding_allowance": amount(finding.rounding_allowance),
        "unit": finding.unit,
        "count": finding.count,
        "figures": [_figure(cited) for cited in finding.figures],
    }


def _suppressed(accepted: Suppressed, words: Wording) -> dict[str, Any]:
    said = {"reason": accepted.reason, "owner": accepted.owner, "expires": accepted.expires.isoformat()}
    return said | {"finding": _finding(accepted.finding, words)}


def _figure(cited: CitedFigure) -> dict[str, Any]:
    figure = cited.figure
    return {
        "text": figure.text,
        "value": amount(figure.value),
        "unit": figure.unit.name,
        "where": cited.where,
        **located(figure.place),
    }


def _suspect(suspect: Suspect) -> dict[str, Any]:
    return {
        "figure": _figure(CitedFigure(suspect.figure, suspect.where)),
        "likely": amount(suspect.likely),
        "slip": suspect.slip.name.lower(),
        "rules": list(suspect.rules),
        "checks": suspect.checks,
        **({"partner": suspect.partner} if suspect.partner else {}),
    }


def _undetermined(outcome: Outcome) -> dict[str, Any]:
    return {"rule": outcome.rule, "reason": outcome.reason, "group": outcome.group, "where": list(outcome.where)}


def failure(missing: Failure) -> dict[str, Any]:
    """A file or a page that could not be read, and why."""
    return {"path": missing.path, "reason": missing.reason}


def _sets(grouping: Grouping) -> dict[str, Any]:
    linked = [each for each in grouping.disclosures if not each.is_alone()]
    told = [
        {
            "files": _paths(each.files),
            "prior": _paths(each.prior),
            "budget": _paths(each.budget),
            "units": [_paths(unit) for unit in each.units],
        }
        for each in linked
    ]
    return {"disclosures": told, "doubts": list(grouping.doubts)}


def _paths(files: Sequence[Path]) -> list[str]:
    return [str(file) for file in files]


def _summary(run: RunReport) -> dict[str, Any]:
    return {
        "documents": len(run.documents),
        "failures": len(run.all_failures()),
        "findings": _severities(run.documents),
        "suppressed": sum(len(report.suppressed) for report in run.documents),
        "outcomes": {status.value: sum(r.tally()[status] for r in run.documents) for status in Status},
        "coverage": covered(total_coverage(run.documents)),
    }


def _severities(reports: Sequence[DocumentReport]) -> dict[str, int]:
    counts: Counter[Severity] = Counter()
    for report in reports:
        for finding in report.findings:
            counts[finding.severity] += finding.count
    return {severity.value: counts[severity] for severity in Severity}
