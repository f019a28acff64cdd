"""Which file and which place a finding is listed at."""

from collections.abc import Sequence

import pytest

from audit.model.facts import Statement
from audit.model.figure import WAN_YUAN, Figure
from audit.model.place import Place
from audit.model.record import replace
from audit.model.report import CitedFigure, DocumentReport
from audit.reports.findings.spots import NOWHERE, file_of, spot


def _cites(*places: Place) -> Sequence[CitedFigure]:
    return tuple(CitedFigure(Figure("1.00", 1, 2, WAN_YUAN, place), "表「行」列") for place in places)


def _with_prose(report: DocumentReport) -> DocumentReport:
    """Two sections behind each other."""
    said = [Statement(n, "金额", "", "", "", Place(line=60 + n), section=(name,)) for n, name in enumerate("甲乙")]
    return replace(report, facts=replace(report.facts, statements=tuple(said)))


@pytest.mark.parametrize(
    ("group", "line"), [("青禾市水文服务中心支出总体情况表", 30), ("甲", 60), ("乙", 61), ("丙", None)]
)
def test_without_figures_it_stands_where_its_table_or_its_section_begins(document, finding, group, line) -> None:
    report = _with_prose(document())
    assert spot(report, finding(figures=(), group=group)).line == line


def test_the_figure_of_this_disclosure_goes_before_one_that_it_is_compared_with(document, finding) -> None:
    before, here = Place(line=7, path="去年.txt"), Place(line=8)
    assert spot(document(), finding(figures=_cites(before, here))) == here
    assert spot(document(), finding(figures=_cites(before))) == before


def test_the_file_is_that_of_the_place_else_of_the_tables_else_of_the_disclosure(document) -> None:
    report = document()
    (table,) = report.facts.tables
    joined = replace(
        report,
        facts=replace(report.facts, path="文.txt + 表.txt", tables=(replace(table, place=Place(path="表.txt")),)),
    )
    assert [file_of(joined, Place(path="文.txt")), file_of(joined), file_of(report, NOWHERE)] == [
        "文.txt",
        "表.txt",
        "青禾.txt",
    ]
