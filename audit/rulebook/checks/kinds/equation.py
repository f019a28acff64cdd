"""kind 等式: a formula that must hold for each row, column, statement … of the forms."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator

from audit.model.knowledge.bodies.equations import Equation, Perhaps, RowFilter, StatementFilter
from audit.model.knowledge.formula import Formula, Relation, Slot
from audit.rulebook.checks.formula import FormulaError, parse_formula
from audit.rulebook.checks.rule_schema import EVERY_FORM, RuleSchema
from audit.rulebook.checks.telling import Line, quoted, told_rows, told_statements
from audit.rulebook.checks.vocabulary import Vocabulary
from audit.rulebook.packs.source import Strict

KIND = "等式"
WORDS = frozenset[str]()
Each = Literal["文件", "行", "列", "构成列", "构成行", "其中行", "上级科目", "对应列", "陈述", "同量陈述"]
_STATEMENTS = frozenset({"陈述", "同量陈述"})
_TABLES = frozenset({"行", "列", "构成列", "构成行", "其中行", "上级科目", "对应列"})

_TOLD = {
    "行": "表里的每一行",
    "列": "每个数值列",
    "构成列": "表样写明由哪些列构成的列，每行一次",
    "构成行": "表样写明由哪些行构成的行，每列一次",
    "其中行": "表样写明属于哪一行的行，每列一次",
    "上级科目": "有下级的科目，每列一次",
    "对应列": "表样写明与另一张表对应的列",
    "陈述": "说明里的每条陈述",
    "同量陈述": "说同一个量的各条陈述，依次与第一条比",
}


def _as_list(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


Words = Annotated[tuple[str, ...], BeforeValidator(_as_list, json_schema_input_type=str | tuple[str, ...])]
Levels = Annotated[tuple[int, ...], BeforeValidator(_as_list, json_schema_input_type=int | tuple[int, ...])]


class Where(Strict):
    """Limits what the rule walks over: the first four for tables, the rest for statements."""

    levels: Levels = ()
    rows: Words = ()
    blocks: Words = ()
    columns: Words = ()
    kind: Words = ()
    quantity: Words = ()
    pattern: Words = ()
    section: Words = ()
    words: dict[str, Words] = {}
    without: Words = ()
    named: bool = False


class PerhapsSpec(Strict):
    """Where `formula` holds of a failed check, its finding closes with `say`."""

    formula: str
    say: str
    say_en: str


class Schema(RuleSchema):
    """`same`: word slots that tell statements of one quantity apart. The rest: see model/knowledge/bodies/equations.py."""

    each: Each = "文件"
    formula: str
    where: Where = Where()
    same: Words = ()
    independent: bool = False
    one_off: bool = False
    filled_in: bool = False
    when: str = ""
    perhaps: PerhapsSpec | None = None
    beside: Words = ()


def statement_filter(where: Where) -> StatementFilter:
    """The part of `where` that limits statements."""
    texts = (where.kind, where.quantity, where.pattern, where.section)
    return StatementFilter(*texts, where.words, where.without, where.named)


def compile_body(spec: Schema, names: Vocabulary) -> Equation | None:
    """The equation, or None when the formula cannot be understood."""
    try:
        formula = parse_formula(spec.formula, spec.each)
        when = parse_formula(spec.when, spec.each) if spec.when else None
        perhaps = _perhaps(spec)
    except FormulaError as error:
        names.complain(str(error))
        return None
    if formula.relation is Relation.NEAR:
        names.complain("≈ 只用在 when 和 perhaps：规则自己的公式写 =，尾差另有判断")
    for checked in filter(None, (formula, when, perhaps.formula if perhaps else None)):
        _check(spec, checked, names)
    where = spec.where
    return Equation(
        formula,
        spec.each,
        RowFilter(where.levels, where.rows, where.blocks, where.columns),
        statement_filter(where),
        spec.same,
        spec.independent,
        when,
        spec.one_off,
        spec.filled_in,
        perhaps,
        spec.beside,
    )


def _perhaps(spec: Schema) -> Perhaps | None:
    told = spec.perhaps
    return Perhaps(parse_formula(told.formula, spec.each), told.say, told.say_en) if told else None


def _check(spec: Schema, formula: Formula, names: Vocabulary) -> None:
    at_hand = () if spec.forms == EVERY_FORM else tuple(spec.forms)
    for node in (formula.left, formula.right):
        names.check_node(node, at_hand)
    for row in spec.where.rows:
        names.check_row(row, at_hand)
    for column in spec.where.columns:
        names.check_column(column, at_hand)
    if spec.each in _TABLES and not spec.forms:
        names.complain(f"each: {spec.each} 要写明 forms（表名，或 全部）")
    if spec.each not in _STATEMENTS and any(isinstance(n, Slot) and not n.listed for n in formula.nodes()):
        names.complain("只有 each: 陈述 或 同量陈述 的规则才能用陈述的槽")


def tell(body: Equation) -> Iterator[Line]:
    yield "公式", body.formula.text
    if body.each in _TOLD:
        yield "逐项", _TOLD[body.each]
    if body.when:
        yield "条件", f"{body.when.text} 时才检查"
    if body.perhaps:
        yield "提示", f"不符而 {body.perhaps.formula.text} 时，{body.perhaps.say}"
    yield from told_rows(body.rows)
    yield from told_statements(body.statements)
    if body.same:
        yield "同一件事", f"{quoted(body.same)}相同的陈述"
    if body.beside:
        yield "别的钱", f"相差的正好是{quoted(body.beside)}几个的增减的，不算不符"
    if body.independent:
        yield "尾差", "两边各自四舍五入，差一个末位是尾差"
