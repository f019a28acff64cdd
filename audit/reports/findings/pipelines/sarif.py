"""The findings as SARIF 2.1.0 (OASIS): one run, every rule with its reasons, every result with a location."""

from typing import Any

from audit.model.facts import Unrecognised
from audit.model.knowledge.notes import RuleNote, Severity
from audit.model.place import Place
from audit.model.report import CitedFigure, DocumentReport, Failure, Finding, RunReport, Suppressed
from audit.model.report.fingerprint import document_name, fingerprinted
from audit.reports.findings.pipelines.uri import posix, uri
from audit.reports.findings.spots import NOWHERE, file_of, spot
from audit.reports.findings.totals import own_version
from audit.reports.findings.unread import table_message, unread_tables
from audit.reports.media.json_text import covered, dumps, further
from audit.reports.media.plain import amount, clean
from audit.reports.style import Language, Style
from audit.reports.words import Wording
from audit.reports.words.wording import lead, wording

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}

Json = dict[str, Any]


def render(run: RunReport, style: Style) -> str:
    """The whole run; what could not be read is a notification of the invocation, and then it was no success."""
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_Run(run, style).log()]})


class _Run:
    def __init__(self, run: RunReport, style: Style) -> None:
        self._run = run
        self._words: Wording = wording(style.language)
        self._english = style.language is Language.EN
        self._rules = {rule.id: rule for rule in _rules(run)}
        self._index = {rule: index for index, rule in enumerate(self._rules)}

    def log(self) -> Json:
        failures = self._run.all_failures()
        return {
            "tool": {"driver": self._driver()},
            "columnKind": "unicodeCodePoints",
            "invocations": [
                {
                    "executionSuccessful": not failures,
                    "toolExecutionNotifications": [
                        *(_notification(failure) for failure in failures),
                        *(
                            _left_unread(report, table, self._words)
                            for report in self._run.documents
                            for table in unread_tables(report)
                        ),
                    ],
                }
            ],
            "artifacts": [_artifact(report) for report in self._run.documents],
            "results": [self._result(*found) for found in fingerprinted(self._run)],
        }

    def _driver(self) -> Json:
        rules = [self._rule(rule) for rule in self._rules.values()]
        told = own_version()
        return {"name": "gouji", **({"version": told} if told else {}), "rules": rules}

    def _rule(self, rule: RuleNote) -> Json:
        title = rule.title_en if self._english and rule.title_en else rule.title
        help_text = "\n\n".join(filter(None, (rule.why, rule.exceptions, rule.basis))) or title
        return {
            "id": rule.id,
            "shortDescription": {"text": title},
            "fullDescription": {"text": rule.why or title},
            "help": {"text": help_text},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            "properties": {"tags": [rule.family], "version": rule.version},
        }

    def _result(self, report: DocumentReport, finding: Finding, fingerprint: str) -> Json:
        where = spot(report, finding)
        accepted = next((entry for entry in report.suppressed if entry.finding is finding), None)
        return {
            "ruleId": finding.rule,
            "ruleIndex": self._index[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": clean(lead(self._words, where) + self._words.message(finding))},
            "locations": [_location(report, where, finding.group)],
            "relatedLocations": [
                _location(report, cited.figure.place) | {"id": number, "message": _role(cited)}
                for number, cited in enumerate(finding.figures, 1)
            ],
            "partialFingerprints": {"gouji/v1": fingerprint},
            "suppressions": [_suppression(accepted)] if accepted else [],
            "properties": _amounts(finding),
        }


def _rules(run: RunReport) -> list[RuleNote]:
    """Those of the run, and one for every finding whose rule the run does not tell of."""
    told = {rule.id for rule in run.rules}
    found = {
        finding.rule: RuleNote(finding.rule, finding.family, finding.severity, finding.title, finding.title_en)
        for report in run.documents
        for finding in (*report.findings, *(accepted.finding for accepted in report.suppressed))
    }
    return [*run.rules, *(rule for name, rule in sorted(found.items()) if name not in told)]


def _location(report: DocumentReport, where: Place, group: str = "") -> Json:
    """Line and columns of a text file; of a PDF the page, the table or section, and the box in points; of other files the
    cell."""
    physical: Json = {"artifactLocation": _file(file_of(report, where))}
    if where.text_line is not None:
        columns = {"startColumn": where.column, "endColumn": where.end_column}
        physical["region"] = {"startLine": where.line} | {k: v for k, v in columns.items() if v is not None}
    location: Json = {"physicalLocation": physical}
    spot = f"page {where.page}" if where.page is not None else clean(where.cell)
    if full := "/".join(filter(None, (spot, clean(group)))):
        location["logicalLocations"] = [{"name": clean(group) or spot, "fullyQualifiedName": full}]
    if where.page is not None:
        box = {"bbox": list(where.bbox)} if where.bbox else {}
        location["properties"] = {"page": where.page, **box, **further(where)}
    return location


def _file(path: str) -> Json:
    """Paths that are relative are meant from where the audit was started."""
    target = uri(path)
    return {"uri": target} if target.startswith("file:") else {"uri": target, "uriBaseId": "%SRCROOT%"}


def _role(cited: CitedFigure) -> Json:
    return {"text": clean(f"{cited.where} {cited.figure.text}")}


def _amounts(finding: Finding) -> Json:
    return {
        "family": finding.family,
        "group": finding.group,
        "expected": amount(finding.expected),
        "actual": amount(finding.actual),
        "difference": amount(finding.difference),
        "roundingAllowance": amount(finding.rounding_allowance),
        "unit": finding.unit,
        "count": finding.count,
    }


def _suppression(accepted: Suppressed) -> Json:
    """What the baseline says of an accepted finding."""
    said = {"owner": accepted.owner, "expires": accepted.expires.isoformat()}
    return {"kind": "external", "status": "accepted", "justification": clean(accepted.reason), "properties": said}


def _artifact(report: DocumentReport) -> Json:
    """A document, and how much of it was checked: without that, no results would look like no errors."""
    outcomes = {status.value: count for status, count in report.tally().items()}
    return {
        "location": _file(file_of(report, NOWHERE)),
        "roles": ["analysisTarget"],
        "description": {"text": clean(document_name(report.facts))},
        "properties": {"path": posix(report.facts.path), "coverage": covered(report.coverage), "outcomes": outcomes},
    }


def _notification(failure: Failure) -> Json:
    return {
        "level": "error",
        "message": {"text": clean(failure.reason)},
        "locations": [{"physicalLocation": {"artifactLocation": _file(failure.path)}}],
    }


def _left_unread(report: DocumentReport, table: Unrecognised, words: Wording) -> Json:
    """Nothing failed; but nobody checked this table."""
    said = {"text": clean(table_message(words, table))}
    return {"level": "note", "message": said, "locations": [_location(report, table.place)]}
