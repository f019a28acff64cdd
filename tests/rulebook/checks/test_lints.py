"""A rule that compiles but is of no use is refused, with its file and line."""

import pytest

from audit.errors import RuleBookError
from audit.rulebook import load
from audit.rulebook.assembly import assemble
from audit.rulebook.packs.source import read_source

FORMS = """
- id: 支出总表
  variant: 新疆
  title: 支出总体情况表
  kinds: [预算]
  blocks:
    - {key: 科目, accounts: 功能分类, total_labels: [合计], columns: [{name: 合计}, {name: 基本支出}, {name: 项目支出}]}
"""
RULE = """
- id: T101
  title: 合计
  title_en: Total
  family: 小计=明细之和
  severity: error
  why: 每行都要加得起来。
  %s
  pass: [甲]
  fail: [乙]
"""


def problems(said: str, more: str = "") -> tuple[str, ...]:
    sources = {"forms": [read_source("f.yaml", FORMS)], "checks": [read_source("r.yaml", RULE % said + more)]}
    try:
        assemble(sources)
    except RuleBookError as error:
        return error.problems
    return ()


ROWS = "each: 行\n  forms: [支出总表]\n  formula: "


@pytest.mark.parametrize(
    "formula",
    [
        "合计 = 合计",
        "合计 + 基本支出 = 基本支出 + 合计",
        "合计 ≤ 合计",
        "合计 = 支出总表[本行, 合计]",
        "合计 − 基本支出 ≥ 合计 − 基本支出 − 1",
        "2 × 合计 = 合计 + 合计",
        "合计 ÷ 2 = 0.5 × 合计",
        "−合计 = 0 − 合计",
        "Σ(支出总表[下级, 合计]) = Σ(支出总表[下级, 合计])",
    ],
)
def test_a_formula_that_holds_whatever_the_figures_are_is_refused(formula):
    (problem,) = problems(ROWS + formula)
    assert problem.startswith("r.yaml:2: T101: 公式")
    assert "永远成立" in problem


@pytest.mark.parametrize("formula", ["合计 = 合计 + 1", "合计 ≤ 合计 − 0.01", "1 = 2"])
def test_a_formula_that_never_holds_is_refused(formula):
    assert "永远不成立" in problems(ROWS + formula)[0]


@pytest.mark.parametrize(
    "formula",
    [
        "合计 = 基本支出 + 项目支出",
        "合计 ≤ 2 × 合计",
        "合计 = 上年.合计",
        "合计 = Σ(支出总表[下级, 合计])",
        "合计 × 合计 = 合计",
    ],
)
def test_a_formula_that_depends_on_the_figures_is_accepted(formula):
    assert problems(ROWS + formula) == ()


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("kind: 用语\n  slot: 原因\n  forbid: 无*", "规则永远报错"),
        ("kind: 用语\n  slot: 原因\n  forbid: 无\n  when: 金额 = 金额", "when 永远成立"),
        ("each: 陈述\n  formula: 占比 = 金额 ÷ 基数\n  when: 金额 = 金额 + 1", "规则不会检查"),
        ("each: 陈述\n  formula: 占比 = 金额 ÷ 基数\n  when: 金额 ≈ 金额", "when 永远成立"),
        ("kind: 行次\n  forms: [支出总表]\n  applies: {first_year: 2025, last_year: 2024}", "没有哪一年适用"),
        ("kind: 行次\n  forms: [支出总表]\n  applies: {regions: [新僵]}", "「新僵」"),
        ("kind: 行次\n  forms: [支出总表]\n  applies: {kinds: [决算]}", "不会在它上面检查"),
    ],
)
def test_a_rule_that_is_never_or_always_at_fault_is_refused(said, fault):
    (problem,) = problems(said)
    assert problem.startswith("r.yaml:2: T101: ")
    assert fault in problem


def test_near_is_for_conditions_only():
    """What a formula of a rule leaves to rounding is the verdict's to say."""
    (problem,) = problems("each: 陈述\n  formula: 占比 ≈ 金额 ÷ 基数")
    assert "≈ 只用在 when" in problem


def test_a_quantity_that_no_sentence_pattern_names_is_refused(tmp_path):
    """A list of quantities with a slip in one would be checked on the others only, and nobody would know."""
    (tmp_path / "a.yaml").write_text(
        (
            RULE % "each: 陈述\n  where: {quantity: [三公·公务接待费, 三公·公务接代费]}\n  formula: 占比 = 金额 ÷ 基数"
        ).replace("T101", "U101"),
        encoding="utf-8",
    )
    with pytest.raises(RuleBookError) as caught:
        load([tmp_path / "a.yaml"])
    (problem,) = [p for p in caught.value.problems if "quantity" in p]
    assert "「三公·公务接代费」，是否「三公·公务接待费」？" in problem
    assert "a.yaml:2" in problem


@pytest.mark.parametrize(
    ("one", "other", "refused"),
    [
        ("", "", True),
        ("applies: {first_year: 2024}", "applies: {last_year: 2023}", False),  # one ends where the other begins
        ("applies: {calibers: [部门]}", "applies: {calibers: [单位]}", False),
        ("applies: {calibers: [部门]}", "", True),
    ],
)
def test_two_rules_that_check_the_same_in_one_disclosure_are_refused(one, other, refused):
    check = "each: 行\n  forms: [支出总表]\n  formula: 合计 = 基本支出 + 项目支出\n  "
    twin = (RULE % (check + other)).replace("T101", "T102")
    told = problems(check + one, twin)
    assert told == (("r.yaml:15: T102: 与 T101 检查的完全一样",) if refused else ())
