"""What tests of texts ask for."""

import pytest

from audit.model.knowledge.rules import RuleBook
from audit.model.knowledge.titles import LinePatterns


@pytest.fixture
def worded(rulebook: RuleBook) -> LinePatterns:
    """How the lines of a text are worded."""
    return rulebook.titles.lines
