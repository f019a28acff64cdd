"""The last row of a header printed one cell too far left is moved only where sums prove it."""

import pytest

from audit.model.document import Cell
from audit.model.figure import WAN_YUAN
from audit.model.knowledge.forms import BlockSpec, ColumnSpec, RowKey
from audit.model.place import Place
from audit.recognition.cells import GridRow, texts
from audit.recognition.tables.columns.binding import BoundBlock
from audit.recognition.tables.columns.shifted import has_figures_behind, is_proved, put_right

TOTAL = ColumnSpec("合计", ("合计",), parts=("基本支出", "项目支出"))
BASIC, PROJECT = ColumnSpec("基本支出", ("基本支出",)), ColumnSpec("项目支出", ("项目支出",))
SPEC = BlockSpec("支出", RowKey.ACCOUNT, (TOTAL, BASIC, PROJECT))
BLOCK = BoundBlock(SPEC, 0, 3, {1: TOTAL, 2: BASIC, 3: PROJECT}, {1: "", 2: "", 3: ""})
PROOF = ("甲 3.00 1.00 2.00", "乙 7.00 3.00 4.00", "丙 9.00 5.00 4.00")


def row(printed: str) -> GridRow:
    return tuple(Cell("" if word == "_" else word, Place()) for word in printed.split())


def rows(*printed: str) -> list[GridRow]:
    return [row(each) for each in printed]


def test_what_the_last_row_says_goes_one_cell_to_the_right():
    moved = put_right(rows("名称 支出 _ _", "合计 基本支出 项目支出 _"))
    assert [list(texts(each)) for each in moved] == [["名称", "支出", "", ""], ["", "合计", "基本支出", "项目支出"]]


@pytest.mark.parametrize("header", [("合计 基本支出 _",), ("名称 支出 _", "_ _ _"), ("名称 支出 _", "_ 合计 基本支出")])
def test_one_row_alone_an_empty_one_or_one_that_reaches_the_end_is_not_moved(header: tuple[str, ...]):
    assert put_right(rows(*header)) == []


@pytest.mark.parametrize(
    ("header", "data", "behind"),
    [
        ("名称 合计 _", "甲 1.00 2.00", True),
        ("名称 合计 备注", "甲 1.00 2.00", False),
        ("名称 合计 _", "甲 1.00 _", False),
    ],
)
def test_amounts_behind_the_header_are_those_of_a_column_without_a_name(header: str, data: str, behind: bool):
    assert has_figures_behind(rows("支出表 _ _", header), rows(data), WAN_YUAN) is behind


def test_three_rows_whose_sums_hold_prove_it():
    assert is_proved([BLOCK], rows(*PROOF), WAN_YUAN)


@pytest.mark.parametrize(
    "data",
    [
        PROOF[:2],
        ("甲 1.00 1.00 _", "乙 3.00 3.00 _", "丙 5.00 5.00 0.00"),
        (*PROOF, "丁 9.00 5.00 3.00"),
        (*PROOF, "丁 9.00 5.00 5.00"),
    ],
    ids=["two rows", "no row with two parts", "parts are less", "parts are more"],
)
def test_fewer_rows_sums_of_one_part_and_a_sum_that_fails_prove_nothing(data: tuple[str, ...]):
    assert not is_proved([BLOCK], rows(*data), WAN_YUAN)
