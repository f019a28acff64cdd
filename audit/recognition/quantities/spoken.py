"""What free text speaks of → parts of a statement: its figures, its products, its breakdowns."""

from collections.abc import Iterable, Sequence

from audit.model.figure import Figure
from audit.recognition.quantities.drafts import Draft
from audit.recognition.quantities.mentions import Mention
from audit.recognition.quantities.products import Product


def add_mentions(draft: Draft, kind: str, spoken: Iterable[Mention], amount: str) -> None:
    """Every figure of the text, so that it is known to be read; `amount` names the slot of sums of money."""
    for mention in spoken:
        numbers = {"数量": mention.count, "标准": mention.price, "比率": mention.rate}
        numbers |= {} if mention.total else {amount: mention.amount}
        figures = {slot: number.figure for slot, number in numbers.items() if number is not None}
        if figures:
            draft.add(kind, figures, mention.label)


def add_products(draft: Draft, products: Iterable[Product]) -> None:
    """Products written out (每月5元×12个月×3人), each as a statement of its factors and what they come to."""
    for product in products:
        draft.add("按月乘积" if product.months else "乘积", product.figures(), within(draft, product.label))


def add_breakdown(draft: Draft, spoken: Sequence[Mention]) -> None:
    """75273 人次，其中 …: a count of the whole before counts that are calculated with one by one."""
    parts = [m for m in spoken if m.written_out and m.count]
    first = next((m for m in spoken if m.count), None)
    if len(parts) > 1 and first and first.count and not first.written_out:
        whole = draft.add("人数合计", {"合计人数": first.count.figure}, within(draft, first.label))
        for part in parts:
            if part.count:
                whole.add("分项人数", {"分项人数": part.count.figure}, part.label)


def add_sum(draft: Draft, kind: str, whole: dict[str, Figure], slot: str, parts: Iterable[Figure]) -> None:
    """A total with nothing but its addends below it."""
    added = draft.add(kind, whole, draft.subject)
    for figure in parts:
        added.add(slot, {slot: figure}, draft.subject)


def within(draft: Draft, label: str) -> str:
    """An item named together with the project it belongs to."""
    return f"{draft.subject}·{label}" if label and label != draft.subject else draft.subject
