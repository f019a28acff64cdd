"""Severities that a project gives to rules of its own choice."""

from decimal import Decimal

import pytest

from audit.errors import UsageError
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import Rule, RuleBook
from audit.rulebook.checks.selection import regrade, select_rules


def rule(name: str, family: str) -> Rule:
    return Rule(name, name, family, Severity.WARNING, "因为", "等式", None, error_above=Decimal("0.001"))


BOOK = RuleBook(rules=(rule("P101", "百分比一致"), rule("P102", "百分比一致"), rule("P201", "百分比一致")))


def test_what_names_fewer_rules_goes_before_what_names_more_in_whatever_order():
    terms = {"P102": Severity.WARNING, "百分比一致": Severity.ERROR, "P10": Severity.NOTE}
    graded = {rule.id: rule.severity for rule in regrade(BOOK, terms).rules}
    assert graded == {"P101": Severity.NOTE, "P102": Severity.WARNING, "P201": Severity.ERROR}


def test_a_severity_is_meant_for_any_difference_and_other_rules_keep_theirs():
    first, second, _ = regrade(BOOK, {"P101": Severity.NOTE}).rules
    assert (first.error_above, second.error_above) == (None, Decimal("0.001"))


def test_a_severity_for_no_rule_is_a_mistake():
    with pytest.raises(UsageError, match="P9"):
        regrade(BOOK, {"P9": Severity.NOTE})


@pytest.mark.parametrize("typed", ["p101", "Pl01", "P1O1", "Ｐ１０１"])
def test_an_id_typed_with_the_wrong_keys_is_told_rightly(typed):
    with pytest.raises(UsageError, match=f"没有名为 {typed} 的.*是否指 .*P101？"):
        select_rules(BOOK, [typed], [])
