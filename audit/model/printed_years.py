"""How a year is printed: 2031年, 2031年度. The rule files spell their own, in words around it."""

from audit.model.regex import Regex

YEAR = Regex(r"(20\d{2})年")
FISCAL_YEAR = Regex(r"20\d{2}年度?")  # with all that names it
