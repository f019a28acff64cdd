"""The number of units over a table, and how many the table lists."""

from decimal import Decimal

import pytest

from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.place import Place
from audit.recognition.identity.tabled_units import tabled_units


@pytest.fixture
def told(patterns):
    def read(above: str, names: str, below: str = "三、主要工作"):
        rows = [("序号", "单位名称"), *((str(i), name) for i, name in enumerate(names.split("、"), 1))]
        grid = Grid(tuple(tuple(Cell(text, Place(9)) for text in row) for row in rows), Place(9))
        lines = [TextLine(line, Place(i)) for i, line in enumerate(above.splitlines(), 1)]
        blocks = (*lines, grid, *([TextLine(below, Place(20))] if below else ()))
        made = tabled_units(Document("x.txt", Layout.TABBED, blocks), patterns.grammar.members, 0)
        return [{slot: figure.value for slot, figure in statement.figures.items()} for statement in made]

    return read


_OVER = "从预算单位构成看，纳入青石县档案局部门预算编制范围的\n单位共3个，具体如下："


def test_a_sentence_that_wraps_counts_the_rows_below_it(told):
    names = "青石县档案局（本级）、青石县档案馆、青石县档案修复中心"
    assert told(_OVER, names) == [{"个数": Decimal(3), "列表": Decimal(3), "本级": Decimal(1)}]


def test_a_row_that_names_no_unit_leaves_the_number_open(told):
    assert told(_OVER, "青石县档案局（本级）、青石县档案馆、另行公布") == []


def test_a_header_printed_once_more_is_no_unit(told):
    names = "青石县档案局（本级）、单位名称、青石县档案馆、青石县档案修复中心"
    assert told(_OVER, names) == [{"个数": Decimal(3), "列表": Decimal(3), "本级": Decimal(1)}]


def test_a_table_that_may_go_on_on_the_next_page_leaves_it_open(told):
    assert told(_OVER, "青石县档案局（本级）、青石县档案馆", below="") == []


def test_a_table_without_a_number_over_it_says_nothing(told):
    assert told("部门决算单位构成：", "青石县档案局（本级）、青石县档案馆") == []
