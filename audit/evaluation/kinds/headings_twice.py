"""kind 标题重复: the headings of the sections of a part differ."""

from collections.abc import Iterable, Iterator, Sequence

from audit.evaluation.ground import Ground, key
from audit.evaluation.ground.headings import cited, outside_tables
from audit.model.check import Claim, Outcome, Status
from audit.model.document.contents import Entry
from audit.model.knowledge.rules import Rule
from audit.model.labels import unnumbered
from audit.model.regex import Regex

KIND = "标题重复"
_HEADINGS = "说明的标题"
_SECTION = 1  # the level of 一、


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per heading that speaks of money."""
    if any(table.flow for table in ground.facts.tables):
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="文本没有分出表格，表里的行会像标题")]
    found = list(_twice(rule, outside_tables(ground.facts), ground.rulebook.titles.outline.of_money))
    return found or [Outcome(rule.id, Status.NOT_APPLICABLE, reason="说明没有编号的标题")]


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
        leaves = (cited(entry, _HEADINGS), *([cited(earlier, _HEADINGS)] if earlier is not entry else ()))
        claim = Claim(rule.id, "标题互不相同", leaves, where, _HEADINGS)
        detail = {"名称": entry.text, "前": earlier.text, "后": entry.text, "问题": "重复"}
        yield claim.judged(detail, holds=earlier is entry)
