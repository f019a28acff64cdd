"""What is read of documents of Word 97 to 2003 and of WPS (.doc, .wps)."""

import random
from contextlib import suppress
from struct import pack

import pytest
from fabricated.office.word97 import CELL, ROW_END, Old, Stretch, compound, document, row, table

from audit.errors import UnreadableInput
from audit.model.document import Grid

_HIDDEN, _STRUCK, _DELETED, _RAISED = b"\x3c\x08\x01", b"\x37\x08\x01", b"\x00\x08\x01", b"\x48\x2a\x01"
_SPECIAL = b"\x55\x08\x01"
_GOES_ON, _BEGINS = 0x20, 0x60


def _texts(read):
    return [block.text for block in read.blocks]


def _grid(read):
    (grid,) = [block for block in read.blocks if isinstance(block, Grid)]
    return [[cell.text for cell in row] for row in grid.rows]


def test_paragraphs_are_read_and_counted(old_word):
    read = old_word([Stretch("某市某局\r"), Stretch("\r"), Stretch("收入1.00万元\x0b支出\t2.00万元\r")])
    assert [(block.text, block.place.cell) for block in read.blocks] == [
        ("某市某局", "¶1"),
        ("收入1.00万元", "¶3"),
        ("支出 2.00万元", "¶3"),
    ]


@pytest.mark.parametrize("second", [True, False])
@pytest.mark.parametrize("turned", [True, False])
def test_pieces_are_read_in_their_order_wherever_they_stand(old_word, turned, second):
    """A quick save writes what is new behind all that was there; either table stream may hold what says so."""
    told = [Stretch("一、收入"), Stretch("12.00"), Stretch("万元\r"), Stretch("二、支出\r")]
    assert _texts(old_word(told, turned=turned, second=second)) == ["一、收入12.00万元", "二、支出"]


def test_characters_of_one_byte_are_read(old_word):
    assert _texts(old_word([Stretch("GDP 1.00 “x”\r")], narrow=True)) == ["GDP 1.00 “x”"]


def test_characters_of_two_halves_do_not_move_what_follows(old_word):
    told = [Stretch("𠮷野\r"), Stretch("看得见"), Stretch("𠮷看不见", _HIDDEN), Stretch("了\r")]
    assert _texts(old_word(told)) == ["𠮷野", "看得见了"]


@pytest.mark.parametrize("unseen", [_HIDDEN, _STRUCK, _DELETED, b"\x53\x2a\x01"])
def test_what_nobody_sees_is_not_read(old_word, unseen):
    assert _texts(old_word([Stretch("收入"), Stretch("9.99", unseen), Stretch("12.00万元\r")])) == ["收入12.00万元"]


def test_what_is_said_of_a_whole_piece_holds_for_its_characters(old_word):
    """In a byte (hidden), or in a group of properties (struck out)."""
    told = [Stretch("收入"), Stretch("8", piece=0x5C << 1 | 1 << 8), Stretch("9", piece=1), Stretch("1.00\r")]
    assert _texts(old_word(told, groups=[_STRUCK])) == ["收入1.00"]


def test_the_raised_numbers_of_notes_are_not_read(old_word):
    told = [Stretch("收入12.00"), Stretch("[1]", _RAISED), Stretch("万元，共3m"), Stretch("2", _RAISED), Stretch("\r")]
    assert _texts(old_word(told)) == ["收入12.00万元，共3m2"]


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next(old_word):
    assert _texts(old_word([Stretch("收入"), Stretch("\r", _DELETED), Stretch("1.00万元\r")])) == ["收入1.00万元"]


def test_of_fields_the_results_are_read(old_word):
    told = [Stretch('见\x13 HYPERLINK "\x13 REF a \x14b\x15" \x14第1页\x15和\x13 PAGE \x15目录\r')]
    assert _texts(old_word(told)) == ["见第1页和目录"]


def test_a_field_that_never_ends_hides_nothing(old_word):
    assert _texts(old_word([Stretch("见\x13收入1.00万元\r"), Stretch("支出\r")])) == ["见收入1.00万元", "支出"]


def test_a_page_ends_within_a_paragraph_and_a_section_ends_one(old_word):
    told = [Stretch("甲\x0c乙\x0c丙\r")]
    sections = pack("<II", 0, 4) + bytes(12)
    read = old_word(told, parts={6: sections})
    assert [(block.text, block.place.cell) for block in read.blocks] == [("甲", "¶1"), ("乙", "¶1"), ("丙", "¶2")]


def test_a_table_keeps_its_merged_cells_and_knows_their_places(old_word):
    shapes = [
        row(2000, 6000, cells=[_BEGINS]),
        row(2000, 4000, 6000, cells=[_GOES_ON]),
        row(2000, 4010, 6000),
    ]
    told = table([["项目", "预算数"], ["", "上年", "本年"], ["收入", "1.00", "2.00"]], shapes)
    read = old_word([Stretch("表一\r"), *told, Stretch("说明\r")])
    first, grid, last = read.blocks
    assert isinstance(grid, Grid)
    assert _grid(read) == [["项目", "预算数", ""], ["", "上年", "本年"], ["收入", "1.00", "2.00"]]
    assert (first.place.cell, grid.rows[2][1].place.cell, last.place.cell) == ("¶1", "第1张表!B3", "¶2")


def test_cells_that_are_joined_later_are_one(old_word):
    joined = row(2000, 4000, 6000) + b"\x24\x56\x01\x03"
    told = table([["项目", "预算数", ""], ["收入", "1.00", "2.00"]], [joined, row(2000, 4000, 6000)])
    assert _grid(old_word(told)) == [["项目", "预算数", ""], ["收入", "1.00", "2.00"]]


def test_a_row_that_begins_further_right_leaves_out_columns(old_word):
    told = table([["收入", "1.00", "2.00"], ["3.00", "4.00"]], [row(1000, 2000, 3000), row(2000, 3000, left=1000)])
    assert _grid(old_word(told)) == [["收入", "1.00", "2.00"], ["", "3.00", "4.00"]]


def test_a_row_of_which_nothing_is_said_has_its_cells_one_after_the_other(old_word):
    told = table([["收入", "1.00"], ["支出", "2.00"]], [ROW_END, ROW_END])
    assert _grid(old_word(told)) == [["收入", "1.00"], ["支出", "2.00"]]


def test_what_has_no_room_beside_the_text_is_read_where_it_stands(old_word):
    """Of a row with many cells; how long it is, is told before it, and what stands behind it is of something else."""
    shape = row(2000, 3000, left=1000).removeprefix(ROW_END)
    elsewhere = ROW_END + b"\x46\x66" + pack("<I", 7)
    told = table([["收入", "1.00", "2.00"], ["3.00", "4.00"]], [row(1000, 2000, 3000), elsewhere])
    data = bytes(7) + pack("<H", len(shape)) + shape + row(1000, 2000).removeprefix(ROW_END)
    assert _grid(old_word(told, data=data)) == [["收入", "1.00", "2.00"], ["", "3.00", "4.00"]]


def test_a_text_without_the_mark_of_its_last_paragraph_is_read_to_its_end(old_word):
    assert _texts(old_word([Stretch("收入1.00万元\r"), Stretch("支出2.00万元")])) == ["收入1.00万元", "支出2.00万元"]


def test_a_table_in_a_table_is_read(old_word):
    inner, deep = b"\x16\x24\x01\x49\x66\x02\x00\x00\x00", b"\x4b\x24\x01"
    told = [
        Stretch("外\x07", paragraph=CELL),
        *(Stretch(f"{text}\r", paragraph=inner + deep) for text in ("收入", "1.00")),
        Stretch("\r", paragraph=inner + b"\x4c\x24\x01" + row(1000, 2000)[6:]),
        Stretch("\x07", paragraph=CELL),
        Stretch("\x07", paragraph=row(2000, 4000)),
        Stretch("外面\r"),
    ]
    read = old_word(told)
    assert _grid(read) == [["收入", "1.00"]]
    assert [block.text for block in read.blocks if not isinstance(block, Grid)] == ["外", "外面"]


def test_a_hidden_row_is_told_and_a_deleted_one_is_not_there(old_word):
    told = table([["项目", "金额"], ["甲", "1.00"], ["乙", "2.00"], ["丙", "3.00"]])
    told[8] = Stretch("\x07", _HIDDEN, told[8].paragraph)
    told[11] = Stretch("\x07", _DELETED, told[11].paragraph)
    read = old_word(told)
    assert _grid(read) == [["项目", "金额"], ["甲", "1.00"]]
    assert [(unread.what, unread.inside) for unread in read.unread] == [("第1张表的第3行是隐藏的", "第1张表")]


def _level(numerals, text, start=1):
    places = [index + 1 for index, letter in enumerate(text) if ord(letter) < 9]
    head = pack("<iBB", start, numerals, 0) + bytes((places + [0] * 9)[:9]) + bytes(13)
    return head + pack("<H", len(text)) + text.encode("utf-16-le")


def _numbered(changes: bytes = bytes(8)) -> tuple[dict[int, bytes], dict[int, bytes]]:
    """One list, which the style of headings names; 十 is code 37 and 1 is code 0. `changes`: how many levels begin otherwise,
    and how."""
    levels = b"".join(_level(*each) for each in [(39, "\0、"), (37, "（\x01）"), (0, "\x02.")] + [(255, "")] * 6)
    style = pack("<HHHHH", 0, 1 | 0xFFF << 4, 1, 0, 0) + pack("<H", 1) + "甲\0".encode("utf-16-le")
    style += pack("<HH", 6, 1) + b"\x0b\x46\x01\x00" + bytes(2)
    parts = {
        1: pack("<HHH", 4, 2, 10) + pack("<H", 0) + pack("<H", len(style)) + style,
        73: pack("<H", 1) + pack("<i", 7) + bytes(24),
        74: pack("<I", 1) + pack("<i", 7) + bytes(8) + changes,
    }
    return parts, {73: levels}


def _headed(told: list[tuple[str, int]]) -> list[Stretch]:
    deeper = [b"\x0a\x26" + bytes((level,)) for level in (0, 1, 2)]
    return [Stretch(f"{text}\r", paragraph=deeper[level], style=1) for text, level in told]


def test_numbers_that_word_prints_before_paragraphs_are_read(old_word):
    parts, behind = _numbered()
    told = _headed([("收入", 0), ("拨款", 1), ("甲", 2), ("乙", 2), ("其他", 1), ("支出", 0)])
    read = old_word([*told, Stretch("无\r", paragraph=b"\x0b\x46\x00\x00", style=1)], parts=parts, behind=behind)
    assert _texts(read) == ["一、收入", "（一）拨款", "1.甲", "2.乙", "（二）其他", "二、支出", "无"]


def test_a_list_in_use_may_begin_with_other_numbers_than_its_kind(old_word):
    """Three levels are told of: the first begins with 5, the second with nothing else, the third is all its own."""
    changes = (
        pack("<B3x4x", 3) + pack("<iI", 5, 0x10) + pack("<iI", 9, 1) + pack("<iI", 0, 0x22) + _level(0, "\x02.", 3)
    )
    parts, behind = _numbered(changes)
    read = old_word(_headed([("收入", 0), ("拨款", 1), ("甲", 2), ("支出", 0)]), parts=parts, behind=behind)
    assert _texts(read) == ["五、收入", "（一）拨款", "3.甲", "六、支出"]


def test_a_text_box_is_read_where_it_is_anchored(old_word):
    told = [Stretch("框外"), Stretch("\x08", _SPECIAL), Stretch("的字\r"), Stretch("以后\r"), Stretch("框里的字\r")]
    parts = {
        40: pack("<II", 2, 6) + pack("<I", 77) + bytes(22),
        56: pack("<III", 0, 5, 6) + bytes(14) + pack("<II", 77, 0) + bytes(22),
    }
    assert _texts(old_word(told, parts=parts, counts=[8, 0, 0, 0, 0, 5])) == ["框外的字", "框里的字", "以后"]


def test_notes_headers_and_comments_are_not_read(old_word):
    told = [Stretch("收入"), Stretch("\x02", _SPECIAL), Stretch("1.00\r"), Stretch("注释9.99\r")]
    assert _texts(old_word(told, counts=[8, 7])) == ["收入1.00"]


def test_embedded_objects_and_large_pictures_are_told_as_not_read(old_word):
    picture = b"\x03\x6a" + pack("<I", 0) + _SPECIAL
    told = [
        Stretch("收支总表\x13 EMBED Excel.Sheet.8 \x14"),
        Stretch("\x01", picture),
        Stretch("\x15\r"),
        Stretch("\x01", picture),
        Stretch("\r"),
    ]
    read = old_word(told, data=bytes(28) + pack("<HHHH", 8000, 4000, 1000, 1000))
    assert [(unread.where, unread.reason[:8]) for unread in read.unread] == [
        ("第 1 段", "这里嵌入了一个对"),
        ("第 2 段", "这里是一幅图片，"),
    ]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"flags": 0x0100}, "密码"),
        ({"flags": 0x8000}, "密码"),
        ({"magic": 0xA5DC}, "Word 95 或更早"),
        ({"version": 0x68}, "Word 95 或更早"),
        ({"magic": 1}, "读不了"),
        ({"counts": [50]}, "读不了"),
        ({"data": b"", "parts": {40: b"1"}}, ""),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(old_word, more, said):
    if not said:
        assert _texts(old_word([Stretch("收入\r")], **more)) == ["收入"]
        return
    with pytest.raises(UnreadableInput, match=said) as told:
        old_word([Stretch("收入\r")], **more)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("share", [0.02, 0.2, 0.5, 0.9])
def test_a_file_that_is_cut_off_is_said(old_word, share):
    whole = document(Old([Stretch("收入1.00万元\r")] * 30))
    with pytest.raises(UnreadableInput, match=r"不完整|读不了"):
        old_word(whole[: int(len(whole) * share)])


def test_a_workbook_that_is_embedded_makes_no_workbook_of_it(old_word):
    data = document(Old([Stretch("收入1.00万元\r")], data=b"\0\0" + "Workbook\0".encode("utf-16-le")))
    assert _texts(old_word(data)) == ["收入1.00万元"]


def test_what_is_neither_text_nor_workbook_is_said(old_word):
    with pytest.raises(UnreadableInput, match="没有 Word 文字或工作簿"):
        old_word(compound({"Contents": b"1"}))


def test_tables_in_tables_without_end_are_not_read(old_word):
    told = [Stretch("\r", paragraph=b"\x16\x24\x01\x49\x66" + pack("<I", 1_000_000))]
    with pytest.raises(UnreadableInput, match="16 层以上"):
        old_word(told)


def test_whatever_is_damaged_is_read_or_refused(old_word):
    whole = document(Old([Stretch("收入1.00万元\r"), *table([["项目", "金额"], ["甲", "1.00"]])]))
    for seed in range(150):
        chance = random.Random(seed)
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 10, 50))):
            at = chance.randrange(len(damaged))
            damaged[at : at + 4] = chance.choice((b"\xff\xff\xff\x7f", bytes(4), chance.randbytes(4)))
        with suppress(UnreadableInput):
            old_word(bytes(damaged))
