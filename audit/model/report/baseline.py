"""Findings that somebody has looked into and accepted for a while, and what becomes of them in a run.

An entry is bound to a rule, a disclosure and the printed values of the cited figures, never to positions: it survives
a new layout, and lapses when one of the figures changes or its day has passed. Notes need no entry.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from audit.model.knowledge.notes import Severity
from audit.model.record import record, replace
from audit.model.report import DocumentReport, Finding, RunReport, Suppressed
from audit.model.report.fingerprint import document_name, printed_values

Key = tuple[str, str, tuple[str, ...]]


@record
class Suppression:
    """One entry. `expires` is the last day on which it counts; `where` is for readers; `source` is file:line."""

    rule: str
    document: str
    figures: tuple[str, ...]
    reason: str
    owner: str
    expires: date
    where: str = ""
    source: str = ""

    @property
    def key(self) -> Key:
        return self.rule, self.document, tuple(sorted(self.figures))


@record
class Verdict:
    """The run without the findings that are accepted, and every entry by what became of it.

    `expired`: its day has passed. `unused`: its document was audited with its rule, and no such finding came up.
    `idle`: its document or its rule was no part of this run.
    """

    run: RunReport
    used: tuple[Suppression, ...]
    expired: tuple[Suppression, ...]
    unused: tuple[Suppression, ...]
    idle: tuple[Suppression, ...]


def apply(run: RunReport, entries: Sequence[Suppression], today: date) -> Verdict:
    """Every entry accepts one finding; two findings alike need two entries."""
    expired = tuple(entry for entry in entries if entry.expires < today)
    free: defaultdict[Key, list[Suppression]] = defaultdict(list)
    for entry in entries:
        if entry.expires >= today:
            free[entry.key].append(entry)
    used: list[Suppression] = []
    documents = tuple(_without_accepted(report, free, used) for report in run.documents)
    left = [entry for alike in free.values() for entry in alike]
    judged = {document_name(report.facts) for report in run.documents}
    rules = {rule.id for rule in run.rules}
    unused = tuple(entry for entry in left if entry.document in judged and entry.rule in rules)
    idle = tuple(entry for entry in left if entry not in unused)
    return Verdict(replace(run, documents=documents), tuple(used), expired, unused, idle)


def entries_for(run: RunReport, reason: str, owner: str, expires: date) -> tuple[Suppression, ...]:
    """One entry for every error and warning of the run."""
    return tuple(
        Suppression(
            finding.rule, document_name(report.facts), printed_values(finding), reason, owner, expires, _where(finding)
        )
        for report in run.documents
        for finding in report.findings
        if finding.severity is not Severity.NOTE
    )


def _where(finding: Finding) -> str:
    return finding.figures[0].where if finding.figures else finding.group


def _without_accepted(
    report: DocumentReport, free: defaultdict[Key, list[Suppression]], used: list[Suppression]
) -> DocumentReport:
    kept: list[Finding] = []
    accepted: list[Suppressed] = []
    for finding in report.findings:
        alike = free.get(_key(report, finding), [])
        if finding.severity is Severity.NOTE or not alike:
            kept.append(finding)
            continue
        entry = alike.pop(0)
        used.append(entry)
        accepted.append(Suppressed(finding, entry.reason, entry.owner, entry.expires))
    if not accepted:
        return report
    cited = _figures(finding for finding in kept if finding.severity is not Severity.NOTE)
    suspects = tuple(suspect for suspect in report.suspects if suspect.figure in cited)
    return replace(report, findings=tuple(kept), suspects=suspects, suppressed=tuple(accepted))


def _key(report: DocumentReport, finding: Finding) -> Key:
    return finding.rule, document_name(report.facts), tuple(sorted(printed_values(finding)))


def _figures(findings: Iterable[Finding]) -> set[object]:
    return {cited.figure for finding in findings for cited in finding.figures}
