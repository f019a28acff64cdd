"""The numbers of headings tell in which order the pages of sheets without page numbers are read."""

import pytest

from audit.model.document import TextLine
from audit.model.place import Place
from audit.readers.pdf.pages.sheets.order import by_columns, folded, turned


def _pages(*texts: str) -> list[list[TextLine]]:
    return [[TextLine(line, Place(page=1)) for line in text.split("/")] for text in texts]


ROWS = _pages("第一部分", "一、职能/二、机构", "三、编制", "第二部分/公开01表")
COLUMNS = turned(ROWS, 2)
FOLDED = _pages("六、其他", "一、职能", "二、机构", "五、资产", "四、采购", "三、编制")


@pytest.mark.parametrize(("sheet", "told"), [(ROWS, False), (COLUMNS, True), (_pages("甲", "乙", "丙", "丁"), None)])
def test_headings_that_count_on_tell_whether_a_sheet_is_read_by_columns(sheet, told):
    assert by_columns([sheet], 2) is told


def test_a_booklet_is_read_as_it_would_be_folded():
    assert folded([1, 1, 2, 2, 3, 3], FOLDED) == [1, 2, 5, 4, 3, 0]


def test_two_pages_to_a_sheet_that_count_on_are_no_booklet():
    pages = _pages("一、职能", "二、机构", "三、编制", "四、采购", "五、资产", "六、其他")
    assert folded([1, 1, 2, 2, 3, 3], pages) == [0, 1, 2, 3, 4, 5]


def test_sheets_with_one_page_each_are_no_booklet():
    assert folded([1, 2, 3, 4, 5, 6], FOLDED) == [0, 1, 2, 3, 4, 5]
