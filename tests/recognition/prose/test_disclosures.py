"""Published disclosures: every amount and percentage of the narrative belongs to something that a pattern knows."""

import re
from pathlib import Path

import pytest

from audit.model.facts import Statement, Unrecognised
from audit.model.knowledge.patterns import Patterns
from audit.model.knowledge.rules import RuleBook
from audit.readers.text import decode, document_from_text
from audit.recognition.identity.profile import profile_of
from audit.recognition.prose import recognise_prose
from audit.recognition.regions.outline import outline

Recognised = tuple[tuple[Statement, ...], tuple[Unrecognised, ...]]
# Beginning of the file name → figures in the narrative outside of project blocks and reasons.
FIGURES = {"阿图什市社会保险中心2024": 111, "阿图什市社会保险中心2025": 111, "喀什": 129, "朔州": 73}


@pytest.fixture(params=sorted(FIGURES))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def recognised(name: str, disclosures: Path, patterns: Patterns, knowledge: RuleBook) -> Recognised:
    (path,) = (disclosures / "text").glob(f"{name}*.txt")
    document = document_from_text(str(path), decode(path.read_bytes()))
    profile = profile_of(document, knowledge.titles)
    return recognise_prose(
        outline(document, knowledge.forms, knowledge.titles, profile.kind), patterns, profile, document.layout
    )


def test_no_amount_is_without_a_subject(recognised: Recognised) -> None:
    assert [u for u in recognised[1] if u.what == "文中金额"] == []


def test_all_figures_of_the_narrative_are_read(name: str, recognised: Recognised) -> None:
    assert (
        len({f for s in recognised[0] if s.kind == "金额" for slot, f in s.figures.items() if slot != "基数"})
        == FIGURES[name]
    )


def test_figures_are_read_where_they_are_printed(name: str, disclosures: Path, recognised: Recognised) -> None:
    (path,) = (disclosures / "text").glob(f"{name}*.txt")
    lines = decode(path.read_bytes()).split("\n")
    figures = {f for s in recognised[0] for f in s.figures.values()}
    assert figures
    for figure in figures:
        place = figure.place
        assert place.line
        printed = lines[place.line - 1][(place.column or 0) - 1 : (place.end_column or 0) - 1]
        assert figure.text.startswith(printed.strip())
        assert re.match(r"[\d,. %％]+$", figure.text)
