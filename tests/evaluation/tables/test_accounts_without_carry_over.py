"""Without carry-over an account spends what it takes in: two rows of the income table that were exchanged are noticed."""

from audit.model.check import Status

TEXT = """2024年度部门决算公开
收入决算表
金额单位：万元
项目 | | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | 经营收入 | 附属单位上缴收入 | 其他收入
科目代码 | 科目名称 | | | | | | |
栏次 | | 1 | 2 | 3 | 4 | 5 | 6 | 7
合计 | | 90.00 | 90.00 | | | | |
201 | 一般公共服务支出 | {service} | {service} | | | | |
210 | 卫生健康支出 | {health} | {health} | | | | |
财政拨款收入支出决算总表
金额单位：万元
收入 | | | 支出 | | | | |
项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
栏次 | | 1 | 栏次 | | 2 | 3 | 4 | 5
一、一般公共预算财政拨款 | 1 | 90.00 | 一、一般公共服务支出 | 33 | 70.00 | 70.00 | |
二、政府性基金预算财政拨款 | 2 | | 九、卫生健康支出 | 41 | 20.00 | 20.00 | |
三、国有资本经营预算财政拨款 | 3 | | 十二、农林水支出 | 44 | | | |
本年收入合计 | 27 | 90.00 | 本年支出合计 | 59 | 90.00 | 90.00 | |
年初财政拨款结转和结余 | 28 | {carried} | 年末财政拨款结转和结余 | 60 | {carried} | | |
一般公共预算财政拨款 | 29 | {carried} | | 61 | | | |
政府性基金预算财政拨款 | 30 | | | 62 | | | |
国有资本经营预算财政拨款 | 31 | | | 63 | | | |
总计 | 32 | {whole} | 总计 | 64 | {whole} | 90.00 | |
一般公共预算财政拨款支出决算表
金额单位：万元
项目 | | 本年支出 | |
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
栏次 | | 1 | 2 | 3
合计 | | 90.00 | 60.00 | 30.00
201 | 一般公共服务支出 | 70.00 | 60.00 | 10.00
210 | 卫生健康支出 | 20.00 | | 20.00
"""


def test_both_rows_that_were_exchanged_are_told(check) -> None:
    right = {"service": "70.00", "health": "20.00", "carried": "", "whole": "90.00"}
    assert {o.status for o in check(TEXT.format(**right), "C825")} == {Status.PASSED}
    swapped = right | {"service": "20.00", "health": "70.00"}
    assert [o.status for o in check(TEXT.format(**swapped), "C825")] == [Status.FAILED] * 2


def test_what_was_carried_over_may_be_spent_on_another_account(check) -> None:
    carried = {"service": "60.00", "health": "30.00", "carried": "10.00", "whole": "100.00"}
    assert list(check(TEXT.format(**carried), "C825")) == []
