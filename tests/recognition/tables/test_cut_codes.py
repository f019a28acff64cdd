"""Columns too narrow: a 款 or 项 that is printed as a lone 0 says no account, an amount printed as #### is not read."""

import pytest

HEAD = """2031年部门预算
2031年部门支出预算总表
单位：元
| 类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出 |
"""
WHOLE = """| 205 | <> | <> | 教育支出 | 60.00 | 40.00 | 20.00 |
| 205 | 08 | <> | 进修及培训 | 60.00 | 40.00 | 20.00 |
| 205 | 08 | 03 | 培训支出 | 60.00 | 40.00 | 20.00 |
| <> | <> | <> | 合计 | 60.00 | 40.00 | 20.00 |
"""


@pytest.mark.parametrize(
    ("rows", "cut"),
    [
        (WHOLE, False),
        (WHOLE.replace("| 08 |", "| 8 |"), False),  # a workbook's number without its zero
        (WHOLE.replace("| 08 |", "| 0 |"), True),
        (WHOLE.replace("| 08 | 03 |", "| 08 | 0 |"), True),
        (WHOLE.replace("40.00 | 20.00", "60.00 | 0"), False),  # a lone 0 among the amounts
    ],
)
def test_a_lone_zero_in_place_of_a_code_leaves_the_accounts_unknown(paged, rows, cut):
    table = paged(HEAD + rows)["支出总表"]
    assert (table.codes_cut, table.garbled) == (cut, cut)


@pytest.mark.parametrize(("printed", "told"), [("####", 1), ("# #", 1), ("4#.0#", 1), ("--", 0)])
def test_a_number_too_broad_for_its_cell_is_told_as_unread(recognised, printed, told):
    _, problems = recognised(HEAD + WHOLE.replace("60.00 | 40.00 | 20.00", f"60.00 | {printed} | 20.00", 1))
    assert sum(problem.figures for problem in problems if problem.what == "数") == told
