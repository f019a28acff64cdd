"""Small disclosures written on the screen, and the errors planted in them."""

from collections.abc import Callable

import pytest

from audit import pipeline
from audit.model.facts import Facts
from audit.model.mutation import MutationReport, Plan
from audit.readers.text import document_from_text
from audit.recognition import recognise


@pytest.fixture(scope="session")
def read(rulebook) -> Callable[[str], Facts]:
    """Cells stand between bars."""

    def read_text(text: str) -> Facts:
        lines = ("\t".join(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines())
        return recognise(document_from_text("example", "\n".join(lines), rulebook.titles.lines), rulebook)

    return read_text


@pytest.fixture(scope="session")
def planted(rulebook, read) -> Callable[..., MutationReport]:
    """What becomes of the errors planted in a text."""

    def plant(text: str, per_figure: int = 8, seed: int = 0) -> MutationReport:
        return pipeline.mutate(read(text), rulebook, Plan(seed, per_figure))

    return plant
