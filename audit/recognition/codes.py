"""How the codes of accounts are printed: three digits for a class (类), the first of which says of what classification it
is, and two more for each level below it (款, 项)."""

from audit.model.regex import Regex

_CLASS = r"[1-5]\d{2}"
CLASS_CODE = Regex(_CLASS)
ACCOUNT_CODE = Regex(rf"{_CLASS}(?:\d{{2}}){{0,2}}")
CODE_BELOW_CLASS = Regex(rf"{_CLASS}(?:\d{{2}}){{1,2}}")
LEADING_CODE = Regex(rf"^({_CLASS}(?:\d{{2}}){{0,2}})(?=\D)")  # with the name of the account in one cell
DIVIDED_CODE = Regex(rf"^({_CLASS})[-.·](\d{{2}})(?:[-.·](\d{{2}}))?$")  # 208-05-01
# Between words, of what is spent: 301工资福利支出302商品和服务支出
CODE_WITHIN = Regex(r"(?<=[\u4e00-\u9fff)）])[235]\d{2}(?:\d{2}){0,2}(?=[\u4e00-\u9fff])")
_PADDED = Regex(rf"^({_CLASS}(?:\d{{2}})??)(?:00){{1,2}}$")

_YEAR = Regex(r"(?:19|20)\d{2}")


def is_year(text: str) -> bool:
    """Whether it is a year without 年, for which no account has a code: theirs have three, five or seven digits."""
    return bool(_YEAR.fullmatch(text))


def unpadded(code: str) -> str:
    """Without the zeros for the levels below its own that some print (2010000, 2010300): no account has the number 00."""
    return _PADDED.sub(r"\1", code)
