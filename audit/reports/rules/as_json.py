"""The rules for machines: what each says of itself, with stable keys; nothing depends on language or width."""

from collections.abc import Sequence
from typing import Any

from audit.model.knowledge.formula import Role
from audit.model.knowledge.rules import Rule, RuleBook
from audit.reports.media.json_text import dumps
from audit.reports.media.plain import amount
from audit.reports.rules.text import forms, lines

SCHEMA_VERSION = 1


def render_list(rulebook: RuleBook) -> str:
    """Every rule without its examples, in the order of the ids."""
    return _dump([_rule(rule, rulebook) for rule in rulebook.rules])


def render_rules(rules: Sequence[Rule], rulebook: RuleBook) -> str:
    """The rules with all their examples, and their own account of what they look at."""
    return _dump([_rule(rule, rulebook) | _details(rule, rulebook) for rule in rules])


def _dump(rules: list[dict[str, Any]]) -> str:
    return dumps({"schema_version": SCHEMA_VERSION, "rules": rules})


def _rule(rule: Rule, rulebook: RuleBook) -> dict[str, Any]:
    return {
        "id": rule.id,
        "version": rule.version,
        "severity": rule.severity.value,
        "family": rule.family,
        "kind": rule.kind,
        "title": rule.title,
        "title_en": rule.title_en,
        "why": rule.why,
        "formula": rule.formula.text if rule.formula else None,
        "forms": list(forms(rule)),
        "applies": {
            "kinds": list(rule.kinds),
            "calibers": list(rule.calibers),
            "regions": list(rule.regions),
            "first_year": rule.years.first,
            "last_year": rule.years.last,
            "needs_prior": Role.PRIOR in rule.needs,
            "needs": [role.value for role in rule.needs],
        },
        "error_above": amount(rule.error_above),
        "exceptions": rule.exceptions,
        "basis": rulebook.basis(rule),
        "source": rule.source,
    }


def _details(rule: Rule, rulebook: RuleBook) -> dict[str, Any]:
    return {
        "lines": [{"label": label, "text": text} for label, text in lines(rule, rulebook)],
        "pass": list(rule.lesson.passing),
        "fail": list(rule.lesson.failing),
    }
