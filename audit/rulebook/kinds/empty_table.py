"""kind 空表: a table that its own note calls empty has no figures."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from audit.model.bodies import EmptyTable
from audit.rulebook.rule_schema import RuleSchema
from audit.rulebook.telling import Line, quoted
from audit.rulebook.vocabulary import Vocabulary

KIND = "空表"
WORDS = frozenset({"注"})


class Schema(RuleSchema):
    """`words`: what a note says when the table is empty."""

    words: Annotated[tuple[str, ...], Field(min_length=1)]


def compile_body(spec: Schema, names: Vocabulary) -> EmptyTable:  # noqa: ARG001 - the face of every kind
    return EmptyTable(spec.words)


def tell(body: EmptyTable) -> Iterator[Line]:
    yield "检查", f"注里有{quoted(body.words)}的表，没有不为零的数"
