"""gouji rules and gouji explain: what an auditor may learn of the rules without opening a file."""

import json
import re

import pytest

from audit import pipeline
from audit.model.knowledge.rules import RuleBook
from audit.reports.rules import text as rule_text


@pytest.fixture
def real(gouji, monkeypatch, rulebook: RuleBook):
    """`gouji` in front of the real rule book."""
    monkeypatch.setattr(pipeline, "load_rulebook", lambda *_, **__: rulebook)
    return gouji


def test_every_rule_stands_in_the_list_once(real, rulebook) -> None:
    listed = re.findall(r"^  ([A-Z]\d{3}[a-z]?) ", real("rules").out, re.MULTILINE)
    assert sorted(listed) == sorted(rule.id for rule in rulebook.rules)


def test_the_list_for_machines_says_where_a_rule_applies(real) -> None:
    (rule,) = json.loads(real("rules", "--select", "C101", "-f", "json").out)["rules"]
    assert (rule["severity"], rule["family"], rule["forms"]) == ("error", "表间一致", ["收入总表", "收支总表"])


def test_the_list_is_filtered_as_a_check_is(real) -> None:
    rules = json.loads(real("rules", "--select", "C10", "--ignore", "C101,C102", "-f", "json").out)["rules"]
    assert {rule["id"] for rule in rules} == {"C103", "C104", "C105", "C106"}


@pytest.mark.parametrize("said", ["为什么", "公式", "适用", "依据", "通过的例子", "报出的例子", "《收支总表》"])
def test_an_explanation_says_what_a_reviewer_asks(real, said: str) -> None:
    assert said in real("explain", "C101").out


def test_the_faulty_line_of_the_failing_example_is_marked(real) -> None:
    _, failing = real("explain", "P102").out.split("报出的例子")
    assert [line for line in failing.splitlines() if "▸" in line] == [
        "  ▸ 支出预算100.00万元，其中：基本支出60.00万元，占60.00%；项目支出40.00万元，占41.00%。"
    ]


def test_an_unknown_rule_is_answered_with_what_may_have_been_meant(real) -> None:
    ran = real("explain", "C1011")
    assert (ran.code, "C101" in ran.err) == (2, True)


def test_every_rule_can_say_what_it_looks_at_and_what_it_rests_on(rulebook) -> None:
    for rule in rulebook.rules:
        labels = [label for label, _ in rule_text.lines(rule, rulebook)]
        assert {"公式", "检查"} & set(labels), rule.id
        assert "依据" in labels, rule.id


def test_every_family_in_use_is_described_and_every_description_used(rulebook) -> None:
    assert {family.name for family in rulebook.families} == {rule.family for rule in rulebook.rules}
