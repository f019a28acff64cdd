"""The help is Chinese throughout, also what typer says around our sentences."""

import re

import pytest

_COMMANDS = (
    "", "check", "inspect", "baseline", "init", "explain", "mutate", "query",
    "rules", "rules validate", "rules test", "rules schema", "cache", "cache clear",
)  # fmt: skip


@pytest.mark.parametrize("command", _COMMANDS)
def test_no_command_has_words_of_typer_in_its_help(gouji, command) -> None:
    ran = gouji(*command.split(), "-h")
    assert ran.out.startswith(f"用法：gouji {command} [选项]".replace("  ", " "))
    assert not re.search(
        r"Usage|Options:|Arguments:|Commands:|Show |completion for|default|required|<\w+>|list\[", ran.out
    )


@pytest.mark.parametrize(
    ("command", "usage"),
    [
        ("check", "gouji check [选项] [FILE...]"),
        ("inspect", "gouji inspect [选项] FILE..."),
        ("rules", "gouji rules [选项] 命令 [参数]..."),
    ],
)
def test_what_is_to_be_written_is_told_once(gouji, command, usage) -> None:
    assert gouji(command, "-h").out.splitlines()[0] == f"用法：{usage}"
