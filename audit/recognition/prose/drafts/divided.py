"""An amount taken apart where it is told: 上年结转100万元（其中一般公共预算60万元、政府性基金40万元）."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby

from audit.model.record import mutable, replace
from audit.recognition.prose.drafts import AMOUNT, PARTS, Draft

_STOPS = frozenset("。；")


@mutable
class _Whole:
    """What is being taken apart: in a bracket, up to its end; behind 其中, up to a stop or until nothing is left of it."""

    draft: Draft
    in_bracket: bool
    left: Decimal

    def holds(self, part: Draft) -> bool:
        """Whether the part is still of it."""
        if self.in_bracket:
            return "）" not in part.lead
        self.left -= _amount(part)
        return self.left >= 0 and _STOPS.isdisjoint(part.lead)


def divide(drafts: Sequence[Draft]) -> None:
    """What stands in the bracket or in the 其中 behind an amount is a part of it, and not what it is called elsewhere."""
    for _, told in groupby(drafts, lambda draft: id(draft.paragraph)):
        for whole, part in _parts([draft for draft in told if AMOUNT in draft.figures]):
            _become(part, dict(_of(whole)).get(part.quantity, ""))


def _parts(told: Sequence[Draft]) -> Iterable[tuple[Draft, Draft]]:
    whole: _Whole | None = None
    for earlier, before, draft in zip((None, *told), told, told[1:], strict=False):
        whole = (None if _is_of_all(earlier, before, draft) else _opened(before, draft)) or whole
        if whole is not None and whole.holds(draft):
            yield whole.draft, draft
        else:
            whole = None


def _is_of_all(earlier: Draft | None, before: Draft, draft: Draft) -> bool:
    """Whether a sentence that told several amounts has ended: what begins the next is of what they all are of
    (收入合计9万元，包括本年收入4万元，上年结转5万元。其中：本年一般公共预算收入3万元)."""
    return earlier is not None and not _ends_between(earlier, before) and _ends_between(before, draft)


def _ends_between(before: Draft, draft: Draft) -> bool:
    return "。" in draft.paragraph.text[before.start : draft.start]


def _opened(before: Draft, draft: Draft) -> _Whole | None:
    """The amount before, where its parts begin."""
    if not _of(before):
        return None
    said = draft.lead.lstrip("，、：")
    in_bracket = said.startswith("（") and "）" not in said
    return _Whole(before, in_bracket, _amount(before)) if in_bracket or said.startswith(PARTS) else None


def _of(whole: Draft) -> tuple[tuple[str, str], ...]:
    return whole.found.subject.parts if whole.found.subject is not None else ()


def _amount(draft: Draft) -> Decimal:
    return draft.figures[AMOUNT].amount


def _become(part: Draft, quantity: str) -> None:
    subject = part.found.subject
    if subject is not None and quantity:
        part.quantity = quantity
        part.found = replace(part.found, subject=replace(subject, quantity=quantity, list_id="", total=""))
