"""Texts in which the title of a table comes out behind it: the program that drew the page drew its title last, and the one that
made the text kept to the order of drawing."""

from collections.abc import Sequence
from itertools import chain, pairwise

from audit.model.document import Grid, TextLine
from audit.model.knowledge.titles import OutlineTitles
from audit.model.record import record
from audit.recognition.labels import squeeze
from audit.recognition.regions import PRINTED_AMOUNT
from audit.recognition.regions.titles import TitleIndex

_FEWEST = 3  # tables
_CAPTIONS = 4  # lines between a title and the number below it, at most
Blocks = Sequence[TextLine | Grid]


@record
class _Table:
    """Where its number stands, and its title."""

    start: int
    title: int


def titles_first(blocks: Blocks, titles: TitleIndex, words: OutlineTitles) -> Blocks:
    """The blocks, every title before its table."""
    return _before_captions(blocks, titles) or _before_numbers(blocks, titles, words)


def _before_captions(blocks: Blocks, titles: TitleIndex) -> Blocks:
    """Where pages begin with the caption that stands below a title (编制部门：…) and have their one title behind the figures,
    and no title of another page has a caption below it; nothing elsewhere."""
    starts = [i for i, block in enumerate(blocks) if i and block.place.page != blocks[i - 1].place.page]
    captions = [isinstance(block, TextLine) and titles.is_caption(block) for block in blocks]
    if sum(captions[i] for i in starts) < _FEWEST:
        return ()
    named = [i for i in range(len(blocks)) if _is_title(blocks, i, titles)]
    every = list(pairwise([0, *starts, len(blocks)]))
    pages = [(start, stop) for start, stop in every if captions[start]]
    others = [range(start, stop - 1) for start, stop in every if not captions[start]]
    if any(captions[i + 1] for i in named if any(i in page for page in others)):
        return ()
    own = [(start, [i for i in named if start < i < stop]) for start, stop in pages]
    moved = {start: inside[0] for start, inside in own if len(inside) == 1 and inside[0] - start > 1}
    if sum(_amounts(blocks[start:title]) for start, title in moved.items()) < _FEWEST or len(moved) < len(pages):
        return ()
    taken = set(moved.values())
    lines = ((blocks[moved[i]], block) if i in moved else (block,) for i, block in enumerate(blocks) if i not in taken)
    return tuple(chain.from_iterable(lines))


def _before_numbers(blocks: Blocks, titles: TitleIndex, words: OutlineTitles) -> Blocks:
    """Where a number, figures and a title follow one another for all of the tables, and the first number has no title above
    it. Where they do so for most of them, no title is left: nobody can tell of which table they are."""
    starts = [i for i, block in enumerate(blocks) if _text(block) and words.table_number.match(_text(block))]
    above = blocks[max(0, starts[0] - _CAPTIONS) : starts[0]] if starts else ()
    if len(starts) < _FEWEST or any(titles.match(_text(block)) for block in above):
        return blocks
    spans = list(pairwise([*starts, len(blocks)]))
    tables = [_table(blocks, start, stop, titles) for start, stop in spans]
    behind = [table for table in tables if table is not None]
    if len(behind) * 2 <= len(tables):
        return blocks
    moved = {table.start: table.title for table in behind} if len(behind) == len(tables) else {}
    taken = {table.title for table in behind}
    if not moved:
        taken |= {i for i in range(starts[0], starts[-1]) if _is_title(blocks, i, titles)}
    ordered: list[TextLine | Grid] = []
    for i, block in enumerate(blocks):
        ordered += [blocks[moved[i]]] if i in moved else []
        ordered += [block] if i not in taken else []
    return ordered


def _table(blocks: Blocks, start: int, stop: int, titles: TitleIndex) -> _Table | None:
    """Figures between the number and the first title, and none between that title and the next number."""
    title = next((i for i in range(start, stop) if _is_title(blocks, i, titles)), None)
    if title is None or title - start < 2 or (_amounts(blocks[title + 1 : stop]) and stop < len(blocks)):
        return None
    return _Table(start, title)


def _is_title(blocks: Blocks, index: int, titles: TitleIndex) -> bool:
    block = blocks[index]
    return isinstance(block, TextLine) and bool(titles.match(block.text) or titles.names_a_table(block))


def _amounts(blocks: Blocks) -> bool:
    return any(isinstance(block, TextLine) and PRINTED_AMOUNT.search(block.text) for block in blocks)


def _text(block: TextLine | Grid) -> str:
    return squeeze(block.text) if isinstance(block, TextLine) else ""
