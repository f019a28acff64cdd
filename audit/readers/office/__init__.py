"""Documents of Word and workbooks, as they are before somebody makes a PDF of them."""

from collections.abc import Sequence

from audit.errors import UnreadableInput
from audit.model.document import Document, Grid, Layout, TextLine, UnreadPage
from audit.readers.office.package import WORD, kind_of
from audit.readers.office.sheets import Sheet, blocks_of, hidden_rows

_COMPOUND = b"\xd0\xcf\x11\xe0"
_LOCKED, _BOOKS, _SLIDES = "EncryptedPackage", ("Workbook", "Book"), "PowerPoint Document"


def document_from_office(path: str, data: bytes) -> Document:
    """Raises UnreadableInput with a one-line reason."""
    if data.startswith(_COMPOUND):
        return _of_sheets(path, _old_sheets(data))
    if kind_of(data) == WORD:
        from audit.readers.office.word import word_blocks

        return _document(path, *word_blocks(data))
    from audit.readers.office.workbook import sheets_of

    return _of_sheets(path, sheets_of(data))


def _old_sheets(data: bytes) -> Sequence[Sheet]:
    streams = {name for name in (_LOCKED, *_BOOKS, _SLIDES) if name.encode("utf-16-le") + b"\x00\x00" in data}
    if _LOCKED in streams:
        raise UnreadableInput("文件加了密码，请去掉密码再审核 (encrypted)")
    if _SLIDES in streams:
        raise UnreadableInput("这是旧的演示文稿（ppt），请另存为 PDF 再审核 (save it as PDF first)")
    if not streams:
        raise UnreadableInput(
            "这是旧的 Word 文件（doc、wps），请另存为 docx 或 PDF 再审核 (save it as docx or PDF first)"
        )
    from audit.readers.office.old_workbook import sheets_of

    return sheets_of(data)


def _of_sheets(path: str, sheets: Sequence[Sheet]) -> Document:
    return _document(path, tuple(blocks_of(sheets)), tuple(hidden_rows(sheets)))


def _document(path: str, blocks: Sequence[TextLine | Grid], unread: Sequence[UnreadPage] = ()) -> Document:
    if not blocks and not unread:
        raise UnreadableInput("文件里没有任何文字 (no text in it)")
    cells = any(isinstance(block, Grid) for block in blocks)
    return Document(path, Layout.TABBED if cells else Layout.FLOW, tuple(blocks), unread=tuple(unread))
