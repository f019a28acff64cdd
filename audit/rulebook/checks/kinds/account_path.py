"""kind 所属科目: the higher account named beside an account is the one above it."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.prose import AccountPath
from audit.rulebook.checks.kinds.equation import Where, statement_filter
from audit.rulebook.checks.rule_schema import RuleSchema, Text
from audit.rulebook.checks.telling import Line, told_statements
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "所属科目"
WORDS = frozenset({"主题", "写的", "应为", "表"})


class Schema(RuleSchema):
    """`slot`: the word slot that names the account; `above`: the one that names the 类 or 款 it belongs to."""

    where: Where = Where()
    slot: Text
    above: Text


def compile_body(spec: Schema, names: Vocabulary) -> AccountPath:  # noqa: ARG001 - the face of every kind
    return AccountPath(statement_filter(spec.where), spec.slot, spec.above)


def tell(body: AccountPath) -> Iterator[Line]:
    yield "检查", f"「{body.above}」是表里「{body.slot}」上面的"
    yield from told_statements(body.statements)
