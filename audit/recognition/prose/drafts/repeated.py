"""One phrase told once for each of several things: 一般公共预算…、上年结转…，政府性基金…、上年结转…."""

from collections import defaultdict
from collections.abc import Sequence

from audit.model.record import replace
from audit.recognition.prose.drafts import AMOUNT, Draft, Key

_Place = tuple[tuple[str, ...], Key | None]


def apart(drafts: Sequence[Draft]) -> None:
    """Told after several quantities in one section, each is what its pattern says it is after that one, else nothing
    that we know; told after one only, it is what it is called."""
    told: dict[_Place, list[tuple[str, Draft]]] = defaultdict(list)
    for before, draft in zip(["", *(d.quantity for d in drafts)], drafts, strict=False):
        if draft.found.subject is not None and draft.found.subject.repeated:
            told[draft.paragraph.section, draft.key].append((before, draft))
    for every in told.values():
        if len({before for before, _ in every}) > 1 and not _is_whole(every):
            for before, draft in every:
                _become(draft, before)


def _is_whole(every: Sequence[tuple[str, Draft]]) -> bool:
    """Whether one amount is told each time, and once after what has none of its own (其中：本年收入…，上年结转…. （一）…
    （二）上年结转…): that is the whole, told again."""
    amounts = {figure.amount if (figure := draft.figures.get(AMOUNT)) else None for _, draft in every}
    return len(amounts) == 1 and any(before not in dict(_after(draft)) for before, draft in every)


def _after(draft: Draft) -> tuple[tuple[str, str], ...]:
    return draft.found.subject.repeated if draft.found.subject is not None else ()


def _become(draft: Draft, before: str) -> None:
    subject, quantity = draft.found.subject, dict(_after(draft)).get(before, "")
    draft.quantity = quantity
    draft.found = replace(
        draft.found, subject=replace(subject, quantity=quantity) if subject is not None and quantity else None
    )
