"""kind 同名: two names that a statement gives are the same name."""

from audit.model.bodies import SameWords, StatementFilter
from audit.rulebook.rule_schema import RuleSchema, Text
from audit.rulebook.vocabulary import Vocabulary

KIND = "同名"
WORDS = frozenset({"甲", "乙"})


class Schema(RuleSchema):
    """`of`: the kind of statement; `words`: its two word slots; `slot`: the figure that the finding cites."""

    of: Text
    words: tuple[Text, Text]
    slot: Text


def compile_body(spec: Schema, names: Vocabulary) -> SameWords:  # noqa: ARG001 - the face of every kind
    return SameWords(StatementFilter(kinds=(spec.of,)), spec.words, spec.slot)
