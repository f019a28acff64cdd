"""A table that prints 元 over figures that all others print in 万元 is told once, and read in 万元."""

import pytest

from audit.model.check import Status

_TEXT = """2024年单位预算公开
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 1290.51 | 1012.37 | 278.14
 | | | 合计 | 1290.51 | 1012.37 | 278.14
一般公共预算支出情况表
单位：{unit}
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | {whole} | {basic} | {projects}
 | | | 合计 | {whole} | {basic} | {projects}
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
青石县档案馆支出预算1290.51万元，其中：
基本支出1012.37万元，占78.45%。
项目支出278.14万元，占21.55%。
"""


def _failed(outcomes):
    return sum(o.status is Status.FAILED for o in outcomes)


@pytest.mark.parametrize(
    ("unit", "whole", "basic", "projects", "failed"),
    [
        ("万元", "1290.51", "1012.37", "278.14", 0),
        ("元", "12905100.00", "10123700.00", "2781400.00", 0),  # another unit, and other digits
        ("元", "1290.51", "1012.37", "278.14", 1),
        ("元", "1234.56", "1000.00", "234.56", 0),  # other figures altogether prove nothing about the unit
    ],
)
def test_the_same_figures_in_another_unit_cannot_be(check, unit, whole, basic, projects, failed):
    text = _TEXT.format(unit=unit, whole=whole, basic=basic, projects=projects)
    assert _failed(check(text, "S401")) == failed


def test_the_comparisons_are_made_in_the_unit_of_the_others(check):
    text = _TEXT.format(unit="元", whole="1290.51", basic="1012.37", projects="278.14")
    assert _failed(check(text, "C402a", "C402b", "C402c")) == 0
