"""Projects and their amounts told in the prose, and what a reason or a list may not be taken for."""

import pytest

PROJECTS = """
青石县水利局2031年部门预算公开
第三部分 2031年部门预算情况说明
八、项目支出预算情况说明
2031年项目支出预算{total}万元，其中：一般公共预算拨款安排400.00万元，政府性基金预算拨款安排100.00万元。
1.防汛抗旱经费120.00万元，主要用于防汛物资储备80.00万元、应急抢险{rescue}万元。
2.水利工程维护经费380.00万元，主要用于堤防维护。
（1）水库维护费280.00万元。
（2）堤防维护费100.00万元。
"""


@pytest.mark.parametrize(
    ("total", "rescue", "rules"),
    [("500.00", "40.00", set()), ("500.00", "50.00", {"Q742"}), ("490.00", "40.00", {"N202"})],
)
def test_projects_add_up_to_no_more_than_there_is(failed, total, rescue, rules):
    """What is numbered otherwise, below a project, is a part of it."""
    assert failed(PROJECTS.format(total=total, rescue=rescue), "N201", "N202", "Q742") == rules


BY_NAME = """
青石县林业局2031年部门预算说明
四、一般公共预算拨款支出
（二）项目支出：2031年本部门项目支出预算250.00万元，主要是部门为完成特定行政工作任务而发生的支出。其中：森林防火支出100.00万元，主要用于队伍建设；林业有害生物防治支出{pests}万元，主要用于疫木除治；湿地保护支出70.00万元，主要用于湿地公园管护。
"""


@pytest.mark.parametrize(("pests", "rules"), [("80.00", set()), ("800.00", {"N202"})])
def test_projects_follow_their_total_behind_a_full_stop(failed, pests, rules):
    assert failed(BY_NAME.format(pests=pests), "N201", "N202") == rules


REVENUE = """
青石县应急管理局2031年部门预算信息公开情况说明
二、部门预算安排的总体情况
1、收入说明
反映本部门当年全部收入。2031年预算收入812.30万元，其中：一般公共预算收入762.30万元，基金预算收入{funds}万元，国有资本经营预算收入0万元，财政专户核拨收入0万元，其他来源收入0万元。
3、比上年增减情况
2031年预算收支安排812.30万元，较2030年预算增加12.30万元，其中：基本支出增加{basic}万元，主要为人员工资增加；项目支出减少10.00万元，主要为压减项目支出。
七、国有资产信息
本年度拟购置固定资产总额为50.00万元，其中房屋0万元、车辆{vehicles}万元、单价在20万元以上的设备0万元、其他固定资产50.00万元，已列入政府采购预算。
"""
HEBEI = {"funds": "50.00", "basic": "22.30", "vehicles": "0"}


@pytest.mark.parametrize(
    ("wrong", "rules"),
    [
        ({}, set()),
        ({"funds": "60.00"}, {"N201"}),
        ({"basic": "32.30"}, {"Y124"}),
        ({"vehicles": "20.00"}, {"Q752"}),
    ],
)
def test_hebei_calls_funds_and_accounts_by_short_names(failed, wrong, rules):
    assert failed(REVENUE.format(**HEBEI | wrong), "N201", "Y124", "Q752") == rules


REASON = """
青石县林业局2031年部门预算说明
三、部门收支总体情况
（二）支出预算
2031年本部门支出预算980.50万元。支出较去年增加30.50万元，其中基本支出增加40.50万元，项目支出减少10.00万元，主要是因为人员经费增加。
"""


def test_a_reason_behind_several_changes_is_not_the_last_one_s(failed):
    assert failed(REASON, "X110", "X111", "X103", "X104") == set()
    alone = REASON.replace("其中基本支出增加40.50万元，项目支出", "。基本支出")
    assert failed(alone, "X110") == {"X110"}


JIANGXI = """
青石县民政局2031年部门预算
第二部分 2031年部门预算情况说明
（二）支出预算情况
2031年青石县民政局支出预算总额为1830.55万元，较上年预算安排增加130.55万元，增长7.68%。
其中：按支出项目类别划分：基本支出930.55万元，包括工资福利支出720.55万元、商品和服务支出{running}万元、对个人和家庭的补助100.00万元；项目支出900.00万元，包括商品和服务支出300.00万元、对个人和家庭的补助600.00万元。
按支出经济分类划分：工资福利支出720.55万元；商品和服务支出410.00万元；对个人和家庭的补助700.00万元。
"""


@pytest.mark.parametrize(("running", "rules"), [("110.00", set()), ("210.00", {"N202"})])
def test_the_same_kinds_are_told_of_the_whole_and_of_its_parts(failed, running, rules):
    assert failed(JIANGXI.format(running=running), "N102", "N201", "N202") == rules
