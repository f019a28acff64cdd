"""Drafts to statements: which total a listed item belongs to, what a share is a share of."""

from collections.abc import Iterator, Sequence

from audit.model.facts import EACH_TOLD, Profile, Statement
from audit.model.figure import Figure
from audit.model.knowledge.patterns import Patterns
from audit.recognition.prose.drafts import AMOUNT, SHARE, Draft, is_share
from audit.recognition.prose.linking.bases import Bases
from audit.recognition.prose.linking.completeness import Completeness, Unread
from audit.recognition.prose.linking.enumerations import Enumerations, Group
from audit.recognition.prose.linking.telling import (
    bases_of,
    changed_wholes,
    compared_with,
    list_statement,
    statement,
    words_of,
)
from audit.recognition.prose.linking.told import Told

BASE = "基数"
_OF_TOTALS = (AMOUNT, "变动", "幅度", "上年数", "年初预算", "全年预算", "完成率")
OF_WHAT = "占的是"  # of which total the shares of a list are shares


def link(
    drafts: Sequence[Draft], patterns: Patterns, profile: Profile, unread: Unread | None = None
) -> tuple[Statement, ...]:
    """Statements in reading order, then one statement of kind 清单 per enumeration: the total its items add up to."""
    unread = unread or Unread()
    return tuple(_Linker(drafts, patterns, profile, unread).statements())


class _Linker:
    def __init__(self, drafts: Sequence[Draft], patterns: Patterns, profile: Profile, unread: Unread) -> None:
        self._drafts = drafts
        self._profile = profile
        self._patterns = patterns
        self._told = Told(drafts)
        self._enumerations = Enumerations(drafts, patterns, self._told)
        self._lists, self._groups = self._enumerations.lists, self._enumerations.groups
        self._totals = self._find_totals()
        self._completeness = Completeness(drafts, patterns, self._enumerations, unread)
        self._numbers = {group: len(drafts) + i for i, group in enumerate(self._totals)}
        self._meant_by: dict[str, list[str]] = {}
        self._called: dict[str, Bases] = {}

    def statements(self) -> Iterator[Statement]:
        wholes = changed_wholes(self._drafts)
        for index, (draft, group, whole) in enumerate(zip(self._drafts, self._groups, wholes, strict=True)):
            figures = draft.figures | self._base(index, group)
            known = self._patterns.quantities.get(draft.quantity)
            words = words_of(draft, known, index) | compared_with(draft, whole, self._profile)
            yield statement(index, draft, figures, words, self._numbers[group] if group else None)
        for group, figures in self._totals.items():
            opening = self._enumerations.places(group)[0]
            first = self._drafts[opening]
            words = {"分项": self._completeness.of(group, figures.get(AMOUNT)), "总项": self._lists[group[0]].total}
            words |= bases_of(self._enumerations.items(group), self._nearest(words["总项"], opening))
            if self._enumerations.tells_each(group):
                words[EACH_TOLD] = "都有"
            words[OF_WHAT] = "合计" if self._of_own_total(group) else "上一级合计"
            said = self._without_region(words["总项"])
            yield list_statement(self._numbers[group], self._lists[group[0]], figures, first, words | {"主语": said})

    def _without_region(self, quantity: str) -> str:
        """A quantity's name as a reader would say it: 上海·财政拨款支出 is called so only among the patterns."""
        region, dot, name = quantity.partition("·")
        return name if dot and region in {section.region for section in self._patterns.sections} else quantity

    def _find_totals(self) -> dict[Group, dict[str, Figure]]:
        totals: dict[Group, dict[str, Figure]] = {}
        for index, group in enumerate(self._groups):
            if group and group not in totals:
                totals[group] = self._total(group, index)
        return totals

    def _total(self, group: Group, index: int) -> dict[str, Figure]:
        """What the items add up to. Called by several names, it is the one that their shares are shares of, or else the
        one that they do add up to."""
        entry, section = self._lists[group[0]], group[1]
        others = [quantity for quantity in entry.otherwise if self._told.near(quantity, section)]
        names = (entry.total, *others) if self._told.near(entry.total, section) else (*others, entry.total)
        said = [found for name in names if (found := self._said_of(name, index))]
        return max(said, key=lambda each: self._likely(group, each.get(AMOUNT)), default={})

    def _likely(self, group: Group, total: Figure | None) -> tuple[int, bool]:
        if total is None:
            return 0, False
        amounts = [draft.figures[AMOUNT] for draft in self._enumerations.items(group) if AMOUNT in draft.figures]
        off = abs(sum((each.amount for each in amounts), -total.amount))
        return self._fitting(group, total), off <= sum((each.radius for each in amounts), total.radius)

    def _fitting(self, group: Group, base: Figure | None) -> int:
        """How many of the items are as large a part of the base as they say they are."""
        items = [draft for draft in self._enumerations.items(group) if "占比基数" not in draft.words]
        return sum(base is not None and SHARE in d.figures and is_share(d.figures, base) for d in items)

    def _said_of(self, quantity: str, index: int) -> dict[str, Figure]:
        """The nearest amount of the quantity, and what other statements of the same amount add to it."""
        nearest = self._nearest(quantity, index)
        said = self._told.said_with(nearest) if nearest else {}
        return {slot: said[slot] for slot in _OF_TOTALS if slot in said}

    def _nearest(self, quantity: str, index: int) -> Draft | None:
        """The last statement of one of its amounts before `index`, else the first after."""
        at = self._told.nearest((quantity,), index)
        return None if at is None else self._drafts[at]

    def _base(self, index: int, group: Group | None) -> dict[str, Figure]:
        """What a share is a share of: the base it names, of several called so the one that fits, else the total of the
        list; an unknown name is nothing."""
        draft = self._drafts[index]
        if SHARE not in draft.figures:
            return {}
        phrase = draft.words.get("占比基数", "").replace("“", "").replace("”", "")
        if not phrase:
            return self._unnamed_base(draft, group)
        named = [name for name in self._named_by(phrase) if name != draft.quantity]  # nothing is its own base
        at = self._told.nearest(named, index)
        if at is None:
            return {}
        meant = [found.figures[AMOUNT] for name in named if (found := self._nearest(name, index))]
        fitting = next((base for base in meant if is_share(draft.figures, base)), None)
        fitting = fitting or self._amounts_of(phrase).first_of(draft.figures)
        named_before = self._told.called_before(phrase, index) if at >= index else None
        return {BASE: fitting or (named_before or self._drafts[at]).figures[AMOUNT]}

    def _named_by(self, phrase: str) -> list[str]:
        """The quantities that shares call so."""
        if phrase not in self._meant_by:
            known = self._patterns.quantities.values()
            self._meant_by[phrase] = [q.name for q in known if q.base and q.base.search(phrase)]
        return self._meant_by[phrase]

    def _amounts_of(self, phrase: str) -> Bases:
        """Of what bears that very name, though no pattern knows it where it stands."""
        if phrase not in self._called:
            self._called[phrase] = Bases(draft.figures[AMOUNT] for draft in self._told.called(phrase))
        return self._called[phrase]

    def _of_own_total(self, group: Group) -> bool:
        """Whether the shares of a list's items are shares of its total, and not of the one that contains it."""
        items = [i for i in self._enumerations.places(group) if SHARE in self._drafts[i].figures]
        bases = [self._base(i, group).get(BASE) for i in items]
        if None in bases and len({self._drafts[i].words.get("占比基数") for i in items}) > 1:
            return False
        total = self._totals[group].get(AMOUNT)
        return all(base is None or (total is not None and base.amount == total.amount) for base in bases)

    def _unnamed_base(self, draft: Draft, group: Group | None) -> dict[str, Figure]:
        """The total of the list; where that total is an item itself, the one of which the share holds."""
        bases = [self._totals[one][AMOUNT] for one in self._enumerations.around(group) if AMOUNT in self._totals[one]]
        fitting = [base for base in bases if is_share(draft.figures, base)]
        return {BASE: (fitting or bases)[0]} if bases else {}
