"""kind 目录: what the contents page lists is there."""

from collections.abc import Iterator
from typing import Literal

from audit.model.knowledge.bodies.disclosure import Contents
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "目录"
WORDS = frozenset({"名称"})


class Schema(RuleSchema):
    """`of`: which of what the contents page lists."""

    of: Literal["表", "标题"]


def compile_body(spec: Schema, names: Vocabulary) -> Contents:  # noqa: ARG001 - the face of every kind
    return Contents(tables=spec.of == "表")


def tell(body: Contents) -> Iterator[Line]:
    yield "检查", "目录所列的表，文件里都有" if body.tables else "目录所列的标题，正文里都有"
