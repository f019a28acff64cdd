"""What options offer, said once: the same option means the same in every command."""

from pathlib import Path
from typing import Annotated

import typer

from audit.reports.formats import REPORTS
from audit.reports.style import Language
from cli.exits import FailOn
from cli.options.engines import Engine

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...", help="公开文件（PDF、OFD、Word、工作簿、文本、另存的网页、CSV）、文件夹或通配符。"
    ),
]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format", "-f", metavar="FORMAT[:PATH]", help=f"{' '.join(REPORTS)}，可重复；无 PATH 时写到标准输出。"
    ),
]
PlainFormats = Annotated[
    list[str] | None,
    typer.Option("--format", "-f", metavar="FORMAT[:PATH]", help="console 或 json，可重复；无 PATH 时写到标准输出。"),
]
Select = Annotated[
    list[str] | None, typer.Option(metavar="RULE", help="只用这些规则：编号、编号前缀或类别，可重复，可用逗号。")
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="RULE", help="不用这些规则，写法同上。")]
Packs = Annotated[
    list[Path] | None, typer.Option("--rules", metavar="PATH", help="另加规则包（文件或文件夹），可重复。")
]
Prior = Annotated[Path | None, typer.Option(metavar="FILE", help="同一单位上一年的公开文件。")]
AsOne = Annotated[bool, typer.Option("--as-one", help="把各文件当作一份公开（情况说明与公开表分开发布时）。")]
PdfEngine = Annotated[Engine, typer.Option("--engine", help="读 PDF 的引擎；pdfplumber 慢，用来对照。")]
AnyEngine = Annotated[
    str,
    typer.Option(
        "--engine",
        metavar="pdfium|pdfplumber|dask://HOST:PORT",
        help="读 PDF 的引擎；pdfplumber 慢，用来对照。写 dask://… 与 --scheduler 一样。",
    ),
]
ReportLanguage = Annotated[Language, typer.Option("--lang", help="报告的语言。")]
FailLevel = Annotated[FailOn | None, typer.Option("--fail-on", help="有这一级或更重的发现时，退出码为 1；默认 error。")]
MinCoverage = Annotated[
    int | None,
    typer.Option(min=0, max=100, metavar="PERCENT", help="任何一份文件核对到的数字少于这个比例时，退出码为 1。"),
]
BaselineFile = Annotated[Path | None, typer.Option(metavar="FILE", help="已接受的发现，由 gouji baseline 写成。")]
ConfigFile = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help="配置文件；不写就从审核的文件所在处、再从这里向上找；none 则不用。"),
]
OptionalFiles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE...",
        help="公开文件（PDF、OFD、Word、工作簿、文本、另存的网页、CSV）、文件夹或通配符；- 从标准输入读文件名。",
    ),
]
Exclude = Annotated[
    list[str] | None, typer.Option(metavar="PATTERN", help="不审核这些：文件名、路径或通配符，可重复。")
]
FilesFrom = Annotated[str | None, typer.Option(metavar="LIST", help="从这个清单读文件名，每行一个；- 为标准输入。")]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="同时审核几份；默认每个处理器核心一份。")
]
Timeout = Annotated[
    float | None,
    typer.Option(min=0.1, max=1_000_000, metavar="SECONDS", help="一份最多审核多久；默认 120 秒。"),
]
UseCache = Annotated[bool, typer.Option("--cache/--no-cache", help="没有变的文件用上次的结果（只在审核多份时）。")]
UseSets = Annotated[
    bool,
    typer.Option(
        "--sets/--no-sets", help="多份文件时，按文件自己写的单位、年度、类别，把说明与公开表合为一份，并与上年对照。"
    ),
]
StoreFile = Annotated[
    Path | None,
    typer.Option("--store", metavar="DB", help="读到的数字、检验和发现也记进这个 DuckDB 数据库；见 gouji query。"),
]
Scheduler = Annotated[
    str | None,
    typer.Option(metavar="dask://HOST:PORT", help="由这个 Dask 调度器的 worker 审核；它们要见得到同样的路径。"),
]
