"""The year in a disclosure's own title, where everything below it says another one."""

from collections.abc import Iterator

from audit.evaluation.ground import Ground
from audit.evaluation.ground.years import Said, told_dates
from audit.evaluation.ground.years.printed import of_headings, of_titles
from audit.evaluation.ground.years.told import of_sentences
from audit.model.facts import FINAL

_BASE = "基期"
_ENOUGH = 3  # say it alike, so that it is no slip of theirs
_OF_PUBLISHING = "题目写的可能是公布的那一年"


def of_the_title(ground: Ground, year: int) -> Iterator[Said]:
    """The year was read of the title: the one that all others say is what it should be. A title may tell when final
    accounts were published: 2032年部门决算公开 of 2031年度."""
    cover = ground.facts.profile.cover
    known = ground.rulebook.titles.document
    match = known.cover.search(cover)
    if not match or int(match["年"]) != year:
        return
    told = _told_below(ground, year, cover)
    meant = told[0] if len(told) >= _ENOUGH and len(set(told)) == 1 else year
    if abs(meant - year) > 1 or str(meant) in cover:  # the title tells both: 2030－2031年度
        meant = year
    late = meant < year and ground.facts.profile.kind == FINAL and known.published.search(cover)
    yield Said(cover, year, meant, cover, doubt=_OF_PUBLISHING if late else "")


def _told_below(ground: Ground, year: int, cover: str) -> list[int]:
    """The years of titles, headings and sentences, and those behind what is compared with."""
    own = [said for of in (of_titles, of_headings, of_sentences) for said in of(ground, year) if said.text != cover]
    return [said.year for said in own] + [int(said.words["年"]) + 1 for said in told_dates(ground, _BASE)]
