"""Elements of WordprocessingML made of what the older formats of Word say (.doc, RTF), so that one reader knows what is
shown."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from lxml import etree

from audit.errors import UnreadableInput
from audit.model.record import field, mutable, record
from audit.model.regex import Regex
from audit.readers.office.word.columns import columns_of
from audit.readers.office.word.numbering import W

DEEPEST = 16  # tables in tables
_MOST = 200_000  # paragraphs; a cell has at least one
TWIP = 635  # in English metric units
_NO_XML = Regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
# How lists write their numbers, by the code that .doc and RTF have for it.
_NUMERALS = (
    "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "decimal", "decimal", "decimal", "decimal", "decimal",
    "ideographDigital", "japaneseCounting", "decimal", "decimal", "decimal", "decimal", "japaneseLegal",
    "japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimal", "decimal", "decimal", "decimalZero", "bullet", "decimal",
    "decimal", "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographDigital",
    "ideographTraditional", "decimal", "decimal", "taiwaneseCounting", "ideographLegalTraditional",
    "taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand",
    "ideographDigital",
)  # fmt: skip


@record
class Run:
    """Text that is shown. `raised`: as the number of a note is; `picture`: its breadth and height in twips; `is_object`: what
    is embedded there; `box`: the elements in a text box that is anchored there."""

    text: str = ""
    raised: bool = False
    picture: tuple[int, int] = (0, 0)
    is_object: bool = False
    box: tuple[Any, ...] = ()


@record
class Manner:
    """What else is said of a paragraph. `number`: its list, empty where it names none itself; `level`: in it, -1 the same;
    `goes_on`: its end was deleted, so that the next one goes on with it."""

    style: str = ""
    number: str = ""
    level: int = -1
    goes_on: bool = False


@record
class CellShape:
    """`right`: where it ends across the page, in twips; `goes_on`: it is merged with the one above; `joined`: with the one
    before it."""

    right: int
    begins: bool = False
    goes_on: bool = False
    joined: bool = False


@record
class RowShape:
    """`left`: where it begins, in twips; `gone`: it was deleted, and the change is tracked."""

    left: int = 0
    cells: tuple[CellShape, ...] = ()
    hidden: bool = False
    gone: bool = False


@mutable
class _Table:
    rows: list[tuple[RowShape, list[list[Any]]]] = field(default_factory=list)
    cells: list[list[Any]] = field(default_factory=list)  # of the row that is open
    cell: list[Any] = field(default_factory=list)  # what is open


class Story:
    """Takes paragraphs, ends of cells and ends of rows in their order, each at the depth of tables where it stands (0: in
    none); then ask for its elements."""

    def __init__(self) -> None:
        self._page: list[Any] = []
        self._tables: list[_Table] = []
        self._count = 0

    def paragraph(self, element: Any, depth: int) -> None:
        """Raises UnreadableInput where there are more than anybody publishes, or tables stand in tables without end."""
        self._count += 1
        if self._count > _MOST:
            raise UnreadableInput(f"Word 文件里的段落和单元格超过 {_MOST:,} 个，不像一份公开")
        self._inside(depth).append(element)

    def end_cell(self, depth: int) -> None:
        """What stands in it came before."""
        self._inside(depth)
        table = self._tables[-1]
        table.cells.append(table.cell)
        table.cell = []

    def end_row(self, shape: RowShape, depth: int) -> None:
        """So did its cells."""
        self._inside(depth)
        table = self._tables[-1]
        cells = [*table.cells, table.cell] if table.cell else table.cells
        if cells:
            table.rows.append((shape, cells))
        table.cells, table.cell = [], []

    def elements(self) -> list[Any]:
        """What has been taken."""
        return self._inside(0)

    def _inside(self, depth: int) -> list[Any]:
        if depth > DEEPEST:
            raise UnreadableInput(f"Word 文件里的表套了 {DEEPEST} 层以上，不予读取")
        while len(self._tables) > depth:
            self._close()
        while len(self._tables) < depth:
            self._tables.append(_Table())
        return self._tables[-1].cell if depth else self._page

    def _close(self) -> None:
        table = self._tables.pop()
        around = self._tables[-1].cell if self._tables else self._page
        if table.cells:  # its last row never ended
            table.rows.append((RowShape(), [*table.cells, table.cell]))
            table.cell = []
        if table.rows:
            around.append(_table(table.rows))
        around += table.cell


def around(elements: Iterable[Any]) -> Any:
    """A body."""
    body = etree.Element(f"{W}body")
    body.extend(elements)
    return body


def paragraph(runs: Iterable[Run], manner: Manner) -> Any:
    """As it is written in a document of today."""
    element = etree.Element(f"{W}p")
    properties = etree.SubElement(element, f"{W}pPr")
    if manner.style:
        _say(properties, "pStyle", manner.style)
    if manner.number or manner.level >= 0:
        told = etree.SubElement(properties, f"{W}numPr")
        if manner.level >= 0:
            _say(told, "ilvl", str(manner.level))
        if manner.number:
            _say(told, "numId", manner.number)
    if manner.goes_on:
        etree.SubElement(etree.SubElement(properties, f"{W}rPr"), f"{W}del")
    for run in runs:
        _add(element, run)
    return element


def style(name: str, based_on: str, number: str, level: int) -> Any:
    """Of paragraphs; `number` and `level` as a Manner has them."""
    element = etree.Element(f"{W}style", {f"{W}styleId": name})
    _say(element, "basedOn", based_on)
    properties = etree.SubElement(etree.SubElement(element, f"{W}pPr"), f"{W}numPr")
    if number:
        _say(properties, "numId", number)
    if level >= 0:
        _say(properties, "ilvl", str(level))
    return element


def list_kind(name: str, levels: Iterable[tuple[int, int, str, bool]]) -> Any:
    """`levels`: with what number they start, the code of their numerals, their text (%1: the number of the first level), and
    whether all numbers are printed 1, 2, 3."""
    kind = etree.Element(f"{W}abstractNum", {f"{W}abstractNumId": name})
    for depth, (start, code, text, is_decimal) in enumerate(levels):
        level = etree.SubElement(kind, f"{W}lvl", {f"{W}ilvl": str(depth)})
        _say(level, "start", str(start))
        _say(level, "numFmt", _NUMERALS[code] if code < len(_NUMERALS) else "none" if code == 0xFF else "decimal")
        _say(level, "lvlText", _NO_XML.sub("", text))
        if is_decimal:
            etree.SubElement(level, f"{W}isLgl")
    return kind


def list_of_kind(number: str, kind: str, starts: Iterable[tuple[int, int]]) -> Any:
    """`starts`: levels that begin to count with another number, and that."""
    element = etree.Element(f"{W}num", {f"{W}numId": number})
    _say(element, "abstractNumId", kind)
    for depth, start in starts:
        change = etree.SubElement(element, f"{W}lvlOverride", {f"{W}ilvl": str(depth)})
        _say(change, "startOverride", str(start))
    return element


def _say(parent: Any, tag: str, value: str) -> None:
    etree.SubElement(parent, f"{W}{tag}", {f"{W}val": value})


def _add(paragraph: Any, run: Run) -> None:
    element = etree.SubElement(paragraph, f"{W}r")
    if run.raised:
        _say(etree.SubElement(element, f"{W}rPr"), "vertAlign", "superscript")
    if text := _NO_XML.sub("", _whole(run.text)):
        etree.SubElement(element, f"{W}t").text = text
    if run.is_object:
        etree.SubElement(element, f"{W}object")
    elif all(run.picture):
        drawn = etree.SubElement(element, f"{_WP}inline")
        breadth, height = run.picture
        etree.SubElement(drawn, f"{_WP}extent", {"cx": str(breadth * TWIP), "cy": str(height * TWIP)})
        etree.SubElement(drawn, _PICTURE)
    if run.box:
        etree.SubElement(element, f"{W}txbxContent").extend(run.box)


def _whole(text: str) -> str:
    """With one character where two halves of one are written."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _table(rows: Sequence[tuple[RowShape, list[list[Any]]]]) -> Any:
    table = etree.Element(f"{W}tbl")
    columns = columns_of(_edges(shape) for shape, cells in rows if len(shape.cells) == len(cells))
    for shape, cells in rows:
        row = etree.SubElement(table, f"{W}tr")
        properties = etree.SubElement(row, f"{W}trPr")
        if shape.gone:
            etree.SubElement(properties, f"{W}del")
        if shape.hidden:
            etree.SubElement(properties, f"{W}hidden")
        if len(shape.cells) == len(cells):
            _say(properties, "gridBefore", str(columns[shape.left]))
            _fill(row, shape.cells, _spans(shape, columns), cells)
        else:  # nothing is known of them, or nothing that can be true
            _fill(row, [CellShape(0)] * len(cells), [1] * len(cells), cells)
    return table


def _fill(row: Any, shapes: Sequence[CellShape], spans: Sequence[int], cells: Sequence[list[Any]]) -> None:
    """The cells of a row; of those that are joined, the first has the room of all."""
    index = 0
    while index < len(cells):
        end = index + 1
        while end < len(cells) and shapes[end].joined:
            end += 1
        cell = etree.SubElement(row, f"{W}tc")
        properties = etree.SubElement(cell, f"{W}tcPr")
        _say(properties, "gridSpan", str(sum(spans[index:end])))
        if shapes[index].begins or shapes[index].goes_on:
            _say(properties, "vMerge", "restart" if shapes[index].begins else "continue")
        for part in cells[index:end]:
            cell.extend(part)
        index = end


def _edges(shape: RowShape) -> list[int]:
    return [shape.left, *(cell.right for cell in shape.cells)]


def _spans(shape: RowShape, columns: dict[int, int]) -> list[int]:
    """How many columns each cell is broad."""
    return [max(columns[right] - columns[left], 1) for left, right in pairwise(_edges(shape))]
