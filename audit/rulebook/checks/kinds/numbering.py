"""kind 编号: numbers run on by one."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.disclosure import Numbered, Numbering
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "编号"
WORDS = frozenset({"名称", "前", "后", "问题"})
_TOLD = {
    Numbered.CONTENTS: "目录的编号逐条加一",
    Numbered.HEADINGS: "说明的标题（一、二、三）编号逐条加一",
    Numbered.ITEMS: "说明里逐项列出的各条（1. 2. 3.）编号逐条加一",
}


class Schema(RuleSchema):
    """`of`: what is numbered."""

    of: Numbered


def compile_body(spec: Schema, names: Vocabulary) -> Numbering:  # noqa: ARG001 - the face of every kind
    return Numbering(spec.of)


def tell(body: Numbering) -> Iterator[Line]:
    yield "检查", _TOLD[body.of]
