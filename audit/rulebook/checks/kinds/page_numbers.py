"""kind 页码: the page numbers that are printed run on by one."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.disclosure import PageNumbers
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "页码"
WORDS = frozenset({"名称", "前", "后", "问题"})


class Schema(RuleSchema):
    """Nothing of its own."""


def compile_body(spec: Schema, names: Vocabulary) -> PageNumbers:  # noqa: ARG001 - the face of every kind
    return PageNumbers()


def tell(body: PageNumbers) -> Iterator[Line]:  # noqa: ARG001 - the face of every kind
    yield "检查", "印的页码逐页加一，没有缺的，也没有颠倒的"
