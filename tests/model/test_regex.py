"""A regular expression of a rule book waits until it is used, and says at once where it is none."""

import copy
import re

import pytest

from audit.model.regex import NEVER, Regex


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(re, "compile", lambda _: pytest.fail("compiled"))
    assert copy.deepcopy(Regex("合计$")) == Regex("合计$")


def test_used_it_does_what_the_compiled_one_does() -> None:
    said = Regex(r"(?P<数>\d+)项")
    match = said.search("共12项")
    assert match is not None
    assert match["数"] == "12"
    assert said.fullmatch("共12项") is None
    assert said.sub("", "共12项") == "共"
    assert dict(said.groupindex) == {"数": 1}


def test_what_is_no_regular_expression_is_refused_when_rules_are_compiled() -> None:
    with pytest.raises(re.error):
        Regex.checked("(")


def test_never_matches_nothing() -> None:
    assert NEVER.search("") is None
