"""A saved web page: its tables keep their cells, everything else is lines. Merged cells are blank but for the first, as in
text that was copied from the page."""

from collections.abc import Iterator, Sequence

from audit.errors import UnreadableInput
from audit.model.document import Document, Grid, Layout
from audit.model.regex import Regex
from audit.readers.markup import without_marks, without_markup
from audit.readers.webpage.panes import with_panes
from audit.readers.webpage.parsing import Parser
from audit.readers.webpage.tokens import tokens

_MOST = 4_000_000  # characters; the longest disclosure that was saved as a page has some hundred thousand
_TABLE = Regex(r"(?is)(<table\b.*?</table>)")


def has_tables(text: str) -> bool:
    """Whether the tables of a text that is no page are written as those of one, and in no other way, as programs do that
    read pictures."""
    found = _TABLE.split(text)
    return len(found) > 1 and not any("\t" in line.strip() or line.count("|") > 1 for line in _lines(found[::2]))


def document_from_marked(path: str, text: str) -> Document:
    """A text with such tables: each of its other lines is a line of the page."""
    found = _TABLE.split(text)
    for at in range(0, len(found), 2):
        lines = without_markup(found[at]).split("\n")
        found[at] = "\n".join(f"<p>{without_marks(line)}</p>" if line.strip() else line for line in lines)
    return document_from_html(path, "".join(found))


def _lines(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from text.splitlines()


def document_from_html(path: str, html: str) -> Document:
    """Raises UnreadableInput where there is nothing to read, or more than anybody reads."""
    if len(html) > _MOST:
        raise UnreadableInput(f"网页超过 {_MOST // 1_000_000} 百万字，不像一份公开")
    parser = Parser()
    for token in with_panes(tuple(tokens(html))):
        parser.take(token)
    blocks = parser.blocks()
    if not blocks:
        raise UnreadableInput("网页里没有任何文字，公开可能在它链接的附件里 (no text on this page)")
    cells = any(isinstance(block, Grid) for block in blocks)
    return Document(path, Layout.TABBED if cells else Layout.FLOW, blocks, written=True)
