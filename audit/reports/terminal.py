"""Lines of a terminal: hanging indents, breaks between cells and never inside a number, colours that can be left out.

Chinese takes two cells a character and has no blanks to break at; rich's own wrapping pads lines and lets one begin
with a full stop, so lines are broken here and rich only measures and colours them.
"""

import re
from collections.abc import Iterator, Sequence
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from audit.reports.plain import clean
from audit.reports.style import MIN_WIDTH, Style

# A word of ASCII, or one character, with the closing punctuation that must not begin a line, and opening that must
# not end one.
_TOKEN = re.compile(r"\s+|[「『（《“‘]*(?:[!-~×]+|\S)[，。；：、！？）》」』”’%％]*")
_GAP = re.compile(r"( {2,})")
_RULE_WIDTH = 80

Span = str | tuple[str, str]  # text, or text and its rich style


class Page:
    """Collects lines and turns them into one text."""

    def __init__(self, style: Style) -> None:
        self.width = None if style.width is None else max(style.width, MIN_WIDTH)
        self._colour = style.colour
        self._lines: list[Text] = []

    def line(self, *spans: Span, indent: int = 0, hang: int = 2) -> None:
        """One paragraph; where it must be broken, the rest stands `hang` cells further in than `indent`."""
        text = Text()
        for span in spans:
            words, style = (span, "") if isinstance(span, str) else span
            text.append(_visible(words), style)
        self._broken(text, indent, indent + hang)

    def blank(self) -> None:
        if self._lines and self._lines[-1].plain:
            self._lines.append(Text())

    def rule(self, title: str, style: str = "bold") -> None:
        """A heading with a line to its right."""
        limit = min(self.width or _RULE_WIDTH, _RULE_WIDTH)
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
        out = StringIO()
        console = Console(
            file=out, force_terminal=self._colour, color_system="standard" if self._colour else None, width=10_000,
            highlight=False, markup=False, emoji=False, legacy_windows=False, no_color=not self._colour,
        )  # fmt: skip
        for line in self._lines:
            console.print(line, soft_wrap=True)
        return out.getvalue()

    def _hang(self, wanted: int, indent: int) -> int:
        """On a narrow terminal a deep hanging indent leaves no room: then two cells."""
        return wanted if self.width is None or indent + wanted <= self.width // 2 else 2

    def _broken(self, text: Text, indent: int, hang: int) -> None:
        narrow = self.width is not None and _breaks(text.plain, self.width - indent, self.width - hang)
        for number, part in enumerate(text.divide(list(narrow or ()))):
            line = Text(" " * (hang if number else indent)).append_text(part)
            line.rstrip()
            self._lines.append(line)


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
