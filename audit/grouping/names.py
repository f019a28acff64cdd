"""Whether two names are of one unit: the full name and a short one, 本级 and brackets aside."""

from audit.decimal_utils import fold
from audit.model.regex import Regex

_ASIDE = Regex(
    r"[\s\"“”'《》]|（(?:部门|单位|本级|本部|机关)）|\((?:部门|单位|本级|本部|机关)\)|(?:本级|本部)$|人民政府(?=.)"
)
_PLACES = Regex(r"(?:.{1,12}?(?:省|自治区|自治州|地区|盟|市|区|县|旗))+")


def same_entity(one: str, other: str) -> bool:
    """The same name, or one that the other only puts its province and city before. A name without any place is many
    units' name, and only the same as itself."""
    a, b = _plain(one), _plain(other)
    if not a or not b:
        return False
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    if long == short:
        return True
    before = long.removesuffix(short)
    return before != long and _PLACES.fullmatch(before) is not None and _PLACES.match(short) is not None


def _plain(name: str) -> str:
    return _ASIDE.sub("", fold(name))
