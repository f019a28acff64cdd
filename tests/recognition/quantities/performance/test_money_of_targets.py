"""The money above the indicators of a performance table: what it is, or that it was not read."""

import pytest

WHOLE = """2031年部门预算公开
部门整体支出绩效目标表
（2031年度）
部门名称\t\t星河市档案馆\t\t
年度预算安排（万元）\t\t资金总额\t171.40\t
\t\t项目支出\t60.80\t
\t\t基本支出\t110.60\t
{more}一级指标\t二级指标\t三级指标\t指标值\t{weight}
产出指标\t数量指标\t整理档案\t≥300卷\t50
效益指标\t社会效益指标\t查阅人次\t≥200人次\t50
"""


def _whole(facts):
    [table] = [s for s in facts.statements if s.kind == "整体绩效"]
    return {slot: figure.text for slot, figure in table.figures.items()}


def test_the_funds_of_the_whole_unit_and_what_they_are_spent_on(recognised):
    facts = recognised(WHOLE.format(more="", weight="权重"))
    assert _whole(facts) == {"预算总额": "171.40", "基本支出": "110.60", "项目支出": "60.80"}


def test_an_amount_above_the_indicators_that_is_no_fund_is_told(recognised):
    facts = recognised(WHOLE.format(more="履职任务\t\t编修馆志\t12.50\t\n", weight="权重"))
    assert [(u.reason, u.figures) for u in facts.unrecognised] == [("看不出是哪一项资金，没有核对", 1)]


def test_what_a_sentence_says_is_the_goal(recognised):
    goal = "年度总体目标\t\t投入12.50万元，整理档案300卷。\t\t\n"
    assert not recognised(WHOLE.format(more=goal, weight="权重")).unrecognised


def test_weights_headed_with_the_sign_of_percent_are_weights(recognised):
    facts = recognised(WHOLE.format(more="", weight="权重（%）"))
    assert [s.figures["权重"].text for s in facts.statements if s.kind == "指标"] == ["50", "50"]


PROJECT = """2031年部门预算公开
项目支出绩效目标表
（2031年度）
项目名称\t\t档案修复项目\t\t\t\t
项目资金（{unit}）\t\t年度预算总额：\t{money}\t其中：财政拨款\t{money}\t其他资金\t0\t
一级指标\t二级指标\t三级指标\t指标值\t权重
产出指标\t数量指标\t修复档案\t≥300卷\t100
"""


@pytest.mark.parametrize(("unit", "money"), [("万元", "30"), ("元", "300000"), ("千元", "300")])
def test_the_money_of_a_project_is_in_the_unit_printed_at_its_label(recognised, unit, money):
    facts = recognised(PROJECT.format(unit=unit, money=money))
    [table] = [s for s in facts.statements if s.kind == "项目绩效"]
    assert {slot: figure.amount for slot, figure in table.figures.items()} == {
        "预算总额": 300000,
        "财政拨款": 300000,
        "其他资金": 0,
    }


@pytest.mark.parametrize("title", ["", "项目支出绩效目标表\n（2031年度）\n"])
def test_the_name_of_another_project_begins_another_table(recognised, title):
    second = PROJECT.partition("（2031年度）\n")[2].replace("档案修复项目", "查档服务项目")
    facts = recognised(PROJECT.format(unit="元", money="300000") + title + second.format(unit="元", money="200000"))
    tables = [s for s in facts.statements if s.kind == "项目绩效"]
    assert [table.figures["预算总额"].amount for table in tables] == [300000, 200000]
    assert [s.figures["权重"].value for s in facts.statements if s.kind == "指标"] == [100, 100]


def test_funds_of_the_whole_term_and_of_the_year_stand_side_by_side(recognised):
    rows = PROJECT.replace(
        "项目资金（{unit}）\t\t年度预算总额：\t{money}\t其中：财政拨款\t{money}\t其他资金\t0\t\n",
        "项目资金（元）\t\t实施期资金总额：\t900000\t年度资金总额：\t300000\n"
        "\t\t其中：财政拨款\t600000\t其中：财政拨款\t200000\n\t\t其他资金\t300000\t其他资金\t100000\n",
    )
    [table] = [s for s in recognised(rows).statements if s.kind == "项目绩效"]
    assert {slot: figure.amount for slot, figure in table.figures.items()} == {
        "实施期资金": 900000,
        "年度资金": 300000,
        "实施期财政": 600000,
        "年度财政": 200000,
        "实施期其他": 300000,
        "年度其他": 100000,
    }
