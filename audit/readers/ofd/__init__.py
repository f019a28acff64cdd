"""OFD, the national format of pages (GB/T 33190-2016): XML in an archive. What is on a page is made a document as with PDF."""

from zipfile import ZipFile

from audit.errors import UnreadableInput
from audit.model.document import Document
from audit.readers.ofd.package import BROKEN, books
from audit.readers.ofd.pages import contents
from audit.readers.pdf.assemble import document_of, read_all


def document_from_ofd(path: str, archive: ZipFile) -> Document:
    """Raises UnreadableInput with a one-line reason."""
    try:
        found = list(books(archive))
        return document_of(path, read_all(lambda: contents(found)))
    except (ValueError, LookupError, ArithmeticError) as error:  # what a file that lies about itself makes of us
        raise UnreadableInput(BROKEN) from error
