"""Whose the amounts of a sentence are: the disclosure's own, or a part's, a year's, a unit's of which no table tells."""

from collections.abc import Collection, Sequence

from audit.model.knowledge.patterns import Subject
from audit.model.record import replace
from audit.recognition.prose.drafts import AMOUNT, CHANGES, PARTS, Draft, Key, key_of, splits
from audit.recognition.prose.paragraphs import Paragraph
from audit.recognition.prose.paragraphs.clauses import NumberEvent
from audit.recognition.prose.subjects import Found, Scope
from audit.recognition.prose.subjects.owners import Owners


class Belonging:
    """Once a sentence speaks of somebody else it does so up to its full stop, or until it names the disclosure again;
    behind an amount of another year, a change may be that year's up to the end of the paragraph.

    `local`: the quantities of which every section has one of its own.
    """

    def __init__(self, owners: Owners, drafts: Sequence[Draft], local: Collection[str] = ()) -> None:
        self._owners, self._drafts, self._local = owners, drafts, local
        self._named: set[tuple[Key | None, tuple[str, ...]]] = set()  # the words by which we were named, before what

    def begin(self, paragraph: Paragraph, scope: Scope) -> None:
        self._after_a_stop = self._drafts[-1].paragraph.text.endswith("。") if self._drafts else True
        self._paragraph, self._scope = paragraph, scope
        self._parts = self._others = self._of_named = self._elsewhen = False

    def stop(self, mark: str, phrase: str) -> None:
        """At the end of a clause or a sentence, of which the `phrase` was left: what follows the name of a unit that stands
        alone is that unit's."""
        self._parts &= mark != "。"
        self._others = (self._others and mark != "。") or self._owners.is_unit(phrase)
        self._of_named &= mark != "。"

    def of(self, found: Found, event: NumberEvent, before: Draft | None, told: Collection[str]) -> Found:
        """What was found, without its subject where that is not ours.

        In the enumeration that 其中 begins, the amount of the whole is not told again: 本部门…50万元，其中：甲单位…20万元.
        Nor is what is said of another unit by name, nor of one account or project: 教育支出（类）50万元，其中：上年结转20万元.
        """
        subject, amount = found.subject, event.slot.slot == AMOUNT
        unknown = before is not None and not before.quantity and before.paragraph is self._paragraph
        self._others &= not self._scope.of_this(event.lead)
        self._elsewhen &= not self._scope.of_this(event.lead)
        self._elsewhen |= self._scope.of_other_year(found)
        self._others |= self._elsewhen and event.slot.slot in CHANGES
        self._others |= self._scope.of_others(event.lead, found) or self._foreign(found)
        self._others |= self._scope.of_one_fund(found, self._paragraph.section) and amount
        joint = amount and bool(event.figure.amount) and self._scope.of_several(found)
        begins_parts = PARTS in event.lead or event.lead.startswith("（")
        parts_of_part = (begins_parts and unknown) or splits(before, event.lead, found, event.figure)
        spent = unknown and self._scope.is_bare(found.phrase) and not self._stopped(before, event.start)
        self._others |= (parts_of_part or spent) and amount
        self._parts |= PARTS in event.lead
        self._of_named = not found.names and (self._of_named or self._breaks_down(before, event.lead))
        if subject is None:
            return Found(found.phrase or PARTS) if amount and event.aside else found  # not what its section is about
        self._others |= self._contradicts(found, event)
        whole = not subject.list_id and not found.names  # an account by its name is no whole
        again = amount and self._parts and whole and subject.quantity in told
        part = amount and (event.aside or self._of_named or self._stands_apart(subject, event.start))
        if again or self._others or part or joint:
            return Found(found.phrase)
        return _part_of(before, found) if before is not None and before.paragraph is self._paragraph else found

    def _stopped(self, before: Draft | None, start: int) -> bool:
        return before is None or "。" in self._paragraph.text[before.start : start]

    def _stands_apart(self, item: Subject, start: int) -> bool:
        """Whether an item that is told together with its total stands in a sentence of its own: 公用经费10万元，其中：培训费
        2万元。物业管理费30万元列入项目支出."""
        if not (item.follows and item.together) or self._scope.is_numbered(self._paragraph.text):
            return False
        begun = self._paragraph.text.rfind("。", 0, start) + 1
        if self._scope.is_made_up(self._paragraph.text[begun:]):
            return False
        told = (draft for draft in reversed(self._drafts) if draft.quantity == item.total)
        total = next(told, None)
        if total is None or total.paragraph is not self._paragraph:
            return begun > 0 or self._after_a_stop
        return total.start < begun

    def _breaks_down(self, before: Draft | None, lead: str) -> bool:
        """Whether the amount before 其中 is that of something with a name of its own."""
        named = before is not None and before.paragraph is self._paragraph and bool(before.found.names)
        return named and PARTS in lead and not self._scope.is_anew(lead)

    def _foreign(self, found: Found) -> bool:
        """An account's own name may be that of a unit: 图书馆（项）, 政府办公厅（室）及相关机构事务（款）."""
        listed = found.subject is not None and found.subject.list_id
        phrase = found.before if listed else found.phrase
        for name in found.names.values():
            phrase = phrase.replace(name, "")
        return self._owners.foreign(phrase, told=found.subject is not None)

    def says(self, found: Found, lead: str) -> bool:
        """Whether a word (未安排, 持平) is said of the disclosure."""
        self._others = (self._others and not self._scope.of_this(lead)) or self._strange(found)
        return not self._others

    def _strange(self, found: Found) -> bool:
        """Whether words that we do not know stand before the subject: 县一中公务接待费 need not be our 公务接待费."""
        return self._owners.strangers(self._scope.strange(found, self._owners))

    def _contradicts(self, found: Found, event: NumberEvent) -> bool:
        """Behind strange words an amount is ours if it was told without them, or if they name us and it was not told
        otherwise; and a change is, of what was told behind the same words."""
        strange = tuple(self._scope.strange(found, self._owners))
        if not self._owners.strangers(strange):
            return False
        slot, key = event.slot.slot, key_of(found)
        told = {
            d.figures[slot].amount for d in self._drafts if d.key == key and slot in d.figures and self._same_place(d)
        }
        amount = slot == AMOUNT
        ours = self._scope.of_this(found.before) and (amount or (key, strange) in self._named)
        if ours and amount:
            self._named.add((key, strange))
        return event.figure.amount not in told if told else not ours

    def _same_place(self, draft: Draft) -> bool:
        return draft.quantity not in self._local or draft.paragraph.section == self._paragraph.section


def _part_of(whole: Draft, found: Found) -> Found:
    """A part with the names of the whole it follows, or of the part before it: of 行政运行50万元，其中：基本支出50万元 it is the
    基本支出 of 行政运行."""
    subject = found.subject
    if subject is None or not subject.follows or subject.total not in (whole.quantity, whole.total):
        return found
    return replace(found, names=whole.found.names | found.names)
