"""What one sentence tells of a whole and of its parts has to hold, of whatever year; what need not, accuses nobody."""

import pytest

FRAME = """2031年单位预算公开
第三部分 2031年单位预算情况说明
十二、其他重要事项的情况说明
（一）机关运行经费情况
机关运行经费15.00万元。
{}
"""

WRONG = [
    (
        "N114",
        "2029年“三公”经费决算21.80万元，其中：因公出国（境）费0万元，公务接待费11.80万元，公务用车运行费11.00万元。",
    ),
    ("N124", "档案馆100.50万元，其中：基本支出80.50万元，项目支出30.00万元。"),
    ("Q154", "安排项目2个，其中：100万元以上的项目3个。"),
    ("Q174", "安排项目12个，其中：50万元以上的项目8个，50万元以下的项目5个。"),
    ("Q764", "公务用车保有量3辆，全年运行维护费支出5.28万元，平均每辆2.76万元。"),
    ("Q762", "公务用车运行费2.00万元，按2辆公务用车、每辆1.20万元测算。"),
    ("Q784", "公用经费按每人1.20万元，在职13人，共15.00万元。"),
    ("Q744", "公务接待费预算0.80万元，预计接待20批次、100人次，人均90元。"),
    ("P144", "出国人次从29人降为16人，下降54.8%。"),
]


@pytest.mark.parametrize(("rule", "told"), WRONG)
def test_what_a_sentence_tells_of_itself_does_not_hold(failed, rule, told):
    assert failed(FRAME.format(told), rule) == {rule}


# an amount above another may hold it; the whole is not that of the change before; a third item follows; what is told
# of the budget is not the sum of what was spent; kinds of people may overlap
@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("Q154", "安排项目12个，其中：50万元以上的项目10个，100万元以上的项目8个。"),
        ("N114", "“三公”经费较上年减少2.00万元。其中：因公出国（境）费0万元，公务接待费1.00万元，公务用车运行费2.00万元。"),
        ("N114", "“三公”经费预算8.00万元，支出决算3.00万元，其中：因公出国（境）费0万元，公务接待费1.00万元，公务用车运行费2.00万元。"),
        ("N114", "“三公”经费9.00万元，其中：因公出国（境）费0万元，公务接待费1.00万元，公务用车运行费2.00万元，公务用车购置费6.00万元。"),
        ("N134", "事业单位100.50万元，其中：基本支出60.50万元，项目支出30.00万元；经营支出10.00万元。"),
        ("Q394a", "立项情况5分；产出指标得分48分，效益指标得分28分，总分81分。"),
        ("Q294", "比上年增加：甲增加5.00万元、乙减少3.00万元，合计2.00万元。"),
    ],
)  # fmt: skip
def test_nobody_is_accused_of_what_may_be_so(failed, rule, told):
    assert failed(FRAME.format(told), rule) == set()


CHANGES = """2031年度部门决算公开
第三部分 情况说明
九、财政拨款“三公”经费支出决算情况说明
2031年度“三公”经费较上年减少2.97万元，下降6.89%，较年初预算数减少0.36万元。主要是厉行节约。其中：{abroad}公务用车购置及运行维护费较上年减少1.33万元，较年初预算数减少0.07万元；公务接待费较上年减少{less}万元，较年初预算数减少0.29万元。
"""  # fmt: skip


@pytest.mark.parametrize(
    ("abroad", "less", "wrong"),
    [
        ("无因公出国（境）费；", "1.64", set()),
        ("无因公出国（境）费；", "1.94", {"Y244"}),
        ("", "1.94", set()),  # of travels abroad nothing is told: they may have changed too
    ],
)
def test_the_changes_of_the_items_are_the_change_of_the_whole_where_all_are_told(failed, abroad, less, wrong):
    assert failed(CHANGES.format(abroad=abroad, less=less), "Y244", "N154") == wrong
