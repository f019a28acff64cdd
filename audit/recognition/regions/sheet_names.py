"""The name of a sheet that a program prints at the head of each of its pages: it is like the title of the table, which stands
below it on the first page, and on the others the table goes on."""

from collections.abc import Iterator, Sequence

from audit.model.document import Grid, TextLine
from audit.recognition.labels import squeeze
from audit.recognition.regions.titles import TitleIndex

_SAME = 1.0  # points

Block = TextLine | Grid


def without_sheet_names(blocks: Sequence[Block], titles: TitleIndex) -> Sequence[Block]:
    """The blocks without such heads, where the table goes on below them."""
    pages: dict[tuple[str, int | None], list[Block]] = {}
    for block in blocks:
        pages.setdefault(block.place.file_page, []).append(block)
    gone = {id(head) for head in _repeated(list(pages.values()), titles)}
    return [block for block in blocks if id(block) not in gone] if gone else blocks


def _repeated(pages: Sequence[Sequence[Block]], titles: TitleIndex) -> Iterator[TextLine]:
    known: TextLine | None = None  # the sheet's name on the page before
    for page in pages:
        head = page[0]
        if isinstance(head, Grid) or not titles.match(head.text):
            known = None
        elif _has_own_title(head, page[1:], titles):
            known = head
        elif known is not None and _is_same(known, head):
            yield head
        else:
            known = None


def _has_own_title(head: TextLine, below: Sequence[Block], titles: TitleIndex) -> bool:
    """Whether the table's title stands once more below it."""
    forms, said = titles.match(head.text), squeeze(head.text)
    lines = (block.text for block in below if isinstance(block, TextLine))
    return any(titles.match(text) == forms or said.endswith(squeeze(text)) for text in lines if titles.match(text))


def _is_same(one: TextLine, other: TextLine) -> bool:
    """The same words at the same place."""
    here, there = one.place.bbox, other.place.bbox
    if squeeze(one.text) != squeeze(other.text) or here is None or there is None:
        return False
    return all(abs(a - b) <= _SAME for a, b in zip(here, there, strict=True))
