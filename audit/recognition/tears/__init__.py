"""Where a disclosure does not go on from one page to the next: pages lack there, or stand in another order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from audit.model.document import TextLine, UnreadPage
from audit.model.facts import FormTable, Row
from audit.model.pagination import number_in
from audit.model.place import Place
from audit.model.record import record
from audit.model.regex import Regex
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tables.soundness import open_sums, short_sums
from audit.recognition.tears.extents import Extents, Page, extents, foot_of, is_as_low, page_of
from audit.recognition.tears.sums import chain_of, torn_sums

_ACCOUNT, _LEVEL = 3, 2  # digits of a 类, and of each level below it
_ENOUGH = 2  # things that speak for it; one may be a row that was left out
_ITEM = Regex(r"\s*(\d{1,2})\s*[.．、](?!\d)")
_BEGUN, _FINISHED = Regex("[，。；]"), Regex(r'[。；：:;.!！？?）)】》”"…]\s*$')
_SENTENCE = 24  # characters of a line that is no title
_ITEMS = 2  # that follow each other elsewhere, so that the numbers say something
_ROWS = 3  # that are no notes
_FEW = 3  # of so many rows one may be called like one of the form
_TOUCHING = 2.0  # points between the foot of a row and that of its table
_Item = tuple[int, Place]
_LEFT_OUT = 2  # numbers; a single one may have been left out


@record
class Room:
    """What there is below a row of a table. `run_on`: the pages that are known to go on."""

    edges: Extents
    run_on: AbstractSet[Page]

    def is_last_of_page(self, row: Row) -> bool:
        _, foot = self.edges.get(page_of(row.place), (0.0, 0.0))
        return 0.0 < foot <= foot_of(row.place) + _TOUCHING

    def is_none_below(self, row: Row) -> bool:
        return self.is_last_of_page(row) and is_as_low(row.place, self.edges, self.run_on)


def tears(tables: Iterable[FormTable], regions: Sequence[Region]) -> tuple[UnreadPage, ...]:
    """The places, each right behind a page, that tables or numbered items run over and do not go on."""
    edges = extents(regions)
    tables = [table for table in tables if not table.flow]
    room = Room(edges, frozenset(_running_on(tables, regions)))
    found = [tear for table in tables for tear in _between_sums(table, room)]
    found += [
        tear
        for table in tables
        for tear in (*_without_total(table, room), *_beyond_total(table), *_in_table(table, room))
    ]
    for region in regions:
        if region.kind is RegionKind.PROSE:
            found += _in_list(region.lines)
    found += [tear for one, other in pairwise(regions) for tear in _unfinished(one, other)]
    return tuple({(tear.path, tear.page): tear for tear in found}.values())


def _running_on(tables: Iterable[FormTable], regions: Iterable[Region]) -> Iterator[Page]:
    """The pages that tables and prose run over."""
    for table in tables:
        yield from (page_of(row.place) for row, other in pairwise(table.rows) if _turns(row, other))
    for region in regions:
        lines = region.lines if region.kind is RegionKind.PROSE else ()
        yield from (page_of(one.place) for one, other in pairwise(lines) if page_of(one.place) != page_of(other.place))


def _between_sums(table: FormTable, room: Room) -> Iterator[UnreadPage]:
    for one, other in torn_sums(table, room.is_none_below):
        where = f"在「{_name(one)}」之后是「{_name(other)}」，接不上" if other else f"到「{_name(one)}」为止，没有完"
        said = f"《{table.title}》{where}，像是缺了页或次序不对"
        yield UnreadPage(one.place.page or 0, said, one.place.path, behind=True)


def _name(row: Row) -> str:
    return f"{row.code or ''} {row.label}".strip()


def _without_total(table: FormTable, room: Room) -> Iterator[UnreadPage]:
    """A table without a total, and no room below it for one."""
    rows = [row for row in table.rows if row.recognised and row.place.bbox]
    if not rows or any(row.level == 0 for row in rows):
        return
    last = max(rows, key=lambda row: (row.place.page or 0, foot_of(row.place)))
    if room.is_none_below(last):
        said = f"《{table.title}》到「{_name(last)}」为止，没有合计，像是缺了页"
        yield UnreadPage(last.place.page or 0, said, last.place.path, behind=True)


def _beyond_total(table: FormTable) -> Iterator[UnreadPage]:
    """Rows that the form does not know, on a page behind the total: they are those of a table whose title lacks."""
    totals = [row.place.page for row in table.rows if row.recognised and row.level == 0 and row.place.page]
    last = max(totals, default=0)
    beyond = [row for row in table.rows if (row.place.page or 0) > last > 0]
    if len(beyond) >= _ROWS and _FEW * sum(row.recognised for row in beyond) <= len(beyond):
        said = f"《{table.title}》的合计之后，下一页还有表，没有名称，像是缺了页"
        yield UnreadPage(last, said, table.place.path, behind=True)


def _in_table(table: FormTable, room: Room) -> Iterator[UnreadPage]:
    rows = [row for row in table.rows if row.recognised and row.code and row.place.page]
    pages = [row.place.page or 0 for row in rows]
    if not rows or pages != sorted(pages):  # blocks side by side may each go over several pages
        return
    if _begins_elsewhere(table, rows):
        said = f"《{table.title}》的名称之后一页从「{rows[0].code} {rows[0].label}」开始，接不上，像是缺了页或次序不对"
        yield UnreadPage(pages[0] - 1, said, rows[0].place.path, behind=True)
    more, less = short_sums(open_sums(table))
    if not more and not less:
        return
    breaks = [i for i, (one, other) in enumerate(pairwise(rows), 1) if _turns(one, other)]
    for i in breaks:
        one, other = rows[i - 1], rows[i]
        if max(_lacking(table, one, more, less), _strangeness(rows, i, set(breaks))) >= _ENOUGH:
            said = f"《{table.title}》在「{one.code} {one.label}」之后是「{other.code} {other.label}」，接不上，像是缺了页或次序不对"
            yield UnreadPage(one.place.page or 0, said, one.place.path, behind=True)
    last = rows[-1]
    has_total = any(row.recognised and row.level == 0 for row in table.rows)
    lacking = _lacking(table, last, more, less)
    if lacking and not has_total:
        said = f"《{table.title}》没有完，也没有合计，像是缺了页或次序不对"
        yield UnreadPage(pages[-1], said, last.place.path, behind=True)
    elif lacking and lacking + _is_bare(rows) >= _ENOUGH and room.is_last_of_page(last):
        said = f"《{table.title}》到「{last.code} {last.label}」为止，没有完，像是缺了页或次序不对"
        yield UnreadPage(pages[-1], said, last.place.path, behind=True)


def _is_bare(rows: Sequence[Row]) -> bool:
    """Whether the last account has none below it, as all others of its level have."""
    level = [i for i, row in enumerate(rows[:-1]) if len(row.code or "") == len(rows[-1].code or "")]
    return (
        bool(level)
        and all((rows[i + 1].code or "").startswith(rows[i].code or "") for i in level)
        and (len(rows[-1].code or "") < max(len(row.code or "") for row in rows))
    )


def _begins_elsewhere(table: FormTable, rows: Sequence[Row]) -> bool:
    """On a page after its title, with an account whose higher ones are not there."""
    return (rows[0].place.page or 0) > (table.place.page or 0) > 0 and bool(_missing(rows, 0, set()))


def _lacking(table: FormTable, row: Row, more: frozenset[int], less: frozenset[int]) -> int:
    """How many of the rows that it is a part of are more than their parts; a wrong figure is more than one side says
    and less than the other."""
    above = set(chain_of(table, row))  # all of them are more than their parts where rows lack
    return len(above & more) if not above & less else 0


def _turns(one: Row, other: Row) -> bool:
    return one.place.page != other.place.page and one.place.path == other.place.path and one.block == other.block


def _strangeness(rows: Sequence[Row], at: int, breaks: set[int]) -> int:
    """How much speaks against it that the accounts go on: they begin anew, or levels above the first one or below the
    last one are not there, as they are everywhere else."""
    within = [i for i in range(1, len(rows)) if i not in breaks]
    codes = [row.code or "" for row in rows]
    before, after = codes[at - 1], codes[at]
    if _goes_back(before, after):
        return 0 if any(_goes_back(codes[i - 1], codes[i]) for i in within) else _ENOUGH
    if before[0] != after[0] and not any(codes[i - 1][0] != codes[i][0] for i in within):
        return _ENOUGH  # accounts of another kind
    strange = len(_missing(rows, at, breaks))
    if len(before) < max(map(len, codes)) and not after.startswith(before):
        bare = (i for i in within if len(codes[i - 1]) == len(before) and not codes[i].startswith(codes[i - 1]))
        strange += not any(True for _ in bare)
    return strange


def _missing(rows: Sequence[Row], at: int, breaks: set[int]) -> list[str]:
    """The accounts above a row that are not there; none where others lack theirs, too."""
    codes = [row.code or "" for row in rows]
    missing = [above for above in _above(codes[at]) if above not in codes[:at]]
    others = (
        above for i in range(1, len(rows)) if i not in breaks for above in _above(codes[i]) if above not in codes[:i]
    )
    return missing if all(above in missing for above in others) else []


def _goes_back(before: str, after: str) -> bool:
    """Not where the account above is printed again at the head of a page."""
    return after <= before and not before.startswith(after)


def _above(code: str) -> list[str]:
    return [code[:length] for length in range(_ACCOUNT, len(code), _LEVEL)]


def _unfinished(prose: Region, table: Region) -> Iterator[UnreadPage]:
    """A sentence that breaks off at the foot of a page, and a table on the next."""
    last = next((line for line in reversed(prose.lines) if number_in(line.text) is None), None)
    title = table.title
    if prose.kind is not RegionKind.PROSE or prose.grids or last is None or title is None:
        return
    turned = last.place.path == title.place.path and (last.place.page or 0) < (title.place.page or 0)
    if turned and len(last.text) >= _SENTENCE and _BEGUN.search(last.text) and not _FINISHED.search(last.text):
        said = f"这一页的话没有说完（…{last.text[-_SENTENCE // 2 :]}），接着是表，像是缺了页或次序不对"
        yield UnreadPage(last.place.page or 0, said, last.place.path, behind=True)


def _in_list(lines: Sequence[TextLine]) -> Iterator[UnreadPage]:
    """1. … 2. …: where numbers are left out at the turn of a page and nowhere else in the list."""
    items: list[_Item] = []
    for line in lines:
        match = _ITEM.match(line.text)
        if not match or not line.place.page:
            continue
        if items and int(match[1]) <= items[-1][0]:
            yield from _left_out(items)
            items = []
        items.append((int(match[1]), line.place))
    yield from _left_out(items)


def _left_out(items: Sequence[_Item]) -> Iterator[UnreadPage]:
    steps = list(pairwise(items))
    turned = [(one, other) for one, other in steps if one[1].page != other[1].page]
    sizes = Counter(other[0] - one[0] for one, other in steps if one[1].page == other[1].page)
    if sizes[1] < _ITEMS or len(sizes) > 1:
        return
    for (number, place), (following, _) in turned:
        if following - number > _LEFT_OUT:
            said = f"编号从{number}到{following}，像是缺了页或次序不对"
            yield UnreadPage(place.page or 0, said, place.path, behind=True)
