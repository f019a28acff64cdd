"""kind 同名: two names that a statement gives are the same name."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.equations import StatementFilter
from audit.model.knowledge.bodies.prose import SameWords
from audit.rulebook.checks.rule_schema import RuleSchema, Text
from audit.rulebook.checks.telling import Line, told_statements
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "同名"
WORDS = frozenset({"甲", "乙"})


class Schema(RuleSchema):
    """`of`: the kind of statement; `words`: its two word slots; `slot`: the figure that the finding cites."""

    of: Text
    words: tuple[Text, Text]
    slot: Text


def compile_body(spec: Schema, names: Vocabulary) -> SameWords:  # noqa: ARG001 - the face of every kind
    return SameWords(StatementFilter(kinds=(spec.of,)), spec.words, spec.slot)


def tell(body: SameWords) -> Iterator[Line]:
    yield "检查", f"「{body.words[0]}」与「{body.words[1]}」是同一个名称"
    yield from told_statements(body.statements)
