"""The name of a sheet at the head of every page is no title of another table."""

from pathlib import Path

from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.place import Place
from audit.pipeline import load_rulebook
from audit.recognition.regions import RegionKind
from audit.recognition.regions.outline import outline

NAME = "公开03表支出总表"


def line(page: int, text: str, top: float) -> TextLine:
    return TextLine(text, Place(page=page, bbox=(50.0, top, 150.0, top + 10)))


def grid(page: int, *rows: tuple[str, str]) -> Grid:
    place = Place(page=page, bbox=(50.0, 120.0, 500.0, 400.0))
    return Grid(tuple(tuple(Cell(text, place) for text in row) for row in rows), place)


def grids_of_tables(*blocks: TextLine | Grid) -> list[int]:
    rulebook = load_rulebook()
    document = Document(str(Path("表.pdf")), Layout.PAGED, blocks, 2)
    regions = outline(document, rulebook.forms, rulebook.titles)
    return [len(region.grids) for region in regions if region.kind is RegionKind.TABLE]


FIRST = (
    line(1, NAME, 30.0),
    line(1, "支出总表", 90.0),
    grid(1, ("科目名称", "合计"), ("合计", "9.00"), ("教育", "4.00")),
)


def test_below_the_name_of_the_sheet_the_table_goes_on() -> None:
    assert grids_of_tables(*FIRST, line(2, NAME, 30.0), grid(2, ("科目名称", "合计"), ("农林水", "5.00"))) == [2]


def test_a_title_that_stands_elsewhere_is_another_table_s() -> None:
    assert grids_of_tables(*FIRST, line(2, NAME, 60.0), grid(2, ("科目名称", "合计"), ("农林水", "5.00"))) == [1, 1]
