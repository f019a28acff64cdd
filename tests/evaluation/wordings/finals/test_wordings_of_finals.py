"""Final accounts as other regions word them: nobody is accused for a wording, and what it says is held against the rest."""

import pytest

LAST_YEAR = """
2031年度部门决算
第三部分 部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
2031年度“三公”经费支出决算2.40万元，比上年的3.00万元减少{}，下降20.00%。
"""


@pytest.mark.parametrize(("change", "rules"), [("0.60万元", set()), ("0.70万元", {"P201", "P203"})])
def test_the_amount_of_the_year_before_is_told_with_a_particle(failed, change, rules):
    assert failed(LAST_YEAR.format(change), "P201", "P203") == rules


@pytest.mark.parametrize("number", ["（公开02表）", "（表2）", ""])
def test_the_number_of_a_table_may_stand_behind_its_title(read, number):
    facts = read(f"""
2031年度部门决算
收入决算表{number}
单位：万元
科目代码 | 科目名称 | 本年收入合计 | 财政拨款收入
合计 | | 100.00 | 100.00
205 | 教育支出 | 100.00 | 100.00
""")
    assert [table.form for table in facts.tables] == ["收入决算表"]


COMPLETED = """
2031年度部门决算
第三部分 部门决算情况说明
七、“三公”经费支出决算情况说明
2031年度“三公”经费财政拨款支出决算为20.00万元，完成全年预算25.00万元的{}，比上年决算数增加{}万元，增长100.0%。
"""


@pytest.mark.parametrize(
    ("rate", "change", "rules"),
    [("80.0%", "10.00", set()), ("85.0%", "10.00", {"P302"}), ("80.0%", "12.00", {"P201"})],
)
def test_the_budget_that_was_completed_is_that_of_the_amount_before_it(failed, rate, change, rules):
    assert failed(COMPLETED.format(rate, change), "P201", "P302") == rules


UNBUDGETED = """
2031年度部门决算
第三部分 部门决算情况说明
五、一般公共预算财政拨款支出决算情况说明
（1）社会保障和就业支出（类）抚恤（款）死亡抚恤（项）。年初预算为0.00万元，支出决算为5.00万元，年初无预算，决算数{}年初预算数的主要原因是：年中追加抚恤金。
"""


@pytest.mark.parametrize(("word", "rules"), [("大于", set()), ("小于", {"N301"})])
def test_what_is_more_is_told_behind_that_nothing_was_budgeted(failed, word, rules):
    assert failed(UNBUDGETED.format(word), "N301") == rules


COMPARED_ANEW = """
2031年度部门决算
第三部分 部门决算情况说明
四、财政拨款收入支出决算总体情况说明
2031年度财政拨款收、支总计90.00万元，与2030年度相比，各增加10.00万元，增长12.50%。主要原因是：项目增加。与年初预算数{}万元相比，增加9.00万元，增长11.11%。
"""


@pytest.mark.parametrize(("budget", "rules"), [("81.00", set()), ("88.00", {"N310"})])
def test_the_budget_that_a_new_sentence_compares_with_is_that_of_the_total(failed, budget, rules):
    assert failed(COMPARED_ANEW.format(budget), "N310") == rules


@pytest.mark.parametrize(("year", "rules"), [("2031", set()), ("2030", {"X506"})])
@pytest.mark.parametrize("told", ["{}年度收、支总计100.00万元。", "{}年度财政拨款收、支总计100.00万元。"])
def test_totals_of_both_sides_are_those_of_the_year(failed, told, year, rules):
    text = f"""
2031年度部门决算
第三部分 部门决算情况说明
一、收入支出决算总体情况说明
{told.format(year)}
四、财政拨款收入支出决算总体情况说明
2031年度财政拨款收入总计100.00万元。
三、支出决算情况说明
2031年度支出合计100.00万元。
"""
    assert failed(text, "X506") == rules


@pytest.mark.parametrize(("year", "rules"), [("2031", set()), ("2030", {"X506"})])
@pytest.mark.parametrize(
    "told",
    [
        "纳入青石县档案局{}年度部门决算编制范围的单位包括本级。",
        "从单位构成看，青石县档案局{}年度部门决算编制范围的单位包括本级。",
        "本部门{}年度没有使用政府性基金预算财政拨款安排的收入支出。",
        "本单位为事业单位。\n{}年度无机关运行经费支出。",
    ],
)
def test_what_the_accounts_cover_and_what_there_was_none_of_is_of_the_year(failed, told, year, rules):
    text = f"""
2031年度部门决算
第三部分 部门决算情况说明
一、收入支出决算总体情况说明
2031年度收入总计100.00万元，支出总计100.00万元。
三、支出决算情况说明
2031年度支出合计100.00万元。
八、其他情况说明
{told.format(year)}
"""
    assert failed(text, "X506") == rules


THIS_YEAR = """
2031年度部门决算
收入支出决算总表
单位：万元
收入 | | 支出 |
项目 | 金额 | 项目 | 金额
一、一般公共预算财政拨款收入 | 110.00 | 一、一般公共服务支出 | 115.00
本年收入合计 | 110.00 | 本年支出合计 | 115.00
年初结转和结余 | 10.00 | 年末结转和结余 | 5.00
总计 | 120.00 | 总计 | 120.00
第三部分 部门决算情况说明
一、收入支出决算总体情况说明
（一）收入总计120.00万元，包括：
1.财政拨款收入110.00万元，占收入总计的91.67%。
与上年相比，今年收入增加20.00万元，增长{}，主要原因：项目增加。
"""


@pytest.mark.parametrize(("rate", "rules"), [("20.00%", set()), ("22.22%", set()), ("25.00%", {"any"})])
def test_this_year_s_income_may_or_may_not_include_what_was_carried_over(failed, rate, rules):
    known = ("P201", "P204", "P208", "P209", "P210", "P212", "P214")
    assert bool(failed(THIS_YEAR.format(rate), *known)) == bool(rules)


UNCHANGED = """
2031年度部门决算公开
第三部分 情况说明
九、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明
2031年度“三公”经费财政拨款支出全年预算7.60万元，支出决算6.00万元，完成全年预算的78.95%，{}。其中：
因公出国（境）费支出0万元，与2030年相同；
公务用车购置费支出0万元，与2030年相同；
公务用车运行维护费支出5.30万元，较2030年减少0.50万元；
公务接待费支出0.70万元，较2030年减少0.20万元。
"""


@pytest.mark.parametrize(("told", "rules"), [("较2030年减少0.70万元，下降10.45%", set()), ("与2030年相同", {"Y101"})])
def test_a_total_that_did_not_change_has_items_whose_priors_fit_in_it(failed, told, rules):
    assert failed(UNCHANGED.format(told), "Y101", "Y102") == rules


@pytest.mark.parametrize(("whose", "rules"), [("财政拨款", set()), ("", {"N102"})])
def test_the_total_of_fiscal_money_is_not_that_of_all_though_its_heading_was_lost(failed, whose, rules):
    text = f"""
2031年度部门决算
第三部分 部门决算情况说明
一、收入支出决算总体情况说明
2031年度收、支总计100.00万元。
2031年度{whose}收、支总计90.00万元。
"""
    assert failed(text, "N102") == rules
