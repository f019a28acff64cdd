"""kind 行次: printed row numbers run on by one."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.tables import Ordinals
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "行次"
WORDS = frozenset({"前", "后"})


class Schema(RuleSchema):
    """Nothing of its own: the rule's forms say where."""


def compile_body(spec: Schema, names: Vocabulary) -> Ordinals:  # noqa: ARG001 - the face of every kind
    return Ordinals()


def tell(body: Ordinals) -> Iterator[Line]:  # noqa: ARG001 - the face of every kind
    yield "检查", "表上印的行次逐行加一"
