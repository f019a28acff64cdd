"""gouji mutate: plant errors in what was read, and tell which of them the audit notices."""

from pathlib import Path
from typing import Annotated

import typer

from audit.reports.style import Language
from cli import output
from cli.auditing.orders import Orders
from cli.exits import Exit
from cli.options.choices import AsOne, ConfigFile, Files, Ignore, Packs, PlainFormats, Prior, ReportLanguage, Select
from cli.options.detail import detail_of
from cli.options.engines import Engine
from cli.options.terms import terms


def mutate(
    files: Files,
    seed: Annotated[int, typer.Option(metavar="N", help="同一种子植入同样的错误。")] = 0,
    per_figure: Annotated[int, typer.Option(min=1, max=8, metavar="K", help="每个数字试几种错法。")] = 3,
    formats: PlainFormats = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: Packs = None,
    prior: Prior = None,
    config: ConfigFile = None,
    as_one: AsOne = False,
    lang: ReportLanguage = Language.ZH,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="只写按所在和按错法的份额。")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="也列出没有做成检验的规则。")] = False,
) -> None:
    """往读到的数字里一次植入一个错误，量一量有多少会被发现，哪些数字错了没有人知道。

    例：gouji mutate 部门预算.pdf --per-figure 8

    错法：改一位、相邻两位对调、×10、÷10、元与万元混用、变号、末位超出舍入一个单位、误用上年数、漏一行、增减方向写反、大于写成小于、
    名单漏一个名称、写成别的科目、比的年份早一年、漏百分号、有数写成未安排。
    与 gouji check 一样对照 --prior 和配置里写明的上年、预算、各单位。

    这是度量，不是审核：退出码 0；2 用法、配置或规则包有误；3 有文件无法读取或认不出。
    """
    from audit import pipeline
    from audit.model.mutation import Plan
    from audit.reports import formats as report_formats
    from cli.configuration.search import find_config
    from cli.inputs import find_inputs

    detail = detail_of(quiet=quiet, verbose=verbose)
    inputs = find_inputs(files)
    targets = output.parse_targets(formats or [], report_formats.MUTATIONS)
    chosen = find_config(inputs.paths, config)
    output.announce(chosen.path)
    orders = Orders(chosen, terms(select), terms(ignore), tuple(rules or ()), prior)
    output.protect(targets, [*inputs.paths, *orders.files()])
    rulebook, plan = orders.rulebook(), Plan(seed, per_figure)
    reports, failures = orders.each(
        [inputs.paths] if as_one else [(path,) for path in inputs.paths],
        rulebook,
        Engine.PDFIUM,
        lambda facts, others: pipeline.mutate(facts, rulebook, plan, others, output.progress(Path(facts.path).name)),
    )
    run = pipeline.mutations(reports, (*inputs.failures, *failures))
    for target in targets:
        wanted = report_formats.mutation_format(target.format)
        style = output.style_for(target, lang, detail)
        output.deliver(target, wanted.render(run, style), machine=wanted.machine)
    output.report_trouble(run.all_failures(), inputs.passed_over)
    raise typer.Exit(Exit.UNREADABLE if run.all_failures() else Exit.CLEAN)
