"""rules/checks/*/*.yaml → Rules. Every fault is collected with file and line."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from audit.model.knowledge.bodies.equations import Equation
from audit.model.knowledge.forms import Form
from audit.model.knowledge.formula import Cell, Formula, Referent, Role, Slot
from audit.model.knowledge.lesson import Aside, Lesson
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import Rule
from audit.model.knowledge.years import Years
from audit.rulebook.checks.kinds import kinds
from audit.rulebook.checks.lints import faults
from audit.rulebook.checks.rule_schema import EVERY_FORM, MESSAGE_WORDS, RuleSchema, words_of
from audit.rulebook.checks.vocabulary import Vocabulary
from audit.rulebook.packs.faults import alike
from audit.rulebook.packs.source import Source

_DEFAULT_KIND = "等式"


def load_rules(sources: Iterable[Source], forms: Sequence[Form]) -> tuple[tuple[Rule, ...], list[str]]:
    """All rules in the order of their ids, and every problem found in them."""
    rules: dict[str, Rule] = {}
    problems: list[str] = []
    for source in sources:
        for index, rule in _rules_of(source, forms):
            first = rules.setdefault(rule.id, rule)
            if first is not rule:
                source.complain((index, "id"), f"规则 {rule.id} 写了两遍，先在 {first.source}")
        problems += source.problems
    return tuple(sorted(rules.values(), key=lambda r: r.id)), problems


def unknown_tellers(rules: Sequence[Rule]) -> Iterator[str]:
    """A rule that is to be silent where another has spoken, and there is no such other."""
    known = {rule.id for rule in rules}
    for rule in rules:
        for name in rule.told_by:
            if name not in known:
                yield f"{rule.source}: {rule.id}: told_by: 没有规则「{name}」{alike(name, known - {rule.id})}"


def _rules_of(source: Source, forms: Sequence[Form]) -> Iterable[tuple[int, Rule]]:
    if source.data is None:
        return
    if not isinstance(source.data, list):
        source.complain((), "规则文件要写成规则的列表（- id: …）")
        return
    for index, entry in enumerate(source.data):
        if isinstance(entry, dict) and "macros" in entry:
            source.read_macros(entry, index)
            continue
        rule = _rule(source, index, entry, forms)
        if rule is not None:
            yield index, rule


def _rule(source: Source, index: int, entry: Any, forms: Sequence[Form]) -> Rule | None:
    name = entry.get("kind", _DEFAULT_KIND) if isinstance(entry, dict) else _DEFAULT_KIND
    kind = kinds().get(name)
    if kind is None:
        source.complain(
            (index, "kind"), f"没有名为「{name}」的 kind{alike(str(name), kinds())}；可用 {'、'.join(sorted(kinds()))}"
        )
        return None
    spec = source.validate(kind.Schema, entry, (index,))
    if spec is None:
        return None
    names = Vocabulary(forms, lambda message, key: source.complain((index, key), message), source.macros)
    if spec.forms != EVERY_FORM:
        Vocabulary(forms, lambda message, _: source.complain((index, "forms"), message)).check_forms(spec.forms)
    before = len(source.problems)
    _check_messages(source, index, spec, kind.WORDS | MESSAGE_WORDS)
    body = kind.compile_body(spec, names)
    if body is None or len(source.problems) > before:
        return None
    rule = _compiled(spec, body, source, index)
    for fault in faults(rule, forms):
        source.complain((index,), f"{rule.id}: {fault}")
    return rule


def _check_messages(source: Source, index: int, spec: RuleSchema, known: frozenset[str]) -> None:
    for key, template in (("message", spec.message), ("message_en", spec.message_en)):
        for word in words_of(template):
            if word not in known:
                source.complain((index, key), f"消息里没有 {{{word}}}；可用 {'、'.join(sorted(known))}")


def _compiled(spec: RuleSchema, body: Any, source: Source, index: int) -> Rule:
    equation = body if isinstance(body, Equation) else None
    return Rule(
        id=spec.id,
        title=spec.title,
        family=spec.family,
        severity=Severity(spec.severity),
        why=spec.why,
        kind=spec.kind,
        body=body,
        each=equation.each if equation else "文件",
        forms=() if spec.forms == EVERY_FORM else tuple(spec.forms),
        kinds=spec.applies.kinds,
        calibers=spec.applies.calibers,
        regions=spec.applies.regions,
        years=Years(spec.applies.first_year, spec.applies.last_year),
        needs=_roles(equation.formula) if equation else (),
        truncation_is_note=spec.truncation_is_note,
        error_above=spec.error_above,
        told_by=spec.told_by,
        formula=equation.formula if equation else None,
        exceptions=spec.exceptions,
        basis=spec.basis,
        message=spec.message,
        title_en=spec.title_en,
        message_en=spec.message_en,
        version=spec.version,
        source=source.at((index,)),
        aside=Aside.of(_lesson(spec, body, source, index)),
    )


def _lesson(spec: RuleSchema, body: Any, source: Source, index: int) -> Lesson:
    return Lesson(
        passing=spec.passing,
        failing=spec.failing,
        passing_at=tuple(source.at((index, "pass", number)) for number in range(len(spec.passing))),
        failing_at=tuple(source.at((index, "fail", number)) for number in range(len(spec.failing))),
        looks_at=tuple(kinds()[spec.kind].tell(body)),
    )


def _roles(formula: Formula) -> tuple[Role, ...]:
    """The other disclosures that the formula speaks of."""
    named = (n.role for n in formula.nodes() if isinstance(n, Cell | Slot | Referent))
    return tuple(dict.fromkeys(role for role in named if role))
