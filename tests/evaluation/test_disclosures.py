"""Published disclosures: tables that add up are not accused, and a figure changed by hand is found and cited."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from audit.evaluation import applies, evaluate
from audit.evaluation.binding.stand import stands
from audit.evaluation.findings import findings
from audit.evaluation.ground import Ground
from audit.model.knowledge.notes import Severity
from audit.readers.text import decode, document_from_text
from audit.recognition import recognise

KASHI = "喀什市社会保险中心2024年部门预算.txt"
ATUSHI_2024 = "阿图什市社会保险中心2024年单位预算.txt"
ATUSHI_2025 = "阿图什市社会保险中心2025年部门预算.txt"
SHUOZHOU = "朔州经济开发区社会保险事业服务中心2024年度部门决算.txt"
ALL = (KASHI, ATUSHI_2024, ATUSHI_2025, SHUOZHOU)


@pytest.fixture(scope="module")
def table_rules(rulebook):
    """Only the rules on tables: what the prose says is tested elsewhere."""
    return replace(rulebook, rules=tuple(r for r in rulebook.rules if r.id[0] in "TC"))


@pytest.fixture
def text(disclosures):
    return lambda name: decode((disclosures / "text" / name).read_bytes())


def found_in(text, rulebook):
    facts = recognise(document_from_text("x", text, rulebook.titles.lines), rulebook)
    return facts, findings(rulebook, facts, evaluate(rulebook, facts))


@pytest.mark.parametrize("name", ALL)
def test_no_table_that_adds_up_gets_an_error(name, text, table_rules):
    _, found = found_in(text(name), table_rules)
    assert [f.message for f in found if f.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("name", "rule", "words"),
    [(SHUOZHOU, "T301", "由 15 跳到 17"), (ATUSHI_2024, "C901", "抗疫特别国债还本支出")],
)
def test_a_known_irregularity_is_found(name, rule, words, text, table_rules):
    _, found = found_in(text(name), table_rules)
    assert [words in f.message for f in found if f.rule == rule] == [True]


@pytest.mark.parametrize("name", ALL)
def test_a_changed_figure_of_a_table_is_found_and_cited(name, text, table_rules):
    original = text(name)
    facts, _ = found_in(original, table_rules)
    figures = [f for t in facts.tables for f in t.figures() if f.value and len(re.sub(r"\D", "", f.text)) > 2]
    for figure in figures[:: len(figures) // 4]:
        _, found = found_in(with_other_digit(original, figure.place), table_rules)
        cited = {c.figure.place for f in found if f.severity is not Severity.NOTE for c in f.figures}
        assert figure.place in cited, f"line {figure.place.line}: {figure.text}"


def with_other_digit(text, place):
    """The second digit of the figure raised by three."""
    lines = re.split(r"\r\n|\r|\n", text)
    line = lines[place.line - 1]
    spots = [i for i in range(place.column - 1, place.end_column - 1) if line[i].isdigit()]
    digit = str((int(line[spots[1]]) + 3) % 10)
    lines[place.line - 1] = line[: spots[1]] + digit + line[spots[1] + 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize("name", ALL)
def test_every_check_that_goes_in_comes_out_as_one_outcome(name, text, table_rules):
    facts = recognise(document_from_text("x", text(name), table_rules.titles.lines), table_rules)
    ground = Ground(table_rules, facts)
    equations = [r for r in table_rules.rules if r.kind == "等式" and r.body.when is None]
    placed = {r.id: sum(1 for _ in stands(r, r.body, ground)) for r in equations}
    counted = Counter(o.rule for o in evaluate(replace(table_rules, rules=tuple(equations)), facts))
    applicable = {r.id for r in equations if applies(r, facts)}
    assert counted == {rule: n for rule, n in placed.items() if n and rule in applicable}
    assert sum(counted.values()) > 100
