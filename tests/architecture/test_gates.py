"""Every gate bites: a violation sown into a copy of the project is reported, and the project itself passes."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

_COPIED = ("cli", "audit", "rules", "pyproject.toml", ".yamllint")
_SOWN: list[tuple[Path, str | None]] = []  # files of the copy, and what they held before
_TANGLE = "def tangle(a: int) -> int:\n" + "".join(
    f"    if a == {n}:\n        a += {n}\n" for n in range(11)
) + "    return a\n"  # fmt: skip


def _needs(module: str) -> None:
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"{module} is not installed here; .ci/run runs this where it is")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    for name in _COPIED:
        source = repository / name
        ignored = shutil.ignore_patterns("__pycache__")
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copy(source, folder / name)
    return folder


@pytest.fixture
def copy(copied: Path) -> Iterator[Path]:
    """The copy as it was, whatever the test before has sown: that is taken out again."""
    _SOWN.clear()
    yield copied
    for path, text in reversed(_SOWN):
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")


@pytest.fixture
def gate(copy: Path) -> Callable[..., str]:
    """Runs a tool on the copy: its output where it objects, an empty text where it does not."""

    def run(*command: str) -> str:
        script = str(Path(sys.executable).with_name(command[0]))
        done = subprocess.run(
            [script, *command[1:]], cwd=copy, capture_output=True, text=True, encoding="utf-8", check=False
        )
        return "" if done.returncode == 0 else done.stdout + done.stderr

    return run


def _sow(copy: Path, file: str, text: str) -> None:
    """Appends to a file of the copy, or makes it."""
    path = copy / file
    before = path.read_text(encoding="utf-8") if path.exists() else None
    _SOWN.append((path, before))
    path.write_text((before or "") + text, encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("C901", _TANGLE),
        ("PLR0912", _TANGLE),
        ("T201", 'def shout() -> None:\n    print("勾稽")\n'),
        ("BLE001", "def swallow() -> None:\n    try:\n        shout()\n    except Exception:\n        return\n"),
        ("S307", "def run(text: str) -> object:\n    return eval(text)\n"),
        ("PLR0913", "def f(a: int, b: int, c: int, d: int, e: int, g: int, h: int) -> int:\n    return a\n"),
        ("FIX002", "# TODO: later\n"),
        ("F401", "import json\n"),
        ("ANN001", "def untyped(a) -> None:\n    del a\n"),
    ],
)
def test_ruff_reports_what_this_house_forbids(copy: Path, gate: Callable[..., str], code: str, text: str) -> None:
    _needs("ruff")
    _sow(copy, "audit/reports/sown.py", text)
    assert code in gate("ruff", "check", "--output-format", "concise", "audit/reports/sown.py")


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("return-value", "\n\ndef wrong() -> int:\n    return 'text'\n"),
        ("arg-type", "\n\ndef floats() -> Interval:\n    return Interval.exactly(0.1)\n"),
        ("no-untyped-def", "\n\ndef untyped(a):\n    return a\n"),
    ],
)
def test_mypy_reports_a_wrong_type_and_a_float_among_the_figures(
    copy: Path, gate: Callable[..., str], sign: str, text: str
) -> None:
    _needs("mypy")
    _sow(copy, "audit/model/figure/interval.py", text)
    assert sign in gate("mypy", "--cache-dir", str(copy / "cache"), "-p", "audit.model")


@pytest.mark.parametrize(
    ("file", "statement", "contract"),
    [
        ("audit/model/sown.py", "import audit.readers", "One way through"),
        ("audit/readers/sown.py", "import audit.recognition", "One way through"),
        ("audit/reports/sown.py", "import audit.pipeline", "One way through"),
        ("audit/pipeline.py", "import cli.main", "One way through"),
        ("audit/helpers/__init__.py", "", "Every module of audit has its place"),
        ("audit/rulebook/sown.py", "import rules", "rules/ is data: nobody imports it"),
        ("rules/sown.py", "import audit.model", "rules/ is data: it imports nothing"),
        ("audit/readers/sown.py", "import audit.rulebook\n", "One way through"),
        ("audit/recognition/sown.py", "import yaml", "Only rulebook knows YAML"),
        ("audit/evaluation/sown.py", "import lark", "Only rulebook knows YAML"),
        ("audit/pipeline.py", "import pypdfium2", "Only readers.pdf knows PDF engines"),
        ("audit/recognition/sown.py", "import openpyxl", "Only readers.office knows"),
        ("audit/reports/findings/json_report.py", "import rich", "Only the terminal reports and cli know rich"),
        ("audit/reports/rules/sown.py", "import audit.reports.findings.markdown", "Reports on different things"),
        ("audit/reports/sown.py", "import typer", "Only cli knows typer"),
        ("audit/model/figure/sown.py", "import audit.model.facts", "Inside the nouns"),
        ("audit/rulebook/tables/sown.py", "import audit.rulebook.checks.rules", "Inside the rule book"),
        ("audit/recognition/prose/paragraphs/sown.py", "import audit.recognition.prose.linking", "Inside the prose"),
        ("audit/reports/words/sown.py", "import audit.reports.findings.blame", "Inside the reports"),
        ("audit/model/sown.py", "import pydantic", "The nouns and the arithmetic need nothing"),
        ("audit/readers/numerals.py", "import audit.readers.text", "Inside the readers"),
        ("audit/readers/pdf/library/sown.py", "import audit.readers.pdf.tables", "Inside the PDF reader"),
        ("audit/recognition/tables/sown.py", "import audit.recognition.stacked", "Inside recognition"),
        ("audit/evaluation/kinds/sown.py", "import audit.evaluation.kinds.mode", "Kinds of rules are strangers"),
        ("audit/evaluation/doubt/sown.py", "import audit.evaluation.doubt.lost.brinks", "So are the reasons to doubt"),
        ("cli/options/sown.py", "import cli.auditing.orders", "Inside the command line"),
    ],
)
def test_import_linter_reports_a_step_in_the_wrong_direction(
    copy: Path, gate: Callable[..., str], file: str, statement: str, contract: str
) -> None:
    _needs("importlinter")
    (copy / file).parent.mkdir(exist_ok=True)
    _sow(copy, file, f"\n{statement}\n")
    said = " ".join(gate("lint-imports", "--no-cache").split())
    assert any(contract in line for line in said.split(" BROKEN")[:-1])


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("key-duplicates", "id: A\nid: B\n"),
        ("octal-values", "value: 010\n"),
        ("syntax", "id: [A\n"),
    ],
)
def test_yamllint_reports_what_hides_a_mistake_in_a_rule_file(
    copy: Path, gate: Callable[..., str], sign: str, text: str
) -> None:
    _needs("yamllint")
    _sow(copy, "rules/sown.yaml", text)
    assert sign in gate("yamllint", "--strict", "rules/sown.yaml")
