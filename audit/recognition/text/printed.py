"""What is printed outside of tables, line by line, for whoever asks whether something is mentioned at all."""

from collections.abc import Iterator

from audit.model.document import Document, Grid
from audit.model.regex import Regex
from audit.recognition.labels import squeeze

_LETTERS = frozenset("OoIlSB")
_MISREAD = Regex(r"(?<![A-Za-z\d.,])(?=[\d,.]*[OoIlSB])(?=[OoIlSB,.]*\d)[\dOoIlSB,]+\.[\dOoIlSB]{1,2}(?![A-Za-z\d.])")


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


def misread_in(document: Document) -> int:
    """How many numbers have letters for some digits, as programs give that recognise the characters of a picture."""
    return sum(len(_MISREAD.findall(text)) for text in _all_texts(document) if not _LETTERS.isdisjoint(text))


def _all_texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Grid):
            yield from (cell.text for row in block.rows for cell in row if cell)
        else:
            yield block.text
