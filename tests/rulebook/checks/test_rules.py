"""A rule pack that cannot be trusted is refused, with every fault at its file and line."""

import pytest

from audit.errors import RuleBookError
from audit.model.knowledge.formula import Cell, Special
from audit.rulebook.assembly import assemble
from audit.rulebook.packs.source import read_source

FORMS = """
- id: 支出总表
  title: 支出总体情况表
  kinds: [预算]
  blocks:
    - key: 科目
      accounts: 功能分类
      total_labels: [合计]
      columns:
        - {name: 合计, parts: [基本支出, 项目支出]}
        - {name: 基本支出}
        - {name: 项目支出}
"""
RULE = """
- id: T101
  title: 合计 = 基本支出 + 项目支出
  title_en: Total = basic + project
  family: 小计=明细之和
  severity: error
  why: 每行都要加得起来。
  forms: [支出总表]
  each: 行
  formula: 合计 = 基本支出 + 项目支出
  pass: [甲]
  fail: [乙]
"""


def load(*rules: str):
    sources = [read_source(f"rules/checks/{i}.yaml", text) for i, text in enumerate(rules)]
    return assemble({"forms": [read_source("rules/forms/a.yaml", FORMS)], "checks": sources}).rules


def faults(*rules: str) -> tuple[str, ...]:
    with pytest.raises(RuleBookError) as caught:
        load(*rules)
    return caught.value.problems


def test_a_rule_is_compiled_with_its_formula_and_its_source():
    (rule,) = load(RULE)
    assert rule.formula.left == Cell(None, Special.THIS_ROW, "合计")
    assert rule.source == "rules/checks/0.yaml:2"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("why:", "wy: x\n  why:", "rules/checks/0.yaml:7: 没有名为「wy」的键，是否「why」？"),
        (
            "forms: [支出总表]",
            "forms: [支出总标]",
            "rules/checks/0.yaml:8: 没有名为「支出总标」的表，是否「支出总表」？",
        ),
        (
            "+ 项目支出\n  pass",
            "+ 项目开支\n  pass",
            "rules/checks/0.yaml:10: 支出总表没有名为「项目开支」的列，是否「项目支出」？",
        ),
        ("formula: 合计 =", "formula: 支出总表[总和, 合计] =", "rules/checks/0.yaml:10: 支出总表没有名为「总和」的行"),
        ("+ 项目支出\n  pass", "+\n  pass", "rules/checks/0.yaml:10: 公式看不懂"),
        ("fail: [乙]", "fail: []", "rules/checks/0.yaml:12: fail：至少要写 1 个（应当报出的例子"),
        ("severity: error", "severity: fatal", "rules/checks/0.yaml:6: severity：只能写 error、warning、note"),
        ("each: 行", "kind: 猜测\n  each: 行", "rules/checks/0.yaml:9: 没有名为「猜测」的 kind"),
        (
            "each: 行",
            "each: 行\n  message: '{表.x}'",
            "rules/checks/0.yaml:10: message：消息里只能写 {名称}，不能写 {表.x}",
        ),
        ("each: 行", "each: 行\n  message: '{表'", "rules/checks/0.yaml:10: message：大括号 { } 没有成对"),
        ("each: 行", "each: 行\n  message: '{表格}'", "rules/checks/0.yaml:10: 消息里没有 {表格}"),
        ("each: 行", "each: 陈述", "rules/checks/0.yaml:2:"),
        ("id: T101", "id: t1", "rules/checks/0.yaml:2: id：「t1」不合写法（编号：一个大写字母、三位数字"),
    ],
)
def test_a_fault_is_told_with_file_and_line(old, new, fault):
    text = RULE.replace(old, new)
    if "陈述" in new:
        text = text.replace("formula: 合计", "formula: 表[本行, 合计]")
        fault = "rules/checks/0.yaml:10: 没有名为「表」的表"
    assert any(problem.startswith(fault) for problem in faults(text)), faults(text)


def test_all_faults_of_all_files_are_told_at_once():
    found = faults(
        RULE.replace("error", "fatal"), RULE.replace("T101", "T102").replace("+ 项目支出\n  pass", "+ 乙\n  pass")
    )
    assert [f.split(":")[0] for f in found] == ["rules/checks/0.yaml", "rules/checks/1.yaml"]


def test_a_form_that_cannot_be_read_is_told_alone_and_its_name_is_not_called_unknown():
    sources = {
        "forms": [read_source("a.yaml", FORMS.replace("key: 科目", "key: 科木"))],
        "checks": [read_source("b.yaml", RULE)],
    }
    with pytest.raises(RuleBookError) as caught:
        assemble(sources)
    assert [problem.split(":")[0] for problem in caught.value.problems] == ["a.yaml"]


def test_an_id_used_twice_is_refused_with_both_places():
    assert faults(RULE, RULE) == ("rules/checks/1.yaml:2: 规则 T101 写了两遍，先在 rules/checks/0.yaml:2",)


def test_a_rule_that_is_silent_where_another_has_spoken_names_one_that_there_is():
    found = faults(RULE, RULE.replace("T101", "T102").replace("each:", "told_by: [T110]\n  each:"))
    assert "rules/checks/1.yaml:2: T102: told_by: 没有规则「T110」，是否「T101」？" in found


SAID = """
- id: T102
  kind: 别表的注
  title: 没有数
  title_en: Nothing
  family: 结构
  severity: error
  why: 注说没有。
  own: [政府性基金]
  others: [国有资本经营]
  denial: '没有{序}项'
  pass: [甲]
  fail: [乙]
"""


def test_an_expression_is_read_as_everywhere() -> None:
    assert load(SAID)[0].body.denial.search("没有三项")


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("没有{数}项", "denial：没有名为 {数} 的宏"),
        ("没有(", "denial：不是正则表达式：missing ), unterminated subpattern at position 2"),
        ("没有(项+)+", "denial：重复里又全是重复，如 (支+)+，有的句子会没完没了；请写成一层，如 支+"),
        ("没有(项{1,99}){1,99}", "denial：重复里又全是重复，如 (支+)+，有的句子会没完没了；请写成一层，如 支+"),
        ("没有" + "(" * 3000, "denial：不是正则表达式：maximum recursion depth exceeded"),
    ],
)
def test_what_is_no_expression_is_told_at_its_own_line(pattern: str, fault: str) -> None:
    (told,) = faults(SAID.replace("没有{序}项", pattern))
    assert told.startswith(f"rules/checks/0.yaml:11: {fault}")


@pytest.mark.parametrize(
    "formula",
    ["合计 = " + " + ".join(["基本支出"] * 250), "合计 = " + "−(" * 3000 + "基本支出" + ")" * 3000],
    ids=["long", "deep"],
)
def test_a_formula_that_nobody_can_read_is_a_fault_of_its_line(formula: str) -> None:
    (told,) = faults(RULE.replace("合计 = 基本支出 + 项目支出\n  pass", f"{formula}\n  pass"))
    assert told.startswith("rules/checks/0.yaml:10: 公式太长，或嵌套太深")


def test_a_number_of_more_digits_than_python_reads_is_text() -> None:
    assert any("version" in told for told in faults(RULE.replace("  each: 行", f"  version: {'1' * 5000}\n  each: 行")))


NAMED = """
- macros: {少了: '(?:减少|下降)'}
- id: X101
  kind: 用语
  title: 甲
  title_en: a
  family: 表文一致
  severity: warning
  why: 乙
  slot: 原因
  forbid: '{少了}$'
  unless: '项目支出：.*人员'
  pass: [甲]
  fail: [乙]
"""


def test_rules_of_a_file_use_the_expressions_that_it_names_before_them():
    (rule,) = load(NAMED)
    assert rule.body.forbidden.search("人员下降")


def test_the_expressions_of_one_file_are_not_those_of_another():
    other = NAMED.replace("- macros: {少了: '(?:减少|下降)'}\n", "").replace("X101", "X102")
    assert faults(NAMED, other) == ("rules/checks/1.yaml:10: forbid：没有名为 {少了} 的宏",)
