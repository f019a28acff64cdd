"""A number of its own line below a title (预算01表) is no title: the table keeps its name."""

import pytest

from audit.model.check import Status

_TABLES = """2025年单位预算公开
{summary}
{numbers[0]}
单位名称：青石县档案馆　单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 90.00 | 一、一般公共服务支出 | 90.00
本年收入合计 | 90.00 | 本年支出合计 | 90.00
收入总计 | 90.00 | 支出总计 | 90.00
{expenditure}
{numbers[1]}
单位名称：青石县档案馆　单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | {total} | 80.00 | 10.00
201 | 一般公共服务支出 | {total} | 80.00 | 10.00
"""


@pytest.mark.parametrize(
    "numbers",
    [
        ("公开01表", "公开03表"),
        ("预算01表", "预算03表"),
        ("部门预算01表", "部门预算03表"),
        ("预算01-1表", "预算01-3表"),
    ],
)
@pytest.mark.parametrize(("summary", "expenditure"), [("收支总表", "支出总表"), ("收支总体表", "支出总体表")])
@pytest.mark.parametrize(("total", "status"), [("90.00", Status.PASSED), ("91.00", Status.FAILED)])
def test_a_table_is_read_whatever_its_number(check, numbers, summary, expenditure, total, status):
    text = _TABLES.format(numbers=numbers, summary=summary, expenditure=expenditure, total=total)
    outcomes = check(text, "C112")
    assert [o.status for o in outcomes] == [status]
