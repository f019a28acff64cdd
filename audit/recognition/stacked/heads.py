"""What a header asks of the rows below it: names below the words for names, figures below all others."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import chain, pairwise

from audit.model.knowledge.forms import Form
from audit.model.knowledge.titles import HeaderTitles
from audit.model.record import record
from audit.recognition.cells import is_number
from audit.recognition.labels import plain, squeeze
from audit.recognition.tables.columns.header import Vocabulary


class Kind(Enum):
    """What stands in a column."""

    NAMES = auto()
    FIGURES = auto()
    NOTHING = auto()  # a stroke that begins each row is a column, too


@record
class Heads:
    """What headers say: `labels` above codes and names, `known` in some form."""

    common: HeaderTitles
    labels: frozenset[str]
    known: frozenset[str]
    paths: frozenset[tuple[str, str]]  # a word over several columns, and one of those below it

    @classmethod
    def of(cls, forms: Iterable[Form], common: HeaderTitles) -> "Heads":
        blocks = [block for form in forms for block in form.blocks]
        own = (word for block in blocks for word in (*block.label_headers, *chain(*block.levels)))
        labels = {plain(word) for word in (*common.labels, *common.levels, *own)}
        known = frozenset().union(labels, *(Vocabulary.of(form).headers for form in forms))
        said = (header for block in blocks for column in block.columns for header in column.headers)
        paths = {(plain(over), plain(under)) for over, _, under in (path.rpartition("/") for path in said) if over}
        return cls(common, frozenset(labels), known | {plain(word) for word in common.words}, frozenset(paths))

    def stands_over(self, word: str, other: str) -> bool:
        """Whether some form has a column of that name below that word."""
        return (plain(squeeze(word)), plain(squeeze(other))) in self.paths

    def is_label(self, text: str) -> bool:
        """It stands above codes or names."""
        word = plain(text)
        if word in self.common.ordinals | self.common.serials:
            return False
        return word in self.labels or (word not in self.known and bool(self.common.label.search(word)))

    def begins(self, text: str) -> bool:
        """A header may begin with it."""
        return plain(text) in self.known

    def kinds(self, header: Sequence[str], width: int) -> list[Kind]:
        """Of each column; none where the cells are no header so many columns wide."""
        printed = list(rows_of(header, width))
        if not all(map(any, printed)) or any(map(is_number, header)) or self._is_askew(header, width):
            return []
        kinds: list[Kind] = []
        for column in (header[place::width] for place in range(width)):
            said = [text for text in column if text]
            if said:
                kinds.append(self._kind(said))
            else:  # the word left of it stands above it, too
                kinds.append(Kind.NAMES if kinds and kinds[-1] is Kind.NAMES else Kind.NOTHING)
        return kinds

    def _kind(self, said: Sequence[str]) -> Kind:
        """As the lowest word says, if any form knows it (资金来源 | 总计)."""
        lowest = said[-1:] if self.begins(said[-1]) else said
        return Kind.NAMES if any(map(self.is_label, lowest)) else Kind.FIGURES

    def _is_askew(self, header: Sequence[str], width: int) -> bool:
        """A row would say the same as the one above it, which stands beside it, or the name of the row that numbers the
        columns (栏次) would stand in the midst."""
        doubled = any(one == other for one, other in pairwise(rows_of(header, width)))
        inside = (text for place, text in enumerate(header) if place % width)
        return doubled or any(
            self.common.index.match(text) and not is_number(text) and text not in self.common.ordinals
            for text in inside
        )


def rows_of(cells: Sequence[str], width: int) -> Iterator[Sequence[str]]:
    """So many cells in each."""
    return (cells[i : i + width] for i in range(0, len(cells), width))


def all_known(header: Collection[str], heads: Heads) -> bool:
    """Each word stands in a header of some form."""
    return all(heads.begins(text) for text in map(squeeze, header) if text)
