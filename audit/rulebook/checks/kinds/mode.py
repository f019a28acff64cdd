"""kind 众数: what a statement's items add up to is one of the allowed amounts, the same throughout a disclosure."""

from collections.abc import Iterator
from decimal import Decimal

from audit.model.knowledge.bodies.equations import StatementFilter
from audit.model.knowledge.bodies.prose import Mode
from audit.rulebook.checks.rule_schema import RuleSchema, Text
from audit.rulebook.checks.telling import Line, told_statements
from audit.rulebook.checks.vocabulary import Vocabulary
from audit.rulebook.packs.source import Strict

KIND = "众数"
WORDS = frozenset({"合计", "惯例"})


class Complete(Strict):
    """The word slot that says whether a statement was read in full, and the word for yes."""

    slot: Text
    word: Text


class Schema(RuleSchema):
    """`of`: the kind of statement; `slot`: what its items are added up by."""

    of: Text
    slot: Text
    allowed: tuple[int, ...]
    complete: Complete


def compile_body(spec: Schema, names: Vocabulary) -> Mode:
    if not spec.allowed:
        names.complain("allowed: 至少要写一个数")
    allowed = tuple(Decimal(value) for value in spec.allowed)
    return Mode(StatementFilter(kinds=(spec.of,)), spec.slot, allowed, (spec.complete.slot, spec.complete.word))


def tell(body: Mode) -> Iterator[Line]:
    allowed = "、".join(f"{value:f}" for value in body.allowed)
    yield "检查", f"每条陈述各项「{body.slot}」之和是 {allowed} 之一，整份文件一致"
    yield from told_statements(body.statements)
