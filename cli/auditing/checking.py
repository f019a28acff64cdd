"""What `gouji check` does, whoever read its options: find, audit, accept, report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import UsageError
from audit.model.record import record
from audit.reports.style import Detail, Language, Style
from cli import expressions, output
from cli.auditing.orders import Orders
from cli.auditing.running import Haste, interruptible
from cli.auditing.storing import open_store
from cli.configuration.search import find_config
from cli.exits import Exit, FailOn, exit_for, uncovered
from cli.inputs import find_inputs
from cli.options.detail import detail_of
from cli.options.engines import Engine
from cli.options.terms import terms

if TYPE_CHECKING:
    from audit.model.report import DocumentReport, RunReport


@record
class CheckOptions:
    """The command line of a check; None where it says nothing, so that the configuration may."""

    files: Sequence[str]
    formats: Sequence[str] | None = None
    fail_on: FailOn | None = None
    min_coverage: int | None = None
    select: Sequence[str] | None = None
    ignore: Sequence[str] | None = None
    rules: Sequence[Path] | None = None
    prior: Path | None = None
    baseline: Path | None = None
    config: str | None = None
    as_one: bool = False
    engine: Engine = Engine.PDFIUM
    lang: Language = Language.ZH
    quiet: bool = False
    verbose: bool = False
    exclude: Sequence[str] | None = None
    files_from: str | None = None
    jobs: int | None = None
    timeout: float | None = None
    cache: bool = True
    sets: bool = True
    store: Path | None = None
    scheduler: str | None = None


def check_files(options: CheckOptions) -> Exit:
    """Every report written; the exit code says what was found. Raises UsageError and RuleBookError."""
    expressions.recall()
    detail = detail_of(quiet=options.quiet, verbose=options.verbose)
    inputs = find_inputs(options.files, options.exclude or (), options.files_from)
    targets = output.parse_targets(options.formats or [])
    chosen = find_config(inputs.paths, options.config)
    output.announce(chosen.path)
    acceptances = options.baseline or chosen.baseline
    orders = Orders(chosen, terms(options.select), terms(options.ignore), tuple(options.rules or ()), options.prior)
    read = [*inputs.paths, *orders.files(), *([acceptances] if acceptances else [])]
    output.protect(targets, read)
    disclosures = [inputs.paths] if options.as_one else [(path,) for path in inputs.paths]
    sets = options.sets and not options.as_one
    haste = Haste(options.jobs, options.timeout, options.cache, options.quiet, sets, options.scheduler)
    store = open_store(options.store, targets, read)
    stream = None if acceptances else _stream(targets, options.lang)
    _load_formats(targets)
    with interruptible(haste, len(disclosures)):
        run = orders.carry_out(disclosures, inputs.failures, options.engine, haste, store, stream)
        unstored = store.finish(run.all_failures()) if store else ""
        if acceptances:
            from cli.auditing.acceptance import accepted

            run = accepted(run, acceptances)
        _write(run, targets, options.lang, detail, begun=stream is not None)
    expressions.keep()
    output.report_trouble(run.all_failures(), inputs.passed_over)
    least = chosen.min_coverage if options.min_coverage is None else options.min_coverage
    output.report_uncovered(uncovered(run, least), least)
    if unstored:
        raise UsageError(unstored)
    return exit_for(run, options.fail_on or chosen.fail_on or FailOn.ERROR, least)


def _load_formats(targets: Iterable[output.Target]) -> None:
    """Before the documents and not after them: the first may be being read meanwhile."""
    from audit.reports.formats import report_format

    for target in targets:
        report_format(target.format)


def _stream(targets: Iterable[output.Target], lang: Language) -> Callable[[DocumentReport], None] | None:
    """Where lines of JSON go to a pipe, each is written as soon as its document is done."""
    if not any(_is_stream(target) for target in targets):
        return None
    from audit.reports.findings.jsonl import document_line

    return lambda report: output.write_stdout(document_line(report, Style(lang)), machine=True)


def _is_stream(target: output.Target) -> bool:
    return target.format == "jsonl" and target.path is None


def _write(run: RunReport, targets: Iterable[output.Target], lang: Language, detail: Detail, *, begun: bool) -> None:
    """Every report to its place; a GitHub report also to the page of the step. `begun`: the documents' lines are there."""
    from audit.reports.formats import report_format

    for target in targets:
        if begun and _is_stream(target):
            from audit.reports.findings.jsonl import failure_lines

            output.write_stdout(failure_lines(run), machine=True)
            continue
        wanted = report_format(target.format)
        output.deliver(target, wanted.render(run, output.style_for(target, lang, detail)), machine=wanted.machine)
        if target.format == "github":
            from cli.auditing.step_summary import add_step_summary

            add_step_summary(run, Style(lang, detail=detail))
