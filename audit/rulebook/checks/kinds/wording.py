"""kind 用语: a word slot of a statement must not say certain words."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from audit.model.knowledge.bodies.prose import Wording
from audit.model.knowledge.formula import Formula
from audit.rulebook.checks.formula import FormulaError, parse_formula
from audit.rulebook.checks.kinds.equation import Where, statement_filter
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line, told_statements
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "用语"
WORDS = frozenset({"字样", "词"})


class Schema(RuleSchema):
    """`forbid` is a regular expression looked for in the word `slot`; `apart`, one for subjects that may say what they
    like; `unless`, one for a subject and what is said of it (主题：词) that go together; `when` is a formula of slots."""

    where: Where = Where()
    slot: str
    forbid: Annotated[str, Field(min_length=1)]
    apart: str = ""
    unless: str = ""
    when: str = ""


def compile_body(spec: Schema, names: Vocabulary) -> Wording | None:
    """None when the condition cannot be understood."""
    try:
        when = _when(spec, names)
    except FormulaError as error:
        names.complain(str(error))
        return None
    apart = names.expression("apart", spec.apart) if spec.apart else None
    unless = names.expression("unless", spec.unless) if spec.unless else None
    return Wording(
        statement_filter(spec.where), spec.slot, names.expression("forbid", spec.forbid), when, apart, unless
    )


def _when(spec: Schema, names: Vocabulary) -> Formula | None:
    if not spec.when:
        return None
    formula = parse_formula(spec.when, "陈述")
    for node in (formula.left, formula.right):
        names.check_node(node, ())
    return formula


def tell(body: Wording) -> Iterator[Line]:
    yield "检查", f"陈述的「{body.slot}」不得含 {body.forbidden.pattern}"
    if body.apart:
        yield "不管", f"主题里有 {body.apart.pattern} 的"
    if body.unless:
        yield "不管", f"“主题：词”合得上 {body.unless.pattern} 的"
    if body.when:
        yield "条件", f"{body.when.text} 时才检查"
    yield from told_statements(body.statements)
