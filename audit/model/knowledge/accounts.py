"""Account names by code and year (政府收支分类科目), and how long a code is at every level."""

from audit.model.knowledge.years import EVERY_YEAR, Years
from audit.model.record import record

STEP = 2  # digits that each level adds to the code of the one above it
DIGITS = {"类": 3, "款": 3 + STEP, "项": 3 + 2 * STEP}  # of the codes of these levels
CLASS_DIGITS = DIGITS["类"]
FUNCTIONS = "功能分类"  # the catalogue of what is spent for what; the other one is of what it is spent on


@record
class AccountName:
    """One name of an account code in those fiscal years. `catalogue`: 功能分类 or 经济分类."""

    code: str
    name: str
    years: Years = EVERY_YEAR
    catalogue: str = ""
