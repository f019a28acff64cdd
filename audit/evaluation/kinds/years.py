"""kind 年度: no year is left over from last year's disclosure.

The disclosure's own year is what most of its titles say; where hardly any two agree, nothing can be said of any.
"""

from collections.abc import Iterable, Iterator, Sequence

from audit.evaluation.ground import Ground
from audit.evaluation.ground.years import Said
from audit.evaluation.ground.years.columns import of_columns
from audit.evaluation.ground.years.compared import of_comparisons, of_reasons
from audit.evaluation.ground.years.cover import of_the_title
from audit.evaluation.ground.years.dates import of_assets, of_projects, of_the_ends, of_the_signature
from audit.evaluation.ground.years.printed import of_headings, of_notes, of_titles
from audit.evaluation.ground.years.told import of_sentences
from audit.model.check import Claim, Outcome, Status
from audit.model.knowledge.bodies.prose import Dated, Years
from audit.model.knowledge.rules import Rule

KIND = "年度"
# The others are told once or twice: no majority says anything.
_MANY = (Dated.TITLE, Dated.HEADING, Dated.BASE, Dated.OWN)
_ENOUGH = 3  # of one sort say which year most are of
_FINDERS = {
    Dated.TITLE: of_titles,
    Dated.HEADING: of_headings,
    Dated.BASE: of_comparisons,
    Dated.OWN: of_sentences,
    Dated.ASSETS: of_assets,
    Dated.PERIOD: of_projects,
    Dated.SIGNED: of_the_signature,
    Dated.NOTE: of_notes,
    Dated.DONE: of_the_ends,
    Dated.COLUMN: of_columns,
    Dated.REASON: of_reasons,
    Dated.COVER: of_the_title,
}


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per title, heading or comparison that says a year."""
    body: Years = rule.body
    year = ground.facts.profile.year
    if year is None:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="文件没有写明年度")]
    found = list(_FINDERS[body.of](ground, year))
    made = [_outcome(rule, said) for said in found]
    if body.of is Dated.COVER or all(outcome.status is not Status.FAILED for outcome in made):
        return made  # whatever the others say
    others = found if body.of in _MANY and len(found) >= _ENOUGH else _all_of(ground, year)
    return _undecided(made) if sum(said.year != said.meant for said in others) * 2 > len(others) else made


def _all_of(ground: Ground, year: int) -> list[Said]:
    return [said for of in _MANY for said in _FINDERS[of](ground, year)]


def _outcome(rule: Rule, said: Said) -> Outcome:
    claim = Claim(rule.id, f"{said.text}：{said.meant} 年", said.cited, (said.group, said.text), said.group)
    right = said.year == said.meant
    if said.doubt and not right:
        return Outcome(rule.id, Status.UNDETERMINED, reason=said.doubt, where=claim.where, group=said.group)
    detail = {"文字": said.text, "写的年度": str(said.year), "应为年度": str(said.meant)}
    return claim.judged(detail, holds=right)


def _undecided(found: Sequence[Outcome]) -> Iterator[Outcome]:
    reason = "多数写的是别的年度，这份公开的年度可能认错了"
    yield from (outcome.left_open(reason) for outcome in found)
