"""The examples of rules: tiny disclosures, cells between bars, last year's after a line of its own."""

from audit.model.document import Document
from audit.readers.text import document_from_text

PRIOR = "=== 上年"


def example_documents(text: str) -> tuple[Document, Document | None]:
    """The disclosure of an example, and last year's where the example has one."""
    this_year, _, last_year = text.partition(PRIOR)
    return _document(this_year), _document(last_year) if last_year else None


def _document(text: str) -> Document:
    lines = ("\t".join(cell.strip() for cell in line.split("|")) for line in text.splitlines())
    return document_from_text("例子", "\n".join(lines))
