"""The examples of rules: tiny disclosures, cells between bars, those that they are compared with after a line of their own."""

import re
from collections.abc import Sequence

from audit.model.document import Document
from audit.model.knowledge.formula import Role
from audit.model.knowledge.titles import ANY_LINE, LinePatterns
from audit.readers.text import document_from_text

_HEADING = re.compile(rf"^[^\S\n]*=== ({'|'.join(Role)})[^\S\n]*$", re.MULTILINE)


def example_documents(text: str, said: LinePatterns = ANY_LINE) -> tuple[Document, Sequence[tuple[Role, Document]]]:
    """The disclosure of an example, and those that it is compared with, each with its role."""
    own, *others = _HEADING.split(text)
    companions = [(Role(role), _document(text, said)) for role, text in zip(others[::2], others[1::2], strict=True)]
    return _document(own, said), companions


def _document(text: str, said: LinePatterns) -> Document:
    lines = ("\t".join(cell.strip() for cell in line.split("|")) for line in text.splitlines())
    return document_from_text("例子", "\n".join(lines), said)
