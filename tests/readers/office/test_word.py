"""What is read of documents of Word."""

import pytest

from audit.model.document import Grid
from audit.readers.office.word.numerals import number_text

_LEVELS = (("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))


@pytest.fixture
def numbered(xml):
    """Adds a paragraph with a number that Word prints."""

    def add(opened, text, level):
        numbering = opened.part.numbering_part.element
        if not numbering.findall(".//*[@{*}abstractNumId='90']"):
            levels = "".join(
                f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{written}"/><w:lvlText w:val="{text}"/></w:lvl>'
                for depth, (written, text) in enumerate(_LEVELS)
            )
            numbering.insert(0, xml(f'<w:abstractNum w:abstractNumId="90">{levels}</w:abstractNum>'))
            numbering.append(xml('<w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
        properties = opened.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(xml(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="91"/></w:numPr>'))

    return add


def _texts(document):
    return [block.text for block in document.blocks]


def test_numbers_that_word_prints_before_paragraphs_are_read(word, numbered):
    def fill(opened):
        for text, level in [
            ("收入", 0),
            ("拨款", 1),
            ("甲", 2),
            ("乙", 2),
            ("其他", 1),
            ("丙", 2),
            ("支出", 0),
            ("基本", 1),
        ]:
            numbered(opened, text, level)

    told = ["一、收入", "（一）拨款", "1.甲", "2.乙", "（二）其他", "1.丙", "二、支出", "（一）基本"]
    assert _texts(word(fill)) == told


@pytest.mark.parametrize(
    ("number", "written", "text"),
    [
        (10, "chineseCounting", "十"), (12, "chineseCounting", "十二"), (20, "japaneseCounting", "二十"),
        (105, "chineseCountingThousand", "一百零五"), (3, "decimalEnclosedCircle", "③"), (4, "upperRoman", "IV"),
        (27, "lowerLetter", "aa"), (2, "ideographTraditional", "乙"), (7, "unheard of", "7"), (7, "bullet", ""),
    ],
)  # fmt: skip
def test_numerals_are_written_as_the_list_wants(number, written, text):
    assert number_text(number, written) == text


def test_deleted_text_is_not_read_and_inserted_text_is(word, xml):
    def fill(opened):
        paragraph = opened.add_paragraph("收入")._p
        paragraph.append(xml('<w:del w:id="1" w:author="a"><w:r><w:delText>12</w:delText></w:r></w:del>'))
        paragraph.append(xml('<w:ins w:id="2" w:author="a"><w:r><w:t>34.00万元</w:t></w:r></w:ins>'))

    assert _texts(word(fill)) == ["收入34.00万元"]


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next(word, xml):
    def fill(opened):
        properties = opened.add_paragraph("收入")._p.get_or_add_pPr()
        properties.append(xml('<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'))
        opened.add_paragraph("1.00万元")

    assert _texts(word(fill)) == ["收入1.00万元"]


def test_hidden_text_is_not_read(word):
    def fill(opened):
        opened.add_paragraph("看得见").add_run("看不见").font.hidden = True

    assert _texts(word(fill)) == ["看得见"]


def test_a_table_keeps_its_merged_cells_and_knows_their_places(word):
    def fill(opened):
        table = opened.add_table(3, 3)
        table.cell(0, 1).merge(table.cell(0, 2)).text = "预算数"
        table.cell(0, 0).merge(table.cell(1, 0)).text = "项目"
        for column, text in enumerate(("收入", "1.00", "2.00")):
            table.cell(2, column).text = text

    (grid,) = word(fill).blocks
    assert isinstance(grid, Grid)
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["项目", "预算数", ""],
        ["", "", ""],
        ["收入", "1.00", "2.00"],
    ]
    assert grid.rows[2][1].place.cell == "第1张表!B3"
    assert len({cell.place.line for cell in grid.rows[2]}) == 1


def test_rows_that_miss_each_other_by_a_little_have_the_same_columns(word, xml):
    """Who draws rows by hand leaves narrow columns in the grid of the table, in which no cell stands alone."""
    rows = [(("项目", 1), ("金额", 2)), (("收入", 2), ("1.00", 1)), (("支出", 2), ("2.00", 1))]

    def fill(opened):
        cells = [
            [
                f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>'
                for text, span in row
            ]
            for row in rows
        ]
        widths = "".join(f'<w:gridCol w:w="{width}"/>' for width in (2000, 45, 3000))
        drawn = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in cells)
        opened.element.body.insert(0, xml(f"<w:tbl><w:tblGrid>{widths}</w:tblGrid>{drawn}</w:tbl>"))

    (grid,) = word(fill).blocks
    assert [[cell.text for cell in row] for row in grid.rows] == [["项目", "金额"], ["收入", "1.00"], ["支出", "2.00"]]
    assert grid.rows[1][1].place.cell == "第1张表!B2"


def test_a_narrow_column_with_cells_of_its_own_stays_one(word, xml):
    def fill(opened):
        table = opened.add_table(1, 3)
        for cell, text in zip(table.rows[0].cells, ("收入", "√", "1.00"), strict=True):
            cell.text = text
        for column, width in zip(table._tbl.tblGrid, (2000, 40, 3000), strict=True):
            column.set(column.keys()[0], str(width))

    (grid,) = word(fill).blocks
    assert [cell.text for cell in grid.rows[0]] == ["收入", "√", "1.00"]


def test_paragraphs_are_counted(word):
    document = word(lambda opened: [opened.add_paragraph(text) for text in ("甲", "", "乙")])
    assert [block.place.cell for block in document.blocks] == ["¶1", "¶3"]


def test_a_text_box_is_read_once(word, xml):
    box = "<w:txbxContent><w:p><w:r><w:t>框里的字</w:t></w:r></w:p></w:txbxContent>"

    def fill(opened):
        opened.add_paragraph("框外的字")._p.append(xml(f"<w:r><w:pict>{box}</w:pict></w:r>"))

    assert _texts(word(fill)) == ["框外的字", "框里的字"]


def test_an_embedded_object_is_told_as_not_read(word, xml):
    def fill(opened):
        opened.add_paragraph("收支总表")
        opened.add_paragraph()._p.append(xml("<w:r><w:object/></w:r>"))

    (unread,) = word(fill).unread
    assert unread.what == "第 2 段没有读出"
    assert "嵌入了一个对象" in unread.reason


def test_what_is_struck_out_and_the_raised_numbers_of_notes_are_not_read(word):
    def fill(opened):
        paragraph = opened.add_paragraph("收入")
        paragraph.add_run("9.99").font.strike = True
        paragraph.add_run("12.00")
        paragraph.add_run("[1").font.superscript = True
        paragraph.add_run("]").font.superscript = True
        paragraph.add_run("万元，共3m")
        paragraph.add_run("2").font.superscript = True

    assert _texts(word(fill)) == ["收入12.00万元，共3m2"]


def test_a_hidden_row_of_a_table_is_told_where_it_has_an_amount(word, xml):
    def fill(opened):
        table = opened.add_table(4, 2)
        for row, cells in zip(table.rows, [("项目", "金额"), ("甲", "1.00"), ("乙", "2.00"), ("丙", "")], strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        for row in table.rows[2:]:
            row._tr.get_or_add_trPr().append(xml("<w:hidden/>"))

    document = word(fill)
    (grid,) = document.blocks
    assert [[cell.text for cell in row] for row in grid.rows] == [["项目", "金额"], ["甲", "1.00"]]
    assert [(unread.what, unread.inside) for unread in document.unread] == [("第1张表的第3行是隐藏的", "第1张表")]
