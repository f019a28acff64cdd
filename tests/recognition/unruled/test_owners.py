"""Which header stands above which column of a table without rulings. Places in points."""

import pytest

from audit.recognition.unruled.columns import Aligned, Column
from audit.recognition.unruled.heads import Head
from audit.recognition.unruled.owners import owners_of

NAMES = Column(0.0, 60.0, Aligned.LEFT, words=True)


def _head(text: str, x0: float, x1: float) -> Head:
    return Head(text, x0, x1, 0.0, 10.0, 10.0)


def _amounts(x0: float, x1: float, aligned: Aligned = Aligned.UNKNOWN) -> Column:
    return Column(x0, x1, aligned, amounts=True)


def _owned(heads, columns) -> dict[int, str] | None:
    found = owners_of(heads, columns)
    return None if found is None else {j: head.text for j, head in found[0].items()}


def test_each_column_of_figures_has_the_header_above_it_and_names_theirs():
    heads = [_head("科目", 20.0, 40.0), _head("合计", 80.0, 100.0), _head("结余", 130.0, 150.0)]
    assert _owned(heads, [NAMES, _amounts(70.0, 100.0), _amounts(125.0, 155.0)]) == {0: "科目", 1: "合计", 2: "结余"}


@pytest.mark.parametrize(
    ("aligned", "x0", "owned"),
    [
        pytest.param(Aligned.RIGHT, 60.0, True, id="before the right side"),
        pytest.param(Aligned.RIGHT, 130.0, False, id="behind it"),
        pytest.param(Aligned.LEFT, 140.0, True, id="behind the left side"),
        pytest.param(Aligned.LEFT, 60.0, False, id="before it"),
        pytest.param(Aligned.CENTRE, 128.0, True, id="ten points off the middle"),
        pytest.param(Aligned.CENTRE, 128.1, False, id="more"),
    ],
)
def test_a_header_above_no_figure_is_that_of_the_column_whose_side_it_stands_at(aligned, x0, owned):
    """The figures stand from 115 to 125, the header is four points wide."""
    found = _owned([_head("合计", x0, x0 + 4.0)], [_amounts(115.0, 125.0, aligned)])
    assert found == ({0: "合计"} if owned else None)


def test_of_two_headers_the_last_before_the_right_side_is_the_column_s():
    heads = [_head("合计", 60.0, 80.0), _head("结余", 130.0, 150.0)]
    assert _owned(heads, [_amounts(95.0, 110.0, Aligned.RIGHT), _amounts(170.0, 180.0, Aligned.RIGHT)]) == {
        0: "合计",
        1: "结余",
    }


def test_of_two_headers_the_first_behind_the_left_side_is_the_column_s():
    heads = [_head("合计", 60.0, 80.0), _head("结余", 130.0, 150.0)]
    assert _owned(heads, [_amounts(30.0, 40.0, Aligned.LEFT), _amounts(100.0, 110.0, Aligned.LEFT)]) == {
        0: "合计",
        1: "结余",
    }


def test_two_headers_above_one_column_of_figures_tell_nothing():
    assert _owned([_head("合计", 70.0, 85.0), _head("结余", 90.0, 105.0)], [_amounts(70.0, 105.0)]) is None


def test_a_column_of_figures_without_a_header_tells_nothing():
    assert _owned([_head("合计", 80.0, 100.0)], [_amounts(80.0, 100.0), _amounts(200.0, 220.0)]) is None


def test_a_header_left_over_among_those_of_figures_tells_nothing():
    heads = [_head("合计", 80.0, 100.0), _head("其中", 105.0, 115.0), _head("结余", 130.0, 150.0)]
    columns = [_amounts(80.0, 100.0, Aligned.CENTRE), _amounts(130.0, 150.0, Aligned.CENTRE)]
    assert _owned(heads, columns) == {0: "合计", 1: "结余"}


def test_where_the_sides_do_not_tell_the_one_header_above_each_does():
    """70–100 and 110–140 with headers that stand at no side of both alike."""
    found = owners_of(
        [_head("合计", 60.0, 72.0), _head("结余", 138.0, 170.0)], [_amounts(70.0, 100.0), _amounts(110.0, 140.0)]
    )
    assert found is not None
    assert ({j: head.text for j, head in found[0].items()}, found[1]) == ({0: "合计", 1: "结余"}, Aligned.UNKNOWN)


def test_a_header_beside_names_and_above_none_is_that_of_the_nearest_column_of_names():
    heads = [_head("科目", 62.0, 68.0), _head("合计", 80.0, 100.0)]
    assert _owned(heads, [NAMES, _amounts(80.0, 100.0)]) == {0: "科目", 1: "合计"}


def test_a_header_that_lies_more_above_other_names_is_theirs():
    codes, names = Column(0.0, 15.0), Column(20.0, 60.0, words=True)
    assert _owned([_head("科目", 10.0, 50.0), _head("合计", 80.0, 100.0)], [codes, names, _amounts(80.0, 100.0)]) == {
        1: "科目",
        2: "合计",
    }


@pytest.mark.parametrize(
    ("middle", "owned"),
    [
        pytest.param(65.0, True, id="between the names and the figures"),
        pytest.param(75.0, True, id="above figures that have another"),
        pytest.param(-5.0, True, id="left of all"),
    ],
)
def test_names_have_the_header_that_stands_between_the_columns_beside_them(middle, owned):
    """Names stand from 0 to 60, figures from 80 to 100, centred."""
    heads = sorted([_head("科目", middle - 2, middle + 2), _head("合计", 80.0, 100.0)], key=lambda head: head.x0)
    found = _owned(heads, [NAMES, _amounts(80.0, 100.0, Aligned.CENTRE)])
    assert found == ({0: "科目", 1: "合计"} if owned else {1: "合计"})


def test_a_header_behind_the_next_column_is_not_that_of_the_names():
    codes = Column(0.0, 15.0)
    heads = [_head("合计", 80.0, 100.0), _head("科目", 110.0, 114.0)]
    assert _owned(heads, [codes, _amounts(80.0, 100.0, Aligned.CENTRE)]) == {1: "合计"}


def test_names_between_figures_have_the_header_between_them():
    heads = [_head("收入", 20.0, 40.0), _head("项目", 66.0, 70.0), _head("支出", 120.0, 140.0)]
    columns = [_amounts(20.0, 40.0), Column(75.0, 100.0, Aligned.LEFT, words=True), _amounts(120.0, 140.0)]
    assert _owned(heads, columns) == {0: "收入", 1: "项目", 2: "支出"}
    heads[1] = _head("项目", 36.0, 40.0)
    assert _owned(heads, columns) is None  # above figures that have one


def test_a_header_above_names_alone_is_no_figures_whichever_side_they_stand_at():
    """Right of 科目 there is no other header for the figures."""
    assert _owned([_head("科目", 20.0, 40.0)], [NAMES, _amounts(80.0, 100.0, Aligned.RIGHT)]) is None


def test_what_stands_above_a_column_goes_before_the_side_it_stands_at():
    """The figures stand at the right, and the header, which is broad, ends far behind it."""
    assert _owned([_head("一般公共预算", 90.0, 150.0)], [_amounts(80.0, 100.0, Aligned.RIGHT)]) == {0: "一般公共预算"}


def test_where_two_ways_give_different_headers_nothing_is_told():
    """To the right side 合计 would be that of the figures, to the left side 结余."""
    assert _owned([_head("合计", 60.0, 78.0), _head("结余", 102.0, 120.0)], [_amounts(80.0, 100.0)]) is None
