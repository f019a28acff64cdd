"""What an enumeration of some parts names and no part is: what was said of one of them, what is the total once more, and
what follows when the parts have made up the total."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.model.figure import Figure
from audit.model.regex import Regex
from audit.recognition.prose.drafts import AMOUNT, PARTS, Draft

_REMARK = Regex(r"[\d,.]+[万亿]?元）")
_INNER = ("（", PARTS, f"，{PARTS}", "包括", "，包括")
_STOPS = {"；", "。"}
_ZERO = Decimal(0)
_TWO = 2


def asides(items: Sequence[Draft], total: Draft | None) -> list[Draft]:
    """Those of the items that are parts of the item before them: 拨款80万元（其中上年结转5万元），…"""
    remarks = [item for item in items if is_remark(item)]
    if len(remarks) == len(items):  # what is told of the total itself
        return []
    told = [item for item in items if item not in remarks and AMOUNT in item.figures]
    return remarks + (_nested(told, total) if total else [])


def strangers(items: Sequence[Draft], total: Draft | None) -> Iterator[Draft]:
    """Those of the items, in the order of reading, that are no parts of the total."""
    aside = asides(items, total)
    yield from aside
    told = [item for item in items if item not in aside and AMOUNT in item.figures]
    if total is None or len(told) < _TWO or any(item.paragraph is not total.paragraph for item in told):
        return
    if _is_total_again(told, total):
        yield told[0]
    yield from _beyond(told, total)


def is_remark(item: Draft) -> bool:
    """Whether a bracket of its own says that it is in the amount before: 拨款100万元（含上年结转5万元），…"""
    alone = item.lead.startswith("（") and (item.within or item.lead.startswith(PARTS, 1))
    return alone and bool(_REMARK.match(item.paragraph.text, item.end - 1))


def _nested(told: Sequence[Draft], total: Draft) -> list[Draft]:
    """Those told in a bracket or with another 其中 behind an item, where the others make up the total without them:
    收入100万元，其中：拨款80万元，其中上年结转5万元；事业收入20万元."""
    inner = [item for item in told[1:] if item.within or item.lead.startswith(_INNER)]
    rest = [item.figures[AMOUNT] for item in told if item not in inner]
    return inner if inner and _make_up(rest, total.figures[AMOUNT]) else []


def _is_total_again(told: Sequence[Draft], total: Draft) -> bool:
    """Whether the first is the total by another name, of which the others are told to be the parts: 支出100万元，
    一般公共预算支出100万元，其中：教育支出80万元，…"""
    first, second = told[:_TWO]
    between = first.paragraph.text[total.start : first.start]
    same = first.figures[AMOUNT].amount == total.figures[AMOUNT].amount
    return same and PARTS not in between and PARTS in second.lead


def _beyond(told: Sequence[Draft], total: Draft) -> Sequence[Draft]:
    """Those behind the first stop, where what stands before it is as much as the total: 收入100万元，其中：拨款80万元，
    事业收入20万元；上年结转5万元. Where stops stand between all of them it is no such stop."""
    text = told[0].paragraph.text
    stops = (n for n in range(1, len(told)) if _STOPS & set(text[told[n - 1].end : told[n].start]))
    first = next(stops, 0)
    if first < _TWO or not _make_up([item.figures[AMOUNT] for item in told[:first]], total.figures[AMOUNT]):
        return ()
    return told[first:]


def _make_up(amounts: Sequence[Figure], total: Figure) -> bool:
    return sum((each.interval for each in amounts), -total.interval).contains(_ZERO)
