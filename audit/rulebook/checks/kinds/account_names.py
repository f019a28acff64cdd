"""kind 同码同名: one account code, one name."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.tables import AccountNames
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "同码同名"
WORDS = frozenset({"编码", "名称", "另表", "另名"})


class Schema(RuleSchema):
    """Nothing of its own: the rule's forms say where."""


def compile_body(spec: Schema, names: Vocabulary) -> AccountNames:  # noqa: ARG001 - the face of every kind
    return AccountNames()


def tell(body: AccountNames) -> Iterator[Line]:  # noqa: ARG001 - the face of every kind
    yield "检查", "同一科目编码在各表里的名称相同，截短不算不同"
