"""Events to drafts of statements: each attribute goes to the nearest amount before it, unless it names its own subject."""

from collections.abc import Collection, Mapping, Sequence

from audit.model.knowledge.grammar import Closes
from audit.model.ordinals import ORDINAL
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.prose.drafts import (
    AMOUNT,
    BASE_YEAR,
    BUDGETS,
    CHANGES,
    COMPARING,
    OFF_BASE,
    PARTS,
    SHARE,
    Draft,
    of_several,
    told_again,
    whole_before,
)
from audit.recognition.prose.drafts.begun import Drafts
from audit.recognition.prose.drafts.belonging import Belonging
from audit.recognition.prose.drafts.brackets import Brackets
from audit.recognition.prose.drafts.comparisons import Comparisons, main_of
from audit.recognition.prose.drafts.off_budget import COMPLETED, off_budget
from audit.recognition.prose.drafts.reasons import Reasons
from audit.recognition.prose.drafts.whose import changed, is_anybodys
from audit.recognition.prose.paragraphs import Paragraph
from audit.recognition.prose.paragraphs.clauses import Event, Garbled, NumberEvent, SentenceEnd, WordEvent
from audit.recognition.prose.subjects import Found, Scope
from audit.recognition.prose.subjects.owners import Owners
from audit.recognition.prose.subjects.respective import Turns

# 较年初预算…, 与上年相比…, 完成年初预算的…: after a reason or a purpose, too, it is said of the amount before it.
_COMPARED = {BASE_YEAR, OFF_BASE}
_REASON = "原因"
_ACCOUNT = Regex(
    "（[类款项]）$"
)  # a line that names an account; what the next line tells is that account's, known or not
_SUBHEADING = Regex(r"[（(\d]")  # （二）, 3.: those above them begin with 三、 or 第三部分
_NUMBERED = Regex(rf"(?:\d{{1,2}}[.、．]|（(?:\d|{ORDINAL}){{1,2}}）)(?P<name>[^。；：，\d]{{2,30}})$")


def _is_below(section: Sequence[str], before: Sequence[str]) -> bool:
    """Whether its last heading stands below one of those before, which may have told the total of what it tells."""
    *above, last = section or ("",)
    return bool(above) and bool(_SUBHEADING.match(last)) and list(before[: len(above)]) == above


class Binder:
    """Walks the events of paragraphs in order and collects drafts.

    A paragraph whose first sentence only names a subject speaks of it (`_topic`).
    """

    def __init__(self, owners: Owners, local: Collection[str] = ()) -> None:
        self._drafts = Drafts()
        self._belonging = Belonging(owners, self._drafts.drafts, local)
        self._section: tuple[str, ...] | None = None
        self._topic = Found("")
        self._begun_with = 0
        self._current: Draft | None = None
        self._closed, self._torn = Closes.NOTHING, False
        self._opening = ""  # the slot of the number before, where it begins statements
        self._split = ""  # the slot of the whole that the sentence tells the parts of, where that is a budget

    @property
    def drafts(self) -> list[Draft]:
        return self._drafts.drafts

    def begin(self, paragraph: Paragraph, scope: Scope) -> None:
        if self._section != paragraph.section:
            goes_on = _is_below(paragraph.section, self._section or ())
            self._section, self._topic = paragraph.section, Found("")
            self._drafts.begin_section(goes_on=goes_on)
        self._paragraph, self._scope = paragraph, scope
        self._drafts.begin(paragraph, scope)
        self._belonging.begin(paragraph, scope)
        self._turns = Turns(scope, self._drafts.told)
        self._comparisons = Comparisons(scope)
        self._current, self._closed, self._torn = None, Closes.NOTHING, False
        self._split = ""
        self._topic = self._topic if self._only_named() else Found("")
        self._begun_with = len(self._drafts.drafts)
        self._brackets, self._reasons = Brackets(), Reasons()

    def _only_named(self) -> bool:
        """Whether the paragraph before named a subject and said nothing of it: the next one does."""
        return self._names_topic() and len(self._drafts.drafts) == self._begun_with

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
        elif isinstance(event, Garbled):
            self._out_of_brackets(event.before)
            if self._is_of_another(event.lead):
                self._current, self._torn = None, True  # what follows may be said of the amount that could not be read

    def _is_of_another(self, lead: str) -> bool:
        """Whether a number that was not read is of something else than the amount before it: its lead names that, or is
        empty. One that only compares (较上年2.08减少0.03万元) is of the amount before."""
        return not lead or not self._scope.find(lead, self._drafts.told).empty

    def _sentence_end(self, event: SentenceEnd) -> None:
        if self._closed is Closes.SENTENCE:
            self._closed = Closes.NOTHING
        self._belonging.stop(event.stop, self._scope.find(event.lead).phrase)
        self._reasons.stop()
        self._split = self._split if event.stop != "。" else ""
        lead = self._out_of_brackets(event.lead)
        numbered = self._numbered(event)
        lead = numbered or lead
        if numbered or self._is_item(lead):
            self._current, self._topic = None, Found("")
        if self._current is None and self._topic.subject is None:
            self._topic = self._scope.find(lead, self._drafts.told)
        if self._current is not None and event.stop == "。":
            self._current = self._drafts.told_of(self._current, event.start)

    def _is_item(self, lead: str) -> bool:
        """Whether a sentence is but the name of an account, of which the next one tells: 文化（类）…图书馆（项）。"""
        return bool(_ACCOUNT.search(lead)) and self._scope.find(lead, self._drafts.told).subject is not None

    def _numbered(self, event: SentenceEnd) -> str:
        """The name, where a sentence is but a number and that of something of which the next one tells:
        1.因公出国（境）费用。"""
        text = self._paragraph.text
        begun = max(text.rfind(stop, 0, event.start) for stop in "。；：") + 1
        named = event.stop == "。" and _NUMBERED.match(text[begun : event.start])
        return named["name"] if named and self._scope.find(named["name"], self._drafts.told).subject else ""

    def _out_of_brackets(self, lead: str) -> str:
        rest, self._current = self._brackets.leave(lead, self._current)
        return rest

    def _number(self, event: NumberEvent) -> None:
        if event.slot.slot not in COMPARING and not self._after_a_stop(event.start):
            self._current = main_of(self._current)
        event = off_budget(self._of_budget(event), self._current)
        found = self._of_what(event)
        completed = event.slot.slot == COMPLETED
        if found.empty and (completed or (found.words | event.words).keys() & _COMPARED):
            self._closed = Closes.NOTHING
        draft, slot = self._target(found, event)
        if not draft.lead:
            draft.lead, draft.within = event.lead, self._scope.is_within(event.lead)
            draft.average = self._scope.is_average(event.lead)
        draft.figures[slot] = event.figure
        self._reasons.compared(draft, slot)
        self._opening = slot if event.slot.opens else ""
        draft.words |= found.words | event.words
        if draft.paragraph is self._paragraph:
            draft.end = event.start + 1
        self._current, self._closed = draft, Closes.NOTHING

    def _of_what(self, event: NumberEvent) -> Found:
        """What the words before a number name; where they name nothing, the statement it goes on is the current one."""
        lead = self._out_of_brackets(event.lead)
        text = "" if event.slot.reaches else self._paragraph.text[event.start :]  # what stands before says which it is
        if self._scope.is_anew(lead) and self._after_a_stop(event.start):
            self._drafts.told.append("")  # what follows is no part of what was told last
        found = self._turns.next(lead, text, change=event.slot.slot in CHANGES, share=event.slot.slot == SHARE)
        if found.empty and event.slot.slot == AMOUNT and PARTS in event.lead and self._untold():
            found = Found(PARTS)  # of an amount that was not told: of nothing that the section is about
        elif self._current is None and self._names_topic() and self._scope.says_nothing(found):
            found = self._topic
        of_another = found.empty and event.slot.slot in (*CHANGES, SHARE)
        if of_another and self._drafts.beyond_unknown(self._current, event.start):
            self._current = None  # of that, or of what was told before it: nobody says
        elif self._begins_with_change(found, event):
            self._current = whole_before(self._drafts.drafts, self._paragraph)
        found = self._belonging.of(found, event, self._current, self._drafts.told)
        if found.empty and event.slot.slot in COMPARING:
            anybodys = is_anybodys(self._current, self._drafts.drafts, event.slot.slot, event.start)
            changed_one = changed(self._current, self._drafts.drafts, event.slot.slot, event.figure)
            self._current = None if anybodys else changed_one
        return found

    def _of_budget(self, event: NumberEvent) -> NumberEvent:
        """What 其中 splits a budget into, of which no amount was told, are budgets."""
        if PARTS in event.lead:
            self._current = main_of(self._current)
            figures = self._current.figures if self._current else {}
            self._split = next((slot for slot in BUDGETS if slot in figures and AMOUNT not in figures), "")
        elif not event.slot.unsaid:
            self._split = ""
        if not (self._split and event.slot.unsaid):
            return event
        return replace(event, slot=replace(event.slot, slot=self._split))

    def _after_a_stop(self, start: int) -> bool:
        """Whether a sentence, or the paragraph, has begun since the amount before."""
        current = self._current
        return current is None or not set("。；").isdisjoint(self._paragraph.text[current.end : start])

    def _begins_with_change(self, found: Found, event: NumberEvent) -> bool:
        """Whether a paragraph begins with 与上年相比, and no amount that could not be read stands before it."""
        begins = found.empty and self._current is None and not self._torn
        return begins and event.slot.slot in CHANGES and BASE_YEAR in found.words

    def _untold(self) -> bool:
        return self._current is None or AMOUNT not in self._current.figures

    def _target(self, found: Found, event: NumberEvent) -> tuple[Draft, str]:
        slot, start, words = event.slot, event.start, found.words | event.words

        def elsewhere(draft: Draft) -> bool:
            return self._comparisons.has_another_base(draft, slot.slot, words, event.figure)

        if found.subject is not None:
            fresh = slot.slot == AMOUNT or slot.opens
            of_subject = self._drafts.of_subject
            return of_subject(found, self._current, slot.slot, start, fresh=fresh, barred=elsewhere), slot.slot
        current = self._current
        closed = self._closed and not (slot.opens and self._closed is Closes.SENTENCE)  # a budget follows a purpose
        if not found.empty or current is None or closed:
            return self._drafts.begun(found, current, slot, start), slot.slot
        again = not self._after_a_stop(start) and told_again(current, slot.slot, event.figure)
        if elsewhere(current):
            return self._compared_again(current, event, words), slot.slot
        if again or slot.slot not in current.figures:
            return current, slot.slot
        if slot.again and slot.again not in current.figures:
            return current, slot.again
        if slot.slot == AMOUNT and self._opening in current.figures:
            return self._drafts.restated(current, self._opening, start), slot.slot
        return self._drafts.begun(found, current, slot, start), slot.slot

    def _compared_again(self, current: Draft, event: NumberEvent, words: Mapping[str, str]) -> Draft:
        """The draft of that other comparison, aside of the amount's own."""
        main, drafts = main_of(current), self._drafts
        told = self._comparisons.of_same_base(main, event.slot.slot, words, event.figure, drafts.drafts)
        if told is None:
            told = drafts.add(Found(""), "", event.start)
            told.aside = main
        return told

    def _word(self, event: WordEvent) -> None:
        lead = self._out_of_brackets(event.lead)
        find = self._scope.find_moved if event.slot.closes else self._scope.find
        found = find(lead, self._drafts.told)
        ours = event.slot.closes or event.slot.looks_on or self._belonging.says(found, event.lead)
        draft = self._spoken_of(found, event) if ours else None
        shared = draft is not None and event.slot.closes and found.empty and of_several(draft, self.drafts)
        if draft is not None and not shared:
            compared = {} if event.slot.looks_on else found.words  # told by the figure that it looks on to
            draft.words |= {event.slot.slot: event.text} | compared | event.words
            self._reasons.compared(draft, event.slot.slot)
            draft.words |= self._reasons.told(draft, event.text) if event.slot.slot == _REASON else {}
        if event.slot.closes:
            self._closed = event.slot.closes

    def _spoken_of(self, found: Found, event: WordEvent) -> Draft | None:
        if found.subject is not None:
            drafts, start = self._drafts, event.start
            draft = None if event.slot.opens else drafts.of_subject(found, self._current, "", start, fresh=False)
            self._current = draft or drafts.add(found, found.subject.quantity, start)
            return self._current
        if event.slot.opens:
            return self._drafts.by_default(found, event.start)
        return self._current
