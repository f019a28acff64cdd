"""What an amount is compared with, and what with next: 比上年增加1万元，比2028年增长3%，比年初预算减少2万元. The figures that are
measured from one base stand in one draft: the first base's in that of the amount, each other's in one aside of it."""

from collections.abc import Iterable, Mapping

from audit.model.figure import Figure
from audit.model.figure.interval import Interval
from audit.recognition.prose.drafts import (
    AMOUNT,
    BASE_YEAR,
    BUDGETS,
    CHANGES,
    FROM_BUDGET,
    OFF_BASE,
    SINCE,
    Comparison,
    Draft,
    basis_said,
)
from audit.recognition.prose.subjects import Scope

_BASIS = "口径"
_TAIL = "数"
_LEVEL = "持平"  # the word of what has not changed
_LAST_YEAR = "上年"  # what has changed has so since then, where nobody says since when
Words = Mapping[str, str]


def main_of(draft: Draft | None) -> Draft | None:
    """The draft of the amount of which it tells another comparison, or itself."""
    return draft if draft is None else draft.aside or draft


class Comparisons:
    """`scope` says which year last year is."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def has_another_base(self, draft: Draft, slot: str, words: Words, figure: Figure) -> bool:
        """Whether the figure is measured from another base than the comparison that was told of the draft. Where the words
        may mean the same base (比上年预算, 比上年), the figures say whether they do."""
        if slot in CHANGES and (_LEVEL in draft.words or not draft.figures.keys().isdisjoint(CHANGES)):
            before, now = (self._scope.base_year(said.get(BASE_YEAR, "")) for said in (draft.words, words))
            before = before or self._scope.base_year(_LAST_YEAR)
            if now and before and before != now:
                return True
            another = bool(now) and _is_another_basis(draft, words)
            return another and not _fits(draft, SINCE, slot, figure)
        if slot in (*FROM_BUDGET.slots, *BUDGETS) and not draft.figures.keys().isdisjoint(FROM_BUDGET.slots):
            another = draft.words.get(OFF_BASE, "") != words.get(OFF_BASE, "")
            return another and not _fits(draft, FROM_BUDGET, slot, figure)
        return False

    def of_same_base(
        self, main: Draft | None, slot: str, words: Words, figure: Figure, drafts: Iterable[Draft]
    ) -> Draft | None:
        """Of the draft and those aside of it the first that still lacks the figure and may have it."""
        told = (draft for draft in drafts if (draft is main or draft.aside is main) and slot not in draft.figures)
        return next((draft for draft in told if not self.has_another_base(draft, slot, words, figure)), None)


def _is_another_basis(draft: Draft, words: Words) -> bool:
    """Whether one of both is a budget and the other what was spent, or may be; of what was told alone (上年决算80万元，比上年减少
    5万元) the change is meant where it says no other."""
    kinds = {basis_said(said) for said in (draft.words, words)}
    if len(kinds - {""}) > 1:
        return True
    alone = draft.figures.keys().isdisjoint(SINCE.slots)
    return not alone and len({said.get(_BASIS, "").removesuffix(_TAIL) for said in (draft.words, words)}) > 1


def _fits(draft: Draft, kind: Comparison, slot: str, figure: Figure) -> bool:
    """Whether what is told of the draft, and the figure, is measured from one base; where that is not known, nobody says."""
    told = {name: each.interval for name, each in (draft.figures | {slot: figure}).items()}
    amount = (draft.aside or draft).figures.get(AMOUNT)
    if amount is None:
        return False
    bases = [told[base] for base in kind.bases if base in told]
    bases += [amount.interval - told[kind.change]] if kind.change in told else []
    rate = told.get(kind.rate)
    return bool(bases) and all(_fit(base, bases[0], amount.interval, rate) for base in bases)


def _fit(base: Interval, other: Interval, amount: Interval, rate: Interval | None) -> bool:
    return base.meets(other) and (rate is None or (base * rate).meets(amount - base))
