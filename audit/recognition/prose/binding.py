"""Events to drafts of statements: each attribute goes to the nearest amount before it, unless it names its own subject."""

from collections.abc import Collection

from audit.model.grammar import Closes, NumberSlot
from audit.model.regex import Regex
from audit.recognition.prose.belonging import Belonging
from audit.recognition.prose.brackets import Brackets
from audit.recognition.prose.clauses import Event, Garbled, NumberEvent, SentenceEnd, WordEvent
from audit.recognition.prose.draft import (
    AMOUNT,
    BASE_YEAR,
    CHANGES,
    PARTS,
    SHARE,
    SPENT,
    Draft,
    basis_said,
    changed,
    compared_otherwise,
    whole_before,
    whole_of_plain,
)
from audit.recognition.prose.owners import Owners
from audit.recognition.prose.paragraphs import Paragraph
from audit.recognition.prose.respective import Turns
from audit.recognition.prose.subjects import Found, Scope

# 较年初预算…, 与上年相比…, 完成年初预算的…: after a reason or a purpose, too, it is said of the amount before it.
_COMPARED = {BASE_YEAR, "预算差基数"}
_ACCOUNT = Regex(
    "（[类款项]）$"
)  # a line that names an account; what the next line tells is that account's, known or not


class Binder:
    """Walks the events of paragraphs in order and collects drafts.

    A paragraph whose first sentence only names a subject speaks of it (`_topic`).
    `_told`: the quantities of which the section has spoken.
    """

    def __init__(self, owners: Owners, local: Collection[str] = ()) -> None:
        self.drafts: list[Draft] = []
        self._belonging = Belonging(owners, self.drafts, local)
        self._told: list[str] = []
        self._section: tuple[str, ...] | None = None
        self._topic = Found("")
        self._begun_with = 0
        self._current: Draft | None = None
        self._closed, self._torn = Closes.NOTHING, False
        self._opening = ""  # the slot of the number before, where it begins statements

    def begin(self, paragraph: Paragraph, scope: Scope) -> None:
        if self._section != paragraph.section:
            self._section, self._told, self._topic = paragraph.section, [], Found("")
        self._paragraph, self._scope = paragraph, scope
        self._belonging.begin(paragraph, scope)
        self._turns = Turns(scope, self._told)
        self._current, self._closed, self._torn = None, Closes.NOTHING, False
        self._topic = self._topic if self._only_named() else Found("")
        self._begun_with = len(self.drafts)
        self._brackets = Brackets()

    def _only_named(self) -> bool:
        """Whether the paragraph before named a subject and said nothing of it: the next one does."""
        return self._names_topic() and len(self.drafts) == self._begun_with

    def _names_topic(self) -> bool:
        """Whether the topic is a subject, or an account that no pattern knows."""
        return self._topic.subject is not None or bool(_ACCOUNT.search(self._topic.phrase))

    def take(self, event: Event) -> None:
        if isinstance(event, NumberEvent):
            self._number(event)
        elif isinstance(event, WordEvent):
            self._word(event)
        elif isinstance(event, SentenceEnd):
            self._sentence_end(event)
        elif isinstance(event, Garbled) and not event.lead:
            self._current, self._torn = None, True  # what follows may be said of the amount that could not be read

    def _sentence_end(self, event: SentenceEnd) -> None:
        if self._closed is Closes.SENTENCE:
            self._closed = Closes.NOTHING
        self._belonging.stop(event.stop)
        lead = self._out_of_brackets(event.lead)
        if self._is_item(lead):
            self._current, self._topic = None, Found("")
        if self._current is None and self._topic.subject is None:
            self._topic = self._scope.find(lead, self._told)
        if self._current is not None and event.stop == "。":
            self._current = self._told_of(self._current, event.start)

    def _is_item(self, lead: str) -> bool:
        """Whether a sentence is but the name of an account, of which the next one tells: 文化（类）…图书馆（项）。"""
        return bool(_ACCOUNT.search(lead)) and self._scope.find(lead, self._told).subject is not None

    def _told_of(self, item: Draft, end: int) -> Draft:
        """What the next sentence goes on with: after a total and two of its items or more in one sentence, the total."""
        told = self._sentence(end)
        wholes = [d for d in told if d.quantity and d.quantity == item.total]
        items = {d.key for d in told if d.list_id == item.list_id}
        if wholes and item.list_id and len(items) > 1:
            return wholes[-1]
        return whole_of_plain(told) or item

    def _sentence(self, end: int) -> list[Draft]:
        """What the sentence told up to there; a line break after a ； may have begun a paragraph of its own."""
        told: list[Draft] = []
        paragraph, text = self._paragraph, self._paragraph.text[:end]
        for draft in reversed(self.drafts):
            if draft.paragraph is not paragraph and "。" not in text and self._goes_on(draft.paragraph, paragraph):
                paragraph, text = draft.paragraph, draft.paragraph.text
            if draft.paragraph is not paragraph or draft.start <= text.rfind("。"):
                break
            told.insert(0, draft)
        return told

    def _goes_on(self, above: Paragraph, below: Paragraph) -> bool:
        """Whether a sentence may run on from one paragraph into the next."""
        return above.section == below.section and not above.text.endswith("。")

    def _out_of_brackets(self, lead: str) -> str:
        rest, self._current = self._brackets.leave(lead, self._current)
        return rest

    def _number(self, event: NumberEvent) -> None:
        lead, text = self._out_of_brackets(event.lead), self._paragraph.text[event.start :]
        found = self._turns.next(lead, text, change=event.slot.slot in CHANGES)
        if found.empty and event.slot.slot == AMOUNT and PARTS in event.lead and self._untold():
            found = Found(PARTS)  # of an amount that was not told: of nothing that the section is about
        elif self._current is None and self._names_topic() and self._scope.says_nothing(found):
            found = self._topic
        if found.empty and event.slot.slot in (*CHANGES, SHARE) and self._beyond_unknown(event.start):
            self._current = None  # of that, or of what was told before it: nobody says
        elif self._begins_with_change(found, event):
            self._current = whole_before(self.drafts, self._paragraph)
        found = self._belonging.of(found, event, self._current, self._told)
        if found.empty and event.slot.slot in CHANGES:
            self._current = changed(self._current, self.drafts, event.slot.slot, event.figure)
        completed = event.slot.slot == "完成率"
        if found.empty and (completed or (found.words | event.words).keys() & _COMPARED):
            self._closed = Closes.NOTHING
        draft, slot = self._target(found, event)
        draft.lead = draft.lead or event.lead
        draft.figures[slot] = event.figure
        self._opening = slot if event.slot.opens else ""
        draft.words |= found.words | event.words
        if draft.paragraph is self._paragraph:
            draft.end = event.start + 1
        self._current, self._closed = draft, Closes.NOTHING

    def _begins_with_change(self, found: Found, event: NumberEvent) -> bool:
        """Whether a paragraph begins with 与上年相比, and no amount that could not be read stands before it."""
        begins = found.empty and self._current is None and not self._torn
        return begins and event.slot.slot in CHANGES and BASE_YEAR in found.words

    def _beyond_unknown(self, start: int) -> bool:
        """Whether a sentence has ended since an amount of nothing known, behind others that are known."""
        current = self._current
        if current is None or current.quantity or "。" not in self._paragraph.text[current.end : start]:
            return False
        told = (draft for draft in self.drafts if draft.paragraph is self._paragraph and draft.start < current.start)
        return any(draft.quantity for draft in told)

    def _untold(self) -> bool:
        return self._current is None or AMOUNT not in self._current.figures

    def _target(self, found: Found, event: NumberEvent) -> tuple[Draft, str]:
        slot, start = event.slot, event.start
        if found.subject is not None:
            spent = slot.slot in CHANGES and basis_said(event.words) == SPENT
            fresh = slot.slot == AMOUNT or slot.opens
            return self._of_subject(found, slot.slot, start, fresh=fresh, spent=spent), slot.slot
        current = self._current
        closed = self._closed and not (slot.opens and self._closed is Closes.SENTENCE)  # a budget follows a purpose
        if not found.empty or current is None or closed:
            return self._begun(found, slot, start), slot.slot
        if slot.slot not in current.figures:
            return current, slot.slot
        if slot.again and slot.again not in current.figures:
            return current, slot.again
        if slot.slot == AMOUNT and self._opening in current.figures:
            return self._restated(current, start), slot.slot
        return self._begun(found, slot, start), slot.slot

    def _of_subject(self, found: Found, slot: str, start: int, *, fresh: bool, spent: bool = False) -> Draft:
        """The statement of that subject which still lacks the slot; an amount of its own begins a new one, as does what
        was `spent` last year behind a change of another base."""
        fitting = Draft(found, found.subject.quantity if found.subject else "", self._paragraph, start, start)
        for draft in [self._current] if fresh else [self._current, *reversed(self.drafts)]:
            if draft is None or slot in draft.figures or (spent and compared_otherwise(draft)):
                continue
            if draft.key == fitting.key and self._near(draft):
                return draft
        return self._add(fitting)

    def _near(self, draft: Draft) -> bool:
        return draft.paragraph.section == self._paragraph.section

    def _word(self, event: WordEvent) -> None:
        lead = self._out_of_brackets(event.lead)
        found = self._scope.find_moved(lead, self._told) if event.slot.closes else self._scope.find(lead, self._told)
        ours = event.slot.closes or event.slot.looks_on or self._belonging.says(found, event.lead)
        draft = self._spoken_of(found, event) if ours else None
        if draft is not None:
            draft.words |= {event.slot.slot: event.text} | found.words | event.words
        if event.slot.closes:
            self._closed = event.slot.closes

    def _spoken_of(self, found: Found, event: WordEvent) -> Draft | None:
        if found.subject is not None:
            draft = self._of_subject(found, "", event.start, fresh=False) if not event.slot.opens else None
            self._current = draft or self._add(
                Draft(found, found.subject.quantity, self._paragraph, event.start, event.start)
            )
            return self._current
        if event.slot.opens:
            return self._by_default(found, event.start)
        return self._current

    def _by_default(self, found: Found, start: int) -> Draft | None:
        """A claim without a subject speaks of what its section is about."""
        if not self._scope.default:
            return None
        return self._add(Draft(found, self._scope.default, self._paragraph, start, start))

    def _restated(self, current: Draft, start: int) -> Draft:
        """An amount told again after the budget it is compared with: that budget belongs to it."""
        again = self._add(Draft(current.found, current.quantity, self._paragraph, start, start))
        again.figures[self._opening] = current.figures.pop(self._opening)
        return again

    def _begun(self, found: Found, slot: NumberSlot, start: int) -> Draft:
        """Of no known subject; one that names none and begins a statement, or a paragraph, speaks of what its section
        is about, but where something else has just been spoken of."""
        before = self._current or next((draft for draft in self.drafts[-1:] if self._near(draft)), None)
        astray = before is not None and before.quantity not in {"", self._scope.default}
        begins = (slot.opens and not astray) or (self._current is None and slot.slot == AMOUNT)
        default = self._by_default(found, start) if found.empty and begins else None
        return default or self._add(Draft(found, "", self._paragraph, start, start))

    def _add(self, draft: Draft) -> Draft:
        self.drafts.append(draft)
        self._told.append(draft.quantity)
        return draft
