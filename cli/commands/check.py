"""gouji check: audit disclosures and report what cannot be true."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from audit.errors import UsageError
from audit.reports.formats import REPORTS
from audit.reports.style import Detail, Language, Style
from cli import output
from cli.choices import BaselineFile, ConfigFile, Engine, MinCoverage
from cli.exits import FailOn
from cli.orders import Orders
from cli.terms import terms

if TYPE_CHECKING:  # the nouns take a third of the time of --help
    from audit.model.report import RunReport


def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="公开文件、文件夹或通配符。")],
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format", "-f", metavar="FORMAT[:PATH]", help=f"{'、'.join(REPORTS)}，可重复；无 PATH 时写到标准输出。"
        ),
    ] = None,
    fail_on: Annotated[FailOn | None, typer.Option(help="有这一级或更重的发现时，退出码为 1；默认 error。")] = None,
    min_coverage: MinCoverage = None,
    select: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="只用这些规则：编号、编号前缀或类别，可重复，可用逗号。")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="RULE", help="不用这些规则，写法同上。")] = None,
    rules: Annotated[
        list[Path] | None, typer.Option(metavar="PATH", help="另加规则包（文件或文件夹），可重复。")
    ] = None,
    prior: Annotated[Path | None, typer.Option(metavar="FILE", help="同一单位上一年的公开文件。")] = None,
    baseline: BaselineFile = None,
    config: ConfigFile = None,
    as_one: Annotated[
        bool, typer.Option("--as-one", help="把各文件当作一份公开审核（情况说明与公开表分开发布时）。")
    ] = False,
    engine: Annotated[Engine, typer.Option(help="读 PDF 的引擎；pdfplumber 慢，用来对照。")] = Engine.PDFIUM,
    lang: Annotated[Language, typer.Option(help="报告的语言。")] = Language.ZH,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="只写错误、警告和合计。")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="逐条写出尾差和全部无法判定的原因。")] = False,
) -> None:
    """审核公开文件，写出不可能成立的数字。

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
