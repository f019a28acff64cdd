"""Who leaves the end of an account's name out, or a 的, still tells that account; who writes another name does not."""

import pytest

from audit.model.check import Status

_TEXT = """2024年度部门预算公开
第二部分 2024年度部门预算表
财政拨款支出预算表
公开05表
单位：万元
科目编码 | 科目名称 | 金额
 | 合计 | 30.00
208 | 社会保障和就业支出 | 30.00
20805 | 行政事业单位养老支出 | 30.00
2080504 | 未归口管理的行政单位离退休 | 10.00
2080506 | 机关事业单位职业年金缴费支出 | 20.00
第三部分 2024年度部门预算情况说明
五、财政拨款支出预算情况说明
青石县档案局2024年度财政拨款预算支出30.00万元，占本年支出合计的100%。其中：
1.行政事业单位养老支出（款）{name}（项）20.00万元，与上年相比增加5.00万元，增长33.33%。
"""


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("机关事业单位职业年金", Status.PASSED),
        ("未归口管理行政单位离退休费", Status.PASSED),
        ("机关事业单位基本养老保险", Status.FAILED),
    ],
)
def test_a_name_told_in_short(check, name, status) -> None:
    assert [o.status for o in check(_TEXT.format(name=name), "N439")] == [status]


_ITEMS = """2024年部门预算公开
第二部分 2024年部门预算表
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 80.00 | 80.00 |
{levels}2012601 | 行政运行 | 80.00 | 80.00 |
第三部分 2024年部门预算情况说明
三、一般公共预算当年拨款情况说明
（三）一般公共预算当年拨款具体使用情况
1.一般公共服务（类）{name}（款）行政运行（项）2024年预算数为80.00万元，比2023年增加5.00万元，增长6.67%。
"""
_LEVELS = "201 | 一般公共服务支出 | 80.00 | 80.00 |\n20126 | 档案事务 | 80.00 | 80.00 |\n"


@pytest.mark.parametrize(
    ("levels", "name", "status"),
    [
        (_LEVELS, "档案事务", Status.PASSED),
        (_LEVELS, "人大事务", Status.FAILED),
        ("", "档案事务", Status.NOT_APPLICABLE),  # the table prints items only
    ],
)
def test_a_table_that_prints_no_such_level_says_nothing_of_its_names(check, levels, name, status) -> None:
    assert {o.status for o in check(_ITEMS.format(levels=levels, name=name), "N421")} == {status}


OTHER = """2031年部门预算
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
205 | 教育支出 | 90.00 | 70.00 | 20.00
20502 | 普通教育 | 90.00 | 70.00 | 20.00
2050202 | {} | 90.00 | 70.00 | 20.00
合计 | | 90.00 | 70.00 | 20.00
"""


@pytest.mark.parametrize(
    ("name", "wrong"), [("小学教育", False), ("其他小学教育", True), ("小学教", False), ("小学教育（本级）", False)]
)
def test_what_is_other_than_the_account_is_another_name(check, name, wrong):
    ids = ("C901", "C902", "C903", "C908", "C918")
    assert (Status.FAILED in {o.status for o in check(OTHER.format(name), *ids)}) == wrong
