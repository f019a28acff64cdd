"""A statement in the making, and the whole that it tells a part of."""

from collections.abc import Mapping, Sequence

from audit.model.figure import Figure
from audit.model.place import Place
from audit.model.record import field, mutable, record
from audit.recognition.prose.paragraphs import Paragraph
from audit.recognition.prose.subjects import Found

AMOUNT = "金额"
SHARE = "占比"
CHANGE = "变动"
RATE = "幅度"
BASE_YEAR = "基期"
PRIOR = "上年数"
CHANGES = (CHANGE, RATE, PRIOR)
BUDGETS = ("年初预算", "全年预算")
OFF_BASE = "预算差基数"
PARTS = "其中"
SPENT = "执行"
_TWO_PARTS = 2
_JOINTS = ("、", "和", "及", "以及")
Key = tuple[str, tuple[tuple[str, str], ...]]


@record
class Comparison:
    """The slots of one kind of comparison: the change, its rate and what it is measured from, and the words told of it."""

    change: str
    rate: str
    bases: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def slots(self) -> frozenset[str]:
        """Those that tell that something is compared."""
        return frozenset((self.change, self.rate))


SINCE = Comparison(CHANGE, RATE, (PRIOR,), ("方向", "幅度方向", BASE_YEAR, "口径"))
FROM_BUDGET = Comparison("预算差", "预算差幅度", BUDGETS, ("预算差方向", "差幅方向", OFF_BASE))
COMPARISONS = (SINCE, FROM_BUDGET)
COMPARING = frozenset[str]().union(*(kind.slots for kind in COMPARISONS))


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
    within: bool = False  # that says that it is in the amount before it
    average: bool = False  # that says that it is the amount before it, shared out
    aside: "Draft | None" = None  # the draft of whose amount it tells but another comparison

    @property
    def joined(self) -> bool:
        """With the amount before it, by 、 or 和; what is said of that in brackets may stand between them."""
        return self.lead.lstrip("）").startswith(_JOINTS)

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


def basis_said(words: Mapping[str, str]) -> str:
    """What kind of prior is compared with: 执行 (spent), 决算, 预算; empty where the words leave that open."""
    said = words.get("口径", "")
    return next((kind for kind in (SPENT, "决算", "预算") if kind in said), "")


def key_of(found: Found, quantity: str = "") -> Key | None:
    """What a phrase speaks of, with the names it tells."""
    quantity = quantity or (found.subject.quantity if found.subject else "")
    return (quantity, tuple(sorted(found.names.items()))) if quantity else None


def told_again(draft: Draft, slot: str, figure: Figure) -> bool:
    """Whether that prior or budget is but said again: 上年80万元，较上年80万元增加20万元."""
    told = draft.figures.get(slot) if slot in (PRIOR, *BUDGETS) else None
    return told is not None and told.amount == figure.amount


def splits(before: Draft | None, lead: str, found: Found, figure: Figure) -> bool:
    """Whether the items of another list tell how this item is made up: of 初中教育10万元，其中：基本支出8万元 the 8万元 is not all
    基本支出 that there is."""
    subject = found.subject
    if before is None or before.joined or not before.list_id or AMOUNT not in before.figures or subject is None:
        return False
    another = subject.total == before.total and subject.list_id not in ("", before.list_id)
    return another and lead.lstrip("，（").startswith(PARTS) and figure.amount <= before.figures[AMOUNT].amount


def whole_of_plain(told: Sequence[Draft]) -> Draft | None:
    """The whole of which a sentence tells two parts or more, and of none of them what has changed."""
    whole = before_parts(told)
    parts = told[told.index(whole) :] if whole is not None else []
    return whole if len(parts) > _TWO_PARTS and all(draft.plain for draft in parts) else None


def before_parts(told: Sequence[Draft]) -> Draft | None:
    """What the last of those `told` is a part of: the amount before 其中, or the total of its list right before the list."""
    after, depth = None, 0  # what was looked at last; how far the brackets from there to the end are closed
    for before, draft in zip(told[-2::-1], told[:0:-1], strict=True):
        depth = _least_depth(draft, after, depth) if after and draft.paragraph is told[-1].paragraph else 0
        after = draft
        if depth < 0:
            continue  # 财政拨款80万元（其中：甲50万元）、其他收入20万元，比上年增加5万元: of what comes before 财政拨款
        if _begins_parts(draft) or (not draft.joined and draft.total and draft.total == before.quantity):
            return before
    return None


def _least_depth(draft: Draft, after: Draft, least_after: int) -> int:
    """Of the brackets from a draft on, where it is known from the one `after` it on; below 0, the draft stands in a
    bracket that is closed further on."""
    text = draft.paragraph.text[draft.start : after.start]
    if "）" not in text:
        return min(0, text.count("（") + least_after)
    depth = least = 0
    for character in text:
        depth += (character == "（") - (character == "）")
        least = min(least, depth)
    return min(least, depth + least_after)


def _begins_parts(draft: Draft) -> bool:
    """其中, or 含 and the name of the first part: 100万元，含甲10万元、乙20万元；比上年增加5万元."""
    return PARTS in draft.lead or draft.within


def of_several(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether its sentence tells what of several things has changed, and no amount of this one: what follows is then the
    reason of all of them (支出增加30万元，其中基本支出增加40万元，项目支出减少10万元，主要是因为人员增加)."""
    if AMOUNT in draft.figures or CHANGE not in draft.figures:
        return False
    text = draft.paragraph.text
    before = (one for one in drafts if one.paragraph is draft.paragraph and one.start < draft.start)
    return any(CHANGE in one.figures and not set("。；") & set(text[one.start : draft.start]) for one in before)


def says_all(item: Draft, total: Figure | None) -> bool:
    """An item that says that it is the whole: 占100%, which of all but the whole is no more than rounded."""
    share = item.figures.get(SHARE)
    if share is None or share.amount != 1:
        return False
    return total is None or AMOUNT not in item.figures or _is_all(item, total) or not is_share(item.figures, total)


def _is_all(item: Draft, total: Figure) -> bool:
    return item.figures[AMOUNT].interval.meets(total.interval)


def is_share(figures: Mapping[str, Figure], base: Figure) -> bool:
    """Whether the amount is the share that it is said to be of the base."""
    product = figures[SHARE].interval * base.interval
    return AMOUNT in figures and product.meets(figures[AMOUNT].interval)


def same_amount(one: Draft, other: Draft) -> bool:
    """Whether both tell one amount."""
    return AMOUNT in one.figures and one.figures[AMOUNT].amount == other.figures[AMOUNT].amount


def whole_before(drafts: Sequence[Draft], paragraph: Paragraph) -> Draft | None:
    """What the paragraph before told the parts of, where it told nothing else: the next one may begin with 与上年相比."""
    if not drafts or drafts[-1].paragraph.section != paragraph.section:
        return None
    whole, *parts = [draft for draft in drafts if draft.paragraph is drafts[-1].paragraph]
    own = bool(whole.quantity) and not whole.list_id and whole.plain
    return whole if own and all(part.list_id for part in parts) else None
