"""Accounts of the “三公” expenses on a page of their own: whose they are, of which year, and what the bounds of a rule say."""

import pytest

from audit.model.check import Status

RELICS = """
白河县文物保护中心2031年度一般公共预算财政拨款“三公”经费支出决算
一、一般公共预算财政拨款“三公”经费支出决算总体情况说明
东山省白河县文物保护中心2031年度一般公共预算财政拨款“三公”经费支出预算为3.00万元，支出决算为{total}万元。
二、一般公共预算财政拨款“三公”经费支出决算具体情况说明
东山省白河县文物保护中心2031年度一般公共预算财政拨款“三公”经费支出决算中，公务接待费支出决算0.60万元，占{share}%；公务用车购置及运行维护费支出决算1.40万元，占70.00%。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"), [({}, set()), ({"total": "2.10"}, {"N201", "P101"}), ({"share": "70.00"}, {"P101", "P102"})]
)
def test_a_name_with_a_word_that_says_nothing_in_it_is_still_the_units_own(failed, wrong, rules):
    """中 is such a word, and 中心 is the end of many names."""
    told = {"total": "2.00", "share": "30.00"} | wrong
    assert failed(RELICS.format(**told), "N201", "P101", "P102") == rules


TRAVEL = """
白河镇2031年度“三公”经费决算情况
2031年度“三公”经费{total}万元，其中：因公出国（境）费{travel}万元，公务用车购置及运行维护费21万元，公务接待费20万元。
2031年度因公出国（境）团组数0个，因公出国（境）0人次。
"""


@pytest.mark.parametrize(("total", "travel", "rules"), [(41, "0", set()), (41, "0.0", set()), (42, "1", {"Q244"})])
def test_nothing_is_not_so_much_or_more_however_coarsely_it_is_printed(failed, total, travel, rules):
    assert failed(TRAVEL.format(total=total, travel=travel), "Q244") == rules


TWO_YEARS = """
2031年一般公共预算“三公”经费决算执行情况说明
白河区2031年的“三公”经费决算数合计为96.00万元，其中：因公出国（境）费0万元、公务用车购置费40.00万元、公务用车运行维护费50.00万元、公务接待费6.00万元。2030年的三公经费决算数合计为80.00万元，其中：因公出国（境）费0万元、公务用车购置费30.00万元、公务用车运行维护费45.00万元、公务接待费5.00万元。
"""


def test_a_name_before_the_year_does_not_hide_that_the_year_before_is_told_beside(check):
    assert {o.status for o in check(TWO_YEARS, "X506")} == {Status.PASSED, Status.UNDETERMINED}


TOWN = """
白河镇人民政府
2031年“三公”经费决算汇总情况
2031年我镇“三公”经费预算为20.00万元，其中：因公出国（境）费0.00万元，公务接待费{reception}万元，公务用车运行维护费11.00万元，公务用车购置0.00万元。
2031年“三公”经费支出共计9.00万元，较年初预算数减少11.00万元，下降55.00%。
"""


@pytest.mark.parametrize(("reception", "rules"), [("9.00", set()), ("8.00", {"N211"})])
def test_our_town_is_whose_disclosure_it_is(failed, reception, rules):
    assert failed(TOWN.format(reception=reception), "N211", "P207", "N314") == rules


TWICE_COMPARED = """
2031年白河市财政局一般公共预算财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明
白河市财政局2031年度“三公”经费财政拨款支出决算为60.00万元，完成全年预算80.00万元的75.0%，比上年决算数增加20.00万元，增长50.0%；比2028年{aside}决算数减少15.00万元，降低20.0%。其中：因公出国（境）费支出决算为{travel}万元，完成预算12.00万元的100%，比上年决算数增加12.00万元，增长--（基数为0，不可比）；公务用车购置及运行维护费支出决算为27.00万元，完成预算30.00万元的90.0%，比上年决算数增加7.00万元，增长{rate}%；其中：公务用车购置支出决算为0万元，完成预算0万元的--%（基数为0，不可比），比上年决算数增加0万元，增长--（基数为0，不可比）；公务用车运行维护费支出决算为{running}万元，完成预算30.00万元的90.0%；公务接待费支出决算为21.00万元。
"""


@pytest.mark.parametrize("aside", ["", "（疫情前）"])
@pytest.mark.parametrize(
    ("wrong", "rules"),
    [
        ({}, set()),
        ({"travel": "13.00"}, {"N201", "P302"}),
        ({"rate": "53.0"}, {"P201"}),
        ({"running": "28.00"}, {"N201", "P302"}),
    ],
)
def test_the_parts_follow_what_was_compared_with_one_year_and_then_with_another(failed, aside, wrong, rules):
    told = {"travel": "12.00", "rate": "35.0", "running": "27.00"} | wrong
    text = TWICE_COMPARED.format(aside=aside, **told)
    assert failed(text, "N201", "P201", "P302") == rules


VILLAGE = """
白河镇2031年度“三公”经费决算情况
2031年度“三公”经费{total}万元，其中：因公出国（境）费0万元，公务用车购置及运维费21万元，公务接待费{reception}万元。
经比较2031年度镇本级“三公”经费41万元，较上年减少19万元，较年初预算数减少5万元。其中：公务用车购置及运行维护费21万元，较上年减少16万元，较年初预算数减少{cars}万元；公务接待费20万元，较上年减少3万元，较年初预算数减少1万元。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"),
    [({}, set()), ({"total": "81"}, {"N102"}), ({"reception": "50"}, {"N102"}), ({"cars": "8"}, {"N371"})],
)
def test_a_town_compared_once_more_is_the_same_town(failed, wrong, rules):
    told = {"total": "41", "reception": "20", "cars": "4"} | wrong
    assert rules <= failed(VILLAGE.format(**told), "N102", "N201", "N371")
    assert bool(rules) == bool(failed(VILLAGE.format(**told), "N102", "N201", "N371"))


PROPAGANDA = """
2031年白河市委宣传部“三公”经费增减情况说明
2031年白河市委宣传部财政预算拨款“三公”经费支出合计{total}万元，比上年减少2.28万元。其中：因公出国（境）经费费0万元；公务用车保有量2辆，购置及运行维护费5万元，比上年减少0.28万元，公务接待费{reception}万元，比上年减少2万元。
"""


@pytest.mark.parametrize(
    ("total", "reception", "rules"), [("35", "30", set()), ("55", "30", {"N201"}), ("35", "50", {"N201"})]
)
def test_the_cars_that_are_there_stand_before_what_they_cost(failed, total, reception, rules):
    assert failed(PROPAGANDA.format(total=total, reception=reception), "N201") == rules


BOTH_BASES = """
白河县2031年度“三公”经费决算情况说明
2031年，县本级一般公共预算财政拨款“三公”经费支出决算汇总数为134万元，较上年174万元减少40万元，下降23%，较预算数{budget}万元减少{less}万元，下降{rate}%。其中：因公出国（境）费为0万元，较上年6万元减少6万元，下降100%，较预算数0万元无增减；公务接待费为134万元，较上年168万元减少34万元，下降20%，较预算数339万元减少205万元，下降60%。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"), [({}, set()), ({"rate": "50"}, {"P207"}), ({"budget": "349"}, {"N211", "N311"})]
)
def test_what_an_amount_is_compared_with_the_second_time_is_no_amount_of_its_own(failed, wrong, rules):
    """较预算数339万元减少205万元，下降60%: the rate is on the budget, and the difference is from what was spent."""
    told = {"budget": "339", "less": "205", "rate": "60"} | wrong
    assert failed(BOTH_BASES.format(**told), "P201", "P206", "P207", "N211", "N311") == rules


CIRCLED = """
2031年度白河市环境保护局部门“三公”经费预算说明
2031年度本部门“三公”经费预算安排{total}万元，主要原因是厉行节约。其中：
1、因公出国（境）费用为0元，与上年持平。
2、公务招待费为51.00万元，比上年预算减少了12.00万元，下降了{rate}%。
3、公车用车费
①公务用车运行维护费58.00万元，比去年预算增加了3.00万元，增长了5.45%。
②公务用车购置费为0元，与上年持平。
"""


@pytest.mark.parametrize(
    ("total", "rate", "rules"), [("109.00", "19.05", set()), ("119.00", "29.05", {"P201", "N201"})]
)
def test_a_circled_number_before_an_expense_is_no_part_of_its_name(failed, total, rate, rules):
    assert failed(CIRCLED.format(total=total, rate=rate), "P201", "N201") == rules


@pytest.mark.parametrize("title", ["2031年度白河区区级“三公”经费决算情况说明", "白河区2031年度“三公”经费决算情况说明"])
@pytest.mark.parametrize(("rate", "rules"), [("69.85", set()), ("96.85", {"P302"})])
def test_a_title_that_begins_with_the_year_names_whose_expenses_they_are(failed, title, rate, rules):
    told = f"2031年白河区一般公共预算财政拨款“三公”经费支出预算为1102.00万元，支出决算为769.70万元，完成预算的{rate}%。"
    assert failed(f"{title}\n{told}", "P302") == rules


OTHER_BASE = """
白河县2031年度“三公”经费决算情况说明
2031年“三公”经费支出决算数为134万元。其中：公务用车购置及运行维护费12万元，公务接待费为122万元，较上年144万元减少22万元，下降15%，{base}{said}万元减少217万元，下降{rate}%。
"""


@pytest.mark.parametrize("base", ["较全年预算数", "较调整预算数", "较2031年预算数", "与年度预算", "较批复预算数"])
@pytest.mark.parametrize(("wrong", "rules"), [({}, set()), ({"said": 349}, {"N311"}), ({"rate": 54}, {"P207"})])
def test_the_budget_is_what_an_expense_is_compared_with_however_it_is_called(failed, base, wrong, rules):
    told = {"said": 339, "rate": 64} | wrong
    assert failed(OTHER_BASE.format(base=base, **told), "P201", "P206", "P207", "N311") == rules


@pytest.mark.parametrize("base", ["较核定控制数", "比同类单位平均数"])
@pytest.mark.parametrize(("wrong", "rules"), [({}, set()), ({"said": 349}, {"P415", "P425"}), ({"rate": 54}, {"P425"})])
def test_any_other_base_of_a_comparison_is_no_expense_but_the_amount_follows_from_it(failed, base, wrong, rules):
    told = {"said": 339, "rate": 64} | wrong
    assert failed(OTHER_BASE.format(base=base, **told), "P201", "P206", "P415", "P425") == rules
