"""The commonest command, `gouji check FILE... [-f FORMAT]`, told without typer.

Typer and the pydantic that it reads parameters with take longer to load than a document of 35 pages takes to read.
Whatever else stands on the command line is typer's business, also every mistake.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cli.auditing.checking import CheckOptions

_FORMAT = ("-f", "--format")
_COMPLETION = "_GOUJI_COMPLETE"  # the shell asks typer for completions


def plain_check(arguments: Sequence[str]) -> CheckOptions | None:
    """The options of a check with nothing but files and formats; None for anything else."""
    told = _files_and_formats(arguments)
    if told is None:
        return None
    from cli.auditing.checking import CheckOptions

    return CheckOptions(files=told[0], formats=told[1])


def sole_pdf(arguments: Sequence[str]) -> str | None:
    """The one file of such a check, if it is called a PDF."""
    files, _ = _files_and_formats(arguments) or ((), ())
    return files[0] if len(files) == 1 and files[0].lower().endswith(".pdf") else None


def _files_and_formats(arguments: Sequence[str]) -> tuple[list[str], list[str]] | None:
    if not arguments or arguments[0] != "check" or _COMPLETION in os.environ:
        return None
    files: list[str] = []
    formats: list[str] = []
    rest = iter(arguments[1:])
    for word in rest:
        if word in _FORMAT:
            formats.append(next(rest, "-"))
        else:
            files.append(word)
    if not files or any(word.startswith("-") for word in (*files, *formats)):
        return None
    return files, formats
