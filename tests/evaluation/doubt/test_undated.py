"""A rule of certain years accuses no document that does not say its year."""

import pytest

from audit.model.check import Status

_TEXT = """{}部门预算公开表
一般公共预算基本支出预算表（经济科目）
单位：万元
科目编码 | 科目名称 | 金额
 | 合计 | 60.00
301 | 工资福利支出 | 40.00
302 | 商品和服务支出 | 20.00
一般公共预算机关运行经费支出预算表
单位：万元
科目编码 | 科目名称 | 机关运行经费支出
 | 合计 | 35.00
302 | 商品和服务支出 | 35.00
"""


@pytest.mark.parametrize(("year", "status"), [("2021年度", Status.FAILED), ("", Status.UNDETERMINED)])
def test_a_rule_from_a_year_on_proves_nothing_where_no_year_is_told(check, year, status):
    assert [outcome.status for outcome in check(_TEXT.format(year), "C631")] == [status]
