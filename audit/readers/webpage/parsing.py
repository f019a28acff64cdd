"""Tags and text → lines and grids. Nothing in it is trusted: what is open, nested, spanned and shown is bounded."""

from audit.errors import UnreadableInput
from audit.model.document import Grid, TextLine
from audit.model.place import Place
from audit.model.record import field, mutable
from audit.model.regex import Regex
from audit.readers.look_alikes import as_printed
from audit.readers.markup import is_note
from audit.readers.merged_cells import Box, Table
from audit.readers.numerals import as_written
from audit.readers.webpage.tokens import Token, is_hidden, is_struck_out

_STRUCK = {"del", "s", "strike"}
_SILENT = {"script", "style", "template", "noscript", "head", "select", "svg", "iframe", "object", "textarea", *_STRUCK}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "label", "mark", "q", "small",
    "span", "strong", "sub", "sup", "tt", "u", "var", "wbr", "o:p", "img", "input", "col", "link", "meta",
}  # fmt: skip
_SPACE = Regex(r"[ \t\r\n\f\v\u00a0]+")
_DEEPEST = 32  # tables in tables; pages of the nineties have five


@mutable
class _Line:
    """What is being written: its text so far, and where it began."""

    words: list[str] = field(default_factory=list)
    place: Place = field(default_factory=Place)


class Parser:
    """Takes the page token by token; then ask for its blocks."""

    def __init__(self) -> None:
        self._page = Box()
        self._tables: list[Table] = []
        self._silent: list[str] = []  # the element that shows nothing, and those of its name inside
        self._line = _Line()
        self._raised = False  # what is written
        self._as_written = False  # inside of <pre>, where the ends of the lines are shown

    def blocks(self) -> tuple[TextLine | Grid, ...]:
        """What the page shows, in the order in which it is written."""
        while self._tables:
            self._end_table()
        self._end_line()
        return tuple(self._page.blocks)

    def take(self, token: Token) -> None:
        """What a browser would make of it."""
        if not token.tag:
            self._write(token)
        elif token.ends:
            self._close(token.tag)
        else:
            self._open(token)

    def _open(self, token: Token) -> None:
        tag = token.tag
        if self._silent:
            self._open_unseen(tag)
        elif tag in _SILENT or is_hidden(token) or is_struck_out(token):
            if tag not in _VOID:
                self._silent.append(tag)
        elif tag == "sup":
            self._raised = True
        elif tag == "table":
            self._begin_table(Place(token.line, token.column))
        elif tag not in _INLINE:
            self._end_line()
            self._as_written = self._as_written or tag == "pre"
            if self._tables:
                self._open_in_table(self._tables[-1], token)

    @staticmethod
    def _open_in_table(table: Table, token: Token) -> None:
        if token.tag == "tr":
            table.begin_row()
        elif token.tag in ("td", "th"):
            across, down = (_span(token.attributes.get(name, "")) for name in ("colspan", "rowspan"))
            table.begin_cell(Place(token.line, token.column), across, down)

    def _open_unseen(self, tag: str) -> None:
        if tag == self._silent[0]:
            self._silent.append(tag)
        elif tag == "body":
            self._silent.clear()  # the head was never closed

    def _close(self, tag: str) -> None:
        if self._silent:
            if tag == self._silent[0]:
                self._silent.pop()
            elif tag in ("head", "body", "html"):  # it was never closed
                self._silent.clear()
        elif tag == "sup":
            self._raised = False
        elif tag == "table" and self._tables:
            self._end_table()
        elif tag in ("td", "th", "tr") and self._tables:
            self._end_line()
            self._tables[-1].end_cell()
        elif tag not in _INLINE:
            self._end_line()
            self._as_written = self._as_written and tag != "pre"

    def _write(self, token: Token) -> None:
        if not self._as_written or "\n" not in token.text:
            self._write_line(token)
            return
        for number, line in enumerate(token.text.splitlines(keepends=True)):
            begins = token.column if not number else 1
            self._write_line(Token("", line, token.line + number, begins))
            if line.endswith("\n"):
                self._end_line()

    def _write_line(self, token: Token) -> None:
        if self._silent or (self._raised and is_note(token.text, "".join(self._line.words[-1:]))):
            return
        if not self._line.words and token.text.strip():
            self._line.place = Place(token.line + token.text[: -len(token.text.lstrip())].count("\n"), token.column)
        if token.text.strip() or self._line.words:
            self._line.words.append(token.text)

    def _end_line(self) -> None:
        text = as_written(as_printed(_SPACE.sub(" ", "".join(self._line.words)))).strip()
        if text:
            box = self._tables[-1].cell if self._tables else None
            inside = box or (self._tables[-1].beside if self._tables else self._page)
            inside.blocks.append(TextLine(text, self._line.place))
        self._line = _Line()

    def _begin_table(self, place: Place) -> None:
        self._end_line()
        if len(self._tables) >= _DEEPEST:
            raise UnreadableInput(f"网页里的表套了 {_DEEPEST} 层以上，不予读取")
        self._tables.append(Table(place))

    def _end_table(self) -> None:
        self._end_line()
        table = self._tables.pop()
        around = self._tables[-1] if self._tables else None
        box = (around.cell or around.beside) if around else self._page
        box.blocks += table.blocks()


def _span(told: str) -> int:
    """As HTML has it: no number is one, and no cell is broader than a thousand."""
    return min(max(int(told), 1), 1000) if told.strip().isdecimal() and len(told) < 6 else 1
