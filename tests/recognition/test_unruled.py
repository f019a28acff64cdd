"""Tables without rulings: rows and columns are told by where the words stand, and believed where the sums bear it out.

In the drawings below a character is 5 points wide, a Chinese one counts as two; a line is 20 points below the one before.
"""

from collections.abc import Callable
from unicodedata import east_asian_width

import pytest

from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.facts import FormTable, Unrecognised
from audit.model.place import Place
from audit.recognition.identity.profile import profile_of
from audit.recognition.regions.outline import outline
from audit.recognition.tables import recognise_tables
from audit.recognition.tables.soundness.frames import is_unparted

TITLE = """2031年部门预算
支出预算总表
单位：万元
"""
HEADER = """科目编码  科目名称                  合计  基本支出  项目支出
"""
ROWS = """合计                            1,000.00    900.00    100.00
207       文化旅游体育与传媒支出   600.00    600.00
20701     文化和旅游               600.00    600.00
208       社会保障和就业支出       400.00    300.00    100.00
20805     行政事业单位养老支出     400.00    300.00    100.00"""


def _pieces(line: str) -> tuple[tuple[str, float, float], ...]:
    found: list[tuple[str, float, float]] = []
    x = 0.0
    for letter in line:
        width = 10.0 if east_asian_width(letter) in "WF" else 5.0
        if letter != " ":
            if found and found[-1][2] == x:
                found[-1] = (found[-1][0] + letter, found[-1][1], x + width)
            else:
                found.append((letter, x, x + width))
        x += width
    return tuple(found)


def _line(text: str, top: float, page: int = 1) -> TextLine:
    pieces = _pieces(text)
    box = (pieces[0][1], top, pieces[-1][2], top + 10)
    return TextLine(" ".join(text.split()), Place(page=page, bbox=box), pieces)


def _drawn(text: str) -> Document:
    """A line that begins with ^ stands half a line below the one before: what a wrapped name is. --- ends a page."""
    lines = []
    pages = text.split("---\n")
    for page, content in enumerate(pages, 1):
        top = 0.0
        for line in content.splitlines():
            top += 7 if line.startswith("^") else 20
            lines.append(_line(line.removeprefix("^"), top, page))
    return Document("甲.pdf", Layout.PAGED, tuple(lines), len(pages))


@pytest.fixture
def read(knowledge) -> Callable[[str], tuple[dict[str, FormTable], tuple[Unrecognised, ...]]]:
    def tables(text: str) -> tuple[dict[str, FormTable], tuple[Unrecognised, ...]]:
        document = _drawn(text)
        profile = profile_of(document, knowledge.titles)
        regions = outline(document, knowledge.forms, knowledge.titles, profile.kind)
        found, problems = recognise_tables(regions, document, profile, knowledge)
        return {table.form: table for table in found}, problems

    return tables


def test_figures_stand_under_the_header_that_is_above_them(read, cell):
    table = read(TITLE + HEADER + ROWS)[0]["支出总表"]
    assert [cell(table, "208", column) for column in ("合计", "基本支出", "项目支出")] == ["400.00", "300.00", "100.00"]
    assert cell(table, "207", "项目支出") == "空白"


def test_a_table_so_read_is_marked(read):
    assert read(TITLE + HEADER + ROWS)[0]["支出总表"].unruled


def test_every_figure_has_its_own_box(read):
    table = read(TITLE + HEADER + ROWS)[0]["支出总表"]
    boxes = {entry.place.bbox for entry in table.entries.values() if entry.figure}
    assert len(boxes) == sum(entry.figure is not None for entry in table.entries.values())


def test_sums_that_do_not_hold_leave_it_unread(read):
    """Every row of 合计 is another column's: the columns are not the ones that the header names."""
    wrong = ROWS.replace("600.00    600.00", "600.00    500.00").replace("300.00    100.00", "200.00    100.00")
    tables, problems = read(TITLE + HEADER + wrong)
    assert not tables
    assert "合计不能证明" in problems[0].reason


def test_one_wrong_figure_does_not_leave_it_unread(read, cell):
    table = read(
        TITLE
        + HEADER
        + ROWS.replace("208       社会保障和就业支出       400.00", "208       社会保障和就业支出       490.00")
    )[0]
    assert cell(table["支出总表"], "208", "合计") == "490.00"


def test_a_title_and_header_printed_again_on_the_next_page_begin_no_other_table(read, cell):
    first, rest = ROWS.split("208 ")
    again = TITLE.partition("\n")[2] + HEADER
    tables, problems = read(f"{TITLE}{HEADER}{first}---\n{again}208 {rest}")
    table = tables["支出总表"]
    assert [row.code for row in table.rows] == [None, "207", "20701", "208", "20805"]
    assert cell(table, "20805", "项目支出") == "100.00"
    assert not problems


def test_a_table_of_the_same_title_with_a_total_of_its_own_is_another(read):
    again = TITLE.partition("\n")[2] + HEADER
    table = read(f"{TITLE}{HEADER}{ROWS}\n---\n{again}{ROWS}")[0]["支出总表"]
    assert len(table.rows) == 5


def test_a_header_that_the_form_does_not_know_leaves_it_unread(read):
    tables, problems = read(TITLE + HEADER.replace("基本支出", "已付部分") + ROWS)
    assert not tables
    assert problems[0].figures


def test_a_name_across_figures_leaves_it_unread(read):
    crossing = ROWS + "\n209       社会保险基金的一个很长很长的名称 1.00"
    assert not read(TITLE + HEADER + crossing)[0]


def test_a_figure_broken_by_its_column_leaves_it_unread(read):
    """Each half would be a figure of nobody, and the total would have none, among however many rows."""
    accounts = [f"206{n:02}     技术研究与开发            50.00     50.00" for n in range(1, 21)]
    whole = "合计                            1,000.00  1,000.00"
    class_ = "206       科学技术支出           1,000.00  1,000.00"
    half, rest = " " * 42 + "1,000.0", " " * 48 + "0"
    broken = [half, "^" + whole[:-8], "^" + rest, class_]
    assert read(TITLE + HEADER + "\n".join([whole, class_, *accounts]))[0]
    assert not read(TITLE + HEADER + "\n".join([*broken, *accounts]))[0]


def test_a_name_of_two_lines_is_one_row(read, cell):
    wrapped = ROWS.replace(
        "207       文化旅游体育与传媒支出   600.00    600.00",
        "          文化旅游体育与\n^207                              600.00    600.00\n^          传媒支出",
    )
    table = read(TITLE + HEADER + wrapped)[0]["支出总表"]
    assert [row.label for row in table.rows][1] == "文化旅游体育与传媒支出"
    assert cell(table, "207", "基本支出") == "600.00"


def test_a_blank_row_above_a_total_is_not_part_of_it(read):
    blank = "209       社会保险基金支出\n"
    table = read(TITLE + HEADER + ROWS.partition("\n")[2] + "\n" + blank + ROWS.partition("\n")[0])[0]["支出总表"]
    assert [row.name for row in table.rows if row.level == 0] == ["合计"]


def test_single_figures_belong_to_the_one_header_that_their_alignment_leaves(read, cell):
    """All figures are at the right sides of their columns; in the middle or at the left they would have no header."""
    text = """2031年部门预算
部门“三公”经费和机关运行经费预算表
单位：万元
    合计    因公出国(境)费    公务接待费      小计      购置费    运行费    机关运行经费
      6.00                          1.00        5.00                  5.00           40.00"""
    table = read(text)[0]["三公经费和机关运行经费表"]
    columns = ("三公合计", "因公出国（境）费", "公务接待费", "公务用车小计", "公务用车购置费", "机关运行经费")
    assert [cell(table, "合计", column) for column in columns] == ["6.00", "空白", "1.00", "5.00", "空白", "40.00"]


def test_what_comes_to_the_same_side_by_side_is_borne_out(read, cell):
    text = """2031年部门预算
收支预算总表
单位：万元
项目                        预算数  项目                            预算数
一、一般公共预算拨款收入  1,000.00  一、文化旅游体育与传媒支出      600.00
                                    二、社会保障和就业支出          400.00
收入总计                  1,000.00  支出总计                      1,000.00"""
    table = read(text)[0]["收支总表"]
    assert [row.name for row in table.rows if row.name.endswith("总计")] == ["收入总计", "支出总计"]


def test_blanks_that_part_thousands_do_not_part_cells() -> None:
    """They are no sign of columns that no line parts."""

    def unparted(*printed: str) -> bool:
        place = Place(page=1, bbox=(0.0, 0.0, 90.0, 10.0))
        row = (Cell("合计", place), *(Cell(text, place) for text in printed))
        return is_unparted(Grid((row,), place, lines=(TextLine(" ".join(printed), place),)))

    assert not unparted("147 129.16", "1 147 129.16")
    assert unparted("147.00 129.16", "合计 129.16")


def test_a_caption_may_stand_behind_the_number_of_the_table(read, cell):
    table = read(TITLE.replace("单位：万元", "表3  编制单位：青石县档案馆  单位：万元") + HEADER + ROWS)[0]["支出总表"]
    assert cell(table, "208", "合计") == "400.00"


def test_rows_of_amounts_make_a_table_without_any_caption(read):
    tables, problems = read(TITLE.replace("单位：万元", "（附送各单位）") + HEADER + ROWS)
    assert tables or "没有画线" in problems[0].reason


def test_lines_of_sentences_below_an_entry_of_the_contents_make_no_table(read):
    item = "9.  商贸事务（款）行政运行（项） {}.00"
    text = "2031年部门预算\n9. 支出预算总表\n本单位是某市某局。\n" + "\n".join(item.format(n) for n in (43, 44, 45))
    assert read(text) == ({}, ())


def test_the_number_of_an_entry_and_its_year_are_no_amount(read):
    """1．2031 is read with a stop that might be a decimal point, and the page has no dots."""
    entries = ("收入预算总表", "支出预算总表", "财政拨款收支预算总表", "三公经费预算表")
    lines = "\n".join(f"{n}.2031  年部门{name}" for n, name in enumerate(entries, 1))
    assert read(f"2031年部门预算\n二、情况\n{lines}") == ({}, ())


def test_rows_of_amounts_that_no_title_is_above_are_told(read):
    (problem,) = read(f"2031年部门预算\n二、情况\n{HEADER}{ROWS}")[1]
    assert (problem.text, problem.figures) == ("（没有标题的表）合计", 13)
    assert "没有画线" in problem.reason


def test_digits_that_went_on_below_an_amount_leave_it_unread(read):
    """The last cell was too narrow for 100.00."""
    rows = ROWS.replace("300.00    100.00\n20805", "300.00    100.0\n" + " " * 56 + "0\n20805")
    tables, problems = read(TITLE + HEADER + rows)
    assert not tables
    assert "没有画线" in problems[0].reason
