"""Rows whose cells stand on lines of their own, with a blank line behind each row, are lines again (MuPDF)."""

import pytest

from audit.model.document import TextLine
from audit.readers.text import document_from_text

HEADER = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]
ROWS = [
    ["合计", "90.00", "60.00", "30.00"],
    ["201", "一般公共服务支出", "50.00", "50.00"],
    ["201", "26", "档案事务", "50.00", "50.00"],
    ["201", "26", "01", "行政运行", "50.00", "50.00"],
    ["208", "社会保障和就业支出", "40.00", "10.00", "30.00"],
    ["208", "05", "行政事业单位养老支出", "40.00", "10.00", "30.00"],
    ["208", "05", "01", "行政单位离退休", "10.00", "10.00"],
    ["208", "05", "05", "机关事业单位基本养老保险缴费支出", "20.00", "20.00"],
    ["208", "05", "99", "其他行政事业单位养老支出", "10.00", "10.00"],
]
TITLE = "部门支出总表\n\n编制单位：青石县档案馆\n单位：万元\n\n"


def lines(text: str) -> list[TextLine]:
    return [block for block in document_from_text("公开.txt", text).blocks if isinstance(block, TextLine)]


def stacked(rows: list[list[str]]) -> str:
    return "".join("\n".join(row) + "\n\n" for row in rows)


def test_every_row_is_a_line() -> None:
    shown = [line.text for line in lines(TITLE + stacked([HEADER, *ROWS]))]
    assert shown == [*TITLE.split(), *(" ".join(row) for row in [HEADER, *ROWS])]


def test_a_figure_keeps_the_line_on_which_it_stands() -> None:
    total = lines(TITLE + stacked([HEADER, *ROWS]))[4]
    first = total.text.index("60.00")
    place = total.place.part(first, first + 5)
    assert (place.line, place.column, place.end_column) == (14, 1, 6)


@pytest.mark.parametrize(
    "text",
    [
        stacked([[cell] for row in ROWS for cell in row]),  # a blank line behind every cell: no row is seen
        stacked(ROWS[:3]),
        "".join(" ".join(row) + "\n" for row in ROWS * 2) + "\n" + stacked(ROWS),  # most rows are lines
    ],
)
def test_a_text_that_is_not_written_so_stays_as_it_is(text: str) -> None:
    assert [line.text for line in lines(text)] == text.replace("\n\n", "\n").splitlines()


def test_where_most_rows_are_printed_in_one_line_the_others_stay_as_they_are() -> None:
    text = "".join(" ".join(row) + "\n" for row in [*ROWS, *ROWS]) + "\n" + stacked(ROWS)
    assert [line.text for line in lines(text)][len(ROWS) * 2 :] == [cell for row in ROWS for cell in row]


def test_pages_of_cells_without_blank_lines_are_no_rows() -> None:
    pages = "".join("\n".join(cell for row in [HEADER, *ROWS] for cell in row) + "\n\n" for _ in range(9))
    assert [line.text for line in lines(pages)] == pages.replace("\n\n", "\n").splitlines()


def test_a_header_and_the_row_below_it_without_a_blank_line_are_no_row() -> None:
    head = ["合计", "小计", "因公出国（境）费", "购置费", "运行费", "公务接待费", "会议费"]
    text = stacked(ROWS) + "\n".join([*head, "9.00", "1.00"]) + "\n\n"
    assert [line.text for line in lines(text)][-9:] == [*head, "9.00", "1.00"]


def test_a_sentence_is_no_row() -> None:
    prose = "比上年增加\n12.34\n万元，主要是工作任务增加。\n\n"
    assert [line.text for line in lines(stacked(ROWS) + prose)][-3:] == prose.split()


def test_entries_of_a_list_are_no_header() -> None:
    contents = "一、部门收支总表\n二、部门收入总表\n三、部门支出总表\n\n"
    assert [line.text for line in lines(contents + stacked(ROWS))][:3] == contents.split()
