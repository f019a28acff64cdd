"""Rows of a table of accounts in flow text: a code, or the name of a total, begins each."""

from collections.abc import Sequence
from itertools import groupby, takewhile

from audit.decimal_utils import is_dash, read_figure
from audit.model.document import TextLine
from audit.model.figure import Unit
from audit.model.knowledge.forms import Form
from audit.model.record import mutable
from audit.model.regex import Regex
from audit.recognition.cells import is_number
from audit.recognition.codes import CLASS_CODE, CODE_BELOW_CLASS, is_year, unpadded
from audit.recognition.labels import plain, squeeze
from audit.recognition.regions import PRINTED_AMOUNT, Region
from audit.recognition.tables.flow.rows import FlowRow
from audit.recognition.tables.flow.tokens import (
    Token,
    is_cut,
    is_parted,
    nothing_in,
    tokens_of,
    with_whole_amounts,
    without_repeats,
    without_sentences,
)

_OF_GOVERNMENT = Regex(r"5[01]\d(?:\d{2})?")  # 502, 50201: accounts of the other economic classification
_SUBCODE = Regex(r"\d{1,2}")
_CELL_PART = Regex(r"\d{2}")
_YEAR_ALONE = 2  # words: a year and one number beside it may be anything
_CODE_CELLS = 4  # lines, where every cell has one: 201, 06, 01 and the name


def account_rows(region: Region, form: Form, unit: Unit) -> list[FlowRow]:
    """In the order of the text; what stands before the first code or total belongs to none of them."""
    spec = form.blocks[0]
    totals = {plain(label) for label in spec.total_labels}
    if spec.repeated:
        totals |= {plain(row.name) for row in spec.rows if not row.code}
    totals |= _years(region.lines, form)
    heads = {plain(word) for word in form.headers.labels} - totals
    header, body = _split_header(region.lines, totals, heads)
    words = tokens_of(without_sentences(without_repeats(body, header)), nothing_in(form))
    if _has_both_classifications(header, form):
        words = _without_government(words)
    stream = _labels_first(with_whole_amounts(words), totals, heads)
    whole = not any("." in token.text for token in stream if token.is_figure)
    return _Reader(stream, totals, unit, _strays(header, unit), beside=spec.repeated, whole=whole).read()


def _years(lines: Sequence[TextLine], form: Form) -> set[str]:
    """The years that name the rows of a table under a header for them (预算年度): each begins a line of as many amounts."""
    heads = {plain(header) for header in form.blocks[0].label_headers}
    words = [line.text.split() for line in lines]
    if not any(plain(word) in heads for line in words for word in line):
        return set()
    rows = {line[0]: len(line) for line in words if len(line) > _YEAR_ALONE and _is_row_of_year(line)}
    return {plain(year) for year in rows} if len(rows) > 1 and len(set(rows.values())) == 1 else set()


def _is_row_of_year(words: Sequence[str]) -> bool:
    return is_year(words[0].removesuffix("年")) and all(is_dash(word) or is_number(word) for word in words[1:])


@mutable
class _Reader:
    """`beside`: accounts stand beside one another; `whole`: no figure has decimals."""

    stream: Sequence[Token]
    totals: set[str]
    unit: Unit
    rows: list[FlowRow]
    beside: bool
    whole: bool

    def read(self) -> list[FlowRow]:
        index = 0
        while index < len(self.stream):
            index += self._take(index)
        return self.rows

    def _take(self, index: int) -> int:
        """Begins a row or goes on with the last one; gives how many words that took."""
        place = self.stream[index].place
        code, taken = _code_at(self.stream, index, beside=self.beside)
        if code and not self._is_of_total(index):
            self.rows.append(FlowRow(unpadded(code), place))
            return taken
        label, taken = _total_at(self.stream, index, self.totals, beside=self.beside)
        if label:
            self.rows.append(FlowRow("", place, [label], beside=1))
        elif self.rows:
            self._go_on(self.rows[-1], index)
        return max(taken, 1)

    def _is_of_total(self, index: int) -> bool:
        """Right behind the label of a total there is its amount, which may look like a code where it has no decimals."""
        last = self.rows[-1] if self.rows else None
        begun = last is not None and not last.figures and plain(last.label) in self.totals
        return begun and index > 0 and self.stream[index - 1].line == self.stream[index].line

    def _go_on(self, row: FlowRow, index: int) -> None:
        token = self.stream[index]
        if not self.beside and _begins_another(row, self.stream, index):
            self.rows.append(FlowRow("", token.place, [token.text], uncertain=True))
        elif row.stray:
            return
        elif self._is_a_part(index):
            row.uncertain = True
        else:
            _take_word(row, token, self.unit, beside=self.beside)

    def _is_a_part(self, index: int) -> bool:
        """Whether it may be of a number that was parted, or the number of a page."""
        parted = is_parted(self.stream, index + 1) or (index > 0 and is_cut(self.stream, index - 1))
        return parted or (self.whole and _is_number_alone(self.stream, index))


def _has_both_classifications(header: Sequence[TextLine], form: Form) -> bool:
    """The accounts of the government's economic classification stand beside those of the departments'."""
    said = squeeze("".join(line.text for line in header))
    return bool(form.headers.of_department.search(said) and form.headers.of_government.search(said))


def _without_government(words: Sequence[Token]) -> list[Token]:
    """Without the code and the name of the government's account, behind those of the department's and before the amounts
    (30201 办公费 50201 办公经费 12.00)."""
    kept: list[Token] = []
    for _, line in groupby(words, key=lambda token: token.line):
        row = list(line)
        at = next((i for i, token in enumerate(row) if i and _OF_GOVERNMENT.fullmatch(token.text)), len(row))
        behind = next((i for i in range(at, len(row)) if row[i].is_figure), len(row))
        kept += [*row[:at], *row[behind:]] if not any(token.is_figure for token in row[:at]) else row
    return kept


def _strays(header: Sequence[TextLine], unit: Unit) -> list[FlowRow]:
    """Amounts above the first row are of some row, nobody knows which."""
    amounts = [token for token in tokens_of(header) if token.is_figure and PRINTED_AMOUNT.fullmatch(token.text)]
    figures = [figure for token in amounts if (figure := read_figure(token.text, unit, token.place))]
    return [FlowRow("", amounts[0].place, figures=figures, uncertain=True, stray=True)] if figures else []


def _begins_another(row: FlowRow, stream: Sequence[Token], index: int) -> bool:
    """A line of words and of as many amounts as the row has is one of its own, though nobody knows what it is (that of a
    unit below the total)."""
    token = stream[index]
    if row.stray or not row.figures or stream[index - 1].line == token.line or token.is_amount:
        return False
    line = list(takewhile(lambda other: other.line == token.line, stream[index:]))
    words = list(takewhile(lambda other: not other.is_amount, line))
    amounts = line[len(words) :]
    return len(amounts) == len(row.figures) and all(other.is_amount for other in amounts)


def _take_word(row: FlowRow, token: Token, unit: Unit, *, beside: bool) -> None:
    """The next word of a row; `beside`: of one that another may stand beside."""
    figure = read_figure(token.text, unit, token.place) if token.is_amount else None
    if figure is not None:
        row.figures.append(figure)
        row.doubtful |= token.glued
    elif token.is_bare_integer or token.is_misprinted:
        row.uncertain = True
    elif not is_dash(token.text):
        row.uncertain |= _may_be_part(row, token)
        if row.figures and row.figures[-1].place.line == token.place.line:
            row.uncertain_name = True
            if not beside:
                return  # a remark, and hardly a part of the name
        row.words.append(token.text)
        row.lines.add(token.line)
        row.beside += token.place.line == row.place.line


def _may_be_part(row: FlowRow, token: Token) -> bool:
    """Whether a short integer behind the name may be a part of an amount that a scan parted (199 92.87, 92 87)."""
    return token.text.isdecimal() and bool(row.words) and token.place.line == row.place.line


def _split_header(
    lines: Sequence[TextLine], totals: set[str], heads: set[str]
) -> tuple[list[TextLine], list[TextLine]]:
    """The header ends where the first account code or the total with its figures stands."""
    for number in range(len(lines)):
        stream = _labels_first(tokens_of(lines[number : number + _CODE_CELLS]), totals, heads)
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
        _joined_code_at(stream, index) if CODE_BELOW_CLASS.fullmatch(token.text) else _parted_code_at(stream, index)
    )
    return (code, taken) if not inside or _is_named(stream, index + taken) else ("", 0)


def _joined_code_at(stream: Sequence[Token], index: int) -> tuple[str, int]:
    """Before a name, or between the lines of one, where the amounts have decimals and no code can be one."""
    following = stream[index + 1] if index + 1 < len(stream) else None
    named = following is None or not following.is_figure or "." in following.text
    return (stream[index].text, 1) if named else ("", 0)


def _parted_code_at(stream: Sequence[Token], index: int) -> tuple[str, int]:
    token = stream[index]
    if not CLASS_CODE.fullmatch(token.text):
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
    return not (stream[index].is_figure or stream[index].text.isdecimal())


def _total_at(stream: Sequence[Token], index: int, totals: set[str], *, beside: bool = False) -> tuple[str, int]:
    """合 计 or 总 计 at the start of a line, also letter-spaced; several may stand `beside` one another. Between the amounts of
    two rows where a page ended within the line."""
    token = stream[index]
    if index and stream[index - 1].line == token.line and not beside:
        return (token.text, 1) if plain(token.text) in totals and _is_between_amounts(stream, index) else ("", 0)
    label, taken = "", 0
    for word in stream[index:]:
        if word.line != token.line or word.is_amount or word.is_misprinted or (label and word.text.isdecimal()):
            break
        label += word.text
        taken += 1
        if beside and plain(label) in totals:
            break
    return (label, taken) if plain(label) in totals else ("", 0)


def _is_between_amounts(stream: Sequence[Token], index: int) -> bool:
    beside = (*stream[index - 1 : index], *stream[index + 1 : index + 2])
    return len(beside) == 2 and all(token.is_figure and token.line == stream[index].line for token in beside)


def _labels_first(stream: Sequence[Token], totals: set[str], heads: set[str]) -> list[Token]:
    """The total's label before its figures, where a line has nothing but these and it behind them; without the last words of
    the header (类 款 项), where it stands right behind these."""
    ordered: list[Token] = []
    for _, line in groupby(stream, key=lambda token: token.line):
        tokens = list(line)
        figures = list(takewhile(lambda token: token.is_amount, tokens))
        label = tokens[len(figures) :]
        over = list(takewhile(lambda token: plain(token.text) in heads, tokens))
        total, *behind = [*tokens[len(over) :], None, None][:2]
        if over and total and plain(total.text) in totals and behind[0] and behind[0].is_figure:
            ordered += tokens[len(over) :]
        else:
            ordered += [*label, *figures] if plain("".join(token.text for token in label)) in totals else tokens
    return ordered
