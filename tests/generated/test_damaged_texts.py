"""Disclosures that are consistent by construction, damaged on their way as texts: what is said against one of them is false,
but for what is said of its pages."""

import pytest
from fabricated.damage import DAMAGES, LINE_DAMAGES, PAGE_LOST, clipped, misread

from audit.model.knowledge.notes import Severity

_KINDS = ("budget", "budget of 江苏 from 2022", "final accounts of 上海", "final accounts elsewhere")
_OF_PAGES = {
    "S101",
    "S102",
    "S105",
    "S110",
}  # that they lack, or are in another order; what the contents list and is not there


def _accusations(report):
    return [f for f in report.findings if f.severity != Severity.NOTE and f.rule not in _OF_PAGES]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("way", ["tabs", "flow"])
@pytest.mark.parametrize("kind", _KINDS)
def test_nobody_is_accused_of_what_happened_to_the_text(disclosure, audited_text, kind, way, damage):
    whole = audited_text(disclosure(kind, 9201), way)
    report = audited_text(disclosure(kind, 9201), way, DAMAGES[damage])
    assert _accusations(report) == []
    assert report.coverage == whole.coverage


@pytest.mark.parametrize("damage", LINE_DAMAGES)
@pytest.mark.parametrize("way", ["tabs", "flow"])
@pytest.mark.parametrize("kind", _KINDS)
def test_nobody_is_accused_of_what_a_table_lost_or_won(disclosure, audited_text, kind, way, damage):
    lines = LINE_DAMAGES[damage](disclosure(kind, 9203), 1)
    assert _accusations(audited_text(lines, way)) == []


@pytest.mark.parametrize("way", ["tabs", "flow"])
@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("seed", [9201, 9202])
def test_what_stood_on_a_page_that_lacks_accuses_nobody(disclosure, audited_text, kind, seed, way):
    report = audited_text(disclosure(kind, seed), way, PAGE_LOST)
    assert _accusations(report) == []
    assert any(page.behind for page in report.facts.unread)


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("seed", [9101, 9102])
def test_names_that_rows_were_too_low_for_accuse_nobody(disclosure, audited_text, kind, seed):
    assert _accusations(audited_text(clipped(disclosure(kind, seed)), "flow")) == []


@pytest.mark.parametrize("way", ["tabs", "flow"])
@pytest.mark.parametrize("kind", _KINDS)
def test_a_text_recognised_in_pictures_accuses_nobody(disclosure, audited_text, kind, way):
    assert _accusations(audited_text(disclosure(kind, 9201), way, misread)) == []
