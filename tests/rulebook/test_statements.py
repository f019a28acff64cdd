"""Sentence patterns are strict: every fault with its line, all at once."""

import re
from importlib.resources import files

from audit.rulebook.packs.expressions import compiled
from audit.rulebook.packs.source import Source, read_source
from audit.rulebook.statements import load_patterns

GRAMMAR = (files("rules") / "statements" / "clauses.yaml").read_text(encoding="utf-8")


def problems_of(template: str) -> list[str]:
    sources = [read_source("clauses.yaml", GRAMMAR), read_source("t.yaml", template)]
    return load_patterns(sources, {"类名": "教育支出"})[1]


def test_an_unknown_key_a_bad_expression_and_an_unknown_quantity_are_all_named_with_their_lines() -> None:
    found = problems_of("""
quantities:
  - {name: 甲}
sections:
  - heading: ['(甲']
    subjects:
      - {say: 甲, quantity: 乙}
""")
    assert [p.split(": ")[0] for p in found] == ["t.yaml:5", "t.yaml:7"]
    assert problems_of("section: []") == ["t.yaml:1: 没有名为「section」的键，是否「sections」？"]


def test_a_quantity_defined_twice_names_the_first_definition() -> None:
    (problem,) = problems_of("quantities:\n  - {name: 甲}\n  - {name: 甲}")
    assert problem.startswith("t.yaml:3: 量「甲」写了两遍，先在 t.yaml:2")


def test_words_that_say_nothing_would_be_said_by_everything() -> None:
    (problem,) = problems_of(
        "quantities: [{name: 甲}]\nsections:\n  - {heading: [甲], subjects: [{say: '', quantity: 甲}]}"
    )
    assert problem == "t.yaml:3: say：不能空着，否则什么话都当作说它"


def test_an_unknown_macro_is_named() -> None:
    (problem,) = problems_of(
        "quantities: [{name: 甲}]\nsections:\n  - {heading: [甲], subjects: [{say: '{无此}', quantity: 甲}]}"
    )
    assert problem == "t.yaml:3: 没有名为 {无此} 的宏"


def test_a_macro_may_use_others_but_not_itself() -> None:
    source = Source("t.yaml", "pattern: '{金额}'")
    macros = {"数": r"\d+", "金额": "{数}万元", "圈": "{圈}"}
    assert compiled(source, ("pattern",), "^{金额}$", macros).search("12万元")
    assert not source.problems
    compiled(source, ("pattern",), "{圈}", macros)
    assert source.problems == ["t.yaml:1: 没有名为 {圈} 的宏"]


def test_a_pack_without_grammar_says_so() -> None:
    patterns, problems = load_patterns([])
    assert patterns is None
    assert problems


def test_no_expression_is_possessive(repository):
    """Python before 3.11.5 forgets groups behind such a quantifier; (?>…) says the same everywhere."""
    found = [
        f"{file.name}:{number}"
        for file in sorted((repository / "rules").rglob("*.yaml"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"(?<!\\)(?:[?*+]|\d\})\+", line)
    ]
    assert found == []


def test_a_line_that_is_a_heading_is_one_of_any() -> None:
    patterns, _ = load_patterns([read_source("clauses.yaml", GRAMMAR)], {"类名": "教育支出"})
    assert patterns is not None
    grammar = patterns.grammar
    lines = (
        "一、收入支出预算总体情况说明",
        "（二）机关运行经费",
        "3.收入预算情况说明",
        "本单位职工3人。",
        "（二）职工3人",
    )
    said = [any(heading.pattern.fullmatch(line) for heading in grammar.headings) for line in lines]
    assert [bool(grammar.any_heading.fullmatch(line)) for line in lines] == said == [True, True, True, False, False]
