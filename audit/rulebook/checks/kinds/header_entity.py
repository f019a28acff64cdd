"""kind 编制单位: the tables of a disclosure are of one unit, by what is printed above each; and so are its sentences."""

from collections.abc import Iterator
from typing import Literal

from audit.model.knowledge.bodies.disclosure import HeaderEntity, Printed
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "编制单位"
WORDS = frozenset({"甲", "乙"})
_TELLS = {
    Printed.TABLES: "各表上的编制部门、编制单位是同一个，简称与全称算相同",
    Printed.ANOTHER: "各表上的编制部门、编制单位和封面上的单位，不是另一个单位",
    Printed.TARGETS: "没有下属单位的，绩效目标表写的预算单位不是另一个单位",
    Printed.KEYED: "没有下属单位的，栏目里写的单位不是另一个单位（别的都写本单位时）",
    Printed.PROSE: "说明里各句开头写的单位，不是别处的同类单位，也不是写着本单位合计数的另一个单位，简称与全称算相同",
}


class Schema(RuleSchema):
    """`of`: where the names are printed; `places`: what in a name says where the office is; `cover`: the name on a
    cover; `names`: which phrases of `names` tell a name behind a keyword."""

    of: Literal["表", "另一单位", "说明", "绩效表", "栏目"] = "表"
    places: str = ""
    cover: str = ""
    names: tuple[str, ...] = ()


def compile_body(spec: Schema, names: Vocabulary) -> HeaderEntity:
    places, cover = names.expression("places", spec.places), names.expression("cover", spec.cover)
    return HeaderEntity(Printed(spec.of), places, cover, spec.names)


def tell(body: HeaderEntity) -> Iterator[Line]:
    yield "检查", _TELLS[body.of]
