"""What the facts look like with an error in them."""

from decimal import Decimal

from audit.model.facts import Facts
from audit.mutation.planting import Turn, with_direction, with_number, without_row
from audit.mutation.targets import Target, targets

_PROSE = """
青禾中心2025年单位预算公开
一、关于青禾中心2025年收入预算情况说明
青禾中心2025年收入预算100.00万元，其中：
一般公共预算100.00万元，占100.00%，比上年减少5.00万元，下降4.76%，主要原因是：项目减少。
"""
_TABLE = """
青禾中心2025年单位预算公开
单位支出总体情况表
编制单位：青禾中心 | 单位：万元
项目 | | | | 支出预算
功能分类科目编码 | | | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项
208 | | | 社会保障和就业支出 | 12.00 | 12.00 |
208 | 05 | | 行政事业单位养老支出 | 12.00 | 12.00 |
208 | 05 | 05 | 机关事业单位基本养老保险缴费支出 | 12.00 | 12.00 |
 | | | 合计 | 12.00 | 12.00 |
"""


def _target(facts: Facts, grammar, text: str) -> Target:
    return next(target for target in targets(facts, grammar)[0] if target.figure.text == text)


def test_a_figure_is_wrong_everywhere_its_sentence_was_read(read, rulebook) -> None:
    facts = read(_PROSE)
    grammar = rulebook.patterns.grammar
    target = _target(facts, grammar, "5.00")
    changed = with_number(facts, target, Decimal("6.00")).facts
    said = [f for s in changed.statements for f in s.figures.values() if f.place == target.figure.place]
    assert {(f.text, f.value) for f in said} == {("6.00", Decimal("-6.00"))}
    assert facts == read(_PROSE)


def test_a_percentage_keeps_its_sign_and_its_decimals(read, rulebook) -> None:
    facts = read(_PROSE)
    change = with_number(facts, _target(facts, rulebook.patterns.grammar, "4.76%"), Decimal("7.46"))
    assert {text for _, text in change.figures} == {"7.46%"}


def test_a_turned_word_turns_the_figure_behind_it_and_no_other(read, rulebook) -> None:
    facts = read(_PROSE)
    target = _target(facts, rulebook.patterns.grammar, "5.00")
    (statement,) = (
        s
        for s in with_direction(facts, Turn("方向", "减少"), target).facts.statements
        if "变动" in s.figures and "占比" in s.figures
    )
    assert (statement.words["方向"], statement.words["幅度方向"]) == ("增加", "下降")
    assert (statement.figures["变动"].value, statement.figures["幅度"].value) == (Decimal("5.00"), Decimal("-4.76"))


def test_below_a_row_that_is_gone_the_rows_stand_below_the_one_above_it(read) -> None:
    facts = read(_TABLE)
    (table,) = facts.tables
    middle = next(row for row in table.rows if row.code == "20805")
    (changed,) = without_row(facts, 0, middle).facts.tables
    below = next(row for row in changed.rows if row.code == "2080505")
    assert below.parent == middle.parent
    assert not [key for key in changed.entries if key[0] == middle.index]
