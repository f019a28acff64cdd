"""kind 空表: a table that its own note calls empty has no figures."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from audit.model.knowledge.bodies.tables import EmptyTable
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line, quoted
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "空表"
WORDS = frozenset({"注"})


class Schema(RuleSchema):
    """`words`: what a note says when the table is empty; `supposed`: what before them says that it need not be."""

    words: Annotated[tuple[str, ...], Field(min_length=1)]
    supposed: str = ""


def compile_body(spec: Schema, names: Vocabulary) -> EmptyTable:
    return EmptyTable(spec.words, names.expression("supposed", spec.supposed, "(?:{})$"))


def tell(body: EmptyTable) -> Iterator[Line]:
    yield "检查", f"注里有{quoted(body.words)}的表，没有不为零的数"
