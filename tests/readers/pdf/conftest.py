"""A small PDF writer: each test draws its page in the operators of PDF itself, so that its input is on its screen."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from audit.model.document import Document
from audit.readers.pdf import read_pdf

sys.path.append(str(Path(__file__).parent))  # for the module `drawn`, which no wheel has

FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def _stream(content: str, entries: str = "") -> str:
    return f"<< /Length {len(content.encode())} {entries} >>\nstream\n{content}\nendstream"


def _file(objects: list[str], trailer: str) -> bytes:
    """The objects, numbered from 1, with a correct cross-reference table."""
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n"
    return bytes(out) + f"{tail}startxref\n{len(out)}\n%%EOF\n".encode()


@pytest.fixture
def pdf(tmp_path: Path) -> Callable[..., Path]:
    """A file with one page per content; `page` are entries of every page, `form` and `matrix` make the XObject /X."""

    def write(
        *contents: str,
        page: str = "",
        form: str = "",
        matrix: str = "1 0 0 1 0 0",
        resources: str = "",
        trailer: str = "",
        font: str = FONT,
        bounds: str = "-2000 -2000 2000 2000",
    ) -> Path:
        box = f"/Type /XObject /Subtype /Form /BBox [{bounds}]"
        shared = [font, _stream(form, f"{box} /Matrix [{matrix}] /Resources << /Font << /F 3 0 R >> >>")]
        kids = " ".join(f"{5 + 2 * index} 0 R" for index in range(len(contents)))
        objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>"]
        objects += shared
        for index, content in enumerate(contents):
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] {page} /Contents {6 + 2 * index} 0 R"
                f" /Resources << /Font << /F 3 0 R >> /XObject << /X 4 0 R >> {resources} >> >>"
            )
            objects.append(_stream(content))
        path = tmp_path / "样本.pdf"
        path.write_bytes(_file(objects, trailer))
        return path

    return write


@pytest.fixture
def layered(tmp_path: Path) -> Callable[[str, str, str, str], Document]:
    """A page whose objects may be on the layer /Notes, object 3; `entries` are of the form /X, `states` of the layers."""

    def write(content: str, form: str, entries: str, states: str) -> Document:
        fonts = f"/Font << /F {FONT} >>"
        drawing = _stream(form, f"/Type /XObject /Subtype /Form /BBox [0 0 400 300] {entries} /Resources << {fonts} >>")
        resources = f"{fonts} /XObject << /X 4 0 R >> /Properties << /Notes 3 0 R >>"
        page = f"/Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 6 0 R /Resources << {resources} >>"
        objects = [
            f"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [3 0 R] {states} >> >>",
            "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
            "<< /Type /OCG /Name (notes) >>",
            drawing,
            f"<< {page} >>",
            _stream(content),
        ]
        path = tmp_path / "层.pdf"
        path.write_bytes(_file(objects, ""))
        return read_pdf(path)

    return write


@pytest.fixture
def read(pdf: Callable[..., Path]) -> Callable[..., Document]:
    """Draws the page and reads it back."""
    return lambda *contents, **options: read_pdf(pdf(*contents, **options))
