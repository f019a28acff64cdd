"""A page that ends within a header: what goes on below is the rest of it, in columns of its own."""

import pytest

from audit.model.document import Cell, Grid
from audit.model.place import Place
from audit.recognition.cells import texts
from audit.recognition.tables.columns.sections import sections

HEAD = {0: "科目", 150: "科目编码", 200: "科目名称", 250: "合计", 300: "基本支出", 400: "项目支出"}
WHOLE = ["科目", "", "", "科目编码", "科目名称", "合计", "基本支出", "", "项目支出"]
SUM = ["", "", "", "", "合计", "9.00", "6.00", "6.00", "3.00"]


def _grid(page: int, *rows: dict[int, str]) -> Grid:
    made = [tuple(Cell(text, Place(page=page, bbox=(x, 0.0, x + 9.0, 9.0))) for x, text in row.items()) for row in rows]
    return Grid(tuple(made), Place(page=page))


def _below(*cells: str) -> dict[int, str]:
    return dict(zip(range(0, 450, 50), cells, strict=True))


@pytest.fixture
def headers_of(knowledge):
    def read(*rest: str) -> list[list[list[str]]]:
        form = next(form for form in knowledge.forms if form.id == "支出总表")
        grids = (_grid(1, HEAD), _grid(2, _below(*rest), _below(*SUM)))
        return [
            [texts(row) for row in found.header]
            for found in sections(grids, form, frozenset(), knowledge.titles.captions)
        ]

    return read


def test_words_below_headers_of_several_columns_alone_are_the_rest_of_the_header(headers_of):
    rest = ["类", "款", "项", "", "", "", "小计", "人员经费", ""]
    assert headers_of(*rest) == [[WHOLE, rest]]


def test_a_page_that_prints_its_whole_header_again_has_its_own(headers_of):
    again = ["类", "款", "项", "科目编码", "科目名称", "合计", "小计", "人员经费", "项目支出"]
    assert headers_of(*again)[-1] == [again]
