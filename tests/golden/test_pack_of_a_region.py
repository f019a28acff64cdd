"""The pack of the guide docs/新的地区.md: tables and sentences that nobody knew are read and checked, by YAML alone."""

from pathlib import Path

import pytest

from audit import pipeline
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import RuleBook
from audit.model.report import DocumentReport

_ROOT = Path(__file__).resolve().parents[2]
_GUIDE = _ROOT / "docs/新的地区.md"
_PACK = _ROOT / "samples/规则包/云岭"
_DISCLOSURE = _ROOT / "samples/规则包/云岭市公路养护中心2025年单位预算.txt"


@pytest.fixture(scope="module")
def with_pack() -> RuleBook:
    return pipeline.load_rulebook((_PACK,))


def _audited(text: str, folder: Path, book: RuleBook) -> DocumentReport:
    path = folder / _DISCLOSURE.name
    path.write_text(text, encoding="utf-8")
    return pipeline.audit(path, book)


def test_without_the_pack_both_tables_are_told_as_unread(rulebook):
    report = pipeline.audit(_DISCLOSURE, rulebook)
    unread = [item.text for item in report.facts.unrecognised if item.what == "表"]
    assert (unread, report.coverage.unread) == (["支出安排总表", "政府债务还本付息情况表"], 45)


def test_with_it_every_figure_is_checked_and_nothing_is_wrong(with_pack):
    report = pipeline.audit(_DISCLOSURE, with_pack)
    assert (report.findings, report.coverage.unread, report.coverage.checked) == ((), 0, report.coverage.figures)


@pytest.mark.parametrize(
    ("printed", "wrong", "rules"),
    [
        ("400.00	104.10	85.00", "40.00	104.10	85.00", {"T104", "Z101"}),
        ("260.00	58.50", "260.00	85.50", {"T101", "T104", "N101", "Z201"}),
        ("占33.59%", "占35.39%", {"P101", "P102"}),
    ],
)
def test_a_wrong_figure_is_named_by_its_own_rules_and_by_the_general_ones(tmp_path, with_pack, printed, wrong, rules):
    text = _DISCLOSURE.read_text(encoding="utf-8")
    report = _audited(text.replace(printed, wrong, 1), tmp_path, with_pack)
    assert {finding.rule for finding in report.findings if finding.severity is not Severity.NOTE} == rules


def test_the_examples_of_the_packs_rules_hold(with_pack):
    rules = [rule for rule in with_pack.rules if rule.id.startswith("Z")]
    faults = [
        pipeline.example_fault(rule, example, with_pack, holds=holds)
        for rule in rules
        for holds, examples in ((True, rule.lesson.passing), (False, rule.lesson.failing))
        for example in examples
    ]
    assert (len(rules), set(faults)) == (2, {""})


def test_the_guide_quotes_the_pack():
    """Every line of YAML in the guide stands in a file of the pack."""
    pack = "\n".join(path.read_text(encoding="utf-8") for path in _PACK.rglob("*.yaml"))
    quoted = [part.partition("```")[0] for part in _GUIDE.read_text(encoding="utf-8").split("```yaml\n")[1:]]
    assert len(quoted) == 3
    assert [line for part in quoted for line in part.splitlines() if line.strip() and line not in pack] == []
