"""Formula text → tree. What a bare name means depends on what the rule walks over (`each`)."""

from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from lark import Lark, Token, Transformer, Tree, UnexpectedInput
from lark.exceptions import VisitError

from audit.model.knowledge.formula import (
    LEVELS,
    REFERENTS,
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
    Relation,
    Role,
    Selector,
    Slot,
    Special,
    Total,
    walk,
)
from audit.rulebook.checks.formula.printer import show_formula

ROW_SCOPES = frozenset({"行"})
COLUMN_SCOPES = frozenset({"列"})
STATEMENT_SCOPES = frozenset({"陈述", "同量陈述"})
_DEEPEST, _SHOWN = 100, 60  # levels of a formula; characters of one that is deeper
_OPERATORS = {"-": "−", "*": "×", "/": "÷", "<=": "≤", ">=": "≥"}
_WANTED = {"RELATION": "=、≤、≥", "COMMA": ",", "RSQB": "]", "RPAR": ")", "NAME": "名称", "LPAR": "("}  # of terminals
_HINTS = {"，＝［］｜＋－＊／": "；公式的符号写半角 , = [ ] | + - * /", "<>＜＞": "；比较只写 =、≤、≥"}
_SELECTORS: dict[str, Selector] = {
    **{special.value: special for special in Special},
    **{name: EveryLevel(level) for name, level in LEVELS.items()},
}


class FormulaError(ValueError):
    """A formula that cannot be understood; the message says where."""


class _Name(NamedTuple):
    text: str
    quoted: bool


def parse_formula(text: str, each: str = "文件") -> Formula:
    """Raises FormulaError."""
    formula = _build(text, each, "start")
    assert isinstance(formula, Formula)  # noqa: S101 - the grammar's start rule yields nothing else
    return formula


def parse_node(text: str, each: str = "文件") -> Node:
    """One side of a formula, such as the cell that a quantity refers to. Raises FormulaError."""
    node: Node = _build(text, each, "sum")
    return node


def _build(text: str, each: str, start: str) -> Any:
    try:
        return _Builder(each).transform(_parsed(text, start))
    except UnexpectedInput as error:
        raise FormulaError(f"公式看不懂：{text!r} {_unclear(error)}") from error
    except VisitError as error:
        raise FormulaError(f"{error.orig_exc}：{text!r}") from error


def _unclear(error: UnexpectedInput) -> str:
    """Where, and what belongs there."""
    token, accepted = getattr(error, "token", None), getattr(error, "accepts", None) or ()
    found = str(token if token is not None else error.char)  # type: ignore[attr-defined]  # the one or the other
    where = f"第 {error.column} 个字符「{found}」处" if found else "写到末尾"
    wanted = [said for name, said in _WANTED.items() if name in accepted][:1]
    told = f"{where}，{'还' if not found else '这里'}缺 {wanted[0]}" if wanted else where
    return told + next((hint for signs, hint in _HINTS.items() if set(found) & set(signs)), "")


def _parsed(text: str, start: str) -> Tree[Token]:
    """Raises FormulaError where it is deeper than anybody reads, and than what walks over it later can go."""
    tree = _grammar().parse(text, start=start)
    level: list[Tree[Token]] = [tree]
    for _ in range(_DEEPEST):
        level = [child for node in level for child in node.children if isinstance(child, Tree)]
        if not level:
            return tree
    raise FormulaError(f"公式太长，或嵌套太深：{text[:_SHOWN]}…")


@cache
def _grammar() -> Lark:
    grammar = files(__package__).joinpath("grammar.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", start=["start", "sum"], maybe_placeholders=True)


class _Builder(Transformer[Token, Any]):
    """Bottom up: every method gets its children already built."""

    def __init__(self, each: str) -> None:
        super().__init__()
        self._each = each

    def start(self, parts: list[Any]) -> Formula:
        left, relation, right = parts
        inner = right.options if isinstance(right, OneOf) else (right,)
        if any(isinstance(node, OneOf) for side in (left, *inner) for node in walk(side)) or (
            isinstance(right, OneOf) and relation != "="
        ):
            raise FormulaError("其一(…) 只能是等号右边的全部")
        bare = Formula(Relation(_OPERATORS.get(str(relation), str(relation))), left, right, "")
        return Formula(bare.relation, left, right, show_formula(bare, self._each))

    def binary(self, parts: list[Any]) -> Node:
        left, operator, right = parts
        return Binary(_OPERATORS.get(str(operator), str(operator)), left, right)

    def negation(self, parts: list[Any]) -> Node:
        return Negation(parts[1])

    def first_of(self, parts: list[Any]) -> Node:
        return FirstOf(tuple(parts))

    def one_of(self, parts: list[Any]) -> Node:
        return OneOf(tuple(parts[1:]))

    def number(self, parts: list[Any]) -> Node:
        text = str(parts[0])
        percent = text.endswith("%")
        return Number(Decimal(text.rstrip("%")) / (100 if percent else 1), percent)

    def total(self, parts: list[Any]) -> Node:
        return Total(parts[1])

    def count(self, parts: list[Any]) -> Node:
        return Count(parts[1])

    def cell(self, parts: list[Any]) -> Node:
        role, form, row, column, optional = parts
        return Cell(form.text if form else None, row, column, optional is not None, _role(role))

    def value(self, parts: list[Any]) -> Node:
        role, owner, name, optional = parts
        of = str(owner).rstrip(" .") if owner else ""
        if of:
            return Slot(name.text, of, optional is not None, _role(role))
        return self._free(name, optional is not None, _role(role))

    def _free(self, name: _Name, optional: bool, role: Role | None) -> Node:  # noqa: FBT001 - it comes from the grammar
        for of in REFERENTS:
            if name == _Name(f"{of}指称", quoted=False):
                return Referent(role, of)
        if name == _Name("对应", quoted=False):
            return Anchor()
        if self._each in ROW_SCOPES:
            return Cell(None, Special.THIS_ROW, name.text, optional, role)
        if self._each in COLUMN_SCOPES:
            return Cell(None, name.text, Special.THIS_COLUMN, optional, role)
        if self._each in STATEMENT_SCOPES:
            return Slot(name.text, "", optional, role)
        raise FormulaError(f"each: {self._each} 时，「{name.text}」要写成 表[行, 列]")

    def named(self, parts: list[Any]) -> Selector:
        name: _Name = parts[0]
        return name.text if name.quoted else _SELECTORS.get(name.text, name.text)

    def captured(self, parts: list[Any]) -> Selector:
        return Captured(parts[0].text)

    def bare(self, parts: list[Any]) -> _Name:
        return _Name(str(parts[0]), quoted=False)

    def quoted(self, parts: list[Any]) -> _Name:
        return _Name(str(parts[0])[1:-1], quoted=True)


def _role(token: Token | None) -> Role | None:
    return Role(str(token).rstrip(" .")) if token else None
