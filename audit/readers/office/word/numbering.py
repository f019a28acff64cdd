"""The numbers that Word prints before paragraphs and that are not in their text: 一、（一）1. ①

Described in ECMA-376 part 1, 17.9: a paragraph, or its style, names a list and a level; the list counts.
"""

from collections.abc import Mapping
from typing import Any

from audit.model.record import field, mutable, record
from audit.model.regex import Regex
from audit.readers.office.word.numerals import number_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"  # the names of WordprocessingML
_LEVELS = 9
_DEEPEST = 20  # styles based on styles
_PLACEHOLDER = Regex(r"%([1-9])")


@record
class _Level:
    """How a list prints one of its levels: `written` names the numerals, `text` has %1 to %9 for the levels' numbers."""

    start: int
    written: str
    text: str
    decimal: bool = False  # all numbers in it are printed 1, 2, 3


@mutable
class _Count:
    """What a list has counted, level by level."""

    numbers: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Asked paragraph by paragraph, in their order. `styles` and `lists`: the elements that hold them, None where none do."""

    def __init__(self, styles: Any, lists: Any) -> None:
        self._styles = _styles(styles)
        self._lists, self._levels, self._starts = _lists(lists) if lists is not None else ({}, {}, {})
        self._counts: dict[str, _Count] = {}
        self._begun: set[str] = set()  # lists whose own starts have been used

    def of(self, paragraph: Any) -> str:
        """What is printed before it; empty where nothing is."""
        number, depth = self._place(paragraph)
        kind = self._lists.get(number)
        level = self._levels.get((kind, depth)) if kind is not None else None
        if kind is None or level is None:
            return ""
        counted = self._count(number, kind, depth)
        return _PLACEHOLDER.sub(lambda match: self._printed(kind, level, int(match[1]) - 1, counted), level.text)

    def _count(self, number: str, kind: str, depth: int) -> dict[int, int]:
        """A list that begins a level with a number of its own does so whenever that level begins anew (ECMA-376 17.9.26)."""
        counted = self._counts.setdefault(kind, _Count()).numbers
        starts = self._starts.get(number, {})
        if number not in self._begun:
            self._begun.add(number)
            for each in starts:
                counted.pop(each, None)
        counted[depth] = counted.get(depth, starts.get(depth, self._levels[kind, depth].start) - 1) + 1
        for deeper in [each for each in counted if each > depth]:
            del counted[deeper]
        return counted

    def _printed(self, kind: str, level: _Level, depth: int, counted: Mapping[int, int]) -> str:
        asked = self._levels.get((kind, depth))
        if asked is None:
            return ""
        return number_text(counted.get(depth, asked.start), "decimal" if level.decimal else asked.written)

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The list and the level; the paragraph's own before that of its style."""
        properties = paragraph.find(f"{W}pPr")
        told = properties.find(f"{W}numPr") if properties is not None else None
        style = properties.find(f"{W}pStyle") if properties is not None else None
        styled = self._styled(style.get(f"{W}val", "") if style is not None else "")
        number, depth = _told(told)
        return (number if number is not None else styled[0]), (depth if depth is not None else styled[1])

    def _styled(self, name: str) -> tuple[str, int]:
        number: str | None = None
        depth: int | None = None
        for _ in range(_DEEPEST):
            if name not in self._styles or (number is not None and depth is not None):
                break
            base, own_number, own_depth = self._styles[name]
            number = own_number if number is None else number
            depth = own_depth if depth is None else depth
            name = base
        return number or "", depth or 0


def _value(element: Any, tag: str, default: str = "") -> str:
    found = element.find(f"{W}{tag}") if element is not None else None
    return str(found.get(f"{W}val", default)) if found is not None else default


def _told(element: Any) -> tuple[str | None, int | None]:
    number, depth = _value(element, "numId"), _value(element, "ilvl")
    return number or None, int(depth) if depth.isdecimal() and int(depth) < _LEVELS else None


def _styles(element: Any) -> dict[str, tuple[str, str | None, int | None]]:
    """What each is based on, and the list and level that it names."""
    found = {}
    for style in element.iter(f"{W}style"):
        properties = style.find(f"{W}pPr")
        told = properties.find(f"{W}numPr") if properties is not None else None
        found[style.get(f"{W}styleId", "")] = (_value(style, "basedOn"), *_told(told))
    return found


def numbering_of(opened: Any) -> Numbering:
    """Of a document that python-docx has opened."""
    related = [part for part in opened.part.rels.values() if part.reltype.endswith("/numbering")]
    return Numbering(opened.styles.element, related[0].target_part.element if related else None)


def _lists(element: Any) -> tuple[dict[str, str], dict[tuple[str, int], _Level], dict[str, dict[int, int]]]:
    """Which kind every list is, how the levels of kinds print, and where lists begin to count anew."""
    lists, levels, starts = {}, {}, {}
    for kind in element.iter(f"{W}abstractNum"):
        name = kind.get(f"{W}abstractNumId", "")
        for level in kind.iter(f"{W}lvl"):
            levels[name, int(level.get(f"{W}ilvl", "0"))] = _level(level)
    for each in element.iter(f"{W}num"):
        number = each.get(f"{W}numId", "")
        lists[number] = _value(each, "abstractNumId")
        starts[number] = {
            int(change.get(f"{W}ilvl", "0")): int(_value(change, "startOverride"))
            for change in each.iter(f"{W}lvlOverride")
            if _value(change, "startOverride").isdecimal()
        }
    return lists, levels, starts


def _level(element: Any) -> _Level:
    start, written = _value(element, "start", "1"), _value(element, "numFmt", "decimal")
    text = "" if written == "bullet" else _value(element, "lvlText")
    return _Level(int(start) if start.isdecimal() else 1, written, text, element.find(f"{W}isLgl") is not None)
