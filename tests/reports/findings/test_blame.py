"""What one wrong figure explains stands together under it, and is said once."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from audit.model.knowledge.notes import Severity
from audit.model.report import DocumentReport, Finding, RunReport, Slip, Suspect
from audit.reports.findings import console, markdown
from audit.reports.findings.blame import blamed
from audit.reports.style import Style

_WHERE = "支出总表「一般行政管理事务」合计"


@pytest.fixture
def explained(finding: Callable[..., Finding]) -> tuple[Finding, Finding, Finding]:
    """Two failures that cite the figure 100.00, one of another figure."""
    first = finding()
    second = finding(
        rule="C101", title="两表合计相同", figures=first.figures[:1], formula="", severity=Severity.WARNING
    )
    other = finding(rule="P101", title="占比", figures=first.figures[1:], formula="")
    return first, second, other


@pytest.fixture
def suspect(explained: tuple[Finding, ...]) -> Suspect:
    figure = explained[0].figures[0].figure
    return Suspect(figure, _WHERE, Decimal("99.00"), Slip.DIGIT, ("B3-T2", "C101"), 2)


def test_the_findings_of_a_suspect_are_those_of_its_rules_that_cite_it(
    suspect: Suspect, explained: tuple[Finding, ...]
) -> None:
    (blame,), rest = blamed([suspect], explained)
    assert [f.rule for f in blame.findings] == ["B3-T2", "C101"]
    assert [f.rule for f in rest] == ["P101"]


def test_a_note_of_such_a_rule_blames_nobody(suspect: Suspect, explained: tuple[Finding, ...]) -> None:
    notes = [replace(finding, severity=Severity.NOTE) for finding in explained]
    assert blamed([suspect], notes) == ([], notes)


def test_a_suspect_of_one_finding_leaves_it_where_it_is(suspect: Suspect, explained: tuple[Finding, ...]) -> None:
    alone = replace(suspect, rules=("B3-T2",))
    assert blamed([alone], explained) == ([], list(explained))


def test_on_the_terminal_they_stand_under_the_figure_and_nowhere_else(
    document: Callable[..., DocumentReport], suspect: Suspect, explained: tuple[Finding, ...]
) -> None:
    report = replace(document(explained), suspects=(suspect,))
    lines = console.render(RunReport((report,)), Style()).splitlines()
    start = lines.index("最可能写错的数 1 个（只改它一个，它下面的不符就都成立）")
    assert lines[start + 1] == f"  100.00  应为 99.00？ 一位数字有误  {_WHERE}  第 40 行  不符 2 项"
    headings = [line.strip() for line in lines if line.strip().startswith(("错误  ", "警告  "))]
    assert headings == ["错误  B3-T2  合计等于基本支出加项目支出", "警告  C101  两表合计相同", "错误  P101  占比"]
    assert lines.index("    错误  B3-T2  合计等于基本支出加项目支出") < lines.index("  错误  P101  占比")


def test_a_finding_alone_says_which_of_its_figures_is_to_blame(
    document: Callable[..., DocumentReport], suspect: Suspect, explained: tuple[Finding, ...]
) -> None:
    report = replace(document(explained[:1]), suspects=(replace(suspect, rules=("B3-T2",), checks=1),))
    text = console.render(RunReport((report,)), Style())
    assert "    最可能写错的是 100.00，应为 99.00？ 一位数字有误\n" in text


def test_markdown_puts_them_in_a_table_under_the_figure(
    document: Callable[..., DocumentReport], suspect: Suspect, explained: tuple[Finding, ...]
) -> None:
    report = replace(document(explained), suspects=(suspect,))
    text = markdown.render(RunReport((report,)), Style())
    under, rest = text.split("**100.00**")[1].split("| --- | --- | --- | --- |")[1:]
    assert [row.split(" | ")[1] for row in under.splitlines() if row.startswith(("| 错", "| 警"))] == ["B3-T2", "C101"]
    assert [row.split(" | ")[1] for row in rest.splitlines() if row.startswith("| 错")] == ["P101"]


def test_two_notes_of_a_rule_take_a_heading_and_a_line_each(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    cut = [finding(Severity.NOTE, rule="N101", title="文与表", message=f"文中 {n}.70，表中 {n}.71") for n in (1, 2)]
    text = console.render(RunReport((document(tuple(cut)),)), Style())
    assert "  提示  N101  文与表\n    文中 1.70，表中 1.71\n    文中 2.70，表中 2.71\n" in text
