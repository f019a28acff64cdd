"""What stands beside the parts of a total, and is none of them."""

import pytest

HEAD = "青石县某镇卫生院2031年单位预算情况说明\n二、单位收支总体情况\n"
CARRIED = "（一）收入预算：2031年年初预算数50.00万元，其中：一般公共预算拨款{}万元，事业收入30.00万元；上年结转结余资金2.00万元；收入较去年增加1.00万元。"


@pytest.mark.parametrize(("first", "rules"), [("20.00", set()), ("23.00", {"N202"})])
def test_what_follows_a_stop_when_the_parts_have_made_up_the_total(failed, first, rules):
    assert failed(HEAD + CARRIED.format(first), "N202") == rules


BRACKET = "（一）收入预算：2031年年初预算数50.00万元（含上年结转5.00万元），其中：一般公共预算拨款{}万元（含上年结转5.00万元），政府性基金预算拨款0万元，事业收入0万元。\n三、单位预算情况说明\n2031年一般公共预算财政拨款收入45.00万元，一般公共预算财政拨款支出45.00万元。"


@pytest.mark.parametrize(("first", "rules"), [("50.00", set()), ("52.00", {"N202"})])
def test_what_a_bracket_says_of_one_of_the_parts(failed, first, rules):
    assert failed(HEAD + BRACKET.format(first), "N202", "N574") == rules


STOPS = """2031年度部门决算公开
第三部分 2031年度部门决算情况说明
（一）收入支出决算总体情况说明。
2.收入情况。2031年度收入合计50.00万元，较上年增加1.00万元，增长2.0%。其中：财政拨款收入20.00万元，占40.0%；事业收入30.00万元，占60.0%；经营收入{}万元，占0.0%；其他收入0.00万元，占0.0%。
"""


@pytest.mark.parametrize(("third", "rules"), [("0.00", set()), ("6.00", {"N202"})])
def test_where_stops_stand_between_all_parts_the_last_ones_are_parts_too(failed, third, rules):
    assert failed(STOPS.format(third), "N202") == rules


INSIDE = """2031年度部门决算公开
第三部分 2031年度部门决算情况说明
八、“三公”经费财政拨款支出决算情况说明
（二）“三公”经费财政拨款支出决算具体情况说明
3、公务接待费支出0.40万元。其中：国内公务接待支出0.40万元（含外宾接待支出{}万元）。
"""


@pytest.mark.parametrize(("foreign", "rules"), [("0.00", set()), ("0.60", {"N202"})])
def test_what_a_bracket_says_of_the_total_itself_is_a_part_of_it(failed, foreign, rules):
    assert failed(INSIDE.format(foreign), "N202") == rules


AGAIN = "（二）支出预算：2031年年初预算数50.00万元，一般公共服务支出预算50.00万元，其中：教育支出预算{}万元，社会保障和就业支出预算10.00万元，住房保障支出预算5.00万元。"


@pytest.mark.parametrize(("first", "rules"), [("35.00", set()), ("95.00", {"N202"})])
def test_the_total_by_another_name_before_its_parts(failed, first, rules):
    assert failed(HEAD + AGAIN.format(first), "N202") == rules


GOES_ON = "（一）收入预算：2031年年初预算数50.00万元，其中：一般公共预算拨款{}万元，上年结转0.00万元。事业收入8.00万元，其他收入2.00万元。"


@pytest.mark.parametrize("stop", ["。", "，"])
def test_parts_that_go_on_behind_a_full_stop(failed, stop):
    text = GOES_ON.format("40.00").replace("0.00万元。事", f"0.00万元{stop}事")
    assert failed(HEAD + text, "Q285", "N202") == set()


TWICE = """
2031年石桥市本级“三公”经费财政拨款预算情况说明
2031年石桥市本级“三公”经费财政拨款预算60.00万元，其中，因公出国（境）费20.00万元，公务用车购置及运行费30.00万元，公务接待费10.00万元。比2030年年初预算减少8.00万元，其中，因公出国（境）费减少1.00万元，公务用车购置及运行费减少6.00万元，公务接待费减少1.00万元。比2030年执行数减少2.00万元，其中，因公出国（境）费增加2.00万元，公务用车购置及运行费减少4.00万元，公务接待费{}。
"""


def test_what_is_split_of_two_comparisons_is_reckoned_from_two_priors(failed):
    assert failed(TWICE.format("与上年持平"), "N103") == set()


def test_changes_behind_a_difference_to_the_budget_may_be_differences_to_it(failed):
    text = (
        "2031年石桥市本级“三公”经费支出决算情况\n2031年，石桥市本级“三公”经费财政拨款支出合计48.00万元，"
        "比预算数减少14.00万元，下降22.6%，与2030年相比下降10.0%。其中，因公出国（境）费18.00万元，减少2.00万元；"
        "公务用车购置及运行费26.00万元，减少8.00万元；公务接待费4.00万元，减少4.00万元。"
    )
    assert failed(text, "Y155") == set()


def test_two_years_of_a_document_that_says_no_year(failed):
    text = (
        "“三公”经费财政拨款情况\n2030年“三公”经费财政拨款支出80.00万元，2031年“三公”经费财政拨款预算70.00万元，"
        "与2030年支出相比，压减10.00万元。"
    )
    assert failed(text, "N102") == set()
