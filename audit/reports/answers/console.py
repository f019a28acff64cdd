"""An answer of the store as a table for people."""

from decimal import Decimal
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from audit.model.answer import Answer
from audit.reports.answers.text import shown
from audit.reports.style import MIN_WIDTH, Style

_WIDTH = 160  # of what is no terminal


def as_table(answer: Answer, style: Style) -> str:
    """Numbers to the right; cells are broken where the terminal is too narrow."""
    table = Table(box=SIMPLE_HEAD, show_edge=False)
    for position, name in enumerate(answer.columns):
        numeric = any(isinstance(row[position], int | Decimal | float) for row in answer.rows)
        table.add_column(Text(shown(name)), justify="right" if numeric else "left", overflow="fold")
    for row in answer.rows:
        table.add_row(*(Text(shown(value)) for value in row))
    out = StringIO()
    width = max(style.width or _WIDTH, MIN_WIDTH)
    Console(
        file=out, width=width, force_terminal=style.colour, no_color=not style.colour, highlight=False,
        legacy_windows=False, color_system="standard" if style.colour else None,
    ).print(table)  # fmt: skip
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())
