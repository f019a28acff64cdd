"""Archives that are no document, or that nobody should open."""

from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from audit.errors import UnreadableInput
from audit.readers import read


@pytest.fixture
def archive(tmp_path):
    """The path of an archive with these parts."""

    def made(parts):
        path = tmp_path / "公开.docx"
        with ZipFile(path, "w") as opened:
            for name, content in parts.items():
                opened.writestr(name, content)
        return path

    return made


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"a.txt": "a"}, "压缩包，请解开"),
        ({"content.xml": "<office/>"}, "OpenDocument.*另存为 docx、xlsx"),
        ({"OFD.xml": "<ofd/>"}, "没有任何页面"),
        ({"ppt/presentation.xml": "<p/>"}, "演示文稿.*另存为 PDF"),
        ({"公开.txt": "2031年部门预算"}, "压缩包，请解开"),
        ({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "文档类型定义"),
        ({"word/document.xml": "<a/>"}, "Word 文件读不了"),
        ({"xl/workbook.xml": "<a/>"}, "工作簿读不了"),
    ],
)
def test_what_is_no_document_is_said_in_one_line(archive, parts, said):
    with pytest.raises(UnreadableInput, match=said) as told:
        read(archive(parts))
    assert "\n" not in str(told.value)


def test_an_archive_of_reports_that_are_not_packed_is_none_of_them(tmp_path):
    path = tmp_path / "公开.zip"
    with ZipFile(path, "w") as archive:
        for name in ("甲.pdf", "乙.pdf"):
            archive.writestr(name, b"%PDF-1.7\n")
    with pytest.raises(UnreadableInput, match="压缩包，请解开后审核里面的文件"):
        read(path)


def test_an_archive_that_is_cut_off_is_said(archive):
    path = archive({"word/document.xml": "<a/>" * 100})
    path.write_bytes(path.read_bytes()[:80])
    with pytest.raises(UnreadableInput, match="不完整"):
        read(path)


@pytest.mark.parametrize("part", ["word/document.xml", "xl/worksheets/sheet1.xml"])
@pytest.mark.parametrize("at", [2, -2])
def test_a_part_that_is_damaged_is_said(tmp_path, part, at):
    """Its first bytes cannot be unpacked, or its last are not what they should be: the archive itself is whole."""
    path = tmp_path / "公开.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as written:
        written.writestr(part, "".join(f"<a{n}/>" for n in range(9999)))
        written.writestr("xl/workbook.xml", "<a/>")
        entry = written.getinfo(part)
    data = bytearray(path.read_bytes())
    start = entry.header_offset + 30 + len(part)
    data[(start if at > 0 else start + entry.compress_size) + at] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(UnreadableInput, match=r"不完整|读不了"):
        read(path)


def test_what_unpacks_to_more_than_anybody_publishes_is_not_opened(archive, monkeypatch):
    monkeypatch.setattr("audit.readers.office.package._MOST_BYTES", 100)
    with pytest.raises(UnreadableInput, match="太大"):
        read(archive({"word/document.xml": "<a/>" * 100}))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le") + bytes(600), "不完整，打不开"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le") + bytes(600), "密码"),
        (b"\xd0\xcf\x11\xe0" + "PowerPoint Document".encode("utf-16-le") + bytes(600), "演示文稿.*另存为 PDF"),
        (b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le") + bytes(600), "不完整，打不开"),
    ],
)
def test_what_was_before_archives_is_told_apart(tmp_path, content, said):
    path = tmp_path / "公开.doc"
    path.write_bytes(content)
    with pytest.raises(UnreadableInput, match=said):
        read(path)
