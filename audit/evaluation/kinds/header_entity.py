"""kind 编制单位: the tables of a disclosure are of one unit, by what is printed above each; and so are its sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from audit.evaluation.ground import Ground, key
from audit.evaluation.ground.naming import is_spread, same_name, section_of
from audit.model.bodies.disclosure import HeaderEntity
from audit.model.check import Claim, Outcome, Status
from audit.model.facts import NAME_KIND
from audit.model.members import unjoined
from audit.model.record import record
from audit.model.regex import Regex
from audit.model.rules import Rule

KIND = "编制单位"
_OFTEN = 3  # so many sentences have one name when it is the unit's
_SELDOM = 2  # so many may have been left over from elsewhere
_SORT = 3  # characters that say what an office is: 档案馆, 财政局 of two counties

_MARK = Regex(r"^[^:：]{1,4}[:：]")


@record
class _Named:
    """A name and where it is printed."""

    entity: str
    group: str
    where: tuple[str, ...]


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table, or per sentence that opens with a name; the name that most of them have is the unit's."""
    body: HeaderEntity = rule.body
    named = list(_in_prose(ground) if body.prose else _above_tables(ground))
    if len(named) < 2:
        reason = "说明里没有写单位" if body.prose else "表上没有写编制单位"
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason=reason)]
    if body.prose:
        return _of_prose(rule, ground, named)
    usual = Counter(one.entity for one in named).most_common(1)[0][0]
    return [_outcome(rule, one, usual, differs=not _one_unit(one.entity, usual)) for one in named]


def _of_prose(rule: Rule, ground: Ground, named: Sequence[_Named]) -> Iterable[Outcome]:
    """Only what is said once or twice, where it is clear whose disclosure it is, is a slip."""
    times = Counter(_plain(one.entity) for one in named)
    places: Regex = rule.body.places
    entity, members = ground.facts.profile.entity, ground.facts.profile.members.names
    told = next((one.entity for one in named if entity and _one_unit(_plain(one.entity), _plain(entity))), "")
    usual = told or max(named, key=lambda one: times[_plain(one.entity)]).entity
    is_clear = bool(told) or times[_plain(usual)] >= _OFTEN
    for one in named:
        strays = times[_plain(one.entity)] <= _SELDOM and _strays(one.entity, (usual, entity, *members), places)
        yield _outcome(rule, one, usual, differs=is_clear and strays)


def _above_tables(ground: Ground) -> Iterator[_Named]:
    for view in ground.views:
        if view.table.entity:
            yield _Named(view.table.entity, view.title, (view.title,))


def _in_prose(ground: Ground) -> Iterator[_Named]:
    """Of sentences, of their headings, of the contents, and of notes below tables."""
    for said in ground.of_kinds((NAME_KIND,)):
        yield _Named(said.words["单位"], section_of(said), (section_of(said), said.sentence))
    patterns = ground.rulebook.patterns
    known = [p.pattern for p in patterns.grammar.phrases if p.kind == NAME_KIND] if patterns else []
    headings = dict.fromkeys(entry.text for entry in (*ground.facts.contents, *ground.facts.headings))
    notes = [_MARK.sub("", "".join(note.text.split())) for view in ground.views for note in view.table.notes]
    for text in (*headings, *notes):
        for pattern in known:
            if match := pattern.search(text):
                yield _Named(match["单位"], text, (text,))


def _outcome(rule: Rule, one: _Named, usual: str, *, differs: bool) -> Outcome:
    claim = Claim(rule.id, f"单位：{one.entity}", (), one.where, one.group)
    status = Status.FAILED if differs else Status.PASSED
    detail = {"表": one.group, "甲": usual, "乙": one.entity}
    return Outcome(rule.id, status, claim, where=one.where, group=one.group, detail=detail)


def _one_unit(one: str, other: str) -> bool:
    """A short name and the full one are the same, and so is one that wraps, or is cut short by its cell."""
    a, b = sorted((key(one), key(other)), key=len)
    return same_name(one, other) or is_spread(a, b)


def _strays(entity: str, units: Iterable[str], places: Regex) -> bool:
    """An office of the same sort, or of another place, that is none of these: the sentence was written for that one."""
    name, known = _plain(entity), [_plain(unit) for unit in units if unit]
    alike = any(name[-_SORT:] == unit[-_SORT:] for unit in known) or _is_elsewhere(name, known, places)
    return alike and not any(_one_unit(name, unit) for unit in known)


def _is_elsewhere(name: str, units: Sequence[str], places: Regex) -> bool:
    """It names a county, and all of these another one; or towns or districts, whatever both names tell last."""
    levels = [{place[-1] for place in places.findall(unit)} for unit in units]
    told = [place for place in places.findall(name) if all(place[-1] in known for known in levels)]
    return bool(told) and not any(told[-1] in unit for unit in units)


def _plain(name: str) -> str:
    return unjoined(key(name))
