"""What is wrong with a rule that compiles: it could never fail, never hold, or never be checked."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import chain

from audit.model.knowledge.bodies.equations import Equation, StatementFilter
from audit.model.knowledge.bodies.prose import Wording
from audit.model.knowledge.forms import Form
from audit.model.knowledge.formula import Binary, Cell, Formula, Negation, Node, Number, Relation
from audit.model.knowledge.rules import Rule
from audit.model.record import replace
from audit.rulebook.packs.faults import alike

Terms = dict[Node, Fraction]  # what is left of a side: every name with its factor, plain numbers under _ONE
_ONE = Number(Decimal(1))
_HOLDS: Mapping[Relation, Callable[[Fraction], bool]] = {
    Relation.EQUAL: lambda rest: rest == 0,
    Relation.NEAR: lambda rest: rest == 0,
    Relation.AT_MOST: lambda rest: rest <= 0,
    Relation.AT_LEAST: lambda rest: rest >= 0,
}


def faults(rule: Rule, forms: Sequence[Form]) -> Iterator[str]:
    """Every reason why the rule is of no use as it stands."""
    yield from _of_scope(rule, forms)
    if isinstance(rule.body, Equation):
        yield from _of_equation(rule.body, rule.forms)
    elif isinstance(rule.body, Wording):
        yield from _of_wording(rule.body)


def unknown_quantities(rules: Iterable[Rule], known: Iterable[str]) -> Iterator[str]:
    """A rule that walks over statements about something that no sentence pattern names is never checked there."""
    names = set(known)
    for rule in rules:
        chosen: StatementFilter = getattr(rule.body, "statements", StatementFilter())
        beside = rule.body.beside if isinstance(rule.body, Equation) else ()
        for where, name in chain((("where.quantity", q) for q in chosen.quantities), (("beside", q) for q in beside)):
            if name not in names:
                yield f"{rule.source}: {rule.id}: {where}: 没有哪个句式说到「{name}」{alike(name, names)}"


def misspelt_families(rules: Iterable[Rule], known: Iterable[str]) -> Iterator[str]:
    """A pack may have families of its own; one that is called almost like another, and is told of nowhere, is a slip of
    the pen."""
    names = set(known)
    for rule in rules:
        if rule.family not in names and (meant := alike(rule.family, names)):
            yield f"{rule.source}: {rule.id}: family: 没有类别「{rule.family}」{meant}自己的类别写在 families/ 里"


def twins(rules: Iterable[Rule]) -> Iterator[str]:
    """Two rules that look at the same in the same disclosures tell every fault twice."""
    first: dict[str, list[Rule]] = {}
    for rule in rules:
        alike = first.setdefault(repr((rule.kind, rule.body, rule.forms)), [])
        if other := next((one for one in alike if _together(one, rule)), None):
            yield f"{rule.source}: {rule.id}: 与 {other.id} 检查的完全一样"
        alike.append(rule)


def _together(one: Rule, other: Rule) -> bool:
    """Whether there may be a disclosure to which both apply."""
    scopes = ((one.kinds, other.kinds), (one.calibers, other.calibers), (one.regions, other.regions))
    return one.years.meet(other.years) and all(not others or _meet(mine, others) for mine, others in scopes)


def _of_scope(rule: Rule, forms: Sequence[Form]) -> Iterator[str]:
    if rule.years.is_empty:
        yield f"applies: 从 {rule.years.first} 年起、到 {rule.years.last} 年止，没有哪一年适用"
    known = {form.variant for form in forms}
    for region in rule.regions:
        if region not in known:
            yield f"applies: 没有哪张表样的 variant 是「{region}」，规则不会适用{alike(region, known)}"
    for name in rule.forms:
        templates = [form for form in forms if form.id == name]
        if rule.kinds and templates and not any(_meet(form.kinds, rule.kinds) for form in templates):
            yield f"applies: 「{name}」不在{'、'.join(rule.kinds)}里，规则不会在它上面检查"


def _meet(some: Iterable[str], others: Iterable[str]) -> bool:
    """Nothing named means everything."""
    return not (first := set(some)) or bool(first & set(others))


def _of_equation(body: Equation, forms: Sequence[str]) -> Iterator[str]:
    always = _always(body.formula, forms)
    if always is not None:
        yield f"公式 {body.formula.text} {'永远成立，规则不会报出任何错误' if always else '永远不成立'}"
    yield from _of_condition(body.when, forms)


def _of_wording(body: Wording) -> Iterator[str]:
    if body.forbidden.search(""):
        yield "forbid 连空的文字也匹配，规则永远报错"
    yield from _of_condition(body.when, ())


def _of_condition(when: Formula | None, forms: Sequence[str]) -> Iterator[str]:
    always = _always(when, forms) if when else None
    if always is not None:
        yield f"when 永远{'成立，是多余的' if always else '不成立，规则不会检查'}"


def _always(formula: Formula, forms: Sequence[str]) -> bool | None:
    """Whether the formula holds whatever the figures are; None where it depends on them, as it should."""
    rest = _plus(_terms(formula.left, forms), _terms(formula.right, forms), Fraction(-1))
    if any(node != _ONE for node in rest):
        return None
    return _HOLDS[formula.relation](rest.get(_ONE, Fraction(0)))


def _terms(node: Node, forms: Sequence[str]) -> Terms:
    """The node as a sum of names with factors. Products and quotients of names, Σ and the like stand for themselves."""
    match node:
        case Number(value):
            return _kept({_ONE: Fraction(value)})
        case Negation(inner):
            return _plus({}, _terms(inner, forms), Fraction(-1))
        case Binary("+" | "−" as sign, left, right):
            return _plus(_terms(left, forms), _terms(right, forms), Fraction(1 if sign == "+" else -1))
        case Binary("×", Number(value), other) | Binary("×", other, Number(value)):
            return _plus({}, _terms(other, forms), Fraction(value))
        case Binary("÷", left, Number(value)) if value:
            return _plus({}, _terms(left, forms), 1 / Fraction(value))
        case Cell(form=None) if len(forms) == 1:
            return {replace(node, form=forms[0]): Fraction(1)}
    return {node: Fraction(1)}


def _plus(terms: Terms, others: Terms, factor: Fraction) -> Terms:
    total = dict(terms)
    for node, count in others.items():
        total[node] = total.get(node, Fraction(0)) + factor * count
    return _kept(total)


def _kept(terms: Terms) -> Terms:
    return {node: count for node, count in terms.items() if count}
