"""A report as rows of the store's tables: texts only, which the database casts exactly; no number passes a float."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_HALF_EVEN, Context, Decimal

from audit.model.check import EXECUTED, Check, Claim, Outcome, Status
from audit.model.check.arithmetic import leaves
from audit.model.facts import Facts, Unrecognised
from audit.model.figure import Figure
from audit.model.place import Place
from audit.model.record import record
from audit.model.report import DocumentReport, Finding, Suspect
from audit.store.schema import DECIMALS, DIGITS

Row = tuple[str | None, ...]

_STEP = Decimal(1).scaleb(-DECIMALS)
_LIMIT = Decimal(10) ** (DIGITS - DECIMALS)
_CONTEXT = Context(prec=2 * DIGITS, rounding=ROUND_HALF_EVEN)


@record
class Origin:
    """What a version of a document is told apart by; `id` stands for all of it."""

    id: str
    content: str
    prior_content: str
    rules_id: str


@record
class Rows:
    """All rows of one version of one document, table by table, without the document's id in front."""

    origin: Origin
    tables: Mapping[str, tuple[Row, ...]]


def rows_of(report: DocumentReport, origin: Origin, version: str) -> Rows:
    """`version` of gouji. The report must be whole, not what the cache keeps of it."""
    tables: dict[str, Iterable[Row]] = {
        "documents": [_document(report, origin, version)],
        "figures": _figures(report),
        "unrecognised": (_left(number, item) for number, item in enumerate(report.facts.unrecognised, 1)),
        "checks": (_check(number, outcome) for number, outcome in enumerate(report.outcomes, 1)),
        "findings": (_finding(number, finding) for number, finding in enumerate(report.findings, 1)),
        "finding_figures": _cited(report.findings),
        "suspects": (_suspect(number, suspect) for number, suspect in enumerate(report.suspects, 1)),
    }
    return Rows(origin, {name: tuple(rows) for name, rows in tables.items()})


def exact(value: Decimal | None) -> Row:
    """For a decimal column, and as it is. What is too large for the column, or no number, is only in the text."""
    if value is None:
        return None, None
    if not value.is_finite():
        return None, str(value)
    fits = abs(value) < _LIMIT - 1
    return f"{value.quantize(_STEP, context=_CONTEXT):f}" if fits else None, f"{value:f}"


def storable(text: str | None) -> str | None:
    """What UTF-8 can hold: lone surrogates are spelled out; nothing is nothing."""
    return text.encode("utf-8", "backslashreplace").decode() if text else None


def _document(report: DocumentReport, origin: Origin, version: str) -> Row:
    facts, profile = report.facts, report.facts.profile
    counts = (len(facts.tables), len(facts.statements), len(facts.unrecognised))
    said = (origin.content, origin.prior_content, origin.rules_id, version, facts.path, profile.entity)
    year = str(profile.year) if profile.year else None
    rest = (profile.kind, profile.caliber, profile.unit, profile.region)
    covered = (report.coverage.figures, report.coverage.checked, report.coverage.unread)
    return (*map(storable, said), year, *map(storable, rest), *map(str, (*counts, *covered)))


def _figures(report: DocumentReport) -> Iterator[Row]:
    used: Counter[Figure] = Counter()
    failed: Counter[Figure] = Counter()
    for outcome in report.outcomes:
        if outcome.status in EXECUTED:
            here = set(_figures_of(outcome))
            used.update(here)
            failed.update(here if outcome.status is Status.FAILED else ())
    seen: set[Figure] = set()
    for where, figure in _printed(report.facts):
        if figure not in seen:
            seen.add(figure)
            yield (str(len(seen)), *where, *_said(figure), *_spot(figure.place), str(used[figure]), str(failed[figure]))


def _figures_of(outcome: Outcome) -> Iterator[Figure]:
    match outcome.check:
        case Check(left=left, right=right):
            yield from (leaf.figure for side in (left, right) for leaf in leaves(side))
        case Claim(figures=cited):
            yield from (leaf.figure for leaf in cited)


def _printed(facts: Facts) -> Iterator[tuple[Row, Figure]]:
    """Every figure with origin, form, title, row, code and column."""
    for table in facts.tables:
        named = (storable(table.form), storable(table.title))
        rows = {row.index: (storable(row.name or row.label), storable(row.code)) for row in table.rows}
        for (index, column), entry in table.entries.items():
            if entry.figure is not None:
                yield ("表", *named, *rows.get(index, (None, None)), storable(column)), entry.figure
        for index, figures in table.loose.items():
            yield from ((("表", *named, *rows.get(index, (None, None)), None), figure) for figure in figures)
    for said in facts.statements:
        named = (storable(said.kind), storable(" › ".join(said.section)))
        for slot, figure in said.figures.items():
            yield ("文", *named, storable(said.subject), None, storable(slot)), figure


def _said(figure: Figure) -> Row:
    value, amount = exact(figure.value), exact(figure.amount)
    unit = figure.unit
    return (storable(figure.text), *value, storable(unit.name), *amount, unit.dimension.value, str(figure.decimals))


def _spot(place: Place) -> Row:
    return storable(place.path), _number(place.page), _number(place.text_line), storable(place.cell)


def _number(value: int | None) -> str | None:
    return None if value is None else str(value)


def _left(number: int, item: Unrecognised) -> Row:
    said = map(storable, (item.what, item.text, item.reason))
    return (str(number), *said, str(item.figures), str(item.counted), *_spot(item.place))


def _check(number: int, outcome: Outcome) -> Row:
    where = outcome.where or (outcome.check.where if outcome.check else ())
    amounts = map(exact, (outcome.expected, outcome.actual, outcome.difference, outcome.allowance))
    return (
        str(number), outcome.rule, outcome.status.value, storable(" › ".join(where)), storable(outcome.reason),
        *(part for amount in amounts for part in amount),
    )  # fmt: skip


def _finding(number: int, finding: Finding) -> Row:
    texts = (finding.family, finding.severity.value, finding.title, finding.message, finding.formula, finding.group)
    amounts = map(exact, (finding.expected, finding.actual, finding.difference, finding.rounding_allowance))
    return (
        str(number), finding.rule, *map(storable, texts), *(part for amount in amounts for part in amount),
        storable(finding.unit), str(finding.count),
    )  # fmt: skip


def _cited(findings: Iterable[Finding]) -> Iterator[Row]:
    for number, finding in enumerate(findings, 1):
        for position, cited in enumerate(finding.figures, 1):
            figure = cited.figure
            said = (storable(cited.where), storable(figure.text), *exact(figure.value), storable(figure.unit.name))
            yield (str(number), str(position), *said, *_spot(figure.place))


def _suspect(number: int, suspect: Suspect) -> Row:
    figure = suspect.figure
    return (
        str(number), storable(suspect.where), storable(figure.text), *exact(suspect.likely), storable(figure.unit.name),
        storable(suspect.slip.value), str(suspect.checks), ",".join(suspect.rules), *_spot(figure.place),
    )  # fmt: skip
