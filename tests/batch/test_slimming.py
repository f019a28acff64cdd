"""A slim report reads the same in every format."""

from copy import deepcopy

import pytest

from audit import pipeline
from audit.batch.slimming import Sharing, slim
from audit.model.report import RunReport
from audit.reports.formats import REPORTS, report_format
from audit.reports.style import Style


@pytest.mark.parametrize("name", REPORTS)
def test_a_slim_report_reads_the_same(repository, rulebook, name: str) -> None:
    (sample,) = (repository / "samples").glob("青石县档案馆2025年单位预算-有错.txt")
    report = pipeline.audit(sample, rulebook)
    whole, thin = (RunReport((one,), (), rulebook.notes()) for one in (report, slim(report)))
    render = report_format(name).render
    assert render(thin, Style()) == render(whole, Style())


def test_reports_share_what_says_the_same_and_nothing_else(repository, rulebook) -> None:
    (sample,) = (repository / "samples").glob("青石县档案馆2025年单位预算-有错.txt")
    one = slim(pipeline.audit(sample, rulebook))
    other = deepcopy(one)
    sharing = Sharing()
    shared = [sharing.shared(report) for report in (one, other)]
    assert shared == [one, other]
    assert [a is b for a, b in zip(one.outcomes, other.outcomes, strict=True)].count(True) == 0
    assert all(a is b for a, b in zip(shared[0].outcomes, shared[1].outcomes, strict=True))
