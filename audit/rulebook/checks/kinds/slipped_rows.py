"""kind 错行: the figures of a table stand beside the names that they belong to."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.tables import SlippedRows
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "错行"
WORDS: frozenset[str] = frozenset()


class Schema(RuleSchema):
    """Nothing besides what every rule says."""


def compile_body(spec: Schema, names: Vocabulary) -> SlippedRows:  # noqa: ARG001 - the face of every kind
    return SlippedRows()


def tell(body: SlippedRows) -> Iterator[Line]:  # noqa: ARG001 - the face of every kind
    yield "检查", "每行之内的合计都成立，上级科目却大多不等于下级之和的表：数与名称错开了行"
