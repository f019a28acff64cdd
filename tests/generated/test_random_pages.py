"""The same disclosures as pages of a PDF, laid out by chance: where they are broken, how they are ruled, what is drawn in forms.

The seeds are fixed; for a hunt, raise their number.
"""

import pytest
from fabricated.office.ofd import converted

from audit.model.knowledge.notes import Severity

_KINDS = ("budget", "budget of 新疆", "final accounts")


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("seed", [5, 44, 57, 103])
def test_nobody_is_accused_falsely_and_every_figure_is_checked(disclosure, audited_pages, kind, seed):
    report = audited_pages(disclosure(kind, seed), seed)
    assert [finding for finding in report.findings if finding.severity != Severity.NOTE] == []
    assert [problem for problem in report.facts.unrecognised if problem.figures] == []
    assert report.coverage.checked == report.coverage.figures


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("seed", [5, 57])
def test_the_same_pages_as_ofd_say_the_same(disclosure, audited_pages, kind, seed):
    lines = disclosure(kind, seed)
    report = audited_pages(lines, seed, written=converted)
    assert [finding for finding in report.findings if finding.severity != Severity.NOTE] == []
    assert report.coverage == audited_pages(lines, seed).coverage


@pytest.mark.parametrize("kind", _KINDS)
def test_words_laid_over_all_pages_change_nothing(disclosure, audited_pages, kind):
    lines = disclosure(kind, 12)
    assert audited_pages(lines, 12, "内部资料").coverage == audited_pages(lines, 12).coverage
