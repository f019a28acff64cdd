"""A saved web page: its tables keep their cells, everything else is lines. Merged cells are blank but for the first, as in
text that was copied from the page."""

from audit.errors import UnreadableInput
from audit.model.document import Document, Grid, Layout
from audit.readers.webpage.parsing import Parser
from audit.readers.webpage.tokens import tokens

_MOST = 4_000_000  # characters; the longest disclosure that was saved as a page has some hundred thousand


def document_from_html(path: str, html: str) -> Document:
    """Raises UnreadableInput where there is nothing to read, or more than anybody reads."""
    if len(html) > _MOST:
        raise UnreadableInput(f"网页超过 {_MOST // 1_000_000} 百万字，不像一份公开")
    parser = Parser()
    for token in tokens(html):
        parser.take(token)
    blocks = parser.blocks()
    if not blocks:
        raise UnreadableInput("网页里没有任何文字，公开可能在它链接的附件里 (no text on this page)")
    cells = any(isinstance(block, Grid) for block in blocks)
    return Document(path, Layout.TABBED if cells else Layout.FLOW, blocks)
