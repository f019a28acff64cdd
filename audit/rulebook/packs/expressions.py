"""Regular expressions of the rule files: {名} stands for what `macros` says ({序} everywhere for a number
in characters), and a fault is noted at its line."""

import re
from collections.abc import Mapping

from audit.model.ordinals import ORDINAL
from audit.model.regex import NEVER, Regex
from audit.rulebook.packs.source import Path, Source

_EVERYWHERE = {"序": ORDINAL}
_MACRO = Regex(r"\{([^\d{},][^{}]*)\}")


def compiled(
    source: Source, path: Path, text: str, macros: Mapping[str, str] | None = None, template: str = "{}"
) -> Regex:
    """`text` with its macros filled in, put into the `template`; one that never matches where it is faulty."""
    known = {**_EVERYWHERE, **(macros or {})}
    try:
        return Regex.checked(template.replace("{}", _filled(text, known)))
    except KeyError as error:
        source.complain(path, f"没有名为 {{{error.args[0]}}} 的宏")
    except re.error as error:
        source.complain(path, f"不是正则表达式：{error}")
    return NEVER


def _filled(text: str, macros: Mapping[str, str]) -> str:
    """A macro may use others, but not itself. Raises KeyError with the name of one that there is not."""
    if "{" not in text:
        return text
    return _MACRO.sub(lambda m: _filled(macros[m[1]], {k: v for k, v in macros.items() if k != m[1]}), text)
