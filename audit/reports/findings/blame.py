"""Which findings are one wrong figure's, so that one slip of the pen does not read like many."""

from collections.abc import Sequence
from typing import NamedTuple

from audit.model.knowledge.notes import Severity
from audit.model.report import Finding, Suspect
from audit.reports.media.plain import clean, likely_text
from audit.reports.words import Wording
from audit.reports.words.wording import place, slip_text


class Blame(NamedTuple):
    """A suspect and the findings that would go with it."""

    suspect: Suspect
    findings: tuple[Finding, ...]


def blamed(suspects: Sequence[Suspect], findings: Sequence[Finding]) -> tuple[list[Blame], list[Finding]]:
    """Every suspect that several of the findings point at, with these, and the findings that are left."""
    left, found = list(findings), []
    for suspect in suspects:
        mended = tuple(finding for finding in left if is_mended(suspect, finding))
        if len(mended) > 1:
            found.append(Blame(suspect, mended))
            left = [finding for finding in left if finding not in mended]
    return found, left


def is_mended(suspect: Suspect, finding: Finding) -> bool:
    """Changing a suspect mends every failed equation that it stands in; what truncation explains blames nobody."""
    if finding.rule not in suspect.rules or finding.severity is Severity.NOTE:
        return False
    return any(cited.figure == suspect.figure for cited in finding.figures)


def told_blame(words: Wording, blame: Blame) -> str:
    """What the suspect, whose text goes before this, should be, and why."""
    suspect = blame.suspect
    return words.suspect.format(
        likely=likely_text(suspect),
        slip=slip_text(words, suspect),
        where=clean(suspect.where),
        spot=place(words, suspect.figure.place),
        checks=len(blame.findings),
    )
