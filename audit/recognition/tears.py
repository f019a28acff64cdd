"""Where a disclosure does not go on from one page to the next: pages lack there, or stand in another order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from audit.model.document import TextLine, UnreadPage
from audit.model.facts import FormTable, Row
from audit.model.pagination import number_in
from audit.model.place import Place
from audit.model.regex import Regex
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tables.soundness import short_sums

_ACCOUNT, _LEVEL = 3, 2  # digits of a 类, and of each level below it
_ENOUGH = 2  # things that speak for it; one may be a row that was left out
_ITEM = Regex(r"\s*(\d{1,2})\s*[.．、](?!\d)")
_BEGUN, _FINISHED = Regex("[，。；]"), Regex(r'[。；：:;.!！？?）)】》”"…]\s*$')
_SENTENCE = 24  # characters of a line that is no title
_ITEMS = 2  # that follow each other elsewhere, so that the numbers say something
_TOUCHING = 2.0  # points between the foot of a row and that of its table
_Item = tuple[int, Place]
_Feet = dict[tuple[str, int | None], float]
_LEFT_OUT = 2  # numbers; a single one may have been left out


def tears(tables: Iterable[FormTable], regions: Sequence[Region]) -> tuple[UnreadPage, ...]:
    """The places, each right behind a page, that tables or numbered items run over and do not go on."""
    feet = _feet(regions)
    found = [tear for table in tables if not table.flow for tear in _in_table(table, feet)]
    for region in regions:
        if region.kind is RegionKind.PROSE:
            found += _in_list(region.lines)
    found += [tear for one, other in pairwise(regions) for tear in _unfinished(one, other)]
    return tuple({(tear.path, tear.page): tear for tear in found}.values())


def _feet(regions: Sequence[Region]) -> _Feet:
    """How far down anything but a page number is printed on each page."""
    feet: _Feet = {}
    for region in regions:
        lines = [line for line in (*region.lines, *region.notes, region.title) if line and number_in(line.text) is None]
        for place in [*(line.place for line in lines), *(grid.place for grid in region.grids)]:
            if place.bbox:
                page = (place.path, place.page)
                feet[page] = max(feet.get(page, 0.0), place.bbox[3])
    return feet


def _in_table(table: FormTable, feet: _Feet) -> Iterator[UnreadPage]:
    rows = [row for row in table.rows if row.recognised and row.code and row.place.page]
    pages = [row.place.page or 0 for row in rows]
    if not rows or pages != sorted(pages):  # blocks side by side may each go over several pages
        return
    if _begins_elsewhere(table, rows):
        said = f"《{table.title}》的名称之后一页从「{rows[0].code} {rows[0].label}」开始，接不上，像是缺了页或次序不对"
        yield UnreadPage(pages[0] - 1, said, rows[0].place.path, behind=True)
    more, less = short_sums(table)
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
    elif lacking and lacking + _is_bare(rows) >= _ENOUGH and _ends_page(last, feet):
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


def _ends_page(last: Row, feet: _Feet) -> bool:
    """Whether nothing is printed below the row."""
    box = last.place.bbox
    return box is not None and feet.get((last.place.path, last.place.page), 0.0) <= box[3] + _TOUCHING


def _begins_elsewhere(table: FormTable, rows: Sequence[Row]) -> bool:
    """On a page after its title, with an account whose higher ones are not there."""
    return (rows[0].place.page or 0) > (table.place.page or 0) > 0 and bool(_missing(rows, 0, set()))


def _lacking(table: FormTable, row: Row, more: frozenset[int], less: frozenset[int]) -> int:
    """How many of the rows that it is a part of are more than their parts; a wrong figure is more than one side says
    and less than the other."""
    above = set(_chain(table, row))
    return len(above & more) if not above & less else 0


def _turns(one: Row, other: Row) -> bool:
    return one.place.page != other.place.page and one.place.path == other.place.path and one.block == other.block


def _chain(table: FormTable, row: Row) -> Iterator[int]:
    """The row, the one that it is a part of, and so on: all of them are more than their parts where rows lack."""
    yield row.index
    while row.parent is not None:
        row = table.rows[row.parent]
        yield row.index


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
