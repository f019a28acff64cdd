"""The rules for a terminal: the list, and one rule with everything it says of itself."""

from collections.abc import Sequence
from itertools import groupby

from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import Rule, RuleBook
from audit.reports.media.terminal import COLOURS, Page
from audit.reports.rules.text import SEVERITY, Line, forms, lines
from audit.reports.style import Style

_MOST_FORMS = 3


def render_list(rulebook: RuleBook, style: Style) -> str:
    """Every rule in a line, by family in the order of the ids."""
    page = Page(style)
    families = sorted(rulebook.rules, key=lambda rule: (_first_id(rulebook, rule.family), rule.id))
    for family, members in groupby(families, key=lambda rule: rule.family):
        rules = list(members)
        page.rule(f"{family}  {len(rules)} 条")
        page.rows([[r.id, SEVERITY[r.severity], _with_forms(r)] for r in rules], indent=2, right=-1)
    page.blank()
    counts = (f"{SEVERITY[s]} {sum(r.severity is s for r in rulebook.rules)}" for s in Severity)
    page.line((f"合计 {len(rulebook.rules)} 条：{'，'.join(counts)}。逐条说明用 gouji explain 编号", "bold"))
    return page.text()


def render_rules(rules: Sequence[Rule], rulebook: RuleBook, style: Style) -> str:
    """What the rules say of themselves, each with its first example of either sort."""
    page = Page(style)
    for rule in rules:
        _explain(page, rule, list(lines(rule, rulebook)))
    return page.text()


def _explain(page: Page, rule: Rule, said: Sequence[Line]) -> None:
    page.rule(f"{rule.id}  {rule.title}")
    page.line((SEVERITY[rule.severity], COLOURS[rule.severity]), f"  {rule.family}  ", (rule.source, "dim"))
    page.blank()
    page.rows([[f"{label}  ", text] for label, text in said], indent=0, right=-1)
    passing, failing = rule.lesson.passing[0].splitlines(), rule.lesson.failing[0].splitlines()
    _example(page, "通过的例子", passing, failing)
    _example(page, "报出的例子", failing, passing)


def _example(page: Page, heading: str, text: Sequence[str], other: Sequence[str]) -> None:
    """Lines that the other example does not have are marked: there lies the fault."""
    page.blank()
    page.line((heading, "bold"))
    for line in text:
        mark, style = ("  ", "dim") if line in other else ("▸ ", "bold")
        page.line((mark + line, style), indent=2, hang=2)


def _with_forms(rule: Rule) -> str:
    names = forms(rule)
    shown = "、".join(names[:_MOST_FORMS]) + ("等" if len(names) > _MOST_FORMS else "")
    return f"{rule.title}  〔{shown}〕" if shown else rule.title


def _first_id(rulebook: RuleBook, family: str) -> str:
    return min(rule.id for rule in rulebook.rules if rule.family == family)
