"""Years in the headers of columns, or of rows that are one for every year, each beside the one that it should be."""

from collections.abc import Iterable, Iterator, Mapping

from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.years import Said, year_patterns
from audit.model.facts import FINAL
from audit.model.knowledge.grammar import YearPatterns

_COMPARED = 2  # years in one table: this one and the one before it


def of_columns(ground: Ground, year: int) -> Iterator[Said]:
    """Of tables of this year; a title of another year is told by itself, and one of what was done may be of that year."""
    final = ground.facts.profile.kind == FINAL
    for known in year_patterns(ground):
        for view in ground.views:
            if view.table.year in (None, year) and (final or not known.done.search(view.title)):
                yield from _of_table(view, known, year, final=final)


def _of_table(view: View, known: YearPatterns, year: int, *, final: bool) -> Iterator[Said]:
    told = {part: int(match["年"]) for part in _headers(view, known) if (match := known.column.search(part))}
    for part, printed in told.items():
        meant = _meant(part, told, known, year, final=final)
        yield Said(f"{view.title}：{part}", printed, meant, view.title)


def _headers(view: View, known: YearPatterns) -> Iterable[str]:
    labels = [row.label for row in view.table.rows]
    years = len(labels) > 1 and all(known.column.search(label) for label in labels)
    return (*view.table.dated, *labels) if years else view.table.dated


def _meant(part: str, told: Mapping[str, int], known: YearPatterns, year: int, *, final: bool) -> int:
    """What no header of this year stands beside should be of this year; else the year before it is compared with."""
    printed = told[part]
    is_planned, is_done = known.planned.search(part), known.done.search(part)
    if is_done and not final:
        return printed  # of whichever year before
    if year not in told.values():
        return year if printed == max(told.values()) else printed
    if printed >= year:
        return printed
    of_this_year = [other for other, at in told.items() if at == year]
    if final and is_planned and not is_done:
        return printed if any(map(known.planned.search, of_this_year)) else year
    if is_done:
        return year - 1 if any(map(known.done.search, of_this_year)) else year
    return printed if len(set(told.values())) > _COMPARED else year - 1
