"""The body of a Word document → lines and grids: what is shown, in the order of reading.

Deleted text of tracked changes is not shown, inserted text is; neither are field codes, hidden runs and rows, what is struck
out, the raised numbers of notes and what only other versions of Word would show. Pictures and embedded objects that may hold figures are told.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from typing import Any

from audit.errors import UnreadableInput
from audit.model.document import Grid, TextLine, UnreadPage
from audit.model.place import PARAGRAPH, TABLE, Place
from audit.readers.look_alikes import as_printed
from audit.readers.markup import is_note
from audit.readers.merged_cells import Box, Table
from audit.readers.numerals import as_written
from audit.readers.office.sheets import column_name, is_amount
from audit.readers.office.word.columns import merged_columns
from audit.readers.office.word.elements import DEEPEST
from audit.readers.office.word.numbering import Numbering, W

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = {f"{W}{tag}" for tag in ("del", "moveFrom", "rPr", "pPr", "instrText", "delText", "rt", "sdtPr", "tcPr", "trPr", "tblPr", "tblGrid")} | {_FALLBACK}  # fmt: skip
_AROUND = {f"{W}{tag}" for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_MARKS = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_TEXT, _BOX, _OFF = (f"{W}t", f"{_MATH}t"), f"{W}txbxContent", ("0", "false", "off")
_LARGE = (3_600_000, 1_800_000)  # 10 cm broad and 5 cm high, in English metric units: what is smaller is no table
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"


class Body:
    """Takes the elements of a body; then ask for its blocks. `unread`: where something stands that is no text, or is hidden."""

    def __init__(self, numbering: Numbering) -> None:
        self.unread: list[UnreadPage] = []
        self._numbering = numbering
        self._page = Box()
        self._tables = self._paragraphs = self._lines = 0
        self._carried = ""  # the text of a paragraph whose end was deleted
        self._cell = ""  # where we are in a table

    def blocks(self) -> tuple[TextLine | Grid, ...]:
        """What has been taken."""
        return tuple(self._page.blocks)

    def take(self, body: Any) -> None:
        """Raises UnreadableInput where tables stand in tables without end."""
        self._take(body, self._page, 0)

    def _take(self, parent: Any, into: Box, depth: int) -> None:
        if depth > DEEPEST:
            raise UnreadableInput(f"Word 文件里的表套了 {DEEPEST} 层以上，不予读取")
        for element in parent:
            if element.tag == f"{W}p":
                self._paragraph(element, into, depth)
            elif element.tag == f"{W}tbl":
                into.blocks += self._table(element, depth)
            elif element.tag in _AROUND:
                self._take(element, into, depth)

    def _paragraph(self, element: Any, into: Box, depth: int) -> None:
        self._paragraphs += not self._cell
        number = self._numbering.of(element)
        text = self._carried + number + _text(element)
        self._carried = text if _ends_deleted(element) else ""
        if not self._carried:
            into.blocks += self._written(text)
        self._tell_unread(element)
        for box in element.iter(_BOX):
            if not any(above.tag == _FALLBACK for above in box.iterancestors()):
                self._take(box, into, depth + 1)

    def _written(self, text: str) -> Iterator[TextLine]:
        self._lines += not self._cell  # all cells of a row are one line
        begun = 1
        for line in text.split("\n"):
            shown = as_written(as_printed(line)).strip()
            if shown:
                yield TextLine(shown, Place(self._lines, begun, cell=self._where()))
            begun += len(line) + 1

    def _where(self) -> str:
        return self._cell or f"{PARAGRAPH}{self._paragraphs}"

    def _told(self) -> str:
        return self._cell.replace("!", "的") or f"第 {self._paragraphs} 段"

    def _table(self, element: Any, depth: int) -> Iterator[TextLine | Grid]:
        around = self._cell
        self._tables += 1
        name = TABLE.format(self._tables)
        table = Table(Place(self._lines + 1, 1, cell=name))
        lines = list(map(_lines, _rows(element)))
        columns = merged_columns(element, lines)
        for count, (row, own) in enumerate(zip(_rows(element), lines, strict=True), 1):
            if row.find(f"{W}trPr/{W}hidden") is not None:
                self._tell_hidden(row, name, count)
                continue
            self._lines += 1
            table.begin_row()
            edges = [columns.get(line, line) for line in own]
            self._row(row, table, f"{name}!{{}}{count}", edges, depth)
        self._cell = around
        yield from table.blocks()

    def _row(self, row: Any, table: Table, name: str, edges: Sequence[int], depth: int) -> None:
        if edges[0]:  # it leaves out columns before its first cell
            table.begin_cell(Place(self._lines, 1), edges[0], 1)
        for cell, (left, right) in zip(_cells(row), pairwise(edges), strict=True):
            self._cell = name.format(column_name(1 + left))
            table.begin_cell(Place(self._lines, 1, cell=self._cell), right - left, 1)
            if not _goes_on(cell) and table.cell:
                self._take(cell, table.cell, depth + 1)

    def _tell_unread(self, paragraph: Any) -> None:
        for drawn in paragraph.iter(_DRAWN):
            size = (int(drawn.get("cx", "0")), int(drawn.get("cy", "0")))
            large = all(own >= least for own, least in zip(size, _LARGE, strict=True))
            if large and next(drawn.getparent().iter(_PICTURE), None) is not None:
                self._tell("这里是一幅图片，其中的文字没有读 (a picture)")
        if next(paragraph.iter(f"{W}object"), None) is not None:
            self._tell("这里嵌入了一个对象（例如 Excel 表），其中的内容没有读 (an embedded object)")

    def _tell(self, reason: str) -> None:
        self.unread.append(UnreadPage(0, reason, where=self._told()))

    def _tell_hidden(self, row: Any, table: str, count: int) -> None:
        """A row with an amount, which the totals of the table may have."""
        if any(is_amount(_text(cell).strip()) for cell in list(_cells(row))[-1:]):
            where = f"{table}的第{count}行"
            self.unread.append(UnreadPage(0, "这一行有数，但没有显示 (a hidden row)", where=where, inside=table))


def _text(element: Any) -> str:
    """What a paragraph shows, without the raised numbers of notes."""
    text = ""
    for raised, parts in groupby(_shown(element), lambda part: part[1]):
        words = "".join(part[0] for part in parts)
        text += "" if raised and is_note(words, text) else words
    return text


def _shown(element: Any, *, raised: bool = False) -> Iterator[tuple[str, bool]]:
    """The text of a paragraph, a run or what is around runs, and whether it is raised."""
    for part in element:
        if part.tag in _UNSEEN or part.tag == _BOX or (part.tag == f"{W}r" and _is_hidden(part)):
            continue
        if part.tag in _TEXT:
            yield part.text or "", raised
        elif part.tag in _MARKS:
            yield _MARKS[part.tag], raised
        elif len(part):
            yield from _shown(part, raised=raised or _is_raised(part))


def _is_hidden(run: Any) -> bool:
    """Or struck out."""
    return any(_is_on(run.find(f"{W}rPr/{W}{tag}")) for tag in ("vanish", "strike", "dstrike"))


def _is_on(found: Any) -> bool:
    return found is not None and found.get(f"{W}val", "1") not in _OFF


def _is_raised(run: Any) -> bool:
    found = run.find(f"{W}rPr/{W}vertAlign")
    return found is not None and found.get(f"{W}val", "") == "superscript"


def _ends_deleted(paragraph: Any) -> bool:
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _rows(table: Any) -> Iterator[Any]:
    for element in table:
        if element.tag == f"{W}tr" and element.find(f"{W}trPr/{W}del") is None:
            yield element
        elif element.tag in _AROUND:
            yield from _rows(element)


def _cells(row: Any) -> Iterator[Any]:
    for element in row:
        if element.tag == f"{W}tc":
            yield element
        elif element.tag in _AROUND:
            yield from _cells(element)


def _lines(row: Any) -> list[int]:
    """At which lines of the table's grid its cells begin and end."""
    before = _number(row.find(f"{W}trPr/{W}gridBefore"))
    return list(accumulate(map(_across, _cells(row)), initial=before))


def _across(cell: Any) -> int:
    return max(_number(cell.find(f"{W}tcPr/{W}gridSpan")), 1)


def _number(element: Any) -> int:
    told = element.get(f"{W}val", "") if element is not None else ""
    return min(int(told), 1000) if told.isdecimal() and len(told) < 6 else 0


def _goes_on(cell: Any) -> bool:
    """It is merged with the one above."""
    found = cell.find(f"{W}tcPr/{W}vMerge")
    return found is not None and found.get(f"{W}val", "continue") == "continue"
