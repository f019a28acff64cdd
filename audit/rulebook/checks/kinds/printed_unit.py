"""kind 单位: the unit that a table prints is the one its numbers are in elsewhere."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.tables import PrintedUnit
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "单位"
WORDS = frozenset({"写的单位", "应为单位"})


class Schema(RuleSchema):
    """Nothing besides what every rule says."""


def compile_body(spec: Schema, names: Vocabulary) -> PrintedUnit:  # noqa: ARG001 - the face of every kind
    return PrintedUnit()


def tell(body: PrintedUnit) -> Iterator[Line]:  # noqa: ARG001 - the face of every kind
    yield "检查", "表上写的金额单位，与别的表、说明里印着同样数字的单位相同"
