"""Web pages: what a browser shows is read, tables keep their cells, and nothing in a page may take for ever."""

from quopri import encodestring
from time import process_time

import pytest

from audit.errors import UnreadableInput
from audit.model.document import Grid, Layout, TextLine
from audit.readers import read
from audit.readers.text import document_from_text
from audit.readers.webpage import document_from_html

TABLE = "<table><tr><td>甲</td><td>1.00</td></tr><tr><td>乙</td><td>2.00</td></tr></table>"


def _shown(html: str) -> list[object]:
    """Lines as text, grids as rows of texts."""
    blocks = document_from_html("页.html", html).blocks
    return [
        block.text if isinstance(block, TextLine) else [[cell and cell.text for cell in row] for row in block.rows]
        for block in blocks
    ]


def test_paragraphs_are_lines_and_tables_grids():
    document = document_from_html("页.html", f"<html><body><p>收支总表</p>{TABLE}<p>说明<br>完</p></body></html>")
    assert document.layout is Layout.TABBED
    assert [type(block) for block in document.blocks] == [TextLine, Grid, TextLine, TextLine]


def test_the_lines_of_preformatted_text_are_lines():
    page = "<p>说\n明</p><pre>\n一、收入\n收入 <b>5</b> 万元\n\n二、支出</pre><p>完\n了</p>"
    assert _shown(page) == ["说 明", "一、收入", "收入 5 万元", "二、支出", "完 了"]
    assert [block.place.line for block in document_from_html("页.html", page).blocks] == [1, 3, 4, 6, 6]


def test_the_words_of_a_page_without_tables_are_in_order():
    document = document_from_html("页.html", "<p>说明</p>")
    assert document.layout is Layout.FLOW
    assert document.in_order
    assert not document_from_text("页.txt", "说明").in_order


def test_a_cell_knows_where_in_the_page_it_is_written():
    (grid,) = document_from_html("页.html", TABLE.replace("<tr><td>乙", "\n<tr>\n <td>乙")).blocks
    assert isinstance(grid, Grid)
    cell = grid.rows[1][0]
    assert cell is not None
    assert (cell.text, cell.place.line, cell.place.column) == ("乙", 3, 6)


def test_a_page_names_its_tables_and_paragraphs_and_keeps_the_lines_of_its_source(tmp_path):
    path = tmp_path / "公开.html"
    path.write_text(f"<html><body>\n<p>收支总表</p>\n{TABLE}</body></html>", encoding="utf-8")
    line, grid = read(path).blocks
    assert (line.place.cell, line.place.text_line) == ("¶1", 2)
    cell = grid.rows[1][1]
    assert (cell.place.cell, cell.place.text_line) == ("第1张表!B2", 3)


def test_merged_cells_are_blank_but_for_the_first():
    html = "<table><tr><td rowspan=2>项目</td><td colspan=2>支出</td></tr><tr><td>基本</td><td>项目</td></tr></table>"
    assert _shown(html) == [[["项目", "支出", ""], ["", "基本", "项目"]]]


def test_a_table_that_lays_out_the_page_is_what_is_in_it():
    assert _shown(f"<table><tr><td>导航</td><td><p>表一</p>{TABLE}</td></tr></table>") == [
        "导航",
        "表一",
        [["甲", "1.00"], ["乙", "2.00"]],
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a='9.99';</script>",
        "<style>p{width:9.99}</style>",
        "<!-- 9.99 -->",
        "<p style='display: none'>9.99</p>",
        "<div hidden><p>9.99</p></div>",
        "<select><option>9.99</option></select>",
        "<del>9.99</del>",
        "<p><span style='text-decoration: line-through'>9.99</span></p>",
    ],
)
def test_what_no_reader_sees_is_not_read(hidden):
    assert _shown(f"<body><p>一</p>{hidden}<p>二</p></body>") == ["一", "二"]


def _tabs(second: str, of_second: str, of_first: str = "class='tab on'") -> list[object]:
    return _shown(f"<div {of_first}>{TABLE}</div><div {of_second}>{second}</div>")


@pytest.mark.parametrize("hidden", ["style='display:none'", "hidden", "class='tab' style='visibility: hidden'"])
def test_what_a_click_shows_in_place_of_a_table_is_read(hidden):
    assert _tabs(TABLE.replace("1.00", "5.00"), hidden)[1] == [["甲", "5.00"], ["乙", "2.00"]]


def test_words_that_a_click_shows_in_place_of_a_table_are_read():
    assert _tabs("<p>说明</p>", "class='tab' style='display:none'")[1:] == ["说明"]


@pytest.mark.parametrize(
    ("second", "of_second"),
    [
        (TABLE, "style='display:none'"),
        (TABLE.replace("1.00", "5.00"), "style='display:none; text-decoration: line-through'"),
        ("<p>登录</p>", "class='login' hidden"),
    ],
)
def test_a_copy_for_small_screens_and_what_has_no_turn_stay_hidden(second, of_second):
    assert len(_tabs(second, of_second)) == 1


def test_marks_of_writing_do_not_part_a_word_or_a_number():
    assert _shown("<p>合<b>计</b>&nbsp;1<span>23</span>.5&#54;<i>万元</i></p>") == ["合计 123.56万元"]


def test_tags_that_were_never_closed_do_no_harm():
    html = "<table><tr><td>甲<td>1.00<tr><td>乙<td>2.00</table><p>5 < 6"
    assert _shown(html) == [[["甲", "1.00"], ["乙", "2.00"]], "5 < 6"]


@pytest.mark.parametrize(
    "html",
    [
        "<table>" * 100,
        "<table><tr>" + "<td rowspan=9999 colspan=999>1" * 500 + "</table>",
        "x" * 5_000_000,
    ],
)
def test_more_than_anybody_publishes_is_refused(html):
    with pytest.raises(UnreadableInput):
        document_from_html("页.html", html)


@pytest.mark.parametrize(
    "piece", ["<!--", "<", "<a ", '<p a="', "</", "<![CDATA[", "<script>", "&#x", "<div>", "<title><", "<p a=' "]
)
def test_pieces_of_tags_take_no_time(piece):
    begun = process_time()
    document_from_html("页.html", "<p>一</p>" + piece * 60_000)
    assert process_time() - begun < 10


@pytest.mark.parametrize(
    "beginning",
    ["<!DOCTYPE html>\n", "\ufeff<html>", "<?xml version='1.0'?><html>", "<!-- saved --><html>", "<div>", ""],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_page_is_told_by_its_beginning_whatever_its_name(tmp_path, beginning, encoding):
    path = tmp_path / "公开.txt"
    path.write_bytes((beginning + TABLE).encode(encoding))
    assert [type(block) for block in read(path).blocks] == [Grid]


def _archive(begins, *parts):
    """What a browser, or Word, saves in one file."""
    head = f'{begins}MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
    return head.encode() + b"".join(b"--x\r\n" + part + b"\r\n" for part in parts) + b"--x--\r\n"


def _part(kind, html, encoding="gb2312"):
    told = f'Content-Type: {kind}; charset="{encoding}"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
    return told.encode() + encodestring(html.encode(encoding))


@pytest.mark.parametrize("begins", ["", "From: <Saved by Blink>\r\n", "From: =?gb2312?B?08k=?=\r\nSubject: a\r\n"])
def test_a_page_that_was_saved_with_all_that_belongs_to_it_is_read(tmp_path, begins):
    path = tmp_path / "公开.doc"
    other = _part("text/html", "<html><body>页眉</body></html>")
    path.write_bytes(_archive(begins, _part("text/html", f"<html><body><p>收支总表</p>{TABLE}"), other))
    line, grid = read(path).blocks
    assert (line.text, [[cell.text for cell in row] for row in grid.rows]) == (
        "收支总表",
        [["甲", "1.00"], ["乙", "2.00"]],
    )


def test_the_lines_of_its_head_may_stand_in_any_order(tmp_path):
    path = tmp_path / "公开.mht"
    head = b'Content-Type: multipart/related; boundary="x"\r\nMIME-Version: 1.0\r\n\r\n'
    path.write_bytes(head + b"--x\r\n" + _part("text/html", "<p>收支总表</p>") + b"\r\n--x--\r\n")
    assert [block.text for block in read(path).blocks] == ["收支总表"]


def test_pages_that_another_puts_side_by_side_are_read(tmp_path):
    path = tmp_path / "公开.mht"
    frames = _part("text/html", "<html><frameset><frame src=a></frameset></html>")
    path.write_bytes(_archive("", frames, *(_part("text/html", f"<p>{text}</p>", "utf-8") for text in "甲乙")))
    assert [block.text for block in read(path).blocks] == ["甲", "乙"]


@pytest.mark.parametrize("named", ["utf-9", "zlib", "punycode"])
def test_an_archive_that_names_no_characters_is_read_in_those_that_it_is_written_in(tmp_path, named):
    path = tmp_path / "公开.mht"
    page = f'Content-Type: text/html; charset="{named}"\r\n\r\n<p>收支总表</p>'.encode()
    path.write_bytes(_archive("", page))
    assert [block.text for block in read(path).blocks] == ["收支总表"]


def test_what_stands_in_an_archive_is_told_as_whoever_opens_it_can_find_it(tmp_path):
    path = tmp_path / "公开.mht"
    page = f"<html><body><p>收支总表</p>\n\n{TABLE}<p>说明</p>{TABLE}</body></html>"
    path.write_bytes(_archive("", _part("text/html", page)))
    title, _, said, grid = read(path).blocks
    assert (title.place.cell, said.place.cell, grid.place.cell) == ("¶1", "¶2", "第2张表")
    assert [[cell.place.cell for cell in row] for row in grid.rows] == [
        ["第2张表!A1", "第2张表!B1"],
        ["第2张表!A2", "第2张表!B2"],
    ]
    assert title.place.text_line is None  # of the archive, that would be another one


@pytest.mark.parametrize("data", [_archive("", b"Content-Type: text/plain\r\n\r\na"), b"MIME-Version: 1.0\n"])
def test_an_archive_or_mail_without_a_page_is_refused_with_what_to_do(tmp_path, data):
    path = tmp_path / "公开.mhtml"
    path.write_bytes(data)
    with pytest.raises(UnreadableInput, match=r"网页归档.*邮件.*附件另存出来.*另存为 PDF"):
        read(path)


def test_a_text_whose_tables_are_those_of_a_page_is_read_as_one(tmp_path):
    path = tmp_path / "公开.md"
    path.write_text(f"# 收支总表\n\n单位：万元\n{TABLE}\n\n## 说明\n收入1.00万元，不到 5 < 6。\n", encoding="utf-8")
    title, unit, grid, heading, said = read(path).blocks
    assert [title.text, unit.text, heading.text, said.text] == [
        "收支总表",
        "单位：万元",
        "说明",
        "收入1.00万元，不到 5 < 6。",
    ]
    assert isinstance(grid, Grid)
    assert (said.place.line, grid.rows[0][0].place.line) == (7, 4)


def test_a_raised_number_is_that_of_a_note_only_behind_something_that_is_no_letter():
    assert _shown("<p>面积12m<sup>2</sup></p><p><sup>1</sup>说明</p><p>收入3.00<sup><a>[1]</a></sup>万元</p>") == [
        "面积12m2",
        "1说明",
        "收入3.00万元",
    ]
