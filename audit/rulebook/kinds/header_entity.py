"""kind 编制单位: the tables of a disclosure are of one unit, by what is printed above each."""

from collections.abc import Iterator

from audit.model.bodies import HeaderEntity
from audit.rulebook.rule_schema import RuleSchema
from audit.rulebook.telling import Line
from audit.rulebook.vocabulary import Vocabulary

KIND = "编制单位"
WORDS = frozenset({"甲", "乙"})


class Schema(RuleSchema):
    """Nothing besides what every rule says."""


def compile_body(spec: Schema, names: Vocabulary) -> HeaderEntity:  # noqa: ARG001 - the face of every kind
    return HeaderEntity()


def tell(body: HeaderEntity) -> Iterator[Line]:  # noqa: ARG001 - the face of every kind
    yield "检查", "各表上的编制部门、编制单位是同一个，简称与全称算相同"
