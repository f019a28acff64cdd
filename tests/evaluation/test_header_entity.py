"""The unit above each table: short names, brackets and names cut by a cell are one unit."""

import pytest

from audit.model.check import Status

_TABLE = """{title}
编制单位：{entity}
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
 | | | 合计 | 90.00 | 90.00 |
"""
_TITLES = ("单位支出总体情况表", "一般公共预算支出情况表", "政府性基金预算支出情况表")


@pytest.mark.parametrize(
    ("other", "failed"),
    [
        ("青石县档案馆", 0),
        ("青石县档案馆（本级）", 0),
        ("中华省青石县档案馆", 0),
        ("青石县档", 0),
        ("单位:元", 0),  # nothing was filled in before the unit of its figures
        ("白河县图书馆", 1),
    ],
)
def test_the_unit_above_a_table(check, other, failed) -> None:
    names = ("青石县档案馆", "青石县档案馆", other)
    text = "2024年单位预算公开\n" + "".join(
        _TABLE.format(title=title, entity=entity) for title, entity in zip(_TITLES, names, strict=True)
    )
    assert sum(o.status is Status.FAILED for o in check(text, "S301")) == failed
