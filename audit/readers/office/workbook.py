"""Workbooks of today (.xlsx), through openpyxl: what each visible sheet shows."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from audit.errors import UnreadableInput
from audit.model.regex import Regex
from audit.readers.office.number_formats import shown_date, shown_number
from audit.readers.office.package import opened
from audit.readers.office.sheets import Sheet, Spot, column_number

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_CELLS = 2_000_000  # of a sheet, blank ones included
_MOST_WRITTEN = 500_000  # cells of a workbook, all sheets together; the longest disclosures have some ten thousand
_MOST_MERGED = 500_000  # cells of a workbook; the library makes an object of each
_WIDEST = 16_384  # columns that a sheet may have
_BODIES, _BOOK = "xl/worksheets/", "xl/workbook.xml"
_FORMULA = Regex(
    r"<c( [^>]*)?>(?:<f[^>]*/>|<f(?: [^>]*)?>[^<]*</f>)(?:<v ?/>|<v>([^<]*)</v>)?</c>"
)  # what a cell is, and the value that the formula had when somebody last saved it
_MERGED = Regex(r'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_NEVER_COMPUTED = Regex(r'fullCalcOnLoad="(?:1|true)"')
_AGAIN = "请用 Excel 或 WPS 打开、保存一次再审核"


def sheets_of(data: bytes) -> list[Sheet]:
    """Raises UnreadableInput."""
    from openpyxl import load_workbook

    with opened(data) as archive:
        names = [name for name in archive.namelist() if name.startswith(_BODIES) and name.endswith(".xml")]
        bodies = [archive.read(name).decode("utf-8", "replace") for name in names]
        book_part = archive.read(_BOOK).decode("utf-8", "replace")
    _require_values(bodies, never_computed=bool(_NEVER_COMPUTED.search(book_part)))
    _require_few_cells(bodies)
    _require_few_merged(bodies)
    try:
        with catch_warnings():  # of what it does not keep, which nobody sees: styles, validations, drawings
            simplefilter("ignore")
            book = load_workbook(BytesIO(data), data_only=True, keep_links=False)
    except Exception as error:  # whatever a broken file makes of a library
        raise UnreadableInput(f"这份工作簿读不了；{_AGAIN} (broken workbook)") from error
    return [_sheet(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]


def _require_values(bodies: Iterable[str], *, never_computed: bool) -> None:
    """Raises UnreadableInput where formulas have no values: a program wrote the file, and nobody has opened it since."""
    found = (match for body in bodies for match in _FORMULA.finditer(body))
    values = {match[2] or "" for match in found if 't="str"' not in (match[1] or "")}
    if "" in values or (never_computed and values == {"0"}):
        raise UnreadableInput(f"工作簿里有公式没有算出的值，{_AGAIN} (formulas without values)")


def _require_few_cells(bodies: Iterable[str]) -> None:
    """Raises UnreadableInput: the library makes an object of each."""
    written = sum(body.count("<c ") + body.count("<c>") for body in bodies)
    if written > _MOST_WRITTEN:
        raise UnreadableInput(f"工作簿里有 {written:,} 个单元格，不像一份公开 (too many cells)")


def _require_few_merged(bodies: Iterable[str]) -> None:
    """Raises UnreadableInput."""
    spans = (match.groups() for body in bodies for match in _MERGED.finditer(body))
    merged = sum(
        (column_number(right) - column_number(left) + 1) * (int(bottom) - int(top) + 1)
        for left, top, right, bottom in spans
    )
    if merged > _MOST_MERGED:
        raise UnreadableInput(f"工作簿里合并了 {merged:,} 个单元格，请取消用不到的合并 (too many merged cells)")


def _sheet(sheet: "Worksheet") -> Sheet:
    rows = {number for number, told in sheet.row_dimensions.items() if told.hidden or told.height == 0}
    columns = set()
    for told in sheet.column_dimensions.values():
        if told.hidden or told.width == 0:
            columns |= set(range(told.min or 1, min(told.max or _WIDEST, _WIDEST) + 1))
    merged = [(span.min_row, span.min_col, span.max_row, span.max_col) for span in sheet.merged_cells.ranges]
    return Sheet(sheet.title, dict(_cells(sheet)), merged, frozenset(rows), frozenset(columns))


def _cells(sheet: "Worksheet") -> Iterator[tuple[Spot, str]]:
    rows, columns = sheet.max_row, sheet.max_column
    if rows * columns > _MOST_CELLS:
        said = f"工作表“{sheet.title}”有 {rows:,} 行、{columns:,} 列，不像一份公开"
        raise UnreadableInput(f"{said}；请删去用不到的行和列 (too many rows and columns)")
    for row in sheet.iter_rows():
        for cell in row:
            if text := _shown(cell):
                yield (int(cell.row or 0), int(cell.column or 0)), text


def _shown(cell: Any) -> str:
    """What the cell prints; empty for a blank one."""
    value = cell.value
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return shown_number(Decimal(repr(value)), cell.number_format)
    return shown_date(value, cell.number_format) if isinstance(value, date) else str(value)
