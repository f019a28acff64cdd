"""A slim report reads the same in every format."""

import pytest

from audit import pipeline
from audit.batch.slimming import slim
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
