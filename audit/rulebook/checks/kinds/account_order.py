"""kind 科目次序: accounts stand below their higher ones, and in the order of their codes."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.tables import AccountOrder, Disorder
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "科目次序"
WORDS = frozenset({"编码", "另表"})
_TOLD = {
    Disorder.BELOW: "表里的科目印在它的上级科目下面",
    Disorder.AFTER: "同一个科目下面的各科目按编码的次序排列，别的表也是这样排的",
}


class Schema(RuleSchema):
    """`fault`: what is wrong with the place of an account."""

    fault: Disorder


def compile_body(spec: Schema, names: Vocabulary) -> AccountOrder:  # noqa: ARG001 - the face of every kind
    return AccountOrder(spec.fault)


def tell(body: AccountOrder) -> Iterator[Line]:
    yield "检查", _TOLD[body.fault]
