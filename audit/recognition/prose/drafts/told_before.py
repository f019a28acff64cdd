"""What is told before the amount it is of: 其中，甲支出比去年增加1万元；…（一）甲支出3万元, or 预算10万元，其中：甲4万元；决算8万元，其中：甲3万元."""

from collections.abc import Collection, Sequence

from audit.recognition.prose.drafts import AMOUNT, BUDGETS, CHANGES, Draft, basis_said

_BUDGET = "预算"  # a change of the budget is not one of what was spent


def move_to_amounts(drafts: list[Draft]) -> None:
    """Takes such changes and budgets over to the amount that is told of the same thing further down, under the same
    heading or one below it; not where several amounts are."""
    for draft in [one for one in drafts if one.quantity and one.figures]:
        slots = next((slots for slots in (CHANGES, BUDGETS) if draft.figures.keys() <= set(slots)), ())
        amounts = _amounts_below(draft, drafts, slots) if slots and not _of_budget(draft) else []
        if amounts and len({one.figures[AMOUNT].amount for one in amounts}) == 1:
            amounts[0].figures |= draft.figures
            amounts[0].words = draft.words | amounts[0].words
            drafts.remove(draft)


def _of_budget(draft: Draft) -> bool:
    return basis_said(draft.words) == _BUDGET


def _amounts_below(early: Draft, drafts: Sequence[Draft], slots: Collection[str]) -> list[Draft]:
    """Those of the same thing of which nothing of the kind is told; the first of that section in front."""
    section = early.paragraph.section
    below = drafts[next(n for n, draft in enumerate(drafts) if draft is early) + 1 :]
    amounts = [draft for draft in below if draft.key == early.key and AMOUNT in draft.figures]
    inside = [draft for draft in amounts if draft.paragraph.section[: len(section)] == section]
    told = any(not draft.figures.keys().isdisjoint(slots) for draft in amounts)
    return [*inside, *amounts] if inside and not told else []
