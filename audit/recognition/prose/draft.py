"""A statement in the making, and the whole that it tells a part of."""

from collections.abc import Sequence

from audit.model.figure import Figure
from audit.model.place import Place
from audit.model.record import field, mutable
from audit.recognition.prose.paragraphs import Paragraph
from audit.recognition.prose.subjects import Found

AMOUNT = "金额"
SHARE = "占比"
CHANGE = "变动"
CHANGES = (CHANGE, "幅度", "上年数")
PARTS = "其中"
Key = tuple[str, tuple[tuple[str, str], ...]]


@mutable
class Draft:
    """A statement in the making."""

    found: Found
    quantity: str
    paragraph: Paragraph
    start: int
    end: int
    figures: dict[str, Figure] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    lead: str = ""  # what was said right before its first number

    @property
    def joined(self) -> bool:
        """With the amount before it, by 、."""
        return self.lead.startswith("、")

    @property
    def key(self) -> Key | None:
        """Two statements with one key speak of the same thing."""
        return key_of(self.found, self.quantity)

    @property
    def list_id(self) -> str:
        return self.found.subject.list_id if self.found.subject else ""

    @property
    def total(self) -> str:
        """What the list adds up to that it is an item of."""
        return self.found.subject.total if self.found.subject else ""

    @property
    def place(self) -> Place:
        return self.paragraph.place(self.start, self.start + 1)

    def sentence(self) -> str:
        """The sentence as printed, without line breaks."""
        text = self.paragraph.text
        start = max(text.rfind(stop, 0, self.start) for stop in "。；") + 1
        stops = [i for stop in "。；" if (i := text.find(stop, self.end)) >= 0]
        return "".join(self.paragraph.printed(start, min(stops, default=len(text) - 1) + 1).split())

    @property
    def plain(self) -> bool:
        """Nothing but an amount and what share it is of something."""
        return self.figures.keys() <= {AMOUNT, SHARE}


def key_of(found: Found, quantity: str = "") -> Key | None:
    """What a phrase speaks of, with the names it tells."""
    quantity = quantity or (found.subject.quantity if found.subject else "")
    return (quantity, tuple(sorted(found.names.items()))) if quantity else None


def changed(current: Draft | None, drafts: Sequence[Draft], slot: str, figure: Figure) -> Draft | None:
    """Whose change that is. After parts joined by 、 (甲5万元、乙0万元，比上年增加3万元), or after one that is less than its
    increase would be, it is not the part's but that of the whole; nobody's, where the whole is not known."""
    if current is None or not current.plain:
        return current
    amount = current.figures.get(AMOUNT)
    too_small = slot == CHANGE and amount is not None and amount.amount < figure.amount
    whole = _whole(current, drafts)
    if not current.joined and not (too_small and whole and whole.plain):
        return current
    return whole if whole and whole.plain else None


def _whole(part: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """What stands before the enumeration that the part is in: before 其中, or the amount that its list adds up to."""
    own = [draft for draft in drafts if draft.paragraph is part.paragraph and draft.start <= part.start]
    for before, draft in zip(own[-2::-1], own[:0:-1], strict=True):
        if PARTS in draft.lead or (not draft.joined and draft.total and draft.total == before.quantity):
            return before
    return None
