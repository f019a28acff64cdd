"""Mistakes on the command line, which typer finds and tells in English, in the words of all other trouble."""

import os
import re
import sys
from collections.abc import Iterable

from audit.errors import UsageError

# Typer's sentence, and ours. A sentence that is not here (another version of typer) is told as it comes.
_TOLD = (
    (r"No such command '(.+?)'", "没有名为 {} 的命令 (no such command)"),
    (r"No such option: (.+?)(?:(?:\\x0a|\n).*)?", "没有名为 {} 的选项 (no such option)"),
    (r"Option '(.+)' requires (?:an argument|\d+ arguments)", "{} 后面缺少值 (a value is missing)"),
    (r"Option '(.+)' does not take a value", "{} 不带值 (takes no value)"),
    (r"Got unexpected extra arguments? ?(?:\(s\) )?\((.+)\)", "多出 (too many arguments)：{}"),
    (r"Missing (?:argument|option|parameter) '(.+?)'", "缺少 {} (missing)"),
    (r"Missing command", "缺少命令 (command missing)"),
    (r"Invalid value for (.+?): (.+)", "{} 的值不对 (invalid value)：{}"),
)
_WHY = (
    (r"Input should be a valid (?:integer|number).*", "应为数字 (a number)"),
    (r"Input should be greater than or equal to (\S+)", "不能小于 {} (too small)"),
    (r"Input should be less than or equal to (\S+)", "不能大于 {} (too great)"),
    (r"(?:Value error, )?'(.*)' is not one of (.+)", "没有 {}，可用 (choices)：{}"),
    (
        r"(?:Value error, )?'(.*)' does not match the formats? .*",
        "{} 不是日期，要写成 2027-03-31 (a date as YYYY-MM-DD)",
    ),
    (r"(?:dir|directory) '?(.*?)'? does not exist", "没有这个文件夹 (no such folder)：{}"),
)
_NEAR = re.compile(r"\(Possible options: (.+)\)|Did you mean (.+)\?")
_QUOTED = re.compile(r"'([^']*)'")


def mistake(error: Exception) -> UsageError | None:
    """What typer says of the command line; None where it is no mistake of the user's."""
    tell = getattr(error, "format_message", None)
    if tell is None:
        return None
    said = str(tell())
    near = _NEAR.search(said)
    what = _translated(_NEAR.sub("", said).rstrip(" ."), _TOLD)
    guess = f"；是否指 (did you mean) {_listed(near[1] or near[2])}？" if near else ""
    command = getattr(getattr(error, "ctx", None), "command_path", "gouji")
    if hasattr(error, "option_name"):
        guess = _word_meant() or guess
    return UsageError(f"{what}，用法见 (see)：{command} -h{guess}")


def _word_meant() -> str:
    """What was taken for options: the name of a file, or an SQL that begins with a comment."""
    if any(word.startswith("-") and any(map(str.isspace, word)) for word in sys.argv[1:]):
        return "；不是选项的，在它前面加一个空格 (if it is no option, begin it with a blank)"
    named = next((word for word in sys.argv[1:] if word.startswith("-") and os.path.exists(word)), "")  # noqa: PTH110 - words are no paths
    return f"；是文件的，写成 (if it is a file, write) ./{named}" if named else ""


def _translated(said: str, known: Iterable[tuple[str, str]]) -> str:
    for pattern, ours in known:
        if found := re.fullmatch(pattern, said, re.DOTALL):
            name, *why = found.groups() or ("",)
            return ours.format(_bare(name), *(_listed(_translated(reason.rstrip("."), _WHY)) for reason in why))
    return said


def _bare(name: str) -> str:
    return " / ".join(_QUOTED.findall(name)) or name


def _listed(names: str) -> str:
    """Names between quotation marks and commas, as our sentences list them."""
    return _QUOTED.sub(r"\1", names).replace(", ", "、")
