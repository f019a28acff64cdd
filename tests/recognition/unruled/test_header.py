"""The header of a table without rulings, put together. Places in points; the font is ten points high."""

import pytest

from audit.model.document import TextLine
from audit.model.place import Place
from audit.recognition.unruled.columns import Aligned, Column
from audit.recognition.unruled.header import Header, header_of

KNOWN = {"科目", "合计", "支出", "基本支出", "项目支出", "科目名称"}
CODES, NAMES = Column(0.0, 20.0), Column(30.0, 70.0, Aligned.LEFT, words=True)


def _amounts(x1: float) -> Column:
    return Column(x1 - 24.0, x1, Aligned.RIGHT, amounts=True)


def _line(*pieces: tuple[str, float, float], top: float = 20.0) -> TextLine:
    box = (pieces[0][1], top, pieces[-1][2], top + 10)
    return TextLine(" ".join(text for text, _, _ in pieces), Place(page=1, bbox=box), pieces)


def _header(lines, columns, *, strict: bool = False, level: bool = False) -> Header | None:
    return header_of(lines, columns, KNOWN, strict=strict, level=level)


def _told(header: Header | None):
    """The words above each column, - where nothing is printed in it, and of each group its columns."""
    if header is None:
        return None
    columns = [(head.text if head else "") + ("" if column else "-") for head, column in header.columns]
    return columns, [(head.text, first, last) for head, first, last in header.groups]


def test_each_column_has_its_header_and_a_group_its_columns():
    lines = [
        _line(("支出", 150.0, 170.0), top=0.0),
        _line(("科目", 40.0, 60.0), ("基本支出", 110.0, 130.0), ("项目支出", 190.0, 210.0)),
    ]
    assert _told(_header(lines, [NAMES, _amounts(133.0), _amounts(213.0)])) == (
        ["科目", "基本支出", "项目支出"],
        [("支出", 1, 2)],
    )


def test_a_header_above_nothing_is_that_of_a_blank_column_where_it_stands():
    lines = [
        _line(("科目", 40.0, 60.0), ("基本支出", 110.0, 130.0), ("项目支出", 150.0, 170.0), ("合计", 190.0, 210.0))
    ]
    assert _told(_header(lines, [NAMES, _amounts(133.0), _amounts(213.0)])) == (
        ["科目", "基本支出", "项目支出-", "合计"],
        [],
    )


def test_figures_without_a_header_leave_none():
    assert _header([_line(("科目", 40.0, 60.0))], [NAMES, _amounts(133.0)]) is None


def test_a_group_above_no_columns_leaves_none():
    """It stands right above the first header, and there is no other column."""
    lines = [_line(("支出", 110.0, 130.0), top=0.0), _line(("基本支出", 110.0, 130.0), top=40.0)]
    assert _header(lines, [_amounts(133.0)]) is None


def test_codes_and_the_names_behind_them_have_one_header():
    lines = [_line(("科目", 2.0, 18.0), ("合计", 110.0, 130.0))]
    header = _header(lines, [CODES, NAMES, _amounts(133.0)])
    assert _told(header) == (["科目", "", "合计"], [])
    lines = [_line(("科目", 40.0, 60.0), ("合计", 110.0, 130.0))]
    header = _header(lines, [CODES, NAMES, _amounts(133.0)])
    assert header is not None
    assert header.columns[0][1] == Column(0.0, 70.0, words=True)
    assert len(header.columns) == 2


def test_names_whose_letters_are_set_apart_are_one_column():
    letters = [Column(0.0, 20.0, words=True), Column(30.0, 70.0, words=True)]
    header = _header([_line(("科目", 2.0, 18.0), ("合计", 110.0, 130.0))], [*letters, _amounts(133.0)])
    assert _told(header) == (["科目", "合计"], [])
    header = _header([_line(("科目", 40.0, 60.0), ("合计", 110.0, 130.0))], [*letters, _amounts(133.0)])
    assert _told(header) == (["", "科目", "合计"], [])


def test_names_between_figures_that_have_a_header_are_a_column_of_their_own():
    lines = [_line(("合计", 5.0, 19.0), ("科目", 110.0, 130.0), ("支出", 190.0, 210.0))]
    columns = [_amounts(24.0), Column(60.0, 90.0), Column(100.0, 140.0, words=True), _amounts(213.0)]
    header = _header(lines, columns)
    assert header is not None
    assert len(header.columns) == 3  # codes and names behind figures, too
    alone = [_amounts(24.0), Column(100.0, 140.0, words=True), _amounts(213.0)]
    assert _told(_header(lines, alone)) == (["合计", "科目", "支出"], [])


MORE_CODES = Column(22.0, 28.0)


@pytest.mark.parametrize(
    ("columns", "heads", "told"),
    [
        pytest.param([CODES, NAMES], [], ["", "", "合计"], id="codes and names without a header"),
        pytest.param([CODES, NAMES], [("科目", 2.0, 18.0), ("科目名称", 40.0, 60.0)], ["科目", "科目名称", "合计"], id="each with its own"),
        pytest.param([CODES, MORE_CODES], [("科目", 22.0, 28.0)], ["", "科目", "合计"], id="codes behind codes"),
        pytest.param([CODES, MORE_CODES, NAMES], [("科目", 40.0, 60.0)], ["", "", "科目", "合计"], id="codes, codes and names"),
    ],
)  # fmt: skip
def test_other_columns_of_codes_and_names_stay_apart(columns, heads, told):
    lines = [_line(*heads, ("合计", 110.0, 130.0))]
    assert _told(_header(lines, [*columns, _amounts(133.0)])) == (told, [])
