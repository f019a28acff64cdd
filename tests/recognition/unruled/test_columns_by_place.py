"""The columns of a table without rulings, by where its words stand; places in points."""

import pytest

from audit.recognition.unruled.columns import Aligned, Column, columns_of, index_of, joined

# names from 0 on, amounts that end at 100 and at 150
ROWS = [
    [("社会保障和就业支出", 0.0, 60.0), ("600.00", 70.0, 100.0), ("60.00", 125.0, 150.0)],
    [("行政运行", 0.0, 30.0), ("1,600.00", 60.5, 100.0), ("6.00", 130.0, 150.0)],
    [("住房公积金", 0.0, 40.0), ("6.00", 80.0, 100.0)],
]


def test_figures_that_end_at_one_place_are_a_column_and_so_are_names_that_begin_at_one():
    assert columns_of(ROWS) == [
        Column(0.0, 60.0, Aligned.LEFT, words=True),
        Column(60.5, 100.0, Aligned.RIGHT, amounts=True),
        Column(125.0, 150.0, Aligned.RIGHT, amounts=True),
    ]


def test_figures_whose_middles_stand_below_each_other_are_centred():
    rows = [[("甲", 0.0, 10.0), ("600.00", 70.0, 100.0)], [("乙乙", 0.0, 20.0), ("6.00", 75.0, 95.0)]]
    assert columns_of(rows)[1].aligned is Aligned.CENTRE


def test_edges_that_differ_by_a_point_stand_below_each_other():
    rows = [[("甲", 0.0, 10.0), ("600.00", 70.0, 100.0)], [("乙乙", 1.5, 20.0), ("6.00", 80.0, 98.5)]]
    assert [column.aligned for column in columns_of(rows)] == [Aligned.LEFT, Aligned.RIGHT]
    rows = [[("甲", 0.0, 10.0), ("600.00", 70.0, 100.0)], [("乙乙", 1.5, 20.0), ("6.00", 85.0, 97.0)]]
    assert columns_of(rows)[1].aligned is Aligned.UNKNOWN


def test_names_that_begin_further_in_are_indented():
    rows = [[("甲甲甲", 0.0, 30.0), ("6.00", 80.0, 100.0)], [("乙", 8.0, 18.0), ("6.00", 80.0, 100.0)]]
    assert columns_of(rows)[0].aligned is Aligned.LEFT


def test_codes_are_no_words():
    rows = [[(code, 0.0, 15.0), ("名称", 20.0, 40.0), ("6.00", 80.0, 100.0)] for code in ("208", "210", "221")]
    assert [column.words for column in columns_of(rows)] == [False, True, False]


def test_a_total_may_be_drawn_over_the_names_and_an_empty_column():
    total = [("合计", 50.0, 70.0), ("66.00", 125.0, 150.0)]
    assert len(columns_of([total, *ROWS])) == 3


@pytest.mark.parametrize(
    "row",
    [
        [("财政拨款收入", 90.0, 130.0)],  # over two columns of figures
        [("财政拨款收入", 55.0, 75.0), ("60.00", 76.0, 100.0)],  # a figure stands beside it
        [("名称", 0.0, 40.0), ("财政拨款收入", 55.0, 75.0)],  # and so does another name
        [("收入", 110.0, 127.0)],  # what stands left of it is a column of figures
    ],
)
def test_names_over_the_figures_of_a_table_leave_no_columns(row):
    assert columns_of([row, *ROWS]) == []


def test_one_name_in_twenty_rows_may_cross_the_white_between_two_columns_of_names():
    rows = [[("208", 0.0, 15.0), ("名称", 20.0, 40.0), ("6.00", 80.0, 100.0)] for _ in range(20)]
    over = [("长长长长长", 10.0, 35.0), ("6.00", 80.0, 100.0)]
    assert [(column.x0, column.x1) for column in columns_of([over, *rows])] == [
        (0.0, 15.0),
        (20.0, 40.0),
        (80.0, 100.0),
    ]
    assert len(columns_of([over, *rows[:3]])) == 2


def test_two_columns_put_together_reach_over_both():
    left, right, last = Column(0.0, 15.0), Column(20.0, 40.0, words=True), Column(80.0, 100.0, amounts=True)
    assert joined([left, right, last], 1) == [Column(0.0, 40.0, words=True), last]
    assert joined([left, right, last], 2) == [left, Column(20.0, 100.0, words=True)]


NAMES, FIRST, SECOND = (
    Column(0.0, 60.0, words=True),
    Column(60.5, 100.0, amounts=True),
    Column(125.0, 150.0, amounts=True),
)


@pytest.mark.parametrize(
    ("piece", "column"),
    [
        (("6.00", 90.0, 120.0), 1),
        (("6.00", 95.0, 149.0), 2),  # most of it lies there
        (("6.00", 103.0, 110.0), 1),  # nearest
        (("6.00", 118.0, 122.0), 2),
        (("名称", 50.0, 90.0), 0),  # a name is of the column of names, however little of it lies there
        (("合计", 70.0, 90.0), 0),  # and of the one before, where all of it lies among figures
        (("合计", 130.0, 140.0), 1),
    ],
)
def test_a_piece_is_of_the_column_that_most_of_it_lies_in(piece, column):
    assert index_of([NAMES, FIRST, SECOND], piece) == column
