"""A table that was emptied is told once, also one that says it is empty while the prose tells its amount; one that nobody
speaks of is not accused."""

import pytest

from audit.model.check import Status

_TEXT = """2024年单位预算公开
第二部分 2024年单位预算公开表
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | {figure} | {figure} |
 | | | 合计 | {figure} | {figure} |
{note}
一般公共预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
20101 | | | 人大事务 | 50.00 | 50.00 |
20103 | | | 政府办公厅（室）及相关机构事务 | 40.00 | 40.00 |
 | | | 合计 | 90.00 | 90.00 |
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
{said}
"""
_AMOUNT = "支出预算90.00万元，比2023年预算增加10.00万元，增长12.50%。"


@pytest.mark.parametrize(
    ("figure", "note", "said", "statuses"),
    [
        ("90.00", "", _AMOUNT, {Status.PASSED}),
        ("", "", _AMOUNT, {Status.PASSED, Status.FAILED}),
        ("", "注：本表为空表。", "支出预算90.00万元。", {Status.PASSED, Status.FAILED}),
        (
            "",
            "注：本表为空表。",
            "支出预算90.00万元，其中使用上年结转90.00万元。",
            {Status.PASSED, Status.UNDETERMINED},
        ),
        ("", "注：本表为空表。", "没有安排支出。", {Status.PASSED, Status.NOT_APPLICABLE}),
        ("", "", "没有安排支出。", {Status.PASSED}),
    ],
)
def test_a_blank_table_beside_an_amount_in_the_prose(check, figure, note, said, statuses) -> None:
    assert {o.status for o in check(_TEXT.format(figure=figure, note=note, said=said), "S201")} == statuses


def test_what_a_blank_table_lacks_is_not_told_of_every_sentence(report) -> None:
    text = _TEXT.format(figure="", note="", said=_AMOUNT)
    assert [f.rule for f in report(text, "S201", "N101", "C104") if f.severity == "error"] == ["S201"]
