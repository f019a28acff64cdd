"""A title that is printed again: over the rest of a table without rulings on the next page, or over another table."""

import pytest

from audit.model.document import TextLine
from audit.model.facts import TABLE
from audit.model.knowledge.rules import RuleBook
from audit.model.place import Box, Place
from audit.readers.text import document_from_text
from audit.recognition.regions import Region, RegionKind
from audit.recognition.regions.kept import Kept
from audit.recognition.regions.outline import outline
from audit.recognition.regions.titles import TitleIndex

_TITLE = "项目支出绩效目标表"


def _table(page: int, bbox: Box | None) -> Region:
    title, row = (TextLine(text, Place(page=page, bbox=bbox)) for text in (_TITLE, "数量指标 9.00"))
    return Region(RegionKind.TABLE, form=TABLE, title=title, lines=[row])


@pytest.mark.parametrize(
    ("bbox", "tables"),
    [
        pytest.param((0.0, 0.0, 9.0, 9.0), 1, id="pages as they are drawn"),
        pytest.param(None, 2, id="lines of a text"),
    ],
)
def test_only_on_a_page_as_it_is_drawn_a_table_of_lines_goes_on_under_its_title(
    knowledge: RuleBook, bbox: Box | None, tables: int
) -> None:
    kept = Kept(TitleIndex(knowledge.forms, knowledge.titles))
    for page in (1, 2):
        kept.add(_table(page, bbox))
    assert len(kept.regions) == tables


_HALVES = (
    "支出预算总表",
    "单位：万元",
    "科目编码{t}科目名称{t}合计",
    "{total}201{t}一般公共服务支出{t}1.00",
    "支出预算总表{again}",
    "单位：万元",
    "科目编码{t}科目名称{t}合计",
    "{more}205{t}教育支出{t}2.00",
)


def _regions(knowledge: RuleBook, again: str, *, tab: str, more: str = "") -> list[Region]:
    total = f"合计{tab}{tab}3.00\n"
    text = "\n".join(_HALVES).format(t=tab, again=again, total=total, more=more)
    document = document_from_text("a", text)
    regions = outline(document, knowledge.forms, knowledge.titles)
    return [region for region in regions if region.kind is RegionKind.TABLE]


@pytest.mark.parametrize("tab", ["\t", " "])
@pytest.mark.parametrize("again", ["", "（续表）", "（续）", " 续"])
def test_a_table_goes_on_below_its_title_and_header_printed_again(knowledge: RuleBook, again: str, tab: str) -> None:
    (table,) = _regions(knowledge, again, tab=tab)
    rows = [cell.text for grid in table.grids for row in grid.rows for cell in row if cell] or [
        word for line in table.lines for word in line.text.split()
    ]
    assert [row for row in rows if row.isdecimal()] == ["201", "205"]
    assert tab == "\t" or rows.count("科目编码") == 1


@pytest.mark.parametrize("tab", ["\t", " "])
def test_a_table_with_a_total_of_its_own_is_another_one(knowledge: RuleBook, tab: str) -> None:
    assert len(_regions(knowledge, "", tab=tab, more=f"合计{tab}{tab}2.00\n")) == 2


def test_below_a_caption_alone_another_total_is_that_of_a_table_whose_title_is_lost(knowledge: RuleBook) -> None:
    rows = "科目编码\t科目名称\t合计\n合计\t\t{total}\n201\t一般公共服务支出\t{total}"
    text = f"支出预算总表\n{rows.format(total='1.00')}\n单位：万元\n{rows.format(total='2.00')}"
    table, rest = [
        region for region in outline(document_from_text("a", text), knowledge.forms, knowledge.titles) if region.grids
    ]
    assert (table.kind, rest.kind) == (RegionKind.TABLE, RegionKind.PROSE)


@pytest.mark.parametrize("again", ["支出预算总表（续）", "续支出预算总表", "续表支出预算总表"])
def test_a_total_over_a_column_is_no_total_of_the_half_that_goes_on(knowledge: RuleBook, again: str) -> None:
    head = "科目\t\t支出预算\n编码\t名称\t\n\t\t合计\t基本支出\n"
    text = f"支出预算总表\n{head}合计\t\t3.00\t3.00\n201\t一般公共服务支出\t1.00\t1.00\n{again}\n{head}205\t教育支出\t2.00\t2.00\n"
    regions = outline(document_from_text("a", text), knowledge.forms, knowledge.titles)
    assert [len(region.grids) for region in regions if region.kind is RegionKind.TABLE] == [2]
