"""A page that a browser, or Word, saved with all that belongs to it in one file, as mail has it (.mht, .mhtml, many a .doc)."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from audit.errors import UnreadableInput
from audit.model.document import Document
from audit.readers.text import decode
from audit.readers.webpage import document_from_html
from audit.readers.webpage.places import as_shown

_KINDS = ("text/html", "application/xhtml+xml")
_CHINESE = ("gb2312", "gbk", "gb18030")
_MOST_PARTS = 100_000
_NO_PAGE = "网页归档（mhtml）或邮件里没有网页，或不完整；公开在附件里的，请把附件另存出来审核，别的用浏览器打开，另存为 PDF (no page in it: save what is attached, or print it as PDF)"
_BROKEN = "网页归档（mhtml）不完整，请用浏览器打开，打印或另存为 PDF 再审核 (print it as PDF first)"


def document_from_archive(path: str, data: bytes) -> Document:
    """What a browser shows first or, where that only says how others are put side by side, those. Raises UnreadableInput."""
    first, *others = _pages(data)
    try:
        return as_shown(document_from_html(path, first), source=False)
    except UnreadableInput:
        if not others:
            raise
        return as_shown(document_from_html(path, "\n".join(others)), source=False)


def _pages(data: bytes) -> list[str]:
    """All that are in it, in their order. Raises UnreadableInput where none is."""
    if data.count(b"\n--") > _MOST_PARTS:
        raise UnreadableInput(_BROKEN)
    try:
        found = [page for part in message_from_bytes(data).walk() for page in _page(part)]
    except RecursionError as error:
        raise UnreadableInput(_BROKEN) from error
    if not found:
        raise UnreadableInput(_NO_PAGE)
    return found


def _page(part: Message) -> Iterator[str]:
    if part.get_content_type() not in _KINDS:
        return
    written = part.get_payload(decode=True)
    if isinstance(written, bytes):
        yield _text(written, part.get_content_charset() or "")


def _text(written: bytes, named: str) -> str:
    """In the characters that the archive names, else in those that they are."""
    try:
        return written.decode("gb18030" if named in _CHINESE else named)
    except (UnicodeError, LookupError):  # of some of which Python tells otherwise than of most
        return decode(written)
