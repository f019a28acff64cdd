"""Linked drafts put into words: the statements that recognition hands over."""

from collections.abc import Iterable, Iterator, Mapping

from audit.model.facts import LIST_KIND, Profile, Statement
from audit.model.figure import Figure
from audit.model.knowledge.patterns import ItemList, Quantity
from audit.recognition.prose.drafts import AMOUNT, BASE_YEAR, CHANGE, PARTS, Draft, basis_said

AMOUNT_KIND = "金额"
SECTION = "所在节"
COMPARED_AGAIN = "另比"  # whose amount is compared once more, with another base
COMPARED = "比较基数"
UNCHANGED = "持平"
OFF_BUDGET = "预算差"
_SLIPS = 2  # years: who writes the year before last means the last
_BASES = {"变动": "口径", "上年数": "口径", "完成率": "完成基数", OFF_BUDGET: "预算差基数"}


def statement(
    index: int, draft: Draft, figures: Mapping[str, Figure], words: Mapping[str, str], parent: int | None
) -> Statement:
    """A draft as it is handed over; one that tells another comparison of an amount that is known, with that amount."""
    told = draft
    if draft.aside is not None and draft.aside.quantity and AMOUNT in draft.aside.figures:
        told = draft.aside
        figures = {AMOUNT: told.figures[AMOUNT], **figures}
        words = {**words, COMPARED_AGAIN: told.quantity}
    return Statement(
        index=index,
        kind=AMOUNT_KIND,
        pattern=draft.found.subject.source if draft.found.subject else "",
        subject=told.found.phrase or told.quantity,
        sentence=draft.sentence(),
        place=draft.place,
        section=draft.paragraph.section,
        figures=figures,
        words=words,
        quantity=draft.quantity,
        parent=parent,
    )


def words_of(draft: Draft, quantity: Quantity | None, index: int) -> dict[str, str]:
    """What a change or a completion is reckoned from is empty where the sentence leaves it open. Of two sections of the
    same headings (every project has its 年度预算安排, and the title of the second may not be read) each is a section of
    its own."""
    basis = {word: "" for slot, word in _BASES.items() if slot in draft.figures}
    own: dict[str, str] = {}
    if quantity is not None and (quantity.local or quantity.apart):
        again = [f"第{draft.paragraph.again + 1}次"] if draft.paragraph.again else []
        own[SECTION] = "／".join((*draft.paragraph.section, *again, *([str(index)] if quantity.apart else [])))
    return basis | draft.words | draft.found.names | own


def compared_with(draft: Draft, whole: Draft | None, profile: Profile) -> dict[str, str]:
    """What its change is reckoned from. Where the sentence leaves that open, it is what the change of the `whole` before
    其中 is reckoned from, or else what the disclosure itself is of."""
    if CHANGE not in draft.figures:
        return {}
    year = draft.words.get(BASE_YEAR, "")[:4]
    earlier = year.isdigit() and profile.year is not None and int(year) < profile.year - _SLIPS
    return {COMPARED: (year if earlier else "") + (basis_of(draft) or basis_of(whole) or profile.kind or "")}


def changed_wholes(drafts: Iterable[Draft]) -> Iterator[Draft | None]:
    """For every draft that tells but a change the one, of nothing named, whose change it is a part of: 比上年执行数减少
    5万元，其中：公务接待费减少3万元."""
    whole, opened = None, False
    for draft in drafts:
        only = CHANGE in draft.figures and AMOUNT not in draft.figures
        if only and draft.found.empty:
            whole, opened = draft, False
        elif whole is not None and (not only or _is_stopped(whole, draft)):
            whole = None
        part = whole is not None and draft is not whole
        opened = part and (opened or PARTS in draft.lead)
        yield whole if part and opened else None


def _is_stopped(whole: Draft, part: Draft) -> bool:
    text = part.paragraph.text
    return part.paragraph is not whole.paragraph or "。" in text[whole.start : part.start]


def basis_of(draft: Draft | None) -> str:
    """What kind of prior a statement compares with."""
    return basis_said(draft.words) if draft else ""


def bases_of(items: Iterable[Draft], whole: Draft | None) -> dict[str, str]:
    """What the change of a total is reckoned from, whether the priors that its items state are of that kind, and
    whether the total, reckoned from what they are, did not change."""
    own, told = basis_of(whole), list(items)
    kinds = {basis_of(draft) for draft in told if "上年数" in draft.figures} | {own}
    alike = len({own, *map(basis_of, told)} - {""}) <= 1
    stood = {"合计持平": whole.words[UNCHANGED]} if whole and alike and UNCHANGED in whole.words else {}
    return {
        "合计口径": own,
        "上年口径": "不同" if len(kinds - {""}) > 1 or _nobody_says(told, whole) else "相同",
    } | stood


def _nobody_says(items: Iterable[Draft], whole: Draft | None) -> bool:
    """Behind a total that tells how much it is off its budget, and of the year before but a rate: what the changes of its
    items are reckoned from."""
    of_budget = whole is not None and OFF_BUDGET in whole.figures and CHANGE not in whole.figures
    return of_budget and any(CHANGE in draft.figures and not basis_of(draft) for draft in items)


def list_statement(
    index: int, entry: ItemList, figures: Mapping[str, Figure], first: Draft, words: Mapping[str, str]
) -> Statement:
    """An enumeration: the figures of its total, at the place of its first item."""
    return Statement(
        index=index,
        kind=LIST_KIND,
        pattern=entry.id,
        subject=words["主语"],
        sentence=first.sentence(),
        place=first.place,
        section=first.paragraph.section,
        figures=figures,
        words=words,
        quantity=entry.name,
    )
