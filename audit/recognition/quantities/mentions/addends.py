"""Which of the sums of money spoken of make up the whole."""

from collections.abc import Iterable, Sequence

from audit.model.figure import Figure
from audit.model.figure.interval import ZERO, Interval
from audit.recognition.quantities.mentions import Mention

_NAMELESS = 4  # characters, as 资金分配 has


def addends(spoken: Sequence[Mention], whole: Figure | None = None) -> list[Mention]:
    """The sums of money that make up the whole: not those that are part of one of them. Nothing where the text gives
    several totals or leaves the list open. What follows the sentence with which they are the `whole` is said of it."""
    totals = [m for m in spoken if m.total]
    listed = [m for m in spoken if m.amount and not m.total and not m.amount.bounded]
    if len(totals) > 1 or any(m.open_end for m in listed):
        return []
    if totals:
        listed = _summed_up(listed, spoken, totals[0])
    told = [m for m in listed if not m.inner] or listed
    return _up_to(_below_whole(told, whole), whole) if whole and not totals else told


def _below_whole(told: Sequence[Mention], whole: Figure) -> Sequence[Mention]:
    """安排 36 万元，用于人工费 20 万元、材料费 16 万元; 需 40 万元，扣除结转 4 万元，安排 36 万元: one is the whole. What follows
    is of it, if it is several things of that sentence."""
    one = next((m for m in told if m.amount and m.amount.figure.interval.meets(whole.interval)), None)
    if one is None:
        return told
    rest = [m for m in told[told.index(one) + 1 :] if m.sentence == one.sentence]
    return rest if len(rest) > 1 else [one]


def up_to_whole(spoken: Sequence[Mention], whole: Figure | None) -> Sequence[Mention]:
    """Without the sentences behind the one with which the sums of money make up the whole, but with one that only says
    what they come to."""
    for last in sorted({m.sentence for m in spoken}) if whole else ():
        told = [m for m in spoken if m.sentence <= last and m.amount and not m.total and not m.amount.bounded]
        if whole and told and _sum(told).meets(whole.interval):
            return [m for m in spoken if m.sentence <= last or _alone(m, spoken)]
    return spoken


def _alone(mention: Mention, spoken: Sequence[Mention]) -> bool:
    """…；共计9万元: a total of nothing that has a name of its own."""
    alone = sum(m.sentence == mention.sentence for m in spoken) == 1
    return mention.total and alone and len(mention.intro) <= _NAMELESS


def _up_to(told: Sequence[Mention], whole: Figure) -> list[Mention]:
    """Up to the first sentence with which they make up the whole; all of them where none does."""
    leading = ([m for m in told if m.sentence <= last] for last in sorted({m.sentence for m in told}))
    return next((some for some in leading if _sum(some).meets(whole.interval)), list(told))


def _sum(told: Iterable[Mention]) -> Interval:
    return sum((m.amount.figure.interval for m in told if m.amount), ZERO)


def _summed_up(listed: Sequence[Mention], spoken: Sequence[Mention], total: Mention) -> list[Mention]:
    """共计 closes what was listed before it; where nothing was, it opens what follows in its own sentence. One thing
    alone is a part of it."""
    before = spoken[: spoken.index(total)]
    after = [m for m in listed if m.sentence == total.sentence]
    return [m for m in listed if m in before] or (after if len(after) > 1 else [])
