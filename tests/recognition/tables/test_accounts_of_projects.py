"""A table of projects may print the codes of their accounts without the names of these."""

import pytest

_TEXT = """2031年部门综合预算
部门综合预算政府采购（资产配置、购买服务）预算表（不含上年结转）
单位：万元
科目编码 | | | 采购项目 | 采购目录 | 数量 | 预算金额
类 | 款 | 项 | | | |
 | | | 合计 | | 3 | 12.00
213 | 03 | 06 | 泵站检修 | 专用设备 | 2 | 10.00
213 | 03 | 04 | 水质监测委托 | 其他服务 | 1 | 2.00
"""


@pytest.mark.parametrize(("project", "amount"), [("泵站检修专用设备", "10.00"), ("水质监测委托其他服务", "2.00")])
def test_what_is_bought_is_the_project_of_the_row(tables, cell, project, amount):
    assert cell(tables(_TEXT)["政府采购预算表"], project, "总计") == amount


_BELOW_ITEM = """2031年单位预算
一般公共预算项目支出预算表
单位：万元
科目编码 | | | 单位代码 | 单位名称（科目） | 金额
类 | 款 | 项 | | |
合计 | | | | | 30.00
205 | 02 | 04 | 305001 | 高中教育 | 30.00
205 | 02 | 04 | 305001 | 校舍维修 | 18.00
205 | 02 | 04 | 305001 | 图书购置 | 12.00
"""


def test_projects_that_repeat_the_code_of_their_account_are_its_parts(tables):
    table = tables(_BELOW_ITEM)["一般公共预算项目支出表"]
    account = next(row for row in table.rows if row.code == "2050204")
    assert [row.name for row in table.rows if row.parent == account.index] == ["校舍维修", "图书购置"]


def test_projects_whose_account_is_not_named_stand_each_under_its_code(tables):
    table = tables(_BELOW_ITEM.replace("205 | 02 | 04 | 305001 | 高中教育 | 30.00\n", ""))["一般公共预算项目支出表"]
    assert [row.name for row in table.rows if row.code == "2050204"] == ["校舍维修", "图书购置"]


def test_a_project_beside_the_name_of_its_account_is_no_sum_of_the_next(tables):
    table = tables(
        """2031年单位预算
一般公共预算项目支出情况表
单位：万元
科目编码 | | | 科目名称 | 项目名称 | 项目支出合计
类 | 款 | 项 | | |
合计 | | | | | 30.00
205 | 02 | 04 | 高中教育 | 校舍维修 | 18.00
205 | 02 | 04 | 教育专项 | 图书购置 | 12.00
"""
    )["一般公共预算项目支出表"]
    assert [row.code for row in table.rows if row.project] == ["2050204", "2050204"]
