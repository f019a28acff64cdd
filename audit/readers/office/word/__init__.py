"""Documents of Word and WPS (.docx), through python-docx: paragraphs as they are shown, and tables with their cells."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from audit.errors import UnreadableInput
from audit.model.document import Grid, TextLine, UnreadPage
from audit.readers.office.word.body import Body
from audit.readers.office.word.numbering import Numbering, numbering_of


def word_blocks(data: bytes) -> tuple[Sequence[TextLine | Grid], Sequence[UnreadPage]]:
    """What the document shows, and what of it is no text. Raises UnreadableInput."""
    import docx

    try:
        opened = docx.Document(BytesIO(data))
        numbering = numbering_of(opened)
    except Exception as error:  # whatever a broken file makes of a library
        raise UnreadableInput(
            "这份 Word 文件读不了；请用 Word 或 WPS 打开、另存一次再审核 (broken document)"
        ) from error
    return shown_in(opened.element.body, numbering)


def shown_in(element: Any, numbering: Numbering) -> tuple[Sequence[TextLine | Grid], Sequence[UnreadPage]]:
    """What the body of a document shows. Raises UnreadableInput."""
    body = Body(numbering)
    body.take(element)
    return body.blocks(), body.unread
