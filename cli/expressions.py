"""The program's own regular expressions, kept as Python compiled them: to compile those that one document asks for takes
as long as to judge it."""

import sys
from zlib import crc32

from audit.cache import open_cache
from audit.model.regex import Regex
from audit.model.regex.program import KEPT, Program

_KIND = "expressions"
_MOST = 2000  # of several versions of this program; then those of others are forgotten
_Entry = tuple[str, dict[str, Program | None]]  # for which Python


def recall() -> None:
    """Those of earlier runs. Whatever is wrong with them, there are none."""
    if not KEPT.programs:
        KEPT.programs = _recalled()


def keep() -> None:
    """For later runs, if some had to be compiled in this one."""
    missing = KEPT.wanted.difference(KEPT.programs)
    cache = open_cache() if missing else None
    if cache:
        compiled = {pattern: Regex.checked(pattern).program for pattern in missing}
        others = KEPT.programs if len(KEPT.programs) < _MOST else {}
        cache.put(_KIND, _key(), (sys.version, {**others, **compiled}))


def _recalled() -> dict[str, Program | None]:
    cache = open_cache()
    entry: _Entry | None = cache.get(_KIND, _key(), tuple) if cache else None
    return entry[1] if entry and entry[0] == sys.version else {}


def _key() -> str:
    """Where those of this Python are; which it is stands inside, so two of one name are told apart."""
    return f"{crc32(sys.version.encode()):08x}"
