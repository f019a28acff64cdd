"""A sentence left over from another place's office is told; short names and subordinate units are not."""

import pytest

from audit.model.check import Status

_TEXT = """2024年部门预算公开
第一部分 青石县档案局概况
纳入青石县档案局2024年部门预算编制范围的单位有：青石县城关档案馆。
第三部分 2024年部门预算情况说明
二、关于青石县档案局2024年收入预算情况说明
青石县档案局2024年收入预算80.00万元。
三、关于青石县档案局2024年支出预算情况说明
{name}2024年支出预算80.00万元。
六、关于青石县档案局2024年一般公共预算基本支出情况说明
青石县档案局2024年一般公共预算基本支出80.00万元。
"""


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("白河县档案局", Status.FAILED),
        ("县档案局", Status.PASSED),
        ("青石县档案局本级", Status.PASSED),
        ("青石县财政国库支付中心", Status.PASSED),  # another sort of office: it may well be spoken of
    ],
)
def test_only_an_office_of_the_same_sort_elsewhere_is_a_slip(check, name, status) -> None:
    made = {o.status for o in check(_TEXT.format(name=name), "S302")}
    assert made == {status, Status.PASSED}


_TABLE = """第二部分 2024年部门预算公开表
部门支出总体情况表
编制部门：青石县档案局
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 50.00 | 50.00 |
208 | | | 社会保障和就业支出 | 30.00 | 30.00 |
 | | | 合计 | 80.00 | 80.00 |
"""


@pytest.mark.parametrize(
    ("name", "amount", "status"),
    [
        ("青石县财政国库支付中心", "80.00", Status.FAILED),  # what the tables of this unit come to
        ("青石县财政国库支付中心", "80", Status.FAILED),  # written out less far
        ("青石县财政国库支付中心", "30.00", Status.PASSED),  # its own, though it is printed in them
    ],
)
def test_the_total_of_this_unit_is_told_of_another_office(check, name, amount, status) -> None:
    told = _TEXT.format(name=name).replace("2024年支出预算80.00", f"2024年支出预算{amount}")
    made = {o.status for o in check(told.replace("第三部分", f"{_TABLE}第三部分"), "S302")}
    assert made == {status, Status.PASSED}


@pytest.mark.parametrize(
    "sentence",
    ["{}部门收入预算80.00万元。", "2024年{}（部门）下属1家机关的机关运行经费预算为80.00万元。"],
)
def test_whose_it_is_may_be_told_without_a_year_or_before_units(check, sentence) -> None:
    text = _TEXT.format(name="青石县档案局") + sentence.format("白河县档案局") + "\n"
    assert Status.FAILED in {o.status for o in check(text, "S302")}
