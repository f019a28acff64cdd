"""The run as JUnit XML: a test suite for every document, a test case for every rule that was applied to it."""

from collections import Counter
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from audit.model.check import Outcome, Status
from audit.model.facts import Unrecognised
from audit.model.knowledge.notes import Severity
from audit.model.record import field, mutable
from audit.model.regex import Regex
from audit.model.report import DocumentReport, Failure, Finding, RunReport, Suppressed
from audit.model.report.fingerprint import document_name
from audit.reports.findings.spots import file_of, spot
from audit.reports.findings.unread import UNRECOGNISED, table_message, unread_tables
from audit.reports.media.json_text import covered
from audit.reports.media.plain import clean
from audit.reports.style import Style
from audit.reports.words import Wording
from audit.reports.words.wording import place, wording

_ILLEGAL = Regex(r"[\ufffe\uffff]")  # what is no XML even after the control characters are spelled out


def render(run: RunReport, style: Style) -> str:
    """Errors and warnings fail their rule, notes are told in its output; a rule that decided nothing is skipped."""
    words = wording(style.language)
    root = Element("testsuites", name="gouji")
    for report in run.documents:
        root.append(_suite(report, run, words))
    for failure in run.all_failures():
        root.append(_unread(failure))
    for count in ("tests", "failures", "errors", "skipped"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


@mutable
class _Applied:
    """What one rule came to in one document."""

    title: str = ""
    family: str = ""
    tally: Counter[Status] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    accepted: list[Suppressed] = field(default_factory=list)

    def failures(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.severity is not Severity.NOTE]

    def decided(self) -> bool:
        return bool(self.findings or self.accepted) or any(
            self.tally[s] for s in (Status.PASSED, Status.ROUNDING, Status.FAILED)
        )


def _suite(report: DocumentReport, run: RunReport, words: Wording) -> Element:
    applied = _applied(report, run, words)
    suite = Element("testsuite", name=_legal(report.facts.path), errors="0")
    properties = SubElement(suite, "properties")
    for name, value in _facts(report).items():
        SubElement(properties, "property", name=name, value=_legal(value))
    for rule, came in applied.items():
        suite.append(_case(report, rule, came, words))
    tables = unread_tables(report)
    for table in tables:
        suite.append(_left_unread(report, table, words))
    suite.set("tests", str(len(applied) + len(tables)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    return suite


def _facts(report: DocumentReport) -> dict[str, str]:
    tally = {status.value: str(count) for status, count in report.tally().items()}
    coverage = {name: str(count) for name, count in covered(report.coverage).items()}
    return {"document": document_name(report.facts)} | coverage | tally


def _applied(report: DocumentReport, run: RunReport, words: Wording) -> dict[str, _Applied]:
    """By rule id; a rule that has nothing to say of this document was not applied."""
    applied: dict[str, _Applied] = {}
    for outcome in report.outcomes:
        if outcome.status is not Status.NOT_APPLICABLE:
            _count(applied.setdefault(outcome.rule, _Applied()), outcome)
    for finding in report.findings:
        came = applied.setdefault(finding.rule, _Applied())
        came.findings.append(finding)
        came.title, came.family = words.title(finding), finding.family
    for entry in report.suppressed:
        came = applied.setdefault(entry.finding.rule, _Applied())
        came.accepted.append(entry)
        came.title, came.family = words.title(entry.finding), entry.finding.family
    for rule in run.rules:
        if rule.id in applied:
            applied[rule.id].title, applied[rule.id].family = words.title(rule), rule.family
    return dict(sorted(applied.items()))


def _count(came: _Applied, outcome: Outcome) -> None:
    came.tally[outcome.status] += 1
    if outcome.status is Status.UNDETERMINED:
        came.reasons[outcome.reason] += 1


def _case(report: DocumentReport, rule: str, came: _Applied, words: Wording) -> Element:
    name = f"{rule} {came.title}".rstrip()
    case = Element("testcase", classname=_legal(came.family or "gouji"), name=_legal(name))
    case.set("file", _legal(file_of(report)))
    failures = came.failures()
    open_checks = [f"{count} × {reason or words.untold}" for reason, count in sorted(came.reasons.items())]
    if failures:
        gravest = min(failures, key=lambda finding: list(Severity).index(finding.severity))
        message = _legal(words.message(gravest))
        failure = SubElement(case, "failure", type=gravest.severity.value, message=message)
        failure.text = _told(report, failures, words)
    elif not came.decided():
        SubElement(case, "skipped", message=_legal("; ".join(open_checks)))
    _output(case, report, came, open_checks, words)
    return case


def _output(case: Element, report: DocumentReport, came: _Applied, open_checks: Sequence[str], words: Wording) -> None:
    """Notes, the checks that stayed open beside others that did not, and what the baseline accepts."""
    notes = [finding for finding in came.findings if finding.severity is Severity.NOTE]
    lines = [_told(report, notes, words)] if notes else []
    lines += [_legal(f"{words.status[Status.UNDETERMINED]}{words.stop}{reason}") for reason in open_checks]
    lines += [
        _legal(f"{entry.reason} ({entry.owner}, {entry.expires}): {_told(report, [entry.finding], words)}")
        for entry in came.accepted
    ]
    if lines:
        SubElement(case, "system-out").text = "\n".join(lines)


def _told(report: DocumentReport, findings: Sequence[Finding], words: Wording) -> str:
    lines = []
    for finding in findings:
        where = place(words, spot(report, finding))
        parts = filter(
            None, (file_of(report, spot(report, finding)), where, finding.severity.value, words.message(finding))
        )
        lines.append(_legal(" ".join(parts)))
    return "\n".join(lines)


def _left_unread(report: DocumentReport, table: Unrecognised, words: Wording) -> Element:
    """Skipped: nothing in it was checked."""
    case = Element(
        "testcase", classname=UNRECOGNISED, name=_legal(table.text), file=_legal(file_of(report, table.place))
    )
    spot = place(words, table.place)
    SubElement(case, "skipped", message=_legal(f"{spot}{words.stop}{table_message(words, table)}"))
    return case


def _unread(failure: Failure) -> Element:
    suite = Element("testsuite", name=_legal(failure.path), tests="1", failures="0", errors="1", skipped="0")
    case = SubElement(suite, "testcase", classname="gouji", name="read", file=_legal(failure.path))
    SubElement(case, "error", type="unread", message=_legal(failure.reason))
    return suite


def _legal(text: str) -> str:
    """One line of characters that XML 1.0 allows."""
    return _ILLEGAL.sub(lambda match: f"\\u{ord(match[0]):04x}", clean(text))
