"""kind 标题重复: the headings of a part differ."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.disclosure import HeadingsTwice
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "标题重复"
WORDS = frozenset({"名称", "前", "后", "问题"})


class Schema(RuleSchema):
    """Nothing of its own."""


def compile_body(spec: Schema, names: Vocabulary) -> HeadingsTwice:  # noqa: ARG001 - the face of every kind
    return HeadingsTwice()


def tell(body: HeadingsTwice) -> Iterator[Line]:  # noqa: ARG001 - the face of every kind
    yield "检查", "说明的各个标题（一、二、三）互不相同"
