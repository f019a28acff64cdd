"""kind 更名: another disclosure of this unit calls it by the same name."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from audit.model.knowledge.bodies.disclosure import Renamed
from audit.model.knowledge.formula import Role
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "更名"
WORDS = frozenset({"甲", "乙", "文件"})


class Schema(RuleSchema):
    """`against`: which other disclosure, as in formulas."""

    against: Annotated[Role, Field(description="哪一份公开：上年、预算")]


def compile_body(spec: Schema, names: Vocabulary) -> Renamed:  # noqa: ARG001 - the face of every kind
    return Renamed(spec.against)


def tell(body: Renamed) -> Iterator[Line]:
    yield "检查", f"单位名称与{body.role}公开文件里的相同（简称与全称算相同）"
