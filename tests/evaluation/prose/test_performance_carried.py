"""What performance goals cover of this year's money, where part of the projects is paid with last year's."""

import pytest


@pytest.mark.parametrize(("own", "carried", "rules"), [("85.00", "5.00", set()), ("90.00", "", {"N516"})])
def test_the_years_own_money_is_less_than_the_projects_by_what_was_carried(failed, own, carried, rules) -> None:
    text = f"""2024年部门预算公开
第二部分 2024年部门预算表
财政拨款收支总表
单位：万元
收入项目 | 预算数 | 支出项目 | 合计 | 一般公共预算 | 政府性基金预算
一、本年收入 | {own} | 一、本年支出 | 90.00 | 90.00 |
（一）一般公共预算拨款 | {own} | （一）一般公共服务支出 | 90.00 | 90.00 |
二、上年结转 | {carried} | 二、结转下年 | | |
收入总计 | 90.00 | 支出总计 | 90.00 | 90.00 |
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 90.00 | 60.00 | 30.00
20126 | 档案事务 | 90.00 | 60.00 | 30.00
2012601 | 行政运行 | 90.00 | 60.00 | 30.00
 | 合计 | 90.00 | 60.00 | 30.00
第三部分 2024年部门预算情况说明
五、其他重要事项的情况说明
（三）预算绩效情况
2024年项目支出均实行了绩效目标管理，涉及一般公共预算当年财政拨款25.00万元。
"""
    assert failed(text, "N516") == rules
