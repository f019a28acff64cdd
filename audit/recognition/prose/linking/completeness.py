"""Whether an enumeration tells all items of its total."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from audit.model.figure import Figure
from audit.model.figure.sums import sums
from audit.model.knowledge.patterns import Patterns
from audit.model.record import field, record
from audit.recognition.prose.drafts import AMOUNT, PARTS, SHARE, Draft, says_all
from audit.recognition.prose.linking.enumerations import Enumerations, Group
from audit.recognition.prose.linking.told import Positions, Section, around_all
from audit.recognition.prose.paragraphs import Paragraph

ALL, SOME, DOUBTFUL = "全部", "部分", "存疑"
_ZERO = Decimal(0)
_PAUSES = re.compile(r"[，；：、。！？（）]")


@record
class Unread:
    """What may be an item of a list, and no statement tells. `garbled`: sections with an amount that could not be read;
    `passed`: those inside reasons and purposes, by section."""

    garbled: Collection[Section] = ()
    passed: Mapping[Section, Sequence[Figure]] = field(default_factory=dict)


class Completeness:
    """Asked of every enumeration of a document."""

    def __init__(self, drafts: Sequence[Draft], patterns: Patterns, enumerations: Enumerations, unread: Unread) -> None:
        self._drafts = drafts
        self._enumerations = enumerations
        self._passed = unread.passed
        self._opening = {number.slot for number in patterns.grammar.numbers if number.opens}
        self._rest, self._two_measures = patterns.grammar.rest, patterns.grammar.two_measures
        self._templates = {entry.id: n for n, section in enumerate(patterns.sections) for entry in section.lists}
        self._garbled = unread.garbled
        self._order = {
            id(paragraph): n for n, paragraph in enumerate({id(d.paragraph): d.paragraph for d in drafts}.values())
        }
        self._unknown: dict[Section, list[Draft]] = {}
        for draft in filter(self._may_be_an_item, drafts):
            self._unknown.setdefault(draft.paragraph.section, []).append(draft)
        self._loose = {
            (section, self._order[id(d.paragraph)]) for section, unknown in self._unknown.items() for d in unknown
        }
        self._doubtful = {*unread.garbled, *self._unknown}
        self._doubtful_below = around_all(self._doubtful)
        self._told_in = {(id(d.paragraph), d.quantity) for d in drafts}
        self._none = Counter((d.list_id, d.paragraph.section) for d in drafts if not d.figures)
        self._in_section = Positions(d.paragraph.section if d.list_id else None for d in drafts)
        self._known_mixed: dict[tuple[str, Section], bool] = {}

    def of(self, group: Group, total: Figure | None) -> str:
        """ALL only where no amount of the section, or of those where the items have headings of their own, is left over
        that could be one more item. One item alone need not be all, unless it says so or follows its total."""
        list_id, section, _ = group
        items = self._enumerations.items(group)
        if self._is_measured_otherwise(items):
            return DOUBTFUL
        if not self._meant_whole(list_id, items):
            return SOME
        below = any(item.paragraph.section != section for item in items)
        doubtful = section in (self._doubtful_below if below else self._doubtful)
        apart = self._stands_apart(items, section) or self._told_within_items(group, items)
        if doubtful and not apart and not self._told_in_a_sentence(group, items, total):
            return DOUBTFUL
        if self._is_mixed(list_id, section) or self._may_lack_items(group, items):
            return DOUBTFUL
        alone = len(items) + self._nil(list_id, section) == 1 and group[2] < 0 and not says_all(items[0], total)
        if alone:
            return SOME
        return DOUBTFUL if self._closed_by_passed(group[1], items, total) else ALL

    def _meant_whole(self, list_id: str, items: Sequence[Draft]) -> bool:
        listing = self._enumerations.lists[list_id]
        return listing.whole and (not listing.only_with or any(item.quantity == listing.only_with for item in items))

    def _may_lack_items(self, group: Group, items: Sequence[Draft]) -> bool:
        """Whether items may be missing: told elsewhere, cut off, or told of one of several only."""
        strayed = self._enumerations.strayed(group) or self._breaks_off(group, items)
        return strayed or self._is_one_of_them(group, items) or self._leaves_a_rest(items[-1])

    def _leaves_a_rest(self, last: Draft) -> bool:
        """Whether the sentence goes on to say, without an amount, what the rest is: 项目支出30万元，其余为预留."""
        told = last.paragraph.text[last.start :].partition("。")[0]
        return bool(self._rest.search(told))

    def _is_measured_otherwise(self, items: Sequence[Draft]) -> bool:
        """Whether the sentence says that its items are measured in another way than their total: 固定资产净值100万元，其中：房屋
        120万元（均为原值）."""
        return any(self._two_measures.search(item.sentence()) for item in items)

    def _breaks_off(self, group: Group, items: Sequence[Draft]) -> bool:
        """Whether the text ends, without a stop, in the name of one more item: its amount was cut off."""
        last = _PAUSES.split(items[-1].paragraph.text)[-1]
        return bool(last) and self._enumerations.may_have(group, last)

    def _is_one_of_them(self, group: Group, items: Sequence[Draft]) -> bool:
        """Whether the sentence of the total names but one of several, and what is told of others further down are not all
        that there can be: 经费21万元，其中：公务接待费4万元。…购置费7万元."""
        if not self._enumerations.lists[group[0]].closed or self._enumerations.tells_each(group):
            return False
        first, *others = items
        told, stop, _ = first.paragraph.text[first.start :].partition("。")  # without a stop others follow a line below
        alone = not any(item.paragraph is first.paragraph and item.start < first.start + len(told) for item in others)
        return PARTS in first.lead and bool(stop and others) and alone and self._tells(first.paragraph, first.total)

    def _stands_apart(self, items: Sequence[Draft], section: Section) -> bool:
        """Whether total and items fill a paragraph to its full stop, and what nobody knows stands beyond the next."""
        paragraph = items[0].paragraph
        whole = all(item.paragraph is paragraph for item in items) and self._tells(paragraph, items[0].total)
        if not whole or len(items) == 1 or section in self._garbled or not paragraph.text.endswith("。"):
            return False
        place = self._order[id(paragraph)]
        return self._loose.isdisjoint((section, near) for near in (place - 1, place, place + 1))

    def _told_within_items(self, group: Group, items: Sequence[Draft]) -> bool:
        """Whether all items are told that the list can have, and what nobody knows stands in brackets behind one of them:
        公务接待费3万元，公务用车费9万元（其中，运行维护费7万元，其他交通费用2万元）."""
        unknown = self._unknown.get(group[1], [])
        if not unknown or group[1] in self._garbled or not self._enumerations.tells_each(group):
            return False
        depth = max(map(_open_brackets, items))
        within = all(_open_brackets(draft) > depth for draft in unknown)
        paragraphs = {id(draft.paragraph) for draft in (*items, *unknown)}
        return within and len(paragraphs) == 1

    def _told_in_a_sentence(self, group: Group, items: Sequence[Draft], total: Figure | None) -> bool:
        """Whether one sentence tells the total, all items that the list can have, and nothing that nobody knows."""
        if total is None or group[1] in self._garbled or not self._enumerations.tells_each(group):
            return False
        whole = self._enumerations.total_of(group)
        if whole is None or whole.figures[AMOUNT] != total:
            return False
        sentence = _sentence(whole)
        unknown = {_sentence(draft) for draft in self._unknown.get(group[1], [])}
        return {_sentence(item) for item in items} == {sentence} and sentence not in unknown

    def _tells(self, paragraph: Paragraph, quantity: str) -> bool:
        return (id(paragraph), quantity) in self._told_in

    def _closed_by_passed(self, section: Section, items: Sequence[Draft], total: Figure | None) -> bool:
        """Whether the items add up only with amounts that seem to stand in a reason: where words were lost, what looks
        like one may be the next items (主要是严格执行规定，严控290.5万元，…)."""
        passed = self._passed.get(section, ())
        if not passed or total is None:
            return False
        told = [item.figures[AMOUNT].interval for item in items if AMOUNT in item.figures]
        gap = sum(told, -total.interval)
        more = sums([figure.interval for figure in passed])
        return not gap.contains(_ZERO) and any((gap + amount).contains(_ZERO) for amount in more)

    def _may_be_an_item(self, draft: Draft) -> bool:
        """An amount of nobody known; one that names nobody and is told with its budget (与年初预算相比，年初预算数…，决算数…)
        repeats what was said before."""
        if draft.quantity or not draft.figures.keys() & {AMOUNT, SHARE}:
            return False
        return not (draft.found.empty and draft.figures.keys() & self._opening)

    def _nil(self, list_id: str, section: Section) -> int:
        """How many items say only that they have nothing: 未安排."""
        return self._none[list_id, section]

    def _is_mixed(self, list_id: str, section: Section) -> bool:
        """The same for all lists of one name in a section, of which there may be thousands."""
        asked = (list_id, section)
        if asked not in self._known_mixed:
            self._known_mixed[asked] = self._mixed(list_id, section)
        return self._known_mixed[asked]

    def _mixed(self, list_id: str, section: Section) -> bool:
        """Items of this total as two templates call them, directly or in a list within: each has only some of them."""
        places = self._in_section.all(section)
        here = [(self._drafts[at], self._enumerations.groups[at]) for at in places]
        regions = {draft.found.subject.region for draft, _ in here if draft.found.subject}
        if len(regions - {""}) > 1:
            return True
        total = self._enumerations.lists[list_id].total
        listed = {group[0] if group else draft.list_id for draft, group in here}
        lists = self._enumerations.lists
        of_total = {each for each in listed if lists[each].total == total and not lists[each].anew}
        return len({self._templates[each] for each in of_total}) > 1


def _open_brackets(draft: Draft) -> int:
    """How many brackets are open before the number of a statement."""
    before = draft.paragraph.text[: draft.start]
    return before.count("（") - before.count("）")


def _sentence(draft: Draft) -> tuple[int, int]:
    """The paragraph, and how many sentences of it have ended before."""
    return id(draft.paragraph), draft.paragraph.text[: draft.start].count("。")
