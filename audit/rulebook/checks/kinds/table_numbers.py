"""kind 表号: the numbers printed above the tables run on by one."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.disclosure import TableNumbers
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "表号"
WORDS = frozenset({"名称", "写的", "应为", "前", "后"})


class Schema(RuleSchema):
    """Nothing of its own."""


def compile_body(spec: Schema, names: Vocabulary) -> TableNumbers:  # noqa: ARG001 - the face of every kind
    return TableNumbers()


def tell(body: TableNumbers) -> Iterator[Line]:  # noqa: ARG001 - the face of every kind
    yield "检查", "表上印的编号（公开01表、附表1、表一）逐张加一"
