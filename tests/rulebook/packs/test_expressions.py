"""Expressions of rule packs that would try every way to part a word among its repetitions."""

import pytest

from audit.rulebook.packs.expressions import ExpressionError, expression


@pytest.mark.parametrize(
    "pattern", ["(支+)+", "(?:支+款?)*", "(?:甲|支+)+?", "(?:(?:支*)款*)+", "前(?:(?:支{2,}))+后", "(?=(支+)+款)"]
)
def test_a_repetition_of_nothing_but_a_repetition_is_refused(pattern: str) -> None:
    with pytest.raises(ExpressionError, match="重复里又全是重复"):
        expression(pattern)


@pytest.mark.parametrize(
    "pattern", ["支+", "(?:、支+)+", "(?:支+款)+", "(?:支?)+", "(?:支{1,4})+", "(?:(?>支+))+", "(?:支++)+"]
)
def test_what_parts_the_repetitions_or_gives_nothing_back_may_be_repeated(pattern: str) -> None:
    assert expression(pattern).pattern == pattern
