"""Regular expressions of the rule files: {名} stands for what `macros` says ({序} everywhere for a number
in characters), and a fault is noted at its line."""

import re
from collections.abc import Mapping

from audit.model.ordinals import ORDINAL
from audit.model.regex import NEVER, Regex
from audit.rulebook.packs.runaway import runaway
from audit.rulebook.packs.source import Path, Source

_EVERYWHERE = {"序": ORDINAL}
_MACRO = Regex(r"\{([^\d{},][^{}]*)\}")


class ExpressionError(ValueError):
    """What is no regular expression; the message says why."""


def compiled(
    source: Source, path: Path, text: str, macros: Mapping[str, str] | None = None, template: str = "{}"
) -> Regex:
    """The expression; where it is faulty, one that never matches, and the fault is noted at `path`."""
    try:
        return expression(text, macros, template)
    except ExpressionError as error:
        source.complain(path, str(error))
        return NEVER


def expression(text: str, macros: Mapping[str, str] | None = None, template: str = "{}") -> Regex:
    """`text` with its macros filled in, put into the `template`. Raises ExpressionError."""
    known = {**_EVERYWHERE, **(macros or {})}
    try:
        made = Regex.checked(template.replace("{}", _filled(text, known)))
    except KeyError as error:
        raise ExpressionError(f"没有名为 {{{error.args[0]}}} 的宏") from error
    except re.error as error:
        raise ExpressionError(f"不是正则表达式：{error}") from error
    if runaway(made.pattern):
        raise ExpressionError("重复里又全是重复，如 (支+)+，有的句子会没完没了；请写成一层，如 支+")
    return made


def _filled(text: str, macros: Mapping[str, str]) -> str:
    """A macro may use others, but not itself. Raises KeyError with the name of one that there is not."""
    if "{" not in text:
        return text
    return _MACRO.sub(lambda m: _filled(macros[m[1]], {k: v for k, v in macros.items() if k != m[1]}), text)
