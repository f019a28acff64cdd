"""Row labels of a listed form, and where in the words of flow text one begins and ends."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from audit.model.knowledge.forms import Form
from audit.model.ordinals import HEADED
from audit.model.regex import Regex
from audit.recognition.codes import CLASS_CODE
from audit.recognition.labels import bare, plain, squeeze
from audit.recognition.tables.columns.header import Vocabulary
from audit.recognition.tables.flow.rows import FlowRow
from audit.recognition.tables.flow.tokens import Token

_BEGINS = Regex(HEADED + r"|\d{1,2}[.．、](?!\d)")
_WIDE = 2  # blanks between two cells; within a name there is one at most


class RowLabels:
    """The labels that a listed form has for its rows and its header, and the names of the classes."""

    def __init__(self, form: Form, classes: Mapping[str, str]) -> None:
        self._known = [
            Counter(label for r in b.rows for label in {plain(bare(x)) for x in (r.name, *r.labels)})
            for b in form.blocks
        ]
        self._counting = {plain(bare(x)) for b in form.blocks for r in b.rows if r.unit for x in (r.name, *r.labels)}
        self._headers = Vocabulary.of(form).headers | {plain(word) for word in form.headers.labels}
        self._accounts = next((i for i, b in enumerate(form.blocks) if b.accounts), None)
        if self._accounts is not None:
            self._known[self._accounts].update(dict.fromkeys(classes, 1))
        self._open = next((i for i, b in enumerate(form.blocks) if not b.accounts), 0)
        self._classes = classes

    def block_of(self, words: Sequence[Token]) -> int | None:
        return self._block(self.new_row(words))

    def count(self, words: Sequence[Token]) -> bool:
        """Whether the words end in the label of a row that counts things."""
        return any(
            plain(bare(squeeze("".join(w.text for w in words[i:])))) in self._counting for i in range(len(words))
        )

    def new_row(self, words: Sequence[Token]) -> FlowRow:
        code = words[0].text if self.is_code(words[:2]) else ""
        named = words[1 if code else 0 :]
        return FlowRow(code, words[0].place, [w.text for w in named], lines={w.line for w in named})

    def is_code(self, words: Sequence[Token]) -> bool:
        """Before the name of an account: an integer of three digits at the end of a line or before the label of another cell
        is an amount (177 一、教育支出, 177 支出总计)."""
        if len(words) < 2 or not CLASS_CODE.fullmatch(words[0].text):
            return False
        name = plain(words[1].text)
        is_label = any(labels[name] for labels in self._known) or _BEGINS.match(words[1].text)
        return name in self._classes or (words[0].line == words[1].line and not is_label)

    def nearest_block(self, row: FlowRow, rows: Mapping[int, Sequence[FlowRow]]) -> int:
        """The block that still lacks this row (总计 stands on both sides); where no block knows it, one that does not
        take every name for an account."""
        label = plain(bare(row.label))
        for i, labels in enumerate(self._known):
            if not row.code and labels[label] > sum(plain(bare(r.label)) == label for r in rows[i]):
                return i
        block = self._block(row)
        return self._open if block is None else block

    def knows(self, row: FlowRow) -> bool:
        return self._block(row) is not None

    def _block(self, row: FlowRow) -> int | None:
        if row.code:
            return self._accounts
        label = plain(bare(row.label))
        return next((i for i, labels in enumerate(self._known) if labels[label]), None)

    def ends(self, words: list[Token], following: Sequence[Token], *, is_figure: bool, is_number: bool) -> bool:
        """A label ends before a figure, before the next class code, and at a wide gap or the end of a line if it is a
        known one; a known one ends at the number of its row, whatever label without an amount stands before it."""
        if not words:
            return False
        if is_number:
            return self.block_of(self.trim(words)) is not None
        if not following or is_figure or self.is_code(following):
            return True
        return _apart(words[-1], following[0]) and self.block_of(words) is not None

    def trim(self, words: list[Token]) -> list[Token]:
        """Header lines above the first label, and a blank cell's label left of it, are no part of it; where one blank
        parts the two labels, both must be known."""
        starts = [0, *(i for i in range(1, len(words)) if _apart(words[i - 1], words[i]))]
        tails = [words[i:] for i in starts]
        known = next((tail for tail in tails if self.block_of(tail) is not None), None)
        return known or self._behind_blank_cell(words, starts) or words

    def is_header(self, words: Sequence[Token]) -> bool:
        """No label, but words of the header: the label of the figure behind them is elsewhere."""
        return self.block_of(words) is None and plain(words[-1].text) in self._headers

    def passed_over(self, words: Sequence[Token]) -> bool:
        """Whether one of these words begins a label that is none as it stands: lines of it are missing, and the figure
        behind the next label may be its own."""
        begins = [i for i, word in enumerate(words) if _BEGINS.match(word.text)]
        pieces = (words[start:end] for start, end in pairwise([*begins, len(words)]))
        return any(self.block_of(piece) is None for piece in pieces)

    def _behind_blank_cell(self, words: list[Token], starts: Sequence[int]) -> list[Token]:
        for end in range(1, len(words)):
            if self.block_of(words[end:]) is None or _apart(words[end - 1], words[end]):
                continue
            if any(self.block_of(words[start:end]) is not None for start in starts if start < end):
                return words[end:]
        return []


def _apart(one: Token, other: Token) -> bool:
    """On another line, or a wide gap away: two cells, where one blank may stand within a name."""
    return one.line != other.line or (other.place.column or 0) - (one.place.end_column or 0) >= _WIDE
