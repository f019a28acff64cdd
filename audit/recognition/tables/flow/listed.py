"""The rows of a listed form in flow text: labels that the form knows, and the figures behind them; which of its integers
are amounts."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from audit.decimal_utils import is_dash, read_figure
from audit.model.figure import Figure, Unit
from audit.model.knowledge.forms import BlockSpec, Form
from audit.model.record import field, mutable, replace
from audit.model.regex import Regex
from audit.recognition.labels import plain
from audit.recognition.regions import Region
from audit.recognition.tables.flow.row_labels import RowLabels
from audit.recognition.tables.flow.rows import FlowRow
from audit.recognition.tables.flow.tokens import Token, is_cut, is_parted, nothing_in, tokens_of, with_whole_amounts

_ROW_NUMBER = Regex(r"[1-9]\d?")  # behind its label (总计 31), or alone where the label is blank


def listed_rows(
    region: Region, form: Form, unit: Unit, classes: Mapping[str, str]
) -> list[tuple[BlockSpec, list[FlowRow]]]:
    """Words up to a figure, a class code or a known label are one label; each goes to the block that knows it."""
    labels = RowLabels(form, classes)
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

    labels: RowLabels
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
    stream: Sequence[Token], labels: RowLabels, headers: Collection[str]
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


def _counts(stream: Sequence[Token], labels: RowLabels, *, numbered: bool) -> set[int]:
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


def _short_amounts(stream: Sequence[Token], numbers: set[int], labels: RowLabels) -> set[int]:
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


def _is_behind_label(stream: Sequence[Token], line: Sequence[int], index: int, labels: RowLabels) -> bool:
    """By itself behind the label of a row, and no code before its name."""
    if not stream[index].text.isdecimal() or labels.is_code(stream[index:][:2]):
        return False
    numerals = {i for i in line if stream[i].is_figure or stream[i].text.isdecimal()}
    start = max((i for i in numerals if i < index), default=line[0] - 1) + 1
    return index + 1 not in numerals and start < index and labels.block_of(stream[start:index]) is not None


def _is_long(stream: Sequence[Token], index: int, labels: RowLabels) -> bool:
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
