"""Which region's template is taken where several explain a table equally well."""

import pytest

EXPENDITURE = """部门支出总体情况表
单位：万元
| 科目编码~3 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 类 | 款 | 项 | <> | <> | <> | <> |
| | | | 合计 | 90.00 | 70.00 | 20.00 |
| 201 | 13 | 01 | 行政运行 | 70.00 | 70.00 | |
| 201 | 13 | 02 | 一般行政管理事务 | 20.00 | | 20.00 |"""

XINJIANG = """2031年部门预算
部门收支总体情况表
单位：万元
| 收入~2 | 支出~2 |
| 项目 | 预算数 | 功能分类 | 预算数 |
| 一、本年收入 | 90.00 | 201 一般公共服务支出 | 90.00 |
| 一般财力 | 80.00 | | |
| 上级一般公共预算安排转移支付 | 10.00 | | |
| 收入总计 | 90.00 | 支出总计 | 90.00 |
"""

NATIONAL = """2031年部门预算
财政拨款收支总表
单位：万元
| 收入~2 | 支出~5 |
| 项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 |
| 一、本年收入 | 90.00 | 一、本年支出 | 90.00 | 90.00 | | |
| （一）一般公共预算拨款 | 90.00 | （一）一般公共服务支出 | 90.00 | 90.00 | | |
| 收入总计 | 90.00 | 支出总计 | 90.00 | 90.00 | | |
"""


@pytest.mark.parametrize(("above", "region"), [(XINJIANG, "新疆"), (NATIONAL, "全国")])
def test_equals_are_settled_by_the_region_of_the_tables_above(paged, above, region):
    tables = paged(above + EXPENDITURE)
    assert {table.variant.partition("·")[0] for table in tables.values()} == {region}


SHANGHAI = """2031年部门预算
2031年部门财务收支预算总表
编制部门：青石区档案馆 单位：元
| 本年收入~2 | 本年支出~2 |
| 项目 | 预算数 | 项目 | 预算数 |
| 一、财政拨款收入 | 900.00 | 一、一般公共服务支出 | 900.00 |
| 1. 一般公共预算 | 700.00 | | |
| 2. 政府性基金预算 | 200.00 | | |
| 3. 国有资本经营预算 | 0.00 | | |
| 二、事业收入 | 0.00 | | |
| 收入总计 | 900.00 | 支出总计 | 900.00 |
2031年部门支出预算总表
编制部门：青石区档案馆 单位：元
| 科目编码~3 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 类 | 款 | 项 | <> | <> | <> | <> |
| 201 | | | 一般公共服务支出 | 900.00 | 900.00 | 0.00 |
| 合计~4 | 900.00 | 900.00 | 0.00 |
"""


def test_a_district_that_names_the_funds_by_their_budgets_is_of_its_city(paged):
    assert {table.variant for table in paged(SHANGHAI).values()} == {"上海"}


def test_a_template_of_one_row_does_not_explain_a_row_for_each_unit(tables, cell):
    table = tables(
        """2031年部门预算
财政拨款“三公”经费支出表
单位：万元
单位名称 | “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
 | | | 小计 | 公务用车购置费 | 公务用车运行费 |
合计 | 9.00 | | 6.00 | | 6.00 | 3.00
甲市粮食局 | 7.00 | | 5.00 | | 5.00 | 2.00
甲市粮油质量监测站 | 2.00 | | 1.00 | | 1.00 | 1.00
"""
    )["三公经费支出表"]
    assert [row.label for row in table.rows] == ["合计", "甲市粮食局", "甲市粮油质量监测站"]
    assert cell(table, "合计", "合计") == "9.00"
