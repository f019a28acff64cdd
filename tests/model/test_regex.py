"""A regular expression of a rule book waits until it is used, and says at once where it is none."""

import copy
import re

import pytest

from audit.model.regex import NEVER, Regex
from audit.model.regex.program import KEPT, program_of, taken


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


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param("(", id="unfinished"),
        pytest.param("(" * 5000 + ")" * 5000, id="too deep"),
        pytest.param("年{99999999999}", id="too often"),
        pytest.param("[[年]", id="of which the next Python may make something else"),
    ],
)
def test_what_is_no_regular_expression_is_refused_when_rules_are_compiled(pattern: str) -> None:
    with pytest.raises(re.error):
        Regex.checked(pattern)


def test_never_matches_nothing() -> None:
    assert NEVER.search("") is None


def test_one_that_was_checked_is_not_compiled_again_even_as_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = copy.deepcopy(Regex.checked(r"(?P<数>\d+)[项个](?P<余>.*)"))  # as pickles do
    monkeypatch.setattr(re, "compile", lambda _: pytest.fail("compiled"))
    match = kept.fullmatch("12项，略")
    assert match.groupdict() == {"数": "12", "余": "，略"}


@pytest.mark.parametrize("program", [None, (32, b"\x07\x00\x00\x00" * 3, 0, {}), (32, b"?", 0, {}), ("", b"", -1, {})])
def test_what_python_does_not_take_back_is_compiled_anew(program: object) -> None:
    assert Regex("合计$", program).search("本年合计") is not None  # type: ignore[arg-type]


@pytest.mark.parametrize("pattern", ["", "合计$", "(?i)[一-龥A-z]{2,5}?", r"(?<!上)年(?=度)|(?P<数>[^，。]+)(?P=数)"])
def test_what_is_taken_back_is_what_compiling_makes(pattern: str) -> None:
    program = program_of(pattern)
    assert program is not None
    assert taken(pattern, program) == re.compile(pattern)


def test_one_that_an_earlier_run_kept_is_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KEPT, "programs", {"合计$": program_of("合计$")})
    monkeypatch.setattr(re, "compile", lambda _: pytest.fail("compiled"))
    assert Regex("合计$").search("本年合计") is not None
