"""The findings as a GitLab code quality report: an array of issues, each with a fingerprint of its own."""

import hashlib
from typing import Any

from audit.model.facts import Unrecognised
from audit.model.knowledge.notes import Severity
from audit.model.report import DocumentReport, Failure, Finding, RunReport
from audit.model.report.fingerprint import fingerprinted
from audit.reports.findings.pipelines.uri import posix
from audit.reports.findings.spots import file_of, spot
from audit.reports.findings.unread import UNRECOGNISED, table_message, unread_tables
from audit.reports.media.json_text import dumps
from audit.reports.media.plain import clean
from audit.reports.style import Style
from audit.reports.words import Wording
from audit.reports.words.wording import lead, place, wording

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
_NO_LINE = 1  # GitLab asks for a line even of a file that has none; the description names the page


def render(run: RunReport, style: Style) -> str:
    """Findings in the order of the documents, then every input that could not be read as a blocker."""
    words = wording(style.language)
    accepted = {id(entry.finding) for report in run.documents for entry in report.suppressed}
    issues = [_issue(*found, words) for found in fingerprinted(run) if id(found[1]) not in accepted]
    issues += [_left_unread(report, table, words) for report in run.documents for table in unread_tables(report)]
    return dumps([*issues, *(_unread(failure) for failure in dict.fromkeys(run.all_failures()))])


def _issue(report: DocumentReport, finding: Finding, fingerprint: str, words: Wording) -> dict[str, Any]:
    where = spot(report, finding)
    return {
        "description": clean(lead(words, where) + words.message(finding)),
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "categories": [finding.family],
        "location": {"path": posix(file_of(report, where)), "lines": {"begin": where.text_line or _NO_LINE}},
    }


def _left_unread(report: DocumentReport, table: Unrecognised, words: Wording) -> dict[str, Any]:
    path, where = posix(file_of(report, table.place)), place(words, table.place)
    return {
        "description": clean(f"{where}{words.stop}{table_message(words, table)}"),
        "check_name": UNRECOGNISED,
        "fingerprint": _fingerprint(UNRECOGNISED, path, table.text, where),
        "severity": "info",
        "location": {"path": path, "lines": {"begin": table.place.text_line or _NO_LINE}},
    }


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256(" ".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _unread(failure: Failure) -> dict[str, Any]:
    return {
        "description": clean(failure.reason),
        "check_name": "unread",
        "fingerprint": _fingerprint("unread", failure.path, failure.reason),
        "severity": "blocker",
        "location": {"path": posix(failure.path), "lines": {"begin": _NO_LINE}},
    }
