"""What a report tells of a rule."""

from enum import StrEnum

from audit.model.record import record


class Severity(StrEnum):
    """How grave a finding is: what cannot be true, what is hardly meant, what is worth a look."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


@record
class RuleNote:
    """What a report says of a rule: the reports know neither rule files nor rule books."""

    id: str
    family: str
    severity: Severity
    title: str
    title_en: str = ""
    why: str = ""
    exceptions: str = ""
    basis: str = ""
    version: int = 1
