"""Rules by id, by the beginning of an id, or by family."""

import unicodedata
from collections.abc import Mapping, Sequence

from audit.errors import UsageError, perhaps
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import Rule, RuleBook
from audit.model.record import replace

_LOOK_ALIKES = str.maketrans("OoIl", "0011")  # letters that are taken for figures


def select_rules(rulebook: RuleBook, select: Sequence[str], ignore: Sequence[str]) -> RuleBook:
    """The rule book with the selected rules (all, where none is named) less the ignored ones.

    Raises UsageError for a term that names no rule, with what may have been meant, and when no rule is left.
    """
    if not select and not ignore:
        return rulebook
    wanted = {rule.id for term in select for rule in _named(rulebook.rules, term)}
    unwanted = {rule.id for term in ignore for rule in _named(rulebook.rules, term)}
    kept = tuple(r for r in rulebook.rules if (not select or r.id in wanted) and r.id not in unwanted)
    if not kept:
        raise UsageError("--select 与 --ignore 没有留下任何规则 (no rule is left)")
    return replace(rulebook, rules=kept)


def regrade(rulebook: RuleBook, severities: Mapping[str, Severity]) -> RuleBook:
    """The rule book with other severities for rules, beginnings of ids or families; what names fewer rules goes
    before what names more. Raises UsageError for a term that names no rule.
    """
    named = sorted(((_named(rulebook.rules, term), severity) for term, severity in severities.items()), key=_breadth)
    graded = {rule.id: severity for rules, severity in named for rule in rules}
    return replace(rulebook, rules=tuple(_graded(rule, graded.get(rule.id)) for rule in rulebook.rules))


def _breadth(named: tuple[Sequence[Rule], Severity]) -> int:
    """Broad terms come first, so that narrow ones have the last word."""
    return -len(named[0])


def _graded(rule: Rule, severity: Severity | None) -> Rule:
    """Whoever names a severity means it for any difference."""
    return replace(rule, severity=severity, error_above=None) if severity else rule


def _named(rules: Sequence[Rule], term: str) -> Sequence[Rule]:
    """An id or a family in full goes before the beginning of ids."""
    exact = [rule for rule in rules if term in {rule.id, rule.family}]
    named = exact or [rule for rule in rules if rule.id.startswith(term)]
    if not named:
        raise UsageError(f"没有名为 {term} 的规则或类别 (unknown rule or family){_suggestion(rules, term)}")
    return named


def _suggestion(rules: Sequence[Rule], term: str) -> str:
    names = {name for rule in rules for name in (rule.id, rule.family)}
    typed = _as_typed(term)
    known = [typed] if typed in names else names
    return perhaps(typed, known, "；gouji rules 列出全部 (lists all of them)")


def _as_typed(term: str) -> str:
    """c1o1 and Ｃ１０１ are C101 with the wrong keys."""
    plain = unicodedata.normalize("NFKC", term)
    return plain[:1].upper() + plain[1:].translate(_LOOK_ALIKES) if plain.isascii() else plain
