"""Whose a change is that names nothing: of the amount before it, of the whole that this is a part of, of another part."""

from collections.abc import Mapping, Sequence
from itertools import dropwhile, takewhile

from audit.model.figure import Figure
from audit.recognition.prose.drafts import (
    AMOUNT,
    COMPARISONS,
    FROM_BUDGET,
    Comparison,
    Draft,
    before_parts,
    same_amount,
)
from audit.recognition.prose.paragraphs import Paragraph


def changed(current: Draft | None, drafts: Sequence[Draft], slot: str, figure: Figure) -> Draft | None:
    """Whose change that is, or whose difference from the budget. After parts joined by 、 (甲5万元、乙0万元，比上年增加3万元), or
    after one that is less than its increase would be, it is not the part's but that of the whole; nobody's, where the
    whole is not known, but either's, where both are the same (收入总计5万元、支出总计5万元). A rate may show that an
    increase told before it is another's, too, and an increase that the rate or the base told before it is."""
    kind = next(kind for kind in COMPARISONS if slot in (*kind.slots, *kind.bases))
    told = [one for one in _shown_by(kind, slot) if current is not None and one in current.figures]
    if current is not None and told:
        return _shown(kind, current, _others(current, drafts), told[0], {slot: figure})
    if current is None or not current.plain:
        return current
    amount = current.figures.get(AMOUNT)
    too_small = slot == kind.change and amount is not None and amount.amount < figure.amount
    whole = _whole(current, drafts)
    if not current.joined and not (too_small and whole and _may_change(kind, whole, current)):
        return current
    if whole is None and _is_doubled(current, drafts):
        return current
    return whole if whole and _may_change(kind, whole, current) else None


def is_anybodys(current: Draft | None, drafts: Sequence[Draft], slot: str, start: int) -> bool:
    """Whether a difference from the budget stands behind a semicolon after several amounts of one clause, and no rate tells whose it is:
    甲8万元，乙0万元；较预算减少2万元."""
    if current is None or not current.plain or slot != FROM_BUDGET.change:
        return False
    text = current.paragraph.text
    if "；" not in text[current.end : start] or "%" in text[start:].partition("。")[0]:
        return False
    before = (one for one in _last_of(current.paragraph, drafts) if one.start < current.start and AMOUNT in one.figures)
    return any(one.plain and not set("。；") & set(text[one.start : current.start]) for one in before)


def _shown_by(kind: Comparison, slot: str) -> Sequence[str]:
    """What, told before it, shows whose both are."""
    if slot == kind.rate:
        return (kind.change,)
    return (kind.rate, *kind.bases) if slot == kind.change else ()


def _is_doubled(second: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether it stands with but one other of the same amount: the two sides of a balance."""
    told = [draft for draft in drafts if draft.paragraph is second.paragraph and draft.start <= second.start]
    return len(told) > 1 and told[-1] is second and not told[-2].joined and same_amount(told[-2], second)


def _shown(
    kind: Comparison, part: Draft, others: tuple[Sequence[Draft], ...], slot: str, figure: Mapping[str, Figure]
) -> Draft:
    """The part, unless what is told is true of another only: then what was told before is taken over to it. A change told
    without an amount is of whom it names."""
    told = {slot: part.figures[slot], **figure}
    if AMOUNT not in part.figures or _holds(kind, part, told):
        return part
    for each in others:
        fitting = [one for one in each if _may_change(kind, one, part) and _holds(kind, one, told)]
        if len(fitting) == 1:
            return _taken_over(kind, part, fitting[0], slot)
    return part


def _others(part: Draft, drafts: Sequence[Draft]) -> tuple[Sequence[Draft], ...]:
    """The whole, if any is known; and what else the sentence told before the part."""
    whole, text = _whole(part, drafts), part.paragraph.text
    before = [draft for draft in _last_of(part.paragraph, drafts) if draft.start < part.start]
    beside = [draft for draft in before if draft is not whole and "。" not in text[draft.start : part.start]]
    return ([whole] if whole is not None else [], beside)


def _may_change(kind: Comparison, whole: Draft, part: Draft) -> bool:
    """Whether what is told behind the part may be said of the whole still; an average is but another look at the whole,
    of which the budget, too, may have been told by then."""
    slots = {*kind.slots, *kind.bases}
    return whole.figures.keys().isdisjoint(slots) if part.average else whole.plain


def _taken_over(kind: Comparison, part: Draft, whole: Draft, slot: str) -> Draft:
    whole.figures[slot] = part.figures.pop(slot)
    whole.words |= {word: part.words.pop(word) for word in kind.words if word in part.words}
    return whole


def _holds(kind: Comparison, draft: Draft, told: Mapping[str, Figure]) -> bool:
    """Whether the change, with its rate or with what it is measured from, is true of its amount."""
    amount, change = draft.figures.get(AMOUNT), told[kind.change].interval
    if amount is None:
        return False
    base = amount.interval - change
    if kind.rate in told:
        return (base * told[kind.rate].interval).meets(change)
    return all((amount.interval - told[slot].interval).meets(change) for slot in kind.bases if slot in told)


def _whole(part: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """What stands before the enumeration that the part is in: before 其中, or the amount that its list adds up to; of an
    average (运行费8万元，平均每辆4万元), the amount before it."""
    told = [draft for draft in _last_of(part.paragraph, drafts) if draft.start <= part.start]
    if part.average:
        return next((draft for draft in told[-2::-1] if not draft.average), None)
    return before_parts(told)


def _last_of(paragraph: Paragraph, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Those of a paragraph, which stand together, at the end or near it."""
    upward = dropwhile(lambda draft: draft.paragraph is not paragraph, reversed(drafts))
    return list(takewhile(lambda draft: draft.paragraph is paragraph, upward))[::-1]
