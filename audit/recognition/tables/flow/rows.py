"""Rows of flow text: labels and figures in the order in which they are printed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise, takewhile

from audit.decimal_utils import read_figure
from audit.model.document import TextLine
from audit.model.figure import Figure, Unit
from audit.model.knowledge.forms import BlockSpec, Form
from audit.model.place import Place
from audit.model.record import field, mutable
from audit.model.regex import Regex
from audit.recognition.labels import bare, plain, squeeze
from audit.recognition.regions import PRINTED_AMOUNT, Region
from audit.recognition.tables.flow.tokens import Token, is_parted, tokens_of, with_whole_amounts, without_repeats

_CLASS_CODE = Regex(r"[1-5]\d{2}")
_SUBCODE = Regex(r"\d{1,2}")
_BEGINS = Regex(r"[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|[(（][一二三四五六七八九十]{1,3}[)）]")
_CELL_PART = Regex(r"\d{2}")
_CODE_CELLS = 4  # lines, where every cell has one: 201, 06, 01 and the name
_JOINED_CODE = Regex(r"[1-5]\d{2}(?:\d{2}){1,2}")
_MISPRINTED = Regex(r"[-+△]?\d[\d.,]*[.,]\d+")  # digits, points and commas, and yet no numeral: 01,039.76
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
    doubtful: bool = False  # its figure may be that of a label above, whose lines are apart
    stray: bool = False  # its figures are of other rows
    beside: int = 0  # so many of its words stand on the line of its code
    uncertain_name: bool = False  # it may be that of the row above or below

    @property
    def label(self) -> str:
        return squeeze("".join(self.words))

    @property
    def nameless_line(self) -> bool:
        """Its code and figures stand on one line, and its name on another."""
        return bool(self.code and self.figures) and not self.beside and self.figures[0].place.line == self.place.line

    @property
    def jumbled(self) -> bool:
        """A name over several lines, or one with digits, may hold words of its neighbours, or a page number."""
        return self.uncertain_name or len(self.lines) > 1 or any(ch.isdecimal() for ch in self.label)


def account_rows(region: Region, form: Form, unit: Unit) -> list[FlowRow]:
    spec = form.blocks[0]
    totals = {plain(label) for label in spec.total_labels}
    if spec.repeated:
        totals |= {plain(row.name) for row in spec.rows if not row.code}
    header, body = _split_header(region.lines, totals)
    stream = _labels_first(with_whole_amounts(tokens_of(without_repeats(body, header))), totals)
    without_decimals = not any("." in token.text for token in stream if token.is_figure)
    rows = _strays(header, unit)
    index = 0
    while index < len(stream):
        code, taken = _code_at(stream, index, beside=spec.repeated)
        if code:
            rows.append(FlowRow(code, stream[index].place))
            index += taken
            continue
        label, taken = _total_at(stream, index, totals, beside=spec.repeated)
        if label:
            rows.append(FlowRow("", stream[index].place, [label], beside=1))
        elif (
            rows
            and not rows[-1].stray
            and (is_parted(stream, index + 1) or (without_decimals and _is_number_alone(stream, index)))
        ):
            rows[-1].uncertain = True
        elif rows and not rows[-1].stray:
            _take_word(rows[-1], stream[index], unit)
        index += max(taken, 1)
    return rows


def _strays(header: Sequence[TextLine], unit: Unit) -> list[FlowRow]:
    """Amounts above the first row are of some row, nobody knows which."""
    amounts = [token for token in tokens_of(header) if token.is_figure and PRINTED_AMOUNT.fullmatch(token.text)]
    figures = [figure for token in amounts if (figure := read_figure(token.text, unit, token.place))]
    return [FlowRow("", amounts[0].place, figures=figures, uncertain=True, stray=True)] if figures else []


def _take_word(row: FlowRow, token: Token, unit: Unit) -> None:
    figure = read_figure(token.text, unit, token.place) if token.is_amount else None
    if figure is not None:
        row.figures.append(figure)
    elif token.is_bare_integer or _MISPRINTED.fullmatch(token.text):
        row.uncertain = True
    else:
        row.words.append(token.text)
        row.lines.add(token.line)
        row.beside += token.place.line == row.place.line


def _split_header(lines: Sequence[TextLine], totals: set[str]) -> tuple[list[TextLine], list[TextLine]]:
    """The header ends where the first account code or the total with its figures stands."""
    for number in range(len(lines)):
        stream = _labels_first(tokens_of(lines[number : number + _CODE_CELLS]), totals)
        _, taken = _total_at(stream, 0, totals) if stream else ("", 0)
        has_total = 0 < taken < len(stream) and (stream[taken].line == stream[0].line or stream[taken].is_figure)
        if has_total or (stream and _code_at(stream, 0)[0]):
            return list(lines[:number]), list(lines[number:])
    return list(lines), []


def _code_at(stream: Sequence[Token], index: int, *, beside: bool = False) -> tuple[str, int]:
    """A class code and the two-digit parts that follow it, or all of it joined; only at the start of a line, or before
    a name where accounts stand `beside` one another."""
    token = stream[index]
    inside = bool(index) and stream[index - 1].line == token.line
    if inside and not beside:
        return "", 0
    code, taken = (
        _joined_code_at(stream, index) if _JOINED_CODE.fullmatch(token.text) else _parted_code_at(stream, index)
    )
    return (code, taken) if not inside or _is_named(stream, index + taken) else ("", 0)


def _joined_code_at(stream: Sequence[Token], index: int) -> tuple[str, int]:
    """Before a name, or between the lines of one, where the amounts have decimals and no code can be one."""
    following = stream[index + 1] if index + 1 < len(stream) else None
    named = following is None or not following.is_figure or "." in following.text
    return (stream[index].text, 1) if named else ("", 0)


def _parted_code_at(stream: Sequence[Token], index: int) -> tuple[str, int]:
    token = stream[index]
    if not _CLASS_CODE.fullmatch(token.text):
        return "", 0
    if _is_alone(stream, index):
        return _code_of_cells(stream, index)
    code, taken = token.text, 1
    while taken < 3 and index + taken < len(stream):
        part = stream[index + taken]
        if part.line != token.line or not _SUBCODE.fullmatch(part.text):
            break
        code, taken = code + part.text.zfill(2), taken + 1
    return code, taken


def _code_of_cells(stream: Sequence[Token], index: int) -> tuple[str, int]:
    """Every part of the code on a line of its own, as every cell is; no name behind them, no code."""
    code, taken = stream[index].text, 1
    while taken < 3 and index + taken < len(stream):
        part = stream[index + taken]
        if not _CELL_PART.fullmatch(part.text) or not _is_alone(stream, index + taken):
            break
        code, taken = code + part.text, taken + 1
    following = stream[index + taken] if index + taken < len(stream) else None
    named = following and not (following.is_figure or following.text.isdecimal())
    return (code, taken) if named else ("", 0)


def _is_number_alone(stream: Sequence[Token], index: int) -> bool:
    """A short integer on its line, where amounts are integers: one of them, or the number of a page."""
    return stream[index].text.isdecimal() and not stream[index].is_amount and _is_alone(stream, index)


def _is_alone(stream: Sequence[Token], index: int) -> bool:
    """On its line."""
    beside = (*stream[max(index - 1, 0) : index], *stream[index + 1 : index + 2])
    return all(token.line != stream[index].line for token in beside)


def _is_named(stream: Sequence[Token], index: int) -> bool:
    """A word stands there, on the line of what is before it."""
    if index >= len(stream) or stream[index].line != stream[index - 1].line:
        return False
    return not (stream[index].is_figure or stream[index].is_bare_integer)


def _total_at(stream: Sequence[Token], index: int, totals: set[str], *, beside: bool = False) -> tuple[str, int]:
    """合 计 or 总 计 at the start of a line, also letter-spaced; several may stand `beside` one another."""
    token = stream[index]
    if index and stream[index - 1].line == token.line and not beside:
        return "", 0
    label, taken = "", 0
    for word in stream[index:]:
        if word.line != token.line or word.is_figure or word.is_bare_integer:
            break
        label += word.text
        taken += 1
        if beside and plain(label) in totals:
            break
    return (label, taken) if plain(label) in totals else ("", 0)


def _labels_first(stream: Sequence[Token], totals: set[str]) -> list[Token]:
    """The total's label before its figures, where a line has nothing but these and it behind them."""
    ordered: list[Token] = []
    for _, line in groupby(stream, key=lambda token: token.line):
        tokens = list(line)
        figures = list(takewhile(lambda token: token.is_amount, tokens))
        label = tokens[len(figures) :]
        ordered += [*label, *figures] if plain("".join(token.text for token in label)) in totals else tokens
    return ordered


def nameless_rows(region: Region, unit: Unit) -> list[FlowRow]:
    """Lines of nothing but amounts; where all are integers, they may be the numbers of the columns."""
    rows = []
    for line in region.lines:
        stream = tokens_of([line])
        figures = [read_figure(token.text, unit, token.place) for token in stream if token.is_figure]
        if figures and len(figures) == len(stream):
            rows.append(FlowRow("", line.place, figures=[figure for figure in figures if figure]))
    return rows


def listed_rows(
    region: Region, form: Form, unit: Unit, classes: Mapping[str, str]
) -> list[tuple[BlockSpec, list[FlowRow]]]:
    """Words up to a figure, a class code or a known label are one label; each goes to the block that knows it."""
    rows: dict[int, list[FlowRow]] = {i: [] for i in range(len(form.blocks))}
    labels = _Labels(form, classes)
    current: FlowRow | None = None
    words: list[Token] = []
    stream = with_whole_amounts(tokens_of(region.lines))
    numbered = any(plain(token.text) in form.headers.ordinals for token in stream)
    for index, token in enumerate([*stream, None]):
        is_number = bool(numbered and token and _ROW_NUMBER.fullmatch(token.text))
        amount = token and token.is_amount and not is_number
        figure = read_figure(token.text, unit, token.place) if token and amount else None
        if words and labels.ends(words, token, is_figure=figure is not None, is_number=is_number):
            label = labels.trim(words)
            current = _new_row(label)
            current.doubtful = labels.passed_over(words[: len(words) - len(label)])
            rows[labels.nearest_block(current, rows)].append(current)
            words = []
        if figure is not None and current is not None:
            current.figures.append(figure)
            current.uncertain |= not numbered and is_parted(stream, index)
        elif token is not None and figure is None and not is_number and (numbered or not is_parted(stream, index + 1)):
            words.append(token)
    return [(form.blocks[i], [r for r in found if r.figures or labels.knows(r)]) for i, found in rows.items()]


class _Labels:
    """Row labels of a listed form, and where in the stream one begins and ends."""

    def __init__(self, form: Form, classes: Mapping[str, str]) -> None:
        self._known = [
            Counter(label for r in b.rows for label in {plain(bare(x)) for x in (r.name, *r.labels)})
            for b in form.blocks
        ]
        self._accounts = next((i for i, b in enumerate(form.blocks) if b.accounts), None)
        if self._accounts is not None:
            self._known[self._accounts].update(dict.fromkeys(classes, 1))
        self._open = next((i for i, b in enumerate(form.blocks) if not b.accounts), 0)

    def block_of(self, words: Sequence[Token]) -> int | None:
        return self._block(_new_row(words))

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

    def ends(self, words: list[Token], following: Token | None, *, is_figure: bool, is_number: bool) -> bool:
        """A label ends before a figure, before the next class code, and at a wide gap or the end of a line if it is a
        known one; a known one ends at the number of its row, whatever label without an amount stands before it."""
        if is_number:
            return self.block_of(self.trim(words)) is not None
        if following is None or is_figure or _CLASS_CODE.fullmatch(following.text):
            return True
        return _apart(words[-1], following) and self.block_of(words) is not None

    def trim(self, words: list[Token]) -> list[Token]:
        """Header lines above the first label, and a blank cell's label left of it, are no part of it; where one blank
        parts the two labels, both must be known."""
        starts = [0, *(i for i in range(1, len(words)) if _apart(words[i - 1], words[i]))]
        tails = [words[i:] for i in starts]
        known = next((tail for tail in tails if self.block_of(tail) is not None), None)
        return known or self._behind_blank_cell(words, starts) or words

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


def _new_row(words: Sequence[Token]) -> FlowRow:
    code = words[0].text if _CLASS_CODE.fullmatch(words[0].text) else ""
    named = words[1 if code else 0 :]
    return FlowRow(code, words[0].place, [w.text for w in named], lines={w.line for w in named})
