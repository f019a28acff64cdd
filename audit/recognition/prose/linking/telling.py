"""Linked drafts put into words: the statements that recognition hands over."""

from collections.abc import Iterable, Mapping

from audit.model.facts import LIST_KIND, Profile, Statement
from audit.model.figure import Figure
from audit.model.knowledge.patterns import ItemList, Quantity
from audit.recognition.prose.drafts import BASE_YEAR, CHANGE, Draft, basis_said

AMOUNT_KIND = "金额"
SECTION = "所在节"
COMPARED = "比较基数"
UNCHANGED = "持平"
_SLIPS = 2  # years: who writes the year before last means the last
_BASES = {"变动": "口径", "上年数": "口径", "完成率": "完成基数", "预算差": "预算差基数"}


def statement(
    index: int, draft: Draft, figures: Mapping[str, Figure], words: Mapping[str, str], parent: int | None
) -> Statement:
    """A draft as it is handed over."""
    return Statement(
        index=index,
        kind=AMOUNT_KIND,
        pattern=draft.found.subject.source if draft.found.subject else "",
        subject=draft.found.phrase or draft.quantity,
        sentence=draft.sentence(),
        place=draft.place,
        section=draft.paragraph.section,
        figures=figures,
        words=words,
        quantity=draft.quantity,
        parent=parent,
    )


def words_of(draft: Draft, quantity: Quantity | None, index: int) -> dict[str, str]:
    """What a change or a completion is reckoned from is empty where the sentence leaves it open."""
    basis = {word: "" for slot, word in _BASES.items() if slot in draft.figures}
    own: dict[str, str] = {}
    if quantity is not None and (quantity.local or quantity.apart):
        own[SECTION] = "／".join((*draft.paragraph.section, *([str(index)] if quantity.apart else [])))
    return basis | draft.words | draft.found.names | own


def compared_with(draft: Draft, profile: Profile) -> dict[str, str]:
    """What its change is reckoned from. Where the sentence leaves that open, it is what the disclosure itself is of."""
    if CHANGE not in draft.figures:
        return {}
    year = draft.words.get(BASE_YEAR, "")[:4]
    earlier = year.isdigit() and profile.year is not None and int(year) < profile.year - _SLIPS
    return {COMPARED: (year if earlier else "") + (basis_of(draft) or profile.kind or "")}


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
    return {"合计口径": own, "上年口径": "不同" if len(kinds - {""}) > 1 else "相同"} | stood


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
