"""Small disclosures written on the screen, and the errors planted in them."""

from collections.abc import Callable

import pytest

from audit import pipeline
from audit.model.mutation import MutationReport, Plan


@pytest.fixture(scope="session")
def planted(rulebook, read) -> Callable[..., MutationReport]:
    """What becomes of the errors planted in a text."""

    def plant(text: str, per_figure: int = 8, seed: int = 0) -> MutationReport:
        return pipeline.mutate(read(text), rulebook, Plan(seed, per_figure))

    return plant
