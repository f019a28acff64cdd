"""Plain text: what is read, and what is refused."""

import os

import pytest

from audit.errors import UnreadableInput
from audit.model.document import Grid, Layout, TextLine
from audit.readers import read
from audit.readers.text import decode, document_from_text


def test_tabbed_lines_become_one_grid_across_blank_lines():
    document = document_from_text("a", "标题\n甲\t1.00\n\n乙\t2.00\n丙\t3.00\n")
    assert [type(b) for b in document.blocks] == [TextLine, Grid]
    assert document.layout is Layout.TABBED


def test_every_cell_knows_its_line_and_columns():
    grid = document_from_text("a", "甲\t 1.00\n乙\t2.00\n丙\t3.00\n").blocks[0]
    assert isinstance(grid, Grid)
    cell = grid.rows[0][1]
    assert cell is not None
    assert (cell.text, cell.place.line, cell.place.column, cell.place.end_column) == ("1.00", 1, 4, 8)


def test_one_stray_tab_does_not_make_flow_text_a_table():
    assert document_from_text("a", "一句话\t里有一个制表符\n另一句\n").layout is Layout.FLOW


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_chinese_encodings_are_read(encoding):
    assert decode("收支总表".encode(encoding)).lstrip("\ufeff") == "收支总表"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "空"), (b"\x00\x01\x02\x00\x00", "不是文本"), (b"\n\n  \n", "没有任何文字")],
)
def test_what_is_no_text_is_refused_with_a_reason(tmp_path, content, reason):
    path = tmp_path / "甲.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableInput, match=reason):
        read(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(UnreadableInput, match="不存在"):
        read(tmp_path / "没有.txt")
    with pytest.raises(UnreadableInput):
        read(tmp_path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "管.txt")
    with pytest.raises(UnreadableInput, match="不是普通文件"):
        read(tmp_path / "管.txt")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(UnreadableInput, match="不是普通文件"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\x14\x00", "docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "doc、xls"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "网页"),
        (b"\x89PNG\r\n\x1a\n", "图片"),
        (b"\xff\xd8\xff\xe0", "图片"),
    ],
)
def test_a_file_of_another_kind_is_told_what_to_become(tmp_path, data, kind):
    path = tmp_path / "公开.pdf"
    path.write_bytes(data)
    with pytest.raises(UnreadableInput, match=f"{kind}.*请另存为 PDF"):
        read(path)


def test_a_markdown_table_is_a_grid_whose_cells_keep_their_columns() -> None:
    text = "| 项目 | 预算数 |\n|---|---:|\n| 收入总计 | 9.00 |\n| 支出总计 | |\n| 差额 | 9.00 |\n"
    (grid,) = document_from_text("甲.md", text).blocks
    assert [[cell and cell.text for cell in row] for row in grid.rows] == [
        ["项目", "预算数"],
        ["收入总计", "9.00"],
        ["支出总计", ""],
        ["差额", "9.00"],
    ]
    assert text.split("\n")[2][grid.rows[1][1].place.column - 1 :].startswith("9.00")


def test_radicals_are_read_as_the_characters_they_look_like_and_marks_without_width_not_at_all():
    document = document_from_text("甲.txt", "⻋辆购置⽀出1.\u200b23万元，\ufeff门⼾维护3.00万元")
    (line,) = document.blocks
    assert line.text == "车辆购置支出1.23万元，门户维护3.00万元"
