"""Where a key stands in a TOML text: the parser of the standard library does not say."""

import re

_TABLE = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[^\s="'#\[]+?)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[^\s="'.]+))*)\s*=""")
_PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([^\s."']+))\s*(?:\.|$)""")


def line_of(text: str, path: tuple[str, ...]) -> int:
    """The line of the key, counted from 1, or of the nearest table around it."""
    table: tuple[str, ...] = ()
    nearest, depth = 1, 0
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _TABLE.match(line):
            here = table = _parts(header[1])
        elif key := _KEY.match(line):
            here = table + _parts(key[1])
        else:
            continue
        if here == path[: len(here)] and len(here) > depth:
            nearest, depth = number, len(here)
    return nearest


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(next(part for part in match if part) for match in _PART.findall(dotted) if any(match))
