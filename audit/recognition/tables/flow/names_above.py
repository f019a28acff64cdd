"""Names that a text prints above the codes and figures of their rows: cells are centred in their rows, and the font of names is
another one, so that its line comes out before theirs."""

from collections.abc import Mapping, Sequence

from audit.model.document import TextLine
from audit.model.knowledge.accounts import CLASS_DIGITS
from audit.recognition.labels import plain, squeeze
from audit.recognition.tables.flow.rows import FlowRow


def with_names_above(rows: list[FlowRow], lines: Sequence[TextLine], classes: Mapping[str, str]) -> list[FlowRow]:
    """The rows, those without a name on the line of their code named by the words above it where more of their classes
    are called so than by the words below; where neither says what a class is called, nobody knows their names.
    `lines`: of the table. `classes`: plain name → code."""
    bare = [i for i, row in enumerate(rows) if row.nameless_line]
    if not bare:
        return rows
    behind = [_behind(row) for row in rows]
    above = [[_line_above(rows[0], lines)], *behind]
    told = [i for i in bare if len(rows[i].code) == CLASS_DIGITS]
    by_above = sum(classes.get(plain("".join(above[i]))) == rows[i].code for i in told)
    by_below = sum(classes.get(plain("".join(behind[i]))) == rows[i].code for i in told)
    if by_above > by_below:
        for i, row in enumerate(rows):
            row.words = above[i] if row.nameless_line else row.words[: len(row.words) - len(behind[i])]
    for i in bare if by_above == by_below else ():
        rows[i].uncertain_name = True
    return rows


def _behind(row: FlowRow) -> list[str]:
    """The words that stand on the lines behind that of its code, or of the word for the total."""
    return row.words if row.nameless_line else row.words[row.beside :]


def _line_above(row: FlowRow, lines: Sequence[TextLine]) -> str:
    """What stands right above the first row."""
    above = [line.text for line in lines if (line.place.line or 0) < (row.place.line or 0)]
    return squeeze(above[-1]) if above else ""
