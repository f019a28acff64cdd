"""The one place where the order of the stages is written: read → recognise → evaluate → report.

Each stage is imported when it is first used: `gouji --help` pays for none of them.
"""

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


def audit(path: Path, rulebook: RuleBook, prior: Facts | None = None) -> DocumentReport:
    """One disclosure from file to findings; `prior` is last year's disclosure of the same unit. Raises UnreadableInput."""
    return report_on(facts(path, rulebook), rulebook, prior)


def report_on(known: Facts, rulebook: RuleBook, prior: Facts | None = None) -> DocumentReport:
    """Every check of the rule book on what was recognised, and what a person is told of it."""
    from audit.evaluation import evaluate
    from audit.evaluation.findings import coverage, findings

    outcomes = evaluate(rulebook, known, prior)
    return DocumentReport(known, outcomes, findings(rulebook, known, outcomes), coverage(known, outcomes))
