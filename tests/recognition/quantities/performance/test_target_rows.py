"""Performance tables without bases, in text without cells."""

import pytest

from audit.readers.text import document_from_text
from audit.recognition import recognise

HEAD = """星河市档案馆2031年部门预算公开
第三部分 2031年部门预算情况说明
一、收支总体情况说明
2031年收入预算100.00万元，支出预算100.00万元。
第四部分 绩效目标
项目支出绩效目标表
（2031年度）
项目名称 档案修复项目
项目资金（万元） 年度资金总额： 50.00
其中：财政拨款 45.00
其他资金 5.00
总体目标 修复馆藏档案500册，保证档案完好。
绩效指标 一级指标 二级指标 三级指标 指标值
"""
ROWS = """产出指标 数量指标 修复档案 ≥500册
质量指标 修复合格率 ≥95%
满意度指标 服务对象满意度指标 群众满意度 ≥90%
"""
WEIGHED = "产出指标 数量指标 修复档案 ≥500册 60\n质量指标 修复合格率 ≥95% 40\n"


@pytest.fixture
def read(rulebook):
    return lambda text: recognise(document_from_text("sample.txt", text), rulebook)


def _indicators(facts):
    return [(s.subject, *(f.text for f in s.figures.values())) for s in facts.statements if s.kind == "指标"]


def _unread(facts):
    return [(u.reason.split("，")[-1], u.figures) for u in facts.unrecognised]


def test_a_line_that_is_a_whole_row_is_an_indicator(read):
    facts = read(HEAD + ROWS)
    assert _indicators(facts) == [("修复档案", "500"), ("修复合格率", "95"), ("群众满意度", "90")]
    assert not facts.unrecognised


def test_the_money_ends_where_the_goal_begins(read):
    [whole] = [s.figures for s in read(HEAD + ROWS).statements if s.kind == "项目绩效"]
    assert {slot: f.text for slot, f in whole.items()} == {"预算总额": "50.00", "财政拨款": "45.00", "其他资金": "5.00"}


@pytest.mark.parametrize(
    "broken",
    [
        "质量指标 修复\n合格率 ≥95%",  # the name begins on the line before
        "质量指标 修复 合格率 ≥95%",  # or is that of another column
        "质量指标 修复合格率 ≥95%\n（册）",  # or goes on
        "质量指标 修复合格率 ≥ 95 %",
        "质量指标 修复合格率 ≥95万\n成本指标 元 以上",
    ],
)
def test_a_row_that_may_be_broken_is_told_as_unread(read, broken):
    facts = read(HEAD + ROWS.replace("质量指标 修复合格率 ≥95%", broken))
    assert "修复合格率" not in [name for name, *_ in _indicators(facts)]
    assert _unread(facts) == [("指标没有读", 1)]


def test_one_cell_a_line_tells_no_rows(read):
    facts = read(HEAD + ROWS.replace(" ", "\n"))
    assert not _indicators(facts)
    assert _unread(facts) == [("指标没有读", 3)]


def test_weights_are_told_as_unread(read):
    facts = read(HEAD.replace("指标值", "指标值 权重") + WEIGHED)
    assert _indicators(facts) == [("修复档案", "500"), ("修复合格率", "95")]
    assert _unread(facts) == [("指标的权重没有读", 2)]


def test_money_printed_before_its_label_is_told_as_unread(read):
    swapped = HEAD.replace("年度资金总额： 50.00\n", "50.00\n年度资金总额：\n").replace(
        "财政拨款 45.00\n其他资金 5.00", "财政拨款"
    )
    facts = read(swapped + ROWS)
    assert ("资金没有读", 1) in _unread(facts)


@pytest.mark.parametrize(
    "begins", ["项目资金（万元）\n50.00\n年度资金总额：\n", "50.00\n项目资金（万元）\n年度资金总额：\n"]
)
def test_money_that_no_label_takes_may_each_stand_before_its_label(read, begins):
    named = HEAD[: HEAD.index("项目资金")]
    shifted = f"{named}{begins}45.00\n其中：财政拨款\n5.00\n其他资金\n{HEAD[HEAD.index('总体目标') :]}"
    facts = read(shifted + ROWS)
    assert [s.figures for s in facts.statements if s.kind == "项目绩效"] == [{}]
    assert ("有的资金看不出是哪一项", 3) in _unread(facts)
