"""Wordings of one region's narratives: what they say is held against the tables, and nobody is accused for them."""

import pytest

from audit.model.check import Status

GENERAL = """
2031年部门预算公开
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 150.00 | 90.00 | 60.00
20113 | 商贸事务 | 100.00 | 70.00 | 30.00
2011301 | 行政运行 | 70.00 | 70.00 |
2011308 | 招商引资 | 30.00 | | 30.00
20126 | 档案事务 | 50.00 | 20.00 | 30.00
2012601 | 行政运行 | 20.00 | 20.00 |
2012604 | 档案馆 | 30.00 | | 30.00
 | 合计 | 150.00 | 90.00 | 60.00
第三部分 2031年部门预算情况说明
五、一般公共预算支出情况说明
2031年本年一般公共预算支出150.00万元。
（一）按支出功能分类科目划分
{}
"""
FUND = """
2031年度部门决算公开
政府性基金预算财政拨款收入支出决算表
单位：万元
科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出/小计 | 本年支出/基本支出 | 本年支出/项目支出 | 年末结转和结余
合计 | | 5.00 | 20.00 | 22.00 | | 22.00 | 3.00
212 | 城乡社区支出 | 5.00 | 20.00 | 22.00 | | 22.00 | 3.00
第三部分 情况说明
八、政府性基金预算财政拨款收入支出决算情况说明
2031年度政府性基金预算财政拨款收入总计25.00万元，其中：年初结转和结余5.00万元，本年收入{}万元。
"""
THREE = """
2031年度部门决算公开
第三部分 情况说明
七、财政拨款“三公”经费支出决算情况说明
公务接待费支出预算为5.00万元，支出决算为4.00万元，完成预算的80.00%，决算数小于预算数的主要原因是厉行节约，与上年相比减少1.00万元，减少{}，减少的主要原因是厉行节约。
"""
PURPOSE = """
2031年度部门决算公开
第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（二）具体情况
1.教育支出120.00万元，主要用于开展教学，完成年初预算的{}，决算数大于预算数20.00万元，主要原因是学生增加。
"""
BUDGET = """
2031年度部门决算公开
第三部分 情况说明
四、财政拨款收入支出决算总体情况说明
2031年度财政拨款收、支总计均为120.00万元。与2030年相比，财政拨款收、支总计各增加20.00万元，增长20.00%。
与2031年初预算相比，财政拨款收、支总计增加40.00万元，增长{}。
"""
FLOWS = """
2031年度部门决算公开
一般公共预算财政拨款收入支出决算表
单位：万元
项目 | | 年初结转和结余 | 本年收入 | 本年支出 | | | | 年末结转和结余
科目编码 | 科目名称 | | | 合计 | 基本支出 | | 项目支出 |
 | | | | | 人员经费 | 公用经费 | |
合计 | | 2.00 | 99.00 | 100.00 | 60.00 | 10.00 | 30.00 | 1.00
201 | 一般公共服务支出 | 2.00 | 69.00 | 70.00 | 30.00 | 10.00 | 30.00 | 1.00
20126 | 档案事务 | 2.00 | 69.00 | 70.00 | 30.00 | 10.00 | 30.00 | 1.00
2012601 | 行政运行 | | 40.00 | 40.00 | 30.00 | 10.00 | |
2012604 | 档案馆 | 2.00 | 29.00 | 30.00 | | | 30.00 | 1.00
208 | 社会保障和就业支出 | | 30.00 | 30.00 | {} | | |
20805 | 行政事业单位养老支出 | | 30.00 | 30.00 | 30.00 | | |
2080505 | 机关事业单位基本养老保险缴费支出 | | 30.00 | 30.00 | 30.00 | | |
"""
BOUGHT = """
2031年部门预算公开
部门政府采购预算
单位：万元
政府采购项目来源 | | 采购物品名称 | 计量单位 | 数量 | 单价 | 政府采购金额
项目名称 | 预算资金 | | | | | 总计
合计 | | | | | | 31.00
办公运行项目 | 50.00 | 计算机 | 台 | 20 | 0.55 | {}
办公运行项目 | 50.00 | 桌椅 | 套 | 10 | 2.00 | 20.00
六、政府采购预算情况
"""
DAILY = """
2031年度部门决算公开
收入支出决算总表
单位：万元
支出决算表
单位：万元
科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | 100.00 | 70.00 | 30.00
201 | 一般公共服务支出 | 100.00 | 70.00 | 30.00
第三部分 情况说明
二、支出决算情况说明
青柳局2031年度支出合计100.00万元。
（一）基本支出情况
2031年度用于保障青柳局机关正常运转的日常支出{}万元。
"""
TOTALS = """
2031年度部门决算公开
第三部分 情况说明
一、收入支出决算总体情况
2031年度收、支总计120.00万元。
二、收入决算情况
2031年本年收入110.00万元，占总收入{}；年初结转和结余10.00万元，占总收入8.33%。与上年相比，总收入增加20.00万元，增长20.00%。
"""
OF_ITSELF = """
2031年度部门决算公开
第三部分 情况说明
三、支出决算情况
2031年本年支出115.00万元，占总支出95.83%。
"""
EMPTY = """
2031年部门预算公开
新增资产配置表
单位：元
资产类别 | 资产名称 | 数量 | 单价 | 金额
设备 | 计算机 | 20 | 5500.00 | 110000.00
{}
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、利润收入 | | 一、国有企业资本金注入 |
注：本部门没有这项收支，此表为空表。
"""
ACCOUNTS = """
2031年度部门决算公开
一般公共预算财政拨款支出决算表
单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 100.00 | 70.00 | 30.00
201 | 一般公共服务支出 | 100.00 | 70.00 | 30.00
20126 | 档案事务 | 100.00 | 70.00 | 30.00
2012601 | 行政运行 | 70.00 | 70.00 |
2012604 | 档案馆 | 30.00 | | 30.00
第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况说明。
2031年度一般公共预算财政拨款支出年初预算90.00万元，支出决算100.00万元，其中：
1.{}。
年初预算65.00万元，支出决算{}万元。
"""
XINJIANG = """
2031年部门预算公开
第三部分 2031年部门预算情况说明
四、关于青石县档案馆2031年财政拨款收支预算情况的总体说明
2031年财政拨款收支总预算110.00万元。
收入预算包括：一般公共预算拨款100.00万元，政府性基金预算拨款10.00万元。
{}
"""


def found(outcomes):
    return {o.status for o in outcomes} - {Status.NOT_APPLICABLE}


@pytest.mark.parametrize(("part", "status"), [("0.00", Status.PASSED), ("30.00", Status.FAILED)])
def test_what_follows_an_item_told_by_its_bare_name_is_a_part_of_that_item(check, part, status):
    told = f"1.招商引资支出30.00万元，其中：基本支出{part}万元，项目支出30.00万元。"
    assert status in found(check(GENERAL.format(told), "N101"))


def test_two_items_of_one_name_are_two(failed):
    told = "1.行政运行支出70.00万元，其中：基本支出70.00万元。\n2.行政运行支出20.00万元，其中：基本支出20.00万元。"
    assert not failed(GENERAL.format(told), "N101", "N102", "N411", "N412")


@pytest.mark.parametrize(("income", "status"), [("20.00", Status.PASSED), ("21.00", Status.FAILED)])
def test_the_totals_of_a_fund_are_told_with_their_parts(check, income, status):
    assert status in found(check(FUND.format(income), "N106", "N201"))


@pytest.mark.parametrize(("rate", "status"), [("20.00%", Status.PASSED), ("25.00%", Status.FAILED)])
def test_what_has_changed_since_last_year_ends_a_reason_where_another_reason_follows(check, rate, status):
    assert status in found(check(THREE.format(rate), "P201"))


@pytest.mark.parametrize(("rate", "status"), [("120.00%", Status.PASSED), ("125.00%", Status.FAILED)])
def test_a_budget_completed_after_a_purpose_is_that_of_the_amount_before_it(check, rate, status):
    assert status in found(check(PURPOSE.format(rate), "P311"))


@pytest.mark.parametrize(("rate", "rules"), [("50.00%", set()), ("60.00%", {"P207"})])
def test_what_is_said_against_the_initial_budget_of_the_year_is_no_change_since_last_year(failed, rate, rules):
    assert failed(BUDGET.format(rate), "N103", "P201", "P207") == rules


@pytest.mark.parametrize(("staff", "status"), [("30.00", Status.PASSED), ("31.00", Status.FAILED)])
def test_a_subtotal_that_has_no_column_does_not_make_its_parts_slide(check, staff, status):
    outcomes = check(FLOWS.format(staff), "T101", "T104")
    assert status in found(outcomes)
    assert (Status.FAILED in found(outcomes)) is (status is Status.FAILED)


@pytest.mark.parametrize(("amount", "status"), [("11.00", Status.PASSED), ("12.00", Status.FAILED)])
def test_prices_and_quantities_of_a_procurement_add_up_to_nothing_but_multiply(check, amount, status):
    outcomes = check(BOUGHT.format(amount), "T101", "T104", "Q463")
    assert status in found(outcomes)
    assert (Status.FAILED in found(outcomes)) is (status is Status.FAILED)


@pytest.mark.parametrize(("amount", "status"), [("70.00", Status.PASSED), ("71.00", Status.FAILED)])
def test_what_keeps_the_office_running_is_its_basic_expenditure(check, amount, status):
    assert status in found(check(DAILY.format(amount), "N106"))


@pytest.mark.parametrize(("share", "failing"), [("91.67%", set()), ("100.00%", {"P101"})])
def test_total_income_is_not_the_income_of_the_year(failed, share, failing):
    assert failed(TOTALS.format(share), "P101", "P201") == failing


def test_nothing_is_a_share_of_itself(failed):
    assert not failed(OF_ITSELF, "P101")


@pytest.mark.parametrize("title", ["国有资本经营收支表", "县级债务转贷表", "重大政策一览表"])
def test_the_note_of_an_empty_table_is_not_that_of_the_table_before_it(failed, title):
    assert not failed(EMPTY.format(title), "C701")


ITEM = "一般公共服务支出（类）档案事务（款）行政运行（项）"


@pytest.mark.parametrize(
    ("name", "amount", "failing"), [(ITEM, "70.00", set()), (ITEM, "71.00", {"N106"}), ("什么（项）", "70.00", set())]
)
def test_what_follows_the_name_of_an_account_is_not_the_total(failed, name, amount, failing):
    assert failed(ACCOUNTS.format(name, amount), "N102", "N106") == failing


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        ("支出预算包括：教育支出60.00万元，城乡社区支出10.00万元，住房保障支出40.00万元。", set()),
        ("一般公共预算支出包括：教育支出60.00万元，住房保障支出40.00万元。", set()),
        ("支出预算包括：教育支出60.00万元，城乡社区支出10.00万元，住房保障支出45.00万元。", {"N201"}),
    ],
)
def test_the_classes_add_up_to_all_that_is_granted_or_to_the_general_budget(failed, told, rules):
    assert failed(XINJIANG.format(told), "N201") == rules


CLASSES = """
2031年部门预算公开
部门支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100.00 | 70.00 | 30.00
221 | 住房保障支出 | 20.00 | 20.00 |
合计 | | 120.00 | 90.00 | 30.00
第三部分 2031年部门预算情况说明
一、收支预算情况的总体说明
{}
"""


@pytest.mark.parametrize(
    "told",
    [
        "支出预算包括：一般公共服务支出、住房保障支出。",
        "支出预算包括：一般公共服务支出100.00万元、住房保障支出20.00万元。",
    ],
)
def test_classes_that_the_table_has_are_not_missed_in_a_form_of_other_columns(failed, told):
    assert not failed(CLASSES.format(told), "N437", "N438")


SHANGHAI = """
2031年部门预算
2031年部门支出预算总表
编制部门：上海市青石局 | 单位：元
项目 | | | | 支出预算
功能分类科目编码 | | | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项 | | | |
206 | | | 科学技术支出 | 3,000,000 | 1,000,000 | 2,000,000
221 | | | 住房保障支出 | 500,000 | 500,000 |
 | | | 合计 | 3,500,000 | 1,500,000 | 2,000,000
2031年部门财政拨款收支预算总表
编制部门：上海市青石局 | 单位：元
财政拨款收入 | | 财政拨款支出
项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
一、一般公共预算资金 | 3,500,000 | 一、科学技术支出 | 3,000,000 | 3,000,000 | |
二、政府性基金 | | 二、住房保障支出 | 500,000 | 500,000 | |
收入总计 | 3,500,000 | 支出总计 | 3,500,000 | 3,500,000 | |
2031年部门预算编制说明
{}
"""


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("1.“科学技术支出”科目300.00万元，主要用于科研。", 0),
        ("1.“科学技术支出”科目310.00万元，主要用于科研。", 1),
        ("2031年，上海市青石局预算支出总额为350.00万元。", 0),
        ("2031年，上海市青石局预算支出总额为305.00万元。", 1),
        ("支出预算350.00万元，其中：基本支出150.00万元；项目支出200.00万元。", 0),
        ("支出预算350.00万元，其中：基本支出150.00万元；项目支出210.00万元。", 1),
    ],
)
def test_what_the_city_says_of_its_spending_is_held_against_the_tables(check, failed, said, wrong):
    failed = [o for o in check(SHANGHAI.format(said), "N101") if o.status is Status.FAILED]
    assert len(failed) == wrong


STATE_CAPITAL = """
2031年度部门决算公开
国有资本经营预算财政拨款收入支出决算表
单位：万元
项目 | | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余
功能分类科目编码 | 科目名称 | | | 合计 | 基本支出 | 项目支出 |
 | 合计 | 3.00 | 12.00 | 14.00 | | 14.00 | 1.00
223 | 国有资本经营预算支出 | 3.00 | 12.00 | 14.00 | | 14.00 | 1.00
22399 | 其他国有资本经营预算支出 | 3.00 | 12.00 | 14.00 | | 14.00 | 1.00
2239999 | 其他国有资本经营预算支出 | 3.00 | 12.00 | 14.00 | | 14.00 | 1.00
第三部分 情况说明
九、国有资本经营预算财政拨款收入支出决算情况说明
青石县2031年度国有资本经营预算财政拨款年初结转和结余{}万元，本年收入{}万元，本年支出{}万元，年末结转和结余{}万元。
"""


@pytest.mark.parametrize("place", range(4))
def test_the_flow_of_state_capital_is_held_against_its_table(check, place):
    right = ["3.00", "12.00", "14.00", "1.00"]
    wrong = [*right[:place], "8.00", *right[place + 1 :]]
    states = [
        any(o.status is Status.FAILED for o in check(STATE_CAPITAL.format(*told), "N106")) for told in (right, wrong)
    ]
    assert states == [False, True]
