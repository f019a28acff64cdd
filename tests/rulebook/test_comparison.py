"""docs/规则对照.md names every built-in rule, and none that does not exist."""

import re

from audit.pipeline import load_rulebook

_ID = re.compile(r"\b[A-Z]\d{3}[a-z]?\b")


def _named(repository):
    return set(_ID.findall((repository / "docs/规则对照.md").read_text(encoding="utf-8")))


def test_every_built_in_rule_is_in_the_comparison(repository):
    assert sorted({rule.id for rule in load_rulebook().rules} - _named(repository)) == []


def test_every_rule_that_the_comparison_names_exists(repository):
    assert sorted(_named(repository) - {rule.id for rule in load_rulebook().rules}) == []


def _numbered():
    counts = {"T": 10, "C": 12, "N": 5, "P": 4, "Y": 2, "Q": 8, "S": 2, "X": 5, "D": 2}
    return [f"R-{letter}{number}" for letter, count in counts.items() for number in range(1, count + 1)]


def test_every_relation_has_one_row(repository):
    text = (repository / "docs/规则对照.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| (R-[A-Z]\d+) \|", text, re.MULTILINE)) == sorted(_numbered())
