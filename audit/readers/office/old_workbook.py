"""Workbooks of Excel 97 to 2003 and of WPS (.xls), through xlrd: what each visible sheet shows. Their container is opened
as that of any other old file is: xlrd follows for ever what leads back to itself."""

from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from typing import Any

from audit.errors import ENCRYPTED, UnreadableInput
from audit.readers.office.compound import BOOKS, streams_of
from audit.readers.office.number_formats import shown_date, shown_number
from audit.readers.office.sheets import Sheet, Spot


def sheets_of(data: bytes) -> list[Sheet]:
    """Raises UnreadableInput."""
    import xlrd

    streams = streams_of(data, BOOKS)
    written = next((streams[name] for name in BOOKS if name in streams), b"")
    try:
        book = xlrd.open_workbook(file_contents=written, formatting_info=True, logfile=StringIO())
        return [_sheet(book, sheet) for sheet in book.sheets() if sheet.visibility == 0]
    except Exception as error:  # whatever a broken file makes of a library
        said = ENCRYPTED if "ncrypt" in str(error) else "请用 Excel 或 WPS 打开、另存为 xlsx 再审核 (broken workbook)"
        raise UnreadableInput(f"这份工作簿读不了：{said}") from error


def _sheet(book: Any, sheet: Any) -> Sheet:
    rows = {row + 1 for row, told in sheet.rowinfo_map.items() if told.hidden or told.height == 0}
    columns = {column + 1 for column, told in sheet.colinfo_map.items() if told.hidden or told.width == 0}
    merged = [(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells]
    return Sheet(sheet.name, dict(_cells(book, sheet)), merged, frozenset(rows), frozenset(columns))


def _cells(book: Any, sheet: Any) -> Iterator[tuple[Spot, str]]:
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            if text := _shown(book, sheet.cell(row, column)):
                yield (row + 1, column + 1), text


def _shown(book: Any, cell: Any) -> str:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value)
    number_format = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return shown_number(Decimal(repr(cell.value)), number_format)
    if cell.ctype == xlrd.XL_CELL_DATE:
        return shown_date(xlrd.xldate_as_datetime(cell.value, book.datemode), number_format)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return str(bool(cell.value)).upper()
    return xlrd.error_text_from_code.get(cell.value, "#ERROR!") if cell.ctype == xlrd.XL_CELL_ERROR else ""
