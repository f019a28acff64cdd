"""What is told without typer means the same as what typer reads, and is no more than files and formats."""

import subprocess

import pytest

from cli import main
from cli.express import plain_check


@pytest.mark.parametrize("text", ["", "错 error", "坏", "崩"])
def test_a_plain_check_and_one_that_typer_reads_end_alike(gouji, file, text: str) -> None:
    name = file("a.txt", text)
    plain = gouji("check", name, "-f", "concise")
    assert plain_check(["check", name, "-f", "concise"]) is not None
    assert gouji("check", name, "-f", "concise", "--lang", "zh") == plain


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check"],
        ["check", "--help"],
        ["check", "a.pdf", "-q"],
        ["check", "a.pdf", "-f"],
        ["check", "a.pdf", "-f", "-q"],
        ["check", "a.pdf", "--format=json"],
        ["check", "--", "a.pdf"],
        ["check", "-"],
        ["inspect", "a.pdf"],
    ],
)
def test_everything_else_is_left_to_typer(arguments: list[str]) -> None:
    assert plain_check(arguments) is None


def test_a_completion_is_left_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_GOUJI_COMPLETE", "complete_bash")
    assert plain_check(["check", "a.pdf"]) is None


def test_the_process_that_ends_at_once_has_said_everything(python, repository) -> None:
    """Its exit code and the last of a long report arrive although nothing is torn down."""
    sample = next((repository / "samples").glob("*有错.txt"))
    command, env = python("import sys, cli.main; sys.argv = ['gouji', *sys.argv[1:]]; cli.main.run()", COLUMNS="200")
    done = subprocess.run([*command, "check", str(sample)], check=False, env=env, capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert done.stdout.endswith("\n")
    assert "错误" in done.stdout.splitlines()[-1]


def test_what_fails_while_a_pdf_is_read_ahead_is_left_to_whoever_reads_it_then(monkeypatch) -> None:
    def broken(_: object) -> None:
        raise ImportError("pdfium")

    monkeypatch.setattr("sys.argv", ["gouji", "check", "甲.pdf"])
    monkeypatch.setattr("cli.main.bound_memory", lambda: None)  # this process goes on
    monkeypatch.setattr("audit.readers.ahead.begin", broken)
    with main._reading_ahead():
        pass
