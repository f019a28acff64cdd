"""How a report is to be written: language, width, colour, detail, and whether it can draw."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from audit.model.place import Box
from audit.model.record import record

MIN_WIDTH = 40


class Language(StrEnum):
    """In which language reports are written."""

    ZH = "zh"
    EN = "en"


class Detail(StrEnum):
    """How much a report says."""

    QUIET = "quiet"  # findings and totals
    NORMAL = "normal"
    VERBOSE = "verbose"  # every rounding note and every undetermined check by itself


# A file, a page of it (from 1) and boxes on it → the strip of the page that holds them, framed, as PNG; empty: none.
Picture = Callable[[str, int, Sequence[Box]], bytes]


@record
class Style:
    """`width` in terminal cells; None never breaks a line (pipes and files). `picture`: for reports that show pages."""

    language: Language = Language.ZH
    width: int | None = None
    colour: bool = False
    detail: Detail = Detail.NORMAL
    picture: Picture | None = None
