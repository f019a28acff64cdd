"""Files that cannot be read end with one line that says why."""

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from audit.errors import DAMAGED, UnreadableInput, UsageError
from audit.readers.pdf import limits, read_pdf
from audit.readers.pdf.streams import require_sound_streams

Pdf = Callable[..., Path]


def reason(path: Path, engine: str = "pdfium") -> str:
    with pytest.raises(UnreadableInput) as caught:
        read_pdf(path, engine)
    message = str(caught.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_an_encrypted_file_asks_for_its_password(pdf: Pdf, engine: str) -> None:
    key = "00" * 32
    secret = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<{key}> <{key}>]"
    assert reason(pdf("", trailer=secret), engine) == "文件加了密码，请去掉密码再审核 (encrypted)"


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_another_kind_of_file_under_the_name_of_a_pdf_is_told_apart(tmp_path: Path, engine: str) -> None:
    path = tmp_path / "表.pdf"
    path.write_bytes(b"PK\x03\x04 a spreadsheet")
    assert reason(path, engine) == DAMAGED


def test_an_empty_file_is_no_pdf(tmp_path: Path) -> None:
    path = tmp_path / "空.pdf"
    path.touch()
    assert reason(path) == DAMAGED


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_a_header_without_a_document_is_damaged(tmp_path: Path, engine: str) -> None:
    path = tmp_path / "残.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Cata")
    assert reason(path, engine) == DAMAGED


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.8, 0.95])
def test_a_truncated_file_is_read_whole_or_refused(pdf: Pdf, kept: float) -> None:
    path = pdf(*["BT /F 10 Tf 50 50 Td (words) Tj ET"] * 20)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    try:
        pages = read_pdf(path).pages
    except UnreadableInput:
        pages = None
    assert pages in {20, None}


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_a_file_without_pages_is_refused(pdf: Pdf, engine: str) -> None:
    assert reason(pdf(), engine) in {"文件没有任何页面；请重新下载，或用原来的软件重新导出 (no pages)", DAMAGED}


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert reason(tmp_path / "无.pdf").startswith("无法打开：没有这个文件")


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_a_thousand_pages_are_refused_before_the_first_is_read(pdf: Pdf, engine: str) -> None:
    assert reason(pdf(*[""] * 1000), engine) == "页数1,000，超过上限800，不予读取"


@pytest.mark.parametrize(
    ("bound", "content", "message"),
    [
        ("file_bytes", "", "文件字节数"),
        ("page_glyphs", "BT /F 10 Tf 50 50 Td (0123456789012345678901234567890123456789) Tj ET", "单页字符数"),
        ("page_edges", "10 10 50 50 re S " * 20, "单页线条数"),
        ("document_glyphs", "BT /F 10 Tf 50 50 Td (0123456789012345678901234567890123456789) Tj ET", "全文字符数"),
    ],
)
def test_every_bound_is_refused_by_its_name(
    pdf: Pdf, monkeypatch: pytest.MonkeyPatch, bound: str, content: str, message: str
) -> None:
    path = pdf(content)
    read_pdf(path)
    for module in ("limits", "assemble", "engines.glyphs", "tables.paths"):
        monkeypatch.setattr(f"audit.readers.pdf.{module}.LIMITS", limits.Limits(**{bound: 30}))
    assert reason(path).startswith(message)


def with_stream(path: Path, content: bytes, entries: str) -> Path:
    """A file with nothing in it but one stream: it is refused for the stream, or else as damaged."""
    path.write_bytes(
        b"%PDF-1.7\n1 0 obj\n<< " + entries.encode() + b" >>\nstream\n" + content + b"\nendstream\nendobj\n"
    )
    return path


@pytest.mark.parametrize(
    ("layers", "entries"), [(0, ""), (1, "/Filter /FlateDecode"), (2, "/Filter [/FlateDecode /FlateDecode]")]
)
def test_drawing_instructions_that_unpack_to_megabytes_are_refused_unread(
    tmp_path: Path, layers: int, entries: str
) -> None:
    content = b"q " * 10_000_000
    for _ in range(layers):
        content = zlib.compress(content)
    assert reason(with_stream(tmp_path / "大.pdf", content, entries)).startswith("单个数据流字节数")


def test_images_may_be_as_large_as_they_like(tmp_path: Path) -> None:
    scan = with_stream(tmp_path / "图.pdf", zlib.compress(bytes(20_000_000)), "/Subtype /Image /Filter /FlateDecode")
    assert reason(scan) == DAMAGED


PACKED = zlib.compress(b"0 0 m 10 10 l S " * 400 + bytes(range(256)))
ONE_BIT = bytes([*PACKED[:40], PACKED[40] ^ 1, *PACKED[41:]])
WRONG_SUM = PACKED[:-1] + bytes([PACKED[-1] ^ 1])
DEFLATED = "/Filter /FlateDecode"


@pytest.mark.parametrize("content", [ONE_BIT, PACKED[:20] + b"\xff" * 20 + PACKED[40:]])
def test_a_stream_that_breaks_off_is_told_and_nothing_of_the_file_is_read(tmp_path: Path, content: bytes) -> None:
    assert reason(with_stream(tmp_path / "损.pdf", content, DEFLATED)).startswith("文件已损坏：第")


@pytest.mark.parametrize(
    ("content", "entries"),
    [
        (PACKED, DEFLATED),
        (PACKED[:-4], DEFLATED),  # written without its end
        (WRONG_SUM, DEFLATED),  # as all checksums of that writer are
        (ONE_BIT, f"{DEFLATED} /Subtype /Image"),
        (ONE_BIT, f"{DEFLATED} /Encrypt"),
        (ONE_BIT, "/Filter [/ASCII85Decode /FlateDecode]"),
    ],
)
def test_what_only_looks_broken_is_left_to_the_engine(tmp_path: Path, content: bytes, entries: str) -> None:
    assert reason(with_stream(tmp_path / "好.pdf", content, entries)) == DAMAGED


def test_one_wrong_checksum_among_right_ones_is_damage(tmp_path: Path) -> None:
    path = with_stream(tmp_path / "损.pdf", PACKED, DEFLATED)
    right = path.read_bytes()
    path.write_bytes(right + with_stream(path, WRONG_SUM, DEFLATED).read_bytes())
    assert reason(path).startswith("文件已损坏：第")


def test_what_somebody_has_unpacked_whole_is_believed(tmp_path: Path) -> None:
    data = with_stream(tmp_path / "损.pdf", ONE_BIT, DEFLATED).read_bytes()
    require_sound_streams(data, {int.from_bytes(PACKED[-4:])})
    with pytest.raises(UnreadableInput, match="文件已损坏：第"):
        require_sound_streams(data, {int.from_bytes(PACKED[-4:]) ^ 1})


def test_what_a_broken_page_makes_pdfplumber_raise_is_one_reason(pdf: Pdf) -> None:
    path = pdf("")
    path.write_bytes(path.read_bytes().replace(b"[0 0 400 300]", b"[0 0 /A 300]"))
    assert reason(path, "pdfplumber") == DAMAGED


def test_forms_nested_in_themselves_end(pdf: Pdf) -> None:
    path = pdf("/X Do", form="10 10 50 50 re S /X Do")
    assert read_pdf(path).pages == 1


def test_an_unknown_engine_is_a_wrong_use(pdf: Pdf) -> None:
    with pytest.raises(UsageError, match="pdfium、pdfplumber"):
        read_pdf(pdf(""), "acrobat")
