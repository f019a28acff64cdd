"""kind 编制单位: the tables of a disclosure are of one unit, by what is printed above each; and so are its sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from audit.evaluation.ground import Ground
from audit.evaluation.ground.offices import is_another, one_unit, plain
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.check.arithmetic import interval
from audit.model.facts import DEPARTMENT, NAME_KIND, OFFICE_KIND, UNIT, Statement
from audit.model.knowledge.bodies.disclosure import HeaderEntity, Printed
from audit.model.knowledge.rules import Rule
from audit.model.record import record
from audit.model.regex import Regex

KIND = "编制单位"
_OFTEN = 3  # so many sentences have one name when it is the unit's
_SELDOM = 2  # so many may have been left over from elsewhere
_SORT = 3  # characters that say what an office is: 档案馆, 财政局 of two counties

_DIGITS = 4  # of a figure that is printed by chance nowhere else
_MARK = Regex(r"^[^:：]{1,4}[:：]")
_LESSER = Regex(r"^[（(][^）)]{1,3}[）)]")  # a heading below those of the parts


@record
class _Named:
    """A name and where it is printed. `ours`: beside what the tables of this disclosure come to; `opens`: a section,
    which is of nobody else where the headings of others name the unit; `own`: whose disclosures say so of nobody else."""

    entity: str
    group: str
    where: tuple[str, ...]
    ours: bool = False
    opens: bool = False
    own: str = ""


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table, or per sentence that opens with a name; the name that most of them have is the unit's."""
    body: HeaderEntity = rule.body
    if body.of in (Printed.TARGETS, Printed.KEYED):
        return _of_its_own(rule, ground)
    named = list(_in_prose(ground) if body.of is Printed.PROSE else _above_tables(ground))
    if len(named) < (1 if body.of is Printed.PROSE else 2):
        reason = "说明里没有写单位" if body.of is Printed.PROSE else "表上没有写编制单位"
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason=reason)]
    if body.of is Printed.PROSE:
        return _of_prose(rule, ground, named)
    return _of_tables(rule, ground, named)


def _of_tables(rule: Rule, ground: Ground, named: Sequence[_Named]) -> Iterable[Outcome]:
    """What is clearly another unit is told by a rule of its own."""
    body: HeaderEntity = rule.body
    times = Counter(one.entity for one in named)
    usual = times.most_common(1)[0][0]
    known = (usual, ground.facts.profile.entity, *ground.facts.profile.members.names)
    names = ground.rulebook.titles.units
    is_clear = times[usual] >= _OFTEN
    if body.of is Printed.ANOTHER and is_clear:
        named = [*named, *_on_the_cover(ground, body.cover)]
    for one in named:
        strays = _strays(one.entity, known, body.places) or is_another(one.entity, usual, known, names)
        another = is_clear and strays and times[one.entity] <= _SELDOM
        differs = another if body.of is Printed.ANOTHER else not another and not one_unit(one.entity, usual)
        yield _outcome(rule, one, usual, differs=differs)


def _of_prose(rule: Rule, ground: Ground, named: Sequence[_Named]) -> Iterable[Outcome]:
    """Only what is said once or twice, where it is clear whose disclosure it is, is a slip."""
    body: HeaderEntity = rule.body
    times = Counter(plain(one.entity) for one in named)
    profile = ground.facts.profile
    entity, members = profile.entity, profile.members.names
    told = next((one.entity for one in named if entity and one_unit(plain(one.entity), plain(entity))), "")
    told = told or (entity if entity and _is_on_cover_and_tables(ground, entity) else "")
    usual = told or max(named, key=lambda one: times[plain(one.entity)]).entity
    is_clear = bool(told) or times[plain(usual)] >= _OFTEN
    known, names = (usual, entity, *members), ground.rulebook.titles.units
    whose = {DEPARTMENT, UNIT} if profile.leaf or profile.caliber == UNIT else {DEPARTMENT}
    opened = sum(one.opens and one_unit(plain(one.entity), plain(usual)) for one in named) >= _OFTEN
    for one in named:
        ours = one.ours or (one.opens and opened) or one.own in whose
        strays = _strays(one.entity, known, body.places) or (ours and is_another(one.entity, usual, known, names))
        seldom = times[plain(one.entity)] <= _SELDOM
        yield _outcome(rule, one, usual, differs=is_clear and seldom and strays)


def _is_on_cover_and_tables(ground: Ground, entity: str) -> bool:
    """What tables alone name may be the department that a unit belongs to."""
    above = sum(one_unit(one.entity, entity) for one in _above_tables(ground))
    return above >= _OFTEN and plain(entity) in plain(ground.facts.profile.cover)


def _of_its_own(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """Where there are no units below it, a performance table is the unit's own, and so is what stands behind a keyword
    that mostly has its name behind it."""
    profile = ground.facts.profile
    told = [*_told(rule.body, ground)] if profile.leaf and profile.entity else []
    own = sum(one_unit(plain(said.words["单位"]), plain(profile.entity)) for said in told)
    if not told or (rule.body.of is Printed.KEYED and own * 2 < len(told)):
        yield Outcome(rule.id, Status.NOT_APPLICABLE, reason="没有写单位的栏目、绩效目标表，或者有下属单位")
        return
    known, names = profile.members.names, ground.rulebook.titles.units
    for said in told:
        one = _Named(said.words["单位"], said.heading, (said.heading, said.sentence))
        yield _outcome(rule, one, profile.entity, differs=is_another(one.entity, profile.entity, known, names))


def _told(body: HeaderEntity, ground: Ground) -> Iterator[Statement]:
    if body.of is Printed.TARGETS:
        yield from ground.spoken.of_kinds((OFFICE_KIND,))
    else:
        yield from (said for said in ground.spoken.of_kinds((NAME_KIND,)) if said.subject in body.names)


def _above_tables(ground: Ground) -> Iterator[_Named]:
    for view in ground.views:
        if view.table.entity:
            yield _Named(view.table.entity, view.title, (view.title,))


def _on_the_cover(ground: Ground, cover: Regex) -> Iterator[_Named]:
    if match := cover.search(ground.facts.profile.cover):
        yield _Named(match[1], ground.facts.profile.cover, (ground.facts.profile.cover,))


def _in_prose(ground: Ground) -> Iterator[_Named]:
    """Of sentences, of their headings, of the contents, and of notes below tables."""
    totals = _totals(ground)
    patterns = ground.rulebook.patterns
    known = [phrase for phrase in patterns.grammar.phrases if phrase.kind == NAME_KIND] if patterns else []
    own = {phrase.name: phrase.own for phrase in known}
    for said in ground.spoken.of_kinds((NAME_KIND,)):
        where = (said.heading, said.sentence)
        ours = _tells_one_of(totals, said, ground)
        yield _Named(said.words["单位"], said.heading, where, ours=ours, own=own.get(said.subject, ""))
    above = (said.heading for said in ground.facts.statements if _LESSER.match(said.heading))
    headings = dict.fromkeys((*(entry.text for entry in (*ground.facts.contents, *ground.facts.headings)), *above))
    notes = [_MARK.sub("", "".join(note.text.split())) for view in ground.views for note in view.table.notes]
    for text in (*headings, *notes):
        for phrase in known:
            if match := phrase.pattern.search(text):
                yield _Named(match["单位"], text, (text,), opens=text in headings, own=phrase.own)


def _totals(ground: Ground) -> frozenset[Decimal]:
    """What the tables come to; nobody else's amount is as large, or is printed with as many digits: a table of a few
    items comes to little."""
    largest = [max(view.table.figures(), key=lambda figure: figure.amount, default=None) for view in ground.views]
    found = [figure for figure in largest if figure is not None]
    most = max((figure.amount for figure in found), default=Decimal(0))
    return frozenset(f.amount for f in found if f.amount * 2 > most or len(f.value.as_tuple().digits) >= _DIGITS)


def _tells_one_of(totals: Iterable[Decimal], opening: Statement, ground: Ground) -> bool:
    """Whether the sentence that opens so tells what these tables come to, as far as it is written out."""
    told = (
        s for s in ground.facts.statements if s.section == opening.section and s.sentence.startswith(opening.sentence)
    )
    known = [interval(Leaf(figure, "")) for said in told for figure in said.figures.values() if figure.value]
    return any(one.low <= total <= one.high for total in totals for one in known)


def _outcome(rule: Rule, one: _Named, usual: str, *, differs: bool) -> Outcome:
    claim = Claim(rule.id, f"单位：{one.entity}", (), one.where, one.group)
    return claim.judged({"表": one.group, "甲": usual, "乙": one.entity}, holds=not differs)


def _strays(entity: str, units: Iterable[str], places: Regex) -> bool:
    """An office of the same sort, or of another place, that is none of these: the sentence was written for that one."""
    name, known = plain(entity), [plain(unit) for unit in units if unit]
    alike = any(name[-_SORT:] == unit[-_SORT:] for unit in known) or _is_elsewhere(name, known, places)
    return alike and not any(one_unit(name, unit) for unit in known)


def _is_elsewhere(name: str, units: Sequence[str], places: Regex) -> bool:
    """It names a county, and all of these another one; or towns or districts, whatever both names tell last."""
    levels = [{place[-1] for place in places.findall(unit)} for unit in units]
    told = [place for place in places.findall(name) if all(place[-1] in known for known in levels)]
    return bool(told) and not any(told[-1] in unit for unit in units)
