"""kind 年度: no year is left over from last year's disclosure.

The disclosure's own year is what most of its titles say; where hardly any two agree, nothing can be said of any.
"""

from collections.abc import Iterable, Iterator, Sequence
from re import Match

from audit.evaluation.ground import Ground, key
from audit.evaluation.ground.naming import section_of, slot_leaf
from audit.model.bodies import Dated, Years
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.facts import DATE_KIND, Statement
from audit.model.figure import Dimension
from audit.model.patterns import YearPatterns
from audit.model.record import record, replace
from audit.model.regex import Regex
from audit.model.rules import Rule

KIND = "年度"
_YEAR = Regex(r"(20\d{2})年")
_FINAL = "决算"
_BUDGETS_BEGIN = 10  # the month in which next year's are made up
_SPENT = Regex("实际(?:执行|完成|支出|使用)")  # a budget knows that of no year but those before
_SHARE_BASE = "基数"
_DATED = Regex(r"20\d{2}年度?")
_TOLD_BESIDE = "同一节另说了本年的数，说的可能就是那一年"
_OF_THAT_YEAR = "这个数别处没有说过，说的可能就是那一年"
_COUNTED_BESIDE = "同一节另说了应有的日期，这里说的可能就是另一天的数"
# The others are told once or twice: no majority says anything.
_MANY = (Dated.TITLE, Dated.HEADING, Dated.BASE, Dated.OWN)


@record
class _Said:
    """A printed year beside the one that it should be."""

    text: str
    year: int
    meant: int
    group: str
    cited: tuple[Leaf, ...] = ()
    doubt: str = ""  # why it may be meant, though it is another year


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per title, heading or comparison that says a year."""
    body: Years = rule.body
    year = ground.facts.profile.year
    if year is None:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="文件没有写明年度")]
    found = list(_FINDERS[body.of](ground, year))
    others = [said for of in _MANY for said in _FINDERS[of](ground, year)] if body.of not in _MANY else found
    made = [_outcome(rule, said) for said in found]
    return _undecided(made) if sum(said.year != said.meant for said in others) * 2 > len(others) else made


def _titles(ground: Ground, year: int) -> Iterator[_Said]:
    for view in ground.views:
        if view.table.year is not None:
            yield _Said(view.title, view.table.year, year, view.title)
    for entry in ground.facts.contents:
        if entry.table and (match := _YEAR.search(entry.text)):
            yield _Said(f"目录：{entry.text}", int(match[1]), year, entry.text)


def _headings(ground: Ground, year: int) -> Iterator[_Said]:
    sections = dict.fromkeys(heading for said in ground.facts.statements for heading in said.section)
    listed = dict.fromkeys(e.text for e in ground.facts.contents if e.text not in sections)
    parts = dict.fromkeys(
        entry.text for entry in ground.facts.headings if not entry.level and entry.text not in sections
    )
    for known in _patterns(ground):
        told = [(text, known.heading.search(text)) for text in sections]
        told += [(text, known.part.search(text)) for text in parts]
        told += [(f"目录：{t}", known.heading.search(t) or known.part.search(t)) for t in listed if t not in parts]
        for heading, match in told:
            if match:
                yield _Said(heading, int(match["年"]), year, heading)
    cover = ground.facts.profile.cover
    if match := ground.rulebook.titles.document.cover.search(cover):
        yield _Said(cover, int(match["年"]), year, cover)


def _own(ground: Ground, year: int) -> Iterator[_Said]:
    """Once per sentence, however many figures it tells."""
    for said in _dates(ground, "本年"):
        yield _Said(said.sentence, int(said.words["年"]), year, section_of(said))
    told: set[str] = set()
    for said in ground.facts.statements:
        if said.sentence in told or not _is_of_money(said):
            continue
        told.add(said.sentence)
        first = said.sentence.partition("。")[0]  # what goes on behind another sentence has statements of its own
        if _tells_final(said, ground.facts.profile.kind):
            continue
        cited = tuple(slot_leaf(figure, said, slot) for slot, figure in list(said.figures.items())[:1])
        for known in _patterns(ground):
            for match in _own_years(known, known.reason.split(first, maxsplit=1)[0]):
                if ground.facts.profile.kind != _FINAL and (_FINAL in match[0] or _SPENT.search(said.sentence)):
                    continue
                written = int(match["年"])
                doubt = _TOLD_BESIDE if _is_told_beside(said, year, ground) else ""
                if not doubt and written != year - 1 and not _is_ours(said, ground):
                    doubt = _OF_THAT_YEAR  # what is left over is last year's, or has this year's amounts
                yield _Said(f"{said.subject}：{match[0]}", written, year, section_of(said), cited, doubt)


def _is_ours(said: Statement, ground: Ground) -> bool:
    """Whether an amount of its sentence is told of the year by the tables, or by what is known of the narrative."""
    prose = ground.facts.statements
    told = [figure for one in prose if one.sentence == said.sentence for figure in one.figures.values()]
    known = [figure for view in ground.views for figure in view.table.figures()]
    others = (one for one in prose if one.quantity and one.sentence != said.sentence)
    known += [figure for one in others for figure in one.figures.values()]
    return not told or not {figure.amount for figure in told}.isdisjoint(figure.amount for figure in known)


def _is_told_beside(said: Statement, year: int, ground: Ground) -> bool:
    """Whether the section tells another amount of the same for its own year: then the year before may well be meant."""
    stem, mine = _stem(said), said.figures.get("金额")
    for other in ground.facts.statements if stem and mine else ():
        amount, name = other.figures.get("金额"), _stem(other)
        same = name and (name.startswith(stem) or stem.startswith(name)) and str(year) in other.subject
        if same and other.section == said.section and amount and mine and amount.amount != mine.amount:
            return True
    return False


def _stem(said: Statement) -> str:
    return key(_DATED.sub("", said.subject))


def _is_of_money(said: Statement) -> bool:
    own = (figure for slot, figure in said.figures.items() if slot != _SHARE_BASE)
    return "未安排" in said.words or any(figure.unit.dimension is Dimension.MONEY for figure in own)


def _own_years(known: YearPatterns, text: str) -> Iterator[Match[str]]:
    """The year that the sentence opens with is told of alone only where nothing else of it is."""
    found = list(known.own.finditer(text))
    opening = None if found else known.opening.search(text)
    yield from found if opening is None else [opening]


def _patterns(ground: Ground) -> Iterator[YearPatterns]:
    """Those of the grammar; none in a rule book without any."""
    if ground.rulebook.patterns:
        yield ground.rulebook.patterns.grammar.years


def _tells_final(said: Statement, kind: str | None) -> bool:
    """A budget that tells the final accounts of a year before under a heading of their own."""
    return kind != _FINAL and any(_FINAL in heading and _YEAR.search(heading) for heading in said.section)


def _bases(ground: Ground, year: int) -> Iterator[_Said]:
    """Only the year itself and the one before last are slips: other years are compared with on purpose. Final accounts
    are compared with the year's own budget too."""
    own_budget = ground.facts.profile.kind == _FINAL
    for said in ground.facts.statements:
        match = _YEAR.search(said.words.get("基期", ""))
        slot = next((slot for slot in _compared(said) if slot in said.figures), None)
        if match is None or slot is None:
            continue
        base = int(match[1])
        if base + 1 != year and str(base + 1) in _YEAR.findall(said.subject):
            continue  # another year compared with the one before it
        if base in (year - 2, year - 1) or (base == year and not own_budget):
            yield _Said(match[0], base, year - 1, section_of(said), (slot_leaf(said.figures[slot], said, slot),))


def _compared(said: Statement) -> tuple[str, ...]:
    """The figures that a comparison is told of; of what is unchanged, the amount itself."""
    return ("变动", "幅度", "金额") if "持平" in said.words else ("变动", "幅度")


def _assets(ground: Ground, year: int) -> Iterator[_Said]:
    """Final accounts count them at the end of the year. A budget is written in the year before; what it counts at the
    very beginning of its own year is as good."""
    final = ground.facts.profile.kind == _FINAL
    meant = year if final else year - 1
    dated = list(_dates(ground, "资产日期"))
    for said in dated:
        told, day = int(said.words["年"]), said.words.get("日", "")
        early = not final and told == year and day.startswith(("1月", "2月"))
        beside = any(other.section == said.section and int(other.words["年"]) == meant for other in dated)
        doubt = _COUNTED_BESIDE if beside else ""
        yield _Said(said.sentence, year - 1 if early else told, meant, section_of(said), doubt=doubt)


def _periods(ground: Ground, year: int) -> Iterator[_Said]:
    """The years that a project is carried out in have the disclosure's among them."""
    for said in _dates(ground, "实施周期"):
        first, last = int(said.words["年"]), int(said.words.get("止", said.words["年"]))
        if first <= last:
            yield _Said(said.sentence, year if first <= year <= last else last, year, section_of(said))


def _signed(ground: Ground, year: int) -> Iterator[_Said]:
    """A budget is published in its year, or made up in the last months before it; final accounts when it is over."""
    final = ground.facts.profile.kind == _FINAL
    for said in _dates(ground, "落款"):
        told, month = int(said.words["年"]), int(said.words["月"])
        first = year + 1 if final else year - (month >= _BUDGETS_BEGIN)
        yield _Said(said.sentence, told, max(told, first), section_of(said))


def _dates(ground: Ground, subject: str) -> Iterator[Statement]:
    return (said for said in ground.of_kinds((DATE_KIND,)) if said.subject == subject)


_FINDERS = {
    Dated.TITLE: _titles,
    Dated.HEADING: _headings,
    Dated.BASE: _bases,
    Dated.OWN: _own,
    Dated.ASSETS: _assets,
    Dated.PERIOD: _periods,
    Dated.SIGNED: _signed,
}


def _outcome(rule: Rule, said: _Said) -> Outcome:
    claim = Claim(rule.id, f"{said.text}：{said.meant} 年", said.cited, (said.group, said.text), said.group)
    status = Status.PASSED if said.year == said.meant else Status.FAILED
    if status is Status.FAILED and said.doubt:
        return Outcome(rule.id, Status.UNDETERMINED, reason=said.doubt, where=claim.where, group=said.group)
    detail = {"文字": said.text, "写的年度": str(said.year), "应为年度": str(said.meant)}
    return Outcome(rule.id, status, claim, where=claim.where, group=said.group, detail=detail)


def _undecided(found: Sequence[Outcome]) -> Iterator[Outcome]:
    reason = "多数写的是别的年度，这份公开的年度可能认错了"
    for outcome in found:
        failed = outcome.status is Status.FAILED
        yield replace(outcome, status=Status.UNDETERMINED, reason=reason) if failed else outcome
