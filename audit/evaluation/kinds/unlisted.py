"""kind 目录漏列: the contents page lists what the disclosure has.

Contents pages may leave things out on purpose: only where they list all others in their order, and this one alone is
missing, was it forgotten.
"""

import difflib
from collections.abc import Iterable, Sequence
from itertools import chain

from audit.evaluation.ground import Ground, key
from audit.model.check import Claim, Outcome, Status
from audit.model.document.contents import Entry, Seen
from audit.model.facts import Facts
from audit.model.knowledge.rules import Rule
from audit.model.ordinals import COUNTED
from audit.model.regex import Regex

KIND = "目录漏列"
_CONTENTS = "目录"
_LEAST = 4  # entries that make a list of all
_ALIKE = 0.6
_PART, _HEADING = 0, 1
_CHANGING = Regex(rf"^{COUNTED}、|20\d\d年度?")


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per list of the contents page that could be held against the text."""
    facts = ground.facts
    if not facts.contents:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="文件没有目录，或没有读出")]
    made = _tables(rule, facts) if rule.body.tables else list(_headings(rule, facts))
    return made or [Outcome(rule.id, Status.NOT_APPLICABLE, reason="目录没有逐条列出，或没有读全")]


def _tables(rule: Rule, facts: Facts) -> list[Outcome]:
    """Every table that is listed is here, and is known by its name."""
    listed = [entry for entry in facts.contents if entry.table]
    if len(listed) < _LEAST or any(entry.seen is not Seen.YES or not entry.forms for entry in listed):
        return []
    forms = set(chain.from_iterable(entry.forms for entry in listed))
    # statistics printed below a table under a heading of their own (相关统计数) are part of that table
    left = {table.form: table.title for table in facts.tables if table.form not in forms and "表" in table.title}
    known = [form for form in dict.fromkeys(table.form for table in facts.tables) if form in forms]
    return [_outcome(rule, _CONTENTS, list(left.values()), exact=len(known) == len(listed))]


def _headings(rule: Rule, facts: Facts) -> Iterable[Outcome]:
    """Part by part: a part of the contents has the headings of that part of the text, in their order."""
    # a heading may be listed in words that also name a table (七、部门决算公开表)
    tables = {_bare(entry.text) for entry in facts.contents if entry.table}
    told = _parts(heading for heading in facts.headings if _bare(heading.text) not in tables)
    for part, entries in _parts(entry for entry in facts.contents if not entry.table).items():
        headings = told.get(part, [])
        if len(entries) >= _LEAST and _likeness(headings, entries):
            yield _outcome(rule, _CONTENTS, [], exact=True)
        elif len(entries) >= _LEAST and len(headings) == len(entries) + 1:
            likeness = [_likeness([*headings[:i], *headings[i + 1 :]], entries) for i in range(len(headings))]
            if any(likeness):
                yield _outcome(rule, _CONTENTS, [headings[likeness.index(max(likeness))].text], exact=True)


def _parts(entries: Iterable[Entry]) -> dict[int, list[Entry]]:
    """The 一、 entries under each 第一部分; what stands before the first part is in none."""
    found: dict[int, list[Entry]] = {}
    part = 0
    for entry in entries:
        if entry.level == _PART:
            part = entry.ordinal
        elif entry.level == _HEADING:
            found.setdefault(part, []).append(entry)
    return found


def _likeness(headings: Sequence[Entry], entries: Sequence[Entry]) -> float:
    """How alike they are, one by one; 0 where they are not as many, or two have hardly anything in common."""
    if len(headings) != len(entries):
        return 0
    each = [_alike(a.text, b.text) for a, b in zip(headings, entries, strict=True)]
    return sum(each) if min(each) >= _ALIKE else 0


def _bare(text: str) -> str:
    """The words of a heading without what numbers it and the year."""
    return key(_CHANGING.sub("", text))


def _alike(heading: str, entry: str) -> float:
    a, b = _bare(heading), _bare(entry)
    return 1 if a in b or b in a else difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def _outcome(rule: Rule, group: str, left: Sequence[str], *, exact: bool) -> Outcome:
    where = (group, *left[:1])
    if len(left) > 1 or (left and not exact):
        return Outcome(rule.id, Status.NOT_APPLICABLE, reason="目录没有逐条列出", where=where, group=group)
    return Claim(rule.id, rule.title, (), where, group).judged({"名称": "、".join(left)}, holds=not left)
