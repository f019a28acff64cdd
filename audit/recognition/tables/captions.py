"""What the lines around a table say: its unit, the entity, the year."""

from collections.abc import Iterable

from audit.decimal_utils import parse_unit
from audit.model.figure import Unit
from audit.model.knowledge.titles import CaptionTitles
from audit.recognition.labels import squeeze

_LEAST_NAME = 4  # characters of a unit's name


def find_unit(texts: Iterable[str], words: CaptionTitles) -> Unit | None:
    """The money unit that the captions name; the last one wins, being nearest to the table. What stands in brackets may be
    the unit of one column: 金额（元）."""
    found = in_brackets = None
    for text in texts:
        squeezed = squeeze(text)
        for match in words.unit.finditer(squeezed) if "元" in squeezed else ():
            if match[0].startswith("(") and "单位" not in match[0]:
                in_brackets = parse_unit(match["单位"])
            else:
                found = parse_unit(match["单位"])
    return found or in_brackets


def find_entity(texts: Iterable[str], words: CaptionTitles) -> str:
    """The first that a caption names; the department above it only where nobody else is named."""
    above = ""
    for text in texts:
        match = words.entity.search(squeeze(text))
        if match and len(match["单位"]) >= _LEAST_NAME:
            if "主管" not in match.re.groupindex or not match["主管"]:
                return str(match["单位"])
            above = above or str(match["单位"])
    return above


def year_in(title: str, words: CaptionTitles) -> int | None:
    """The year that a title says its table is of."""
    match = words.year.search(squeeze(title))
    return int(match["年"]) if match else None


def caption_year(captions: Iterable[str], words: CaptionTitles) -> int | None:
    """The year that a line above the table consists of, or that stands behind the unit's name; the nearest one."""
    found = [match for text in captions if (match := words.year_alone.search(squeeze(text)))]
    return int(found[-1]["年"]) if found else None
