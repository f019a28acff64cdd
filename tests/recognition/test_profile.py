"""Whose disclosure a document says it is."""

from audit.model.document import Document, Layout, TextLine
from audit.model.place import Place
from audit.recognition.profile import profile_of


def document(*pages: str) -> Document:
    """Each page's lines, parted by /."""
    lines = [TextLine(line, Place(page=n)) for n, page in enumerate(pages, 1) for line in page.split("/")]
    return Document("甲.pdf", Layout.PAGED, tuple(lines), len(pages))


def test_a_name_wrapped_on_the_cover_is_read_whole():
    assert profile_of(document("滨海市档案和方/志馆/2031年度部门决算", "目录")).entity == "滨海市档案和方志馆"


def test_the_number_of_a_part_is_no_part_of_a_name():
    found = profile_of(document("第二部分滨海市档案馆2031年度部门决算表"))
    assert (found.entity, found.year, found.kind) == ("滨海市档案馆", 2031, "决算")


def test_the_caption_tells_the_caliber_where_titles_are_silent():
    assert profile_of(document("收支预算总表/部门：滨海市档案馆 单位：万元")).caliber == "部门"
    assert profile_of(document("2031年单位收支预算总表/部门：滨海市档案馆 单位：万元")).caliber == "单位"


def test_sentences_wrapped_to_the_length_of_titles_do_not_tell_the_year():
    lines = "滨海市档案馆2031年部门预算/收入预算9.00万元，比2030年预算/减少1.00万元。2030年部门预算执行数/为8.00万元，2030年预算安排"
    assert profile_of(document(lines)).year == 2031
