"""Prose of southern provinces: what is listed adds up to what it is listed of."""

import pytest

from audit.model.check import Status

HEAD = "2031年度部门决算\n第三部分 2031年度部门决算情况说明\n"


# 湖北
NATURE_FIRST = (
    HEAD
    + """五、2031年度一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
2031年度一般公共预算财政拨款支出年初预算为90.00万元，支出决算为80.00万元，完成年初预算的88.9%。其中：基本支出60.00万元，项目支出20.00万元。
1.教育支出（类）。年初预算为50.00万元，支出决算为40.00万元，完成年初预算的80.0%。
2.住房保障支出（类）。年初预算为40.00万元，支出决算为40.00万元，完成年初预算的100.0%。
"""
)


def test_classes_after_basic_and_project_expenditure_are_still_all_of_them(passed, failed):
    assert passed(NATURE_FIRST, "N201", "N203") == {"N201", "N203"}
    assert failed(NATURE_FIRST.replace("预算为50.00", "预算为50.02"), "N201", "N203") == {"N203"}


# 四川
RATES = (
    HEAD
    + """五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
2031年度一般公共预算支出决算数为100.00万元，完成预算{}%。其中：
1.教育支出（类）教育管理事务（款）行政运行（项）：支出决算为60.00万元，完成预算{}%，决算数与预算数持平。
2.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为40.00万元{}。
"""
)


def test_rates_of_completion_imply_budgets_that_add_up(passed, failed):
    assert passed(RATES.format("90.91", "100", "，完成预算80%"), "P314") == {"P314"}
    assert failed(RATES.format("92.91", "100", "，完成预算80%"), "P314") == {"P314"}


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [("100", "", Status.UNDETERMINED), ("0", "，完成预算80%", Status.NOT_APPLICABLE)],
)
def test_an_item_without_a_rate_or_with_none_spent_implies_no_budget(check, first, second, status):
    assert [o.status for o in check(RATES.format("92.91", first, second), "P314")] == [status]


# 重庆
COMPARED = (
    HEAD
    + """一般公共预算财政拨款支出决算表
单位：万元
科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 100.00 | 60.00 | 40.00
205 | 教育支出 | 80.00 | 40.00 | 40.00
221 | 住房保障支出 | 20.00 | 20.00 |
（三）一般公共预算财政拨款收入支出决算情况说明
2.支出情况。2031年度一般公共预算财政拨款支出{}万元，较上年决算数增加10.00万元，增长11.1%。
4.比较情况。本部门2031年度一般公共预算财政拨款支出主要用于以下几个方面：
（1）教育支出{}万元，占80.0%，较年初预算数增加5.00万元，增长6.7%。
（2）住房保障支出20.00万元，占20.0%，与年初预算数持平。
"""
)


def test_income_and_expenditure_under_one_heading_are_read(failed):
    assert failed(COMPARED.format("100.00", "80.00"), "N106", "N201") == set()
    assert failed(COMPARED.format("101.00", "80.00"), "N106") == {"N106"}
    assert failed(COMPARED.format("100.00", "81.00"), "N106") == {"N106"}


# 深圳
UNIT = """2031年部门预算
第三部分 部门预算支出具体情况
一、署本级
署本级预算{}万元，包括人员支出60.00万元、公用支出15.00万元、对个人和家庭的补助支出5.00万元、项目支出20.00万元。
（一）人员支出60.00万元，主要是在职人员工资福利支出。
（二）公用支出15.00万元，主要包括公用综合定额经费。
（三）对个人和家庭的补助支出5.00万元，主要是离退休人员经费。
（四）项目支出20.00万元，具体包括：
1.招商推介活动{}万元，主要用于投资环境宣传。
2.产业研究8.00万元，主要用于产业链研究。
"""


def test_what_one_unit_spends_adds_up_by_nature_and_its_projects_fit_into_it(failed):
    assert failed(UNIT.format("100.00", "12.00"), "N201", "N202") == set()
    assert failed(UNIT.format("110.00", "12.00"), "N201", "N202") == {"N201"}
    assert failed(UNIT.format("100.00", "22.00"), "N201", "N202") == {"N202"}


SCHOOL = """
青石市第九中学2031年部门预算公开说明
二、2031年汇总预算情况
（一）2031年收入预算3800.00万元，其中：
1、财政拨款{granted}万元；
2、专户管理的事业收入434.00万元；
3、单位资金收入0万元；
4、政府性基金安排的收入0万元。
（二）2031年支出预算3800.00万元，其中：
1、人员类项目支出3100.00万元；
2、运转类项目支出400.00万元；
3、特定目标类项目支出{goals}万元。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"), [({}, set()), ({"granted": "3400.00"}, {"N202"}), ({"goals": "700.00"}, {"N202"})]
)
def test_the_parts_of_a_hubei_budget_in_sum_are_no_more_than_it(failed, wrong, rules):
    told = {"granted": "3362.00", "goals": "300.00"} | wrong
    assert failed(SCHOOL.format(**told), "N201", "N202") == rules


# 福建
SECONDARY = """
福建省榕屿第三中学2031年度单位预算
第二部分 2031年度单位预算表
四、财政拨款收支预算总表
单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款 | 100.00 | 一、教育支出 | {education}
二、政府性基金预算拨款 | | 二、住房保障支出 | 20.00
收入合计 | {granted} | 支出合计 | 100.00
第三部分 2031年度单位预算情况说明
一、预算收支总体情况
按照预算管理有关规定，2031年福建省榕屿第三中学收入预算为{income}万元，比上年增加5.00万元，主要原因是教学设备购置增加。其中：一般公共预算拨款收入100.00万元，其他收入10.00万元。
相应安排支出预算110.00万元，比上年增加5.00万元，主要原因是教学设备购置增加。其中：基本支出70.00万元（含人员经费{staff}万元、公用经费10.00万元），项目支出40.00万元。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"),
    [
        ({}, set()),
        ({"education": "81.00"}, {"T104"}),
        ({"granted": "101.00"}, {"T102"}),
        ({"income": "109.00"}, {"N202"}),
        ({"staff": "61.00"}, {"N201"}),
    ],
)
def test_a_fujian_school_tells_income_and_expenditure_as_the_rules_want_it(failed, wrong, rules):
    told = {"education": "80.00", "granted": "100.00", "income": "110.00", "staff": "60.00"} | wrong
    assert failed(SECONDARY.format(**told), "T102", "T104", "N201", "N202") == rules


# 云南
BUREAU = """
云泽县水务局2031年部门预算
一般公共预算支出预算表（按功能科目分类）
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
213 | 农林水支出 | 90.00 | 60.00 | 30.00
21303 | 水利 | 90.00 | 60.00 | 30.00
2130301 | 行政运行 | 60.00 | 60.00 |
2130314 | 防汛 | 30.00 | | 30.00
合计 | | 90.00 | 60.00 | 30.00
第一部分 云泽县水务局2031年部门预算编制说明
四、预算单位支出情况
2031年部门预算总支出90.00万元。财政拨款安排支出90.00万元，其中：基本支出60.00万元，项目支出30.00万元。
（一）财政拨款安排支出按功能科目分类情况
1.农林水支出（类）水利（款）行政运行（项）支出{running}万元，主要用于保障机构正常运转。
2.农林水支出（类）水利（款）防汛（项）支出30.00万元，主要用于防汛物资储备。
"""


def test_what_a_yunnan_bureau_spends_by_item_is_what_its_table_has(failed):
    assert failed(BUREAU.format(running="60.00"), "N101") == set()
    assert failed(BUREAU.format(running="66.00"), "N101") == {"N101"}


def test_goals_of_projects_are_told_of_their_money(read):
    told = read(
        """赣塘市林业局2031年部门预算
第二部分 2031年部门预算情况说明
（九）项目绩效情况说明
1.项目绩效目标设置情况：2031年部门共8个项目设置绩效目标，涉及资金1469.11万元。
"""
    )
    assert [(s.quantity, s.figures["金额"].text) for s in told.statements if s.kind == "金额"] == [
        ("绩效·财政资金", "1469.11")
    ]


# 重庆
RUNNING_COSTS = (
    HEAD
    + """（二）机关运行经费情况说明
2031年度机关运行经费支出90.00万元，机关运行经费主要用于开支办公费40.00万元、水电费20.00万元、差旅费{}万元等。
"""
)


def test_what_running_costs_were_spent_on_is_no_more_than_they_are(passed, failed):
    assert passed(RUNNING_COSTS.format("30.00"), "N202") == {"N202"}
    assert failed(RUNNING_COSTS.format("38.00"), "N202") == {"N202"}


# 山东
GOALS = """云泽县水务局2031年部门预算
第三部分 2031年部门预算情况说明
（四）绩效目标设置情况
2031年，云泽县水务局实行绩效目标管理的项目3个，涉及预算资金90.00万元，其中，财政拨款{}万元，一般公共预算90.00万元。
"""


def test_appropriations_for_goals_are_no_more_than_their_money_and_hold_the_general_budget_s(failed):
    assert failed(GOALS.format("90.00"), "N202") == set()
    assert failed(GOALS.format("90.50"), "N202") == {"N202"}


# 海南
FUNDS = """云泽县水务局2031年部门预算
第二部分 2031年部门预算表
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
212 | 城乡社区支出 | 10.00 | | 10.00
213 | 农林水支出 | 90.00 | 60.00 | 30.00
合计 | | 100.00 | 60.00 | 40.00
政府性基金预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
212 | 城乡社区支出 | 50.00 | | 50.00
合计 | | 50.00 | | 50.00
第三部分 2031年部门预算情况说明
二、关于2031年一般公共预算当年财政拨款情况说明
（二）一般公共预算当年拨款结构情况。
城乡社区（类）支出{general}万元，占10.00%；农林水（类）支出90.00万元，占90.00%。
五、关于2031年政府性基金预算当年拨款情况说明
（一）政府性基金预算当年拨款规模变化情况
云泽县水务局2031年政府性基金预算当年拨款50.00万元，比上年预算数增加5.00万元。
（二）{of_funds}结构情况
城乡社区（类）支出{funds}万元，占100.00%。
"""


@pytest.mark.parametrize("of_funds", ["政府性基金预算当年拨款", "当年拨款"])
def test_a_class_of_the_funds_is_none_of_the_general_budget(failed, of_funds):
    assert failed(FUNDS.format(general="10.00", funds="50.00", of_funds=of_funds), "N101") == set()
    assert failed(FUNDS.format(general="10.00", funds="55.00", of_funds=of_funds), "N101") == {"N101"}


# 贵州：标题与下面的话连成了一段
GLUED = """云泽县水务局2031年部门预算
第三部分 2031年部门预算情况说明
（三）一般公共预算“三公”经费预算情况
2031年“三公”经费财政拨款预算数为12.00万元，比2030年减少1.00万元。具体情况如下：1.因公出国（境）费用。2031年预算安排0万元，与上年一致。\
2.公务接待费。2031年预算安排{}万元，与上年一致。3.公务用车购置及运行维护费。2031年预算安排10.00万元，比2030年减少1.00万元。
"""


def test_a_numbered_name_within_a_paragraph_is_what_the_next_sentence_tells(failed):
    assert failed(GLUED.format("2.00"), "N104", "N201") == set()
    assert failed(GLUED.format("3.00"), "N104", "N201") == {"N201"}


# 山东：表里有上年结转，说的是当年拨款
GRANTED = """云泽县水务局2031年部门预算
第三部分 2031年部门预算情况说明
五、关于2031年一般公共预算支出表的说明
2031年一般公共预算{}90.00万元，较上年预算增加5.00万元。
（三）一般公共预算支出具体使用情况。
1.农林水支出（类）水利（款）行政运行（项）2031年预算数为60.00万元，较上年预算增加5.00万元。
2.农林水支出（类）水利（款）防汛（项）2031年预算数为30.00万元，较上年预算增加0万元。
"""


@pytest.mark.parametrize(("told", "items"), [("当年拨款", "一般公共预算当年·项"), ("支出", "一般公共预算·项")])
def test_items_are_of_this_year_s_appropriation_where_their_total_is(read, told, items):
    statements = read(GRANTED.format(told)).statements
    assert [s.quantity for s in statements if "项" in s.words] == [f"全国·{items}"] * 2


ZHEJIANG = """
2031年部门预算公开
收入预算总表
单位：万元
项目 | 合计 | 一般公共预算 | 政府性基金 | 上年结转
合计 | 119.00 | 100.00 | 9.00 | {carried}
第三部分 2031年部门预算情况说明
（二）收入预算情况说明
2031年收入预算119.00万元，其中：一般公共预算拨款收入105.00万元（当年拨款收入100.00万元、上年结转{general}万元），占88.24%；政府性基金预算拨款收入10.00万元（当年拨款收入9.00万元、上年结转1.00万元），占8.40%；其他收入4.00万元，占3.36%。
"""


@pytest.mark.parametrize(("general", "found"), [("5.00", set()), ("15.00", {"Q115"})])
def test_what_each_appropriation_carries_over_is_not_the_carry_over_of_all(failed, general, found):
    """浙江: neither the carry-over of the year nor the column of the current appropriation is held against them."""
    text = ZHEJIANG.format(carried="6.00", general=general)
    assert failed(text, "N101", "N102", "N201", "P101", "Q115") == found
