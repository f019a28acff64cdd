"""kind 目录页码: the pages that a contents page tells follow each other, and are those where the headings stand.

One number at odds with all others is a slip; where more are, the pages are counted in another way.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from audit.evaluation.ground import Ground
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.document.contents import Entry
from audit.model.figure import counted
from audit.model.knowledge.rules import Rule

KIND = "目录页码"
_CONTENTS = "目录"
_LEAST = 4  # entries whose pages agree say how pages are counted


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per entry that tells its page and could be held against others."""
    entries = [entry for entry in ground.facts.contents if entry.said is not None]
    if len(entries) <= _LEAST:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="没有目录，或目录没有写页码")]
    made = _in_order(rule, entries) if rule.body.in_order else _where_they_stand(rule, entries)
    return made or [Outcome(rule.id, Status.NOT_APPLICABLE, reason="正文里没有找到几处标题，不知道页码怎样数")]


def _in_order(rule: Rule, entries: Sequence[Entry]) -> list[Outcome]:
    """Where one of them is wrong, all others are in order without it."""
    said = [entry.said or 0 for entry in entries]
    if not any(_rises(said[:at] + said[at + 1 :]) for at in range(len(said))):
        reason = "目录的页码不止一处往回走，可能分几部分各自编页"
        return [Outcome(rule.id, Status.UNDETERMINED, reason=reason, where=(_CONTENTS,), group=_CONTENTS)]
    return [
        _outcome(rule, after, before.said or 0, holds=(before.said or 0) <= (after.said or 0))
        for before, after in pairwise(entries)
    ]


def _rises(numbers: Sequence[int]) -> bool:
    return all(one <= other for one, other in pairwise(numbers))


def _where_they_stand(rule: Rule, entries: Sequence[Entry]) -> list[Outcome]:
    """All but one are told as many pages before the one of the file on which they stand."""
    found = [entry for entry in entries if entry.pages]
    shifts = Counter(page - (entry.said or 0) for entry in found for page in entry.pages)
    if not shifts:
        return []
    shift, agreeing = shifts.most_common(1)[0]
    if agreeing < _LEAST or agreeing < len(found) - 1:
        return []
    return [
        _outcome(rule, entry, entry.pages[0] - shift, holds=(entry.said or 0) + shift in entry.pages) for entry in found
    ]


def _outcome(rule: Rule, entry: Entry, other: int, *, holds: bool) -> Outcome:
    """`other`: the page before it, or the page that it stands on."""
    said = entry.said or 0
    leaf = Leaf(
        counted(said, entry.place),
        f"{_CONTENTS}「{entry.text}」的页码",
        (_CONTENTS, entry.text, "页码"),
    )
    claim = Claim(rule.id, rule.title, (leaf,), (_CONTENTS, entry.text), _CONTENTS)
    return claim.judged({"名称": entry.text, "写的": str(said), "前": str(other), "应为": str(other)}, holds=holds)
