"""The one place where the order of the stages is written: read → recognise → evaluate → diagnose → report.

Each stage is imported when it is first used: `gouji --help` pays for none of them.
"""

from collections.abc import Sequence
from pathlib import Path

from audit.model.facts import Facts
from audit.model.report import DocumentReport
from audit.model.rules import RuleBook


def load_rulebook(extra: tuple[Path, ...] = ()) -> RuleBook:
    """The built-in rule book plus the packs at `extra`. Raises RuleBookError with every fault found."""
    from audit.rulebook import load

    return load(extra)


def facts(path: Path, rulebook: RuleBook) -> Facts:
    """Reads and recognises. Raises UnreadableInput when the file cannot be read or is no disclosure that we know."""
    from audit.readers import read
    from audit.recognition import recognise

    return recognise(read(path), rulebook)


def joined_facts(paths: Sequence[Path], rulebook: RuleBook) -> Facts:
    """The files of one disclosure, most often one, or the report and its separate tables. Raises UnreadableInput."""
    from audit.model.document import joined
    from audit.readers import read
    from audit.recognition import recognise

    documents = [read(path) for path in paths]
    return recognise(documents[0] if len(documents) == 1 else joined(documents), rulebook)


def audit(path: Path, rulebook: RuleBook, prior: Facts | None = None) -> DocumentReport:
    """One disclosure from file to findings; `prior` is last year's disclosure of the same unit. Raises UnreadableInput."""
    return judge(facts(path, rulebook), rulebook, prior)


def judge(facts: Facts, rulebook: RuleBook, prior: Facts | None = None) -> DocumentReport:
    """Recognised facts to findings: every check ends in one outcome, every failure in a finding."""
    from audit.diagnosis import suspects
    from audit.evaluation import evaluate
    from audit.evaluation.findings import coverage, findings

    outcomes = evaluate(rulebook, facts, prior)
    told = findings(rulebook, facts, outcomes)
    return DocumentReport(facts, outcomes, told, coverage(facts, outcomes), suspects(outcomes))


def draw(path: Path, page: int, image: Path, rulebook: RuleBook) -> None:
    """Page `page` (from 1) of a PDF as a PNG with what was read on it. Raises UnreadableInput, UsageError."""
    from audit.readers.pdf.drawing import Mark, draw_page

    known = facts(path, rulebook)
    placed = [e.figure for t in known.tables for e in t.entries.values() if e.figure]
    loose = [figure for t in known.tables for figures in t.loose.values() for figure in figures]
    said = [figure for statement in known.statements for figure in statement.figures.values()]
    colours = [("green", [f.place for f in placed]), ("blue", [f.place for f in said])]
    colours.append(("red", [*(f.place for f in loose), *(u.place for u in known.unrecognised)]))
    boxes = [Mark(p.bbox, colour=c) for c, places in colours for p in places if p.page == page and p.bbox]
    draw_page(path, page, image, boxes)
