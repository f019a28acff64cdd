"""Numbers that a program wrote below their sentence are put back where it left blanks for them."""

import pytest

from audit.readers.text import document_from_text
from audit.readers.text.fallen import with_fallen_numbers

_LINES = (
    "青石县档案馆 年度支出决算 万元。与 年度相比，",
    "2024 90.00 2023",
    "增加 万元，增长 。基本支出 万元，占",
    "10.00 12.50% 60.00",
    "；项目支出 万元，占 。其中，档案整理支出",
    "66.67% 30.00 33.33%",
    "万元。“三公”经费支出年初预算为 万元，决算为",
    "30.00 2.00 1.00",
    "万元。",
    "（一） 三公 经费支出总体情况说明，年初预算为 万元。",
    "“ ” 2.00",
    "、一般公共服务支出（类）档案事务（款）档案馆（项）决算为 万元，完成预算的 。",
    "1 90.00 98.90%",
)
_WHOLE = [
    "青石县档案馆2024年度支出决算90.00万元。与2023年度相比，",
    "增加10.00万元，增长12.50%。基本支出60.00万元，占",
    "66.67%；项目支出30.00万元，占33.33%。其中，档案整理支出",
    "30.00万元。“三公”经费支出年初预算为2.00万元，决算为1.00",
    "万元。",
    "（一）“三公”经费支出总体情况说明，年初预算为2.00万元。",
    "1、一般公共服务支出（类）档案事务（款）档案馆（项）决算为90.00万元，完成预算的98.90%。",
]


def test_numbers_and_marks_are_put_back_in_the_blanks_of_the_line_above(worded):
    assert [line for line in with_fallen_numbers(_LINES, worded) if line] == _WHOLE


def test_every_line_keeps_its_number(worded):
    assert len(with_fallen_numbers(_LINES, worded)) == len(_LINES)
    lines = document_from_text("a", "\n".join(_LINES), worded).blocks
    assert [line.place.line for line in lines] == [1, 3, 5, 7, 9, 10, 12]


@pytest.mark.parametrize(
    "lines",
    [
        ("年初结转和结余", "29.00"),
        ("人员经费 公用经费 合计", "60.00 30.00 90.00"),
        ("合计 142731.86", "201"),
        ("项目支出 30.00 万元，占", "33.33%"),
        ("增加 万元，减少 万元。", "10.00"),
        ("主要用于 ：办公费、印刷费", "90.00"),
    ],
)
def test_a_line_whose_blanks_are_not_for_the_numbers_below_stays(lines, worded):
    assert with_fallen_numbers([*_LINES, *lines], worded)[-2:] == list(lines)


def test_five_such_lines_are_enough(worded):
    assert [line for line in with_fallen_numbers(_LINES[:11], worded) if line] == _WHOLE[:6]


def test_a_few_such_lines_prove_nothing(worded):
    for few in (4, 9):
        assert with_fallen_numbers(_LINES[:few], worded) == list(_LINES[:few])
