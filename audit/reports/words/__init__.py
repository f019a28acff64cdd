"""Which words a report needs of a language. One that a language lacks does not type-check."""

from collections.abc import Callable, Mapping

from audit.model.check import Status
from audit.model.facts import EntryState
from audit.model.knowledge.notes import RuleNote, Severity
from audit.model.record import record
from audit.model.report import Finding, Slip


@record
class Wording:
    """Templates take the named values that stand in their braces."""

    severity: Mapping[Severity, str]
    status: Mapping[Status, str]
    state: Mapping[EntryState, str]
    kinds: Mapping[str, str]
    calibers: Mapping[str, str]
    report: str  # what it calls itself
    untold: str  # what the document does not say
    identity: str
    year: str
    unit: str
    file: str
    tables: str
    no_tables: str
    unrecognised: str
    unread_table: str
    unread_others: str
    more_unread: str
    other_group: str
    formula: str
    bounds: dict[str, str]  # how what there should be is told, by the relation
    amounts: str
    in_unit: str
    more_figures: str
    undrawn: str
    back: str
    made: str
    rounding_notes: str
    undetermined: str
    undetermined_reason: str
    more_reasons: str
    nothing_found: str
    little_checked: str
    nothing_else_found: str
    suspects: str
    suspect: str
    likely: str
    slips: Mapping[Slip, str]
    exchanged: str
    totals: str
    findings: str
    suppressed: str
    figures: str
    unread_figures: str
    checks: str
    none_checked: str
    all_documents: str
    sets: str
    set_members: str
    set_prior: str
    set_budget: str
    set_units: str
    by_status: str
    by_family: str
    by_rule: str
    worst: str
    barely_checked: str
    file_column: str
    checked_column: str
    finding_columns: tuple[str, str, str, str]  # severity, rule, place, message
    left_out: str  # findings, by GitHub
    cut: str  # the rest of a report
    failures: str
    line: str
    paragraph: str
    table: str
    page: str
    separator: str
    stop: str
    rows: str
    columns: str
    columns_lost: str
    unruled: str
    block: str
    inferred: str
    statements: str
    not_recognised: str
    with_figures: str
    loose: str
    title: Callable[[Finding | RuleNote], str]
    message: Callable[[Finding], str]
