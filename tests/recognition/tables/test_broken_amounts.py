"""An amount that a narrow cell breaks over lines is one where no line above its last is printed as the table prints amounts."""

import pytest

_TABLE = """
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
        pytest.param("286/4.2", None, id="fewer decimals than the others"),
    ],
)
def test_lines_of_one_amount(paged, whole, value):
    (table,) = paged(_TABLE.format(whole=whole, part="4.00")).values()
    figure = table.entries[table.rows[0].index, "合计"].figure
    assert (figure and str(figure.value)) == value


def test_where_amounts_have_decimals_or_none_a_line_without_may_be_one(paged):
    (table,) = paged(_TABLE.format(whole="286/4.20", part="4")).values()
    assert table.entries[table.rows[0].index, "合计"].figure is None
