"""“三公”经费 published on a page of its own, and budgets as short as one page."""

import pytest

from audit.model.check import Status

COURT = """
青石县人民法院
关于2031年部门预算编制的说明
二、预算收支总体情况
青石县人民法院2031年部门预算收入总数550.00万元，较2030年部门预算收入总数500.00万元，增加{change}万元，增长10.00%；2031年部门预算支出总数550.00万元，较2030年部门预算支出总数500.00万元，增加50.00万元，增长10.00%。
"""


@pytest.mark.parametrize(("change", "rules"), [("50.00", set()), ("60.00", {"P203", "P201"})])
def test_last_year_named_in_full_and_the_change_behind_a_comma(failed, change, rules):
    assert failed(COURT.format(change=change), "P201", "P202", "P203", "N106") == rules


YEAR_BY_YEAR = """
青石县档案馆2031年“三公经费”财政拨款预算情况
2030年青石县档案馆“三公经费”财政拨款预算中，因公出国（境）费2.00万元，公务接待费{before}万元。
2031年青石县档案馆“三公经费”财政拨款预算中，因公出国（境）费2.00万元，公务接待费1.50万元。
"""


@pytest.mark.parametrize(("before", "rules"), [("1.60", set()), ("1.50", {"X506"})])
def test_last_year_is_told_in_a_sentence_of_its_own(failed, before, rules):
    """The first amount is the same in both years; that the others are not shows that the year is meant."""
    assert failed(YEAR_BY_YEAR.format(before=before), "X506") == rules


TWO_TOTALS = """
青石县档案馆2031年单位预算
（二）按支出结构分类划分，分为基本支出预算和项目支出预算。
1.基本支出预算800000.00元，占一般公共预算支出的96.40%，其中：
商品和服务支出预算160000.00元，占基本支出预算{share}%。
六、一般公共预算基本支出情况说明
2031年一般公共预算基本支出830000.00元，其中：人员经费640000.00元，公用经费190000.00元。
"""


@pytest.mark.parametrize(("share", "rules"), [("20.00", set()), ("20.01", set()), ("25.00", {"P101"})])
def test_a_share_is_of_the_base_that_was_told_before_it(check, share, rules):
    """Though only the later one stands under a heading by which it is known; one unit more is cut off, not wrong."""
    outcomes = check(TWO_TOTALS.format(share=share), "P101")
    assert {o.rule for o in outcomes if o.status is Status.FAILED and not o.truncation} == rules


TOWN = """
青石县石桥镇2031年“三公”经费预算情况说明
2031年全镇“三公”经费的预算总额为{total}万元，其中，安排公务接待费12.00万元；安排公务用车费10.00万元，其中公务用车运行维护费{running}万元，公务用车购置0万元；安排因公出国（境）费1.00万元。
"""


@pytest.mark.parametrize(
    ("total", "running", "rules"),
    [("23.00", "10.00", set()), ("25.00", "10.00", {"N201"}), ("23.00", "9.00", {"N201"})],
)
def test_vehicles_are_called_by_a_short_name(failed, total, running, rules):
    assert failed(TOWN.format(total=total, running=running), "N201") == rules


SCHOOL = """
青石县第一中学2031年“三公”经费预算公开
2031年“三公”经费支出预算情况说明
青石县第一中学2031年一般公共预算“三公”经费支出预算为11.77万元，相比2030年预算减少{total}万元。其中：因公出国（境）费支出预算为0万元，公务接待费支出预算为{guests}万元，公务用车运行维护及购置费支出预算为0万元。具体情况如下：
（一）公务接待费。2031年预算支出11.77万元，比2030年预算减少0.13万元，下降1.09%。
（二）公务用车购置及运行费支出0万元，比较2030年预算无变化。
"""


@pytest.mark.parametrize(("guests", "rules"), [("11.77", set()), ("11.17", {"N102"})])
def test_under_its_heading_a_year_and_its_spending_say_enough(failed, guests, rules):
    assert failed(SCHOOL.format(total="0.13", guests=guests), "N102", "N201") == rules


HIGH_SCHOOL = """
青石县高级中学2031年部门预算公开说明
三、预算编报情况
2031年预算总收入600.00万元，其中：经费拨款（补助）收入350.00万元，年度非税收入资金130.00万元，往年非税结余指标{left}万元。
2031年预算总支出600.00万元，其中：人员支出480.00万元，公用支出{running}万元，项目支出40.00万元。
"""


@pytest.mark.parametrize(
    ("left", "running", "rules"),
    [("120.00", "80.00", set()), ("1200.00", "80.00", {"N201"}), ("120.00", "8.00", {"N201"})],
)
def test_revenue_by_grants_and_fees(failed, left, running, rules):
    assert failed(HIGH_SCHOOL.format(left=left, running=running), "N201") == rules


ITEMS = """
青石县第一中学2031年单位预算
五、一般公共预算支出情况说明
2031年一般公共预算支出500.00万元，其中：教育支出450.00万元，卫生健康支出50.00万元。
初中教育支出{}万元，主要用于初中教职工工资福利支出。
一般公共预算支出表
编制单位：青石县第一中学 | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
205 | 教育支出 | 450.00 | 450.00 |
20502 | 普通教育 | 450.00 | 450.00 |
2050203 | 初中教育 | 200.00 | 200.00 |
2050204 | 高中教育 | 250.00 | 250.00 |
210 | 卫生健康支出 | 50.00 | 50.00 |
21011 | 行政事业单位医疗 | 50.00 | 50.00 |
2101102 | 事业单位医疗 | 50.00 | 50.00 |
 | 合计 | 500.00 | 500.00 |
"""


def test_an_item_is_not_the_class_whose_name_ends_its_own(failed):
    assert failed(ITEMS.format("200.00"), "N101", "N106", "N201", "N202") == set()


ITEMS_FIRST = """
青石县自然资源局2031年部门预算
七、“三公”经费预算情况说明
2031年“三公”经费预算数13.00万元。其中：因公出国（境）费0万元，公务用车购置费0万元，公务用车运行费11.00万元，公务接待费2.00万元。比上年预算数减少1.00万元，其中：公务用车运行费减少0.50万元，公务接待费减少{}万元。
"""


@pytest.mark.parametrize(("guests", "rules"), [("0.50", set()), ("0.60", {"Y115"})])
def test_what_follows_the_items_is_said_of_their_whole(failed, guests, rules):
    assert failed(ITEMS_FIRST.format(guests), "N103", "N106", "Y115") == rules


def test_a_reason_ends_where_the_next_expense_changes(failed):
    text = """
青石县应急管理局2031年部门预算信息公开情况说明
四、财政拨款“三公”经费预算情况及增减变化原因
与2030年相比减少0.50万元，其中：因公出国（境）费增加0万元，主要原因是未安排，公务用车购置及运维费增加0万元，公务接待费减少0.50万元，主要原因是厉行节约。
"""
    assert failed(text, "X103", "X110", "X111") == set()


POLICE = """
青石市公安局2031年部门预算编制说明
四、“三公”经费
2031年“三公”经费预算360.00万元，公务用车购置80.00万元（更新执法车4辆，每辆20.00万元），公务用车运行维护费{running}万元，公务接待费10.00万元。较2030年400.00万元减少40.00万元，下降10%。
五、重点项目
辅警经费1200.00万元，辅警300人，每人每年{rate}万元。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"), [({}, set()), ({"running": "280.00"}, {"N201"}), ({"rate": "5.00"}, {"Q762"})]
)
def test_a_whole_and_its_items_need_no_word_between_them(failed, wrong, rules):
    told = {"running": "270.00", "rate": "4.00"} | wrong
    assert failed(POLICE.format(**told), "N201", "P201", "P202", "P203", "Q762") == rules


REVENUE = """
青石区教育局2031年部门预算公开情况说明
（一）收入预算
2031年收入预算5230.40万元，一般公共预算收入5130.40万元，占98.09%；政府性基金收入100.00万元，占1.91%。比2030年预算增加230.40万元，增长{}%。
"""


@pytest.mark.parametrize(("growth", "rules"), [("4.61", set()), ("5.61", {"P201"})])
def test_the_next_sentence_compares_the_amount_that_the_sentence_began_with(failed, growth, rules):
    assert failed(REVENUE.format(growth), "P201", "P206") == rules
