"""Auditing again only what an error reaches gives the same findings as auditing everything."""

from pathlib import Path
from random import Random

import pytest

from audit import pipeline
from audit.evaluation import evaluate
from audit.evaluation.findings import finding_of
from audit.evaluation.recheck import Recheck
from audit.model.check import Outcome, Status
from audit.model.facts import Facts
from audit.model.knowledge.rules import RuleBook
from audit.model.mutation import Change, Operator, Plan
from audit.mutation.plan import Error, planned
from audit.mutation.targets import targets

_SAMPLES = sorted((Path(__file__).resolve().parents[2] / "samples").glob("*.txt"))
_DISCLOSURES = ("喀什市社会保险中心2024", "江苏省人民检察院2018", "普陀区财政局2024")
_STRUCTURAL = (Operator.DROPPED_ROW, Operator.DIRECTION)


def _failures(rulebook: RuleBook, facts: Facts) -> set[object]:
    rules = {rule.id: rule for rule in rulebook.rules}
    failed: list[Outcome] = [o for o in evaluate(rulebook, facts) if o.status is Status.FAILED]
    return {finding_of(rules[outcome.rule], outcome) for outcome in failed}


def _some(errors: list[Error], count: int) -> list[Error]:
    chance = Random(7)
    figures = [error for error in errors if error.operator not in _STRUCTURAL]
    others = [error for error in errors if error.operator in _STRUCTURAL]
    return chance.sample(figures, min(count, len(figures))) + chance.sample(others, min(count, len(others)))


def _agree(path: Path, rulebook: RuleBook, count: int) -> None:
    facts = pipeline.facts([path], rulebook)
    grammar = rulebook.patterns.grammar
    recheck, before = Recheck(rulebook, facts), _failures(rulebook, facts)
    errors = _some(list(planned(facts, targets(facts, grammar)[0], recheck, grammar, Plan(0, 8))), count)
    assert errors
    for error in errors:
        change = error.plant()
        assert set(recheck.fresh(change)) == _failures(rulebook, change.facts) - before, error


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_judged_the_same_in_part_and_as_a_whole(sample: Path, rulebook) -> None:
    _agree(sample, rulebook, 15)


@pytest.mark.parametrize("name", _DISCLOSURES)
def test_a_published_disclosure_is_judged_the_same_in_part_and_as_a_whole(
    name: str, disclosures: Path, rulebook
) -> None:
    (path,) = disclosures.rglob(f"{name}*")
    _agree(path, rulebook, 15)


def test_facts_without_a_change_have_nothing_fresh(rulebook) -> None:
    facts = pipeline.facts([_SAMPLES[0]], rulebook)
    assert Recheck(rulebook, facts).fresh(Change(facts, frozenset(), frozenset())) == []
