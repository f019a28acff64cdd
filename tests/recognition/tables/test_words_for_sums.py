"""The row of the sum, by whatever word it is called, and in however many cells the word stands."""

import pytest

TABLE = """2031年部门预算
支出总表
单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 201 | 一般公共服务支出 | 5.00 | 5.00 | |
| {0} | {1} | 5.00 | 5.00 | |
"""


@pytest.mark.parametrize(
    "cells", [("合计", ""), ("合计", "合计"), ("共计", ""), ("合计数", ""), ("合 计：", ""), ("", "总合计")]
)
def test_it_is_the_total_of_the_table(paged, cells):
    assert [row.name for row in paged(TABLE.format(*cells))["支出总表"].rows if row.level == 0] == ["合计"]


def test_the_unit_of_a_column_is_not_that_of_the_table(paged):
    table = paged(TABLE.format("合计", "").replace("项目支出", "金额（元）"))["支出总表"]
    assert table.unit.name == "万元"
