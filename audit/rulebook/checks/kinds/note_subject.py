"""kind 表注对象: the note under a table speaks of this table's money, not of another's."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from audit.model.knowledge.bodies.tables import NoteSubject
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line, quoted
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "表注对象"
WORDS = frozenset({"注"})


class Schema(RuleSchema):
    """`own`: what the table's money is called; `others`: what the money of other tables is called; `denial`: how a
    sentence of the note says that there is none."""

    own: Annotated[tuple[str, ...], Field(min_length=1)]
    others: Annotated[tuple[str, ...], Field(min_length=1)]
    denial: str = ""


def compile_body(spec: Schema, names: Vocabulary) -> NoteSubject:
    return NoteSubject(spec.own, spec.others, names.expression("denial", spec.denial) if spec.denial else None)


def tell(body: NoteSubject) -> Iterator[Line]:
    yield "检查", f"表下的注说到{quoted(body.others)}时，也说到{quoted(body.own)}"
