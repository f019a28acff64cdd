"""A table all of whose columns are of another year than the disclosure: those of its own year are not to be seen."""

from audit.evaluation.ground import Ground
from audit.model.check import Check
from audit.model.check.arithmetic import figures_of
from audit.model.printed_years import YEAR


def doubt_of_other_year(check: Check, ground: Ground) -> str:
    """The reason why a failed check of such a table against something else proves nothing: two years side by side, and the
    page ends before the second."""
    year = ground.facts.profile.year
    told = set(figures_of(check))
    for view in ground.views if year else ():
        years = {c.name: int(said[1]) for c in view.table.columns if (said := YEAR.search(c.header))}
        if not years or year in years.values():
            continue
        of_years = {
            entry.figure for (_, column), entry in view.table.entries.items() if column in years and entry.figure
        }
        if 0 < len(told & of_years) < len(told):
            return f"《{view.title}》印出来的几栏是{max(years.values())}年的，{year}年的像是没有印出来"
    return ""
