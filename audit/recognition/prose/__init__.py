"""Prose → statements: paragraphs, clauses, subjects, and what belongs together."""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from itertools import groupby

from audit.model.document import Layout, TextLine
from audit.model.facts import Profile, Statement, Unrecognised
from audit.model.figure import Figure
from audit.model.knowledge.grammar import Grammar
from audit.model.knowledge.patterns import Patterns
from audit.model.knowledge.patterns import Section as PatternSection
from audit.model.record import field, mutable, replace
from audit.model.regex import Regex
from audit.recognition.prose.drafts import SHARE
from audit.recognition.prose.drafts.behind_a_stop import settle
from audit.recognition.prose.drafts.binding import Binder
from audit.recognition.prose.drafts.divided import divide
from audit.recognition.prose.drafts.repeated import apart
from audit.recognition.prose.drafts.several_years import keep_the_latest
from audit.recognition.prose.drafts.told_before import move_to_amounts
from audit.recognition.prose.linking import BASE, link
from audit.recognition.prose.linking.completeness import DOUBTFUL, Unread
from audit.recognition.prose.linking.telling import COMPARED_AGAIN
from audit.recognition.prose.linking.told import Section
from audit.recognition.prose.paragraphs import Opening, Paragraph, paragraphs
from audit.recognition.prose.paragraphs.clauses import Event, Garbled, PassedOver, Scanner
from audit.recognition.prose.paragraphs.headings import Headings, Path, is_open_to
from audit.recognition.prose.phrases import phrases
from audit.recognition.prose.phrases.echoes import echoes
from audit.recognition.prose.phrases.leftovers import leftovers, leftovers_in_cells
from audit.recognition.prose.subjects import Found, Scope
from audit.recognition.prose.subjects.owners import Owners
from audit.recognition.regions import Region, RegionKind

_STOP = Regex(r"(?<=\d)。(?=\d{1,2}(?:[万亿千]?元|%))")
_Events = Callable[[int], Iterable[Event]]  # of the paragraph of that number
_Understood = tuple[tuple[Statement, ...], list[Unrecognised]]


def recognise_prose(
    regions: Iterable[Region], patterns: Patterns, profile: Profile, layout: Layout, *, in_order: bool = True
) -> tuple[tuple[Statement, ...], tuple[Unrecognised, ...]]:
    """What the prose of a disclosure states, and which of its amounts were not understood. Where the words may not be in
    the printed order, none is missing and none too many."""
    regions = tuple(regions)
    read = [paragraph for lines in _stretches(regions) for paragraph in paragraphs(lines, layout, patterns.grammar)]
    statements, unread = _best([_with_points(paragraph) for paragraph in read], patterns, profile)
    ordered = [one for one in patterns.grammar.leftovers if in_order or not one.ordered]
    statements += tuple(leftovers(read, ordered, len(statements)))
    # what is drawn over itself on a page is printed once, and is twice in its text; with the same numbers
    twice = [one for one in patterns.grammar.echoes if in_order or one.equal]
    statements += tuple(echoes(read, twice, len(statements)))
    own = [one for one in patterns.grammar.phrases if not one.kinds or profile.kind in one.kinds]
    statements += tuple(phrases(read, own, len(statements)))
    statements += tuple(leftovers_in_cells(regions, patterns.grammar.leftovers, len(statements)))
    return statements, (*unread, *map(_without_subject, filter(_is_anonymous, statements)))


def _stretches(regions: Iterable[Region]) -> list[list[TextLine]]:
    """The lines of the prose; neither a paragraph nor a heading reaches from one stretch into the next: over what is torn,
    or to another sheet."""
    stretches: list[list[TextLine]] = [[]]
    for region in regions:
        if region.torn:
            stretches.append([])
        lines = region.lines if region.kind is RegionKind.PROSE else ()
        for sheet, run in groupby(lines, lambda line: line.place.sheet):
            if stretches[-1] and stretches[-1][-1].place.sheet != sheet:
                stretches.append([])
            stretches[-1] += run
    return stretches


def _with_points(paragraph: Paragraph) -> Paragraph:
    """Where a full stop is printed inside an amount (618。99万元), no sentence ends."""
    text = paragraph.text
    return replace(paragraph, text=_STOP.sub(".", text)) if _STOP.search(text) else paragraph


def _best(read: Sequence[Paragraph], patterns: Patterns, profile: Profile) -> _Understood:
    """Without tables that tell the region: whichever templates leave the least in doubt."""
    scanner = Scanner(patterns.grammar, profile.year, profile.kind, read)
    events = cache(lambda index: tuple(scanner.events(index)))  # the same for every guess
    if profile.region:
        own = [section for section in patterns.sections if is_open_to(section, {profile.region})]
        return _understood(read, events, patterns, profile, Headings(own, profile.kind), {profile.region})
    headings = Headings(patterns.sections, profile.kind)
    first, *others = headings.regions(paragraph.section for paragraph in read)
    understood = _understood(read, events, patterns, profile, headings, first)
    if not others or not _doubts(understood):
        return understood  # none can leave less in doubt
    others_understood = (_understood(read, events, patterns, profile, headings, each) for each in others)
    return min((understood, *others_understood), key=_doubts)


def _doubts(understood: _Understood) -> int:
    """Amounts of nothing known, lists that may lack something, shares of nothing known."""
    statements, _ = understood
    doubtful = sum(one.words.get("分项") == DOUBTFUL for one in statements)
    loose = sum(SHARE in one.figures and BASE not in one.figures for one in statements)
    return doubtful + loose + sum(map(_is_anonymous, statements))


def _understood(
    read: Sequence[Paragraph],
    events: _Events,
    patterns: Patterns,
    profile: Profile,
    headings: Headings,
    regions: Collection[str],
) -> _Understood:
    local = {name for name, quantity in patterns.quantities.items() if quantity.local}
    binder = Binder(Owners(profile, patterns.grammar), local)
    left = _Left()
    paths = {paragraph.section for paragraph in read}
    scopes = {path: _scope(path, headings.sections(path, regions), patterns.grammar, profile) for path in paths}
    for index, paragraph in enumerate(read):
        scope = scopes[paragraph.section]
        if scope.elsewhere:
            continue
        binder.begin(paragraph, scope)
        for event in events(index):
            binder.take(event)
            if isinstance(event, PassedOver) or (isinstance(event, Garbled) and not _is_idle(event, scope)):
                left.take(event, paragraph)
    settle(binder.drafts)
    divide(binder.drafts)
    apart(binder.drafts)
    if profile.year is None:
        keep_the_latest(binder.drafts)
    move_to_amounts(binder.drafts)
    return link(binder.drafts, patterns, profile, Unread(left.garbled, left.passed)), left.told


def _scope(path: Path, sections: Sequence[PatternSection], grammar: Grammar, profile: Profile) -> Scope:
    opening = next((heading for heading in path if isinstance(heading, Opening)), "")
    return Scope(grammar, sections, profile.year, profile.entity, opening)


@mutable
class _Left:
    """What no statement is made of: `told` to the reader, and where it stands."""

    told: list[Unrecognised] = field(default_factory=list)
    garbled: set[Section] = field(default_factory=set)
    passed: dict[Section, list[Figure]] = field(default_factory=dict)

    def take(self, event: Garbled | PassedOver, paragraph: Paragraph) -> None:
        self.told.append(_unread(event, paragraph))
        if isinstance(event, Garbled):
            self.garbled.add(paragraph.section)
        else:
            self.passed.setdefault(paragraph.section, []).extend(filter(None, event.figures))


def _is_idle(event: Garbled, scope: Scope) -> bool:
    return bool(event.lead) and _of_nothing(scope.find(event.lead))


def _of_nothing(found: Found) -> bool:
    """Words that name nothing known; those that only compare (较上年2.08减少) speak of the amount before."""
    return found.subject is None and not (found.empty and "基期" in found.words)


def _unread(event: Garbled | PassedOver, paragraph: Paragraph) -> Unrecognised:
    place, text = paragraph.place(event.start, event.end), paragraph.printed(event.start, event.end)
    if isinstance(event, Garbled):
        return Unrecognised("文中金额", text, event.reason, place, 1)
    return Unrecognised("说明文字中的数字", text, "原因或用途里的数字不与表格核对", place, len(event.figures))


def _is_anonymous(statement: Statement) -> bool:
    return not statement.quantity and COMPARED_AGAIN not in statement.words and bool(statement.figures)


def _without_subject(statement: Statement) -> Unrecognised:
    count = len(statement.figures)
    return Unrecognised(
        "文中金额", statement.sentence, f"没有认出「{statement.subject}」指哪一项", statement.place, count, counted=True
    )
