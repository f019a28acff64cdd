"""Files to Documents. The format is told by the content, never by the name."""

import stat
from pathlib import Path

from audit.errors import UnreadableInput, because
from audit.model.document import Document
from audit.model.knowledge.titles import ANY_LINE, LinePatterns
from audit.model.record import replace

_MAX_TEXT_BYTES = 20_000_000
_MAX_OFFICE_BYTES = 50_000_000
_HEAD = 1024
_OFFICE, _RTF = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"), b"{\\rtf"  # archives, and what was before them
_PAGES = ("<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<table", "<div", "<style", "<p>", "<p ")
# What people also publish, by how it begins, and what is to be done with it.
_SCANNED = "图片，没有文字可以读；请找文字版，或用识别文字的软件转成 PDF 再审核 (a picture: recognise its text first)"
_PACKED = "压缩包，请解开后审核里面的文件 (unpack it first)"
# As web pages begin that were saved with all that belongs to them, whichever line of the head comes first.
_MAIL, _HEADS = b"mime-version:", (b"from:", b"content-type:", b"subject:", b"date:")
_OTHERS = (
    *((begins, _SCANNED) for begins in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")),
    *((begins, _PACKED) for begins in (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08")),
)


def read(path: Path, said: LinePatterns = ANY_LINE, engine: str = "pdfium") -> Document:
    """The document at `path`, or at the URL that it is. `said`: how its lines are worded, if it is a text that some program
    broke. Raises UnreadableInput with a one-line reason."""
    if ":/" in path.as_posix():
        from audit.readers.remote import is_remote, local_copy, shown

        if is_remote(path):
            with local_copy(path) as copy:
                return replace(_read(copy, said, engine), path=shown(path))
    return _read(path, said, engine)


def _read(path: Path, said: LinePatterns, engine: str) -> Document:
    head, size = _opened(path)
    if kind := next((kind for start, kind in _OTHERS if head.startswith(start)), ""):
        raise UnreadableInput(f"这是{kind}")
    begun = _begun(head)
    if head.startswith(_OFFICE) or begun.startswith(_RTF):
        return _read_office(path, size)
    if b"%PDF-" in head:  # after the archives: one that does not pack its files begins as the first of them does
        from audit.readers.ahead import read_apart
        from audit.readers.pdf import read_pdf

        return read_apart(path, engine) or read_pdf(path, engine)
    if begun.startswith(_MAIL) or (begun.startswith(_HEADS) and b"\n" + _MAIL in begun):
        from audit.readers.webpage.archive import document_from_archive

        return document_from_archive(str(path), _text_bytes(path, size))
    return _read_text(path, size, said)


def _opened(path: Path) -> tuple[bytes, int]:
    """How the file begins, and how many bytes it has. Raises UnreadableInput where there is none, or nothing in it."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableInput("这不是普通文件 (not a regular file)")
        head = _head(path)
    except FileNotFoundError:
        raise UnreadableInput("文件不存在") from None
    except OSError as error:
        raise UnreadableInput(f"无法打开：{because(error)}") from None
    if not head:
        raise UnreadableInput("文件是空的，请重新下载 (empty)")
    return head, status.st_size


def _begun(head: bytes) -> bytes:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()


def _text_bytes(path: Path, size: int) -> bytes:
    if size > _MAX_TEXT_BYTES:
        raise UnreadableInput(f"文本超过 {_MAX_TEXT_BYTES // 1_000_000} MB，不像一份公开文本")
    return path.read_bytes()


def _head(path: Path) -> bytes:
    """Only of a regular file: a pipe would be waited for, and a device may never end."""
    with path.open("rb") as file:
        return file.read(_HEAD)


def _read_text(path: Path, size: int, said: LinePatterns) -> Document:
    from audit.readers.text import decode, document_from_text

    text = decode(_text_bytes(path, size))
    if "<" in text:
        from audit.readers.webpage import document_from_html, document_from_marked, has_tables

        if _is_page(text):
            from audit.readers.webpage.places import as_shown

            return as_shown(document_from_html(str(path), text), source=True)
        if has_tables(text):
            return document_from_marked(str(path), text)
    return document_from_text(str(path), text, said)


def _read_office(path: Path, size: int) -> Document:
    from audit.readers.office import document_from_office

    if size > _MAX_OFFICE_BYTES:
        raise UnreadableInput(f"Office 文件超过 {_MAX_OFFICE_BYTES // 1_000_000} MB，不像一份公开")
    return document_from_office(str(path), path.read_bytes())


def _is_page(text: str) -> bool:
    """Whether it begins as a web page does, or a part of one."""
    begun = text[:_HEAD].lstrip("\ufeff \t\r\n").lower()
    return begun.startswith(_PAGES) or (begun.startswith(("<!--", "<?xml")) and "<html" in text[: 8 * _HEAD].lower())
