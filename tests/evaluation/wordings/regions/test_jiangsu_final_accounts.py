"""Final accounts as Jiangsu prints them: its own tables, and one figure told by the three budgets."""

import pytest

TABLE = """
2031年度部门决算公开
第二部分 2031年度部门决算表
财政拨款“三公”经费、会议费和培训费支出决算表
金额单位：万元
预算数 | | | | | | | | 决算数 | | | | | | |
“三公”经费 | | | | | | 会议费 | 培训费 | “三公”经费 | | | | | | 会议费 | 培训费
合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | | | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | |
 | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | |
28.00 | 0.00 | 20.00 | 0.00 | 20.00 | 8.00 | 6.00 | 12.00 | 18.74 | 0.00 | 15.45 | 0.00 | {upkeep} | 3.29 | 3.65 | 5.43
相关统计数：
项目 | 统计数 | 项目 | 统计数
国内公务接待批次(个) | 18 | 国内公务接待人次(人) | 142
召开会议次数(个) | 3 | 参加会议人次(人) | 160
第三部分 2031年度部门决算情况说明
九、财政拨款“三公”经费、会议费和培训费支出决算情况说明
（二）“三公”经费财政拨款支出决算具体情况说明
3．公务接待费支出预算{budget}万元（其中：一般公共预算支出8.00万元；政府性基金预算支出0万元；国有资本经营预算支出0万元），支出决算3.29万元（其中：一般公共预算支出{part}万元；政府性基金预算支出0万元；国有资本经营预算支出0万元），完成预算的{rate}%，决算数与预算数的差异原因：厉行节约。其中：国内公务接待支出3.29万元，接待{visits}批次，142人次，开支内容：接待外地同行。
"""
RIGHT = {"upkeep": "15.45", "budget": "8.00", "part": "3.29", "rate": "41.13", "visits": "18"}
RULES = ("T101", "N106", "N109", "P302", "Q435", "Q522")


def test_budget_and_accounts_stand_side_by_side_in_the_table_of_official_expenses(passed, failed):
    assert passed(TABLE.format(**RIGHT), *RULES) == set(RULES)
    assert not failed(TABLE.format(**RIGHT), *RULES)


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({"upkeep": "14.45"}, "T101"),
        ({"budget": "9.00"}, "N109"),
        ({"rate": "43.11"}, "P302"),
        ({"visits": "81"}, "Q435"),
        ({"part": "2.39"}, "Q522"),
    ],
)
def test_a_wrong_figure_of_official_expenses_is_noticed(failed, wrong, rule):
    assert rule in failed(TABLE.format(**RIGHT | wrong), *RULES)


SUMMARY = """
2031年度部门决算公开
第二部分 2031年度部门决算表
收入支出决算总表
金额单位：万元
收入 | | 支出 |
项目 | 决算数 | 按功能分类 | 决算数
一、一般公共预算财政拨款收入 | 90.00 | 一、一般公共服务支出 | {service}
二、政府性基金预算财政拨款收入 | 12.00 | 二、外交支出 |
八、其他收入 | | 二十三、其他支出 | 12.00
本年收入合计 | 102.00 | 本年支出合计 | 102.00
总计 | 102.00 | 总计 | 102.00
政府性基金预算支出决算表
金额单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | 12.00 | | 12.00
229 | 其他支出 | 12.00 | | {fund}
第三部分 2031年度部门决算情况说明
"""


@pytest.mark.parametrize(
    ("figures", "rules"),
    [
        ({"service": "90.00", "fund": "12.00"}, set()),
        ({"service": "80.00", "fund": "12.00"}, {"T104"}),
        ({"service": "90.00", "fund": "11.00"}, {"T101", "T104"}),
    ],
)
def test_expenditure_stands_below_its_functions_and_the_fund_table_lists_expenditure_alone(failed, figures, rules):
    assert failed(SUMMARY.format(**figures), "T101", "T102", "T104", "C813") == rules


PROSE = """
2031年度部门决算
第三部分 2031年度部门决算情况说明
五、财政拨款支出决算情况说明
2031年度财政拨款支出决算76.90万元。其中：
（一）公共安全支出（类）
1．司法（款）社区矫正（项）。年初预算0万元，支出决算76.90万元，（年初预算数为0万元，无法计算完成比率）决算数与年初预算数的差异原因：年中追加。
七、一般公共预算支出决算情况说明
2031年度一般公共预算财政拨款支出决算76.90万元，占本年支出合计的100%。与上年相比，增加6.90万元，增长{growth}%，变动原因：人员增加。
"""


@pytest.mark.parametrize(("growth", "rules"), [("9.86", set()), ("8.97", {"P201"})])
def test_the_accounts_of_the_general_budget_have_a_heading_without_appropriation(failed, growth, rules):
    assert failed(PROSE.format(growth=growth), "P201", "P302", "N102") == rules


def test_no_rate_of_nothing_is_no_second_budget(read):
    told = [s for s in read(PROSE.format(growth="9.86")).statements if "社区矫正" in s.words.get("项", "")]
    assert [{slot: f.text for slot, f in s.figures.items()} for s in told] == [{"年初预算": "0", "金额": "76.90"}]


INCOME = """
2031年度单位决算
第三部分 2031年度单位决算情况说明
二、收入决算情况说明
2031年度本年收入决算合计100.00万元，其中：财政拨款收入40.00万元，占40%；财政专户管理教育收费{fees}万元，占0%；事业收入（不含专户管理教育收费）60.00万元，占60%；其他收入0万元，占0%。
"""


@pytest.mark.parametrize(("fees", "wrong"), [("0", set()), ("5.00", {"N201"})])
def test_fees_of_education_are_apart_from_the_other_income_of_the_institution(failed, fees, wrong):
    assert failed(INCOME.format(fees=fees), "N201") == wrong


NOTES = """
2031年度部门决算公开
第二部分 2031年度部门决算表
国有资本经营预算支出决算表
金额单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | 0.00 | 0.00 | 0.00
223 | 国有资本经营预算支出 | 0.00 | 0.00 | 0.00
注：本表反映部门本年度国有资本经营预算财政拨款支出情况。{}，故本表为空。
"""


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("本部门无国有资本经营预算财政拨款支出", 0),
        ("本部门无政府性基金预算财政拨款支出", 1),
        ("本部门无政府性基金、国有资本经营预算财政拨款支出", 0),
        ("本部门无国有资本经营预算财政拨款支出。本部门无政府性基金预算财政拨款支出", 0),
    ],
)
def test_the_sentence_that_says_there_is_none_says_it_of_its_own_money(failed, said, wrong):
    assert len(failed(NOTES.format(said), "C703")) == wrong


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("{}年度财政拨款收入、支出决算总计90.00万元。", "X506"),
        ("{}年度财政拨款支出年初预算为90.00万元，支出决算为90.00万元。", "X506"),
        ("截至{}年12月31日，使用财政拨款开支的公务用车保有量为6辆。", "X504"),
    ],
)
def test_the_year_of_a_total_and_of_the_vehicles_is_the_year_of_the_accounts(failed, sentence, rule):
    text = "2031年度部门决算公开\n第三部分 2031年度部门决算情况说明\n四、财政拨款收入支出决算总体情况说明\n"
    text += "2031年度财政拨款收入、支出决算总计90.00万元。\n"
    assert not failed(text + sentence.format(2031), rule)
    assert failed(text + sentence.format(2030), rule) == {rule}


ITEMS = """
2031年度部门决算公开
第三部分 2031年度部门决算情况说明
五、财政拨款支出决算情况说明
1．司法（款）社区矫正（项）。年初预算{}万元，支出决算76.00万元，（年初预算数为0万元，无法计算完成比率）决算数与年初预算数的差异原因：年中追加。
"""


@pytest.mark.parametrize(("budget", "wrong"), [("0", set()), ("6.00", {"P312"})])
def test_a_budget_that_is_said_to_be_nothing_is_nothing(failed, budget, wrong):
    assert failed(ITEMS.format(budget), "P312") == wrong


DOWN = """
2031年度部门决算公开
第二部分 2031年度部门决算表
财政拨款“三公”经费、会议费和培训费支出决算表
金额单位：万元
项目 | 预算数 | 决算数
“三公”经费合计 | 28.00 | 18.74
1.因公出国（境）费 | 0.00 | 0.00
2.公务用车购置及运行维护费 | 20.00 | 15.45
（1）公务用车购置费 | 0.00 | 0.00
（2）公务用车运行维护费 | 20.00 | {upkeep}
3.公务接待费 | 8.00 | 3.29
会议费 | 6.00 | 3.65
培训费 | 12.00 | 5.43
第三部分 2031年度部门决算情况说明
九、财政拨款“三公”经费、会议费和培训费支出决算情况说明
（二）“三公”经费财政拨款支出决算具体情况说明
3．公务接待费支出预算{budget}万元，支出决算{spent}万元，完成预算的41.13%，决算数与预算数的差异原因：厉行节约。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"),
    [({}, set()), ({"upkeep": "14.45"}, {"T102"}), ({"budget": "9.00"}, {"N109"}), ({"spent": "3.92"}, {"N106"})],
)
def test_the_table_of_official_expenses_may_be_printed_downwards(failed, wrong, rules):
    figures = {"upkeep": "15.45", "budget": "8.00", "spent": "3.29"}
    assert failed(DOWN.format(**figures | wrong), "T102", "N106", "N109") == rules


RUNNING = """
2031年度部门决算公开
第二部分 2031年度部门决算表
财政拨款机关运行经费支出决算表
金额单位：万元
科目编码 | 科目名称 | 机关运行经费支出
合计 | | 198.00
302 | 商品和服务支出 | 198.00
第三部分 2031年度部门决算情况说明
十二、财政拨款机关运行经费支出决算情况说明
{}
"""


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("2031年度机关运行经费支出决算198.00万元。", set()),
        ("2031年度机关运行经费支出决算189.00万元。", {"N106"}),
        ("2031年度本部门无机关运行经费支出。", {"N536"}),
    ],
)
def test_the_running_costs_told_are_those_of_their_table(failed, said, wrong):
    assert failed(RUNNING.format(said), "N106", "N536") == wrong


BESIDE = """
2031年度部门决算公开
第二部分 2031年度部门决算表
财政拨款支出决算表（功能科目）
金额单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | 70.00 | 70.00 |
201 | 一般公共服务支出 | 70.00 | 70.00 |
财政拨款基本支出决算表（经济科目）
金额单位：万元
人员经费 | | | 公用经费 | |
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 50.00 | 302 | 商品和服务支出 | 20.00
30101 | 基本工资 | 30.00 | 30201 | 办公费 | {office}
30102 | 津贴补贴 | 20.00 | 30211 | 差旅费 | 10.00
人员经费合计 | | {staff} | 公用经费合计 | | 20.00
第三部分 2031年度部门决算情况说明
六、财政拨款基本支出决算情况说明
2031年度财政拨款基本支出决算70.00万元，其中：
（一）人员经费{told}万元。
（二）公用经费20.00万元。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"),
    [
        ({}, set()),
        ({"office": "11.00"}, {"T104"}),
        ({"staff": "51.00"}, {"T102", "C162", "N106"}),
        ({"told": "51.00"}, {"N106"}),
    ],
)
def test_staff_and_running_costs_may_stand_beside_each_other(failed, wrong, rules):
    figures = {"office": "10.00", "staff": "50.00", "told": "50.00"}
    assert failed(BESIDE.format(**figures | wrong), "T102", "T104", "C162", "N106") == rules


RECEPTIONS = """
2031年度部门决算公开
第三部分 2031年度部门决算情况说明
九、一般公共预算“三公”经费、会议费、培训费支出决算情况说明
3．公务接待费5.00万元。其中：
（1）外事接待支出{}万元，与上年决算数相同。2031年使用一般公共预算拨款安排的外事接待0批次，0人次。
（2）国内公务接待支出5.00万元，与上年决算数相同。
"""


@pytest.mark.parametrize(("abroad", "wrong"), [("0", set()), ("2.00", {"N582"})])
def test_receptions_are_those_of_foreigners_and_those_at_home(failed, abroad, wrong):
    assert failed(RECEPTIONS.format(abroad), "N582") == wrong
