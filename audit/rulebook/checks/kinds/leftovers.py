"""kind 残留: nothing of the template is left in the prose."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from audit.model.knowledge.bodies.prose import Leftovers
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line, quoted
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "残留"
WORDS = frozenset({"标题", "残留", "上下文"})


class Schema(RuleSchema):
    """`names`: the leftovers of the grammar (rules/statements/clauses.yaml) that the rule is about."""

    names: Annotated[tuple[str, ...], Field(min_length=1)]


def compile_body(spec: Schema, names: Vocabulary) -> Leftovers:  # noqa: ARG001 - the face of every kind
    return Leftovers(spec.names)


def tell(body: Leftovers) -> Iterator[Line]:
    yield "检查", f"说明里没有{quoted(body.names)}"
