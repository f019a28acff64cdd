"""kind 别表的注: a table that the note under another table calls empty together with its own has no figures."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from audit.model.knowledge.bodies.tables import NoteElsewhere
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line, quoted
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "别表的注"
WORDS = frozenset({"注", "另表"})


class Schema(RuleSchema):
    """`own`: what the table's money is called; `others`: other money that the note names with it; `denial`: how the
    note says that there is none."""

    own: Annotated[tuple[str, ...], Field(min_length=1)]
    others: Annotated[tuple[str, ...], Field(min_length=1)]
    denial: str


def compile_body(spec: Schema, names: Vocabulary) -> NoteElsewhere:
    return NoteElsewhere(spec.own, spec.others, names.expression("denial", spec.denial))


def tell(body: NoteElsewhere) -> Iterator[Line]:
    yield "检查", f"别的表的注说没有{quoted(body.own)}和{quoted(body.others)}的，表里没有数"
