"""kind 编号: the numbers of the contents page, of the headings, of the items of lists run on by one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from audit.evaluation.ground import Ground, key
from audit.evaluation.ground.headings import UNREAD, cited, outside_tables
from audit.model.check import Claim, Outcome, Status
from audit.model.document import UnreadPage
from audit.model.document.contents import Entry
from audit.model.facts import Facts
from audit.model.knowledge.bodies.disclosure import Numbered
from audit.model.knowledge.rules import Rule
from audit.model.ordinals import COUNTED
from audit.model.regex import Regex

KIND = "编号"
_CONTENTS, _HEADINGS = "目录", "说明的标题"
_MOST_MISSING = 2  # where more are missing, they were not read rather than not printed
_MOST_WRONG = 3  # numbers of headings; where more are, they are no headings
_SECOND = Regex(rf"(?<=.)(?:{COUNTED}、|[(（]{COUNTED}[)）](?=.))")  # another entry, inside of one


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per pair of neighbouring numbers."""
    facts = ground.facts
    match rule.body.of:
        case Numbered.ITEMS:
            return list(_items(rule, facts)) or [_silent(rule, "说明没有逐项编号的清单")]
        case Numbered.HEADINGS:
            return _of_headings(rule, facts)
    if not facts.contents:
        return [_silent(rule, "文件没有目录，或没有读出")]
    return list(_numbers(rule, _CONTENTS, facts.contents))


def _of_headings(rule: Rule, facts: Facts) -> Sequence[Outcome]:
    if any(table.flow for table in facts.tables):
        return [_silent(rule, "文本没有分出表格，表里的行会像标题")]
    found = _believed(list(_numbers(rule, _HEADINGS, outside_tables(facts), facts.unread)))
    return found or [_silent(rule, "说明没有编号的标题")]


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
    claim = Claim(rule.id, "编号逐条加一", (cited(before, group), cited(after, group)), where, group)
    fault = "缺" + "、".join(str(number) for number in sorted(missing)) if missing else "重复"
    detail = {"名称": after.text, "前": before.text, "后": after.text, "问题": fault}
    return claim.judged(detail, holds=not wrong)


def _open(before: Entry, after: Entry, missing: set[int], unread: Sequence[UnreadPage]) -> str:
    """Why the numbers may be there all the same."""
    if any((before.place.page or 0) <= page.page <= (after.place.page or page.page) for page in unread):
        return UNREAD
    if missing and _SECOND.search(before.text):
        return f"「{before.text}」一行里不止一条，缺的编号可能就在里面"
    return "编号缺得多，可能没有读全" if len(missing) > _MOST_MISSING else ""


def _silent(rule: Rule, reason: str) -> Outcome:
    return Outcome(rule.id, Status.NOT_APPLICABLE, reason=reason)
