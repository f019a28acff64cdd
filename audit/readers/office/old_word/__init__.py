"""Documents of Word 97 to 2003 and of WPS (.doc, .wps): the container through olefile, what is in it as [MS-DOC] has it."""

from collections.abc import Sequence

from audit.errors import UnreadableInput
from audit.model.document import Grid, TextLine, UnreadPage
from audit.readers.office.old_word.file import BROKEN, file_of
from audit.readers.office.old_word.lists import numbering_of
from audit.readers.office.old_word.story import Reading
from audit.readers.office.old_word.text import Text
from audit.readers.office.word import shown_in
from audit.readers.office.word.elements import around


def old_word_blocks(data: bytes) -> tuple[Sequence[TextLine | Grid], Sequence[UnreadPage]]:
    """What the document shows, and what of it is no text. Raises UnreadableInput."""
    try:
        file = file_of(data)
        return shown_in(around(Reading(file, Text(file)).body()), numbering_of(file))
    except (ValueError, LookupError, OverflowError) as error:  # what a file that lies about itself makes of us
        raise UnreadableInput(BROKEN) from error
