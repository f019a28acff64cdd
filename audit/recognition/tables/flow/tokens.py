"""Flow text as a stream of words: numerals broken over lines rejoined, repeated page headers dropped."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain, groupby, pairwise

from audit.decimal_utils import ALONE
from audit.model.document import UNKNOWN, TextLine
from audit.model.knowledge.forms import Form
from audit.model.ordinals import COUNTED
from audit.model.place import Place
from audit.model.record import record, replace
from audit.model.regex import Regex
from audit.recognition.codes import is_year
from audit.recognition.labels import squeeze

_FIGURE = Regex(ALONE)
# One that is none as it is printed: 01,039.76, 12.34[甲], 9O,833.95, ####, #REF!.
_MISPRINTED = Regex(
    r"[-+△]?[¥￥]?\d[\dOoIl,，'.。·]*[.,，。·'][\dOoIl]+(?:[^\u4e00-\u9fff\s]*|[（(\[【].{1,4}[)）\]】]|[万亿千]?元)|#{2,}|#[A-Z]+(?:/[A0]|[!?])+"
    r"|\d[\d,]*\.\d\d(?![万亿千元])[\u4e00-\u9fff]\S*"  # what begins the next page stands right behind it
    r"|(?=\S{0,3}\d)(?=\S*[A-Za-z〇、])(?:[\dA-Za-z〇]{1,3}[,，、'’.])*[\dA-Za-z〇]+\.[\dA-Za-z〇]{1,2}"  # 4B,743.70, 12、152.62
    r"|\d[\d,]*\.\d(?![万亿千元])[\u4e00-\u9fff]|(?=\S*[.,])[\d,.]*\d[\u4e00-\u9fff][\d,.]+"  # a digit is another character
    rf"|[\d,.]*{UNKNOWN}[\d,.{UNKNOWN}]*"  # of which some or all was not read
    # Digits with other marks among or before them: 350:34, |12.00; but 12%, 1/20 and 2025-01-01 are none.
    r"|(?!\d{1,3}[/／]\d{1,3}\Z)(?!(?:19|20)\d\d[-/.])(?=(?:\D*\d){3})(?!\d+\Z)[^\u4e00-\u9fff%％①-⑳]+"
)
_MOST_CHARACTERS = 40  # of a misprinted amount
# Words, and what is printed without a blank behind it: the last part of a code before its name (206 05 03科技条件专项),
# an amount before the label of the next cell (1,250,000一、教育支出, 80.00五、教育支出).
_GLUED = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)" rf"(?={COUNTED}、)"
# A name whose amount stands right behind it, where a line was broken between them and put together again (退休费14.29).
_NAMED = r"[^\s.]*[\u4e00-\u9fff）)](?!(?:19|20)\d{3})(?=-?\d{1,3}(?:,?\d{3})*\.\d\d(?:\s|\Z))"
_WORD = Regex(rf"(?<=\d\d\s)\d{{2}}(?=[\u4e00-\u9fff])|{_GLUED}|{_NAMED}|\S+")
_ZERO, _DASHES = "0", frozenset(("-", "—", "–", "——", "--", "－－", "/"))
_SHORT = 3  # digits
_BROKEN = Regex(r"[-+△]?[\d,]*\d[.,]$")
_THOUSANDS, _REST = Regex(r"[-+△]?[1-9]\d{0,2}"), Regex(r"\d{3}\.\d+")
_SENTENCE = Regex(r"[^\d\s].{4,}。")
_ONE_DECIMAL = Regex(r"[-+△]?[\d,]+\.\d")
_GROUPED = Regex(r"[-+△]?\d{1,3}(?:,\d{3})+")
_DIGITS = Regex(r"\d+(?:[.,]\d+)*")
_CELL = Regex(rf"{COUNTED}、" r"|\d{1,2}[.、．]|.*总计$")  # another begins so
_SEVERAL = 3  # numerals behind words
_MANY_WORDS = 12  # characters
_MANY_HEADS = 4  # words on one line
_MIN_REPEATED = 3  # that many header lines in a row are a repeated header, fewer may be wrapped names


@record
class Token:
    """A word between blanks, as printed; `line` counts printed lines of the region."""

    text: str
    place: Place
    line: int
    glued: bool = False  # right behind a name, of which its first digits may be part
    whole: bool = False  # an amount without decimals and separators, as its line and its table show

    @property
    def is_amount(self) -> bool:
        """Printed like an amount, or like the others of its table."""
        return self.whole or self.is_figure

    @property
    def is_figure(self) -> bool:
        """Amounts print their decimals or separators; bare integers are codes, years and counts."""
        return bool(_FIGURE.fullmatch(self.text))

    @property
    def is_misprinted(self) -> bool:
        """An amount, nobody knows which, unless it can be read as a figure after all."""
        return len(self.text) <= _MOST_CHARACTERS and bool(_MISPRINTED.fullmatch(self.text))

    @property
    def is_bare_integer(self) -> bool:
        """Too long for a code's part or a page, and no year: an amount without separators, or a code out of place."""
        return len(self.text) > _SHORT and self.text.isdecimal() and not is_year(self.text)


def tokens_of(lines: Sequence[TextLine], nothing: Collection[str] = ()) -> list[Token]:
    """The words of lines in their order, a number that was broken at its decimal point put together again. Those that mean
    `nothing`, of cells that have no amount, are zeros where they keep the place of a column, and else left out."""
    words = [*chain.from_iterable(_with_zeros([_words(line, number) for number, line in enumerate(lines)], nothing))]
    joined: list[Token] = []
    for token in words:
        last = joined[-1] if joined else None
        if last and _BROKEN.fullmatch(last.text) and _DIGITS.fullmatch(token.text) and token.line <= last.line + 1:
            joined[-1] = Token(last.text + token.text, last.place, token.line)
        else:
            joined.append(token)
    return joined


def nothing_in(form: Form) -> frozenset[str]:
    """The words of cells that have no amount; a dash is one where all columns are of money."""
    counted = any(column.unit for block in form.blocks for column in block.columns)
    return form.headers.nothing if counted else form.headers.nothing | _DASHES


def _with_zeros(lines: Sequence[list[Token]], nothing: Collection[str]) -> Iterator[list[Token]]:
    """A row that ends with as many of them and of figures together as the longest one has a cell in every column."""
    ends = [_end_of(line, nothing) for line in lines]
    most = max((len(line) - end for line, end in zip(lines, ends, strict=True)), default=0)
    for line, end in zip(lines, ends, strict=True):
        behind = line[end:]
        if len(behind) == most and any(token.is_figure for token in behind):
            behind = [replace(token, text=_ZERO) if token.text in nothing else token for token in behind]
        yield [token for token in (*line[:end], *behind) if token.text not in nothing]


def _end_of(line: Sequence[Token], nothing: Collection[str]) -> int:
    """Where the figures, and what stands for them, begin that end the line."""
    start = len(line)
    while start and (line[start - 1].is_figure or line[start - 1].text in nothing):
        start -= 1
    return start


def is_parted(stream: Sequence[Token], index: int) -> bool:
    """Whether a figure may be the rest of one whose thousands a blank divides (5 367.67): nobody can tell."""
    if not 0 < index < len(stream) or not _REST.fullmatch(stream[index].text):
        return False
    before = stream[index - 1]
    return before.line == stream[index].line and bool(_THOUSANDS.fullmatch(before.text))


def is_cut(stream: Sequence[Token], index: int) -> bool:
    """Whether a figure lacks the second decimal, or both, that the others of its table have, and so many digits stand behind
    it: 267.8 0, 114,601 86."""
    if index + 1 >= len(stream) or stream[index].line != stream[index + 1].line or stream[index].whole:
        return False
    behind = stream[index + 1].text
    lacking = 1 if _ONE_DECIMAL.fullmatch(stream[index].text) else 2 if _GROUPED.fullmatch(stream[index].text) else 0
    return behind.isdecimal() and len(behind) == lacking


def with_whole_amounts(stream: Sequence[Token]) -> list[Token]:
    """Where amounts are printed without decimals (in 元), the integers that are amounts too."""
    figures = [token for token in stream if token.is_figure and token.text != "0"]
    if any("." in token.text for token in figures):
        return list(stream)
    integers = _prints_integers(stream, len(figures))
    marked: list[Token] = []
    for _, line in groupby(stream, key=lambda token: token.line):
        words = list(line)
        amounts = _places_of_amounts(words) if figures or integers else set()
        marked += [
            replace(token, whole=True) if i in amounts or (integers and token.is_bare_integer) else token
            for i, token in enumerate(words)
        ]
    return marked


def _prints_integers(stream: Sequence[Token], figures: int) -> bool:
    """Nor with separators: long integers behind words outnumber all other figures, or, where all are short, rows end with
    several numerals (合计 618 0 0 98 520)."""
    if sum(b.is_bare_integer for a, b in pairwise(stream) if a.line == b.line) > figures:
        return True
    lines = [list(line) for _, line in groupby(stream, key=lambda token: token.line)]
    return not figures and any(len(_places_of_amounts(line)) >= _SEVERAL for line in lines)


def _places_of_amounts(line: Sequence[Token]) -> set[int]:
    """Where amounts stand in a row, however short (行政运行 6,518 5,522 996): behind words, at its end or before another
    cell. A line of nothing but numerals may be a code or a page, those in order are the numbers of columns, and a short
    one by itself is that of a row."""
    places: set[int] = set()
    runs = groupby(range(len(line)), key=lambda i: line[i].is_figure or line[i].text.isdecimal())
    for run in [list(indices) for numerals, indices in runs if numerals]:
        texts, end = [line[i].text for i in run], run[-1] + 1
        alone = len(texts) == 1 and len(texts[0]) < _SHORT
        ordered = len(texts) > 1 and all(t.isdecimal() and int(t) == int(texts[0]) + i for i, t in enumerate(texts))
        ends = end == len(line) or _CELL.match(line[end].text)
        if run[0] and ends and not (alone or ordered):
            places |= set(run)
    return places


def _words(line: TextLine, number: int) -> list[Token]:
    text = line.text
    return [
        Token(
            m[0], line.place.part(m.start(), m.end()), number, glued=m.start() > 0 and not text[m.start() - 1].isspace()
        )
        for m in _WORD.finditer(text)
    ]


def without_sentences(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines less the sentences right below a row that ends with an amount, as no name does: they say something of the
    table, and are no part of the row's name."""
    kept: list[TextLine] = []
    below_row = False
    for line in lines:
        words = line.text.split()
        if below_row and _SENTENCE.fullmatch("".join(words)) and not any(_FIGURE.fullmatch(word) for word in words):
            continue
        kept.append(line)
        below_row = len(words) > 1 and bool(_FIGURE.fullmatch(words[-1]) or words[-1].isdecimal())
    return kept


def _is_header(run: Sequence[TextLine]) -> bool:
    """Two lines of several words and no figure are one, or one of many words, where a name may be one line."""
    texts = [squeeze(line.text) for line in run]
    many = any(len(line.text.split()) >= _MANY_HEADS for line in run)
    return (
        (len(run) > 1 or many)
        and sum(map(len, texts)) >= _MANY_WORDS
        and not any(ch.isdecimal() for t in texts for ch in t)
    )


def without_repeats(lines: Sequence[TextLine], header: Sequence[TextLine]) -> list[TextLine]:
    """The lines less every later run that repeats header lines (a page break inside the table)."""
    known = {squeeze(line.text) for line in header}
    kept: list[TextLine] = []
    run: list[TextLine] = []
    for line in [*lines, None]:
        if line is not None and squeeze(line.text) in known:
            run.append(line)
            continue
        if len(run) < _MIN_REPEATED and not _is_header(run):
            kept += run
        run = []
        if line is not None:
            kept.append(line)
    return kept
