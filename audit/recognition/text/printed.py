"""What is printed outside of tables, line by line, for whoever asks whether something is mentioned at all."""

from collections.abc import Iterator

from audit.model.document import Document, Grid
from audit.recognition.labels import squeeze


def lines_of(document: Document) -> tuple[str, ...]:
    """Lines without white space; of the rows of a grid those with a single cell, which may be a title or a note."""
    return tuple(line for text in _texts(document) if (line := squeeze(text)))


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if not isinstance(block, Grid):
            yield block.text
            continue
        for row in block.rows:
            filled = [cell.text for cell in row if cell and cell.text.strip()]
            if len(filled) == 1:
                yield filled[0]
