"""Real disclosures, read where they lie beside the checkout; every test that needs one skips visibly without it."""

import os
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from audit import pipeline
from audit.model.facts.companions import last_year
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import RuleBook
from audit.model.report import Coverage, DocumentReport, Finding

_DEFAULT = Path(__file__).resolve().parents[3] / "shared" / "disclosures"
FOLDER = Path(os.environ.get("GOUJI_DISCLOSURES", _DEFAULT))


@cache
def _rulebook():
    return pipeline.load_rulebook()


@cache
def _audited(name: str, prior: str) -> DocumentReport:
    before = pipeline.companion_facts([_path(prior)], _rulebook()) if prior else None
    return pipeline.audit(_path(name), _rulebook(), last_year(before))


def _path(name: str) -> Path:
    found = sorted(FOLDER.rglob(f"*{name}*")) if FOLDER.is_dir() else []
    if not found:
        pytest.skip(f"no real disclosure named *{name}* below {FOLDER}")
    return found[0]


@pytest.fixture(scope="module")
def disclosures() -> Path:
    """The folder of all real disclosures."""
    if not FOLDER.is_dir():
        pytest.skip(f"no real disclosures: there is no {FOLDER}")
    return FOLDER


@pytest.fixture
def book() -> RuleBook:
    """The built-in rule book."""
    return _rulebook()


@pytest.fixture
def path_of() -> Callable[[str], Path]:
    """The one real disclosure whose file name contains a text."""
    return _path


@pytest.fixture
def audited() -> Callable[..., DocumentReport]:
    """The report on the one real disclosure whose file name contains `name`."""
    return lambda name, prior="": _audited(name, prior)


@pytest.fixture
def findings_with(audited) -> Callable[..., list[Finding]]:
    """Findings that cite all the given printed texts, of the given severities (default: every severity)."""

    def search(name: str, *texts: str, prior: str = "", severities: tuple[str, ...] = tuple(Severity)) -> list[Finding]:
        return [
            finding
            for finding in audited(name, prior).findings
            if finding.severity in severities
            and set(map(_digits, texts)) <= {_digits(cited.figure.text) for cited in finding.figures}
        ]

    return search


def _digits(text: str) -> str:
    return text.replace(",", "").replace(" ", "").removesuffix("%")


@pytest.fixture(scope="session")
def told(rulebook, tmp_path_factory) -> Callable[[str], tuple[Counter[object], Coverage]]:
    """What the report on a text says, but for where and in which letters; asked of the same text again, told again."""
    path = tmp_path_factory.mktemp("texts") / "公开.txt"

    @cache
    def tell(text: str) -> tuple[Counter[object], Coverage]:
        path.write_text(text, encoding="utf-8", newline="")
        report: DocumentReport = pipeline.audit(path, rulebook)
        findings = Counter((f.rule, f.severity, f.expected, f.actual, len(f.figures)) for f in report.findings)
        return findings, report.coverage

    return tell
