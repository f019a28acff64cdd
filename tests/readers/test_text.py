"""Plain text: what is read, and what is refused."""

import os

import pytest

from audit.errors import UnreadableInput
from audit.model.document import Grid, Layout, TextLine
from audit.model.knowledge.titles import LinePatterns
from audit.pipeline import load_rulebook
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


def test_a_total_merged_over_code_and_name_keeps_its_figures_under_their_headers():
    """Copied from a page, it has a cell less than the accounts; where these are short, too, blanks were left out."""
    head = "科目编码\t科目名称\t合计\t基本支出\n合计\t9.00\t\n"

    def total(accounts: str) -> list[str | None]:
        grid = document_from_text("甲.txt", head + accounts).blocks[0]
        assert isinstance(grid, Grid)
        return [cell and cell.text for cell in grid.rows[1]]

    assert total("201\t一般公共服务支出\t9.00\t\n20126\t档案事务\t9.00\t") == ["合计", "", "9.00", ""]
    assert total("201\t一般公共服务支出\t9.00\n20126\t档案事务\t9.00\t") == ["合计", "9.00", "", None]


def test_one_stray_tab_does_not_make_flow_text_a_table():
    assert document_from_text("a", "一句话\t里有一个制表符\n另一句\n").layout is Layout.FLOW


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_chinese_encodings_are_read(encoding):
    assert decode("收支总表".encode(encoding)).lstrip("\ufeff") == "收支总表"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_text_of_two_bytes_a_character_is_read_without_a_mark(encoding):
    assert decode("一、收支总表 12.00\n".encode(encoding)) == "一、收支总表 12.00\n"


def test_what_programs_write_for_a_blank_cell_is_one():
    (grid,) = document_from_text("a", "项目\tUnnamed: 1\tNone\n甲\tNaN\t1.00\n乙\tnan\t<NA>\n").blocks
    assert isinstance(grid, Grid)
    assert [[cell and cell.text for cell in row] for row in grid.rows] == [
        ["项目", "", ""],
        ["甲", "", "1.00"],
        ["乙", "", ""],
    ]


def test_a_column_that_a_program_counted_the_rows_in_is_blank():
    rows = ["\t项目\t合计", "0\t甲\t1.00", "1\t乙\t2.00", "2\t丙\t3.00"]
    (grid,) = document_from_text("a", "\n".join(rows)).blocks
    assert isinstance(grid, Grid)
    assert [row[0] and row[0].text for row in grid.rows] == ["", "", "", ""]
    (grid,) = document_from_text("a", "\n".join(row.replace("2\t丙", "9\t丙") for row in rows)).blocks
    assert isinstance(grid, Grid)
    assert [row[0] and row[0].text for row in grid.rows] == ["", "0", "1", "9"]


def test_the_frames_between_rows_part_no_table():
    for frame in ("+----+------+", "├────┼──────┤", "+ ── + ──── +"):
        drawn = "\n".join(["标题", *(line for name in "甲乙丙" for line in (frame, f"| {name} | 1.00 |"))])
        _, grid = document_from_text("a", drawn).blocks
        assert isinstance(grid, Grid)
        assert [[cell and cell.text for cell in row] for row in grid.rows] == [
            ["甲", "1.00"],
            ["乙", "1.00"],
            ["丙", "1.00"],
        ]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("支出&nbsp;12.00&#19975;元", "支出 12.00万元"),
        ("一般公共<br>预算<b>12.00</b>", "一般公共 预算12.00"),
        ("收入571. <b>4</b> 9万元", "收入571.49万元"),  # blanks around the tags of a decimal
        ("收入12.3<b>4</b>万元", "收入12.34万元"),
        ("收入</b>4</b><b>5</b>", "收入4 5"),  # one number or two
        (r"1\.收入12\.00，增长3\%", "1.收入12.00，增长3%"),
        ("收入$12.00$万元，增长 $3.5\\%$", "收入12.00万元，增长 3.5%"),
        ("收入12.00<sup>[1]</sup>万元", "收入12.00万元"),
        ("面积12.00m<sup>2</sup>", "面积12.00m2"),
        ("收入~~11.00~~12.00万元", "收入12.00万元"),
        ("收入<del>11.00</del>12.00万元", "收入12.00万元"),
        ("甲&乙公司5 < 6", "甲&乙公司5 < 6"),
        ("价$5到$6", "价$5到$6"),
    ],
)
def test_marks_for_programs_are_what_a_reader_sees_of_them(written, read_as):
    (line,) = document_from_text("a", written).blocks
    assert isinstance(line, TextLine)
    assert line.text == read_as


@pytest.mark.parametrize("copied", ["⻘⽯县⽀出增⻓", "青石县支出增长", "青⽯县支出增⻓"])
def test_radicals_that_look_like_ideographs_are_read_as_these(copied):
    (line,) = document_from_text("a", copied).blocks
    assert isinstance(line, TextLine)
    assert line.text == "青石县支出增长"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "空"), (b"\x00\x01\x02\x00\x00", "认不出这是什么文件"), (b"\n\n  \n", "没有任何文字")],
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
    ("data", "kind", "what"),
    [
        (b"\x89PNG\r\n\x1a\n", "图片", "PDF"),
        (b"\xff\xd8\xff\xe0", "图片", "PDF"),
        (b"GIF89a", "图片", "PDF"),
        (b"II*\x00\x08", "图片", "PDF"),
        (b"Rar!\x1a\x07\x01\x00", "压缩包", "解开"),
        (b"7z\xbc\xaf\x27\x1c", "压缩包", "解开"),
        (b"\x1f\x8b\x08\x00", "压缩包", "解开"),
    ],
)
def test_a_file_of_another_kind_is_told_what_to_become(tmp_path, data, kind, what):
    path = tmp_path / "公开.pdf"
    path.write_bytes(data)
    with pytest.raises(UnreadableInput, match=f"{kind}.*{what}"):
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


def test_marks_without_width_are_not_read():
    (line,) = document_from_text("甲.txt", "购置支出1.\u200b23万元，\ufeff维护3.00万元").blocks
    assert line.text == "购置支出1.23万元，维护3.00万元"


def lines_of(text):
    return [block.text for block in document_from_text("甲.txt", text).blocks]


def test_page_numbers_with_dashes_that_count_on_are_no_lines_of_the_text():
    text = "".join(f"第{n}句。\n- {n} -\n" for n in range(1, 6))
    document = document_from_text("甲.txt", text)
    assert [block.text for block in document.blocks] == ["第1句。", "第2句。", "第3句。", "第4句。", "第5句。"]
    assert [number.number for number in document.numbers] == [1, 2, 3, 4, 5]


def test_a_bare_number_is_a_page_number_only_at_the_end_of_a_page():
    pages = [f"{10 + n}\n合计\n{n}\n" for n in range(1, 6)]
    assert lines_of("\f".join(pages)) == ["11", "合计", "12", "合计", "13", "合计", "14", "合计", "15", "合计"]
    assert lines_of("".join(pages)).count("3") == 1


def test_lines_that_run_along_all_pages_are_told_but_for_the_first():
    pages = [f"2025年部门预算公开\n第{n}句。\n{n}\n" for n in range(1, 6)]
    document = document_from_text("甲.txt", "\f".join(pages))
    assert [place.line for place in document.running] == [4, 7, 10, 13]


def test_a_title_above_half_of_the_pages_does_not_run_along():
    pages = [f"{'项目支出绩效目标表' if n % 2 else '其他'}\n第{n}句。\n{n}\n" for n in range(1, 9)]
    assert document_from_text("甲.txt", "\f".join(pages)).running == ()


def test_a_form_feed_adds_no_line_to_the_count():
    document = document_from_text("甲.txt", "甲\n\f乙\n丙")
    assert [block.place.line for block in document.blocks] == [1, 2, 3]


def test_what_begins_a_page_on_the_line_of_the_number_of_the_page_before_is_read():
    """Pages joined by form feeds alone, as programs that write no end of line behind a page join them."""
    document = document_from_text("甲.txt", "\f".join(f"3010{n} 津贴补贴 {n}.00\n{n}" for n in range(1, 6)))
    assert [block.text for block in document.blocks] == [f"3010{n} 津贴补贴 {n}.00" for n in range(1, 6)]
    assert (document.blocks[1].place.line, document.blocks[1].place.column) == (2, 3)


def test_a_code_at_the_end_of_a_page_that_counts_on_from_none_is_no_page_number():
    pages = [f"第{n}句。\n{301 if n == 4 else n}\n" for n in range(1, 8)]
    document = document_from_text("甲.txt", "\f".join(pages))
    assert [number.number for number in document.numbers] == [1, 2, 3, 5, 6, 7]
    assert "301" in [block.text for block in document.blocks]


def test_the_radical_of_a_door_is_the_simplified_character():
    """Unicode calls it 戶."""
    (line,) = document_from_text("甲.txt", "专⼾管理资金").blocks
    assert line.text == "专户管理资金"


ROWS = [["科目", "名称", "合计"], ["201", "一般公共服务支出", "9.00"], ["", "合计", "9.00"]]


@pytest.mark.parametrize(
    "text",
    [
        "科目|名称|合计\n201|一般公共服务支出|9.00\n|合计|9.00\n",
        "科目|名称|合计\n:-|---|--:\n201|一般公共服务支出|9.00\n|合计|9.00\n",
        "科目｜名称｜合计\n201｜一般公共服务支出｜9.00\n｜合计｜9.00\n",
        "│科目│名称│合计│\n│201│一般公共服务支出│9.00│\n││合计│9.00│\n",
        "| **科目** | 名称 | **合计** |\n|---|---|---|\n| 201 | 一般公共服务支出 | 9.00 |\n|  | **合计** | **9.00** |\n",
    ],
)
def test_cells_may_be_divided_by_strokes_of_any_kind(text):
    (grid,) = document_from_text("甲.txt", text).blocks
    assert [[cell and cell.text for cell in row] for row in grid.rows] == ROWS
    amount = grid.rows[2][2]
    assert text.split("\n")[amount.place.line - 1][amount.place.column - 1 :].startswith("9.00")


GUESSED = [
    "2031年部门支出预算总表",
    "| 编制部门：某市某局 | | | 单位：元 |",
    "| --- | --- | --- | --- |",
    "功能分类科目编码",
    "| 类 款 | 项 | 功能分类科目名称 | 合计 |",
    "| --- | --- | --- | --- |",
    "一般公共服务支出",
    "| 201 | | | 30.00 |",
    "| --- | --- | --- | --- |",
    "财政事务",
    "| 201 06 | | | 30.00 |",
    "| --- | --- | --- | --- |",
    "| 201 06 | 01 行政运行 | | 30.00 |",
    "| | | 合计 | 30.00 |",
]


@pytest.fixture(scope="module")
def worded() -> LinePatterns:
    return load_rulebook().titles.lines


def test_cells_that_were_guessed_from_a_page_are_none(worded):
    """MarkItDown leaves lines in the midst of tables, and codes in one cell with names."""
    blocks = document_from_text("甲.md", "\n".join(GUESSED), worded).blocks
    shown = [" ".join(block.text.split()) for block in blocks if isinstance(block, TextLine)]
    rows = ["一般公共服务支出", "201 30.00", "财政事务", "201 06 30.00", "201 06 01 行政运行 30.00", "合计 30.00"]
    assert shown[-len(rows) :] == rows
    assert len(shown) == len(blocks)
    assert (blocks[-2].place.line, blocks[-2].place.column) == (13, 3)


def test_titles_between_markdown_tables_do_not_say_that_cells_were_guessed(worded):
    tables = [
        line
        for title in ("支出预算总表", "收入预算总表", "基本支出预算表", "一般公共预算支出表")
        for line in (f"2031年部门{title}", "编制部门：某市某局", "| 科目 | 合计 |", "| --- | --- |", "| 201 | 9.00 |")
    ]
    blocks = document_from_text("甲.md", "\n".join(tables), worded).blocks
    assert sum(isinstance(block, Grid) for block in blocks) == 4


def test_two_lines_with_strokes_make_no_grid():
    assert lines_of("首页 | 政务公开 | 预算\n上页 | 目录 | 下页\n") == ["首页 | 政务公开 | 预算", "上页 | 目录 | 下页"]


def test_four_lines_in_a_row_that_one_stroke_parts_are_a_table_of_two_columns():
    text = "甲县三公经费表\n项目 | 预算数\n合计 | 5.00\n公务接待费 | 2.00\n出国费 | 3.00\n用车费 |\n"
    grids = [block for block in document_from_text("甲.txt", text).blocks if isinstance(block, Grid)]
    assert [[cell.text.strip() for cell in row] for row in grids[0].rows] == [
        ["项目", "预算数"],
        ["合计", "5.00"],
        ["公务接待费", "2.00"],
        ["出国费", "3.00"],
        ["用车费", ""],
    ]


def test_a_stroke_behind_each_of_many_lines_makes_no_grid():
    assert lines_of("项目 |\n预算数 |\n合计 |\n5.00 |\n") == ["项目 |", "预算数 |", "合计 |", "5.00 |"]


def test_three_lines_that_one_stroke_parts_make_no_grid():
    assert lines_of("上页 | 下页\n首页 | 末页\n打印 | 关闭\n") == ["上页 | 下页", "首页 | 末页", "打印 | 关闭"]


def test_a_path_of_strokes_at_the_head_of_a_page_makes_no_grid():
    assert lines_of("首页 | 政务公开 | 预算\n2025年部门预算\n") == ["首页 | 政务公开 | 预算", "2025年部门预算"]


def test_marks_of_markdown_are_no_part_of_a_heading():
    assert lines_of("## **一、收支总体情况**\n收入9.00万元。\n") == ["一、收支总体情况", "收入9.00万元。"]


def test_stars_that_hide_a_name_stay():
    assert lines_of("由****年的项目支付。") == ["由****年的项目支付。"]


@pytest.mark.parametrize("strange", ["Ā", "\ufffd"])
def test_a_text_with_many_characters_that_are_not_those_printed_cannot_be_read(strange):
    garbled = "青石区档案馆的工作人员" + strange + "支出12.00万元\n"
    with pytest.raises(UnreadableInput, match="数字也不可信"):
        document_from_text("a.txt", garbled * 50)


def test_a_few_foreign_letters_do_no_harm():
    document_from_text("a.txt", "与法国Orléans市交流\n" * 10 + "青石区档案馆支出12.00万元\n" * 50)


def test_traditional_characters_are_those_of_the_rules_each_in_its_place():
    block = document_from_text("a.txt", "單位：萬元 2024年度部門決算").blocks[0]
    assert isinstance(block, TextLine)
    assert (block.text, block.place.end_column) == ("单位：万元 2024年度部门决算", 17)


def test_a_text_of_more_pages_than_anybody_publishes_is_refused_before_they_are_made():
    """Two million form feeds used to take 700 MB."""
    with pytest.raises(UnreadableInput, match="2,000,000 个换页符"):
        document_from_text("甲.txt", "2024年部门预算公开\n" + "\f" * 2_000_000)


@pytest.mark.parametrize(("lost", "readable"), [("待\ufffd遇", False), ("\ufffd 待遇", True)])
def test_characters_lost_in_the_middle_of_words_are_too_many_sooner_than_bullets(lost, readable):
    text = f"{lost}补贴\n" * 30 + "青石区档案馆支出12.00万元\n" * 500
    if readable:
        assert document_from_text("a.txt", text).blocks
    else:
        with pytest.raises(UnreadableInput):
            document_from_text("a.txt", text)
