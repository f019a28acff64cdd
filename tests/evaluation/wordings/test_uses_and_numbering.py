"""What an amount is used for is no amount of its own; a class numbered otherwise in another table is the same class."""

from audit.model.check import Status

SPENT = """
2031年部门预算公开
第二部分 部门预算公开表
支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100.00 | 60.00 | 40.00
207 | 文化旅游体育与传媒支出 | 100.00 | 60.00 | 40.00
第一部分 部门预算信息公开情况说明
二、部门预算安排的总体情况
2、支出说明
2031年支出预算100.00万元，其中基本支出60.00万元，包括人员经费{}万元和日常公用经费10.00万元；项目支出40.00万元，主要为图书馆免费开放28.00万元、群众文化活动12.00万元。
"""
CLASSES = """
2031年部门预算公开
收支总表
单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 100.00 | 三、文化旅游体育与传媒支出 | 100.00
收入总计 | 100.00 | 支出总计 | 100.00
财政拨款收支总表
单位：万元
收入 | | 支出 | | |
项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
一、本年收入 | 100.00 | 一、本年支出 | 100.00 | 100.00 |
（一）一般公共预算拨款 | 100.00 | （一）文化旅游体育与传媒支出 | 100.00 | 100.00 |
收入总计 | 100.00 | 支出总计 | 100.00 | 100.00 |
"""


def _failed(check, text, *rules):
    return [o.check.rule for o in check(text, *rules) if o.status is Status.FAILED]


def test_what_the_projects_are_spent_on_does_not_make_the_parts_doubtful(check):
    assert _failed(check, SPENT.format("50.00"), "N101", "N201") == []
    assert _failed(check, SPENT.format("55.00"), "N101", "N201") == ["N201"]


def test_a_class_that_is_numbered_otherwise_has_the_same_name(check):
    assert _failed(check, CLASSES, "C901") == []


def test_what_is_mainly_a_class_s_money_is_still_that_class_s(check):
    text = (
        SPENT.format("50.00").partition("2031年支出预算")[0]
        + "2031年支出预算100.00万元，主要为文化旅游体育与传媒支出{}万元。"
    )
    assert _failed(check, text.format("100.00"), "N101") == []
    assert _failed(check, text.format("99.00"), "N101") == ["N101"]
