"""Headers above several columns of a table without rulings. Places in points; the font is ten points high.

Columns of amounts end at 100, 160, 220 and 280, each with a header 20 wide that stands in its middle, at 85, 145, 205 and 265.
"""

import pytest

from audit.recognition.unruled.columns import Aligned, Column
from audit.recognition.unruled.groups import _sides, runs_of, span_of
from audit.recognition.unruled.heads import Head


def _head(text: str, middle: float, top: float, half: float = 10.0) -> Head:
    return Head(text, middle - half, middle + half, top, top + 10.0, 10.0)


def _place(end: float, top: float = 40.0, *, aligned: Aligned = Aligned.RIGHT):
    return _head(str(end), end - 15.0, top), Column(end - 27.0, end - 3.0, aligned, amounts=True)


PLACED = [_place(end) for end in (100.0, 160.0, 220.0, 280.0)]
GROUP = 25.0  # the top of a header right above those of the columns


def _runs(*groups: Head, placed=PLACED, level: bool = False) -> list[tuple[str, int, int]] | None:
    heads = [*groups, *(head for head, _ in placed if head)]
    found = runs_of(heads, groups, placed, Aligned.RIGHT, level=level)
    return None if found is None else [(head.text, first, last) for head, first, last in found]


@pytest.mark.parametrize(
    ("middle", "first", "last"),
    [
        pytest.param(115.0, 0, 1, id="of the first two"),
        pytest.param(175.0, 0, 3, id="of all four, and of the second and the third: as many as can be"),
        pytest.param(145.0, 0, 2, id="of the first three"),
        pytest.param(205.0, 1, 3, id="of the last three"),
        pytest.param(235.0, 2, 3, id="of the last two"),
    ],
)
def test_a_header_stands_in_the_middle_of_the_columns_that_it_is_above(middle, first, last):
    assert _runs(_head("支出", middle, GROUP, 5.0)) == [("支出", first, last)]


def test_two_headers_beside_each_other_share_no_column():
    left, right = _head("收入", 115.0, GROUP), _head("支出", 235.0, GROUP)
    assert _runs(left, right) == [("收入", 0, 1), ("支出", 2, 3)]


def test_a_header_above_another_holds_all_of_its_columns():
    lower, upper = _head("基本支出", 115.0, GROUP), _head("支出", 145.0, 10.0)
    assert _runs(lower, upper) == [("基本支出", 0, 1), ("支出", 0, 2)]


def test_a_header_that_would_hold_a_part_of_another_s_columns_holds_all_or_none():
    """Its middle is that of the last three, of which the lower one has the first."""
    lower, upper = _head("基本支出", 115.0, GROUP), _head("支出", 205.0, 10.0)
    assert _runs(lower, upper) == [("基本支出", 0, 1), ("支出", 0, 3)]


@pytest.mark.parametrize(("half", "run"), [(80.9, ("支出", 1, 2)), (81.0, ("支出", 0, 3))])
def test_a_header_that_reaches_over_the_figures_beside_is_above_them_too(half, run):
    """The figures of the last column begin at 253."""
    placed = [_place(end) for end in (40.0, 160.0, 220.0, 280.0)]
    assert _runs(_head("支出", 175.0, GROUP, half), placed=placed) == [run]


@pytest.mark.parametrize(("half", "run"), [(80.9, ("支出", 1, 2)), (81.0, ("支出", 0, 3))])
def test_so_is_one_that_reaches_over_those_on_its_left(half, run):
    """The figures of the first column end at 97."""
    placed = [_place(end) for end in (100.0, 160.0, 220.0, 340.0)]
    assert _runs(_head("支出", 175.0, GROUP, half), placed=placed) == [run]


def test_a_header_with_nothing_right_below_it_has_no_columns():
    placed = [(_head("甲", 85.0, 10.0), PLACED[0][1]), (_head("乙", 145.0, 10.0), PLACED[1][1])]
    assert _runs(_head("支出", 115.0, GROUP), placed=placed) is None


def test_a_blank_column_is_where_its_header_is():
    placed = [PLACED[0], (_head("结余", 145.0, 40.0), None)]
    assert _runs(_head("支出", 115.0, GROUP), placed=placed) == [("支出", 0, 1)]


def test_where_it_is_asked_for_what_is_right_below_stands_on_one_level():
    """The middle is that of all three, whose last header stands lower, and nearly that of the first two."""
    placed = [_place(100.0), _place(160.0), _place(166.0, 60.0)]
    header = _head("支出", 117.0, GROUP, 5.0)
    assert _runs(header, placed=placed) == [("支出", 0, 2)]
    assert _runs(header, placed=placed, level=True) == [("支出", 0, 1)]


def test_a_column_spans_its_figures_and_a_blank_one_the_words_above_it():
    assert span_of((_head("甲", 85.0, 0.0), Column(60.0, 97.0))) == (60.0, 97.0)
    assert span_of((_head("甲", 85.0, 0.0), None)) == (75.0, 95.0)
    assert span_of((None, None)) == (0.0, 0.0)


CENTRE, LEFT, RIGHT, UNKNOWN = Aligned.CENTRE, Aligned.LEFT, Aligned.RIGHT, Aligned.UNKNOWN


def _column(x0: float, x1: float, aligned: Aligned = UNKNOWN, *, amounts: bool = True) -> Column:
    return Column(x0, x1, aligned, amounts=amounts)


@pytest.mark.parametrize(
    ("head", "column", "way", "sides"),
    [
        pytest.param(None, _column(10.0, 20.0), RIGHT, (7.0, 23.0), id="without a header, its figures"),
        pytest.param(_head("甲", 85.0, 0.0), _column(73.0, 97.0, RIGHT), LEFT, (70.0, 100.0), id="right"),
        pytest.param(
            _head("甲", 90.0, 0.0, 30.0), _column(73.0, 97.0, RIGHT), LEFT, (60.0, 120.0), id="a broad header"
        ),
        pytest.param(_head("甲", 95.0, 0.0), _column(60.0, 97.0, RIGHT), LEFT, (60.0, 105.0), id="broad figures"),
        pytest.param(_head("甲", 85.0, 0.0), _column(73.0, 97.0), RIGHT, (70.0, 100.0), id="figures as all others are"),
        pytest.param(
            _head("甲", 85.0, 0.0), _column(76.0, 130.0, amounts=False), RIGHT, (72.0, 130.0), id="names are left"
        ),
        pytest.param(_head("甲", 85.0, 0.0), _column(73.0, 90.0, LEFT), RIGHT, (70.0, 100.0), id="left"),
        pytest.param(_head("甲", 85.0, 0.0), _column(78.0, 90.0, CENTRE), RIGHT, (72.0, 98.0), id="centred, the first"),
        pytest.param(_head("甲", 85.0, 0.0), None, RIGHT, (72.0, 98.0), id="blank"),
    ],
)
def test_a_header_stands_in_the_middle_between_the_sides_of_its_column(head, column, way, sides):
    assert list(_sides([(head, column)], way)) == [sides]


@pytest.mark.parametrize(
    ("end", "x0"),
    [
        pytest.param(37.0, 40.0, id="little white"),
        pytest.param(10.0, 13.0, id="59 points"),
        pytest.param(9.0, 72.0, id="60"),
    ],
)
def test_a_column_begins_where_the_one_before_ends_but_not_across_a_broad_white(end, x0):
    """The header begins at 75."""
    before = (None, _column(0.0, end))
    assert list(_sides([before, (_head("甲", 85.0, 0.0), _column(78.0, 90.0, CENTRE))], RIGHT))[1] == (x0, 170.0 - x0)
    assert list(_sides([before, (_head("甲", 85.0, 0.0), _column(78.0, 90.0, LEFT))], RIGHT))[1] == (72.0, 98.0)


def test_what_is_nothing_stands_behind_the_column_before():
    assert list(_sides([(None, _column(0.0, 37.0)), (None, None)], RIGHT))[1] == (40.0, 40.0)


def test_names_without_a_header_below_a_group_are_of_no_level():
    """And a column of figures without one says that the group is not right above."""
    names = [(None, _column(73.0, 97.0, LEFT, amounts=False)), *PLACED[1:3]]
    assert _runs(_head("支出", 145.0, GROUP, 70.0), placed=names) == [("支出", 0, 2)]
    figures = [(None, PLACED[0][1]), *PLACED[1:3]]
    assert _runs(_head("支出", 145.0, GROUP, 70.0), placed=figures) is None


@pytest.mark.parametrize(("top", "runs"), [(30.0, [("支出", 0, 1)]), (29.9, [("支出", 0, 1)]), (35.1, None)])
def test_what_is_right_below_begins_no_more_than_half_a_letter_above_the_end_of_the_group(top, runs):
    placed = [_place(100.0, 40.0), _place(160.0, 40.0)]
    assert _runs(_head("支出", 115.0, top), placed=placed) == runs
