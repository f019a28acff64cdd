"""Budget forms of Hebei, Hainan, Shaanxi and Hunan: what their tables call the rows and columns that others have too."""

import pytest

FISCAL = """2031年单位预算
财政拨款收支总表
单位：万元
| 收入 | <> | 支出 | <> |
| 项目 | 金额 | 项目 | 合计 |
| 一、一般公共预算财政拨款 | 80.00 | 一、卫生健康支出 | 90.00 |
| 本年收入合计 | 80.00 | 本年支出合计 | 90.00 |
| 年初财政拨款结转和结余 | 10.00 | 年末财政拨款结转和结余 | |
| 收入总计 | 90.00 | 支出总计 | 90.00 |"""


def test_what_was_left_of_the_appropriations_is_that_of_the_year_before(paged, cell):
    assert cell(paged(FISCAL)["财政拨款收支总表"], "上年结转", "收入合计") == "10.00"


def test_a_year_s_budget_beside_basic_and_project_expenditure_is_the_total(paged, cell):
    table = paged(
        """2031年单位预算
一般公共预算支出表
单位：万元
| 科目编码 | 科目名称 | 2031年预算数 | 基本支出 | 项目支出 |
| 205 | 教育支出 | 90.00 | 60.00 | 30.00 |"""
    )["一般公共预算支出表"]
    assert cell(table, "205", "合计") == "90.00"


def test_of_two_years_budgets_the_earlier_one_is_no_total(paged, cell):
    table = paged(
        """2031年单位预算
一般公共预算支出表
单位：万元
| 科目编码 | 科目名称 | 2030年预算数 | 2031年预算数~3 |
| <> | <> | <> | 小计 | 基本支出 | 项目支出 |
| 205 | 教育支出 | 70.00 | 90.00 | 60.00 | 30.00 |"""
    )["一般公共预算支出表"]
    assert cell(table, "205", "合计") == "90.00"


@pytest.mark.parametrize("title", ["政府基金预算财政拨款支出表", "政府性基金预算支出表"])
def test_the_funds_have_a_table_by_either_name(paged, cell, title):
    table = paged(
        f"""2031年单位预算
{title}
单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 212 | 城乡社区支出 | 9.00 | | 9.00 |"""
    )["政府性基金预算支出表"]
    assert cell(table, "212", "项目支出") == "9.00"


def test_income_of_the_special_account_is_part_of_the_operating_income(paged, cell):
    table = paged(
        """2031年部门综合预算
部门综合预算收入总表
单位：万元
| 单位编码 | 单位名称 | 合计 | 一般公共预算拨款 | 事业收入~2 | 上年结转 |
| <> | <> | <> | <> | 金额 | 其中：纳入财政专户管理的收费 | <> |
| 206003 | 甲县第一中学 | 90.00 | 60.00 | 30.00 | 20.00 | |"""
    )["收入总表"]
    assert [cell(table, "甲县第一中学", name) for name in ("事业收入", "纳入专户管理的事业收入")] == ["30.00", "20.00"]


def test_units_without_codes_are_the_parts_of_the_total_of_their_expenses(paged):
    table = paged(
        """2031年部门预算
一般公共预算“三公”经费支出表
单位：万元
| 单位名称 | “三公”经费合计 | 因公出国（境）费用 | 公务用车购置及运行费~3 | 公务接待费 |
| <> | <> | <> | 小计 | 公务用车购置费 | 公务用车运行费 | <> |
| 合计 | 9.00 | 0.00 | 6.00 | 0.00 | 6.00 | 3.00 |
| 甲县林业工作站 | 5.00 | 0.00 | 3.00 | 0.00 | 3.00 | 2.00 |
| 甲县湿地保护中心 | 4.00 | 0.00 | 3.00 | 0.00 | 3.00 | 1.00 |"""
    )["三公经费支出表"]
    assert [(row.name, row.parent) for row in table.rows] == [
        ("合计", None),
        ("甲县林业工作站", 0),
        ("甲县湿地保护中心", 0),
    ]
