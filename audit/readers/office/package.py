"""The archive that a document of Office is: what kind it is, and whether it may be opened. Nothing in it is trusted."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from audit.errors import AUDITED, ENCRYPTED, UnreadableInput

WORD, WORKBOOK, OFD = "word/document.xml", "xl/workbook.xml", "OFD.xml"
# What else is an archive, by a part of it, and what is to be done with it.
_OTHERS = {
    "xl/workbook.bin": "二进制工作簿（xlsb），请用 Excel 或 WPS 另存为 xlsx 再审核 (save it as xlsx first)",
    "ppt/presentation.xml": "演示文稿（pptx），请用 PowerPoint 或 WPS 另存为 PDF 再审核 (save it as PDF first)",
    "content.xml": " OpenDocument 文件（odt、ods），请用 WPS 或 LibreOffice 另存为 docx、xlsx 再审核 (save it as docx or xlsx first)",
}
_ARCHIVE = f"压缩包，请解开后审核里面的文件；{AUDITED} (unpack it first)"
_MOST_PARTS = 5_000
_MOST_BYTES = 100_000_000  # of XML, unpacked
_HEAD = 4_096
_BROKEN = (BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError, KeyError)


def kind_of(data: bytes) -> str:
    """WORD, WORKBOOK or OFD. Raises UnreadableInput where it is none, or more than anybody publishes."""
    with opened(data) as archive:
        return _checked(archive)


@contextmanager
def opened(data: bytes) -> Iterator[ZipFile]:
    """The archive, whose parts may be damaged each by itself. Raises UnreadableInput where one is that is read here."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            yield archive
    except _BROKEN as error:
        raise UnreadableInput(
            "这个 Office 文件或压缩包不完整，打不开；请重新下载，或用原来的软件另存一次再审核 (broken archive)"
        ) from error


def _checked(archive: ZipFile) -> str:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableInput(ENCRYPTED)
    kind = next((name for name in (WORD, WORKBOOK, OFD) if name in names), "")
    if not kind:
        raise UnreadableInput(f"这是{next((said for name, said in _OTHERS.items() if name in names), _ARCHIVE)}")
    written = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in written) > _MOST_BYTES:
        raise UnreadableInput("这个 Office 文件解开以后太大，不像一份公开 (too large when unpacked)")
    for part in written:
        with archive.open(part) as content:
            if b"<!DOCTYPE" in content.read(_HEAD).upper():
                raise UnreadableInput(
                    "这个 Office 文件里有文档类型定义，不予读取；请用 Word、Excel 或 WPS 打开、另存一次再审核 (has a DOCTYPE)"
                )
    return kind
