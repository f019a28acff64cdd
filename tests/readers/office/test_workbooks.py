"""What is read of workbooks."""

import shutil
import subprocess
from datetime import date
from struct import pack_into
from time import process_time
from zipfile import ZipFile

import pytest
from fabricated.office.word97 import compound

from audit.batch.deadline import deadline
from audit.errors import UnreadableInput
from audit.model.document import Grid, TextLine
from audit.readers import read
from audit.readers.office import document_from_office

_ROWS = [
    ["收支总表", None],
    ["项目", "预算数"],
    ["一、财政拨款收入", (1234.5, "#,##0.00")],
    ["注：本表以万元为单位，按规定口径编制", None],
]


def test_rows_of_one_cell_around_a_table_are_its_title_and_its_notes(workbook):
    title, table, note = workbook(_ROWS).blocks
    assert isinstance(table, Grid)
    assert (title.text, note.text) == ("收支总表", "注：本表以万元为单位，按规定口径编制")


def test_the_last_row_of_a_table_may_have_one_amount_only(workbook, rows_of):
    rows = [
        ["合计", "公务接待费", "运行经费"],
        ["甲", "乙", "丙"],
        [None, None, "960.48"],
        ["注：本表以万元为单位，按规定口径编制。"],
    ]
    document = workbook(rows)
    assert rows_of(document)[-1] == ["", "", "960.48"]
    assert document.blocks[-1].text.startswith("注：")


def test_a_blank_table_is_a_table(workbook, rows_of):
    rows = [["政府性基金预算支出表"], ["科目编码", "科目名称", "金额"], ["合计"], ["此表为空"]]
    assert rows_of(workbook(rows)) == [["科目编码", "科目名称", "金额"], ["合计", "", ""], ["此表为空", "", ""]]


def test_a_cover_is_no_table(workbook):
    document = workbook([["2025年部门预算"], ["预算主管部门：青禾局", "2025年2月"], ["青禾局"]])
    assert [block.text for block in document.blocks] == ["2025年部门预算", "预算主管部门：青禾局 2025年2月", "青禾局"]


def test_a_number_is_read_as_it_is_shown(workbook, rows_of):
    assert rows_of(workbook(_ROWS)) == [["项目", "预算数"], ["一、财政拨款收入", "1,234.50"]]


def test_a_figure_knows_its_sheet_and_cell(workbook):
    _, table, _ = workbook(_ROWS).blocks
    assert table.rows[1][1].place.cell == "表!B3"


def test_a_narrative_in_one_cell_is_read_line_by_line(workbook):
    document = workbook([["编制说明"], ["一、收入1.00万元。\n二、支出1.00万元。"]])
    assert [block.text for block in document.blocks] == ["编制说明", "一、收入1.00万元。", "二、支出1.00万元。"]
    assert len({block.place for block in document.blocks}) == 3


def test_hidden_rows_columns_and_sheets_are_not_read(workbook, rows_of):
    def hide(sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet.parent.create_sheet("代码").cell(1, 1).value = "不给人看"
        sheet.parent["代码"].sheet_state = "hidden"

    document = workbook(
        [["项目", "旧数", "预算数"], ["收入", "9.99", "1.00"], ["草稿", "8", "8"], ["支出", "9.99", "1.00"]], hide
    )
    assert rows_of(document) == [["项目", "预算数"], ["收入", "1.00"], ["支出", "1.00"]]
    assert len(document.blocks) == 1


def test_merged_cells_show_where_the_first_of_them_is_seen(workbook, rows_of):
    def merge(sheet):
        sheet.merge_cells("A1:C1")
        sheet.column_dimensions["A"].hidden = True

    rows = rows_of(workbook([["收入", None, None, "支出"], ["甲", "乙", "丙", "丁"], ["1", "2", "3", "4"]], merge))
    assert rows[0] == ["收入", "", "支出"]


def test_a_title_across_all_columns_below_a_blank_row_begins_another_table(workbook):
    rows = [["表一", None], ["项目", "数"], ["甲", "1"], [None, None], ["表二", None], ["项目", "数"], ["乙", "2"]]
    document = workbook(rows, lambda sheet: sheet.merge_cells("A5:B5"))
    assert [block.text if isinstance(block, TextLine) else len(block.rows) for block in document.blocks] == [
        "表一",
        2,
        "表二",
        2,
    ]


def test_dates_and_truths_are_read_as_they_are_shown(workbook, rows_of):
    rows = [["时间", "是否"], [(date(2025, 3, 4), 'yyyy"年"m"月"'), True]]
    assert rows_of(workbook(rows)) == [["时间", "是否"], ["2025年3月", "TRUE"]]


def test_formulas_that_nobody_computed_are_no_zeros(workbook):
    with pytest.raises(UnreadableInput, match="公式没有算出的值"):
        workbook([["甲", 1], ["乙", 2], ["合计", "=SUM(B1:B2)"]])


def test_a_sheet_broader_and_longer_than_anybody_publishes_is_told(workbook):
    with pytest.raises(UnreadableInput, match="16,384 列"):
        workbook(_ROWS, lambda sheet: sheet.__setitem__("XFD1048576", "角落"))


def test_more_merged_cells_than_memory_has_room_for_are_told_before_they_are_made(workbook, tmp_path):
    """A reference of twenty characters would become 17,179,869,184 objects."""
    workbook(_ROWS, lambda sheet: sheet.merge_cells("A1:B1"))
    made, hostile = tmp_path / "公开.xlsx", tmp_path / "合并.xlsx"
    with ZipFile(made) as source, ZipFile(hostile, "w") as copy:
        for name in source.namelist():
            copy.writestr(name, source.read(name).replace(b'"A1:B1"', b'"A1:XFD1048576"'))
    with pytest.raises(UnreadableInput, match="合并了 17,179,869,184 个单元格"):
        read(hostile)


def test_more_cells_than_anybody_publishes_are_told_before_they_are_made(workbook, monkeypatch):
    monkeypatch.setattr("audit.readers.office.workbook._MOST_WRITTEN", 4)
    with pytest.raises(UnreadableInput, match=r"工作簿里有 \d 个单元格，不像一份公开"):
        workbook(_ROWS)


def test_columns_that_no_sheet_has_are_not_hidden_one_by_one(workbook):
    def hide(sheet):
        sheet.column_dimensions.group("B", "B", hidden=True)
        sheet.column_dimensions["B"].max = 2**31 - 1

    began = process_time()
    document = workbook([["科目", "金额"], ["合计", "1.00"], ["甲", "1.00"]], hide)
    assert [block.text for block in document.blocks] == ["科目", "合计", "甲"]
    assert process_time() - began < 5


def test_an_old_workbook_says_the_same(workbook, tmp_path):
    """Written by LibreOffice, where there is one."""
    if not shutil.which("soffice"):
        pytest.skip("no soffice to write a workbook of Excel 97")
    new = workbook(_ROWS)
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/office",
        "--headless",
        "--convert-to",
        "xls",
        "--outdir",
    ]
    subprocess.run([*command, tmp_path, tmp_path / "公开.xlsx"], check=True, capture_output=True, timeout=120)
    assert read(tmp_path / "公开.xls").blocks == new.blocks


def test_an_old_workbook_whose_sectors_lead_back_to_themselves_is_told_and_ends():
    small = 600  # bytes: of a stream in small sectors, the first of which is told to be followed by itself
    broken = bytearray(compound({"Workbook": b"\x09\x08", "m": bytes(512)}))
    directory, first, next_to_it = 1024, 2, 10  # where the entries are, and the sectors of the two
    for at, number in (
        (60, next_to_it),  # where it stands which small sector follows which: all are followed by the first
        (64, 8),
        (directory + 116, first),  # where the small sectors are
        (directory + 120, 4096),
        (directory + 256 + 116, 0),  # the small sector that the workbook begins in
        (directory + 256 + 120, small),
    ):
        pack_into("<I", broken, at, number)
    with deadline(20), pytest.raises(UnreadableInput, match="另存"):
        document_from_office("公开.xls", bytes(broken))


def test_hidden_rows_with_amounts_between_the_shown_ones_are_told(workbook):
    def hide(sheet):
        for row in (1, 3, 4):
            sheet.row_dimensions[row].hidden = True

    document = workbook([["列", 9], ["项目", "金额"], ["甲", 1.5], ["乙", None], ["合计", 1.5]], hide)
    assert [unread.what for unread in document.unread] == ["工作表“表”的第3行是隐藏的"]
