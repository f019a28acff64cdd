"""What the lines around a table say: its unit, the entity, the year."""

import re
from collections.abc import Iterable

from audit.decimal_utils import parse_unit
from audit.model.figure import Unit
from audit.recognition.labels import squeeze

_UNIT = re.compile(r"(?:金额)?单位[:：]?(?:人民币)?(亿元|万元|千元|元)|[(（](?:单位[:：])?(亿元|万元|千元|元)[)）]")
_ENTITY = re.compile(
    r"(?:编制部门|编制单位|部门名称|单位名称|填报部门|填报单位|部门|单位)[:：](?!万元|元|千元)(.+?)(?=(?:金额)?单位[:：]|\d{4}年|$)"
)
_YEAR = re.compile(r"(\d{4})年")
_CAPTION_YEAR = re.compile(r"(?:^[（(]?|[:：][^\d:：]{4,40}[（(]?)(20\d{2})年度?[）)]?(?=$|(?:金额)?单位[:：])")


def find_unit(texts: Iterable[str]) -> Unit | None:
    """The money unit that the captions name; the last one wins, being nearest to the table."""
    found = None
    for text in texts:
        squeezed = squeeze(text)
        for match in _UNIT.finditer(squeezed) if "元" in squeezed else ():
            found = parse_unit(match[1] or match[2])
    return found


def find_entity(texts: Iterable[str]) -> str:
    for text in texts:
        match = _ENTITY.search(squeeze(text))
        if match and len(match[1]) > 3:
            return match[1]
    return ""


def year_in(title: str) -> int | None:
    """The year that a title says its table is of."""
    match = _YEAR.search(squeeze(title))
    return int(match[1]) if match else None


def caption_year(captions: Iterable[str]) -> int | None:
    """The year that a line above the table consists of, or that stands behind the unit's name; the nearest one."""
    found = [match for text in captions if (match := _CAPTION_YEAR.search(squeeze(text)))]
    return int(found[-1][1]) if found else None
