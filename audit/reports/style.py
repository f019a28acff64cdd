"""How a report is to be written: language, width, colour, detail."""

from dataclasses import dataclass
from enum import StrEnum

MIN_WIDTH = 40


class Language(StrEnum):
    ZH = "zh"
    EN = "en"


class Detail(StrEnum):
    QUIET = "quiet"  # findings and totals
    NORMAL = "normal"
    VERBOSE = "verbose"  # every rounding note and every undetermined check by itself


@dataclass(frozen=True, slots=True)
class Style:
    """`width` in terminal cells; None never breaks a line (pipes and files)."""

    language: Language = Language.ZH
    width: int | None = None
    colour: bool = False
    detail: Detail = Detail.NORMAL
