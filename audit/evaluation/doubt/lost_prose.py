"""Prose that goes on over a page that was not read: what is listed there is not known."""

from collections.abc import Iterable

from audit.evaluation.ground import Ground
from audit.model.arithmetic import leaves
from audit.model.check import Check
from audit.model.figure import Figure

_LISTED = 3  # figures: a total and items of it


def doubt_of_lost_prose(check: Check, ground: Ground) -> str:
    """The reason why a failed check of a list proves nothing: items may be told on a page that was not read."""
    if not ground.facts.unread:
        return ""
    printed = {figure for view in ground.views for figure in view.table.figures()}
    told = [leaf.figure for side in (check.left, check.right) for leaf in leaves(side)]
    told = [figure for figure in told if figure not in printed]
    page = lost_among(told, ground) if len(told) >= _LISTED else None
    return f"第{page}页没有读出，可能有几项在那一页" if page else ""


def lost_among(told: Iterable[Figure], ground: Ground) -> int | None:
    """A page between what is told, or right behind it, that was not read."""
    places = [figure.place for figure in told if figure.place.page]
    pages = [place.page for place in places if place.page]
    near = (u for u in ground.facts.unread if pages and min(pages) <= u.page <= max(pages) + 1)
    return next((u.page for u in near if u.path in {place.path for place in places}), None)
