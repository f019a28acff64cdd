"""The statements that were begun so far: of which of them the next figure is, and what begins another."""

from collections.abc import Callable, Sequence

from audit.model.knowledge.grammar import NumberSlot
from audit.recognition.prose.drafts import AMOUNT, BUDGETS, CHANGES, PARTS, Draft, whole_of_plain
from audit.recognition.prose.paragraphs import Paragraph
from audit.recognition.prose.subjects import Found, Scope


class Drafts:
    """`drafts`: in the order in which they were begun; `told`: the quantities of which the section has spoken."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.told: list[str] = []

    def begin_section(self, *, goes_on: bool) -> None:
        """Under another heading; `goes_on`: below the same one of the highest level, whose total may be told already."""
        self.told = [*self.told, ""] if goes_on else []

    def begin(self, paragraph: Paragraph, scope: Scope) -> None:
        self._paragraph, self._scope = paragraph, scope

    def told_of(self, item: Draft, end: int) -> Draft:
        """What the next sentence goes on with: after a total and two of its items or more in one sentence, the total."""
        told = self._sentence(end)
        # 收入预算…，一般公共预算…，政府性基金…: no 财政拨款 told
        head = told[0] if told and told[0].quantity and not told[0].list_id else None
        whole = next((d for d in reversed(told) if d.quantity and d.quantity == item.total), head)
        items = {d.key for d in told if d.list_id and whole and d.start > whole.start}
        if whole and item.list_id and len(items) > 1:
            return whole
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
        return [*self._whole_of(told), *told]

    def _whole_of(self, told: Sequence[Draft]) -> list[Draft]:
        """What a sentence that begins with 其中 tells the parts of: the amount that the one before ended with."""
        if not told or not told[0].lead.startswith(PARTS):
            return []
        before = self.drafts[: next(n for n, draft in enumerate(self.drafts) if draft is told[0])][-1:]
        return [draft for draft in before if draft.paragraph is told[0].paragraph]

    def _goes_on(self, above: Paragraph, below: Paragraph) -> bool:
        """Whether a sentence may run on from one paragraph into the next."""
        return above.section == below.section and not above.text.endswith("。")

    def beyond_unknown(self, current: Draft | None, start: int) -> bool:
        """Whether a sentence has ended since an amount of nothing known, behind others that are known or stand in one
        sentence with it."""
        if current is None or current.quantity or "。" not in self._paragraph.text[current.end : start]:
            return False
        told = (draft for draft in self.drafts if draft.paragraph is self._paragraph and draft.start < current.start)
        text = self._paragraph.text
        return any(draft.quantity or "。" not in text[draft.start : current.start] for draft in told)

    def of_subject(
        self,
        found: Found,
        current: Draft | None,
        slot: str,
        start: int,
        *,
        fresh: bool,
        barred: Callable[[Draft], bool] = lambda _: False,
    ) -> Draft:
        """The statement of that subject which still lacks the slot and is not `barred`; an amount of its own begins a new
        one."""
        fitting = Draft(found, found.subject.quantity if found.subject else "", self._paragraph, start, start)
        for draft in [current] if fresh else [current, *reversed(self.drafts)]:
            if draft is None or slot in draft.figures or barred(draft):
                continue
            if slot in CHANGES and draft is not current and draft.figures and draft.figures.keys() <= {*BUDGETS}:
                continue  # what has changed is what was spent
            if draft.key == fitting.key and self._near(draft):
                return draft
        return self._added(fitting)

    def _near(self, draft: Draft) -> bool:
        return draft.paragraph.section == self._paragraph.section

    def by_default(self, found: Found, start: int) -> Draft | None:
        """A claim without a subject speaks of what its section is about."""
        if not self._scope.default:
            return None
        return self.add(found, self._scope.default, start)

    def restated(self, current: Draft, opening: str, start: int) -> Draft:
        """An amount told again after the budget it is compared with: that budget belongs to it."""
        again = self.add(current.found, current.quantity, start)
        again.figures[opening] = current.figures.pop(opening)
        return again

    def begun(self, found: Found, current: Draft | None, slot: NumberSlot, start: int) -> Draft:
        """Of no known subject; one that names none and begins a statement, or a paragraph, speaks of what its section
        is about, but where something else has just been spoken of."""
        before = current or next((draft for draft in self.drafts[-1:] if self._near(draft)), None)
        astray = before is not None and before.quantity not in {"", self._scope.default}
        begins = (slot.opens and not astray) or (current is None and slot.slot == AMOUNT)
        default = self.by_default(found, start) if found.empty and begins else None
        return default or self.add(found, "", start)

    def add(self, found: Found, quantity: str, start: int) -> Draft:
        """One that begins there."""
        return self._added(Draft(found, quantity, self._paragraph, start, start))

    def _added(self, draft: Draft) -> Draft:
        self.drafts.append(draft)
        self.told.append(draft.quantity)
        return draft
