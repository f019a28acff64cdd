"""kind 必有的表: a disclosure has every table that one of its kind must have.

It speaks only where the others of the set are there and nothing says where the one may be: not read, known by another
name, published elsewhere, or left out because there is nothing in it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import takewhile

from audit.evaluation.doubt.lost.absent_table import doubt_of_absence, doubt_of_reading
from audit.evaluation.ground import Ground
from audit.model.check import Claim, Outcome, Status
from audit.model.facts import Profile
from audit.model.knowledge.bodies.disclosure import Required, RequiredTables
from audit.model.knowledge.forms import Form
from audit.model.knowledge.rules import Rule

KIND = "必有的表"
_GROUP = "应有的表"
_MOST_MISSING = 2  # where more are missing, they are published apart, or the set is another
_LEAST = 5  # tables of the set that are there, or it is none


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table of the set that this disclosure is of."""
    profile, there = ground.facts.profile, {table.form for table in ground.facts.tables}
    if profile.kind is None:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="没有写明是预算还是决算")]
    required = _required(rule.body, profile, there)
    missing = [each for each in required if there.isdisjoint(each.forms)]
    if len(missing) > _MOST_MISSING or len(required) - len(missing) < _LEAST:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="应有的表大多不在这份文件里，可能另有文件")]
    unsure = doubt_of_reading(ground, rule.body) if missing else ""
    return [_outcome(rule, ground, each, required, unsure) for each in required]


def _required(body: RequiredTables, profile: Profile, there: Collection[str]) -> Sequence[Required]:
    """Of those that speak of one table, the last that fits is the most particular."""
    fitting = [each for each in body.tables if _fits(each, profile, there)]
    later = [{other.forms[0] for other in fitting[number:]} for number in range(1, len(fitting) + 1)]
    return [each for each, firsts in zip(fitting, later, strict=True) if firsts.isdisjoint(each.forms)]


def _fits(each: Required, profile: Profile, there: Collection[str]) -> bool:
    if each.years and profile.year is None:
        return False
    in_time = each.years.admit(profile.year)
    return in_time and (not each.regions or profile.region in each.regions) and set(each.beside) <= set(there)


def _outcome(rule: Rule, ground: Ground, each: Required, required: Sequence[Required], unsure: str) -> Outcome:
    titles = {table.form: table.title for table in reversed(ground.facts.tables)}
    if found := next((titles[form] for form in each.forms if form in titles), ""):
        return _judged(rule, found, {}, holds=True)
    name = _name_of(each, ground.rulebook.forms, ground.facts.profile.region)
    listed = any(entry.table and not set(each.forms).isdisjoint(entry.forms) for entry in ground.facts.contents)
    if listed:  # told of the contents page
        return Outcome(rule.id, Status.NOT_APPLICABLE, reason="目录列有，另行检查", where=(_GROUP, name), group=_GROUP)
    if doubt := unsure or doubt_of_absence(ground, each):
        return Outcome(rule.id, Status.UNDETERMINED, reason=doubt, where=(_GROUP, name), group=_GROUP)
    return _judged(rule, name, {"名称": name} | _place(each, required, titles), holds=False)


def _place(each: Required, required: Sequence[Required], titles: Mapping[str, str]) -> dict[str, str]:
    """Behind which table it would stand, or before which."""
    above = [form for other in takewhile(lambda other: other is not each, required) for form in other.forms]
    before = next((titles[form] for form in reversed(above) if form in titles), "")
    if before:
        return {"前": before, "位置": f"《{before}》之后", "where": f"behind 《{before}》"}
    behind = next((titles[form] for other in required for form in other.forms if form in titles), "")
    return {"前": "", "位置": f"《{behind}》之前", "where": f"before 《{behind}》"}


def _name_of(each: Required, forms: Iterable[Form], region: str | None) -> str:
    """As the region calls it."""
    templates = {form.variant: form.title for form in reversed(list(forms)) if form.id == each.forms[0]}
    return templates.get(region or "") or templates.get("") or next(reversed(templates.values()))


def _judged(rule: Rule, name: str, detail: Mapping[str, str], *, holds: bool) -> Outcome:
    return Claim(rule.id, f"《{name}》在这份公开里", (), (_GROUP, name), _GROUP).judged(detail, holds=holds)
