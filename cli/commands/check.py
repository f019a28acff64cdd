"""gouji check: audit disclosures and report what cannot be true."""

from __future__ import annotations

from typing import Annotated

import typer

from audit.reports.style import Language
from cli.options.choices import (
    AnyEngine,
    AsOne,
    BaselineFile,
    ConfigFile,
    Exclude,
    FailLevel,
    FilesFrom,
    Formats,
    Ignore,
    Jobs,
    MinCoverage,
    OptionalFiles,
    Packs,
    Prior,
    ReportLanguage,
    Scheduler,
    Select,
    StoreFile,
    Timeout,
    UseCache,
    UseSets,
)
from cli.options.engines import Engine, engine_and_scheduler


def check(
    files: OptionalFiles = None,
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
    engine: AnyEngine = Engine.PDFIUM.value,
    lang: ReportLanguage = Language.ZH,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="只写错误、警告和合计。")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="逐条写出尾差和全部无法判定的原因。")] = False,
    exclude: Exclude = None,
    files_from: FilesFrom = None,
    jobs: Jobs = None,
    timeout: Timeout = None,
    cache: UseCache = True,
    sets: UseSets = True,
    store: StoreFile = None,
    scheduler: Scheduler = None,
) -> None:
    """审核公开文件，写出不可能成立的数字。

    例：gouji check 部门预算.pdf；gouji check 公开/ -f console -f csv:发现.csv；gouji check 说明.pdf 公开表.pdf --as-one；
    gouji check 公开/ --store 结果.duckdb

    退出码：0 没有达到 --fail-on 的发现；1 有，或核对的数字不到 --min-coverage；2 用法、配置或规则包有误；3 有文件无法读取或认不出。
    """
    from cli.auditing.checking import CheckOptions, check_files

    reader, workers = engine_and_scheduler(engine, scheduler)
    options = CheckOptions(
        files or [], formats, fail_on, min_coverage, select, ignore, rules, prior, baseline, config, as_one, reader, lang,
        quiet, verbose, exclude, files_from, jobs, timeout, cache, sets, store,
        workers,
    )  # fmt: skip
    raise typer.Exit(check_files(options))
