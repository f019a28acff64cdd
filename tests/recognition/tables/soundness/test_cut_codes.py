"""Columns too narrow: a 款 or 项 that is printed as a lone 0 says no account, an amount printed as #### is not read, one that
is broken over lines is one where no line above its last is printed as the table prints amounts."""

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


@pytest.mark.parametrize(("printed", "lost"), [("####", True), ("", False)])
def test_a_table_whose_only_row_is_too_broad_for_its_cells_is_not_blank(paged, printed, lost):
    (table,) = paged(
        f"""2031年度部门决算公开
财政拨款“三公”经费、会议费和培训费支出决算表
单位：万元
| 会议费 | 培训费 | 因公出国（境）费 |
| {printed} | {printed} | {printed} |
"""
    ).values()
    assert (table.rows, table.garbled) == ((), lost)


_BROKEN = """
2031年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
| 科目编码 | 科目名称 | 本年支出 | 基本支出 | 项目支出
| 201 | 一般公共服务支出 | {whole} | 6.00 | 4.00
| 20126 | 档案事务 | 2864.20 | 2860.20 | {part}
| 2012604 | 档案馆 | 2864.20 | 2860.20 | 4.00
|  | 合计 | 2864.20 | 2860.20 | 4.00
"""


@pytest.mark.parametrize(
    ("whole", "value"),
    [
        pytest.param("286/4.20", "2864.20", id="above the last line, no amount: none here is without decimals"),
        pytest.param("28/64.2/0", "2864.20", id="broken twice"),
        pytest.param("2/8/6/4/./2/0", "2864.20", id="anywhere"),
        pytest.param("28.64/4.20", None, id="two amounts"),
        pytest.param("1/286.42", None, id="a number above an amount"),
        pytest.param("286/4.2", None, id="fewer decimals than the others"),
    ],
)
def test_lines_of_one_amount(paged, whole, value):
    (table,) = paged(_BROKEN.format(whole=whole, part="4.00")).values()
    figure = table.entries[table.rows[0].index, "合计"].figure
    assert (figure and str(figure.value)) == value


def test_where_amounts_have_decimals_or_none_a_line_without_may_be_one(paged):
    (table,) = paged(_BROKEN.format(whole="286/4.20", part="4")).values()
    assert table.entries[table.rows[0].index, "合计"].figure is None
