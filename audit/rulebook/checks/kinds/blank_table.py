"""kind 空白表: a table in which nothing is printed says so, and nothing else says otherwise."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from audit.model.knowledge.bodies.tables import BlankTable
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line, quoted
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "空白表"
WORDS: frozenset[str] = frozenset()


class Schema(RuleSchema):
    """`words`: a note with one of them says that the table is empty. `told`: whether what fails is that the prose
    tells an amount of the table, or that nothing says it is empty. `subjects`: words of a title that are also those of
    the section about it, which may say so in other words. `besides`: words of a sentence whose amount may belong to no
    table that says it is empty."""

    words: Annotated[tuple[str, ...], Field(min_length=1)]
    told: bool
    subjects: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()


def compile_body(spec: Schema, names: Vocabulary) -> BlankTable:  # noqa: ARG001 - the face of every kind
    return BlankTable(spec.words, spec.subjects, spec.besides, told=spec.told)


def tell(body: BlankTable) -> Iterator[Line]:
    yield "检查", "空白的表，说明里没有它的金额" if body.told else "空白的表，表注或说明写明没有数"
    yield "空表的说法", quoted(body.words)
