"""Rows of flow text: labels and figures in the order in which they are printed."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby, pairwise

from audit.decimal_utils import is_dash, read_figure
from audit.model.figure import Figure, Unit
from audit.model.knowledge.forms import BlockSpec, Form
from audit.model.ordinals import HEADED
from audit.model.place import Place
from audit.model.record import field, mutable, replace
from audit.model.regex import Regex
from audit.recognition.codes import CLASS_CODE
from audit.recognition.labels import bare, plain, squeeze, unnoted
from audit.recognition.regions import Region
from audit.recognition.tables.columns.header import Vocabulary
from audit.recognition.tables.flow.tokens import Token, is_cut, is_parted, nothing_in, tokens_of, with_whole_amounts

_BEGINS = Regex(HEADED + r"|\d{1,2}[.．、](?!\d)")
_ROW_NUMBER = Regex(r"[1-9]\d?")  # behind its label (总计 31), or alone where the label is blank
_WIDE = 2  # blanks between two cells; within a name there is one at most


@mutable
class FlowRow:
    """A row as printed: code, label words, figures in order."""

    code: str
    place: Place
    words: list[str] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)  # that its words stand on
    uncertain: bool = False  # an integer in it may be an amount or a code, or a number is misprinted
    doubtful: bool = (
        False  # its figure may be that of a label above, whose lines are apart, or have digits of the label
    )
    stray: bool = False  # its figures are of other rows
    beside: int = 0  # so many of its words stand on the line of its code
    uncertain_name: bool = False  # it may be that of the row above or below

    @property
    def label(self) -> str:
        return unnoted(squeeze("".join(self.words)))

    @property
    def nameless_line(self) -> bool:
        """Its code and figures stand on one line, and its name on another."""
        return bool(self.code and self.figures) and not self.beside and self.figures[0].place.line == self.place.line

    @property
    def jumbled(self) -> bool:
        """A name over several lines, or one with digits, may hold words of its neighbours, or a page number."""
        return self.uncertain_name or len(self.lines) > 1 or any(ch.isdecimal() for ch in self.label)


def once_at_seams(rows: Sequence[FlowRow]) -> list[FlowRow]:
    """The rows without those that begin a page as the one before ended: something stands between the two, and they are the
    same. One below the other, a row is there twice."""
    return [
        row for before, row in zip([None, *rows], rows, strict=False) if before is None or not _is_again(row, before)
    ]


def _is_again(row: FlowRow, before: FlowRow) -> bool:
    if not row.figures or not (row.code or row.label) or (row.code, row.label) != (before.code, before.label):
        return False
    last, first = max(_printed_on(before)) + _wrapped(before), min(_printed_on(row)) - _wrapped(row)
    return first - last > 1 and [f.text for f in row.figures] == [f.text for f in before.figures]


def _printed_on(row: FlowRow) -> set[int]:
    return {row.place.line or 0, *(figure.place.line or 0 for figure in row.figures)}


def _wrapped(row: FlowRow) -> int:
    """So many lines more its name may take, above or below the code."""
    return max(row.lines) - min(row.lines) if row.lines else 0


def nameless_rows(region: Region, unit: Unit) -> list[FlowRow]:
    """Lines of nothing but amounts; where all are integers, they may be the numbers of the columns. Two that differ, or have
    one amount each, are parts of one row, nobody knows which."""
    rows = []
    for line in region.lines:
        stream = tokens_of([line])
        figures = [read_figure(token.text, unit, token.place) for token in stream if token.is_figure]
        misprinted = sum(token.is_misprinted and not token.is_figure for token in stream)
        if figures and len(figures) + misprinted == len(stream):
            row = FlowRow("", line.place, figures=[figure for figure in figures if figure])
            row.uncertain = bool(misprinted) or any(is_cut(stream, index) for index in range(len(stream)))
            rows.append(row)
    torn = len({tuple(figure.text for figure in row.figures) for row in rows}) > 1
    torn = torn or (len(rows) > 1 and any(len(row.figures) == 1 for row in rows))
    return [replace(row, uncertain=True) for row in rows] if torn else rows


def listed_rows(
    region: Region, form: Form, unit: Unit, classes: Mapping[str, str]
) -> list[tuple[BlockSpec, list[FlowRow]]]:
    """Words up to a figure, a class code or a known label are one label; each goes to the block that knows it."""
    labels = _Labels(form, classes)
    listing = _Listing(labels, {i: [] for i in range(len(form.blocks))})
    stream = with_whole_amounts(tokens_of(region.lines, nothing_in(form)))
    stream, numbers, behind = _with_counts(stream, labels, form.headers.ordinals)
    for index, token in enumerate(stream):
        is_number = index in numbers
        figure = read_figure(token.text, unit, token.place) if token.is_amount and not is_number else None
        misprinted = figure is None and token.is_misprinted
        is_figure = figure is not None or misprinted
        if labels.ends(listing.words, stream[index : index + 2], is_figure=is_figure, is_number=is_number):
            listing.begin(with_figure=figure is not None)
        if figure is not None:
            listing.take(figure, token, doubtful=_is_doubtful(stream, index, numbered=behind))
        elif misprinted:
            listing.doubt()
        elif not (is_number or is_dash(token.text) or _is_part(stream, index, numbered=behind)):
            listing.words.append(token)
    if labels.ends(listing.words, (), is_figure=False, is_number=False):
        listing.begin(with_figure=False)
    found = ((form.blocks[i], rows) for i, rows in listing.rows.items())
    return [(block, [row for row in rows if row.figures or labels.knows(row)]) for block, rows in found]


@mutable
class _Listing:
    """The rows of each block so far, the last of them, and the words behind it."""

    labels: "_Labels"
    rows: dict[int, list[FlowRow]]
    current: FlowRow | None = None
    words: list[Token] = field(default_factory=list)

    def begin(self, *, with_figure: bool) -> None:
        """A row, of the words so far."""
        label = self.labels.trim(self.words)
        row = self.labels.new_row(label)
        row.doubtful = self.labels.passed_over(self.words[: len(self.words) - len(label)])
        row.stray = with_figure and self.labels.is_header(label)
        self.words = []
        self._add(row)

    def take(self, figure: Figure, token: Token, *, doubtful: bool) -> None:
        """A figure of the last row; before the first one, of nobody knows which."""
        row = self.current or self._add(FlowRow("", token.place, stray=True))
        row.figures.append(figure)
        row.doubtful |= token.glued
        row.uncertain |= doubtful

    def doubt(self) -> None:
        """There is a number in the last row that cannot be read."""
        if self.current is not None:
            self.current.uncertain = True

    def _add(self, row: FlowRow) -> FlowRow:
        self.current = row
        self.rows[self.labels.nearest_block(row, self.rows)].append(row)
        return row


def _numbering(stream: Sequence[Token], headers: Collection[str]) -> tuple[bool, bool]:
    """Whether the rows are numbered; and whether behind their labels, not before them (12 总计 3 823.98), as most rows with
    figures tell."""
    if not any(plain(token.text) in headers for token in stream):
        return False, False
    rows = [list(line) for _, line in groupby(stream, key=lambda token: token.line)]
    filled = [row for row in rows if any(token.is_amount for token in row)]
    before = sum(len(row) > 1 and bool(_ROW_NUMBER.fullmatch(row[0].text)) for row in filled)
    return True, before * 2 <= len(filled)


def _with_counts(
    stream: Sequence[Token], labels: "_Labels", headers: Collection[str]
) -> tuple[list[Token], set[int], bool]:
    """The words, the integers that rows of things count marked as amounts (国内公务接待批次（个） 16); where the numbers of rows
    stand, and whether these are behind the labels."""
    numbered, behind = _numbering(stream, headers)
    numbers = {i for i, token in enumerate(stream) if numbered and _ROW_NUMBER.fullmatch(token.text)}
    counts = _counts(stream, labels, numbered=numbered)
    if not any("." in token.text for token in stream if token.is_figure):
        counts |= _short_amounts(stream, numbers, labels)
    return (
        [replace(token, whole=True) if i in counts else token for i, token in enumerate(stream)],
        numbers - counts,
        behind,
    )


def _counts(stream: Sequence[Token], labels: "_Labels", *, numbered: bool) -> set[int]:
    """Behind the label, or behind the number of its row where rows have one, with no other numeral behind them."""
    places: set[int] = set()
    for _, line in groupby(range(len(stream)), key=lambda index: stream[index].line):
        row = list(line)
        numerals = [stream[i].is_figure or stream[i].text.isdecimal() for i in row]
        for at in range(1, len(row)):
            if not stream[row[at]].text.isdecimal() or any(numerals[at + 1 : at + 2]):
                continue
            end = at - 1 if numbered and _ROW_NUMBER.fullmatch(stream[row[at - 1]].text) else at
            begin = next((i for i in range(end, 0, -1) if numerals[i - 1]), 0)
            if (end < at) == numbered and labels.count([stream[i] for i in row[begin:end]]):
                places.add(row[at])
    return places


def _short_amounts(stream: Sequence[Token], numbers: set[int], labels: "_Labels") -> set[int]:
    """Where amounts have no decimals, short ones are printed like the numbers of rows, or the code of a class. `numbers`:
    what may be the number of a row; empty where rows have none."""
    lines = [list(line) for _, line in groupby(range(len(stream)), key=lambda index: stream[index].line)]
    if not numbers:
        return {i for line in lines for i in line[1:] if _is_behind_label(stream, line, i, labels)}
    numbered = [[index for index in line if index in numbers] for line in lines]
    value = {index: int(stream[index].text) for index in numbers}
    steps = Counter(value[index] - value[line[0]] for line in numbered for index in line[1:])
    usual = {step for step, times in steps.items() if times * 2 > sum(len(line) > 1 for line in numbered)}
    strange = {i for line in numbered for i in line[1:] if usual and value[i] - value[line[0]] not in usual}
    longer = {i for line in lines for i in line[1:] if i - 1 in numbers - strange and _is_long(stream, i, labels)}
    return strange | longer


def _is_behind_label(stream: Sequence[Token], line: Sequence[int], index: int, labels: "_Labels") -> bool:
    """By itself behind the label of a row, and no code before its name."""
    if not stream[index].text.isdecimal() or labels.is_code(stream[index:][:2]):
        return False
    numerals = {i for i in line if stream[i].is_figure or stream[i].text.isdecimal()}
    start = max((i for i in numerals if i < index), default=line[0] - 1) + 1
    return index + 1 not in numerals and start < index and labels.block_of(stream[start:index]) is not None


def _is_long(stream: Sequence[Token], index: int, labels: "_Labels") -> bool:
    """An integer too long for the number of a row, and no code before its name."""
    token = stream[index]
    return token.text.isdecimal() and not _ROW_NUMBER.fullmatch(token.text) and not labels.is_code(stream[index:][:2])


def _is_doubtful(stream: Sequence[Token], index: int, *, numbered: bool) -> bool:
    """Whether the figure may be but a part of one. `numbered`: the number of its row may stand right before it."""
    return is_cut(stream, index) or (is_parted(stream, index) and (not numbered or _has_number(stream, index - 1)))


def _is_part(stream: Sequence[Token], index: int, *, numbered: bool) -> bool:
    """Whether the word is a part of such a figure."""
    thousands = is_parted(stream, index + 1) and (not numbered or _has_number(stream, index))
    return thousands or (index > 0 and is_cut(stream, index - 1))


def _has_number(stream: Sequence[Token], index: int) -> bool:
    """Whether the number of a row stands before the word."""
    return (
        index > 0
        and stream[index - 1].line == stream[index].line
        and bool(_ROW_NUMBER.fullmatch(stream[index - 1].text))
    )


class _Labels:
    """Row labels of a listed form, and where in the stream one begins and ends."""

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
