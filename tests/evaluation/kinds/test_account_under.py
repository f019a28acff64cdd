"""Without tables, the names of an account and of those above it are held against the catalogue."""

import pytest

from audit.model.check import Status

TABLE = """第二部分 2024年部门决算表
一般公共预算财政拨款支出决算表
部门名称：青石县档案馆 | 金额单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 30.00 | 30.00 |
221 | 住房保障支出 | 30.00 | 30.00 |
22102 | 住房改革支出 | 30.00 | 30.00 |
2210201 | 住房公积金 | 30.00 | 30.00 |
"""
SAID = """2024年度部门决算公开
{table}第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
1、{kind}（类）{account}（款）{item}（项）。年初预算为30.00万元，支出决算为30.00万元。
"""


def told(kind: str, account: str, item: str, table: str = "") -> str:
    return SAID.format(kind=kind, account=account, item=item, table=table)


def test_a_class_that_is_not_above_the_account_is_named(check):
    (failed,) = check(told("卫生健康支出", "住房改革支出", "住房公积金"), "N581")
    assert failed.status is Status.FAILED
    assert (failed.detail["写的"], failed.detail["应为"]) == ("卫生健康支出", "住房保障支出")


def test_an_account_that_is_not_above_the_item_is_named(check):
    (failed,) = check(told("住房保障支出", "行政事业单位医疗", "住房公积金"), "N601")
    assert (failed.status, failed.detail["应为"]) == (Status.FAILED, "住房改革支出")


@pytest.mark.parametrize(
    ("kind", "account", "item"),
    [
        ("住房保障", "住房改革支出", "住房公积金"),  # 支出 left out
        ("社会保障和就业支出", "行政事业单位离退休", "行政单位离退休"),  # as it was called before
    ],
)
def test_an_older_or_a_shorter_name_is_right(check, kind, account, item):
    assert {o.status for rule in ("N581", "N601") for o in check(told(kind, account, item), rule)} == {Status.PASSED}


@pytest.mark.parametrize(
    ("kind", "account", "item"),
    [
        ("住房保障支出", "青石改造支出", "改造支出"),  # an account that the catalogue lacks
        ("青石事务支出", "住房改革支出", "行政运行"),  # a class that it lacks; an item that many accounts have
    ],
)
def test_what_the_catalogue_lacks_is_not_judged(check, kind, account, item):
    assert not [o for rule in ("N581", "N601") for o in check(told(kind, account, item), rule)]


def test_a_table_tells_better(check):
    assert not list(check(told("卫生健康支出", "住房改革支出", "住房公积金", TABLE), "N581"))
