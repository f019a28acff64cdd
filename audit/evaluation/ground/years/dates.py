"""Dates that a disclosure tells, each beside the year that it should be in: of assets, of projects, of their ends, of the
signature."""

from collections.abc import Iterator

from audit.evaluation.ground import Ground
from audit.evaluation.ground.years import Said, told_dates
from audit.model.facts import FINAL

_BUDGETS_BEGIN = 10  # the month in which next year's are made up
_COUNTED_BESIDE = "同一节另说了应有的日期，这里说的可能就是另一天的数"


def of_assets(ground: Ground, year: int) -> Iterator[Said]:
    """Final accounts count them at the end of the year. A budget is written in the year before; what it counts at the
    very beginning of its own year is as good."""
    final = ground.facts.profile.kind == FINAL
    meant = year if final else year - 1
    dated = list(told_dates(ground, "资产日期"))
    for said in dated:
        told, day = int(said.words["年"]), said.words.get("日", "")
        early = not final and told == year and day.startswith(("1月", "2月"))
        beside = any(other.section == said.section and int(other.words["年"]) == meant for other in dated)
        doubt = _COUNTED_BESIDE if beside else ""
        yield Said(said.sentence, year - 1 if early else told, meant, said.heading, doubt=doubt)


def of_projects(ground: Ground, year: int) -> Iterator[Said]:
    """The years that a project is carried out in have the disclosure's among them, and do not end before they begin."""
    for said in told_dates(ground, "实施周期"):
        first, last = int(said.words["年"]), int(said.words.get("止", said.words["年"]))
        within = first <= year <= last
        yield Said(said.sentence, year if within else first if last == year else last, year, said.heading)


def of_the_ends(ground: Ground, year: int) -> Iterator[Said]:
    """A project that a performance table is made for is not finished before the year."""
    for said in told_dates(ground, "完成时间"):
        told = int(said.words["年"])
        yield Said(said.sentence, told, max(told, year), said.heading)


def of_the_signature(ground: Ground, year: int) -> Iterator[Said]:
    """A budget is published in its year, or made up in the last months before it; final accounts when it is over."""
    final = ground.facts.profile.kind == FINAL
    for said in told_dates(ground, "落款"):
        told, month = int(said.words["年"]), int(said.words["月"])
        first = year + 1 if final else year - (month >= _BUDGETS_BEGIN)
        yield Said(said.sentence, told, max(told, first), said.heading)
