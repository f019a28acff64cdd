"""Words that do not fit into their cells, which clip them: a row too low for its lines, or the part of a row that goes on on
the next page, where it is seen."""

from collections.abc import Iterable, Mapping, Sequence

from audit.model.document import Grid, TextLine
from audit.model.record import replace
from audit.readers.pdf.page import Overflow, PageContent

_ENOUGH = 8  # characters, to be sure that what goes on elsewhere is the same

Lost = Mapping[int, tuple[Overflow, ...]]  # by the numbers of their pages


def lost_words(pages: Sequence[tuple[int, tuple[Overflow, ...], Sequence[TextLine | Grid]]]) -> Lost:
    """Those that are seen neither elsewhere on the page, which may be a sheet of several, nor on the one before or behind."""
    blocks = {number: said for number, _, said in pages}
    found = {}
    for number, overflows, _ in pages:
        if overflows:
            around = [line for beside in (number - 1, number, number + 1) for line in _lines(blocks.get(beside, ()))]
            if lost := tuple(each for each in overflows if not _goes_on(each, around)):
                found[number] = lost
    return found


def _goes_on(overflow: Overflow, lines: Iterable[str]) -> bool:
    words = "".join(overflow.words.split())
    if overflow.above:
        return any(line.endswith(words[-_ENOUGH:]) for line in lines)
    return any(line.startswith(words[:_ENOUGH]) for line in lines)


def _lines(blocks: Iterable[TextLine | Grid]) -> list[str]:
    texts = (text for block in blocks for text in _texts(block))
    return ["".join(line.split()) for text in texts for line in text.split("\n")]


def _texts(block: TextLine | Grid) -> Iterable[str]:
    return [block.text] if isinstance(block, TextLine) else (cell.text for row in block.rows for cell in row if cell)


def with_marks(page: PageContent, lost: Lost) -> PageContent:
    """The page with what is not known where words are clipped away that are seen nowhere."""
    here = lost.get(page.number, ())
    if not here:
        return page
    before, behind = ([each.mark for each in here if each.above is above] for above in (True, False))
    return replace(page, glyphs=(*before, *page.glyphs, *behind), unfinished=len(here))
