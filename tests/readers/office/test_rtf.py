"""What is read of RTF."""

import random
from contextlib import suppress

import pytest

from audit.errors import UnreadableInput
from audit.model.document import Grid
from audit.readers import read


@pytest.fixture
def rtf(tmp_path):
    """What is read of RTF with this body; `head`: what comes before it."""

    def made(body, head=r"\ansi\ansicpg936{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset134 \'cb\'ce\'cc\'e5;}}"):
        path = tmp_path / "公开.rtf"
        path.write_bytes(rf"{{\rtf1{head}{body}}}".encode("latin-1"))
        return read(path)

    return made


def _texts(document):
    return [block.text for block in document.blocks]


def _grid(document):
    (grid,) = [block for block in document.blocks if isinstance(block, Grid)]
    return [[cell.text for cell in row] for row in grid.rows]


def _gbk(text):
    return "".join(rf"\'{byte:02x}" if byte > 0x7F else chr(byte) for byte in text.encode("gbk"))


@pytest.mark.parametrize("font", ["", r"\f1 ", r"\f0 "])
def test_chinese_is_read_in_the_page_of_the_font_or_of_the_document(rtf, font):
    document = rtf(rf"\pard{font}{_gbk('收入1.00万元')}\par\par{_gbk('支出')}\tab 2.00\line {_gbk('其中')}\par")
    assert [(block.text, block.place.cell) for block in document.blocks] == [
        ("收入1.00万元", "¶1"),
        ("支出 2.00", "¶3"),
        ("其中", "¶3"),
    ]


def test_a_second_byte_that_is_a_sign_of_rtf_is_a_byte(rtf):
    """丒 is 81 5C in GBK, 亄 81 7B; the signs are written with a backslash before them."""
    assert _texts(rtf(r"\f1 \'81\\\'81\{\par")) == [b"\x81\x5c\x81\x7b".decode("gbk")]


def test_characters_with_numbers_are_read_once(rtf):
    """What follows them is for programs that do not know them: as many characters as the document says."""
    body = r"{\uc2\u25910\'ca\'d5\u20837\'c8\'eb}{\uc1\u-10174 ?\u-8310 ?}{\uc0\u20803}1.00\par"
    assert _texts(rtf(body)) == ["收入𠮊元1.00"]


def test_western_quotes_are_read(rtf):
    assert _texts(rtf(r"{\f0 \'93a\'94}\ldblquote b\rdblquote\par")) == ["“a”“b”"]


@pytest.mark.parametrize("unseen", [r"\v", r"\strike", r"\striked", r"\deleted"])
def test_what_nobody_sees_is_not_read(rtf, unseen):
    assert _texts(rtf(rf"1{{{unseen}1 9.99}}2{unseen} 8{unseen}0 3\par")) == ["123"]


def test_raised_numbers_of_notes_notes_headers_and_fields_are_not_read(rtf):
    body = (
        r"{\header 9}12.00{\super [1]}{\footnote 8}{\field{\*\fldinst PAGE}{\fldrslt 5}}m{\super 2}{\*\unknown 7}\par"
    )
    assert _texts(rtf(body)) == ["12.005m2"]


def test_the_number_of_a_paragraph_is_read_and_a_bullet_is_not(rtf):
    body = rf"{{\listtext\pard {_gbk('一、')}\tab}}a\par{{\pntext\'b7\tab}}b\par"
    assert _texts(rtf(body)) == ["一、a", "b"]


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next(rtf):
    assert _texts(rtf(r"a{\deleted\par}1.00\par")) == ["a1.00"]


def test_a_table_keeps_its_merged_cells_and_knows_their_places(rtf):
    first = r"\trowd\clvmgf\cellx1000\clmgf\cellx2000\clmrg\cellx3000"
    second = r"\trowd\clvmrg\cellx1000\cellx2010\cellx3000"
    body = rf"x\par{first}\pard\intbl a\cell b\cell\cell\row{second}\intbl\cell c\cell d\par e\cell\row\pard y\par"
    document = rtf(body)
    assert _grid(document) == [["a", "b", ""], ["", "c", "d\ne"]]
    assert [block.place.cell for block in document.blocks] == ["¶1", "第1张表", "¶2"]
    assert document.blocks[1].rows[1][1].place.cell == "第1张表!B2"


def test_a_table_in_a_table_is_read(rtf):
    inner = r"\itap2 1\nestcell 2\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}"
    assert _grid(rtf(rf"\trowd\cellx1000\pard\intbl a\par{inner}\pard\intbl\cell\row\pard b\par")) == [["1", "2"]]


def test_a_hidden_row_is_told(rtf):
    row = r"\trowd\cellx1000\cellx2000\pard\intbl "
    document = rtf(rf"{row}a\cell 1.00\cell\row{row}b\cell 2.00\cell{{\v\row}}\pard")
    assert _grid(document) == [["a", "1.00"]]
    assert [unread.what for unread in document.unread] == ["第1张表的第2行是隐藏的"]


def test_a_text_box_is_read_and_what_old_programs_have_for_it_is_not(rtf):
    shape = r"{\shp{\*\shpinst{\sp{\sn a}{\sv 9}}{\shptxt\pard b\par}}{\shprslt c\par}}"
    assert _texts(rtf(rf"a{shape}d\par")) == ["ad", "b"]


def test_objects_and_large_pictures_are_told_as_not_read(rtf):
    pictures = r"{\pict\picwgoal8000\pichgoal4000 00ff}{\nonshppict{\pict\picwgoal8000\pichgoal4000 00}}"
    data = r"{\pict\picwgoal80\pichgoal40\bin3 }}}}"
    document = rtf(rf"{{\object{{\result 9}}}}\par{{\*\shppict{pictures}}}\par {data}\par a\par")
    assert [unread.where for unread in document.unread] == ["第 1 段", "第 2 段"]
    assert _texts(document) == ["a"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("a{\\b 1.00\\par", "不完整"),
        ("{" * 20_000, "套得太深"),
        (r"\pard\intbl\itap99 a\par", "16 层以上"),
        (r"{\shptxt" * 99 + "}" * 99, "16 层以上"),
        ("", "没有任何文字"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(rtf, body, said):
    with pytest.raises(UnreadableInput, match=said) as told:
        rtf(body)
    assert "\n" not in str(told.value)


def test_more_than_anybody_publishes_is_not_read(rtf, monkeypatch):
    monkeypatch.setattr("audit.readers.office.word.elements._MOST", 100)
    with pytest.raises(UnreadableInput, match="超过 100 个"):
        rtf(r"\par" * 101)


def test_whatever_is_damaged_is_read_or_refused(rtf):
    whole = rf"\trowd\cellx1000\cellx2000\pard\intbl a\cell 1.00\cell\row\pard {_gbk('收入')}\u25910?{{\pict 00}}\par"
    for seed in range(150):
        chance = random.Random(seed)
        damaged = list(whole)
        for _ in range(chance.choice((1, 5, 20))):
            damaged[chance.randrange(len(damaged))] = chance.choice("{}\\*'u9-\x00\xff ")
        with suppress(UnreadableInput):
            rtf("".join(damaged))
