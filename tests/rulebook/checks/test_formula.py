"""Formulas: what the field's own words mean, and that printing and parsing undo each other."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.knowledge.formula import (
    Anchor,
    Binary,
    Captured,
    Cell,
    Count,
    EveryLevel,
    FirstOf,
    Formula,
    Negation,
    Number,
    Referent,
    Relation,
    Role,
    Slot,
    Special,
    Total,
    walk,
)
from audit.rulebook.checks.formula import FormulaError, parse_formula, parse_node, show, show_formula

NAMES = st.sampled_from(
    ["合计", "基本支出", "因公出国（境）费", "208", "本行", "指称", "a.b", "数", "上年", "各类", "三 公"]
)
ROLES = st.none() | st.sampled_from(Role)
FORMS = st.sampled_from(["支出总表", "收支 总表", "数"])
SELECTORS = st.one_of(
    NAMES, st.sampled_from(list(Special)), st.builds(Captured, NAMES), st.builds(EveryLevel, st.integers(1, 4))
)
ATOMS = st.one_of(
    st.builds(Cell, st.none() | FORMS, SELECTORS, SELECTORS, st.booleans(), ROLES),
    st.builds(Slot, NAMES, st.sampled_from(["分项", "总项", "首项"]), st.booleans(), ROLES),
    st.builds(Referent, ROLES),
    st.just(Anchor()),
    st.builds(Number, st.decimals(0, 9999, places=2)),
    st.builds(Number, st.integers(0, 99999).map(lambda n: Decimal(n) / 10000), st.just(True)),
)
NODES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.builds(Binary, st.sampled_from("+−×÷"), inner, inner),
        st.builds(Negation, inner),
        st.builds(Total, inner),
        st.builds(Count, inner),
        st.builds(FirstOf, st.tuples(inner, inner) | st.tuples(inner, inner, inner)),
    ),
    max_leaves=8,
)


@given(NODES, NODES, st.sampled_from(list(Relation)), st.sampled_from(["文件", "行", "列", "陈述", "构成列"]))
def test_parsing_what_was_printed_gives_the_same_tree(left, right, relation, each):
    formula = Formula(relation, left, right, "")
    text = show_formula(formula, each)
    parsed = parse_formula(text, each)
    assert (parsed.relation, parsed.left, parsed.right, parsed.text) == (relation, left, right, text)


@given(NAMES, ROLES)
def test_a_bare_slot_prints_and_parses_within_a_statement_rule(name, role):
    assert parse_node(show(Slot(name, role=role), "陈述"), "陈述") == Slot(name, role=role)


@pytest.mark.parametrize(
    ("each", "meaning"),
    [
        ("行", Cell(None, Special.THIS_ROW, "合计")),
        ("列", Cell(None, "合计", Special.THIS_COLUMN)),
        ("陈述", Slot("合计")),
    ],
)
def test_a_bare_name_means_what_the_rule_walks_over(each, meaning):
    assert parse_node("合计", each) == meaning


def test_a_bare_name_has_no_meaning_in_a_rule_over_the_whole_file():
    with pytest.raises(FormulaError, match=r"表\[行, 列\]"):
        parse_formula("合计 = 1", "文件")


def test_times_binds_tighter_than_plus_and_the_bar_tighter_than_both():
    one, two, three = Number(Decimal(1)), Number(Decimal(2)), Number(Decimal(3))
    assert parse_node("1 + 2 | 3 × 3") == Binary("+", one, Binary("×", FirstOf((two, three)), three))


def test_ascii_operators_are_the_same_as_the_printed_ones():
    assert parse_formula("a - b * c / d <= e", "行") == parse_formula("a − b × c ÷ d ≤ e", "行")


def test_the_prior_year_and_the_optional_mark_belong_to_the_cell():
    assert parse_node("上年.支出总表[@项, 合计]?") == Cell(
        "支出总表", Captured("项"), "合计", optional=True, role=Role.PRIOR
    )


@pytest.mark.parametrize(
    "text", ["", "合计", "合计 = ", "a = b = c", "表[a] = 1", "Σ() = 1", "__import__('os') = 1", "1 == 1"]
)
def test_what_is_no_formula_is_refused_with_its_position(text):
    with pytest.raises(FormulaError):
        parse_formula(text, "行")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("甲 + 乙", "写到末尾，还缺 =、≤、≥"),
        ("甲 ≤ (乙", r"写到末尾，还缺 \)"),
        ("甲 ≤ 乙)", r"第 6 个字符「\)」处$"),
        ("甲 == 乙", "第 4 个字符「=」处，这里缺 名称"),
        ("表[合计] = 甲", r"第 5 个字符「\]」处，这里缺 ,"),
        ("表[合计，付息] = 甲", "第 5 个字符「，」处；公式的符号写半角"),
        ("甲 ＝ 乙", "第 3 个字符「＝」处，这里缺 =、≤、≥；公式的符号写半角"),
        ("甲 > 乙", "第 3 个字符「>」处；比较只写 =、≤、≥"),
    ],
)
def test_what_is_no_formula_is_told_with_what_belongs_there(text, said):
    with pytest.raises(FormulaError, match=said):
        parse_formula(text, "行")


def test_nodes_are_walked_from_the_outside_and_from_left_to_right():
    one, two, three = (Number(Decimal(n)) for n in (1, 2, 3))
    product = Binary("×", one, two)
    either = FirstOf((product, three))
    assert list(walk(either)) == [either, product, one, two, three]
