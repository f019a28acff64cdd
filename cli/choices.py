"""Choices that options offer."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Engine(StrEnum):
    """What reads PDFs."""

    PDFIUM = "pdfium"
    PDFPLUMBER = "pdfplumber"


ConfigFile = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help="配置文件；不写就从审核的文件所在处、再从这里向上找；none 则不用。"),
]

MinCoverage = Annotated[
    int | None,
    typer.Option(min=0, max=100, metavar="PERCENT", help="任何一份文件核对到的数字少于这个比例时，退出码为 1。"),
]
BaselineFile = Annotated[Path | None, typer.Option(metavar="FILE", help="已接受的发现，由 gouji baseline 写成。")]
