"""Contents that begin as those of a whole disclosure do, once more: another stands behind them, whatever it has of tables."""

from collections.abc import Iterator, Mapping, Sequence

from audit.model.document import Document, Grid, TextLine
from audit.model.knowledge.titles import Titles
from audit.recognition.labels import squeeze

_COVER_LINES = 8
_ENTRIES = 2  # the first entries; the tables may have contents of their own, which begin otherwise
_NEAR = 2  # pages from a cover to the contents

Block = TextLine | Grid
_Pages = Mapping[int, Sequence[Block]]


def next_disclosure(document: Document, words: Titles) -> int:
    """The page on which it begins, with its cover where it has one; 0 where there is none."""
    pages: dict[int, list[Block]] = {}
    for block in document.blocks:
        pages.setdefault(block.place.page or 0, []).append(block)
    listings = list(_listings(pages, words))
    first = listings[0] if listings else 0
    return next((_with_cover(pages, page, first) for page in listings if page > first + _NEAR), 0)


def is_contents(block: Block, words: Titles) -> bool:
    """Whether a line heads a list of contents: 目录."""
    return isinstance(block, TextLine) and bool(words.contents.heading.match(squeeze(block.text)))


def is_sparse(blocks: Sequence[Block]) -> bool:
    """As the page of a cover is."""
    return len(blocks) <= _COVER_LINES and not any(isinstance(block, Grid) for block in blocks)


def _listings(pages: _Pages, words: Titles) -> Iterator[int]:
    """Pages with the contents of a whole disclosure."""
    for page, blocks in pages.items():
        heading = next((i for i, block in enumerate(blocks) if is_contents(block, words)), None)
        if heading is not None:
            lines = [squeeze(block.text) for block in blocks[heading + 1 :] if isinstance(block, TextLine)]
            if any(words.contents.opening.search(line) for line in lines[:_ENTRIES]):
                yield page


def _with_cover(pages: _Pages, page: int, after: int) -> int:
    for before in range(page - 1, max(after, page - 1 - _NEAR), -1):
        if before in pages:
            return before if is_sparse(pages[before]) else page
    return page
