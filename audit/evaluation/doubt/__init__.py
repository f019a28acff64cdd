"""Before anybody is accused: could something that was not recognised explain the failure?"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from itertools import chain

from audit.evaluation.binding.cell_finder import Summed
from audit.evaluation.ground import Ground, View
from audit.model.check import Check
from audit.model.check.arithmetic import all_constants, figures_of, gap_of, interval, leaves
from audit.model.facts import EntryState, Row
from audit.model.figure import Dimension, Figure
from audit.model.figure.interval import Interval
from audit.model.figure.sums import FEW, sums
from audit.model.regex import Regex

STRAYED = "文本没有分出表格，表注可能是别的表的"
_ZERO = Decimal(0)
_WAN = Interval.exactly(Decimal(10_000))
_NEAR = 2  # lines
_DIGIT, _NO_DIGIT = Regex(r"[\d#\ufffd]"), Regex(r"\D")  # a spreadsheet prints # where a number is too broad
_LEGIBLE = Regex(r"[\d\s,.，．。]+")


def doubt(check: Check, summed: Sequence[Summed]) -> str:
    """The reason why the failed check proves nothing; empty where nothing unread could close the gap."""
    for view in {id(s.view): s.view for s in summed}.values():
        if view.why_lost:
            return view.why_lost
    gap = gap_of(check)
    for place in {(id(s.view), s.column): s for s in summed}.values():
        for row in place.view.odd:
            reason = _explains(place.view, row, place.column, gap)
            if reason:
                return reason
        if _explain_together(place, gap):
            return f"《{place.view.title}》有 {len(place.view.odd)} 行没认出，合在一起可以解释"
    return ""


def _explain_together(place: Summed, gap: Interval) -> bool:
    """Several unrecognised rows close the gap; of many of them nobody can tell."""
    table = place.view.table
    placed = (table.figure_at(row, place.column) for row in place.view.odd)
    loose = (figure for row in place.view.odd for figure in table.loose.get(row.index, ()))
    amounts = [figure.interval for figure in (*placed, *loose) if figure]
    return len(amounts) > FEW or any(amount.closes(gap) for amount in sums(amounts))


def doubt_in_flow(check: Check, ground: Ground, view: View | None, row: Row | None) -> str:
    """The reason why text without cells proves nothing: no figure was read where one belongs, or a figure printed
    right above or below closes the gap, which may have come to stand beside the wrong row."""
    missing = next((c for c in all_constants(check) if c.assumed), None)
    if missing is not None:
        return f"{missing.name}没有读到数，文本里可能错了行"
    if not any(v.table.flow for v in ground.views):
        return ""
    sides = [[leaf.figure for leaf in leaves(side)] for side in (check.left, check.right)]
    if not all(sides):
        return "有一边没有读到数，文本里可能错了行"
    if view is None or not view.table.flow:
        return ""
    gap = gap_of(check)
    loose = next((f for many in view.table.loose.values() for f in many if f.value and f.interval.closes(gap)), None)
    if loose is not None:
        return f"《{view.title}》的「{loose.text}」分不清是哪一格的，计入它即可相符"
    strayed = _strayed(view, row, frozenset(chain.from_iterable(sides)), gap)
    return f"《{view.title}》的「{strayed.text}」在文本里可能错了行，计入它即可相符" if strayed else ""


def _strayed(view: View, row: Row | None, own: AbstractSet[Figure], gap: Interval) -> Figure | None:
    """A figure that closes the gap and is printed right above or below one of the check's own."""
    lines = {figure.place.line or 0 for figure in own}
    for index, column in view.cells_at(line + off for line in lines for off in range(-_NEAR, _NEAR + 1)):
        figure = view.table.entries[index, column].figure
        if figure is None or not figure.value or figure in own or _is_kin(view.table.rows[index], row):
            continue
        if figure.interval.closes(gap):
            return figure
    return None


def doubt_of_unit(check: Check, ground: Ground) -> str:
    """The reason why a failed check proves nothing: ten thousand times off, and a table that some of its figures stand
    in, but not all, does not say its unit. What is counted is in no unit of money."""
    figures = set(_money(figures_of(check)))
    elsewhere = (view for many in ground.others.values() for views in many for view in views)
    unsaid = (v for v in chain(ground.views, elsewhere) if not v.table.unit_told)
    silent = next((v for v in unsaid if 0 < len(figures & set(v.table.figures())) < len(figures)), None)
    if silent is None:
        return ""
    left, right = interval(check.left), interval(check.right)
    if _are_off(left, right):
        return f"相差一万倍，而《{silent.title}》没有写单位"
    return (
        f"《{silent.title}》没有写单位，它的数是别的表的一万倍或一万分之一" if _is_of_other_unit(silent, ground) else ""
    )


def _money(figures: Iterable[Figure]) -> list[Figure]:
    return [figure for figure in figures if figure.unit.dimension is Dimension.MONEY]


def _are_off(one: Interval, other: Interval) -> bool:
    """Ten thousand times."""
    return any((a * _WAN).meets(b) and not a.contains(_ZERO) for a, b in ((one, other), (other, one)))


def _is_of_other_unit(silent: View, ground: Ground) -> bool:
    """The largest figure of the table is ten thousand times one of a table that says its unit, and is none of its figures."""
    largest = max(_money(silent.table.figures()), key=lambda figure: abs(figure.amount)).interval
    told = [f.interval for v in ground.views if v.table.unit_told for f in v.table.figures()]
    return any(_are_off(largest, one) for one in told) and not any(map(largest.meets, told))


def _is_kin(other: Row, row: Row | None) -> bool:
    """An account above or below this one: often the same figure, and rightly so."""
    if row is None or not row.code or not other.code:
        return False
    return other.code.startswith(row.code) or row.code.startswith(other.code)


def doubt_beside(check: Check, view: View | None, row: Row | None) -> str:
    """The reason why the failed check of a row proves nothing: figures in columns that the form does not know."""
    if not view or not row:
        return ""
    if row.illegible:
        return f"《{view.title}》「{row.label}」没认出的列里有「{row.illegible}」，读不出是多少"
    beside = view.table.loose.get(row.index, ())
    gap = gap_of(check)
    closing = any(amount.closes(gap) for amount in sums([figure.interval for figure in beside]))
    return f"《{view.title}》「{row.label}」有没认出列的数，计入它即可相符" if closing else ""


def _explains(view: View, row: Row, column: str, gap: Interval) -> str:
    text = _illegible(view, row, column)
    if text:
        return f"《{view.title}》有没认出的行「{row.label}」，其中「{text}」读不出"
    closing = any(Interval.exactly(amount).closes(gap) for amount in _amounts(view, row, column))
    return f"《{view.title}》有没认出的行「{row.label}」，计入它即可相符" if closing else ""


def _illegible(view: View, row: Row, column: str) -> str:
    """Text with digits and something else: its amount is anybody's guess."""
    entry = view.table.entries.get((row.index, column))
    if entry is None or entry.state is not EntryState.UNREADABLE or not _DIGIT.search(entry.text):
        return ""
    return "" if _LEGIBLE.fullmatch(entry.text) else entry.text


def _amounts(view: View, row: Row, column: str) -> Iterator[Decimal]:
    entry = view.table.entries.get((row.index, column))
    if entry is not None and entry.figure is not None:
        yield entry.figure.amount
    for figure in view.table.loose.get(row.index, ()):
        yield figure.amount
    if entry is not None and entry.state is EntryState.UNREADABLE:
        scale = view.table.unit.scale if view.table.unit else Decimal(1)
        yield from (value * scale for value in _readings(entry.text))


def _readings(text: str) -> Iterable[Decimal]:
    """Digits whose point was lost (1 114 00): every place where it may have stood."""
    digits = _NO_DIGIT.sub("", text)
    return (Decimal(digits).scaleb(-places) for places in range(len(digits) + 1)) if digits else ()
