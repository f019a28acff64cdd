"""A Document → Facts: what it is, its tables bound to forms, what its prose says, and what was not understood."""

from audit.errors import UnreadableInput
from audit.model.document import Document
from audit.model.facts import Facts
from audit.model.rules import RuleBook
from audit.recognition.outline import outline
from audit.recognition.profile import profile_of
from audit.recognition.tables import recognise_tables


def recognise(document: Document, rulebook: RuleBook) -> Facts:
    """Raises UnreadableInput when neither a standard table nor a statement of one is found."""
    profile = profile_of(document)
    regions = outline(document, rulebook.forms, profile.kind)
    tables, unrecognised = recognise_tables(regions, rulebook.accounts, profile, document.layout)
    if not tables:
        raise UnreadableInput("没有认出任何预决算公开表，不像一份部门或单位的预决算公开")
    return Facts(document.path, profile, tables, (), unrecognised)
