"""Choices that options offer."""

from enum import StrEnum
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
