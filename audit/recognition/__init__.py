"""A Document → Facts: what it is, its tables bound to forms, what its prose says, and what was not understood."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from audit.errors import UnreadableInput
from audit.model.document import Document, Layout, UnreadPage
from audit.model.document.contents import Entry
from audit.model.facts import DEPARTMENT, Facts, FormTable, Profile, Statement, Unrecognised
from audit.model.knowledge.patterns import Patterns
from audit.model.knowledge.rules import RuleBook
from audit.model.record import record, replace
from audit.recognition.all_money import with_all_money_told
from audit.recognition.contents import contents_of, headings_of
from audit.recognition.identity.members import members_of
from audit.recognition.identity.profile import profile_of
from audit.recognition.identity.several import one_disclosure
from audit.recognition.identity.tabled_units import tabled_units
from audit.recognition.numbering.lists import lists_of
from audit.recognition.numbering.parts import parts_of
from audit.recognition.numbering.tables import table_numbers
from audit.recognition.prose import recognise_prose
from audit.recognition.quantities import recognise_quantities
from audit.recognition.quantities.unread import still_unread
from audit.recognition.regions import Region, RegionKind
from audit.recognition.regions.outline import outline
from audit.recognition.regions.running_heads import without_running_heads
from audit.recognition.regions.torn import unread_for_torn, without_torn
from audit.recognition.stacked import with_stacked_cells
from audit.recognition.tables import classes_of, recognise_tables
from audit.recognition.tables.flow.named_elsewhere import with_columns_named
from audit.recognition.tables.unbound import FRAMELESS, UNPROVED
from audit.recognition.tears import running_on, tears
from audit.recognition.tears.brinks import brinks
from audit.recognition.tears.lists import torn_lists
from audit.recognition.text.printed import lines_of, misread_in
from audit.recognition.units import in_likely_units


@record
class _Cut:
    """A document cut into regions, and what is read so far: whose it is, and its tables."""

    document: Document
    profile: Profile
    regions: tuple[Region, ...]
    tables: tuple[FormTable, ...]
    unbound: tuple[Unrecognised, ...]


def recognise(document: Document, rulebook: RuleBook) -> Facts:
    """Raises UnreadableInput when neither a standard table nor a statement is found."""
    cut = _cut(_put_right(document, rulebook), rulebook)
    better = _known_better(cut, rulebook)
    return recognise(better, rulebook) if better else _facts(cut, rulebook)


def _put_right(document: Document, rulebook: RuleBook) -> Document:
    """Without what is printed on every page, and with the rows and cells that the lines of a text stand for."""
    document = without_running_heads(document, rulebook.titles)
    document = with_stacked_cells(document, rulebook.forms, rulebook.titles)
    if document.layout is not Layout.FLOW:
        return document
    from audit.recognition.scattered.in_rows import with_rows_of_cells

    return with_rows_of_cells(document, rulebook.accounts, rulebook.forms, rulebook.titles)


def _cut(document: Document, rulebook: RuleBook) -> _Cut:
    profile = profile_of(document, rulebook.titles)
    regions = outline(document, rulebook.forms, rulebook.titles, profile.kind, classes_of(rulebook.accounts))
    tables, unbound = recognise_tables(regions, document, profile, rulebook)
    return _Cut(document, profile, regions, tables, unbound)


def _known_better(cut: _Cut, rulebook: RuleBook) -> Document | None:
    """The document as its tables show it to be, where that is not as it was read: of several disclosures in one file the
    one that is meant; where tables are torn, the same with the pages between as pages that lack."""
    document, regions, tables = cut.document, cut.regions, cut.tables
    part = one_disclosure(document, regions, tables, cut.profile.kind, rulebook.titles)
    if part is not document:
        return part
    torn = _behind_unnumbered(document, tears(tables, regions)) if document.pages else ()
    if not torn or any(page.behind for page in document.unread):
        return None
    return replace(document, unread=(*document.unread, *torn))


def _said(
    document: Document, regions: Sequence[Region], patterns: Patterns, profile: Profile
) -> tuple[tuple[Statement, ...], tuple[Unrecognised, ...]]:
    return recognise_prose(regions, patterns, profile, document.layout, in_order=document.in_order)


def _facts(cut: _Cut, rulebook: RuleBook) -> Facts:
    """What its prose and its quantities say beside its tables, its contents, and what was not understood. Raises
    UnreadableInput when nothing was."""
    document, regions, titles, patterns = cut.document, cut.regions, rulebook.titles, rulebook.patterns
    profile = _told(cut, patterns)
    statements, unread = _said(document, regions, patterns, profile) if patterns else ((), ())
    tables = in_likely_units(cut.tables, statements)
    if document.layout is Layout.FLOW:
        tables = with_columns_named(tables, statements, rulebook)
    statements = with_all_money_told(statements, tables, rulebook)
    cut = replace(cut, profile=profile, tables=tables)
    counted, illegible = _counted(cut, rulebook, len(statements))
    if not tables and not counted and not any(statement.quantity for statement in statements):
        raise UnreadableInput(_nothing(document))
    contents = contents_of(document, rulebook.forms, titles, tables, profile.entity)
    listed = {entry.place for entry in contents}
    numbers = table_numbers(regions, titles.outline)
    lost = (*_lost(cut, statements, rulebook), *_torn_texts(document, tables, contents, numbers))
    return Facts(
        path=document.path,
        profile=profile,
        tables=tables,
        statements=(*statements, *counted),
        unrecognised=(*cut.unbound, *still_unread(unread, counted), *illegible, *unread_for_torn(regions)),
        unread=tuple(page for page in lost if not page.partly),
        partly_read=tuple(page for page in lost if page.partly),
        contents=contents,
        headings=_headings(regions, rulebook, contents),
        lists=(*parts_of(document, titles, listed), *lists_of(regions, titles.lists, listed)),
        table_numbers=numbers,
        numbers=document.numbers,
        lines=lines_of(document),
        misread=misread_in(document),
        brinks=tuple(brinks(document, regions, running_on(tables, regions))) if document.pages else (),
    )


def _told(cut: _Cut, patterns: Patterns | None) -> Profile:
    """With what its tables and its prose tell of it: whose templates it follows, which units it consists of."""
    profile = replace(cut.profile, region=_region(cut.tables))
    if patterns and profile.caliber == DEPARTMENT:
        return replace(profile, members=members_of(cut.document, patterns.grammar.members))
    return profile


def _counted(cut: _Cut, rulebook: RuleBook, first: int) -> tuple[tuple[Statement, ...], tuple[Unrecognised, ...]]:
    """What is said in quantities, numbered from `first`, and what of it is not legible."""
    regions = without_torn(cut.regions)
    counted, illegible = recognise_quantities(regions, rulebook.quantities, cut.profile, cut.tables, first=first)
    if rulebook.patterns:
        counted += tabled_units(cut.document, rulebook.patterns.grammar.members, first + len(counted))
    return counted, illegible


def _lost(cut: _Cut, statements: Sequence[Statement], rulebook: RuleBook) -> tuple[UnreadPage, ...]:
    """The pages that were not read, or lack: as the reader says, tables without lines, and lists that break off."""
    document = cut.document
    torn = torn_lists(statements, cut.regions, rulebook.titles.lines) if document.pages else ()
    return (*document.unread, *_without_lines(cut.unbound), *_behind_unnumbered(document, torn))


def _torn_texts(
    document: Document, tables: Sequence[FormTable], contents: Sequence[Entry], numbers: Sequence[Entry]
) -> Iterator[UnreadPage]:
    """Where a text is torn that has no pages."""
    if not document.pages:
        from audit.recognition.tears.texts import torn_texts

        yield from torn_texts(tables, contents, numbers)


def _headings(regions: Iterable[Region], rulebook: RuleBook, contents: Sequence[Entry]) -> tuple[Entry, ...]:
    """Those of the prose, as far as the grammar knows them."""
    if rulebook.patterns is None:
        return ()
    prose = (line for region in regions if region.kind is RegionKind.PROSE for line in region.lines)
    return headings_of(prose, rulebook.patterns.grammar.headings, rulebook.titles, contents)


def _behind_unnumbered(document: Document, torn: Iterable[UnreadPage]) -> tuple[UnreadPage, ...]:
    """Those that no numbers deny: where the numbers printed before and behind a place are as far apart as their pages, no
    page lacks between."""
    return tuple(page for page in torn if not _is_numbered_over(document, page))


def _is_numbered_over(document: Document, page: UnreadPage) -> bool:
    told = [(n.place.page or 0, n.number) for n in document.numbers if n.place.path == page.path]
    before = max((each for each in told if each[0] <= page.page), default=None)
    behind = min((each for each in told if each[0] > page.page), default=None)
    return before is not None and behind is not None and behind[1] - before[1] == behind[0] - before[0]


def _nothing(document: Document) -> str:
    """Why nothing was recognised: the pages may have been read or not."""
    lost = [page for page in document.unread if not (page.behind or page.partly)]
    if lost:
        return (
            f"没有认出任何预决算公开表或情况说明；有 {len(lost)} 页没有读出，如第 {lost[0].page} 页：{lost[0].reason}"
        )
    if not document.blocks:
        return "没有看得见的文字"
    return "没有认出任何预决算公开表或情况说明，不像一份部门或单位的预决算公开"


def _without_lines(problems: Iterable[Unrecognised]) -> Iterator[UnreadPage]:
    """Whoever prints a table without lines must not get a clean report: its pages are unread."""
    for problem in problems:
        if problem.reason in (FRAMELESS, UNPROVED) and problem.figures and problem.place.page:
            yield UnreadPage(problem.place.page, f"《{problem.text}》{problem.reason}", problem.place.path)


def _region(tables: Iterable[FormTable]) -> str | None:
    """The region whose templates most of the tables follow; 全国·分栏 is one more template of 全国."""
    variants = Counter(table.variant.partition("·")[0] for table in tables if table.variant)
    return variants.most_common(1)[0][0] if variants else None
