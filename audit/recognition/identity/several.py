"""Several disclosures bound in one file. One of them is read; that the others are not is said."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from audit.errors import UnreadableInput
from audit.model.document import Document, TextLine, UnreadPage
from audit.model.facts import BUDGET, FINAL, FormTable
from audit.model.figure import Figure
from audit.model.knowledge.titles import Titles
from audit.model.place import Place
from audit.model.record import replace
from audit.recognition.identity.contents_again import is_contents, is_sparse, next_disclosure
from audit.recognition.identity.rounds import told_again
from audit.recognition.labels import squeeze
from audit.recognition.regions import Region, RegionKind

_FORMS = 3  # that many standard tables are there twice, with other figures, or are of the other kind: no chance
_KINDS = {BUDGET: FINAL, FINAL: BUDGET}
_NEAR = 2  # pages from a cover to the contents
_REASON = "另一份公开，没有审核；请拆成几个文件"

Order = tuple[int, int, float]


def one_disclosure(
    document: Document, regions: Sequence[Region], tables: Sequence[FormTable], kind: str | None, words: Titles
) -> Document:
    """The document itself, or its part that is one disclosure. Raises UnreadableInput where the parts cannot be told."""
    if any(block.place.path for block in document.blocks[:1]):
        if files := _of_two_files(tables):
            raise UnreadableInput(f"{' 和 '.join(files)} 各是一份公开（同样的表，数不相同），不能当作一份审核")
        return document  # files that the user joined are one disclosure
    if not document.pages and (second := told_again(document, words)):
        raise _inseparable(second.place)
    if page := next_disclosure(document, words):
        return _up_to(document, page)
    if again := _second_round(tables):
        return _before(document, words, _order(tables[0].place), _order(again.place))
    return _of_one_kind(document, regions, tables, kind, words)


def _of_one_kind(
    document: Document, regions: Sequence[Region], tables: Sequence[FormTable], kind: str | None, words: Titles
) -> Document:
    """Without the budget that stands behind final accounts or before them, or the other way round."""
    own = [_order(table.place) for table in tables]
    other = [_order(title.place) for title in _titles_of(regions, _KINDS.get(kind or "", ""))]
    if len(other) < _FORMS or len(own) < _FORMS:
        return document
    if max(own) < min(other):
        return _before(document, words, max(own), min(other))
    if max(other) < min(own):
        return _after(document, words, max(other), min(own))
    return document


def _second_round(tables: Sequence[FormTable]) -> FormTable | None:
    """The first table of another disclosure: several forms come again after all of them have come, with other totals.
    (Forms that come later for the first time are those of a third one, or in another order.)"""
    firsts: dict[str, tuple[int, Decimal]] = {}
    seconds: dict[str, int] = {}
    for index, table in enumerate(tables):
        total = _total(table)
        if total is None:
            continue
        first = firsts.setdefault(table.form, (index, total.amount))
        if first[1] != total.amount:
            seconds.setdefault(table.form, index)
    start = min(seconds.values(), default=0)
    again = sum(firsts[form][0] < start for form in seconds)
    return tables[start] if again >= _FORMS else None


def _of_two_files(tables: Sequence[FormTable]) -> tuple[str, str] | None:
    """Two of the files that the user joined that each have several forms, with other totals or of another year: those of two
    years, or of a department and its unit."""
    by_file: dict[str, dict[str, FormTable]] = {}
    for table in tables:
        if _total(table) is not None:
            by_file.setdefault(table.place.path, {}).setdefault(table.form, table)
    for one, other in combinations(by_file, 2):
        mine, theirs = by_file[one], by_file[other]
        if sum(_are_two(mine[form], theirs[form]) for form in mine.keys() & theirs.keys()) >= _FORMS:
            return one, other
    return None


def _are_two(one: FormTable, other: FormTable) -> bool:
    """Whether the totals are not the same amount, however finely it is printed, or the years are not."""
    mine, theirs = _total(one), _total(other)
    if mine is None or theirs is None:
        return False
    return not mine.interval.meets(theirs.interval) or bool(one.year and other.year and one.year != other.year)


def _total(table: FormTable) -> Figure | None:
    """The greatest figure of the rows that are totals."""
    totals = {row.index for row in table.rows if row.level == 0}
    figures = [entry.figure for (index, _), entry in table.entries.items() if index in totals and entry.figure]
    return max(figures, key=lambda figure: figure.amount, default=None)


def _titles_of(regions: Sequence[Region], kind: str) -> Iterator[TextLine]:
    """Titles of tables that are of this kind and of no other."""
    for region in regions:
        title = region.title
        if kind and region.kind is RegionKind.TABLE and region.grids and title:
            text = squeeze(title.text)
            if kind in text and (FINAL not in text or kind == FINAL):
                yield title


def _before(document: Document, words: Titles, first: Order, second: Order) -> Document:
    """Up to where the disclosure with the table at `second` begins."""
    return _up_to(document, document.blocks[_beginning(document, words, first, second)].place.page or 0)


def _up_to(document: Document, page: int) -> Document:
    start = next(i for i, block in enumerate(document.blocks) if block.place.page == page)
    numbers = tuple(number for number in document.numbers if (number.place.page or 0) < page)
    unread = (*(lost for lost in document.unread if not lost.behind or lost.page < page - 1), UnreadPage(page, _REASON))
    return replace(document, blocks=document.blocks[:start], unread=unread, numbers=numbers)


def _after(document: Document, words: Titles, first: Order, second: Order) -> Document:
    start = _beginning(document, words, first, second)
    page = document.blocks[start].place.page or 0
    numbers = tuple(number for number in document.numbers if (number.place.page or 0) >= page)
    rest = UnreadPage(document.blocks[0].place.page or 0, _REASON)
    begun = min((number.place.page or 0 for number in numbers), default=page)  # its cover may have no number
    unread = (rest, *(lost for lost in document.unread if not lost.behind or lost.page >= begun))
    return replace(document, blocks=document.blocks[start:], unread=unread, numbers=numbers)


def _beginning(document: Document, words: Titles, after: Order, before: Order) -> int:
    """The index of the block at which a disclosure begins: its cover, or its contents where it has none."""
    between = [i for i, block in enumerate(document.blocks) if after < _order(block.place) < before]
    contents = [i for i in between if is_contents(document.blocks[i], words)]
    covers = [i for i in between if _is_cover(document, i, words)]
    if contents:
        page = document.blocks[contents[0]].place.page or 0
        covers = [i for i in covers if 0 <= page - (document.blocks[i].place.page or 0) <= _NEAR and i < contents[0]]
    if not (covers or contents) or not document.pages:
        place = next((document.blocks[i].place for i in between[-1:]), document.blocks[0].place)
        raise _inseparable(place)
    start = covers[0] if covers else contents[0]
    first = document.blocks[start].place.page
    return next(i for i, block in enumerate(document.blocks) if block.place.page == first)


def _is_cover(document: Document, index: int, words: Titles) -> bool:
    block = document.blocks[index]
    text = squeeze(block.text) if isinstance(block, TextLine) else ""
    if not words.document.cover.search(text) or words.outline.part.match(text):
        return False
    page = [other for other in document.blocks if other.place.page == block.place.page]
    return is_sparse(page)


def _order(place: Place) -> Order:
    return place.page or 0, place.line or 0, place.bbox[1] if place.bbox else 0.0


def _inseparable(place: Place) -> UnreadableInput:
    where = f"第 {place.page} 页" if place.page else f"第 {place.line} 行"
    return UnreadableInput(f"{where}前后是两份公开，请拆成几个文件再审核")
