"""What a newcomer may rely on: one order of stages, one place that prints, small rooms, explained exceptions."""

import ast
import os
import re
import statistics
import subprocess
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

_MOST_LINES_IN_A_FILE = 350
_MOST_LINES_IN_A_FUNCTION = 60
_MOST_FILES_IN_A_ROOM = 14


@pytest.fixture(scope="session")
def sources(repository: Path) -> list[Path]:
    return sorted([*(repository / "cli").rglob("*.py"), *(repository / "audit").rglob("*.py")])


def test_no_file_is_too_long_to_read(sources: list[Path]) -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources}
    assert {name: lines for name, lines in lengths.items() if lines > _MOST_LINES_IN_A_FILE} == {}


def test_no_room_has_more_files_than_one_looks_over(repository: Path, sources: list[Path]) -> None:
    """A catalogue may: one file for each kind of rule."""
    files = [*sources, *(repository / "tests").rglob("*.py")]
    rooms = Counter(path.parent for path in files if path.parent.name != "kinds")
    assert {str(room.relative_to(repository)): n for room, n in rooms.items() if n > _MOST_FILES_IN_A_ROOM} == {}


def test_functions_are_short(sources: list[Path]) -> None:
    lengths = [
        (node.end_lineno or 0) - node.lineno + 1
        for path in sources
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    assert statistics.median(lengths) <= 12
    assert max(lengths) <= _MOST_LINES_IN_A_FUNCTION


def test_every_suppression_says_why(sources: list[Path]) -> None:
    silent = re.compile(r"#\s*(?:noqa(?::\s*[A-Z0-9, ]+)?|type:\s*ignore(?:\[[^]]*\])?)\s*$", re.MULTILINE)
    assert [path.name for path in sources if silent.search(path.read_text(encoding="utf-8"))] == []


def test_no_figure_ever_passes_through_float(repository: Path, sources: list[Path]) -> None:
    """Readers measure boxes and recognition measures lines in floats; where figures are reckoned there are none."""
    floating = re.compile(r"\bfloat\(|\bmath\.|\bround\(")
    rooms = {"decimal_utils.py", "evaluation", "rulebook", "reports"}
    reckoning = [path for path in sources if rooms & set(path.relative_to(repository).parts)]
    assert [path.name for path in reckoning if floating.search(path.read_text(encoding="utf-8"))] == []


def _imported_by(python, *arguments: str, environment: Mapping[str, str] = MappingProxyType({})) -> set[str]:
    """The modules that are loaded after `gouji ARGUMENTS`."""
    command, env = python(
        f"import sys, cli.main\nsys.argv = {['gouji', *arguments]!r}\n"
        "try:\n    cli.main.answer()\nexcept SystemExit:\n    pass\n"
        "print(*sys.modules, file=sys.stderr)",
        **environment,
    )
    done = subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(done.stderr.splitlines()[-1].split())


_OF_OPTIONS = {"typer", "click", "pydantic", "pydantic_core"}
_OF_RULES = {"yaml", "pydantic", "lark"}
_OF_PDFS = {"pdfplumber", "pdfminer", "pypdfium2", "pypdfium2_raw", "PIL", "numpy"}
_OF_RECORDS = {"dataclasses", "inspect", "ast"}  # records are made without them


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("check", "没有.txt")])
def test_help_and_mistakes_import_nothing_heavy(python, arguments: tuple[str, ...]) -> None:
    """Typer itself brings pydantic in as soon as a command that it reads has parameters."""
    heavy = {"rich", "yaml", "lark", *_OF_PDFS}
    heavy |= set() if arguments == ("check", "--help") else {"pydantic"}
    heavy |= (
        {"audit.model.report", "audit.model.knowledge.rules", "audit.pipeline"} if arguments == ("--help",) else set()
    )
    assert heavy & _imported_by(python, *arguments) == set()


def test_a_check_of_a_text_file_imports_nothing_of_other_peoples(python, repository: Path, tmp_path: Path) -> None:
    """Neither what reads options, nor what compiles rules once they are kept, nor what reads PDFs, nor what colours."""
    sample = next((repository / "samples").glob("*.txt"))
    first, second = (
        _imported_by(python, "check", str(sample), environment={"GOUJI_CACHE_DIR": str(tmp_path)}) for _ in range(2)
    )
    assert first >= _OF_RULES
    assert (
        _OF_OPTIONS | _OF_RULES | _OF_PDFS | _OF_RECORDS | {"email", "asyncio", "tempfile", "hashlib", "rich", "glob"}
    ) & second == set()


def test_a_text_file_pays_for_no_pdf_engine_and_json_for_no_terminal(python, repository: Path) -> None:
    sample = next((repository / "samples").glob("*.txt"))
    unneeded = {"rich", "pdfplumber", "pdfminer", "pypdfium2", "PIL", "numpy"}
    assert unneeded & _imported_by(python, "inspect", str(sample), "-f", f"json:{os.devnull}") == set()


def test_the_readme_test_command_is_the_one_that_ci_runs(repository: Path) -> None:
    assert ".ci/test" in (repository / "README.md").read_text(encoding="utf-8")
    assert re.search(r"^step 'tests' \.ci/test", (repository / ".ci/run").read_text(encoding="utf-8"), re.MULTILINE)
