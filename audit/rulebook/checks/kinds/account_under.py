"""kind 目录所属: where no table tells it, the higher account named beside an account is the catalogue's."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.prose import AccountUnder
from audit.rulebook.checks.kinds.equation import Where, statement_filter
from audit.rulebook.checks.rule_schema import RuleSchema, Text
from audit.rulebook.checks.telling import Line, told_statements
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "目录所属"
WORDS = frozenset({"主题", "写的", "应为"})


class Schema(RuleSchema):
    """`slot`: the word slot that names the account; `above`: the one that names the 类 or 款 it belongs to. `names`:
    the accounts that have a name of their own; empty, all of that level have."""

    where: Where = Where()
    slot: Text
    above: Text
    names: tuple[Text, ...] = ()


def compile_body(spec: Schema, names: Vocabulary) -> AccountUnder:  # noqa: ARG001 - the face of every kind
    return AccountUnder(statement_filter(spec.where), spec.slot, spec.above, spec.names)


def tell(body: AccountUnder) -> Iterator[Line]:
    yield "检查", f"没有表时，「{body.above}」是科目目录里「{body.slot}」上面的"
    if body.names:
        yield "科目", "、".join(body.names)
    yield from told_statements(body.statements)
