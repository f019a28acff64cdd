"""Which of the sums of money spoken of make up the whole."""

from collections.abc import Sequence

from audit.recognition.quantities.mentions import Mention


def addends(spoken: Sequence[Mention]) -> list[Mention]:
    """The sums of money that make up the whole: not those that are part of one of them. Nothing where the text gives
    several totals or leaves the list open."""
    totals = [m for m in spoken if m.total]
    listed = [m for m in spoken if m.amount and not m.total and not m.amount.bounded]
    if len(totals) > 1 or any(m.open_end for m in listed):
        return []
    if totals:
        listed = _summed_up(listed, spoken, totals[0])
    return [m for m in listed if not m.inner] or listed


def _summed_up(listed: Sequence[Mention], spoken: Sequence[Mention], total: Mention) -> list[Mention]:
    """共计 closes what was listed before it; where nothing was, it opens what follows in its own sentence."""
    before = spoken[: spoken.index(total)]
    return [m for m in listed if m in before] or [m for m in listed if m.sentence == total.sentence]
