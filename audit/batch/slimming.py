"""A report without what no report tells: what the cache keeps and what goes from process to process.

The equations, the cells and the sentences are nine tenths of a report's objects, and are in the file for whoever asks.
"""

from collections.abc import Iterable

from audit.model.check import Outcome, Status
from audit.model.facts import FormTable, Statement
from audit.model.record import replace
from audit.model.report import DocumentReport


def slim(report: DocumentReport) -> DocumentReport:
    """The same report in every format, a tenth of its size."""
    facts = replace(
        report.facts,
        tables=tuple(_heading(table) for table in report.facts.tables),
        statements=tuple(_sections(report.facts.statements)),
        contents=(),
        headings=(),
        lists=(),
        lines=(),
    )
    return replace(report, facts=facts, outcomes=tuple(_verdicts(report.outcomes)))


def _heading(table: FormTable) -> FormTable:
    return replace(table, rows=(), columns=(), entries={}, notes=(), loose={}, row_numbers=())


def _sections(statements: Iterable[Statement]) -> Iterable[Statement]:
    """The first of every section: it says where the section begins."""
    first: dict[tuple[str, ...], Statement] = {}
    for statement in statements:
        first.setdefault(statement.section, statement)
    return (replace(statement, sentence="", figures={}, words={}) for statement in first.values())


def _verdicts(outcomes: Iterable[Outcome]) -> Iterable[Outcome]:
    """Outcomes that say the same are one object. Only an open one says where and why."""
    known: dict[tuple[object, ...], Outcome] = {}
    for outcome in outcomes:
        open_ = outcome.status is Status.UNDETERMINED
        reason, where, group = (outcome.reason, outcome.where, outcome.group) if open_ else ("", (), "")
        said = outcome.rule, outcome.status, reason, where, group
        if said not in known:
            known[said] = Outcome(outcome.rule, outcome.status, reason=reason, where=where, group=group)
        yield known[said]


class Sharing:
    """What the reports of a run have in common is one object: from every process comes another 'passed' of every rule."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Status], Outcome] = {}

    def shared(self, report: DocumentReport) -> DocumentReport:
        """The same slim report."""
        return replace(report, outcomes=tuple(map(self._same, report.outcomes)))

    def _same(self, outcome: Outcome) -> Outcome:
        if outcome.status is Status.UNDETERMINED or outcome.check is not None:
            return outcome
        return self._known.setdefault((outcome.rule, outcome.status), outcome)
