"""Tables of which every cell stands on a line of its own."""

import pytest

from audit.model.document import Document, Grid, TextLine
from audit.pipeline import load_rulebook
from audit.readers.text import document_from_text
from audit.recognition import recognise
from audit.recognition.stacked import with_stacked_cells

RULEBOOK = load_rulebook()
STROKES = "“三公”经费支出决算表\n单位：万元\n项 目 |\n预算数 |\n决算数 |\n合计 |\n18 |\n6.28 |\n公务接待费 |\n12 |\n|\n公务用车购置费 |\n6 |\n6.28 |\n"
SPACED = "收入表\n\n项目\n\n行次\n\n决算数\n\n财政拨款收入\n\n1\n\n479.01\n\n上级补助收入\n\n2\n\n\n事业收入\n\n3\n\n5.00\n\n"


def put_back(text: str) -> Document:
    return with_stacked_cells(document_from_text("决算.txt", text), RULEBOOK.forms, RULEBOOK.titles)


def rows(document: Document) -> list[tuple[str, ...]]:
    (grid,) = (block for block in document.blocks if isinstance(block, Grid))
    return [tuple(cell.text if cell else "" for cell in row) for row in grid.rows]


def test_cells_with_a_stroke_behind_each_are_rows_again() -> None:
    assert rows(put_back(STROKES)) == [
        ("项 目", "预算数", "决算数"),
        ("合计", "18", "6.28"),
        ("公务接待费", "12", ""),
        ("公务用车购置费", "6", "6.28"),
    ]


def test_a_stroke_that_begins_each_row_is_a_column_of_nothing() -> None:
    text = STROKES.replace("项 目", "|\n项 目").replace("合计 |", "|\n合计 |").replace("公务", "|\n公务")
    assert [row[:3] for row in rows(put_back(text))] == rows(put_back(STROKES))


def test_a_second_blank_line_is_a_blank_cell() -> None:
    assert rows(put_back(SPACED))[2] == ("上级补助收入", "2", "")


def test_words_over_several_columns_are_a_row_of_the_header() -> None:
    both = "收入 |\n|\n支出 |\n|\n项目 |\n金额 |\n项目 |\n金额 |\n事业收入 |\n5.00 |\n教育支出 |\n3.00 |\n经营收入 |\n|\n农林水支出 |\n2.00 |\n"
    assert rows(put_back("收入支出决算总表\n" + both))[:2] == [
        ("收入", "", "支出", ""),
        ("项目", "金额", "项目", "金额"),
    ]


def test_figures_below_the_title_of_the_next_table_are_of_that() -> None:
    assert len(rows(put_back(STROKES + "政府采购支出决算表 |\n99 |\n"))) == 4


def test_the_lines_above_the_header_stay_lines() -> None:
    lines = [block.text for block in put_back(STROKES).blocks if isinstance(block, TextLine)]
    assert lines == ["“三公”经费支出决算表", "单位：万元"]


def test_a_cell_keeps_its_place() -> None:
    (grid,) = (block for block in put_back(STROKES).blocks if isinstance(block, Grid))
    assert [cell.place.line for cell in grid.rows[1] if cell] == [6, 7, 8]


@pytest.mark.parametrize(
    "text",
    [
        STROKES + "99 |\n",  # a figure too many: the rows are not as they seemed
        STROKES.replace("12 |\n", ""),  # a figure too few
        SPACED.replace("\n\n", "\n"),  # where blank cells leave no trace
        "项目\n\n本年支出\n\n科目代码\n\n科目名称\n\n合计\n\n基本支出\n\n项目支出\n\n栏次\n\n1\n\n2\n\n3\n\n合计",  # nor in a blank table
    ],
)
def test_rows_that_are_not_alike_are_left_as_they_are(text: str) -> None:
    document = document_from_text("决算.txt", text)
    assert not any(
        isinstance(block, Grid) for block in with_stacked_cells(document, RULEBOOK.forms, RULEBOOK.titles).blocks
    )


def test_a_column_of_codes_printed_by_itself_is_no_rows() -> None:
    header = "支出表\n\n科目编码\n\n科目名称\n\n合计\n\n"
    assert rows(put_back(header + "201\n\n行政运行\n\n201\n\n" * 3))[1] == ("201", "行政运行", "201")
    assert not any(isinstance(block, Grid) for block in put_back(header + "201\n\n" * 9).blocks)


def test_the_title_of_the_next_table_is_no_row() -> None:
    following = "政府性基金收入表\n\n编制单位：青石县档案馆\n\n"
    document = put_back(SPACED.replace("行次\n\n", "名称\n\n").replace("\n1\n", "\n拨款\n") + following)
    texts = [block.text for block in document.blocks if isinstance(block, TextLine)]
    assert "政府性基金收入表" in texts


HEAD = (
    "2024年部门预算\n政府性基金预算支出情况表\n金额单位：万元\n项目\n政府性基金预算支出\n功能分类科目编码\n功能分类科目名称\n"
    "合计\n基本支出\n项目支出\n类\n款\n项\n"
)
CODES = ("212\n", "212\n08\n", "212\n08\n01\n")
NAMES = ("城乡社区支出\n", "国有土地使用权出让收入安排的支出\n", "征地和拆迁补偿支出\n")
AMOUNTS = "836.86\n836.86\n"


def test_a_table_whose_cells_cannot_be_put_back_is_told_as_unread() -> None:
    """Written column by column, and the amounts of one row are not there: nobody can tell the rows."""
    text = HEAD + "".join(CODES) + "".join(NAMES) + AMOUNTS * 2 + "合计\n" + AMOUNTS
    problems = recognise(document_from_text("预算.txt", text), RULEBOOK).unrecognised
    assert [problem.reason for problem in problems] == ["文本失去了表的行列次序，其中的数没有核对"]


def test_rows_of_code_name_and_amounts_in_this_order_are_rows() -> None:
    """As PyMuPDF writes them: blank cells leave no trace, and the next row begins with its code."""
    text = (
        HEAD + "".join(f"{code}{name}{AMOUNTS}" for code, name in zip(CODES, NAMES, strict=True)) + "合计\n" + AMOUNTS
    )
    facts = recognise(document_from_text("预算.txt", text), RULEBOOK)
    rows = [(row.code, row.label) for row in facts.tables[0].rows]
    assert rows == [
        ("212", "城乡社区支出"),
        ("21208", "国有土地使用权出让收入安排的支出"),
        ("2120801", "征地和拆迁补偿支出"),
        (None, "合计"),
    ]
    assert len(facts.tables[0].figures()) == 8
    assert facts.unrecognised == ()


@pytest.mark.parametrize(
    ("header", "headed"),
    [
        ("科目编码\n科目名称\n合计\n基本支出\n项目支出\n", True),
        ("科目编码\n科目名称\n本年支出\n合计\n基本支出\n项目支出\n", False),  # a word more than there are columns
    ],
)
def test_the_cells_above_rows_are_a_header_where_they_are_one_for_each_column(header: str, headed: bool) -> None:
    rows = "201\n一般公共服务支出\n90.00\n60.00\n30.00\n20126\n档案事务\n90.00\n60.00\n30.00\n2012601\n行政运行\n60.00\n60.00\n"
    rows += "2012604\n档案馆\n30.00\n30.00\n合计\n90.00\n60.00\n30.00\n"
    text = f"2031年部门预算\n部门支出总表\n单位：万元\n{header}{rows}"
    (table,) = recognise(document_from_text("预算.txt", text), RULEBOOK).tables
    assert table.headed is headed


def test_a_code_before_the_name_of_the_row_above_is_not_of_that_row() -> None:
    """As pdftotext writes them: the table was not written row by row."""
    text = HEAD + f"212\n212\n08\n{NAMES[0]}{AMOUNTS}{NAMES[1]}{AMOUNTS}212\n08\n01\n{NAMES[2]}{AMOUNTS}合计\n{AMOUNTS}"
    (table,) = recognise(document_from_text("预算.txt", text), RULEBOOK).tables
    assert [(row.code, row.label) for row in table.rows if row.code] == [
        ("212", "城乡社区支出"),
        ("21208", "国有土地使用权出让收入安排的支出"),
        ("2120801", "征地和拆迁补偿支出"),
    ]


def test_strokes_on_lines_of_their_own_end_cells_of_several_lines() -> None:
    text = "“三公”经费支出预算表\n单位：万元\n项 目\n|\n预算\n数\n|\n合 计\n|\n0.36\n|\n因公出国（境）费\n|\n|\n公务\n接待费\n|\n0.36\n|\n"
    assert rows(put_back(text)) == [
        ("项 目", "预算数"),
        ("合 计", "0.36"),
        ("因公出国（境）费", ""),
        ("公务接待费", "0.36"),
    ]


def test_what_a_table_calls_its_names_may_say_what_they_are() -> None:
    assert rows(put_back(STROKES.replace("项 目", "经费项目")))[0] == ("经费项目", "预算数", "决算数")


ONE_ROW = "“三公”经费支出表 |\n合计 |\n因公出国（境）费 |\n公务用车购置及运行费 |\n|\n|\n公务接待费 |\n|\n|\n小计 |\n公务用车购置费 |\n公务用车运行费 |\n|\n9.00 |\n1.00 |\n6.00 |\n|\n6.00 |\n2.00 |\n政府采购表 |\n"


def test_a_table_without_names_is_one_row_below_a_header_of_two() -> None:
    assert rows(put_back(ONE_ROW)) == [
        ("合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"),
        ("", "", "小计", "公务用车购置费", "公务用车运行费", ""),
        ("9.00", "1.00", "6.00", "", "6.00", "2.00"),
    ]


def test_the_numbers_of_the_columns_are_as_many_as_there_are_columns() -> None:
    numbered = ONE_ROW.replace("9.00 |\n", "1 |\n2 |\n3 |\n4 |\n5 |\n6 |\n9.00 |\n")
    assert rows(put_back(numbered))[2:] == [
        ("1", "2", "3", "4", "5", "6"),
        ("9.00", "1.00", "6.00", "", "6.00", "2.00"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        ONE_ROW.replace("公务接待费", "办公室的茶水"),  # a word that no header has
        ONE_ROW.replace("2.00 |\n", "2.00 |\n3.00 |\n"),  # a figure too many
        ONE_ROW.replace("公务用车运行费 |\n|\n", "公务用车运行费 |\n"),  # a cell too few
        ONE_ROW.replace("9.00 |\n", "1 |\n2 |\n3 |\n4 |\n5 |\n9.00 |\n"),  # numbered columns are other columns
    ],
)
def test_a_table_without_names_that_may_be_another_is_left_as_it_is(text: str) -> None:
    assert not any(isinstance(block, Grid) for block in put_back(text).blocks)


def test_a_word_for_names_may_stand_over_two_columns_of_them() -> None:
    text = "收入预算总表 |\n项目名称 |\n|\n金额 |\n|\n收入总计 |\n5.00 |\n其他资金 |\n小计 |\n5.00 |\n|\n事业收入 |\n5.00 |\n"
    assert rows(put_back(text))[1:3] == [("", "收入总计", "5.00"), ("其他资金", "小计", "5.00")]


def test_a_column_holds_what_the_lowest_word_above_it_says() -> None:
    text = "政府采购支出表 |\n采购品目大类 |\n采购物品名称 |\n资金来源 |\n|\n|\n|\n总计 |\n一般公共预算资金 |\n合计 |\n|\n3.00 |\n3.00 |\n货物A |\n复印机 |\n3.00 |\n3.00 |\n"
    assert rows(put_back(text))[2] == ("合计", "", "3.00", "3.00")


def test_the_row_that_numbers_the_columns_ends_with_them() -> None:
    """Else this row and the blank one below it were one, twice as wide."""
    blank = "收入决算表 |\n项目 |\n|\n本年收入合计 |\n财政拨款收入 |\n科目代码 |\n科目名称 |\n|\n|\n栏次 |\n|\n1 |\n2 |\n合计 |\n|\n|\n|\n支出决算表 |\n"
    assert rows(put_back(blank))[2] == ("栏次", "", "1", "2")


def test_a_blank_line_behind_cells_is_no_cell_where_others_have_none() -> None:
    """Pdftotext parts what stands apart on the page by a blank line, and says nothing of blank cells."""
    assert not any(
        isinstance(block, Grid)
        for block in put_back("第一部分\n概况\n职能\n机构\n人员\n\n" + SPACED.replace("\n\n\n", "\n\n")).blocks
    )


def test_joined_rows_are_no_cells() -> None:
    """Those that a program wrote with each cell on a line, and a blank line behind each row."""
    row = "{0}\n{1}\n1.00\n1.00\n\n"
    codes = ["208", "20805", "2080501", "2080502", "2080505", "2080506", "2080599", "210", "21011"]
    text = "收入表\n\n项目\n\n合计\n\n" + "".join(row.format(code, "某项支出") for code in codes)
    assert [block.text for block in put_back(text).blocks[-2:]] == [
        "210 某项支出 1.00 1.00",
        "21011 某项支出 1.00 1.00",
    ]


def test_of_a_text_with_its_amounts_on_lines_of_their_own_a_small_table_is_not_read_either() -> None:
    """Its three figures could be read as those of its columns in order."""
    basic = "一般公共预算基本支出表\n单位：万元\n科目编码\n科目名称\n合计\n" + "".join(
        f"301{number:02}\n工资\n{number}.00\n" for number in range(1, 13)
    )
    official = "一般公共预算“三公”经费支出表\n单位：万元\n合计 公务接待费 公务用车运行费\n9.00 4.00 5.00\n"
    tables = recognise(document_from_text("预算.txt", "2031年部门预算\n" + official + basic), RULEBOOK).tables
    assert [table.garbled for table in tables] == [True, True]


BELOW = "一、“三公”经费支出预算表\n单位:万元\n“三公”经费合计|\n因公出国(境)费|\n公务用车购置及运行费|\n公务 接待费|\n||\n小计|\n公务用车购置费|\n公务用车运行费|\n|||\n81|\n2|\n75|\n50|\n25|\n4|\n"


@pytest.mark.parametrize("text", [BELOW, BELOW.replace("|", "").replace("公务 接待费", "公务\n接待费")])
def test_words_below_one_of_the_header_stand_in_its_place(text: str) -> None:
    assert [[word.replace(" ", "") for word in row] for row in rows(put_back(text))] == [
        ["“三公”经费合计", "因公出国(境)费", "公务用车购置及运行费", "", "", "公务接待费"],
        ["", "", "小计", "公务用车购置费", "公务用车运行费", ""],
        ["81", "2", "75", "50", "25", "4"],
    ]


def test_words_of_a_header_behind_figures_are_no_header_of_their_own() -> None:
    """As pdfminer writes a table of one row: the figures of its first columns stand before the words of the last ones."""
    text = "“三公”经费支出表\n\n单位：万元\n\n合计\n\n因公出国（境）费\n\n公务接待费\n\n9.00\n\n小计\n\n4.00\n\n公务用车购置费\n\n公务用车运行费\n\n4.00\n\n5.00\n"
    assert not any(isinstance(block, Grid) for block in put_back(text).blocks)


def test_figures_that_are_too_few_stay_lines() -> None:
    assert not any(isinstance(block, Grid) for block in put_back(BELOW.replace("25|\n", "")).blocks)


def test_the_figures_of_a_table_that_lost_its_order_are_counted() -> None:
    text = "青石县2031年部门预算\n一般公共预算“三公”经费支出预算表\n单位：万元\n“三公”经费合计\t因公出国（境）费\t公务用车购置及运行费\t公务接待费\n小计\t购置\n79\n0\n75\n50\n25\n4\n二、“三公”经费预算情况说明\n2031年“三公”经费预算79.00万元。\n"
    facts = recognise(document_from_text("预算.txt", text), RULEBOOK)
    assert all(problem.figures for problem in facts.unrecognised if problem.what == "表")
