"""What the facts look like with an error in them."""

from decimal import Decimal

from audit.model.facts import Facts
from audit.model.place import Place
from audit.model.record import replace
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
        for s in with_direction(facts, Turn("方向", "减少", "增加"), target).facts.statements
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


def test_two_counts_alike_in_one_line_of_a_page_are_two_figures(read, rulebook) -> None:
    facts = read(
        "2031年度部门决算公开\n第三部分 2031年度部门决算情况说明\n七、财政拨款“三公”经费支出决算情况说明\n"
        "列明公务接待12批次、98人次，其中：接待外宾0批次、0人次。"
    )
    line = Place(page=7, bbox=(90.0, 360.0, 465.0, 375.0))
    said = next(s for s in facts.statements if "外宾批次" in s.figures)
    on_a_page = replace(said, figures={slot: replace(f, place=line) for slot, f in said.figures.items()})
    found = targets(replace(facts, statements=(on_a_page,)), rulebook.patterns.grammar)[0]
    assert [target.where.rpartition("」")[2] for target in found if target.printed == 0] == ["外宾批次", "外宾人次"]
