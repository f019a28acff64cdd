"""The page numbers of a disclosure: the reader knows those of a PDF, in text they are lines of their own."""

from audit.model.document import Document, TextLine
from audit.model.pagination import PageNumber, are_page_numbers, number_in

_PAGE = 60  # lines of text; between two numbers further apart a page without a number may stand


def page_numbers_of(document: Document) -> tuple[PageNumber, ...]:
    """In the order of reading; of text only such as - 7 - or 第7页."""
    if document.pages or not document.blocks:
        return document.numbers
    found: list[PageNumber] = []
    line = position = 0
    for block in document.blocks:
        number = number_in(block.text, dressed=True) if isinstance(block, TextLine) else None
        if number is not None:
            position += 1 + ((block.place.line or 0) - line) // _PAGE
            found.append(PageNumber(number, position, block.place))
            line = block.place.line or 0
    return tuple(found) if are_page_numbers(found, len(found)) else ()
