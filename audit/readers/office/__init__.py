"""Documents of Word and workbooks, as they are before somebody makes a PDF of them."""

from collections.abc import Sequence

from audit.errors import ENCRYPTED, UnreadableInput
from audit.model.document import Document, Grid, Layout, TextLine, UnreadPage
from audit.readers.office import compound
from audit.readers.office.package import OFD, WORD, kind_of, opened
from audit.readers.office.sheets import Sheet, blocks_of, hidden_rows

_RTF, _HEAD = b"{\\rtf", 1024
_OTHERS = {
    compound.LOCKED: ENCRYPTED,
    compound.SLIDES: "这是旧的演示文稿（ppt、dps），请另存为 PDF 再审核 (save it as PDF first)",
}
_UNKNOWN = "这个旧格式的 Office 文件里没有 Word 文字或工作簿，请用原来的软件打开、另存为 docx 或 PDF 再审核 (save it as docx or PDF first)"


def document_from_office(path: str, data: bytes) -> Document:
    """Raises UnreadableInput with a one-line reason."""
    if data.startswith(compound.MAGIC):
        return _of_compound(path, data)
    if data[:_HEAD].lstrip().startswith(_RTF):
        from audit.readers.office.rtf import rtf_blocks

        return _document(path, *rtf_blocks(data))
    kind = kind_of(data)
    if kind == OFD:
        from audit.readers.ofd import document_from_ofd

        with opened(data) as archive:
            return document_from_ofd(path, archive)
    if kind == WORD:
        from audit.readers.office.word import word_blocks

        return _document(path, *word_blocks(data))
    from audit.readers.office.workbook import sheets_of

    return _of_sheets(path, sheets_of(data))


def _of_compound(path: str, data: bytes) -> Document:
    kind = compound.kind_of(data)
    if kind == compound.WORD:
        from audit.readers.office.old_word import old_word_blocks

        return _document(path, *old_word_blocks(data))
    if kind in compound.BOOKS:
        from audit.readers.office.old_workbook import sheets_of

        return _of_sheets(path, sheets_of(data))
    raise UnreadableInput(_OTHERS.get(kind, _UNKNOWN))


def _of_sheets(path: str, sheets: Sequence[Sheet]) -> Document:
    return _document(path, tuple(blocks_of(sheets)), tuple(hidden_rows(sheets)))


def _document(path: str, blocks: Sequence[TextLine | Grid], unread: Sequence[UnreadPage] = ()) -> Document:
    if not blocks and not unread:
        raise UnreadableInput("文件里没有任何文字 (no text in it)")
    cells = any(isinstance(block, Grid) for block in blocks)
    return Document(path, Layout.TABBED if cells else Layout.FLOW, tuple(blocks), unread=tuple(unread), written=True)
