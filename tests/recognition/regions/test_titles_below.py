"""Titles that pages print below their tables are not those of the next tables."""

import pytest

from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.place import Place
from audit.pipeline import load_rulebook
from audit.recognition.regions import RegionKind
from audit.recognition.regions.outline import outline

TITLES = ("收入支出决算总表", "收入决算表", "支出决算表")


def line(text: str, top: float = 0.0) -> TextLine:
    return TextLine(text, Place(page=1, bbox=(50.0, top, 150.0, top + 10)))


def grid(*rows: tuple[str, ...], page: int = 1) -> Grid:
    place = Place(page=page, bbox=(50.0, 120.0, 500.0, 400.0))
    return Grid(tuple(tuple(Cell(text, place) for text in row) for row in rows), place)


TABLE = grid(("科目名称", "合计"), ("合计", "9.00"))


def titles(*blocks: TextLine | Grid, pages: int = 1) -> list[str]:
    rulebook = load_rulebook()
    regions = outline(Document("表.pdf", Layout.PAGED, blocks, pages), rulebook.forms, rulebook.titles)
    return [region.title.text for region in regions if region.kind is RegionKind.TABLE and region.title]


def test_below_each_table_a_title_names_none() -> None:
    tables = [
        block
        for title in TITLES
        for block in (line("单位：万元"), TABLE, line("注：本表按权责发生制填列。"), line(title))
    ]
    assert titles(line("第二部分 部门决算表"), *tables, line("第三部分 部门决算情况说明")) == []


@pytest.mark.parametrize("last", [(TABLE,), (line("单位：万元"), line("本表无数据。"))])
def test_where_the_first_title_is_lost_the_others_stand_above_their_tables(last: tuple[TextLine | Grid, ...]) -> None:
    others = [block for title in TITLES for block in (TABLE, line(title))]
    assert titles(line("单位：万元"), *others, *last)[:2] == list(TITLES[:2])


def test_the_address_below_each_page_does_not_end_a_table() -> None:
    """As browsers print it, above the number of the page."""
    foot = "https://www.example.gov.cn/public/budget/2031/index.html"
    pages = [
        block
        for page in range(1, 5)
        for block in (
            grid(("科目名称", "合计"), (f"科目{page}", "9.00"), page=page),
            TextLine(foot, Place(page=page, bbox=(20.0, 800.0, 200.0, 810.0))),
            TextLine(f"{page}/4", Place(page=page, bbox=(500.0, 815.0, 520.0, 825.0))),
        )
    ]
    rulebook = load_rulebook()
    document = Document("表.pdf", Layout.PAGED, (line("收入决算表"), *pages), 4)
    regions = outline(document, rulebook.forms, rulebook.titles)
    assert [len(region.grids) for region in regions if region.kind is RegionKind.TABLE] == [4]


def test_a_table_in_a_common_frame_has_its_own_columns_only() -> None:
    place = Place(page=1, bbox=(50.0, 120.0, 500.0, 400.0))
    rows = (
        ("收入决算表", None, None),
        ("科目名称", None, "合计"),
        ("合计", None, "9.00"),
        ("支出决算表", None, None),
        ("科目名称", "合计", "基本支出"),
        ("合计", "9.00", "9.00"),
    )
    frame = Grid(tuple(tuple(text and Cell(text, place) for text in row) for row in rows), place)
    rulebook = load_rulebook()
    regions = outline(Document("表.pdf", Layout.PAGED, (frame,), 1), rulebook.forms, rulebook.titles)
    tables = [region for region in regions if region.kind is RegionKind.TABLE]
    assert [[len(row) for row in table.grids[0].rows] for table in tables] == [[2, 2], [3, 3]]
