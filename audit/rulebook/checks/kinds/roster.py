"""kind 名单: names listed in the prose against the rows of a table that carry a figure."""

from collections.abc import Iterator
from typing import Literal

from audit.model.knowledge.bodies.prose import Roster
from audit.model.knowledge.formula import Cell
from audit.rulebook.checks.formula import FormulaError, parse_node
from audit.rulebook.checks.kinds.equation import Where, statement_filter
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line, told_statements
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "名单"
WORDS = frozenset({"名称"})


class Schema(RuleSchema):
    """`rows`: 表[各项, 列], of them only those below `codes` where there are any. `fault`: 漏列 (a row that nobody names)
    or 无此行 (a name without a row). `also`: forms in which a name may stand as well. `single`: only one fault is one."""

    where: Where
    slot: str
    rows: str
    fault: Literal["漏列", "无此行"]
    separator: str = ""
    open_end: str = ""
    codes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    single: bool = False


def compile_body(spec: Schema, names: Vocabulary) -> Roster | None:
    """None when `rows` is no cell of a table."""
    try:
        rows = parse_node(spec.rows)
    except FormulaError as error:
        names.complain(str(error))
        return None
    if not isinstance(rows, Cell) or rows.form is None:
        names.complain("rows 要写成 表[各项, 列]")
        return None
    names.check_node(rows, ())
    open_end = names.expression("open_end", spec.open_end, "(?:{})$") if spec.open_end else None
    where, missing = statement_filter(spec.where), spec.fault == "漏列"
    return Roster(where, spec.slot, rows, missing, spec.separator, open_end, spec.codes, spec.also, spec.single)


def tell(body: Roster) -> Iterator[Line]:
    fault = "里有数的行，说明都列出了" if body.missing else "里有说明列出的每个名称"
    within = f"{'、'.join(body.codes)} 类" if body.codes else ""
    yield "检查", f"《{body.rows.form}》{within}{fault}"
    yield from told_statements(body.statements)
