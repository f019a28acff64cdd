"""kind 目录: what the contents page lists is there, and its numbers, the headings' and the pages' run on."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from audit.evaluation.ground import Ground, key
from audit.evaluation.ground.headings import outside_tables
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.document import UnreadPage
from audit.model.document.contents import Entry, Seen
from audit.model.document.pagination import PageNumber, is_out_of_order, lacking
from audit.model.facts import Facts
from audit.model.figure import counted
from audit.model.knowledge.bodies.disclosure import Listed
from audit.model.knowledge.rules import Rule
from audit.model.labels import unnumbered
from audit.model.ordinals import COUNTED
from audit.model.regex import Regex

KIND = "目录"
_CONTENTS, _HEADINGS, _PAGES = "目录", "说明的标题", "页码"
_FOLDED = 2  # pages of a sheet that is folded, and such sheets
_MOST_MISSING = 2  # where more is missing, it was not read rather than not printed
_MOST_WRONG = 3  # numbers of headings; where more are, they are no headings
_SECOND = Regex(rf"(?<=.)(?:{COUNTED}、|[(（]{COUNTED}[)）](?=.))")  # another entry, inside of one
_UNKNOWN_TABLE = "表"
_SECTION = 1  # the level of 一、
_TWICE = "目录后面又印了一遍，那一处可能就是正文的标题"
_UNREAD = "有没读出的页，可能在那里"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per entry of the contents page, or per pair of neighbouring numbers."""
    of, facts = rule.body.of, ground.facts
    if of is Listed.PAGES:
        return list(_pages(rule, facts.numbers)) or [_silent(rule, "没有印页码，或没有读出")]
    if of is Listed.ITEMS:
        return list(_items(rule, facts)) or [_silent(rule, "说明没有逐项编号的清单")]
    if of in (Listed.HEADINGS, Listed.TWICE):
        return _of_headings(rule, ground)
    if not facts.contents:
        return [_silent(rule, "文件没有目录，或没有读出")]
    return _of_contents(rule, facts)


def _of_headings(rule: Rule, ground: Ground) -> Sequence[Outcome]:
    facts = ground.facts
    if any(table.flow for table in facts.tables):
        return [_silent(rule, "文本没有分出表格，表里的行会像标题")]
    headings = outside_tables(facts)
    if rule.body.of is Listed.TWICE:
        found = list(_twice(rule, headings, ground.rulebook.titles.outline.of_money))
    else:
        found = _believed(list(_numbers(rule, _HEADINGS, headings, facts.unread)))
    return found or [_silent(rule, "说明没有编号的标题")]


def _of_contents(rule: Rule, facts: Facts) -> Iterable[Outcome]:
    of = rule.body.of
    if of is Listed.NUMBERS:
        return list(_numbers(rule, _CONTENTS, facts.contents))
    entries = [entry for entry in facts.contents if entry.table is (of is Listed.TABLES)]
    if not entries:
        return [_silent(rule, "目录没有列出表")]
    return _tables(rule, entries, facts) if of is Listed.TABLES else _sections(rule, entries, facts)


def _tables(rule: Rule, entries: Sequence[Entry], facts: Facts) -> list[Outcome]:
    """Where hardly any of them are here, the tables are published elsewhere."""
    missing = sum(entry.seen is not Seen.YES for entry in entries)
    if not facts.tables or missing > _MOST_MISSING:
        return [_silent(rule, "目录里的表大多不在这份文件里，可能另有文件")]
    doubt = ""
    if any(found.what == _UNKNOWN_TABLE for found in facts.unrecognised):
        doubt = "有没认出的表，可能就是它"
    if any(not page.behind for page in facts.unread):  # a table on a page that lacks is not in the file
        doubt = _UNREAD
    return [_entry(rule, entry, doubt) for entry in entries]


def _sections(rule: Rule, entries: Sequence[Entry], facts: Facts) -> list[Outcome]:
    missing = sum(entry.seen is not Seen.YES for entry in entries)
    doubt = "目录里的标题多半没有找到，可能没有读全" if missing * 2 > len(entries) else ""
    if facts.unread:
        doubt = _UNREAD
    times = Counter(key(entry.text) for entry in entries)
    return [_entry(rule, entry, doubt or (_TWICE if times[key(entry.text)] > 1 else "")) for entry in entries]


def _entry(rule: Rule, entry: Entry, doubt: str) -> Outcome:
    where = (_CONTENTS, entry.text)
    if entry.seen is Seen.MAYBE:
        like = f"目录列有「{entry.text}」，正文里只找到名称相近的"
        return Outcome(rule.id, Status.UNDETERMINED, reason=like, where=where, group=_CONTENTS)
    if entry.seen is Seen.NO and doubt:
        return Outcome(rule.id, Status.UNDETERMINED, reason=doubt, where=where, group=_CONTENTS)
    claim = Claim(rule.id, f"目录：{entry.text}", (_leaf(entry, _CONTENTS),), where, _CONTENTS)
    return claim.judged({"名称": entry.text}, holds=entry.seen is Seen.YES)


def _numbers(rule: Rule, group: str, entries: Sequence[Entry], unread: Sequence[UnreadPage] = ()) -> Iterator[Outcome]:
    """A number that begins anew, or goes back, begins another list; so does a heading that was printed before, on a
    contents page that nothing calls so."""
    last: dict[int, Entry] = {}
    told: set[str] = set()
    wrong = False
    for at, entry in enumerate(entries):
        if key(entry.text) in told:
            last = {}
        told.add(key(entry.text))
        before = last.get(entry.level)
        last = {level: seen for level, seen in last.items() if level < entry.level} | {entry.level: entry}
        if group == _HEADINGS and entry.level == 0:
            continue  # the head of a part may be drawn or wrapped in many ways
        astray = before is not None and _is_astray(before, entries, at)
        if before is not None and not wrong and (astray or entry.ordinal >= before.ordinal):
            missing = _missing(before, entry, astray=astray)
            pair = _pair(rule, group, (before, entry), missing, unread)
            outcome = _in_any_order(pair, before, entries, at)
            wrong = outcome.status is Status.FAILED  # then the number after it is at odds with the wrong one
            yield outcome
        else:
            wrong = False


def _twice(rule: Rule, entries: Sequence[Entry], whole: Regex) -> Iterator[Outcome]:
    """Whether a heading is another than those before it in its part; one that breaks off may go on in another way."""
    before: dict[str, Entry] = {}
    last = 0
    for entry in entries:
        if entry.level == 0 or (entry.level == _SECTION and entry.ordinal <= last):
            before, last = {}, 0
        if entry.level != _SECTION or not whole.search(entry.text):
            continue
        last = entry.ordinal
        earlier = before.setdefault(key(unnumbered(entry.text)), entry)
        where = (_HEADINGS, entry.text)
        leaves = (_leaf(entry, _HEADINGS), *([_leaf(earlier, _HEADINGS)] if earlier is not entry else ()))
        claim = Claim(rule.id, "标题互不相同", leaves, where, _HEADINGS)
        detail = {"名称": entry.text, "前": earlier.text, "后": entry.text, "问题": "重复"}
        yield claim.judged(detail, holds=earlier is entry)


def _is_astray(before: Entry, entries: Sequence[Entry], at: int) -> bool:
    """The neighbours of an entry leave room for just one number, and it has another: 二、九、四、."""
    entry = entries[at]
    after = next((other for other in entries[at + 1 :] if other.level <= entry.level), None)
    if after is None or after.level != entry.level or after.ordinal != before.ordinal + 2:
        return False
    return entry.ordinal not in (1, before.ordinal, before.ordinal + 1, after.ordinal)


def _believed(outcomes: list[Outcome]) -> list[Outcome]:
    """Undetermined where so many numbers are wrong that the lines cannot be what opens the sections."""
    wrong = sum(outcome.status is Status.FAILED for outcome in outcomes)
    if wrong <= _MOST_WRONG:
        return outcomes
    reason = f"{wrong} 处的编号都不接，像是表里的行读作了标题，或者几行并成了一行"
    return [outcome.left_open(reason) for outcome in outcomes]


def _run(entries: Sequence[Entry], at: int) -> set[int]:
    """The numbers of that level between the heads of two lists, in whatever order."""
    level = entries[at].level
    firsts = [
        i for i, entry in enumerate(entries) if entry.level < level or (entry.level == level and entry.ordinal == 1)
    ]
    start = max((i for i in firsts if i <= at), default=0)
    end = min((i for i in firsts if i > at), default=len(entries))
    return {entry.ordinal for entry in entries[start:end] if entry.level == level}


def _in_any_order(outcome: Outcome, before: Entry, entries: Sequence[Entry], at: int) -> Outcome:
    """Numbers that lack where a page turns and stand on another one do not lack: the pages are not in order."""
    if before.place.page == entries[at].place.page:
        return outcome
    missing = set(range(before.ordinal + 1, entries[at].ordinal))
    if not missing or not missing <= _run(entries, at):
        return outcome
    return outcome.left_open("缺的编号印在别的页上，像是页的次序不对")


def _items(rule: Rule, facts: Facts) -> Iterator[Outcome]:
    """One per pair of neighbouring items, up to the first that is wrong: the number after it is at odds with it."""
    for each in facts.lists:
        for at, (before, after) in enumerate(pairwise(each.entries), 1):
            missing = _missing(before, after, astray=_is_astray(before, each.entries, at))
            outcome = _pair(rule, each.title, (before, after), missing, facts.unread)
            yield outcome
            if outcome.status is Status.FAILED:
                break


def _missing(before: Entry, after: Entry, *, astray: bool) -> set[int]:
    """The numbers between two neighbours. `astray`: those around them say which one the second should have."""
    return set(range(before.ordinal + 1, before.ordinal + 2 if astray else after.ordinal)) - set(after.skipped)


def _pair(
    rule: Rule, group: str, pair: tuple[Entry, Entry], missing: set[int], unread: Sequence[UnreadPage]
) -> Outcome:
    before, after = pair
    where = (group, after.text)
    wrong = bool(missing) or after.ordinal == before.ordinal
    if wrong and (reason := _open(before, after, missing, unread)):
        return Outcome(rule.id, Status.UNDETERMINED, reason=reason, where=where, group=group)
    claim = Claim(rule.id, "编号逐条加一", (_leaf(before, group), _leaf(after, group)), where, group)
    fault = "缺" + "、".join(str(number) for number in sorted(missing)) if missing else "重复"
    detail = {"名称": after.text, "前": before.text, "后": after.text, "问题": fault}
    return claim.judged(detail, holds=not wrong)


def _open(before: Entry, after: Entry, missing: set[int], unread: Sequence[UnreadPage]) -> str:
    """Why the numbers may be there all the same."""
    if any((before.place.page or 0) <= page.page <= (after.place.page or page.page) for page in unread):
        return _UNREAD
    if missing and _SECOND.search(before.text):
        return f"「{before.text}」一行里不止一条，缺的编号可能就在里面"
    return "编号缺得多，可能没有读全" if len(missing) > _MOST_MISSING else ""


def _pages(rule: Rule, numbers: Sequence[PageNumber]) -> Iterator[Outcome]:
    """One per pair of neighbours in the order of reading; of several that stand in the wrong place the first."""
    turned, folded = False, _is_booklet(numbers)
    for one, other in pairwise(numbers):
        if one.place.path != other.place.path:
            continue
        lost = lacking(one, other)
        before = (one.place.page or 0) > (other.place.page or 0) and not folded
        moved = before or is_out_of_order(one, other)
        if turned and moved:
            continue
        turned = moved
        fault = _page_fault(one, other) if lost or moved else ""
        where = (_PAGES, f"第{other.number}页")
        claim = Claim(rule.id, "页码逐页加一", (_page_leaf(one), _page_leaf(other)), where, _PAGES)
        detail = {"名称": where[1], "前": str(one.number), "后": str(other.number), "问题": fault}
        yield claim.judged(detail, holds=not fault)


def _is_booklet(numbers: Sequence[PageNumber]) -> bool:
    """Printed to be folded: the two pages of each sheet are the first and the last of those left."""
    sheets: dict[tuple[str, int], list[int]] = {}
    for number in numbers:
        sheets.setdefault((number.place.path, number.place.page or 0), []).append(number.number)
    pairs = [sum(pair) for pair in sheets.values() if len(pair) == _FOLDED]
    return len(pairs) >= _FOLDED and len(set(pairs)) == 1


def _page_fault(one: PageNumber, other: PageNumber) -> str:
    if lost := lacking(one, other):
        return f"缺{'、'.join(map(str, lost))}：第{one.number}页之后是第{other.number}页"
    if is_out_of_order(one, other):
        return f"次序颠倒：第{one.number}页之后是第{other.number}页"
    return f"次序颠倒：第{other.number}页排在第{one.number}页之前，已按页码的次序读"


def _page_leaf(page: PageNumber) -> Leaf:
    figure = counted(page.number, page.place)
    return Leaf(figure, f"页码{page.number}", (_PAGES, str(page.number)))


def _silent(rule: Rule, reason: str) -> Outcome:
    return Outcome(rule.id, Status.NOT_APPLICABLE, reason=reason)


def _leaf(entry: Entry, group: str) -> Leaf:
    figure = counted(entry.ordinal, entry.place)
    return Leaf(figure, f"{group}「{entry.text}」", (group, entry.text, "编号"))
