"""What is read of OFD files."""

import random
from contextlib import suppress
from io import BytesIO

import pytest
from fabricated.office.ofd import content, grid, ofd, path, text
from PIL import Image

from audit.errors import UnreadableInput
from audit.model.document import UNKNOWN, Grid
from audit.readers import read


def _cells(document):
    (table,) = [block for block in document.blocks if isinstance(block, Grid)]
    return [[cell and cell.text for cell in row] for row in table.rows]


def test_lines_are_read_with_their_places(shown):
    (line,) = shown(text("收入1.00", 20, 30)).blocks
    assert line.text == "收入1.00"
    assert (line.place.page, [round(side / 72 * 25.4, 1) for side in line.place.bbox]) == (1, [20.0, 26.5, 36.0, 30.5])


def test_a_table_is_read_by_its_lines(shown):
    cells = text("项目", 22, 36) + text("预算数", 62, 36) + text("收入", 22, 46) + text("1.00", 62, 46)
    document = shown(text("收支总表", 20, 20) + grid((20, 60, 100), (30, 40, 50)) + cells)
    assert _cells(document) == [["项目", "预算数"], ["收入", "1.00"]]
    assert document.blocks[1].rows[1][1].place.page == 1


def test_thin_fills_are_lines_and_white_ones_are_not(shown):
    black, white = '<ofd:FillColor Value="0 0 0"/>', '<ofd:FillColor Value="255 255 255"/>'

    def filled(colour, x, y, across, down):
        data = f"M {x} {y} L {x + across} {y} L {x + across} {y + down} L {x} {y + down} C"
        return path(data, 'Stroke="false" Fill="true"', colour)

    upright = "".join(filled(black, x, 30, 0.2, 20) for x in (20, 60, 100))
    flat = "".join(filled(black, 20, y, 80, 0.2) for y in (30, 40, 50))
    ground = filled(white, 40, 30, 30, 20)
    cells = text("项目", 22, 36) + text("金额", 62, 36) + text("收入", 22, 46) + text("1.00", 62, 46)
    assert _cells(shown(ground + upright + flat + cells)) == [["项目", "金额"], ["收入", "1.00"]]


@pytest.mark.parametrize("steps", ["4 4 3 3 3", "g 2 4 g 3 3", "4 4 3"])
def test_the_steps_between_characters_are_told_one_by_one_or_at_once(shown, texts, steps):
    assert texts(shown(text("收入1.00", 20, 30, steps=steps) + text("万元", 40, 30))) == ["收入1.00万元"]


def test_characters_far_apart_are_two_words(shown, texts):
    assert texts(shown(text("1.002.00", 20, 30, steps="2 2 2 20 2 2 2"))) == ["1.00 2.00"]


def test_an_object_may_scale_what_is_in_it(shown):
    (line,) = shown(text("收入", 20, 30, 2, 'CTM="2 0 0 2 -1 -2"')).blocks
    assert [round(side / 72 * 25.4, 1) for side in line.place.bbox] == [20.0, 26.5, 28.0, 30.5]


def test_what_pages_share_is_read_with_each(shown, texts):
    common = '<ofd:TemplatePage ID="5" BaseLoc="Tpls/5.xml"/>'
    used = content(text("收入", 20, 30), template='<ofd:Template TemplateID="5"/>')
    parts = {"Doc_0/Tpls/5.xml": content(text("部门预算", 20, 20))}
    assert texts(shown(used, text("支出", 20, 30), common=common, parts=parts)) == ["部门预算", "收入", "支出"]


def test_drawings_that_pages_name_are_read(shown, texts):
    unit = (
        f'<ofd:CompositeGraphicUnit ID="7"><ofd:Content>{text("收入", 5, 5)}</ofd:Content></ofd:CompositeGraphicUnit>'
    )
    parts = {"Doc_0/R.xml": f"<res><ofd:CompositeGraphicUnits>{unit}</ofd:CompositeGraphicUnits></res>"}
    shows = '<ofd:PageBlock><ofd:CompositeObject Boundary="50 60 9 9" ResourceID="7"/></ofd:PageBlock>'
    document = shown(shows, common="<ofd:DocumentRes>R.xml</ofd:DocumentRes>", parts=parts)
    assert texts(document) == ["收入"]
    assert round(document.blocks[0].place.bbox[0] / 72 * 25.4) == 55


def test_a_drawing_that_shows_itself_ends(shown, texts):
    inner = '<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="7"/>'
    unit = f'<ofd:CompositeGraphicUnit ID="7"><ofd:Content>{inner}</ofd:Content></ofd:CompositeGraphicUnit>'
    parts = {"Doc_0/R.xml": f"<res><ofd:CompositeGraphicUnits>{unit}</ofd:CompositeGraphicUnits></res>"}
    assert texts(shown(inner + text("收入", 5, 5), common="<ofd:PublicRes>R.xml</ofd:PublicRes>", parts=parts)) == [
        "收入"
    ]


@pytest.mark.parametrize("unseen", ['Visible="false"', 'Alpha="0"', 'Fill="false"', 'CTM="0.7 0.7 -0.7 0.7 0 0"'])
def test_what_nobody_sees_and_watermarks_are_not_read(shown, texts, unseen):
    assert texts(shown(text("收入1.00万元", 20, 30) + text("内部资料", 20, 60, more=unseen))) == ["收入1.00万元"]


@pytest.mark.parametrize("turn", ["0 1 -1 0 0 0", "0 -1 1 0 0 0"])
def test_a_page_whose_text_runs_along_it_is_turned(shown, texts, turn):
    first, second = (60, 40) if turn.startswith("0 1") else (40, 60)
    told = text("收入", first, 90, more=f'CTM="{turn}"') + text("支出", second, 90, more=f'CTM="{turn}"')
    assert texts(shown(told)) == ["收入", "支出"]


def test_characters_that_nobody_knows_are_told(shown):
    document = shown(text("收\ue123\ue124入", 20, 30))
    assert document.blocks[0].text == f"收{UNKNOWN}{UNKNOWN}入"
    assert "无法识别" in document.unread[0].reason


def test_a_page_that_is_a_picture_is_told(shown):
    document = shown(text("收入", 20, 30), '<ofd:ImageObject Boundary="10 10 190 270" ResourceID="1"/>')
    assert [(unread.page, unread.reason) for unread in document.unread] == [(2, "本页是图片，没有可读取的文字")]


def _scan(colour):
    """A picture of one pixel in the colour, as part of a file that knows it as number 1."""
    file = BytesIO()
    Image.new("RGBA", (1, 1), colour).save(file, "PNG")
    medium = '<ofd:MultiMedia ID="1"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia>'
    told = f"<res><ofd:MultiMedias>{medium}</ofd:MultiMedias></res>"
    return {
        "common": "<ofd:DocumentRes>R.xml</ofd:DocumentRes>",
        "parts": {"Doc_0/R.xml": told, "Doc_0/a.png": file.getvalue()},
    }


_SCAN = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="1"/>'


@pytest.mark.parametrize(
    "words", [text("收入1.00万元" * 5, 20, 30) + _SCAN, _SCAN + text("收入1.00万元" * 5, 20, 30, more='Alpha="0"')]
)
def test_what_was_recognised_in_a_scan_is_not_read(shown, words):
    document = shown(words, **_scan("white"))
    assert document.blocks == ()
    assert "像是文字识别的结果" in document.unread[0].reason


def test_text_under_a_picture_that_lets_it_through_is_read(shown, texts):
    assert texts(shown(text("收入1.00万元", 20, 30) + _SCAN, **_scan((255, 0, 0, 30)))) == ["收入1.00万元"]


def test_paths_from_the_root_are_found(shown, texts):
    common = '<ofd:TemplatePage ID="5" BaseLoc="/Doc_0/5.xml"/>'
    used = content(text("收入", 20, 30), template='<ofd:Template TemplateID="5"/>')
    assert texts(shown(used, common=common, parts={"Doc_0/5.xml": content("")})) == ["收入"]


@pytest.mark.parametrize(
    ("pages", "more", "said"),
    [
        ([], {}, "没有任何页面"),
        ([""], {"parts": {"Doc_0/Pages/0.xml": "<a"}}, "OFD 文件不完整"),
        ([""], {"parts": {"OFD.xml": "<a><DocBody/></a>"}}, "OFD 文件不完整"),
        ([text("收", 20, 30, more='CTM="a"')], {}, "OFD 文件不完整"),
        ([""], {"parts": {"Encryptions.xml": "<a/>"}}, "密码"),
        ([""], {"parts": {"OFD.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}}, "文档类型定义"),
        ([""] * 801, {}, "页数801"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(shown, pages, more, said):
    with pytest.raises(UnreadableInput, match=said) as told:
        shown(*pages, **more)
    assert "\n" not in str(told.value)


def test_whatever_a_page_says_is_read_or_refused(tmp_path):
    whole = content(text("收入", 20, 30, steps="g 2 4") + grid((20, 60), (30, 40)))
    place = tmp_path / "公开.ofd"
    for seed in range(150):
        chance = random.Random(seed)
        damaged = list(whole)
        for _ in range(chance.choice((1, 3, 9))):
            damaged[chance.randrange(len(damaged))] = chance.choice('09-.eg MLC"<>&')
        place.write_bytes(ofd(["".join(damaged)]))
        with suppress(UnreadableInput):
            read(place)
