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
