"""kind 层级: accounts stand below their higher ones, and totals above what they add up."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.tables import Hole, Ladder
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "层级"
WORDS = frozenset({"编码"})
_TOLD = {
    Hole.PARENT: "表里的科目都有它的上级科目（这张表列出那一级时）",
    Hole.CHILDREN: "同一级别的科目都有下级时，每个都有",
    Hole.TOTAL: "分项有数的，表里有它的合计",
    Hole.BALANCE: "并列的合计，印了一个就印另一个",
    Hole.BOTH: "并列的合计，表里印了它们的各部分，就不会两个都没有印",
    Hole.STEP: "逐级列出的表，一级不隔着一级",
    Hole.DETAIL: "逐级列出的表，同一级的都分列时，每个都分列",
    Hole.SUBTOTAL: "表样里有小计的，分项有数就印出小计",
}


class Schema(RuleSchema):
    """`fault`: which row is missing when the rule fails. `pairs`: totals that are printed side by side."""

    fault: Hole
    pairs: tuple[tuple[str, str], ...] = ()


def compile_body(spec: Schema, names: Vocabulary) -> Ladder:  # noqa: ARG001 - the face of every kind
    return Ladder(spec.fault, spec.pairs)


def tell(body: Ladder) -> Iterator[Line]:
    yield "检查", _TOLD[body.fault]
    if body.pairs:
        yield "并列", "；".join(" 与 ".join(pair) for pair in body.pairs)
