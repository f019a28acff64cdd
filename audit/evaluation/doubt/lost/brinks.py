"""What a page that seems to lack may have told: rows of a table, or items of a list, that end at the foot of a full page."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from audit.evaluation.binding.cell_finder import Summed
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.lost import lost_page
from audit.model.check import Check
from audit.model.check.arithmetic import centre, figures_of, leaves
from audit.model.facts import Row
from audit.model.figure import Figure
from audit.model.knowledge.formula import Formula
from audit.model.place import Place

_TOUCHING = 2.0  # points between the foot of the last row and that of its page
_ITEM = 60.0  # points: the lines of an item below its figure
_LINE = 24.0  # points
_SEVERAL = 2


def doubt_of_short_table(check: Check, summed: Sequence[Summed], row: Row | None, ground: Ground) -> str:
    """The reason why a sum that its parts do not reach proves nothing: the table ends with a full page, and more than one of
    its columns falls short, as they do where rows lack."""
    if not summed or not ground.facts.brinks or not _falls_short(check):
        return ""
    for view in {id(each.view): each.view for each in summed}.values():
        reason = why_cut(view, ground, row)
        if reason and _short_columns(view, row) >= min(_SEVERAL, len(view.columns)):
            return reason
    return ""


def _short_columns(view: View, row: Row | None) -> int:
    """In how many columns the parts of the row, or of the total, come to less than it."""
    whole = row or next(iter(view.table.totals()), None)
    parts = view.children.get(whole.index, ()) if whole else ()
    if not whole or not parts:
        return len(view.columns)  # nothing denies it
    return sum(_amount(view, whole, name) > sum(_amount(view, part, name) for part in parts) for name in view.columns)


def _amount(view: View, row: Row, column: str) -> Decimal:
    figure = view.table.figure_at(row, column)
    return figure.amount if figure else Decimal(0)


def why_cut(view: View, ground: Ground, row: Row | None = None) -> str:
    """Why the table may go on, with parts of that row, if one is asked for; empty where its total is the last of it, or
    there is room below it."""
    last = _last_row(view) if ground.facts.brinks else None
    if last is None or last.level == 0 or (row is not None and row.index not in _above(view, last)):
        return ""
    brink = _brink_below(last.place.boxes, last.place.path, ground, _TOUCHING)
    return f"《{view.title}》排到第{brink.page}页页末，后面像是缺了页" if brink else ""


def doubt_of_short_list(check: Check, formula: Formula, ground: Ground) -> str:
    """The reason why a list that does not make its total, or its number, proves nothing: it ends with a full page, or runs
    over a place where pages lack."""
    told = figures_of(check)
    if formula.adds_up_a_list():
        printed = {figure for view in ground.views for figure in view.table.figures()}
        return brink_among([figure for figure in told if figure not in printed], ground) if _falls_short(check) else ""
    lists = [figure for figure in told if len(figure.place.boxes) >= _SEVERAL]
    spots = (Place(page=page, path=figure.place.path) for figure in lists for page, _ in figure.place.boxes)
    if lost := lost_page(spots, ground.facts.unread):
        return f"{lost.what}，可能有几项在那里"
    brinks = (_brink_below(figure.place.boxes[-1:], figure.place.path, ground, _LINE, over=True) for figure in lists)
    brink = next(filter(None, brinks), None)
    return f"列举的各项排到第{brink.page}页页末，后面像是缺了页" if brink else ""


def brink_among(told: Iterable[Figure], ground: Ground, *, names: bool = False) -> str:
    """Why what is told may go on: the last of it stands at the foot of a full page; empty where it does not. `names`: they
    may go on where sums hardly do."""
    boxes = [(*spot, figure.place.path) for figure in told for spot in figure.place.boxes]
    if not boxes:
        return ""
    page, box, path = max(boxes, key=lambda spot: (spot[2], spot[0], spot[1][3]))
    brink = _brink_below(((page, box),), path, ground, _ITEM, over=names)
    return f"说到第{brink.page}页页末，后面像是缺了页" if brink else ""


def _falls_short(check: Check) -> bool:
    """The parts, which are more than what tells the whole (an amount, or this year's less its change), come to less."""
    whole, parts = sorted((check.left, check.right), key=lambda side: len(leaves(side)))
    return centre(whole) > centre(parts)


def _last_row(view: View) -> Row | None:
    rows = [row for row in view.table.rows if row.place.bbox]
    return max(rows, key=lambda row: (row.place.page or 0, row.place.bbox[3] if row.place.bbox else 0.0), default=None)


def _above(view: View, row: Row) -> set[int]:
    """The row, and all that it is a part of."""
    found = {row.index}
    while row.parent is not None:
        row = view.table.rows[row.parent]
        found.add(row.index)
    return found


def _brink_below(
    boxes: Iterable[tuple[int, tuple[float, ...]]], path: str, ground: Ground, room: float, *, over: bool = False
) -> Place | None:
    places = [brink.place for brink in ground.facts.brinks if over or not brink.over]
    for page, (_, _, _, foot) in boxes:
        for place in places:
            if place.file_page == (path, page) and place.bbox and foot + room >= place.bbox[3]:
                return place
    return None
