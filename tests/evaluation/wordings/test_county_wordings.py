"""Disclosures of counties, towns, courts and schools, as their own pages word them."""

import pytest

from audit.model.check import Status

TOWN = """
青石县石桥镇人民政府2031年部门预算情况的说明
一、基本情况
青石县石桥镇人民政府总编制12名，其中行政编制8名，事业编制4名。
二、预算情况说明
石桥镇人民政府2031年部门预算收入总数500000.00元，较2030年部门预算收入总数400000.00元增长{growth}；2031年部门预算支出总数500000.00元，较2030年部门预算支出总数400000.00元增长25.00%。
部门基本支出预算420000.00元，其中：人员支出400000.00元，公用支出{running}元。
部门专项项目预算{projects}元（明细项目见附表）。
部门政府采购预算0元。
财政拨款安排“三公”经费预算5000.00元。其中：因公出国（境）经费0元；公务接待费预算{guests}元；公务用车运行维护费预算0元；公务用车购置费预算0元。
"""
AS_IT_SHOULD = {"growth": "25.00%", "running": "20000.00", "projects": "80000.00", "guests": "5000.00"}


@pytest.mark.parametrize(
    ("wrong", "rules"),
    [
        ({}, set()),
        ({"growth": "35.00%"}, {"P202"}),
        ({"running": "21000.00"}, {"N201"}),
        ({"projects": "8000.00"}, {"N201"}),
        ({"guests": "6000.00"}, {"N201"}),
    ],
)
def test_a_town_tells_everything_under_one_heading(failed, wrong, rules):
    assert failed(TOWN.format(**AS_IT_SHOULD | wrong), "N201", "P202") == rules


SCHOOL = """
青石县石桥小学2031年度部门决算
第三部分 2031年度部门决算情况说明
一、2031年度部门决算收支增减情况说明
2031年度决算总收入120.00万元，比2030年度决算总收入100.00万元增加了{}万元，主要原因是学生人数增加。2031年度总支出110.00万元，比2030年度总支出100.00万元增加10.00万元。
"""


@pytest.mark.parametrize(("change", "rules"), [("20.00", set()), ("30.00", {"P203"})])
def test_revenue_and_spending_as_they_rose_and_fell(failed, change, rules):
    assert failed(SCHOOL.format(change), "P203") == rules


COURT = """
青石县人民法院
2031年度决算公开说明
一、部门基本情况
二、部门决算收支情况说明
（一）收入支出决算总体情况说明
1.收入情况。2031年度收入合计100.00万元，2030年度相比，减少10.00万元，下降{}，主要原因是案件减少。其中：财政拨款收入{}万元，占90.00%；其他收入10.00万元，占10.00%。
"""


@pytest.mark.parametrize(
    ("said", "rules"),
    [(("9.09%", "90.00"), set()), (("8.09%", "90.00"), {"P201"}), (("9.09%", "80.00"), {"P101"})],
)
def test_the_year_before_without_a_particle(failed, said, rules):
    assert failed(COURT.format(*said), "P101", "P201") == rules


STREET = """
2031年度“三公”经费决算情况说明
一、一般公共预算财政拨款“三公”经费支出决算总体情况
{0}2031年度一般公共预算财政拨款“三公”经费支出预算为20.00万元，支出决算为10.00万元，完成预算的{1}。
二、一般公共预算财政拨款“三公”经费支出决算具体情况
{0}2031年度一般公共预算财政拨款“三公”经费支出决算中，公务用车购置及运行维护费支出4.00万元，占40.00%；公务接待费支出6.00万元，占60.00%。
"""


@pytest.mark.parametrize(
    "name", ["青石县和平街道办事处", "青石县和平街道", "青石县人民法院", "青石县残疾人联合会", "青石县政协", "县委党校"]
)
@pytest.mark.parametrize(("rate", "rules"), [("50.00%", set()), ("60.00%", {"P302"})])
def test_a_unit_that_names_itself_is_no_other(failed, name, rate, rules):
    assert failed(STREET.format(name, rate), "P302") == rules


NEITHER = """
2031年度部门决算
五、一般公共预算财政拨款安排的“三公”经费支出决算情况说明
2031年度一般公共预算财政拨款安排的“三公”经费支出决算总额为5.00万元，比预算增加0万元，比去年增加1.00万元，增长25.00%。其中，公务用车运行维护费支出决算比预算无增减变化，比去年增加1.00万元，增长{}；公务接待费支出决算比预算无增减变化，比去年无增减变化。具体情况如下：
（一）公务用车购置及运行费支出3.00万元。其中：
公务用车购置支出0万元。
公务用车运行支出3.00万元。
（二）公务接待费支出2.00万元。
"""


@pytest.mark.parametrize(("rate", "rules"), [("50.00%", set()), ("70.00%", {"P201"})])
def test_as_the_budget_and_more_than_last_year(failed, rate, rules):
    assert failed(NEITHER.format(rate), "P201") == rules


BELOW = """
2031年度部门决算公开
第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
教育支出{}预算为{}万元，支出决算为0.53万元，决算数小于预算数。
"""


@pytest.mark.parametrize(("budget", "fails"), [("1", False), ("0.53", True)])
@pytest.mark.parametrize(("kind", "rule"), [("年初", "N324"), ("全年", "N334")])
def test_a_budget_printed_less_finely_is_not_the_same_amount(failed, kind, rule, budget, fails):
    assert failed(BELOW.format(kind, budget), rule) == ({rule} if fails else set())


SPLIT = """
2031年部门预算公开
二、单位收支总体情况
（二）支出预算：2031年年初预算数50.00万元，其中：教育支出30.00万元，住房保障支出{}万元。支出预算较上年减少90.00万元，主要是宣传项目预算增加1.00万元，维修项目预算减少91.00万元。
"""


@pytest.mark.parametrize(("amount", "rules"), [("20.00", set()), ("21.00", {"Q974"})])
def test_what_the_next_sentence_says_is_no_part(failed, amount, rules):
    assert failed(SPLIT.format(amount), "Q974") == rules


STAFF = """
2031年部门预算公开
第一部分 2031年部门概况
二、机构设置情况
核定编制20人，实际正式教职工18人，其中副高级职称2人，中级职称6人，初级职称{}人{}。
"""


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        (("4", "，管理人员3人，高级工3人，退休职工5人"), set()),  # not by their titles alone
        (("10", "，退休职工5人"), set()),
        (("8", "，退休职工5人"), {"Q450"}),
    ],
)
def test_staff_by_title_and_by_something_else(failed, said, rules):
    assert failed(STAFF.format(*said), "Q450") == rules


EITHER = """
2031年部门预算公开
三、“三公”经费情况说明
2031年“三公”经费预算2.00万元，比2030年减少1.00万元。其中：因公出国（境）费用0万元，比2030年{}0万元；公务接待费2.00万元，比2030年减少1.00万元。
"""


@pytest.mark.parametrize(
    ("word", "rules"),
    [("减少", set()), ("减少（或增加）", {"X402"}), ("增加或减少", {"X402"}), ("增加/减少", {"X402"})],
)
def test_neither_direction_was_crossed_out(failed, word, rules):
    assert failed(EITHER.format(word), "X402") == rules


ALONE = """
青石县司法所2031年“三公”经费预算情况
一、2031年一般公共预算“三公”经费支出预算表
单位：万元
二、2031年一般公共预算“三公”经费支出预算情况说明
青石县司法所2031年一般公共预算“三公”经费支出预算为8.00万元，比上年预算减少2.00万元，下降{}。
"""


@pytest.mark.parametrize(("rate", "rules"), [("20.00%", set()), ("25.00%", {"P201"})])
def test_an_account_below_a_table_is_not_in_it(failed, rate, rules):
    assert failed(ALONE.format(rate), "P201") == rules


SUMMARY = """
青石县2031年“三公”经费决算情况说明
2031年青石县“三公”经费支出总额为60.00万元。
一、因公出国（境）经费
2031年因公出国（境）费9.00万元。
二、公务接待费
2031年公务接待费{}万元。
三、公务用车购置及运行维护费
2031年公务用车购置及运行维护费31.00万元。
附表：青石县2031年“三公”经费决算汇总表
项目 | 2031年决算（万元）
因公出国（境）经费 | 9.00
公务接待费 | 20.00
公务用车购置及运行维护费 | 31.00
"""


@pytest.mark.parametrize(("amount", "rules"), [("20.00", set()), ("21.00", {"N106"})])
def test_a_column_headed_by_its_year(failed, amount, rules):
    assert failed(SUMMARY.format(amount), "N106") == rules


HOSPITAL = """
青石县妇幼保健院2031年度部门决算
二、公开表格
1.《收入支出决算总表》
单位：万元
收入 | | | 支出 | |
项目 | 行次 | 金额 | 项目 | 行次 | 金额
一、财政拨款收入 | 1 | 10.00 | 一、一般公共服务支出 | 4 |
二、事业收入 | 2 | 20.00 | 二、卫生健康支出 | 5 | {0}
本年收入合计 | 3 | 30.00 | 本年支出合计 | 6 | {0}
总计 | 7 | 30.00 | 总计 | 8 | {0}
"""


@pytest.mark.parametrize(("amount", "rules"), [("30.00", set()), ("31.00", {"T204"})])
def test_a_title_in_book_title_marks(failed, amount, rules):
    assert failed(HOSPITAL.format(amount), "T204") == rules


VEHICLES = """
2031年青石县“三公”经费决算情况说明
2031年青石县“三公”经费决算数100.00万元，比上年决算数下降10.00%。分项情况是：公务接待费40.00万元，比上年决算数下降10.00%；公车购置及运行费60.00万元（其中公务用车购置费10.00万元，公务用车运行费50.00万元{}{}，下降{}。
"""


@pytest.mark.parametrize("ending", ["），", "）", "。）"])
@pytest.mark.parametrize(("rate", "rules"), [("25.00%", set()), ("35.00%", {"P201"})])
def test_a_change_behind_a_bracket_is_of_what_stands_before_it(failed, ending, rate, rules):
    text = VEHICLES.format(ending, "比上年决算数减少20.00万元", rate)
    assert failed(text, "P201") == rules


UNDECIDED = """
青石县民族中学2031年“三公”经费预算情况说明
一、“三公”经费预算情况
2031年“三公”经费预算1.97万元，较2030年{}0.11万元，{}5.91%。
"""


@pytest.mark.parametrize(
    ("change", "rate", "rules"),
    [
        ("增加", "增长", set()),
        ("减少", "下降", {"P201"}),
        ("减少（增加）", "下降（增加）", set()),  # up or down: nobody says
        ("减少（增加）", "增长（下降）", set()),
    ],
)
def test_a_change_of_which_nobody_says_the_direction_is_held_against_nothing(failed, change, rate, rules):
    assert failed(UNDECIDED.format(change, rate), "P201", "P203", "P209", "P210") == rules


def test_a_change_without_a_direction_is_still_one_since_a_year(failed):
    text = UNDECIDED.format("减少（增加）", "下降（增加）").replace("较2030年", "较2031年")
    assert failed(text, "X503") == {"X503"}


def test_an_account_published_as_an_annex_is_one(failed):
    text = "附件11 " + UNDECIDED.strip().format("增加", "增长").replace("一、“三公”经费预算情况\n", "")
    assert failed(text.replace("5.91%", "6.91%"), "P201") == {"P201"}


LOOSE = "石桥县2031年“三公”经费决算情况说明\n2031年“三公”经费决算数30.00万元。\n2031年与2030年对比情况\n年度\n合计\n公务接待费\n2030年\n30.50\n10.25\n2031年\n30.00\n10.00\n"


def test_figures_on_lines_of_their_own_are_said_to_be_unread(read):
    (loose,) = (one for one in read(LOOSE).unrecognised if one.what == "表")
    assert (loose.text, loose.figures) == ("（一格一行的表）2031年与2030年对比情况", 4)


CLINIC = """
石桥社区卫生服务中心2031年部门预算编制说明
二、收支预算总表说明（表1）
（二）支出情况
石桥社区卫生服务中心本年度支出预算80.00万元，比上年增加5.00万元，增长6.67%。其中：
按支出项目类别：基本支出80.00万元，包括：人员经费支出60.00万元，公用经费支出{}万元。
按支出功能分类科目：卫生健康支出70.00万元，住房保障支出10.00万元。
"""


@pytest.mark.parametrize(("running", "rules"), [("20.00", set()), ("21.00", {"N201"})])
def test_spending_by_kinds_of_projects(failed, running, rules):
    assert failed(CLINIC.format(running), "N201") == rules


OVERVIEW = """
石桥区政协2031年部门预算公开
三、部门收支概况
（一）2031年初预算收入30.00万元，其中：一般公共预算拨款20.00万元，政府性基金预算拨款10.00万元。
（二）2031年初预算支出30.00万元，其中：基本支出20.00万元，项目支出10.00万元。
"""


def test_what_an_overview_tells_is_known(read):
    told = {one.quantity for one in read(OVERVIEW).statements if "金额" in one.figures}
    assert {"全国·收入合计", "全国·支出合计", "全国·支出·基本支出", "全国·收入·政府性基金"} <= told


INFIRMARY = """
石桥市中医院2031年度部门预算公开说明
二、石桥市中医院预算情况说明
（二）一般公共预算支出情况
1.2031年基本支出600.00万元，2030年{}1000.00万元，2031年比2030年减少{}万元，减少的主要原因是退休人员工资由社保发放。
"""


@pytest.mark.parametrize("name", ["", "基本支出"])
@pytest.mark.parametrize(("change", "rules"), [("400.00", set()), ("300.00", {"P203"})])
def test_the_year_before_under_its_name_again(failed, name, change, rules):
    assert failed(INFIRMARY.format(name, change), "P203") == rules


COMPOSED = """
石桥乡人民政府2031年部门预算
二、石桥乡人民政府2031年部门预算安排情况说明
（一）关于石桥乡人民政府2031年收支预算情况的总体说明
按照综合预算的原则，石桥乡人民政府所有收入和支出均纳入部门预算管理。收入仅包括一般公共预算拨款收入{}万元；支出包括：一般公共服务支出60.00万元、住房保障支出{}万元。石桥乡人民政府2031年收支总预算100.00万元。
（二）关于石桥乡人民政府2031年收入预算情况说明
青石县石桥乡人民政府2031年收入预算100.00万元，其中：一般公共预算拨款收入100.00万元，占100%。
"""


@pytest.mark.parametrize(
    ("revenue", "housing", "rules"),
    [("100.00", "40.00", set()), ("110.00", "40.00", {"N202"}), ("100.00", "50.00", {"N202"})],
)
def test_no_part_of_the_overall_budget_is_more_than_it(failed, revenue, housing, rules):
    assert failed(COMPOSED.format(revenue, housing), "N202") == rules


CITY = """
关于石桥市2031年市本级“三公”经费预算安排情况的说明
2031年，市本级“三公”经费预算为300万元。其中，因公出国（境）费50万元，公务接待费150万元，公务用车购置及运行费{}万元。同口径比2030年减少80万元，下降21%。其中：因公出国（境）费同口径比2030年减少9万元，下降15.3%。公务接待费同口径比2030年减少38万元，下降20.2%。
"""


@pytest.mark.parametrize(("cars", "rules"), [("100", set()), ("110", {"N201"})])
def test_a_city_says_how_it_budgets(failed, cars, rules):
    assert failed(CITY.format(cars), "N201") == rules


def test_what_is_missing_is_the_change(check):
    (implied,) = (one for one in check(CITY.format("100"), "Y101") if one.status is Status.UNDETERMINED)
    assert implied.reason == "「公务用车购置及运行费」没有写变动"


COLLEGE = """
石桥学院2031年度决算情况说明
二、2031年度收入支出及预算执行情况
（1）2031全年总收入100.00万元，其中：其他收入20.00万元，占总收入{}%。
"""


@pytest.mark.parametrize(("share", "rules"), [("20.00", set()), ("30.00", {"P101"})])
def test_the_whole_year_is_the_year(failed, share, rules):
    assert failed(COLLEGE.format(share), "P101") == rules


BUDGETED = """
青石县中学2031年单位预算情况说明
一、单位预算收支情况说明
单位预算收入100.00万元。其中：财政拨款收入80.00万元，占预算收入的{}%；其他收入20.00万元，占总收入20.00%。
"""


@pytest.mark.parametrize(("share", "rules"), [("80.00", set()), ("80.20", {"P101"})])
def test_the_income_that_is_budgeted_is_the_base_of_its_shares(failed, share, rules):
    assert failed(BUDGETED.format(share), "P101") == rules


RATES = """
2031年青石县部门预算公开
2031年青石县“三公”经费预算表
单位：万元
项目 | 2030年预算数 | 2031年预算数 | {0}
合计 | 60.00 | 63.00 | 5.00{1}
1、因公出国（境）费用 | 0 | 0 | 0
2、公务接待费 | 20.00 | 18.00 | {2}{1}
3、公务用车费 | 40.00 | 45.00 | 12.50{1}
（1）公务用车运行维护费 | 30.00 | 24.00 | -20.00{1}
（2）公务用车购置费 | 10.00 | 21.00 | 110.00{1}
"""


@pytest.mark.parametrize(("header", "sign"), [("增减", "%"), ("增减（%）", ""), ("增减%", "%")])
@pytest.mark.parametrize(("rate", "rules"), [("-10.00", set()), ("-11.00", {"T153"})])
def test_a_change_printed_per_cent_is_no_amount(failed, header, sign, rate, rules):
    assert failed(RATES.format(header, sign, rate), "T102", "T143", "T153") == rules


FROM_NIL = """
2031年度部门决算
第二部分 2031年度部门决算说明
二、收入支出决算总体情况说明
2031年度收、支总计45.20万元，比上年增加45.20万元，增长{}。
"""


@pytest.mark.parametrize(("rate", "rules"), [("100.00%", set()), ("0.00%", set()), ("50.00%", {"P204"})])
def test_from_nil_there_is_no_rate_and_nought_may_be_printed_for_it(failed, rate, rules):
    assert failed(FROM_NIL.format(rate), "P201", "P204") == rules


def test_half_of_an_amount_printed_coarsely_is_not_all_of_it(failed):
    text = "2031年单位预算公开\n第三部分 “三公”经费预算情况说明\n“三公”经费预算1万元，比上年增加0.5万元，增长100%。"
    assert failed(text, "P201", "P204") == set()


TOTAL_INCOME = """
某县某学区2031年度部门决算公开说明
二、某县某学区2031年度部门决算情况说明
（一）收入决算情况
2031年度，收入总计为{}万元，其中：
1.财政拨款收入70.00万元，为基本支出资金。
2.事业收入0万元。
3.其他收入2.50万元。{}
"""
CARRIED_OVER = "\n4.上年结转和结余5.00万元，为以前年度支出预算未执行完的资金。"


@pytest.mark.parametrize(
    ("total", "more", "rules"),
    [
        ("77.50", CARRIED_OVER, set()),
        ("72.50", CARRIED_OVER, {"N201"}),
        ("72.50", "", set()),
        ("77.50", "", set()),
        ("70.50", "", {"N202"}),
    ],
)
def test_a_total_income_told_without_what_was_carried_over_may_be_more_than_its_items(failed, total, more, rules):
    assert failed(TOTAL_INCOME.format(total, more), "N201", "N202") == rules


APPROPRIATED = """
某市某区某小学2031年部门预算情况说明
三、部门预算收支情况说明
（一）全年收入
2031年财政拨款收入预算90.00万元，比2030年财政拨款收入预算80.00万元增加{}万元，增长12.50%。其中：一般公共预算财政拨款收入{}万元。
"""


@pytest.mark.parametrize(
    ("change", "part", "rules"),
    [("10.00", "90.00", set()), ("10.00", "95.00", {"N626"}), ("1.00", "90.00", {"P201", "P203"})],
)
def test_appropriations_of_the_year_are_told_by_budget_and_compared(failed, change, part, rules):
    assert failed(APPROPRIATED.format(change, part), "P201", "P203", "N626") == rules


OF_WHAT_NOBODY_KNOWS = """
2031年度部门决算
第三部分 2031年度部门决算情况说明
一、收入支出决算总体情况说明
2031年度收入总计600.00万元，支出总计600.00万元。
十、其他情况说明
某中心2031年度本年支出合计400.00万元。其中：基本支出250.00万元，占{}%；项目支出150.00万元，占{}%{}
"""


@pytest.mark.parametrize(
    ("basic", "project", "more", "rules"),
    [
        ("62.5", "37.5", "。", set()),
        ("60.5", "39.5", "。", {"P116"}),
        ("60.5", "37.5", "。", set()),  # shares of something else
        ("60.5", "39.5", "；经营支出3.00万元。", set()),
    ],
)
def test_two_shares_that_make_up_the_whole_are_those_of_the_amounts(failed, basic, project, more, rules):
    assert failed(OF_WHAT_NOBODY_KNOWS.format(basic, project, more), "P101", "P116") == rules
