"""kind 编制单位: the tables of a disclosure are of one unit, by what is printed above each; and so are its sentences."""

import re
from collections.abc import Iterator
from typing import Literal

from audit.model.bodies.disclosure import HeaderEntity
from audit.model.regex import NEVER, Regex
from audit.rulebook.rule_schema import RuleSchema
from audit.rulebook.telling import Line
from audit.rulebook.vocabulary import Vocabulary

KIND = "编制单位"
WORDS = frozenset({"甲", "乙"})
_PROSE = "说明"


class Schema(RuleSchema):
    """`of`: where the names are printed; `places`: what in a name says where the office is."""

    of: Literal["表", "说明"] = "表"
    places: str = ""


def compile_body(spec: Schema, names: Vocabulary) -> HeaderEntity | None:
    """None when `places` is no regular expression."""
    try:
        return HeaderEntity(spec.of == _PROSE, Regex.checked(spec.places) if spec.places else NEVER)
    except re.error as error:
        names.complain(str(error))
        return None


def tell(body: HeaderEntity) -> Iterator[Line]:
    if body.prose:
        yield "检查", "说明里各句开头写的单位，不是别处的同类单位，简称与全称算相同"
    else:
        yield "检查", "各表上的编制部门、编制单位是同一个，简称与全称算相同"
