"""Quantities → statements: head-counts and stocks, project blocks, performance tables, and what speaks of one thing."""

from collections.abc import Iterator, Sequence
from itertools import chain

from audit.model.facts import FormTable, Profile, Statement, Unrecognised
from audit.model.knowledge.quantities import BlockPattern, QuantityKnowledge
from audit.model.regex import NEVER
from audit.recognition.quantities.blocks import Block, read_blocks
from audit.recognition.quantities.drafts import Draft, numbered
from audit.recognition.quantities.mentions.labels import LabelReader
from audit.recognition.quantities.mentions.numbers import NumberReader
from audit.recognition.quantities.performance.dates import dates_of
from audit.recognition.quantities.performance.overall import STAFF, overall_against
from audit.recognition.quantities.performance.reading import TargetReader
from audit.recognition.quantities.performance.review_statements import compare_with_prose, tell_review
from audit.recognition.quantities.performance.reviews import Review, ReviewReader
from audit.recognition.quantities.performance.summary import complete_summary
from audit.recognition.quantities.performance.table_statements import TableTeller
from audit.recognition.quantities.performance.targets import Target
from audit.recognition.quantities.projects import Listed, Matcher, have_names, listed_projects
from audit.recognition.quantities.sections import Section, sections
from audit.recognition.quantities.sentences import read_sentences
from audit.recognition.quantities.telling import Teller
from audit.recognition.regions import Region, RegionKind


def recognise_quantities(
    regions: Sequence[Region],
    knowledge: QuantityKnowledge,
    profile: Profile,
    tables: Sequence[FormTable],
    *,
    first: int = 0,
) -> tuple[tuple[Statement, ...], tuple[Unrecognised, ...]]:
    """What the disclosure says in quantities, and what of it is not legible; statements are numbered from `first`."""
    if knowledge.counters is None or knowledge.labels is None or knowledge.sections is None:
        return (), ()
    numbers, labels = NumberReader(knowledge.counters, profile.year), LabelReader(knowledge.labels)
    prose = list(sections(regions, knowledge.sections))
    fitting = [s for s in knowledge.sentences if not s.kinds or profile.kind is None or profile.kind in s.kinds]
    drafts = list(read_sentences(prose, fitting, knowledge.counters, profile))
    targets = _targets(regions, knowledge, numbers)
    pattern, blocks = _blocks(prose, knowledge, numbers, labels)
    listed = listed_projects(tables, pattern) if pattern else []
    forms = knowledge.targets.forms if knowledge.targets else ()
    flow = any(region.form in forms and not region.grids for region in regions)
    counted = listed if pattern and have_names(tables, pattern) else []
    complete_summary(drafts, blocks, targets, counted, flow=flow)
    known = knowledge.targets
    words = (known.capped, known.priced, known.done) if known else (NEVER, NEVER, NEVER)
    tables_teller = TableTeller(labels, *words)
    teller = Teller(labels, pattern, tables_teller)
    drafts += _of_projects(teller, blocks, targets, listed)
    drafts += _of_the_whole(teller, targets, drafts, labels)
    reviews = _reviews(regions, knowledge)
    drafts += _dates(regions, knowledge)
    if knowledge.reviews:
        compare_with_prose(drafts, reviews, knowledge.reviews)
    drafts += map(tell_review, reviews)
    problems = chain((p for t in targets for p in t.problems), (p for r in reviews for p in r.problems))
    return numbered(drafts, first), tuple(problems)


def _of_projects(
    teller: Teller, blocks: Sequence[Block], targets: Sequence[Target], listed: Sequence[Listed]
) -> Iterator[Draft]:
    """What prose, performance tables and the table of projects say of each project."""
    for project in Matcher().projects(blocks, [t for t in targets if not t.overall], listed):
        yield from teller.project(project)


def _of_the_whole(
    teller: Teller, targets: Sequence[Target], drafts: Sequence[Draft], labels: LabelReader
) -> list[Draft]:
    """What the performance tables of the whole unit say, and repeat of its staff and of its projects."""
    staff = [draft for draft in drafts if draft.kind in STAFF]
    singles = [target for target in targets if not target.overall]
    told: list[Draft] = []
    for target in targets:
        if target.overall:
            told += (teller.overall(target), *overall_against(target, singles, staff, labels))
    return told


def _dates(regions: Sequence[Region], knowledge: QuantityKnowledge) -> Iterator[Draft]:
    """The years below the titles of performance tables."""
    tables = (knowledge.targets, knowledge.reviews)
    forms = {form for table in tables if table for form in table.forms}
    return (draft for region in regions if region.form in forms for draft in dates_of(region))


def _targets(regions: Sequence[Region], knowledge: QuantityKnowledge, numbers: NumberReader) -> list[Target]:
    if knowledge.targets is None:
        return []
    reader = TargetReader(knowledge, knowledge.targets, numbers)
    found: list[Target] = []
    for region in regions:
        if region.form in knowledge.targets.forms:
            found += reader.read(region)
        elif region.kind is RegionKind.PROSE and region.grids:
            found += reader.in_prose(region)
    return found


def _reviews(regions: Sequence[Region], knowledge: QuantityKnowledge) -> list[Review]:
    if knowledge.reviews is None:
        return []
    reader = ReviewReader(knowledge.reviews)
    found: list[Review] = []
    for region in regions:
        if region.form in knowledge.reviews.forms and region.grids:
            found += reader.read(region)
        elif region.form in knowledge.reviews.forms and not _is_drawn(region):
            from audit.recognition.quantities.performance.reviews_in_flow import FlowReviews

            found += FlowReviews(knowledge.reviews).read(region)
    return found


def _is_drawn(region: Region) -> bool:
    """On a page, where what is printed without rulings is told with the other tables."""
    return bool(region.lines) and region.lines[0].place.bbox is not None


def _blocks(
    prose: Sequence[Section], knowledge: QuantityKnowledge, numbers: NumberReader, labels: LabelReader
) -> tuple[BlockPattern | None, list[Block]]:
    """The project blocks, and the pattern that found them (else the first there is)."""
    for pattern in knowledge.blocks:
        headed = [section for section in prose if pattern.heading.search(section.heading)]
        blocks = [block for section in headed for block in read_blocks(section, pattern, numbers, labels)]
        if blocks:
            return pattern, blocks
    return next(iter(knowledge.blocks), None), []
