"""The names that rules may use: forms, their rows and columns, word for word; and the expressions that they look for."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from audit.model.knowledge.accounts import DIGITS
from audit.model.knowledge.forms import TOTAL_ROW, Form, RowKey
from audit.model.knowledge.formula import Cell, Node, Special, is_name, walk
from audit.model.regex import NEVER, Regex
from audit.rulebook.packs.expressions import ExpressionError, expression
from audit.rulebook.packs.faults import alike


class Vocabulary:
    """Looks names up and complains about those that no form has; all templates of a form count together. `complain` is
    told what is wrong, and the key that says it. `macros` is what {名} stands for in expressions."""

    def __init__(
        self, forms: Sequence[Form], complain: Callable[[str, str], None], macros: Mapping[str, str] | None = None
    ) -> None:
        self._forms = forms
        self._complain = complain
        self._macros = macros or {}

    def complain(self, message: str, key: str = "formula") -> None:
        self._complain(message, key)

    def expression(self, key: str, text: str, template: str = "{}", **macros: str) -> Regex:
        """What a rule says under `key`, put into the `template`; one that never matches where it says nothing, or what
        is no expression."""
        try:
            return expression(text, {**self._macros, **macros}, template) if text else NEVER
        except ExpressionError as error:
            self.complain(f"{key}：{error}", key)
            return NEVER

    def check_forms(self, ids: Iterable[str]) -> tuple[str, ...]:
        known = {form.id for form in self._forms}
        for form_id in ids:
            if form_id not in known:
                self.complain(f"没有名为「{form_id}」的表{alike(form_id, known)}")
        return tuple(i for i in ids if i in known)

    def check_node(self, node: Node, at_hand: Sequence[str]) -> None:
        """Every cell's form, row and column exist; a cell without a form is looked up in the rule's own forms."""
        for inner in walk(node):
            if isinstance(inner, Cell):
                self._check_cell(inner, at_hand)

    def check_row(self, name: str, at_hand: Sequence[str]) -> None:
        self._check_cell(Cell(None, name, Special.THIS_COLUMN), at_hand)

    def check_column(self, name: str, at_hand: Sequence[str]) -> None:
        self._check_cell(Cell(None, Special.THIS_ROW, name), at_hand)

    def _check_cell(self, cell: Cell, at_hand: Sequence[str]) -> None:
        if cell.form is not None:
            for form_id in self.check_forms([cell.form]):
                self._check_names(cell, self._templates(form_id), form_id)
        elif at_hand:
            for form_id in at_hand:
                self._check_names(cell, self._templates(form_id), form_id)
        else:
            self._check_names(cell, self._forms, "任何表")

    def _templates(self, form_id: str) -> list[Form]:
        return [form for form in self._forms if form.id == form_id]

    def _check_names(self, cell: Cell, templates: Sequence[Form], where: str) -> None:
        columns = {name for form in templates for name in form.column_names()}
        if is_name(cell.column) and cell.column not in columns:
            self.complain(f"{where}没有名为「{cell.column}」的列{alike(str(cell.column), columns)}")
        rows = {name for form in templates for name in _rows(form)}
        if is_name(cell.row) and cell.row not in rows and not (_is_code(str(cell.row)) and _has_accounts(templates)):
            self.complain(f"{where}没有名为「{cell.row}」的行{alike(str(cell.row), rows)}")


def _is_code(name: str) -> bool:
    return name.isdecimal() and len(name) in DIGITS.values()


def _has_accounts(forms: Sequence[Form]) -> bool:
    return any(block.accounts for form in forms for block in form.blocks)


def _rows(form: Form) -> Iterable[str]:
    yield from form.row_names()
    if any(block.key is not RowKey.LISTED for block in form.blocks):
        yield TOTAL_ROW
