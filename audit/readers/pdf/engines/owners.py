"""What the glyphs of one text object share is asked of one of them: its font, its size, how it is turned and stretched."""

from collections.abc import Sequence
from typing import TypeVar

from audit.readers.pdf.library import bulk
from audit.readers.pdf.library.bulk import Matrix

Told = TypeVar("Told")


class Owners:
    """The text objects of some glyphs of a text page. What PDFium invented has none, and is asked for itself."""

    def __init__(self, text_page: int, indexes: Sequence[int]) -> None:
        self._text_page = text_page
        owners = bulk.char_objects(text_page, indexes)
        self._owners = [owner or ~index for owner, index in zip(owners, indexes, strict=True)]  # no address is below 0
        self._asked = dict(zip(self._owners, indexes, strict=True))

    def matrices(self) -> list[Matrix]:
        """Of each glyph; zeros of one that has none."""
        return self._shared(bulk.char_matrices(self._text_page, list(self._asked.values())))

    def sizes(self) -> list[float]:
        """Those of the fonts, before the matrices."""
        return self._shared(bulk.char_sizes(self._text_page, self._asked.values()))

    def fonts(self) -> list[int | None]:
        """Where PDFium keeps each."""
        return self._shared(bulk.fonts(bulk.handles(owner if owner > 0 else None for owner in self._asked)))

    def _shared(self, told: Sequence[Told]) -> list[Told]:
        by_owner = dict(zip(self._asked, told, strict=True))
        return list(map(by_owner.__getitem__, self._owners))
