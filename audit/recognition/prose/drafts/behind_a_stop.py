"""A change, or a difference from the budget, that a stop parts from the last of the parts of a whole: 100万元，其中：甲34万元；
比上年减少7万元, of the part or of the whole."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from audit.model.figure import Figure
from audit.model.record import mutable
from audit.recognition.prose.drafts import AMOUNT, COMPARISONS, PARTS, SHARE, Comparison, Draft, before_parts
from audit.recognition.prose.subjects import Found

_STOP = "；"
_WORDS = ("原因", "缘由")
_PLAIN = frozenset({AMOUNT, SHARE})


@mutable
class _Open:
    """Of the `part` or of the `whole`."""

    kind: Comparison
    part: Draft
    whole: Draft
    alone: bool  # no part is told but this one, of which the change most likely is, unless that is nothing

    @property
    def slot(self) -> str:
        return _slot(self.kind, self.part)


def settle(drafts: list[Draft]) -> None:
    """Gives such a change to the one of which it is told elsewhere too; else, behind several parts, to neither. Where its
    amount and its rate are both told, they have shown whose it is."""
    told = _changes(drafts)
    for _, paragraph in groupby(list(drafts), lambda draft: id(draft.paragraph)):
        for one in _open(list(paragraph)):
            of_whole = _is_told(one.whole, told, one)
            if not _is_told(one.part, told, one) and (of_whole or not one.alone):
                _move(one, drafts, to_whole=of_whole)


def _changes(drafts: Sequence[Draft]) -> Mapping[object, list[tuple[Draft, Figure]]]:
    told: dict[object, list[tuple[Draft, Figure]]] = {}
    for draft in drafts:
        for slot in (slot for kind in COMPARISONS for slot in kind.slots):
            if draft.key is not None and slot in draft.figures:
                told.setdefault((draft.key, slot), []).append((draft, draft.figures[slot]))
    return told


def _open(paragraph: Sequence[Draft]) -> Iterator[_Open]:
    """Those of a paragraph: parts of which nothing but their amounts and shares was told before the stop, as of the others
    before them."""
    for number, part in enumerate(paragraph):
        kind = _parted(part)
        whole = before_parts(paragraph[: number + 1]) if kind else None
        if kind is None or whole is None or not _may_be_told(whole, part, _slot(kind, part)):
            continue
        parts = paragraph[paragraph.index(whole) + 1 : number]
        if all(each.plain for each in parts) and any(PARTS in each.lead or each.within for each in (*parts, part)):
            yield _Open(kind, part, whole, alone=not parts and bool(part.figures[AMOUNT].value))


def _may_be_told(whole: Draft, part: Draft, slot: str) -> bool:
    """Whether nothing is told of what the whole has changed by, or but the same, further down."""
    same = slot in whole.figures and whole.figures[slot].amount == part.figures[slot].amount
    return whole.plain or same


def _slot(kind: Comparison, part: Draft) -> str:
    return kind.change if kind.change in part.figures else kind.rate


def _parted(part: Draft) -> Comparison | None:
    """What a stop stands before, behind its amount, where one of the two numbers only is told, and nothing else."""
    told = part.figures.keys() - _PLAIN
    if len(told) != 1 or AMOUNT not in part.figures or _STOP not in part.paragraph.text[part.start : part.end]:
        return None
    return next((kind for kind in COMPARISONS if told <= kind.slots), None)


def _is_told(of: Draft, told: Mapping[object, list[tuple[Draft, Figure]]], one: _Open) -> bool:
    others = (figure for draft, figure in told.get((of.key, one.slot), ()) if draft is not one.part)
    return any(figure.amount == one.part.figures[one.slot].amount for figure in others)


def _move(one: _Open, drafts: list[Draft], *, to_whole: bool) -> None:
    part, text = one.part, one.part.paragraph.text
    slot = one.slot
    stop = text.index(_STOP, part.start)
    new = one.whole if to_whole else Draft(Found(PARTS), "", part.paragraph, stop + 1, part.end)
    new.figures.setdefault(slot, part.figures[slot])
    del part.figures[slot]
    new.words |= {word: part.words.pop(word) for word in (*one.kind.words, *_WORDS) if word in part.words}
    part.end = stop
    if not to_whole:
        drafts.insert(next(n for n, draft in enumerate(drafts) if draft is part) + 1, new)
