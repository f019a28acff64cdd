"""The same disclosures as a workbook and as documents of Word, amounts in the workbook being numbers."""

import re

import docx
import openpyxl
import pytest
from fabricated.office.word97 import Old, Stretch, document, table

from audit.model.report import Severity
from audit.readers import read

_KINDS = ("budget of 上海", "budget of 江苏 from 2022", "final accounts", "budget elsewhere")
_AMOUNT = re.compile(r"-?[\d,]+\.\d\d")


def _workbook(lines, path):
    """A sheet for each table, with what is said before it in the first column."""
    book = openpyxl.Workbook()
    sheet, row, before = book.active, 0, ""
    for line in lines:
        if isinstance(line, str) and isinstance(before, tuple):
            sheet, row = book.create_sheet(), 0
        row += 1
        for column, text in enumerate((line,) if isinstance(line, str) else line, 1):
            cell = sheet.cell(row, column)
            is_amount = isinstance(line, tuple) and _AMOUNT.fullmatch(text)
            cell.value = float(text.replace(",", "")) if is_amount else text or None
            cell.number_format = "#,##0.00" if "," in text else "0.00"
        before = line
    book.save(path)


def _word(lines, path):
    opened = docx.Document()
    table = None
    for line in lines:
        if isinstance(line, str):
            table = None
            opened.add_paragraph(line)
            continue
        table = table or opened.add_table(0, len(line))
        for cell, text in zip(table.add_row().cells, line, strict=True):
            cell.text = text
    opened.save(path)


def _old_word(lines, path):
    """As a quick save leaves it: what was written last stands first."""
    stretches = []
    for line in lines:
        stretches += [Stretch(f"{line}\r")] if isinstance(line, str) else table([line])
    path.write_bytes(document(Old(stretches, turned=True)))


def _rtf(lines, path):
    """Chinese in GBK, as programs of Windows write it."""
    body = ""
    for line in lines:
        if isinstance(line, str):
            body += rf"\pard {_escaped(line)}\par"
            continue
        edges = "".join(rf"\cellx{500 * column}" for column in range(1, len(line) + 1))
        body += rf"\trowd{edges}\pard\intbl " + "".join(rf"{_escaped(text)}\cell " for text in line) + r"\row"
    path.write_text(rf"{{\rtf1\ansi\ansicpg936{{\fonttbl{{\f0\fcharset134 a;}}}}\f0 {body}}}", encoding="ascii")


def _escaped(text):
    return "".join(chr(byte) if byte < 0x80 else rf"\'{byte:02x}" for byte in text.encode("gbk"))


@pytest.mark.parametrize(
    ("kind", "written"), [(_workbook, ".xlsx"), (_word, ".docx"), (_old_word, ".doc"), (_rtf, ".rtf")]
)
@pytest.mark.parametrize("of", _KINDS)
@pytest.mark.parametrize("seed", [7, 8])
def test_what_is_found_is_what_is_found_in_the_text(disclosure, audited, judged, tmp_path, of, seed, kind, written):
    lines = disclosure(of, seed)
    path = tmp_path / f"公开{written}"
    kind(lines, path)
    report = judged(read(path))
    assert [finding for finding in report.findings if finding.severity != Severity.NOTE] == []
    assert report.coverage == audited(lines, "tabs").coverage


@pytest.mark.parametrize(("kind", "written"), [(_old_word, ".doc"), (_rtf, ".rtf")])
def test_what_is_planted_is_found_as_in_a_document_of_today(disclosure, judged, tmp_path, kind, written):
    lines = list(disclosure("final accounts", 7))
    rows = [number for number, line in enumerate(lines) if isinstance(line, tuple) and _AMOUNT.fullmatch(line[-1])]
    for number in rows[::9]:
        *cells, amount = lines[number]
        lines[number] = (*cells, amount.replace("1", "7").replace("2", "5"))
    told = []
    for make, name in ((_word, "公开.docx"), (kind, f"公开{written}")):
        make(lines, tmp_path / name)
        told.append([(finding.rule, finding.message) for finding in judged(read(tmp_path / name)).findings])
    assert len(told[0]) > 3
    assert told[0] == told[1]
