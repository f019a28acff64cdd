"""What the tests of drawn pages draw, in the operators of PDF, and what they see of a document."""

from audit.model.document import Document, Grid, TextLine

# Two columns and two rows; the upper row is one merged cell.
GRID = "100 100 200 80 re 100 140 m 300 140 l 200 100 m 200 140 l S "


def text(x: float, y: float, words: str, size: float = 10) -> str:
    return f"BT /F {size} Tf {x} {y} Td ({words}) Tj ET "


def lines(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, TextLine)]


def grids(document: Document) -> list[list[list[str | None]]]:
    found = [block for block in document.blocks if isinstance(block, Grid)]
    return [[[cell and cell.text for cell in row] for row in grid.rows] for grid in found]
