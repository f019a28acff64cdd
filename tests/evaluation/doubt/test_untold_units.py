"""A table that prints no unit has that of most tables, unless its own digits stand elsewhere in another."""

import pytest

SHEET = """上海市青柳区2031年部门预算
2031年部门支出预算总表
单位：元
项目 | | | | 支出预算 | |
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
213 | | | 农林水支出 | 900,000.00 | 700,000.00 | 200,000.00
合计 | | | | 900,000.00 | 700,000.00 | 200,000.00
2031年部门“三公”经费和机关运行经费预算表
“三公”经费预算数 | | | | | | 机关运行经费预算数
合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | | |
 | | | 小计 | 购置费 | 运行费 |
20.73 | | 4.88 | 15.85 | | 15.85 | 25.74
其他相关情况说明
一、2031年“三公”经费预算情况说明
2031年“三公”经费预算数为{total}万元，比2030年预算增加1.00万元。其中：公务用车购置及运行费{cars}万元。
"""


@pytest.mark.parametrize(
    ("total", "cars", "unit"),
    [
        pytest.param("20.73", "15.85", "万元", id="two numbers are told in 万元"),
        pytest.param("31.62", "27.94", "元", id="no number is told elsewhere"),
        pytest.param("20.73", "27.94", "元", id="one may be chance"),
    ],
)
def test_the_digits_of_a_table_tell_its_unit_where_it_prints_none(read, total, cars, unit):
    table = next(table for table in read(SHEET.format(total=total, cars=cars)).tables if "三公" in table.title)
    assert (table.unit.name, table.unit_said) == (unit, None)
