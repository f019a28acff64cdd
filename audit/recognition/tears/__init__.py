"""Where a disclosure does not go on from one page to the next: pages lack there, or stand in another order."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from audit.model.document import UnreadPage
from audit.model.document.pagination import number_in
from audit.model.facts import FormTable, Row
from audit.model.place import FilePage
from audit.model.regex import Regex
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tears.accounts import torn_accounts
from audit.recognition.tears.extents import Room, extents, foot_of
from audit.recognition.tears.items import torn_items
from audit.recognition.tears.prose import torn_prose
from audit.recognition.tears.seams import seamless
from audit.recognition.tears.sums import name_of, torn_sums, turns_page

_BEGUN, _FINISHED = Regex("[，。；]"), Regex(r'[。；：:;.!！？?）)】》”"…]\s*$')
_SENTENCE = 24  # characters of a line that is no title
_ROWS = 3  # that are no notes
_FEW = 3  # of so many rows one may be called like one of the form


def tears(tables: Iterable[FormTable], regions: Sequence[Region]) -> tuple[UnreadPage, ...]:
    """The places, each right behind a page, that tables or numbered items run over and do not go on."""
    tables = [table for table in tables if not table.flow]
    room = Room(extents(regions), frozenset(running_on(tables, regions)))
    found = [tear for table in tables for tear in _between_sums(table, room)]
    found += [
        tear
        for table in tables
        for tear in (
            *_without_total(table, room),
            *_beyond_total(table),
            *_with_two_totals(table),
            *torn_accounts(table, room),
        )
    ]
    for region in regions:
        if region.kind is RegionKind.PROSE:
            found += torn_items(region.lines)
    found += [tear for one, other in pairwise(regions) for tear in _unfinished(one, other)]
    found += torn_prose(regions)
    whole = seamless(tables) if found else frozenset()
    return tuple({(t.path, t.page): t for t in found if (t.path, t.page) not in whole}.values())


def running_on(tables: Iterable[FormTable], regions: Iterable[Region]) -> Iterator[FilePage]:
    """The pages that tables and prose run over."""
    for table in tables:
        yield from (row.place.file_page for row, other in pairwise(table.rows) if turns_page(row, other))
    for region in regions:
        lines = region.lines if region.kind is RegionKind.PROSE else ()
        yield from (
            one.place.file_page for one, other in pairwise(lines) if one.place.file_page != other.place.file_page
        )


def _between_sums(table: FormTable, room: Room) -> Iterator[UnreadPage]:
    for one, other in torn_sums(table, room.is_none_below):
        where = (
            f"在「{name_of(one)}」之后是「{name_of(other)}」，接不上" if other else f"到「{name_of(one)}」为止，没有完"
        )
        said = f"《{table.title}》{where}，像是缺了页或次序不对"
        yield UnreadPage(one.place.page or 0, said, one.place.path, behind=True)


def _without_total(table: FormTable, room: Room) -> Iterator[UnreadPage]:
    """A table without a total, and no room below it for one."""
    rows = [row for row in table.rows if row.recognised and row.place.bbox]
    if not rows or any(row.level == 0 for row in rows):
        return
    last = max(rows, key=lambda row: (row.place.page or 0, foot_of(row.place)))
    if room.is_none_below(last):
        said = f"《{table.title}》到「{name_of(last)}」为止，没有合计，像是缺了页"
        yield UnreadPage(last.place.page or 0, said, last.place.path, behind=True)


def _beyond_total(table: FormTable) -> Iterator[UnreadPage]:
    """Rows that the form does not know, on a page behind the total: they are those of a table whose title lacks."""
    totals = [row.place.page for row in table.totals() if row.place.page]
    last = max(totals, default=0)
    beyond = [row for row in table.rows if (row.place.page or 0) > last > 0]
    if len(beyond) >= _ROWS and _FEW * sum(row.recognised for row in beyond) <= len(beyond):
        said = f"《{table.title}》的合计之后，下一页还有表，没有名称，像是缺了页"
        yield UnreadPage(last, said, table.place.path, behind=True)


def _with_two_totals(table: FormTable) -> Iterator[UnreadPage]:
    """Two totals that differ, on two pages: the second is that of a table whose title lacks."""
    totals = [row for row in table.totals() if row.place.page]
    for one, other in pairwise(totals):
        if turns_page(one, other) and one.name == other.name and _amounts(table, one) != _amounts(table, other):
            said = f"《{table.title}》有两个「{one.label}」，后一个像是另一张表的，缺了它的名称，像是缺了页"
            yield UnreadPage((other.place.page or 0) - 1, said, other.place.path, behind=True)


def _amounts(table: FormTable, row: Row) -> list[Decimal]:
    figures = (table.figure_at(row, column.name) for column in table.columns)
    return [figure.amount if figure else Decimal(0) for figure in figures]


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
