"""kind 目录: what the contents page lists is there."""

from collections import Counter
from collections.abc import Iterable, Sequence

from audit.evaluation.ground import Ground, key
from audit.evaluation.ground.headings import UNREAD, cited
from audit.model.check import Claim, Outcome, Status
from audit.model.document.contents import Entry, Seen
from audit.model.facts import Facts
from audit.model.knowledge.rules import Rule

KIND = "目录"
_MOST_MISSING = 2  # where more is missing, it was not read rather than not printed
_UNKNOWN_TABLE = "表"
_TWICE = "目录后面又印了一遍，那一处可能就是正文的标题"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per entry of the contents page."""
    facts, tables = ground.facts, rule.body.tables
    if not facts.contents:
        return [_silent(rule, "文件没有目录，或没有读出")]
    entries = [entry for entry in facts.contents if entry.table is tables]
    if not entries:
        return [_silent(rule, "目录没有列出表")]
    return _tables(rule, entries, facts) if tables else _sections(rule, entries, facts)


def _tables(rule: Rule, entries: Sequence[Entry], facts: Facts) -> list[Outcome]:
    """Where hardly any of them are here, the tables are published elsewhere."""
    missing = sum(entry.seen is not Seen.YES for entry in entries)
    if not facts.tables or missing > _MOST_MISSING:
        return [_silent(rule, "目录里的表大多不在这份文件里，可能另有文件")]
    doubt = ""
    if any(found.what == _UNKNOWN_TABLE for found in facts.unrecognised):
        doubt = "有没认出的表，可能就是它"
    if any(not page.behind for page in facts.unread):  # a table on a page that lacks is not in the file
        doubt = UNREAD
    return [_entry(rule, entry, doubt) for entry in entries]


def _sections(rule: Rule, entries: Sequence[Entry], facts: Facts) -> list[Outcome]:
    missing = sum(entry.seen is not Seen.YES for entry in entries)
    doubt = "目录里的标题多半没有找到，可能没有读全" if missing * 2 > len(entries) else ""
    if facts.unread:
        doubt = UNREAD
    times = Counter(key(entry.text) for entry in entries)
    return [_entry(rule, entry, doubt or (_TWICE if times[key(entry.text)] > 1 else "")) for entry in entries]


def _entry(rule: Rule, entry: Entry, doubt: str) -> Outcome:
    where = (KIND, entry.text)
    if entry.seen is Seen.MAYBE:
        like = f"目录列有「{entry.text}」，正文里只找到名称相近的"
        return Outcome(rule.id, Status.UNDETERMINED, reason=like, where=where, group=KIND)
    if entry.seen is Seen.NO and doubt:
        return Outcome(rule.id, Status.UNDETERMINED, reason=doubt, where=where, group=KIND)
    claim = Claim(rule.id, f"目录：{entry.text}", (cited(entry, KIND),), where, KIND)
    return claim.judged({"名称": entry.text}, holds=entry.seen is Seen.YES)


def _silent(rule: Rule, reason: str) -> Outcome:
    return Outcome(rule.id, Status.NOT_APPLICABLE, reason=reason)
