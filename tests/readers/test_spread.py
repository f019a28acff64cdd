"""A total whose name was merged over code and name gets the cell of its code back; nothing else does."""

from collections.abc import Sequence

import pytest

from audit.model.document import Cell
from audit.model.place import Place
from audit.readers.text.spread import spread

_HEAD = ["科目编码", "科目名称", "合计", "基本支出"]
_ACCOUNT = ["201", "一般公共服务支出", "9.00", ""]


def _last(*rows: Sequence[str]) -> list[str]:
    """The last of the rows as it becomes."""
    return [cell.text for cell in spread([[Cell(text, Place()) for text in row] for row in rows])[-1]]


@pytest.mark.parametrize("figures", [["9.00", ""], ["", "9.00"], ["—", "9.00"], ["1,234.50", "-3%"]])
def test_figures_of_a_total_move_under_their_headers(figures):
    assert _last(_HEAD, _ACCOUNT, ["合计", *figures]) == ["合计", "", *figures]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(["2031年合计", "9.00", ""], id="a name with digits"),
        pytest.param(["", "9.00", ""], id="no name"),
        pytest.param(["合计", "上年", "9.00"], id="a cell of words"),
        pytest.param(["小计", "", ""], id="no figures"),
        pytest.param(["合计", "9.00"], id="two cells less"),
        pytest.param(["合计", "", "9.00", ""], id="all cells"),
        pytest.param(["注：金额四舍五入"], id="one cell"),
    ],
)
def test_what_is_no_total_with_one_cell_less_stays(row):
    assert _last(_HEAD, _ACCOUNT, row) == row


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(["20126", "档案事务", "9.00"], id="an account without its last cell"),
        pytest.param(["201", "9.00", "9.00", ""], id="no account: a number for a name"),
        pytest.param(["201", "", "9.00", ""], id="no account: no name"),
        pytest.param(["甲", "档案事务", "9.00", ""], id="no account: no code"),
    ],
)
def test_totals_stay_where_the_accounts_do_not_have_all_their_cells_or_there_are_none(other):
    total = ["合计", "9.00", ""]
    rows = [_HEAD, _ACCOUNT, other, total] if len(other) == 3 else [_HEAD, other, total]
    assert _last(*rows) == total


_STEPS = [
    ["201", "", "", "一般公共服务支出", "9.00", "6.00", "3.00"],
    ["201", "26", "", "档案事务", "9.00", "6.00", "3.00"],
]


@pytest.mark.parametrize(
    ("row", "becomes"),
    [
        pytest.param(["合计", "9", "6", "/"], ["合计", "", "", "", "9", "6", "/"], id="over codes and name"),
        pytest.param(
            ["合计", "", "9.00", "6.00", "3.00"], ["合计", "", "", "", "9.00", "6.00", "3.00"], id="over the codes"
        ),
    ],
)
def test_a_total_gets_all_the_cells_back_over_which_its_name_was_merged(row, becomes):
    assert _last(*_STEPS, row) == becomes


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(["合计", "", "", "", "9.00", "6.00"], id="its last cell lacks"),
        pytest.param(["合计", "", "6.00", "3.00"], id="its first amount, too"),
        pytest.param(["合计", "6.00", "3.00"], id="an amount, too"),
    ],
)
def test_a_total_that_lacks_other_cells_stays(row):
    assert _last(*_STEPS, row) == row


def test_a_total_stays_where_the_names_of_the_accounts_stand_in_several_columns():
    assert _last(_STEPS[0], ["201", "26", "档案事务", "", "9.00", "6.00", "3.00"], ["合计", "9", "6", "3"]) == [
        "合计",
        "9",
        "6",
        "3",
    ]
