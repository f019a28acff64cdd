"""kind 重印: no row is printed again right below itself."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.tables import TwiceOver
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "重印"
WORDS = frozenset({"写的"})


class Schema(RuleSchema):
    """`rows`: a regular expression, of how the words of the rows end that a table has once."""

    rows: str


def compile_body(spec: Schema, names: Vocabulary) -> TwiceOver:
    return TwiceOver(names.expression("rows", spec.rows))


def tell(body: TwiceOver) -> Iterator[Line]:
    yield "检查", f"名称合得上 {body.rows.pattern} 的行，没有一模一样地再印一行"
