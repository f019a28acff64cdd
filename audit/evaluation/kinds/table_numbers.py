"""kind 表号: the numbers printed above the tables run on by one.

A number is wrong where those of its neighbours leave room for just one other. What merely lacks may be a table without a
number, and whoever begins with 1 again begins another series.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from audit.evaluation.ground import Ground, key
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.document.contents import Entry
from audit.model.figure import counted
from audit.model.knowledge.rules import Rule

KIND = "表号"
_GROUP = "表的编号"
_FEWEST = 3  # numbers that follow each other, or nobody can tell that they are to
_MOST_WRONG = 2  # where more are, they count something else


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per numbered table."""
    entries = _each_once(ground.facts.table_numbers)
    wrong = dict(_wrong(entries))
    right = [wrong.get(at, entry.ordinal) for at, entry in enumerate(entries)]
    if sum(b == a + 1 for a, b in pairwise(right)) < _FEWEST:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="表上没有印编号，或没有读出")]
    doubt = f"{len(wrong)} 张表的编号都不接，可能另有编法" if len(wrong) > _MOST_WRONG else ""
    return [_outcome(rule, entries, at, wrong.get(at), doubt) for at in range(len(entries))]


def _each_once(printed: Sequence[Entry]) -> list[Entry]:
    """A table that goes on may be named and numbered once more."""
    entries: list[Entry] = []
    for entry in printed:
        if not entries or entry.ordinal != entries[-1].ordinal or not _same_table(entries[-1], entry):
            entries.append(entry)
    return entries


def _same_table(one: Entry, other: Entry) -> bool:
    if one.forms == other.forms and any(one.forms):
        return True
    name, again = key(one.text), key(other.text)  # 收支总表, 收支总表（续）
    return name in again or again in name


def _wrong(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Which are, and what they should be; of two in each other's place both."""
    numbers = [entry.ordinal for entry in entries]
    known = dict(enumerate(numbers))
    swapped: tuple[int, int] | None = None
    for at, number in enumerate(numbers):
        before, after, beyond = (known.get(at + i) for i in (-1, 1, 2))
        due = (before or 0) + 1
        if swapped or number == due:
            if swapped:
                yield swapped
            swapped = None
        elif number == due + 1 and after == due and beyond in (None, due + 2):
            swapped = (at + 1, number)
            yield at, due
        elif after == due + 1 or (number == before and after is None):
            yield at, due
        elif number == after and beyond == number + 1 and due < number - 1:
            yield at, number - 1


def _outcome(rule: Rule, entries: Sequence[Entry], at: int, due: int | None, doubt: str) -> Outcome:
    entry = entries[at]
    where = (_GROUP, entry.text)
    if due is not None and doubt:
        return Outcome(rule.id, Status.UNDETERMINED, reason=doubt, where=where, group=_GROUP)
    around = entries[max(at - 1, 0) : at + 2]
    claim = Claim(
        rule.id, rule.title, tuple(map(_leaf, (entry, *(e for e in around if e is not entry)))), where, _GROUP
    )
    detail = {
        "名称": entry.text,
        "写的": str(entry.ordinal),
        "应为": str(due or entry.ordinal),
        "前": str(entries[at - 1].ordinal) if at else "没有",
        "后": str(entries[at + 1].ordinal) if at + 1 < len(entries) else "没有",
    }
    return claim.judged(detail, holds=due is None)


def _leaf(entry: Entry) -> Leaf:
    figure = counted(entry.ordinal, entry.place)
    return Leaf(figure, f"《{entry.text}》编号", (_GROUP, entry.text, "编号"))
