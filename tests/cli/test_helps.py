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
        r"Usage|Options:|Arguments:|Commands:|Show |completion for|default|required|<\w+>|list\[|<=|>=", ran.out
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


def test_examples_are_there_to_be_copied_each_on_a_line_of_its_own(gouji, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    lines = gouji("check", "-h").out.splitlines()
    assert "  例：gouji check 部门预算.pdf" in lines
    assert "      gouji check 公开/ -f console -f csv:发现.csv" in lines
    assert "      gouji check 说明.pdf 公开表.pdf --as-one" in lines


@pytest.mark.parametrize("command", _COMMANDS)
def test_every_example_begins_with_its_command(gouji, command) -> None:
    told = gouji(*command.split(), "-h").out.split("\n\n")
    examples = [line.strip().removeprefix("例：") for part in told if "例：" in part for line in part.splitlines()]
    assert all(example.startswith(f"gouji {command}") for example in examples), examples
