"""How a report is to be written: language, width, colour, detail."""

from enum import StrEnum

from audit.model.record import record

MIN_WIDTH = 40


class Language(StrEnum):
    ZH = "zh"
    EN = "en"


class Detail(StrEnum):
    QUIET = "quiet"  # findings and totals
    NORMAL = "normal"
    VERBOSE = "verbose"  # every rounding note and every undetermined check by itself


@record
class Style:
    """`width` in terminal cells; None never breaks a line (pipes and files)."""

    language: Language = Language.ZH
    width: int | None = None
    colour: bool = False
    detail: Detail = Detail.NORMAL
