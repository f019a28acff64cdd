"""Words above a table without rulings → headers: letters and lines joined. Places in points; the font is ten points high."""

import pytest

from audit.model.document import TextLine
from audit.model.place import Place
from audit.recognition.unruled.columns import Column
from audit.recognition.unruled.heads import Head, heads_of, told_apart

KNOWN = {"合计", "基本支出", "项目支出", "科目名称", "科目", "支出"}


def _line(*pieces: tuple[str, float, float], top: float = 0.0) -> TextLine:
    box = (pieces[0][1], top, pieces[-1][2], top + 10)
    return TextLine(" ".join(text for text, _, _ in pieces), Place(page=1, bbox=box), pieces)


def _heads(*lines: TextLine, strict: bool = False) -> list[str]:
    return [head.text for head in heads_of(lines, KNOWN, strict=strict)]


def _head(text: str, x0: float, x1: float, top: float = 0.0) -> Head:
    return Head(text, x0, x1, top, top + 10, 10)


@pytest.mark.parametrize(
    ("white", "heads"),
    [
        pytest.param(5.0, ["合计"], id="half a letter"),
        pytest.param(40.0, ["合计"], id="four letters, of a word that is known"),
        pytest.param(40.1, ["合", "计"], id="more than four"),
    ],
)
def test_letters_set_apart_make_one_word(white, heads):
    assert _heads(_line(("合", 0.0, 10.0), ("计", 10.0 + white, 20.0 + white))) == heads


def test_letters_of_no_known_word_are_joined_only_where_they_stand_close():
    assert _heads(_line(("甲", 0.0, 10.0), ("乙", 15.0, 25.0))) == ["甲乙"]
    assert _heads(_line(("甲", 0.0, 10.0), ("乙", 15.1, 25.1))) == ["甲", "乙"]


def test_two_words_that_are_known_are_two_though_both_are_one():
    """科目 and 名称: only one is known; 基本 and 支出."""
    assert _heads(_line(("科目", 0.0, 20.0), ("名称", 40.0, 60.0))) == ["科目名称"]
    known = {*KNOWN, "名称"}
    found = heads_of([_line(("科目", 0.0, 20.0), ("名称", 40.0, 60.0))], known, strict=False)
    assert [head.text for head in found] == ["科目", "名称"]


def test_a_word_joined_of_letters_reaches_over_all_of_them():
    (head,) = heads_of([_line(("合", 0.0, 10.0), ("计", 30.0, 40.0), top=7.0)], KNOWN, strict=False)
    assert (head.x0, head.x1, head.top, head.bottom, head.size) == (0.0, 40.0, 7.0, 17.0, 10.0)
    assert (head.middle, head.level) == (20.0, 12.0)


@pytest.mark.parametrize(
    ("x0", "x1", "top", "joined"),
    [
        pytest.param(0.0, 20.0, 19.0, True, id="right below"),
        pytest.param(0.0, 20.0, 19.1, False, id="too far below"),
        pytest.param(7.5, 27.5, 12.0, True, id="three quarters of a letter off the middle"),
        pytest.param(7.6, 27.6, 12.0, False, id="more, and beyond its side"),
        pytest.param(3.75, 63.75, 12.0, True, id="off the middle, at the same left side"),
        pytest.param(3.76, 63.76, 12.0, False, id="not quite at the same side"),
        pytest.param(0.0, 20.0, 0.0, False, id="beside it, not below"),
    ],
)
def test_lines_of_one_header_stand_close_below_each_other_on_one_axis(x0, x1, top, joined):
    upper, lower = _line(("项目", 0.0, 20.0)), _line(("经费", x0, x1), top=top)
    assert ("项目经费" in _heads(upper, lower)) is joined


def test_a_line_within_the_sides_of_the_one_above_goes_on_with_it():
    assert _heads(_line(("单位预留机动", 0.0, 60.0)), _line(("经费", 43.0, 63.0), top=12.0)) == ["单位预留机动经费"]
    assert len(_heads(_line(("单位预留机动", 0.0, 60.0)), _line(("经费", 43.1, 63.1), top=12.0))) == 2


def test_two_lines_beside_each_other_are_both_below_and_none_goes_on():
    lower = _line(("甲", 0.0, 20.0), ("乙", 40.0, 60.0), top=12.0)
    assert _heads(_line(("财政拨款收入", 0.0, 60.0)), lower) == ["财政拨款收入", "甲", "乙"]


def test_a_word_that_is_known_goes_on_only_to_another():
    assert _heads(_line(("基本", 0.0, 20.0)), _line(("支出", 0.0, 20.0), top=12.0)) == ["基本支出"]
    assert _heads(_line(("合计", 0.0, 20.0)), _line(("金额", 0.0, 20.0), top=12.0)) == ["合计", "金额"]
    assert _heads(_line(("科目", 0.0, 20.0)), _line(("名", 5.0, 15.0), top=12.0)) == ["科目名"]  # of 科目名称


def test_where_it_is_told_strictly_any_two_lines_must_begin_a_word_that_is_known():
    upper, lower = _line(("机动", 0.0, 20.0)), _line(("经费", 0.0, 20.0), top=12.0)
    assert _heads(upper, lower) == ["机动经费"]
    assert _heads(upper, lower, strict=True) == ["机动", "经费"]


def test_lines_joined_reach_over_both():
    (head,) = heads_of([_line(("项目", 3.0, 20.0)), _line(("经费", 1.0, 25.0), top=12.0)], KNOWN, strict=False)
    assert (head.x0, head.x1, head.top, head.bottom) == (1.0, 25.0, 0.0, 22.0)


def _apart(heads, columns=()):
    leaves, groups = told_apart(heads, columns)
    return [head.text for head in leaves], [head.text for head in groups]


def test_what_has_headers_below_it_stands_above_them():
    group, left, right = _head("支出", 0.0, 100.0), _head("基本", 0.0, 30.0, 12.0), _head("项目", 60.0, 90.0, 12.0)
    assert _apart([right, group, left]) == (["基本", "项目"], ["支出"])


def test_what_stands_half_a_letter_lower_is_below_it_and_more_is_beside():
    assert _apart([_head("支出", 0.0, 100.0), _head("基本", 0.0, 30.0, 5.0)]) == (["基本"], ["支出"])
    assert _apart([_head("支出", 0.0, 100.0), _head("基本", 0.0, 30.0, 4.9)]) == (["基本", "支出"], [])


def test_between_two_headers_lower_down_and_above_no_column_of_its_own_it_stands_above_both():
    left, right, group = _head("甲", 0.0, 20.0, 12.0), _head("乙", 60.0, 80.0, 12.0), _head("款", 30.0, 50.0)
    assert _apart([left, right, group]) == (["甲", "乙"], ["款"])
    assert _apart([left, right, group], [Column(30.0, 50.0)]) == (["甲", "款", "乙"], [])
    assert _apart([left, group]) == (["甲", "款"], [])
    assert _apart([left, right, _head("款", 90.0, 99.0)]) == (["甲", "乙", "款"], [])
