"""Numbers in other characters read as the same numbers; what is no such number stays as it is."""

import pytest

from audit.readers.numerals import as_written, with_points


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param("合计 1234 . 56", "合计 1234.56", id="blanks around the point"),
        pytest.param("合计 1234．56", "合计 1234.56", id="wide point"),
        pytest.param("合计 1，234，567．80", "合计 1,234,567.80", id="wide separators"),
        pytest.param("合计 1\u00a0234\u00a0567.80", "合计 1,234,567.80", id="blanks that do not break"),
        pytest.param("结余 －12.00", "结余 -12.00", id="wide minus"),
        pytest.param(
            "预算 1 234.56 万元\n合计 7 890.12", "预算 1,234.56 万元\n合计 7,890.12", id="as its sentences show"
        ),
        pytest.param("支出618·99万元，占5・2%", "支出618.99万元，占5.2%", id="raised points before a unit"),
        pytest.param("支出618·", "支出618.", id="a raised point at the end of a line"),
        pytest.param("支出618·99万", "支出618.99万", id="a raised point before a unit that the line breaks"),
        pytest.param("合计 | 1,618·99 | 7.00", "合计 | 1,618.99 | 7.00", id="a raised point in a cell"),
        pytest.param("合计 | 618.99① | 7.00*", "合计 | 618.99  | 7.00 ", id="marks of notes"),
        pytest.param("合计 | 618.99[1] | 7.00（注2）", "合计 | 618.99    | 7.00    ", id="numbers of notes"),
        pytest.param("支出618.99①万元", "支出618.99 万元", id="a mark before a unit"),
        pytest.param("支出618.99萬元", "支出618.99万元", id="the traditional character"),
        pytest.param("保险经\xad办 12\xad34.00", "保险经办 1234.00", id="soft hyphens"),
        pytest.param("支出618.99²万元 | 7.00¹", "支出618.99 万元 | 7.00 ", id="raised numbers of notes"),
        pytest.param("支出██████万元", "支出" + "\ufffd" * 6 + "万元", id="blacked out"),
        pytest.param("支出***万元", "支出\ufffd\ufffd\ufffd万元", id="stars for an amount"),
        pytest.param("办公费 | *** | 7.00", "办公费 | \ufffd\ufffd\ufffd | 7.00", id="stars in a cell"),
        pytest.param("办公费 XX 7.00", "办公费 \ufffd\ufffd 7.00", id="crosses before an amount"),
    ],
)
def test_a_number_is_read_as_it_is_meant(written, read):
    assert as_written(written) == read


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("208 123.45", id="a code and an amount"),
        pytest.param("**合计** | **100.00** | ■是 □否", id="bold letters and a box"),
        pytest.param("某XX局××单位", id="crosses of a template"),
        pytest.param("1. 2025年收入", id="a numbered item"),
        pytest.param("实有人数12，其中在职10人", id="a comma of a sentence"),
        pytest.param("2，300人", id="no amount"),
        pytest.param("6 234.56 7,890.12 万元", id="separators are commas"),
        pytest.param("2024－2025年", id="a range"),
        pytest.param("“9·18”“3·15”活动", id="days"),
        pytest.param("购置设备12①台式电脑", id="a numbered item behind a number"),
        pytest.param("**618.99**", id="bold"),
        pytest.param("5*120元", id="a product"),
    ],
)
def test_what_is_no_number_in_other_characters_stays(text):
    assert as_written(text) == text


@pytest.mark.parametrize("point", ["。", ","])
def test_a_text_that_writes_another_point_throughout_is_read_with_points(point):
    """As a scan is misread, or as a program writes that was set up for another country."""
    text = "支出1234.56万元，占5.2%。2024年收入90.00万元\n" * 8
    written = text.replace("1234.56", f"1234{point}56").replace("90.00", f"90{point}00")
    assert with_points(written) == text


@pytest.mark.parametrize("slip", ["支出1234。56万元", "合计 | 1234,56", "见第5。12人出席", "2,300人，5,120,300.00元"])
def test_a_point_written_otherwise_once_stays_what_it_is(slip):
    text = "支出1234.56万元\n" * 8 + slip
    assert with_points(text) == text


def test_thousands_by_four_throughout_a_text_are_numbers():
    text = "收入12,3456.78万元，支出1,2345,6789.00元\n"
    assert with_points(text * 8) == "收入123456.78万元，支出123456789.00元\n" * 8
    assert with_points(text * 2) == text * 2
    assert with_points(text * 8 + "1,234.00") == text * 8 + "1,234.00"


def test_rings_in_cells_of_their_own_are_zeros_where_there_are_many():
    row = "甲\t○\t1.00\n"
    assert with_points(row * 8) == row.replace("○", "0") * 8
    assert with_points(row + "某市○○局\n" * 8) == row + "某市○○局\n" * 8


@pytest.mark.parametrize("name", ["行政运行①\t1.00", "行政运行⑩ 1.00", "| 行政运行① | 1.00 |"])
def test_the_number_of_a_note_behind_a_name_is_no_part_of_it(name):
    assert "行政运行 " in as_written(name)
    assert as_written("包括①办公费②水费") == "包括①办公费②水费"
