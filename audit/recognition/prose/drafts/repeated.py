"""One phrase told once for each of several things: 一般公共预算…、上年结转…，政府性基金…、上年结转…."""

from collections import defaultdict
from collections.abc import Sequence

from audit.model.record import replace
from audit.recognition.prose.drafts import Draft, Key

_Place = tuple[tuple[str, ...], Key | None]


def apart(drafts: Sequence[Draft]) -> None:
    """Told after several quantities in one section, each is what its pattern says it is after that one, else nothing
    that we know; told after one only, it is what it is called."""
    told: dict[_Place, list[tuple[str, Draft]]] = defaultdict(list)
    for before, draft in zip(["", *(d.quantity for d in drafts)], drafts, strict=False):
        if draft.found.subject is not None and draft.found.subject.repeated:
            told[draft.paragraph.section, draft.key].append((before, draft))
    for every in told.values():
        if len({before for before, _ in every}) > 1:
            for before, draft in every:
                _become(draft, before)


def _become(draft: Draft, before: str) -> None:
    subject = draft.found.subject
    quantity = dict(subject.repeated).get(before, "") if subject is not None else ""
    draft.quantity = quantity
    draft.found = replace(
        draft.found, subject=replace(subject, quantity=quantity) if subject is not None and quantity else None
    )
