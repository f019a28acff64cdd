"""Trees → formula text, with no more brackets than needed; parsing it again gives the same tree."""

from audit.model.knowledge.formula import (
    LEVELS,
    Anchor,
    Binary,
    Captured,
    Cell,
    Count,
    EveryLevel,
    FirstOf,
    Formula,
    Negation,
    Node,
    Number,
    OneOf,
    Referent,
    Role,
    Selector,
    Slot,
    Special,
    Total,
    is_name,
)
from audit.model.regex import Regex

_SUM, _PRODUCT, _UNARY, _CHOICE, _ATOM = range(5)
_LEVEL_OF = {"+": _SUM, "−": _SUM, "×": _PRODUCT, "÷": _PRODUCT}
_PLAIN = Regex(r'[^\s\d\[\],，|?()+\-−×÷*/=≈≤≥<>"@.Σ][^\s\[\],，|?()+\-−×÷*/=≈≤≥<>"@.Σ]*')
_RESERVED = frozenset({"指称", "预算指称", "对应", "数", "其一", *LEVELS, *(s.value for s in Special)})
_LEVEL_NAMES = {level: name for name, level in LEVELS.items()}


def show_formula(formula: Formula, each: str = "文件") -> str:
    """A formula as rules write it; `each`: what the rule walks over."""
    return f"{show(formula.left, each)} {formula.relation} {show(formula.right, each)}"


def show(node: Node, each: str = "文件") -> str:
    """The text of one side; `each` is what the rule walks over, so that names can stand bare."""
    return _Printer(each).at(node, _SUM)


class _Printer:
    def __init__(self, each: str) -> None:
        self._each = each

    def at(self, node: Node, level: int) -> str:
        """Bracketed where the node binds less tightly than its place asks for."""
        text, own = self._text(node)
        return text if own >= level else f"({text})"

    def _text(self, node: Node) -> tuple[str, int]:
        match node:
            case Binary(operator, left, right):
                own = _LEVEL_OF[operator]
                return f"{self.at(left, own)} {operator} {self.at(right, own + 1)}", own
            case Negation(inner):
                return f"−{self.at(inner, _UNARY)}", _UNARY
            case FirstOf(options):
                return " | ".join(self.at(option, _ATOM) for option in options), _CHOICE
            case _:
                return self._atom(node), _ATOM

    def _atom(self, node: Node) -> str:
        match node:
            case Total(inner):
                return f"Σ({self.at(inner, _SUM)})"
            case Count(inner):
                return f"数({self.at(inner, _SUM)})"
            case OneOf(options):
                return f"其一({', '.join(self.at(option, _SUM) for option in options)})"
        return self._leaf(node)

    def _leaf(self, node: Node) -> str:
        match node:
            case Number(value, True):
                return f"{value * 100:f}%"
            case Number(value):
                return format(value, "f")
            case Referent(role, of):
                return f"{_of(role)}{of}指称"
            case Anchor():
                return "对应"
            case Slot():
                owner = f"{node.of}." if node.of else ""
                return f"{_of(node.role)}{owner}{_name(node.name)}{_optional(node.optional)}"
            case Cell():
                return f"{_of(node.role)}{self._cell(node)}{_optional(node.optional)}"
        raise TypeError(f"not a formula node: {node!r}")

    def _cell(self, cell: Cell) -> str:
        if cell.form is None and cell.row is Special.THIS_ROW and self._each == "行" and is_name(cell.column):
            return _name(str(cell.column))
        if cell.form is None and cell.column is Special.THIS_COLUMN and self._each == "列" and is_name(cell.row):
            return _name(str(cell.row))
        form = _name(cell.form) if cell.form is not None else ""
        return f"{form}[{_selector(cell.row)}, {_selector(cell.column)}]"


def _of(role: Role | None) -> str:
    return f"{role}." if role else ""


def _optional(optional: bool) -> str:  # noqa: FBT001 - a field of the node
    return "?" if optional else ""


def _selector(selector: Selector) -> str:
    match selector:
        case Special():
            return selector.value
        case Captured(slot):
            return f"@{_name(slot)}"
        case EveryLevel(level):
            return _LEVEL_NAMES[level]
    return _name(selector)


def _name(text: str) -> str:
    return text if _PLAIN.fullmatch(text) and text not in _RESERVED else f'"{text}"'
