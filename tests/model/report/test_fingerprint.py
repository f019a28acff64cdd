"""A finding is known again by its rule, its document and its figures, wherever they are printed."""

from dataclasses import replace
from decimal import Decimal

from audit.model.facts import Facts, Profile
from audit.model.figure import WAN_YUAN, Figure
from audit.model.knowledge.notes import Severity
from audit.model.place import Place
from audit.model.report import CitedFigure, Coverage, DocumentReport, Finding, RunReport
from audit.model.report.fingerprint import fingerprinted


def _finding(text: str, line: int = 1) -> Finding:
    figure = Figure(text, Decimal(text.replace(",", "")), 2, WAN_YUAN, Place(line=line))
    return Finding("T101", "小计=明细之和", Severity.ERROR, "", "", "", (CitedFigure(figure, "合计"),), "")


def _prints(*findings: Finding, path: str = "a.txt", entity: str = "青禾中心") -> list[str]:
    facts = Facts(path, Profile("预算", "单位", entity, 2025, "万元"), (), ())
    report = DocumentReport(facts, (), findings, Coverage(1, 1))
    return [found for _, _, found in fingerprinted(RunReport((report,)))]


def test_neither_place_nor_layout_nor_path_nor_words_change_it() -> None:
    moved = replace(_finding("1,000.00", line=77), message="换了说法", group="表")
    assert _prints(_finding("1000.00")) == _prints(moved, path="b/c.pdf")


def test_a_figure_that_changes_changes_it() -> None:
    assert _prints(_finding("1000.00")) != _prints(_finding("1000.10"))


def test_another_units_disclosure_has_another_one() -> None:
    assert _prints(_finding("1.00")) != _prints(_finding("1.00"), entity="蓝田中心")


def test_findings_alike_are_told_apart() -> None:
    assert len(set(_prints(_finding("1.00"), _finding("1.00", line=2)))) == 2
