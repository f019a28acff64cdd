"""The one place where the order of the stages is written: read → recognise → evaluate → report."""

from pathlib import Path

from audit.model.document import Document
from audit.model.facts import Facts
from audit.model.report import DocumentReport
from audit.model.rules import RuleBook


def load_rulebook(extra: tuple[Path, ...] = ()) -> RuleBook:
    """The built-in rule book plus the packs at `extra`. Raises RuleBookError with every fault found."""
    raise NotImplementedError


def read(path: Path) -> Document:
    """Raises UnreadableInput when the file cannot be read."""
    raise NotImplementedError


def recognise(document: Document, rulebook: RuleBook) -> Facts:
    """Raises UnreadableInput when the document is no disclosure that we know."""
    raise NotImplementedError


def facts(path: Path, rulebook: RuleBook) -> Facts:
    """Reads and recognises. Raises UnreadableInput."""
    return recognise(read(path), rulebook)


def audit(path: Path, rulebook: RuleBook, prior: Facts | None = None) -> DocumentReport:
    raise NotImplementedError
