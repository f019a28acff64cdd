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
