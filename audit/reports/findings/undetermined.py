"""What stayed open, by reason: nobody reads a check that could not be made as one that passed."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from audit.model.check import Outcome, Status
from audit.reports.media.plain import clean
from audit.reports.words import Wording
from audit.reports.words.wording import rules_text

Reasons = Sequence[tuple[str, Counter[str]]]


def open_reasons(outcomes: Sequence[Outcome]) -> Reasons:
    """Every reason and the rules whose checks it left open; the most frequent first."""
    reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for outcome in outcomes:
        if outcome.status is Status.UNDETERMINED:
            reasons[outcome.reason][outcome.rule] += 1
    return sorted(reasons.items(), key=lambda item: (-item[1].total(), item[0]))


def count_of(reasons: Reasons) -> int:
    """How many checks they left open."""
    return sum(rules.total() for _, rules in reasons)


def told_reasons(words: Wording, reasons: Reasons) -> list[str]:
    """One line for each."""
    return [
        words.undetermined_reason.format(
            count=rules.total(), reason=clean(reason) or words.untold, rules=rules_text(words, rules)
        )
        for reason, rules in reasons
    ]
