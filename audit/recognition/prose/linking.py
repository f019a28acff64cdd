"""Drafts to statements: which total a listed item belongs to, what a share is a share of."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from audit.model.facts import Profile, Statement
from audit.model.figure import Figure
from audit.model.patterns import ItemList, Patterns
from audit.model.record import field, record
from audit.model.sums import sums
from audit.recognition.prose.draft import AMOUNT, SHARE, Draft, Key, is_share, near, same_amount, says_all
from audit.recognition.prose.telling import bases_of, compared_with, list_statement, statement, words_of
from audit.recognition.prose.told import Section, Told, among

BASE = "基数"
_OF_TOTALS = (AMOUNT, "变动", "上年数", "年初预算", "全年预算")

_ZERO = Decimal(0)
_MADE_UP = ("其中", "包括", "主要", "具体", "分别")  # a sentence of items begins so
OF_WHAT = "占的是"  # of which total the shares of a list are shares

# an enumeration, the section it stands in and, where its total is told for several things, after which of them
Group = tuple[str, Section, int]


@record
class Unread:
    """What may be an item of a list, and no statement tells. `garbled`: sections with an amount that could not be read;
    `passed`: those inside reasons and purposes, by section."""

    garbled: Collection[Section] = ()
    passed: Mapping[Section, Sequence[Figure]] = field(default_factory=dict)


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
        self._lists = {entry.id: entry for section in patterns.sections for entry in section.lists}
        self._templates = {entry.id: n for n, section in enumerate(patterns.sections) for entry in section.lists}
        self._lists_of: dict[str, list[str]] = {}
        for subject in (s for section in patterns.sections for s in section.subjects if s.list_id):
            self._lists_of.setdefault(subject.quantity, []).append(subject.list_id)
        self._told = Told(drafts)
        self._groups = list(self._once([self._group(draft, index) for index, draft in enumerate(drafts)]))
        self._totals = self._find_totals()
        self._passed = unread.passed
        self._doubtful = {*unread.garbled, *(d.paragraph.section for d in drafts if self._may_be_an_item(d))}
        self._numbers = {group: len(drafts) + i for i, group in enumerate(self._totals)}

    def _may_be_an_item(self, draft: Draft) -> bool:
        """An amount of nobody known; one that names nobody and is told with its budget (与年初预算相比，年初预算数…，决算数…)
        repeats what was said before."""
        if draft.quantity or not draft.figures.keys() & {AMOUNT, SHARE}:
            return False
        opening = {number.slot for number in self._patterns.grammar.numbers if number.opens}
        return not (draft.found.empty and draft.figures.keys() & opening)

    def statements(self) -> Iterator[Statement]:
        for index, (draft, group) in enumerate(zip(self._drafts, self._groups, strict=True)):
            figures = draft.figures | self._base(index, group)
            known = self._patterns.quantities.get(draft.quantity)
            words = words_of(draft, known, index) | compared_with(draft, self._profile)
            yield statement(index, draft, figures, words, self._numbers[group] if group else None)
        for group, figures in self._totals.items():
            first = self._drafts[self._groups.index(group)]
            words = {"分项": self._completeness(group), "总项": self._lists[group[0]].total}
            words |= bases_of(self._items(group), self._nearest({words["总项"]}, self._groups.index(group)))
            words[OF_WHAT] = "合计" if self._of_own_total(group) else "上一级合计"
            said = self._without_region(words["总项"])
            yield list_statement(self._numbers[group], self._lists[group[0]], figures, first, words | {"主语": said})

    def _without_region(self, quantity: str) -> str:
        """A quantity's name as a reader would say it: 上海·财政拨款支出 is called so only among the patterns."""
        region, dot, name = quantity.partition("·")
        return name if dot and region in {section.region for section in self._patterns.sections} else quantity

    def _completeness(self, group: Group) -> str:
        """全部 only where no amount of the section, or of those where the items have headings of their own, is left over
        that could be one more item. One item alone need not be all, unless it says so or follows its total."""
        list_id, section, _ = group
        if not self._lists[list_id].whole:
            return "部分"
        items = self._items(group)
        below = any(item.paragraph.section != section for item in items)
        doubtful = among(section, self._doubtful) if below else section in self._doubtful
        if doubtful or self._mixed(section) or self._strayed(list_id, section):
            return "存疑"
        alone = len(items) + self._nil(list_id, section) == 1 and group[2] < 0 and not says_all(items[0])
        if alone:
            return "部分"
        return "存疑" if self._closed_by_passed(group, items) else "全部"

    def _closed_by_passed(self, group: Group, items: Sequence[Draft]) -> bool:
        """Whether the items add up only with amounts that seem to stand in a reason: where words were lost, what looks
        like one may be the next items (主要是严格执行规定，严控290.5万元，…)."""
        passed, total = self._passed.get(group[1], ()), self._totals[group].get(AMOUNT)
        if not passed or total is None:
            return False
        told = [item.figures[AMOUNT].interval for item in items if AMOUNT in item.figures]
        gap = sum(told, -total.interval)
        more = sums([figure.interval for figure in passed])
        return not gap.contains(_ZERO) and any((gap + amount).contains(_ZERO) for amount in more)

    def _strayed(self, list_id: str, section: Section) -> bool:
        """Whether what may be an item of the list stands apart from it."""
        if not self._lists[list_id].together:
            return False
        listed = zip(self._drafts, self._groups, strict=True)
        return any(
            d.list_id == list_id and d.figures and not own and d.paragraph.section == section for d, own in listed
        )

    def _items(self, group: Group) -> list[Draft]:
        return [draft for draft, own in zip(self._drafts, self._groups, strict=True) if own == group]

    def _nil(self, list_id: str, section: Section) -> int:
        """How many items say only that they have nothing: 未安排."""
        return sum(d.list_id == list_id and d.paragraph.section == section and not d.figures for d in self._drafts)

    def _mixed(self, section: Section) -> bool:
        """Items as two templates call them: each has only some of them in its list."""
        items = [d.found.subject for d in self._drafts if d.paragraph.section == section and d.found.subject]
        listed = [item for item in items if item.list_id]
        if len({item.region for item in listed if item.region}) > 1:
            return True
        templates = {(self._lists[item.list_id].total, self._templates[item.list_id]) for item in listed}
        return len(templates) > len({total for total, _ in templates})

    def _group(self, draft: Draft, index: int) -> Group | None:
        """The enumeration an item stands in; an item that only says 未安排 adds nothing to it."""
        section, list_id = draft.paragraph.section, draft.list_id
        while list_id and self._skips_its_total(self._lists[list_id], section):
            list_id = self._enclosing(self._lists[list_id], section)
        if list_id and self._lists[list_id].together and not self._together(draft, index):
            return None
        after = self._followed(draft, index) if list_id == draft.list_id else -1
        return (list_id, self._headed(list_id, section), after) if list_id and draft.figures else None

    def _together(self, draft: Draft, index: int) -> bool:
        """Whether an item stands in the sentence of its total, or in the one that says what that is made up of, or
        opens a paragraph with a number."""
        if self._patterns.grammar.marker.match(draft.paragraph.text) and self._opens(draft):
            return True
        before = (d for d in self._drafts[index - 1 :: -1] if index and d.quantity == draft.total)
        total = next((d for d in before if d.paragraph is draft.paragraph), None)
        if total is None:
            return False
        between = draft.paragraph.text[total.start : draft.start]
        sentence = between.rpartition("。")[2].lstrip("，")
        return "。" not in between or sentence.startswith(_MADE_UP)

    def _opens(self, draft: Draft) -> bool:
        return next(d for d in self._drafts if d.paragraph is draft.paragraph) is draft

    def _followed(self, draft: Draft, index: int) -> int:
        """The statement of its total that an item follows: each 类 has the 项 told after it."""
        if draft.found.subject is None or not draft.found.subject.follows:
            return -1
        return next((i for i in range(index - 1, -1, -1) if self._drafts[i].quantity == draft.total), -1)

    def _headed(self, list_id: str, section: Section) -> Section:
        """The section that tells the total, where each item has a heading of its own below it."""
        return self._told.around(self._lists[list_id].total, section) or section

    def _enclosing(self, entry: ItemList, section: Section) -> str:
        """The list that the total of `entry` would be an item of: of several the one of which the section has other
        items, else one of the same template."""
        used = {draft.list_id for draft in self._drafts if draft.paragraph.section == section}
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

    def _skips_its_total(self, entry: ItemList, section: Section) -> bool:
        """购置费 and 运行费 without their 小计: then they stand directly in the list that the 小计 would be in."""
        return entry.total in self._lists_of and self._told.around(entry.total, section) is None

    def _find_totals(self) -> dict[Group, dict[str, Figure]]:
        totals: dict[Group, dict[str, Figure]] = {}
        for index, group in enumerate(self._groups):
            if group and group not in totals:
                totals[group] = self._total(group, index)
        return totals

    def _total(self, group: Group, index: int) -> dict[str, Figure]:
        """What the items add up to. Called by several names, it is the one that their shares are shares of, or else the
        one that they do add up to."""
        entry, (_, section, _) = self._lists[group[0]], group
        others = [quantity for quantity in entry.otherwise if self._told_near(quantity, section)]
        names = (entry.total, *others) if self._told_near(entry.total, section) else (*others, entry.total)
        said = [found for name in names if (found := self._said_of(name, index))]
        return max(said, key=lambda each: self._likely(group, each.get(AMOUNT)), default={})

    def _likely(self, group: Group, total: Figure | None) -> tuple[int, bool]:
        if total is None:
            return 0, False
        amounts = [draft.figures[AMOUNT] for draft in self._items(group) if AMOUNT in draft.figures]
        off = abs(sum((each.amount for each in amounts), -total.amount))
        return self._fitting(group, total), off <= sum((each.radius for each in amounts), total.radius)

    def _told_near(self, quantity: str, section: Section) -> bool:
        return any(d.quantity == quantity and near(d, section) for d in self._drafts)

    def _fitting(self, group: Group, base: Figure | None) -> int:
        """How many of the items are as large a part of the base as they say they are."""
        items = [draft for draft in self._items(group) if "占比基数" not in draft.words]
        return sum(base is not None and SHARE in d.figures and is_share(d.figures, base) for d in items)

    def _said_of(self, quantity: str, index: int) -> dict[str, Figure]:
        """The nearest amount of the quantity, and what other statements of the same amount add to it."""
        nearest = self._nearest({quantity}, index)
        if nearest is None:
            return {}
        said = dict(nearest.figures)
        for other in self._drafts:
            if other.quantity == quantity and same_amount(other, nearest):
                said = other.figures | said
        return {slot: said[slot] for slot in _OF_TOTALS if slot in said}

    def _nearest(self, quantities: Collection[str], index: int) -> Draft | None:
        """The last statement of one of their amounts before `index`, else the first after."""
        candidates = [*reversed(self._drafts[:index]), *self._drafts[index:]]
        return next((d for d in candidates if d.quantity in quantities and AMOUNT in d.figures), None)

    def _base(self, index: int, group: Group | None) -> dict[str, Figure]:
        """What a share is a share of: the base it names, of several called so the one that fits, else the total of the
        list; an unknown name is nothing."""
        draft = self._drafts[index]
        if SHARE not in draft.figures:
            return {}
        phrase = draft.words.get("占比基数", "").replace("“", "").replace("”", "")
        if not phrase:
            return self._unnamed_base(draft, group)
        known = self._patterns.quantities.values()
        named = {q.name for q in known if q.base and q.base.search(phrase)} - {
            draft.quantity
        }  # nothing is its own base
        nearest = self._nearest(named, index)
        meant = [found.figures[AMOUNT] for name in named if (found := self._nearest({name}, index))]
        fitting = [base for base in meant if is_share(draft.figures, base)]
        return {BASE: fitting[0] if fitting else nearest.figures[AMOUNT]} if nearest else {}

    def _of_own_total(self, group: Group) -> bool:
        """Whether the shares of a list's items are shares of its total, and not of the one that contains it."""
        items = [i for i, one in enumerate(self._groups) if one == group and SHARE in self._drafts[i].figures]
        bases = [self._base(i, group).get(BASE) for i in items]
        if None in bases and len({self._drafts[i].words.get("占比基数") for i in items}) > 1:
            return False
        total = self._totals[group].get(AMOUNT)
        return all(base is None or (total is not None and base.amount == total.amount) for base in bases)

    def _unnamed_base(self, draft: Draft, group: Group | None) -> dict[str, Figure]:
        """The total of the list; where that total is an item itself, the one of which the share holds."""
        bases = [self._totals[one][AMOUNT] for one in self._around(group) if AMOUNT in self._totals[one]]
        fitting = [base for base in bases if is_share(draft.figures, base)]
        return {BASE: (fitting or bases)[0]} if bases else {}

    def _around(self, group: Group | None) -> Iterator[Group]:
        """The list of an item, the list of that list's total, and so on."""
        while group is not None and group in self._totals:
            yield group
            entry, section = self._lists[group[0]], group[1]
            outer = self._enclosing(entry, section) if entry.total in self._lists_of else ""
            group = (outer, self._headed(outer, section), -1) if outer else None
