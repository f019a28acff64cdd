"""kind 科目目录: code and name as the catalogue of the year has them."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.tables import AccountCatalogue, Misnomer
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "科目目录"
WORDS = frozenset({"编码", "名称", "目录名称", "目录编码"})


class Schema(RuleSchema):
    """`fault`: what fails, the name of another account, a name of other years, a name of none, or one
    with a character changed or left out."""

    fault: Misnomer


def compile_body(spec: Schema, names: Vocabulary) -> AccountCatalogue:  # noqa: ARG001 - the face of every kind
    return AccountCatalogue(spec.fault)


def tell(body: AccountCatalogue) -> Iterator[Line]:
    yield "检查", f"科目编码与名称合乎当年的《政府收支分类科目》；不符：用了{body.fault}"
