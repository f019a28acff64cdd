"""kind 空表: a table that its own note calls empty has no figures."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from audit.model.knowledge.bodies.tables import EmptyTable
from audit.model.regex import NEVER, Regex
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line, quoted
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "空表"
WORDS = frozenset({"注"})


class Schema(RuleSchema):
    """`words`: what a note says when the table is empty; `supposed`: what before them says that it need not be."""

    words: Annotated[tuple[str, ...], Field(min_length=1)]
    supposed: str = ""


def compile_body(spec: Schema, names: Vocabulary) -> EmptyTable | None:
    """None when `supposed` is no regular expression."""
    try:
        return EmptyTable(spec.words, Regex.checked(f"(?:{spec.supposed})$") if spec.supposed else NEVER)
    except re.error as error:
        names.complain(str(error))
        return None


def tell(body: EmptyTable) -> Iterator[Line]:
    yield "检查", f"注里有{quoted(body.words)}的表，没有不为零的数"
