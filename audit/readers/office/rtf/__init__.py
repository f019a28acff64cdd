"""RTF, as Word and WPS save it (.rtf, and many a .doc): what RTF 1.9.1 says of text and tables."""

from collections.abc import Sequence

from audit.model.document import Grid, TextLine, UnreadPage
from audit.readers.office.rtf.reading import Reading
from audit.readers.office.rtf.tokens import tokens
from audit.readers.office.word import shown_in
from audit.readers.office.word.elements import around
from audit.readers.office.word.numbering import Numbering


def rtf_blocks(data: bytes) -> tuple[Sequence[TextLine | Grid], Sequence[UnreadPage]]:
    """What the document shows, and what of it is no text. Raises UnreadableInput."""
    reading = Reading()
    reading.take(tokens(data.decode("latin-1")))
    return shown_in(around(reading.elements()), Numbering(around(()), None))
