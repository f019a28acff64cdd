"""Workbooks and documents of Word, made as the tests want them."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from audit.model.document import Document, Grid
from audit.readers import read

sys.path.append(str(Path(__file__).parents[2] / "generated"))  # for the package `fabricated`, which no wheel has

from fabricated.office.word97 import Old, Stretch, document


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Document]:
    """What is read of a workbook that has rows of cells, a pair being a value and its number format; `change` may do more."""

    def made(rows: Sequence[Sequence[Any]], change: Callable[[Any], object] = lambda _: None) -> Document:
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "表"
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(number, column)
                cell.value, cell.number_format = value if isinstance(value, tuple) else (value, "General")
        change(sheet)
        path = tmp_path / "公开.xlsx"
        book.save(path)
        return read(path)

    return made


@pytest.fixture
def word(tmp_path: Path) -> Callable[[Callable[[Any], object]], Document]:
    """What is read of a document of Word that `fill` has filled."""

    def made(fill: Callable[[Any], object]) -> Document:
        opened = docx.Document()
        fill(opened)
        path = tmp_path / "公开.docx"
        opened.save(path)
        return read(path)

    return made


@pytest.fixture
def old_word(tmp_path: Path) -> Callable[..., Document]:
    """What is read of a document of Word 97 to 2003 that has these stretches, or that this is."""

    def made(told: Sequence[Stretch] | bytes, **more: Any) -> Document:
        path = tmp_path / "公开.doc"
        path.write_bytes(told if isinstance(told, bytes) else document(Old(told, **more)))
        return read(path)

    return made


@pytest.fixture
def xml() -> Callable[[str], Any]:
    """An element of WordprocessingML; the prefix w is known."""
    return lambda text: parse_xml(f"<w:around {nsdecls('w')}>{text}</w:around>")[0]


@pytest.fixture
def rows_of() -> Callable[[Document], list[list[str | None]]]:
    """The texts of the only grid."""

    def rows(document: Document) -> list[list[str | None]]:
        (grid,) = [block for block in document.blocks if isinstance(block, Grid)]
        return [[cell and cell.text for cell in row] for row in grid.rows]

    return rows
