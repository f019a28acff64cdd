"""kind 目录漏列: the contents page lists all tables, or all headings, that the disclosure has."""

from collections.abc import Iterator
from typing import Literal

from audit.model.knowledge.bodies.disclosure import Unlisted
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "目录漏列"
WORDS = frozenset({"名称"})


class Schema(RuleSchema):
    """`of`: what is looked for on the contents page."""

    of: Literal["表", "标题"]


def compile_body(spec: Schema, names: Vocabulary) -> Unlisted:  # noqa: ARG001 - the face of every kind
    return Unlisted(tables=spec.of == "表")


def tell(body: Unlisted) -> Iterator[Line]:
    yield "检查", f"文件里的{'表' if body.tables else '标题'}，目录都列了"
