"""Flow text as a stream of words: numerals broken over lines rejoined, repeated page headers dropped."""

from collections.abc import Sequence
from itertools import pairwise

from audit.model.document import TextLine
from audit.model.place import Place
from audit.model.record import record, replace
from audit.model.regex import Regex
from audit.recognition.labels import squeeze

_FIGURE = Regex(r"[-+△]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)|0")
# Words, and the last part of a code where its name is printed without a blank behind it: 206 05 03科技条件专项.
_WORD = Regex(r"(?<=\d\d\s)\d{2}(?=[\u4e00-\u9fff])|\S+")
_YEAR = Regex(r"(?:19|20)\d{2}")
_SHORT = 3  # digits
_BROKEN = Regex(r"[-+△]?[\d,]*\d[.,]$")
_DIGITS = Regex(r"\d+(?:[.,]\d+)*")
_MANY_WORDS = 12  # characters
_MIN_REPEATED = 3  # that many header lines in a row are a repeated header, fewer may be wrapped names


@record
class Token:
    """A word between blanks, as printed; `line` counts printed lines of the region."""

    text: str
    place: Place
    line: int

    @property
    def is_figure(self) -> bool:
        """Amounts print their decimals or separators; bare integers are codes, years and counts."""
        return bool(_FIGURE.fullmatch(self.text))

    @property
    def is_bare_integer(self) -> bool:
        """Too long for a code's part or a page, and no year: an amount without separators, or a code out of place."""
        return len(self.text) > _SHORT and self.text.isdecimal() and not _YEAR.fullmatch(self.text)


def tokens_of(lines: Sequence[TextLine]) -> list[Token]:
    words = [token for number, line in enumerate(lines) for token in _words(line, number)]
    joined: list[Token] = []
    for token in words:
        last = joined[-1] if joined else None
        if last and _BROKEN.fullmatch(last.text) and _DIGITS.fullmatch(token.text) and token.line <= last.line + 1:
            joined[-1] = Token(last.text + token.text, last.place, token.line)
        else:
            joined.append(token)
    return joined


def prints_integers(stream: Sequence[Token]) -> bool:
    """Amounts in 元 without decimals and separators: long integers behind words outnumber all other figures."""
    behind = [t for before, t in pairwise(stream) if before.line == t.line]
    return sum(t.is_bare_integer for t in behind) > sum(t.is_figure and t.text != "0" for t in behind)


def _words(line: TextLine, number: int) -> list[Token]:
    start = line.place.column or 1
    return [
        Token(
            match[0],
            replace(line.place, column=start + match.start(), end_column=start + match.end()),
            number,
        )
        for match in _WORD.finditer(line.text)
    ]


def _is_header(run: Sequence[TextLine]) -> bool:
    """Two lines of several words and no figure are one, where a name may be one line."""
    texts = [squeeze(line.text) for line in run]
    return len(run) > 1 and sum(map(len, texts)) >= _MANY_WORDS and not any(ch.isdecimal() for t in texts for ch in t)


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
