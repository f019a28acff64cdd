"""kind 目录页码: the page numbers of the contents page."""

from collections.abc import Iterator
from typing import Literal

from audit.model.knowledge.bodies.disclosure import ContentsPages
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "目录页码"
WORDS = frozenset({"名称", "写的", "前", "应为"})


class Schema(RuleSchema):
    """`of`: what the numbers are held against: each other, or the pages that the headings stand on."""

    of: Literal["次序", "正文"]


def compile_body(spec: Schema, names: Vocabulary) -> ContentsPages:  # noqa: ARG001 - the face of every kind
    return ContentsPages(in_order=spec.of == "次序")


def tell(body: ContentsPages) -> Iterator[Line]:
    yield "检查", "目录的页码不往回走" if body.in_order else "目录写的页码，是标题所在的页"
