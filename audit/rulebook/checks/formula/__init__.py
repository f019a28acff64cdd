"""Formulas in the field's own words ⇄ trees. Parsed with a grammar, never evaluated as code."""

from audit.rulebook.checks.formula.parser import FormulaError, parse_formula, parse_node
from audit.rulebook.checks.formula.printer import show, show_formula

__all__ = ["FormulaError", "parse_formula", "parse_node", "show", "show_formula"]
