"""kind 同名同码: one account of a 款, one code."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.tables import AccountCodes
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "同名同码"
WORDS = frozenset({"编码", "名称", "另表", "另码"})


class Schema(RuleSchema):
    """Nothing of its own: the rule's forms say where."""


def compile_body(spec: Schema, names: Vocabulary) -> AccountCodes:  # noqa: ARG001 - the face of every kind
    return AccountCodes()


def tell(body: AccountCodes) -> Iterator[Line]:  # noqa: ARG001 - the face of every kind
    yield "检查", "同一个上级科目下的同一名称，在各表里的编码相同"
