"""kind 目录: what the contents page lists is there, and its numbers run on."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.disclosure import Contents, Listed
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "目录"
WORDS = frozenset({"名称", "前", "后", "问题"})
_TOLD = {
    Listed.TABLES: "目录所列的表，文件里都有",
    Listed.SECTIONS: "目录所列的标题，正文里都有",
    Listed.NUMBERS: "目录的编号逐条加一",
    Listed.HEADINGS: "说明的标题（一、二、三）编号逐条加一",
    Listed.ITEMS: "说明里逐项列出的各条（1. 2. 3.）编号逐条加一",
    Listed.TWICE: "说明的各个标题（一、二、三）互不相同",
    Listed.PAGES: "印的页码逐页加一，没有缺的，也没有颠倒的",
}


class Schema(RuleSchema):
    """`of`: what is asked of the contents page."""

    of: Listed


def compile_body(spec: Schema, names: Vocabulary) -> Contents:  # noqa: ARG001 - the face of every kind
    return Contents(spec.of)


def tell(body: Contents) -> Iterator[Line]:
    yield "检查", _TOLD[body.of]
