"""gouji baseline: accept today's findings for a while, each with a reason, an owner and a last day."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from audit.errors import UsageError
from cli import output
from cli.auditing.orders import Orders
from cli.auditing.running import Haste
from cli.exits import Exit
from cli.options.choices import AsOne, ConfigFile, Files, Ignore, Packs, PdfEngine, Prior, Select
from cli.options.engines import Engine
from cli.options.terms import terms


def baseline(
    files: Files,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="为什么接受。")],
    owner: Annotated[str, typer.Option(metavar="NAME", help="谁负责。")],
    expires: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="接受到哪一天（含）。")],
    to: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="写到哪里；已有的基线会并进去。默认是配置里的 baseline，否则是 gouji-baseline.yaml。",
        ),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: Packs = None,
    prior: Prior = None,
    config: ConfigFile = None,
    as_one: AsOne = False,
    engine: PdfEngine = Engine.PDFIUM,
) -> None:
    """把现有的错误和警告写成基线，供 gouji check --baseline 使用。

    已有的基线：仍有效的条目照旧，过期的和不再出现的去掉，新的发现用这里的理由、负责人和日期。

    例：gouji baseline 公开/ --reason 已向单位去函 --owner 张三 --expires 2027-03-31

    退出码：0 已写成；2 用法、配置或规则包有误；3 有文件无法读取或认不出，其余的已写成。
    """
    from audit.model.report.baseline import apply, entries_for
    from audit.reports.baseline_text import render
    from audit.rulebook.baseline import read_baseline
    from cli.auditing.acceptance import today
    from cli.configuration.search import find_config
    from cli.inputs import find_inputs

    said = _said(reason, owner, expires.date(), today())
    inputs = find_inputs(files)
    chosen = find_config(inputs.paths, config)
    orders = Orders(chosen, terms(select), terms(ignore), tuple(rules or ()), prior)
    place = to or chosen.baseline or Path("gouji-baseline.yaml")
    target = output.Target("baseline", place)
    output.protect([target], [*inputs.paths, *orders.files()])
    known = read_baseline(place) if place.exists() else ()
    disclosures = [inputs.paths] if as_one else [(path,) for path in inputs.paths]
    verdict = apply(orders.carry_out(disclosures, inputs.failures, engine, Haste(sets=not as_one)), known, today())
    new = entries_for(verdict.run, *said)
    output.deliver(target, render([*verdict.used, *verdict.idle, *new]), machine=True)
    output.report_trouble(verdict.run.all_failures(), inputs.passed_over)
    gone = len(verdict.expired) + len(verdict.unused)
    kept = len(verdict.used) + len(verdict.idle)
    output.complain(f"{place}：新增 {len(new)} 条，保留 {kept} 条，去掉 {gone} 条 (added, kept, dropped)")
    raise typer.Exit(Exit.UNREADABLE if verdict.run.all_failures() else Exit.CLEAN)


def _said(reason: str, owner: str, expires: date, now: date) -> tuple[str, str, date]:
    """Raises UsageError for an entry that nobody could answer for."""
    if not reason.strip() or not owner.strip():
        raise UsageError("--reason 与 --owner 不能空着 (must not be blank)")
    if expires < now:
        raise UsageError(f"--expires {expires} 已经过去 (is in the past)")
    return reason.strip(), owner.strip(), expires
