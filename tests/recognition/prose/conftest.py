"""Prose written on the spot, read with the project's own sentence patterns."""

from collections.abc import Callable

import pytest

from audit.model.document import Layout, TextLine
from audit.model.facts import Profile, Statement, Unrecognised
from audit.model.knowledge.patterns import Patterns
from audit.model.place import Place
from audit.recognition.prose import recognise_prose
from audit.recognition.regions import Region, RegionKind
from audit.rulebook import load

Read = Callable[..., tuple[Statement, ...]]


@pytest.fixture(scope="session")
def patterns() -> Patterns:
    found = load().patterns
    assert found is not None
    return found


@pytest.fixture(scope="session")
def understand(patterns: Patterns) -> Callable[..., tuple[tuple[Statement, ...], tuple[Unrecognised, ...]]]:
    """Statements and what was not recognised in `text`, one printed line per line."""

    def run(
        text: str, *, kind: str = "预算", layout: Layout = Layout.TABBED, year: int | None = 2024
    ) -> tuple[tuple[Statement, ...], tuple[Unrecognised, ...]]:
        lines = [
            TextLine(line.strip(), Place(number, 1, len(line.strip()) + 1))
            for number, line in enumerate(text.strip("\n").split("\n"), start=1)
            if line.strip()
        ]
        prose = Region(RegionKind.PROSE, lines=lines)
        return recognise_prose([prose], patterns, Profile(kind, None, "青山县档案馆", year, None), layout)

    return run


@pytest.fixture(scope="session")
def read(understand: Callable[..., tuple[tuple[Statement, ...], tuple[Unrecognised, ...]]]) -> Read:
    """The statements about amounts in `text`."""

    def run(text: str, **options: object) -> tuple[Statement, ...]:
        return tuple(s for s in understand(text, **options)[0] if s.kind == "金额")

    return run
