"""Tables written row by row with each cell on a line of its own, and no line where a cell is blank."""

import pytest

from audit.model.facts import FormTable
from audit.pipeline import load_rulebook
from audit.readers.text import document_from_text
from audit.recognition import recognise

RULEBOOK = load_rulebook()
HEAD = "青石县档案局2031年部门预算\n支出预算总表\n单位：元\n科目编码\n科目名称\n合计\n基本支出\n项目支出\n"
ROWS = """201
一般公共服务支出
90.00
60.00
30.00
20126
档案事务
90.00
60.00
30.00
2012601
行政运行
70.00
60.00
10.00
2012604
档案馆
20.00
0.00
20.00
合计
90.00
60.00
30.00
"""
WHOLE = {
    "201": ["90.00", "60.00", "30.00"],
    "20126": ["90.00", "60.00", "30.00"],
    "2012601": ["70.00", "60.00", "10.00"],
    "2012604": ["20.00", "0.00", "20.00"],
    "合计": ["90.00", "60.00", "30.00"],
}


def _tables(text: str) -> list[FormTable]:
    return [*recognise(document_from_text("预算.txt", text), RULEBOOK).tables]


def _amounts(table: FormTable) -> dict[str, list[str]]:
    return {
        row.code or row.label: [e.figure.text for (i, _), e in table.entries.items() if i == row.index and e.figure]
        for row in table.rows
        if row.recognised
    }


@pytest.mark.parametrize(
    "rows",
    [
        ROWS,
        ROWS.replace("20126\n", "201 26\n"),
        ROWS.replace("20126\n", "201\n26\n").replace("2012601\n", "201\n26\n01\n"),  # parts of codes
        ROWS.replace("20126\n", "20126 "),  # code and name in one cell
        ROWS.replace("90.00\n60.00\n30.00\n20126", "90.00 60.00 30.00\n20126"),  # amounts in one cell
        ROWS.replace("一般公共服务支出", "一般公共服务\n支出"),  # a name in two lines
    ],
)
def test_cells_that_follow_each_other_row_by_row_are_rows(rows: str) -> None:
    (table,) = _tables(HEAD + rows)
    assert _amounts(table) == WHOLE


def test_the_table_ends_with_the_first_sentence_below_its_rows() -> None:
    said = (
        "第二部分 情况说明\n本表按支出功能分类填列，其中档案事务与上年相比增加12.00元，主要是新库房建成以后的费用。\n"
    )
    (table,) = _tables(HEAD + ROWS + said)
    assert _amounts(table) == WHOLE


def test_the_name_of_the_next_table_ends_it_too() -> None:
    one, _other = _tables(HEAD + ROWS + "收入预算总表\n" + HEAD.split("\n", 2)[2] + ROWS)
    assert _amounts(one) == WHOLE


def test_every_figure_keeps_the_line_that_it_stands_on() -> None:
    (table,) = _tables(HEAD + ROWS)
    printed = (HEAD + ROWS).split("\n")
    figures = [entry.figure for entry in table.entries.values() if entry.figure]
    assert [printed[(figure.place.line or 0) - 1] for figure in figures] == [figure.text for figure in figures]


def test_three_rows_in_order_are_enough() -> None:
    rows = ROWS.replace("2012604\n档案馆\n20.00\n0.00\n20.00\n", "").replace(
        "70.00\n60.00\n10.00", "90.00\n60.00\n30.00"
    )
    (table,) = _tables(HEAD + rows)
    assert set(_amounts(table)) == {"201", "20126", "2012601", "合计"}


def test_a_row_without_amounts_takes_none_of_the_next() -> None:
    (table,) = _tables(HEAD + ROWS.replace("合计\n90", "208\n社会保障和就业支出\n合计\n90"))
    assert _amounts(table) == {**WHOLE, "208": []}
