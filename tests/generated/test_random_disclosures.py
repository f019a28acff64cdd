"""Disclosures that are consistent by construction: whatever is said against one of them is false.

The seeds are fixed; for a hunt, raise their number.
"""

import re
from collections.abc import Sequence
from random import Random
from typing import Any

import pytest

from audit.model.knowledge.notes import Severity
from audit.model.report import DocumentReport, Finding

_SEEDS = range(3)
_KINDS = (
    "budget",
    "budget of 上海",
    "budget of 江苏 until 2021",
    "budget of 江苏 from 2022",
    "budget of 新疆",
    "final accounts",
    "final accounts of 上海",
    "final accounts of 江苏",
    "final accounts elsewhere",
    "budget elsewhere",
)
_SAID_ONCE = {"budget of 上海": 5, "final accounts of 上海": 7}  # figures at most, that nothing can be held against
_OF_TABLES = {"S101", "S110", "S120"}  # what a disclosure must have, by its contents or by its kind
_AMOUNT = re.compile(r"\d[\d,]*\.\d\d")
_ESCAPING = 2  # of the digits changed below: see test_a_changed_digit_is_found


def _accusations(report: DocumentReport) -> list[Finding]:
    return [finding for finding in report.findings if finding.severity != Severity.NOTE]


@pytest.mark.parametrize("way", ["tabs", "pipes", "flow", "columns", "strokes", "spaced"])
@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("seed", _SEEDS)
def test_nobody_is_accused_falsely(disclosure, audited, kind, seed, way):
    assert _accusations(audited(disclosure(kind, seed), way)) == []


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("seed", _SEEDS)
def test_every_figure_is_checked_where_cells_are_marked(disclosure, audited, kind, seed):
    coverage = audited(disclosure(kind, seed), "tabs").coverage
    assert coverage.figures - coverage.checked <= _SAID_ONCE.get(kind, 0)


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("seed", _SEEDS)
def test_pipes_say_the_same_as_tabs(disclosure, audited, kind, seed):
    lines = disclosure(kind, seed)
    assert audited(lines, "pipes").coverage == audited(lines, "tabs").coverage


def test_shares_of_nothing_need_not_add_up(disclosure, audited):
    lines = disclosure("final accounts of 江苏", 50)
    assert any("占“三公”经费的0%" in line for line in lines)
    assert _accusations(audited(lines, "tabs")) == []


@pytest.mark.parametrize("kind", _KINDS)
def test_a_changed_digit_is_found(disclosure, audited, kind):
    """All but a first digit that became 0 (0322.90): no numeral, which is told as unreadable and accuses nobody; and a
    last digit that is off by what rounding explains."""
    planted = [_with_another_digit(disclosure(kind, seed), Random(seed)) for seed in range(8)]
    missed = [changed for lines, _, changed in planted if not _accusations(audited(lines, "tabs"))]
    assert len(missed) <= _ESCAPING, missed


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("number", [1, 3])
def test_a_table_that_is_left_out_is_missed(disclosure, audited, kind, number):
    lines = disclosure(kind, number)
    first, behind = (table.place.line - 1 for table in audited(lines, "tabs").facts.tables[number : number + 2])
    said = audited((*lines[:first], *lines[behind:]), "tabs").findings
    assert len([finding for finding in said if finding.rule in _OF_TABLES]) == 1


@pytest.mark.parametrize("kind", _KINDS)
def test_what_is_found_names_the_figure_whose_digit_was_changed(disclosure, audited, kind):
    named = 0
    for seed in range(8):
        lines, place, changed = _with_another_digit(disclosure(kind, seed), Random(seed))
        said = _accusations(audited(lines, "tabs"))
        cited = {(each.figure.place.line, each.figure.text) for finding in said for each in finding.figures}
        assert not said or (place, changed) in cited
        named += (place, changed) in cited
    assert named >= 4


def _with_another_digit(lines: Sequence[Any], chance: Random) -> tuple[tuple[Any, ...], int, str]:
    """The lines with one digit of one amount of a table changed, the number of its line, and what it says now."""
    amounts = [
        (row, column)
        for row, cells in enumerate(lines)
        if isinstance(cells, tuple)
        for column, cell in enumerate(cells)
        if _AMOUNT.fullmatch(cell) and cell != "0.00"
    ]
    row, column = chance.choice(amounts)
    cells = list(lines[row])
    cells[column] = _another_digit(cells[column], chance)
    return (*lines[:row], tuple(cells), *lines[row + 1 :]), row + 1, cells[column]


def _another_digit(amount: str, chance: Random) -> str:
    place = chance.choice([place for place, letter in enumerate(amount) if letter.isdigit()])
    digit = (int(amount[place]) + chance.randint(1, 9)) % 10
    return f"{amount[:place]}{digit}{amount[place + 1 :]}"
