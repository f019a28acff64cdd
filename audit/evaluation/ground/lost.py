"""A page that could not be read, near what was: rows or items may stand on it."""

from collections.abc import Iterable, Sequence

from audit.model.document import UnreadPage
from audit.model.place import Place


def lost_page(places: Iterable[Place], unread: Sequence[UnreadPage]) -> UnreadPage | None:
    """The first such page between the places, or right behind the last of them, or place near them where pages lack: what follows
    there may be on any page around. Or what hides rows of a sheet where one of them is."""
    places = list(places) if unread else []
    if hidden := next((u for u in unread if u.inside and any(_is_inside(place, u) for place in places)), None):
        return hidden
    if torn := next((u for u in unread if u.line and _runs_over(places, u)), None):
        return torn
    found = [place for place in places if place.page]
    pages, paths = [place.page or 0 for place in found], {place.path for place in found}
    near = (
        u for u in unread if pages and not u.line and _first(u, pages) <= u.page <= max(pages) + 1 and u.path in paths
    )
    return next(near, None)


def _runs_over(places: Iterable[Place], unread: UnreadPage) -> bool:
    lines = [place.line for place in places if place.line and (place.path or unread.path) == unread.path]
    return bool(lines) and min(lines) <= unread.line <= max(lines)


def _first(unread: UnreadPage, pages: Sequence[int]) -> int:
    return min(pages) - 2 * unread.behind


def _is_inside(place: Place, unread: UnreadPage) -> bool:
    return (place.path or unread.path) == unread.path and place.cell.startswith(f"{unread.inside}!")
