"""Which enumeration an item stands in."""

from collections.abc import Iterator, Sequence
from itertools import chain

from audit.model.knowledge.patterns import ItemList, Patterns, Subject
from audit.recognition.prose.drafts import AMOUNT, Draft, Key
from audit.recognition.prose.linking.strangers import asides, strangers
from audit.recognition.prose.linking.told import Positions, Section, Told

# an enumeration, the section it stands in and, where its total is told for several things, after which of them
Group = tuple[str, Section, int]


class Enumerations:
    """`lists` as the patterns know them; `groups`: for every draft the enumeration that it is an item of."""

    def __init__(self, drafts: Sequence[Draft], patterns: Patterns, told: Told) -> None:
        self._drafts = drafts
        self._grammar = patterns.grammar
        self.lists: dict[str, ItemList] = {entry.id: entry for section in patterns.sections for entry in section.lists}
        self._lists_of: dict[str, list[str]] = {}
        self._items_of: dict[str, dict[str, list[Subject]]] = {}
        for subject in (s for section in patterns.sections for s in section.subjects if s.list_id):
            self._lists_of.setdefault(subject.quantity, []).append(subject.list_id)
            self._items_of.setdefault(subject.list_id, {}).setdefault(subject.quantity, []).append(subject)
        self._used_in: dict[Section, set[str]] = {}  # the lists of which a section has items
        for draft in drafts:
            self._used_in.setdefault(draft.paragraph.section, set()).add(draft.list_id)
        self._told = told
        self._in_paragraph = Positions((id(draft.paragraph), draft.quantity) for draft in drafts)
        self._opening = {id(draft.paragraph): draft for draft in reversed(drafts)}
        self._of_quantity = Positions(draft.quantity for draft in drafts)
        self._markers: dict[tuple[str, Section], str] = {}
        self.groups = list(self._once([self._group(draft, index) for index, draft in enumerate(drafts)]))
        self._leave_out()
        self._places = Positions(self.groups)
        self._astray = {
            (draft.list_id, draft.paragraph.section)
            for draft, own in zip(drafts, self.groups, strict=True)
            if draft.figures and not own
        }

    def places(self, group: Group) -> Sequence[int]:
        """Where its items stand among all drafts."""
        return self._places.all(group)

    def items(self, group: Group) -> list[Draft]:
        return [self._drafts[at] for at in self.places(group)]

    def total_of(self, group: Group) -> Draft | None:
        """The total as the paragraph of its first item tells it before that."""
        first = self.places(group)[0]
        return self._total_before(self._drafts[first], first, self.lists[group[0]])

    def tells_each(self, group: Group) -> bool:
        """Whether every item is told that the list can have: 货物, 工程 and 服务."""
        if not self.lists[group[0]].closed:
            return False
        told = {draft.quantity for draft in self.items(group) if AMOUNT in draft.figures}
        return self._items_of[group[0]].keys() <= told

    def may_have(self, group: Group, phrase: str) -> bool:
        """Whether the phrase names an item of the list that none of its statements tells."""
        told = {draft.quantity for draft in self.items(group)}
        untold = (calls for quantity, calls in self._items_of[group[0]].items() if quantity not in told)
        return any(subject.match.search(phrase) for subject in chain.from_iterable(untold))

    def around(self, group: Group | None) -> Iterator[Group]:
        """The list of an item, the list of that list's total, and so on."""
        while group is not None and self.places(group):
            yield group
            entry, section = self.lists[group[0]], group[1]
            outer = self._enclosing(entry, section) if entry.total in self._lists_of else ""
            group = (outer, self._headed(outer, section), -1) if outer else None

    def strayed(self, group: Group) -> bool:
        """Whether what may be an item of the list stands apart from it."""
        return self.lists[group[0]].together and group[:2] in self._astray

    def _group(self, draft: Draft, index: int) -> Group | None:
        """The enumeration an item stands in; an item that only says 未安排 adds nothing to it."""
        section, list_id = draft.paragraph.section, draft.list_id
        while list_id and self._skips_its_total(self.lists[list_id], section):
            list_id = self._enclosing(self.lists[list_id], section)
        if list_id and self.lists[list_id].together and not self._together(draft, index):
            return None
        after = self._followed(draft, index) if list_id == draft.list_id else -1
        return (list_id, self._headed(list_id, section), after) if list_id and draft.figures else None

    def _together(self, draft: Draft, index: int) -> bool:
        """Whether an item stands in the sentence of its total, or in the one that says what that is made up of, or
        opens a paragraph with a number; numbers of another kind count the parts of those items."""
        marker = self._grammar.marker.match(draft.paragraph.text)
        if marker and self._opening[id(draft.paragraph)] is draft:
            kind = _kind_of(marker[0])
            return self._markers.setdefault((draft.list_id, draft.paragraph.section), kind) == kind
        total = self._in_paragraph.last_before((id(draft.paragraph), draft.total), index)
        if total is None:
            return False
        between = draft.paragraph.text[self._drafts[total].start : draft.start]
        sentence = between.rpartition("。")[2].lstrip("，")
        return "。" not in between or bool(self._grammar.made_up.match(sentence))

    def _followed(self, draft: Draft, index: int) -> int:
        """The statement of its total that an item follows: each 类 has the 项 told after it."""
        if draft.found.subject is None or not draft.found.subject.follows:
            return -1
        total = self._of_quantity.last_before(draft.total, index)
        return -1 if total is None else total

    def _headed(self, list_id: str, section: Section) -> Section:
        """The section that tells the total, where each item has a heading of its own below it."""
        return self._told.around(self.lists[list_id].total, section) or section

    def _enclosing(self, entry: ItemList, section: Section) -> str:
        """The list that the total of `entry` would be an item of: of several the one of which the section has other
        items, else one of the same template."""
        used = self._used_in.get(section, ())
        lists, template = self._lists_of[entry.total], entry.id.rpartition(":")[0]
        kin = (each for each in lists if each.rpartition(":")[0] == template)
        return next((each for each in lists if each in used), next(kin, lists[-1]))

    def _once(self, groups: Sequence[Group | None]) -> Iterator[Group | None]:
        """An item told a second time in its section is no further item; of the two, the one that tells its budget too."""
        telling: dict[tuple[Group, Key | None], Draft] = {}
        for draft, group in zip(self._drafts, groups, strict=True):
            if group is not None:
                first = telling.setdefault((group, draft.key), draft)
                if first.figures.keys() < draft.figures.keys():
                    telling[group, draft.key] = draft
        for draft, group in zip(self._drafts, groups, strict=True):
            yield group if group is not None and telling[group, draft.key] is draft else None

    def _leave_out(self) -> None:
        """What a list names besides its parts is no item of it: in brackets behind one, or, of some parts, in any way."""
        places: dict[Group, list[int]] = {}
        for index, group in enumerate(self.groups):
            if group is not None:
                places.setdefault(group, []).append(index)
        for group, indices in places.items():
            items, entry = [self._drafts[index] for index in indices], self.lists[group[0]]
            total, told = self._total_before(items[0], indices[0], entry), asides if entry.whole else strangers
            others = {id(item) for item in told(items, total)}
            for index in indices:
                if id(self._drafts[index]) in others:
                    self.groups[index] = None

    def _total_before(self, first: Draft, index: int, entry: ItemList) -> Draft | None:
        """The total as the paragraph tells it, before its first item."""
        asked = ((id(first.paragraph), quantity) for quantity in (entry.total, *entry.otherwise))
        at = (self._in_paragraph.last_before(key, index) for key in asked)
        told = (self._drafts[each] for each in at if each is not None)
        return next((draft for draft in told if AMOUNT in draft.figures), None)

    def _skips_its_total(self, entry: ItemList, section: Section) -> bool:
        """购置费 and 运行费 without their 小计: then they stand directly in the list that the 小计 would be in."""
        return entry.total in self._lists_of and self._told.around(entry.total, section) is None


def _kind_of(marker: str) -> str:
    """一、 and 二、 are of one kind, 1. and 2、 of another, （一） of a third and （1） of a fourth."""
    return ("（" if marker.startswith("（") else "") + ("1" if any(each.isdecimal() for each in marker) else "一")
