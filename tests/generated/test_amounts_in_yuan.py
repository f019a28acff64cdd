"""A disclosure that prints 元 where it printed 万元, in its tables and in its prose, has the same findings by the same rules."""

import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from fabricated.national import budgets, budgets_prose, finals, finals_prose
from fabricated.writing import WAYS

from audit import pipeline
from audit.model.knowledge.rules import RuleBook
from audit.model.report import DocumentReport, Status
from audit.readers.text import document_from_text

_SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_IN_A_CELL = re.compile(r"(?<![\d.,])\d[\d,]*\.\d\d(?![\d.%])")
_IN_PROSE = re.compile(r"(?<![\d.,])(\d[\d,]*(?:\.\d+)?)万元(?!（含）以|以[上下])")  # but no threshold
_DECIDED = (Status.PASSED, Status.ROUNDING, Status.FAILED)


def in_yuan(text: str) -> str:
    """The same amounts, ten thousand times the numbers."""
    return "\n".join(_line(line) for line in text.split("\n"))


def _line(line: str) -> str:
    if "\t" in line:
        return _IN_A_CELL.sub(lambda match: _times(match[0]), line).replace("万元", "元")
    return _IN_PROSE.sub(lambda match: _times(match[1]) + "元", line).replace("单位：万元", "单位：元")


def _times(amount: str) -> str:
    return f"{Decimal(amount.replace(',', '')) * 10_000:.2f}"


@pytest.fixture
def audited(rulebook: RuleBook) -> Callable[[str], DocumentReport]:
    def audit(text: str) -> DocumentReport:
        document = document_from_text("公开.txt", text, rulebook.titles.lines)
        return pipeline.judge(pipeline.recognised([document], rulebook), rulebook)

    return audit


def _decided(report: DocumentReport) -> Counter[tuple[str, Status]]:
    """How often each rule came to each verdict."""
    return Counter((outcome.rule, outcome.status) for outcome in report.outcomes if outcome.status in _DECIDED)


def _same(audited: Callable[[str], DocumentReport], text: str) -> None:
    before, after = audited(text), audited(in_yuan(text))
    assert Counter(each.rule for each in after.findings) == Counter(each.rule for each in before.findings)
    assert _decided(after) == _decided(before)
    assert after.coverage.checked == before.coverage.checked


@pytest.mark.parametrize(
    "name", ["青石县档案馆2025年单位预算-有错", "青石县档案馆2025年单位预算", "白河县图书馆2024年度部门决算"]
)
def test_a_sample_in_yuan_has_the_findings_that_it_has_in_ten_thousands(audited, name):
    _same(audited, (_SAMPLES / f"{name}.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(
    "written",
    [
        lambda seed: budgets_prose.written(budgets.budgets(seed)),
        lambda seed: finals_prose.written(finals.finals(seed)),
    ],
    ids=["budget", "final accounts"],
)
def test_a_fabricated_disclosure_in_yuan_has_the_checks_that_it_has_in_ten_thousands(audited, written, seed):
    _same(audited, WAYS["tabs"](written(seed)))
