"""gouji check: audit disclosures and report what cannot be true."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from audit.errors import UsageError
from audit.reports.style import Detail, Language, Style
from cli import output
from cli.choices import (
    AsOne,
    BaselineFile,
    ConfigFile,
    Engine,
    FailLevel,
    Files,
    Formats,
    Ignore,
    MinCoverage,
    Packs,
    PdfEngine,
    Prior,
    ReportLanguage,
    Select,
)
from cli.exits import FailOn
from cli.orders import Orders
from cli.terms import terms

if TYPE_CHECKING:  # the nouns take a third of the time of --help
    from audit.model.report import RunReport


def check(
    files: Files,
    formats: Formats = None,
    fail_on: FailLevel = None,
    min_coverage: MinCoverage = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: Packs = None,
    prior: Prior = None,
    baseline: BaselineFile = None,
    config: ConfigFile = None,
    as_one: AsOne = False,
    engine: PdfEngine = Engine.PDFIUM,
    lang: ReportLanguage = Language.ZH,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="只写错误、警告和合计。")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="逐条写出尾差和全部无法判定的原因。")] = False,
) -> None:
    """审核公开文件，写出不可能成立的数字。

    例：gouji check 部门预算.pdf；gouji check 公开/ -f console -f csv:发现.csv；gouji check 说明.pdf 公开表.pdf --as-one

    退出码：0 没有达到 --fail-on 的发现；1 有，或核对的数字不到 --min-coverage；2 用法、配置或规则包有误；3 有文件无法读取或认不出。
    """
    from cli.config_search import find_config
    from cli.exits import exit_for, uncovered
    from cli.inputs import find_inputs

    detail = _detail(quiet=quiet, verbose=verbose)
    inputs = find_inputs(files)
    targets = output.parse_targets(formats or [])
    chosen = find_config(inputs.paths, config)
    output.announce(chosen.path)
    acceptances = baseline or chosen.baseline
    orders = Orders(chosen, terms(select), terms(ignore), tuple(rules or ()), prior)
    output.protect(targets, [*inputs.paths, *orders.files(), *([acceptances] if acceptances else [])])
    disclosures = [inputs.paths] if as_one else [(path,) for path in inputs.paths]
    run = orders.carry_out(disclosures, inputs.failures, engine)
    if acceptances:
        from cli.acceptance import accepted

        run = accepted(run, acceptances)
    _write(run, targets, lang, detail)
    output.report_trouble(run.all_failures(), inputs.skipped)
    least = chosen.min_coverage if min_coverage is None else min_coverage
    output.report_uncovered(uncovered(run, least), least)
    raise typer.Exit(exit_for(run, fail_on or chosen.fail_on or FailOn.ERROR, least))


def _write(run: RunReport, targets: Iterable[output.Target], lang: Language, detail: Detail) -> None:
    """Every report to its place; a GitHub report also to the page of the step."""
    from audit.reports.formats import report_format
    from cli.step_summary import add_step_summary

    for target in targets:
        wanted = report_format(target.format)
        output.deliver(target, wanted.render(run, output.style_for(target, lang, detail)), machine=wanted.machine)
        if target.format == "github":
            add_step_summary(run, Style(lang, detail=detail))


def _detail(*, quiet: bool, verbose: bool) -> Detail:
    if quiet and verbose:
        raise UsageError("--quiet 与 --verbose 不能同用 (contradict each other)")
    if quiet:
        return Detail.QUIET
    return Detail.VERBOSE if verbose else Detail.NORMAL
