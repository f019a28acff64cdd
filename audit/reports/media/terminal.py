"""Lines of a terminal: hanging indents, breaks between cells and never inside a number, colours that can be left out.

Chinese takes two cells a character and has no blanks to break at; rich's own wrapping pads lines and lets one begin
with a full stop, so lines are broken here and rich only measures and colours them. A pipe or file has no colours, and
what is printed in these reports is measured without rich, so neither pays for it.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import accumulate, pairwise

from audit.model.knowledge.notes import Severity
from audit.model.regex import Regex
from audit.reports.media.plain import clean
from audit.reports.style import MIN_WIDTH, Style

# An amount with its unit, a place, a word of ASCII, or one character; with the closing punctuation that must not begin a
# line, and opening that must not end one.
_TOKEN = Regex(
    r"\s+|[「『（《“‘]*(?:-?\d[\d,.]* (?:[亿万千]?元|%|[项处个])|第 \d+ [页行]|(?:line|p\.) \d+|[亿万千]元|[!-~×]+|\S)"
    r"[，。；：、！？）》」』”’%％]*"
)
_GAP = Regex(r"( {2,})")
_BROAD = "\u3001-\u3029一-鿿！-｠"  # two cells each, as rich has it
_USUAL = Regex(f"[ -~·×—‘’“”…─{_BROAD}]*")
_NARROW = Regex(f"[^{_BROAD}]+")
_RULE_WIDTH = 80
COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}

Span = str | tuple[str, str]  # text, or text and its rich style
_Line = Sequence[tuple[str, str]]


class Page:
    """Collects lines and turns them into one text."""

    def __init__(self, style: Style) -> None:
        self.width = None if style.width is None else max(style.width, MIN_WIDTH)
        self._colour = style.colour
        self._lines: list[_Line] = []

    def line(self, *spans: Span, indent: int = 0, hang: int = 2) -> None:
        """One paragraph; where it must be broken, the rest stands `hang` cells further in than `indent`."""
        pairs = ((span, "") if isinstance(span, str) else span for span in spans)
        self._broken([(_visible(words), style) for words, style in pairs], indent, indent + hang)

    def labelled(self, label: str, *spans: Span, style: str = "", indent: int = 0) -> None:
        """A paragraph whose further lines stand behind its label, what it says up to its first gap."""
        hang = _behind_label(label)
        self.line((label, style), *spans, indent=indent, hang=self._hang(hang, indent))

    def blank(self) -> None:
        if self._lines and _plain(self._lines[-1]):
            self._lines.append([])

    def rule(self, title: str, style: str = "bold") -> None:
        """A heading with a line to its right."""
        limit = self.width or _RULE_WIDTH
        title = _visible(title)
        self.blank()
        self.line(("── ", "dim"), (title, style), (" " + "─" * max(limit - cell_len(title) - 4, 0), "dim"), hang=3)

    def rows(self, rows: Sequence[Sequence[str]], indent: int, right: int = 0) -> None:
        """Columns aligned by cells, column `right` to the right; the last column may be broken."""
        widths = [max((cell_len(_visible(row[i])) for row in rows), default=0) for i in range(len(rows[0]) - 1)]
        for row in rows:
            padded = [
                _pad(_visible(cell), width, right=i == right)
                for i, (cell, width) in enumerate(zip(row, widths, strict=False))
            ]
            head = "  ".join([*padded, ""])
            self.line((head, ""), row[-1], indent=indent, hang=self._hang(cell_len(head), indent))

    def text(self) -> str:
        """Everything so far, without blanks at the ends of lines."""
        if self._colour:
            return _coloured(self._lines)
        return "".join(f"{_plain(line)}\n" for line in self._lines)

    def _hang(self, wanted: int, indent: int) -> int:
        """On a narrow terminal a deep hanging indent leaves no room: then two cells."""
        return wanted if self.width is None or indent + wanted <= self.width // 2 else 2

    def _broken(self, spans: _Line, indent: int, hang: int) -> None:
        narrow = self.width is not None and _breaks(_joined(spans), self.width - indent, self.width - hang)
        for number, part in enumerate(_divided(spans, narrow or ())):
            self._lines.append([(" " * (hang if number else indent), ""), *part])


def cell_len(text: str) -> int:
    """How many cells of a terminal it takes."""
    if _USUAL.fullmatch(text):
        return len(text) + len(_NARROW.sub("", text))
    from rich import cells

    return cells.cell_len(text)


def _behind_label(text: str) -> int:
    """Where what a label stands before begins, in cells; two where there is no label."""
    gap = _GAP.search(text.rstrip())
    return cell_len(text[: gap.end()]) if gap else 2


def _joined(line: _Line) -> str:
    return "".join(words for words, _ in line)


def _plain(line: _Line) -> str:
    return _joined(line).rstrip()


def _divided(spans: _Line, offsets: Iterable[int]) -> Iterator[_Line]:
    """The spans of every line, cut at the offsets into their whole text."""
    starts = [0, *accumulate(len(words) for words, _ in spans)]
    for first, last in pairwise([0, *offsets, starts[-1]]):
        yield [
            (words[max(first - start, 0) : max(last - start, 0)], style)
            for start, (words, style) in zip(starts, spans, strict=False)
        ]


def _coloured(lines: Iterable[_Line]) -> str:
    from rich.console import Console
    from rich.text import Text

    out = StringIO()
    console = Console(
        file=out, force_terminal=True, color_system="standard", width=10_000, highlight=False, markup=False,
        emoji=False, legacy_windows=False, no_color=False,
    )  # fmt: skip
    for line in lines:
        text = Text.assemble(*line)
        text.rstrip()
        console.print(text, soft_wrap=True)
    return out.getvalue()


def _visible(text: str) -> str:
    """Clean text that keeps its own leading and trailing blanks, which lay it out."""
    body = text.strip(" ")
    lead = len(text) - len(text.lstrip(" "))
    inner = "".join(part if part.isspace() else clean(part) for part in _GAP.split(body))
    return " " * lead + inner + " " * (len(text) - lead - len(body))


def _pad(text: str, width: int, *, right: bool) -> str:
    blanks = " " * (width - cell_len(text))
    return blanks + text if right else text + blanks


def _breaks(plain: str, first: int, other: int) -> Iterator[int]:
    """Offsets at which to break so that the first line takes `first` cells and the others `other`."""
    room = first
    for offset, token in _tokens(plain, min(first, other)):
        size = cell_len(token.rstrip())
        if size > room and offset:
            yield offset
            room = other
        room -= cell_len(token)


def _tokens(plain: str, limit: int) -> Iterator[tuple[int, str]]:
    """What must stay together; a token too long for any line comes character by character."""
    for match in _TOKEN.finditer(plain):
        if cell_len(match[0]) <= limit:
            yield match.start(), match[0]
        else:
            yield from ((match.start() + i, char) for i, char in enumerate(match[0]))
