"""What makes a finding the same finding when the document is laid out anew or its file is moved.

Positions do not enter: only the rule, whose disclosure it is, and the figures as printed, or what is said where there
are none.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator

from audit.model.facts import Facts
from audit.model.figure import Figure
from audit.model.report import DocumentReport, Finding, RunReport

_DIGITS = 32  # 128 bits


def document_name(facts: Facts) -> str:
    """Whose disclosure of what: entity, year, 部门/单位 and 预算/决算; the path where the document names no entity."""
    profile = facts.profile
    if not profile.entity:
        return facts.path
    return " ".join(map(str, filter(None, (profile.entity, profile.year, profile.caliber, profile.kind))))


def printed_value(figure: Figure) -> str:
    """The value with every printed decimal, and its unit; blanks and thousands separators are layout."""
    return f"{figure.value:f}{figure.unit.name}"


def printed_values(finding: Finding) -> tuple[str, ...]:
    """Of all cited figures, in the order of the equation; of a finding without any, what it says."""
    return tuple(printed_value(cited.figure) for cited in finding.figures) or (finding.message,)


def fingerprinted(run: RunReport) -> Iterator[tuple[DocumentReport, Finding, str]]:
    """Every finding with 32 hex digits that no other finding of the run has: those alike are numbered in order.

    Of each document first the findings, then those that the baseline accepts.
    """
    alike: Counter[str] = Counter()
    for report in run.documents:
        for finding in (*report.findings, *(accepted.finding for accepted in report.suppressed)):
            parts = (finding.rule, document_name(report.facts), *printed_values(finding))
            content = json.dumps(parts)
            alike[content] += 1
            yield report, finding, _digest(f"{content}{alike[content]}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
