"""What a bracket says of an amount is said between that amount and what follows the bracket."""

from audit.recognition.prose.drafts import Draft


class Brackets:
    """Keeps the amounts before brackets that are still open, within one paragraph."""

    def __init__(self) -> None:
        self._outer: list[Draft | None] = []

    def leave(self, lead: str, current: Draft | None) -> tuple[str, Draft | None]:
        """The lead after the last bracket that it closes, and the amount that what follows speaks of: the one before
        that bracket."""
        start = 0
        for position, character in enumerate(lead):
            if character == "（":
                self._outer.append(current)
            elif character == "）" and self._outer:
                before = self._outer.pop()
                remark = start == 0 and lead.startswith("（") and current is not None
                if before is not current or not position or (remark and lead.find("）") == position):
                    current, start = before, position + 1
            elif character == "）" and not position:
                start = 1  # closed already, by a word that only looks on
        return lead[start:], current
