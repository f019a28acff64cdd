"""A change that is told before the amount it is of: 其中，甲支出比去年增加1万元；…（一）甲支出3万元."""

from collections.abc import Sequence

from audit.recognition.prose.drafts import AMOUNT, CHANGES, Draft, basis_said

_BUDGET = "预算"  # a change of the budget is not one of what was spent


def move_to_amounts(drafts: list[Draft]) -> None:
    """Takes such changes over to the amount that is told of the same thing further down, under the same heading or one
    below it; not where several amounts are."""
    for draft in [one for one in drafts if _is_change_alone(one)]:
        amounts = _amounts_below(draft, drafts)
        if amounts and len({one.figures[AMOUNT].amount for one in amounts}) == 1:
            amounts[0].figures |= draft.figures
            amounts[0].words = draft.words | amounts[0].words
            drafts.remove(draft)


def _is_change_alone(draft: Draft) -> bool:
    of_changes = bool(draft.figures) and draft.figures.keys() <= set(CHANGES)
    return bool(draft.quantity) and of_changes and basis_said(draft.words) != _BUDGET


def _amounts_below(change: Draft, drafts: Sequence[Draft]) -> list[Draft]:
    """Those of the same thing of which no change is told."""
    section = change.paragraph.section
    below = drafts[next(n for n, draft in enumerate(drafts) if draft is change) + 1 :]
    amounts = [draft for draft in below if draft.key == change.key and AMOUNT in draft.figures]
    inside = all(draft.paragraph.section[: len(section)] == section for draft in amounts)
    told = any(not draft.figures.keys().isdisjoint(CHANGES) for draft in amounts)
    return amounts if inside and not told else []
