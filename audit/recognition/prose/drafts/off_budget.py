"""A change told behind how much of the budget was spent, and not what it is a change of: 90万元，完成年初预算的112.5%，增加
10万元 may be more than the budget, not more than last year."""

from audit.model.record import replace
from audit.recognition.prose.drafts import AMOUNT, BUDGETS, CHANGE, FROM_BUDGET, SINCE, Draft
from audit.recognition.prose.paragraphs.clauses import NumberEvent

COMPLETED = "完成率"
_OFF = {SINCE.change: FROM_BUDGET.change, SINCE.rate: FROM_BUDGET.rate}
_WORDS = {"方向": "预算差方向", "幅度方向": "差幅方向"}


def off_budget(event: NumberEvent, current: Draft | None) -> NumberEvent:
    """The same as a difference from the budget, where the amount is off its budget by just that."""
    slot = event.slot.slot
    if current is None or slot not in _OFF or event.lead.strip("，；（"):
        return event
    before = next(reversed(current.figures), "")
    if not (before == COMPLETED and _is_off(current, event) if slot == CHANGE else before == _OFF[CHANGE]):
        return event
    words = {_WORDS.get(word, word): said for word, said in event.words.items()}
    return replace(event, slot=replace(event.slot, slot=_OFF[slot]), words=words)


def _is_off(draft: Draft, event: NumberEvent) -> bool:
    """Whether the amount without the change is the budget; where that is not told, what was spent is so much of it."""
    if not {AMOUNT, COMPLETED} <= draft.figures.keys():
        return False
    amount = draft.figures[AMOUNT].interval
    budget = amount - event.figure.interval
    told = [draft.figures[slot].interval for slot in BUDGETS if slot in draft.figures]
    if told:
        return any(each.meets(budget) for each in told)
    return (budget * draft.figures[COMPLETED].interval).meets(amount)
