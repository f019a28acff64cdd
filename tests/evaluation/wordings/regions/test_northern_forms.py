"""Forms of the northern provinces: every figure of them is held against the rest."""

import pytest

from audit.model.check import Status

HEBEI = """
2025年部门预算信息公开
部门收支总表
318青柳县水务局 | 单位：万元
序号 | 收入 | | 支出 |
 | 项目 | 预算金额 | 项目 | 预算金额
栏次 | 1 | 2 | 3 | 4
1 | 一、一般公共预算拨款收入 | {income} | 一、一般公共服务支出 |
2 | 二、政府性基金预算拨款收入 | 30.00 | 二、农林水支出 | 130.00
3 | 本年收入合计 | 130.00 | 本年支出合计 | 130.00
4 | 收入总计 | 130.00 | 支出总计 | 130.00
财政拨款“三公”经费支出表
318青柳县水务局 | 单位：万元
序号 | 项目 | 2025年预算数 | | |
 | | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
栏次 | 1 | 2 | 3 | 4 | 5
1 | 合计 | 3.50 | 3.50 | |
2 | 一、因公出国（境）费 | | | |
3 | 二、公务用车购置及运维费 | 3.00 | {cars} | |
4 | 其中：公务用车购置费 | | | |
5 | 公务用车运行维护费 | 3.00 | 3.00 | |
6 | 三、公务接待费 | 0.50 | 0.50 | |
部门政府采购预算
318青柳县水务局 | 单位：万元
政府采购项目来源 | | 采购物品名称 | 政府采购目录序号 | 数量单位 | 数量 | 单价 | 政府采购金额 | | | |
项目名称 | 预算资金 | | | | | | 总计 | 当年部门预算安排资金 | | | 提前采购资金
 | | | | | | | | 合计 | 一般公共预算拨款 | 其他来源收入 |
合计 | 21.00 | | | | | | 21.00 | 21.00 | {bought} | |
办公费 | 3.00 | 打印机 | A02021003 | 台 | 4 | 0.75 | 3.00 | 3.00 | 3.00 | |
河道项目 | 18.00 | 监理服务 | C20010000 | 项 | 1 | 18.00 | 18.00 | 18.00 | 18.00 | |
"""


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [({}, ""), ({"income": "101.00"}, "T102"), ({"cars": "3.10"}, "T101"), ({"bought": "20.00"}, "T101")],
)
def test_hebei_s_tables_are_read_to_the_last_column(check, failed, wrong, rule):
    right = {"income": "100.00", "cars": "3.00", "bought": "21.00"}
    text, rules = HEBEI.format(**(right | wrong)), ("T101", "T102")
    found = failed(text, *rules)
    assert rule in found if rule else not found
    assert Status.UNDETERMINED not in {o.status for o in check(text, *rules)}


ITEMS = """
2025年部门预算信息公开
部门政府采购预算
318青柳县水务局 | 单位：万元
政府采购项目来源 | | 采购物品名称 | 政府采购目录序号 | 数量单位 | 数量 | 单价 | 政府采购金额 | | | |
项目名称 | 预算资金 | | | | | | 总计 | 当年部门预算安排资金 | | | 提前采购资金
 | | | | | | | | 合计 | 一般公共预算拨款 | 其他来源收入 |
合计 | | | | | | | 9.20 | 9.20 | 9.20 | |
青柳县水务局小计 | | | | | | | 9.20 | 9.20 | 9.20 | |
办公设备购置 | 6.20 | | | | | | 6.20 | 6.20 | 6.20 | |
 | | 台式计算机 | A02010105 | 台 | 8 | 0.50 | 4.00 | {} | {} | |
 | | 打印机 | A02021003 | 台 | 11 | 0.20 | 2.20 | 2.20 | 2.20 | |
河道清淤 | 3.00 | 清淤服务 | C16010000 | 项 | 1 | 3.00 | 3.00 | 3.00 | 3.00 | |
"""


@pytest.mark.parametrize(("now", "general", "rules"), [("4.00", "4.00", set()), ("4.50", "4.00", {"T101", "T104"})])
def test_items_named_among_the_amounts_are_those_of_the_project_above(failed, now, general, rules):
    assert failed(ITEMS.format(now, general), "T101", "T102", "T104") == rules


def test_items_named_among_the_amounts_come_to_their_project(passed, check):
    text = ITEMS.format("4.00", "4.00")
    assert Status.UNDETERMINED not in {o.status for o in check(text, "T101", "T102")}
    assert passed(text, "T101", "T102")


RUNNING = """
2025年部门预算信息公开
一般公共预算基本支出表
单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
302 | 商品和服务支出 | 12.00 | | 12.00
30201 | 办公费 | 10.00 | | 10.00
30205 | 水费 | 2.00 | | 2.00
 | 合计 | 12.00 | | 12.00
情况说明
三、机关运行经费安排情况
2025年，我部门机关运行经费共计安排12.00万元，主要用于保障部门机关日常运行，其中：办公费10.00万元、水费{}万元。
"""


@pytest.mark.parametrize(("water", "rules"), [("2.00", set()), ("2.50", {"N512"})])
def test_what_running_costs_are_used_for_is_told_with_amounts(failed, water, rules):
    assert failed(RUNNING.format(water), "N512") == rules


TIANJIN = """
2031年度部门决算
支出决算表
单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | 90.00 | 60.00 | 30.00
207 | 文化旅游体育与传媒支出 | 90.00 | 60.00 | 30.00
项目支出决算表
单位：万元
项目名称 | 合计 | 财政拨款 | 其他资金
合计 | 30.00 | 25.00 | 5.00
免费开放 | {} | 20.00 | 5.00
市场监管 | 5.00 | 5.00 |
第三部分 情况说明
四、财政拨款收支决算总体情况说明
"""


@pytest.mark.parametrize(("one", "rules"), [("25.00", set()), ("26.00", {"T101", "T104"})])
def test_a_table_of_the_projects_is_not_the_table_of_expenditure(failed, one, rules):
    assert failed(TIANJIN.format(one), "T101", "T104", "C804", "S103") == rules


WHOLE = """
2031年度部门决算
财政拨款收入支出决算总表
单位：万元
收入 | | 支出 | |
项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款
一、一般公共预算财政拨款 | 90.00 | 七、文化旅游体育与传媒支出 | 90.00 | 90.00
本年收入合计 | 90.00 | 本年支出合计 | 90.00 | 90.00
总计 | 90.00 | 总计 | 90.00 | 90.00
第三部分 情况说明
四、财政拨款收支决算总体情况说明
青柳区文化局2031年度财政拨款收、支决算总计{}万元。
"""


@pytest.mark.parametrize(("whole", "rules"), [("90.00", set()), ("91.00", {"N106"})])
def test_the_total_may_be_called_that_of_the_final_accounts(failed, whole, rules):
    assert failed(WHOLE.format(whole), "N106") == rules


HENAN = """
2031年度部门预算
2031年部门收支总体情况表
单位：万元
收入 | | 支出 | | | | |
项目 | 金额 | 项目 | 合计 | 上年结转 | 本年一般公共预算 | | 政府性基金
 | | | | | 小计 | 其中：财政拨款 |
一、一般公共预算 | 90.00 | 一、基本支出 | 60.00 | | 60.00 | 60.00 |
其中：财政拨款 | {grant} | 1、工资福利支出 | 50.00 | | 50.00 | 50.00 |
二、政府性基金 | | 2、商品和服务支出 | 10.00 | | 10.00 | 10.00 |
三、专户管理的教育收费 | | 二、项目支出 | 30.00 | | 30.00 | 30.00 |
四、其他收入 | | （一）一般性项目 | {general} | | 10.00 | 10.00 |
 | | （二）专项资金 | 20.00 | | 20.00 | 20.00 |
本年收入合计 | 90.00 | 本年支出合计 | 90.00 | | 90.00 | 90.00 |
收入总计 | 90.00 | 支出总计 | 90.00 | | 90.00 | 90.00 |
2031年部门支出总体情况表
单位：万元
科目编码 | | | 单位代码 | 单位（科目名称） | 总计 | 基本支出 | | | 项目支出 | |
类 | 款 | 项 | | | | 小计 | 工资福利支出 | 商品和服务支出 | 小计 | 一般性项目 | 专项资金
 | | | | 合计 | 90.00 | 60.00 | 50.00 | 10.00 | 30.00 | 10.00 | 20.00
 | | | 041001 | 青柳市医保局 | 90.00 | 60.00 | 50.00 | 10.00 | 30.00 | 10.00 | 20.00
208 | 01 | 01 | 041001 | 行政运行 | 60.00 | 60.00 | 50.00 | 10.00 | | |
208 | 01 | 09 | 041001 | 社会保险经办机构 | 30.00 | | | | 30.00 | {special} | 20.00
2031年支出经济分类汇总表
单位：万元
部门预算经济分类 | | | 政府预算经济分类 | | | 总计 | 一般公共预算 | | 政府性基金
类 | 款 | 科目名称 | 类 | 款 | 科目名称 | | 小计 | 其中：财政拨款 |
 | | 合计 | | | | 90.00 | 90.00 | 90.00 |
301 | 01 | 基本工资 | 501 | 01 | 工资奖金津补贴 | 50.00 | 50.00 | {wage} |
302 | 01 | 办公费 | 502 | 01 | 办公经费 | 40.00 | 40.00 | 40.00 |
"""


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({}, ""),
        ({"grant": "91.00"}, "T103"),
        ({"general": "11.00"}, "T102"),
        ({"special": "11.00"}, "T101"),
        ({"wage": "51.00"}, "T104"),
    ],
)
def test_henan_s_tables_are_read_to_the_last_column(check, failed, wrong, rule):
    right = {"grant": "90.00", "general": "10.00", "special": "10.00", "wage": "50.00"}
    text, rules = HENAN.format(**(right | wrong)), ("T101", "T102", "T103", "T104")
    found = failed(text, *rules)
    assert rule in found if rule else not found
    assert Status.UNDETERMINED not in {o.status for o in check(text, *rules)}


MEANT = """
2031年度部门预算
第三部分 部门预算情况说明
（一）机关运行经费支出情况
2031年机关运行经费支出预算41.21万元，主要保障机构正常运转需要，与2030年相比增加3.45万元，增长{}，主要原因：人员增加。
"""


@pytest.mark.parametrize(("rate", "rules"), [("9.14%", set()), ("9.74%", {"P201"})])
def test_what_an_amount_secures_does_not_cut_off_its_change(failed, rate, rules):
    assert failed(MEANT.format(rate), "P201") == rules


PURCHASES = """
2031年部门预算
2031年政府采购预算表
单位：万元
项目 | 采购金额
合计 | 100.00
货物 | 30.00
工程 | 50.00
服务 | {served}
第三部分 重要事项说明
（二）政府采购情况
2031年政府采购预算总额100.00万元，其中：货物类采购预算30.00万元，工程类采购预算50.00万元，服务类采购预算20.00万元。面向中小企业预留政府采购项目预算80.00万元，占政府采购预算总额的80.00%，其中：面向小微企业预留40.00万元，占预留总额的{share}%。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"), [({}, set()), ({"served": "25.00"}, {"T102", "N101"}), ({"share": "40.00"}, {"P101"})]
)
def test_purchases_by_kind_alone_are_a_table_too(failed, wrong, rules):
    assert failed(PURCHASES.format(**({"served": "20.00", "share": "50.00"} | wrong)), "T102", "N101", "P101") == rules


MONGOLIA = """
2031年单位预算公开报告
第二部分 单位预算情况说明
七、一般公共预算“三公”经费支出预算情况说明
2031年一般公共预算财政拨款“三公”经费支出预算5.00万元。其中：
1.因公出国（境）费预算支出0万元，与上年预算数相同。
2.公务用车购置及运行维护费预算支出{cars}万元，与上年相比增加1.00万元，增长33.33%。其中：
（1）公务用车购置预算支出0万元，与上年预算数相同。
（2）公务用车运行维护费预算支出4.00万元，与上年相比增加1.00万元，增长33.33%。
3.公务接待费预算支出1.00万元，与上年相比减少0.20万元，下降16.67%。
十、项目支出预算情况说明
2031年共安排项目3个，项目支出预算总额90.00万元，其中：财政拨款本年项目支出60.00万元，财政拨款上年结转项目支出10.00万元，非财政拨款项目支出{own}万元。
"""


@pytest.mark.parametrize(("wrong", "rule"), [({}, ""), ({"cars": "4.50"}, "N201"), ({"own": "25.00"}, "N201")])
def test_inner_mongolia_says_budgeted_expenditure(failed, wrong, rule):
    assert failed(MONGOLIA.format(**({"cars": "4.00", "own": "20.00"} | wrong)), "N201") == ({rule} if rule else set())


BEIJING = """
2031年部门预算
政府购买服务预算财政拨款明细表
单位：万元
单位名称 | 项目名称 | 指导性目录 | | | 政府购买服务预算金额
 | | 一级 | 二级 | 三级 |
合计 | | | | | 48.00
青柳区商务局 | 展会 | B政府履职 | B05会议 | B0502展览 | {served}
青柳区商务局 | 规划 | A公共服务 | A16管理 | A1601规划 | 12.00
第一部分 2031年度部门预算情况说明
四、财政拨款“三公”经费预算情况说明
公务用车运行维护费2031年预算数24.00万元，其中：公务用车加油8.00万元，公务用车维修7.00万元，公务用车保险5.00万元，公务用车其他支出{other}万元。
（三）政府购买服务预算说明
2031年本部门政府购买服务预算总额{told}万元。
"""


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [({}, ""), ({"served": "38.00"}, "T104"), ({"told": "58.00"}, "N101"), ({"other": "6.00"}, "N201")],
)
def test_beijing_s_bought_services_and_cars_add_up(failed, wrong, rule):
    assert failed(
        BEIJING.format(**({"served": "36.00", "told": "48.00", "other": "4.00"} | wrong)), "T104", "N101", "N201"
    ) == ({rule} if rule else set())


SAVED = """
2031年部门预算信息公开
情况说明
四、财政拨款“三公”经费预算情况及增减变化原因
2031年，我部门公务用车运行维护费3.00万元，较上年{}0.30万元，主要是{}。
"""


@pytest.mark.parametrize(
    ("way", "why", "rules"),
    [
        ("减少", "压减车辆维修支出", set()),
        ("增加", "压减车辆维修支出", {"X113"}),
        ("增加", "压减维修支出，同时新增车辆一台", set()),
        ("增加", "落实过紧日子要求", {"X113"}),
    ],
)
def test_savings_are_no_reason_to_spend_more(failed, way, why, rules):
    assert failed(SAVED.format(way, why), "X113") == rules


GOALS = """
2031年部门预算信息公开
1、河道治理项目绩效目标表
单位：万元
项目编码 | 13000031P00310 | 项目名称 | 河道治理项目 | |
预算规模及资金用途 | 预算数 | {} | 其中：财政资金 | 60.00 | 其他资金 |
绩效目标 | 1.完成年度任务 | | | |
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
产出指标 | 数量指标 | 治理长度 | 治理河道的长度 | ≥12公里 | 工作计划
"""


@pytest.mark.parametrize(("whole", "wrong"), [("60.00", False), ("66.00", True)])
def test_the_money_of_hebei_s_goals_adds_up(failed, whole, wrong):
    assert bool(failed(GOALS.format(whole), "Q201", "Q202", "Q203", "Q204", "Q205")) == wrong


GANSU = """
2031年单位预算公开
一般公共预算“三公”经费、会议费、培训费支出情况表
单位：万元
单位名称 | 一般公共预算“三公”经费 | | | | | | 会议费 | 培训费
 | 合计 | 因公出国（境）费用 | 公务接待费 | 公务用车购置及运行费 | | | |
 | | | | 小计 | 公务用车购置费 | 公务用车运行费 | |
合计 | 5.00 | | 1.00 | 4.00 | | {cars} | 0.50 | 0.30
青柳县文物所 | 5.00 | | 1.00 | 4.00 | | {cars} | 0.50 | 0.30
第二部分 2031年单位预算情况说明
一、单位预算收支总体情况
2031年收入预算总额90.00万元。其中：一般公共预算当年拨款收入{current}万元，占94.44%；上年结转5.00万元，占5.56%。
四、一般公共预算基本支出情况
2031年一般公共预算基本支出60.00万元。其中：人员经费支出50.00万元；公用经费支出10.00万元。
五、一般公共预算“三公”经费、会议费、培训费情况
（三）培训费。2031年培训费预算{trained}万元，与上年持平。
"""


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [({}, ""), ({"cars": "4.50"}, "T101"), ({"current": "84.00"}, "P101"), ({"trained": "0.80"}, "N101")],
)
def test_gansu_s_three_publics_and_current_appropriations_are_read(failed, wrong, rule):
    right = {"cars": "4.00", "current": "85.00", "trained": "0.30"}
    assert failed(GANSU.format(**(right | wrong)), "T101", "N101", "P101") == ({rule} if rule else set())


@pytest.mark.parametrize(("staff", "found"), [("50.00", []), ("55.00", ["N201"])])
def test_the_projects_told_behind_the_money_for_them_are_no_part_of_what_is_told_before(report, staff, found):
    """河北: each project of the expenditure on projects with its amount."""
    text = f"""
        2031年部门预算信息公开
        第二部分 部门预算信息公开情况说明
        二、部门预算安排的总体情况
        2、支出说明
        2031年支出预算90.00万元，其中基本支出60.00万元，包括人员经费{staff}万元和日常公用经费10.00万元；项目支出30.00万元，主要为堤防养护20.00万元、水文监测8.00万元。
    """
    assert [finding.rule for finding in report(text, "N201")] == found


# 甘肃
PRIMARY = """
陇川县第二小学2031年度部门决算
第二部分 2031年度部门决算表
一般公共预算财政拨款支出决算表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 100.00 | 60.00 | 40.00
205 | 教育支出 | 80.00 | 40.00 | 40.00
221 | 住房保障支出 | 20.00 | 20.00 |
第三部分 2031年度部门决算情况说明
一、收入支出决算总体情况说明
2031年度收、支总计110.00万元，与2030年度收、支总计{before}万元相比，各增加10.00万元，增长10.00%，主要原因是教师工资晋级。
五、一般公共预算财政拨款支出决算情况说明
2031年度一般公共预算财政拨款支出100.00万元。主要用于以下方面：
1.教育支出（类）年初预算数为100.00万元，支出决算为{education}万元，完成年初预算的80.00%，决算数小于年初预算数的主要原因是人员变动。
2.住房保障支出（类）年初预算数为20.00万元，支出决算为20.00万元，完成年初预算的100.00%，决算数与年初预算数持平。
"""


@pytest.mark.parametrize(
    ("before", "education", "rules"),
    [("100.00", "80.00", set()), ("101.00", "80.00", {"P202"}), ("100.00", "82.00", {"N106"})],
)
def test_what_a_gansu_school_had_the_year_before_is_no_second_total_of_this_one(failed, before, education, rules):
    text = PRIMARY.format(before=before, education=education)
    assert failed(text, "N102", "N106", "P201", "P202") == rules


# 内蒙古
HEALTH = """
敖林旗卫生健康委员会2031年部门预算
第二部分 2031年度部门预算安排情况说明
一、部门预算收支总体情况说明
2031年度收入、支出预算总计{total}万元，与上年相比无变化。其中：
（一）收入预算总计110.00万元。包括：
1.本年收入合计100.00万元。
2.上年结转结余10.00万元，与上年相比无变化。
八、项目支出预算情况说明
2031年度部门预算安排项目5个，项目预算总额50.00万元，其中：一般公共预算本年拨款{granted}万元，财政拨款结转结余10.00万元。
"""


def test_the_totals_and_projects_of_an_inner_mongolian_budget_add_up(failed):
    assert failed(HEALTH.format(total="110.00", granted="40.00"), "N102", "N201") == set()
    assert failed(HEALTH.format(total="111.00", granted="40.00"), "N102", "N201") == {"N102"}
    assert failed(HEALTH.format(total="110.00", granted="42.00"), "N102", "N201") == {"N201"}


# 甘肃
APPROPRIATED = """青柳县农业农村局2031年部门预算
第三部分 2031年部门预算情况说明
三、部门预算收支总体情况说明
2031年部门预算支出90.00万元。
四、一般公共预算拨款情况
2031年一般公共预算拨款90.00万元，包括：基本支出80.00万元，项目支出10.00万元。
（一）基本支出80.00万元，比2030年预算增加1.00万元。
1.工资福利支出50.00万元，比2030年预算增加1.00万元。
2.商品和服务支出{}万元，比2030年预算增加0万元。
（二）项目支出10.00万元，比2030年预算增加0万元。
"""


@pytest.mark.parametrize(("services", "rules"), [("30.00", set()), ("35.00", {"N202"})])
def test_economic_classes_below_basic_expenditure_are_its_own_and_no_projects(failed, services, rules):
    assert failed(APPROPRIATED.format(services), "N201", "N202") == rules
