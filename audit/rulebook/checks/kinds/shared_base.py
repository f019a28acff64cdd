"""kind 同一基数: shares of a base that is told by name alone lead to one base."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.equations import StatementFilter
from audit.model.knowledge.bodies.prose import SharedBase
from audit.rulebook.checks.rule_schema import RuleSchema, Text
from audit.rulebook.checks.telling import Line, told_statements
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "同一基数"
WORDS = frozenset({"主题", "写的", "基数", "推算", "其他"})


class Schema(RuleSchema):
    """`of`: the kind of statement; `part`, `share`: two of its figures; `words`: what calls the base; `known`: the base
    itself, where it was found."""

    of: Text
    part: Text
    share: Text
    words: Text
    known: Text


def compile_body(spec: Schema, names: Vocabulary) -> SharedBase:  # noqa: ARG001 - the face of every kind
    return SharedBase(StatementFilter(kinds=(spec.of,)), spec.part, spec.share, spec.words, spec.known)


def tell(body: SharedBase) -> Iterator[Line]:
    yield "检查", f"同一节里{body.words}相同的，{body.part} ÷ {body.share} 是同一个数"
    yield from told_statements(body.statements)
