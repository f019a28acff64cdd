"""A rule in words: what `gouji explain` and the generated pages say of it, line by line, without any layout."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.prose import Roster
from audit.model.knowledge.formula import Cell, Role
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import Rule, RuleBook

Line = tuple[str, str]  # label, text

_NEEDS = {
    Role.PRIOR: "要有上年的文件（--prior）",
    Role.BUDGET: "要有本年预算的文件",
    Role.MEMBERS: "要有下属单位的文件",
    Role.ALL_MEMBERS: "要有全部下属单位的文件",
}
SEVERITY = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"}


def lines(rule: Rule, rulebook: RuleBook) -> Iterator[Line]:
    """Everything the rule says of itself, except its title, its severity and its examples."""
    yield "为什么", rule.why
    yield from rule.lesson.looks_at
    yield from _leniency(rule)
    yield "适用", applies(rule)
    if rule.exceptions:
        yield "例外", rule.exceptions
    if basis := rulebook.basis(rule):
        yield "依据", basis


def applies(rule: Rule) -> str:
    """Which tables and documents, in one line; `全部` where nothing limits the rule."""
    parts = [
        "、".join(f"《{form}》" for form in forms(rule)),
        "、".join(rule.kinds),
        "、".join(rule.calibers),
        "、".join(rule.regions),
        rule.years.told,
        *(_NEEDS[role] for role in rule.needs),
    ]
    return "；".join(filter(None, parts)) or "全部"


def forms(rule: Rule) -> tuple[str, ...]:
    """The tables the rule stands on, or else those that its formula or its list of names looks into."""
    nodes = rule.formula.nodes() if rule.formula else ()
    named = [node.form for node in nodes if isinstance(node, Cell) and node.form]
    listed = [rule.body.rows.form or ""] if isinstance(rule.body, Roster) else []
    return rule.forms or tuple(dict.fromkeys([*named, *listed]))


def _leniency(rule: Rule) -> Iterator[Line]:
    notes = [
        "截断而非四舍五入能解释的，只作提示" if rule.truncation_is_note else "",
        f"相差超过 {rule.error_above:f}（以元、1、个计）的，作为错误" if rule.error_above is not None else "",
    ]
    if any(notes):
        yield "尾差", "；".join(filter(None, notes))
    if rule.told_by:
        yield "不再报", f"{'、'.join(rule.told_by)} 已经报了的"
