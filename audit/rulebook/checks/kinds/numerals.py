"""kind 写法: figures of tables are written as numerals are."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.tables import Numerals
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "写法"
WORDS = frozenset({"列", "写的"})


class Schema(RuleSchema):
    """`wrong`: a regular expression, of what is no numeral in the place of one."""

    wrong: str


def compile_body(spec: Schema, names: Vocabulary) -> Numerals:
    return Numerals(names.expression("wrong", spec.wrong))


def tell(body: Numerals) -> Iterator[Line]:
    yield "检查", f"表里的数不写成 {body.wrong.pattern}"
