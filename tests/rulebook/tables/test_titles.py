"""rules/titles: how titles are worded, and what is refused."""

from importlib.resources import files

import pytest

from audit.rulebook.packs.source import read_source
from audit.rulebook.tables.forms import load_forms
from audit.rulebook.tables.titles import load_titles

BUILT_IN = (files("rules") / "titles" / "通用.yaml").read_text(encoding="utf-8")


def complaints(text: str) -> list[str]:
    return load_titles([read_source("题.yaml", text)])[1]


def test_the_built_in_titles_are_without_fault():
    assert complaints(BUILT_IN) == []


def test_without_a_source_titles_match_nothing():
    titles, problems = load_titles([])
    assert (titles.document.kind.search("2031年部门预算"), problems) == (None, [])


@pytest.mark.parametrize(
    ("printed", "meant", "complaint"),
    [
        ("(?P<口径>部门|单位)(?:收支", "(?:部门|单位)(?:收支", "缺少命名组 (?P<口径>…)"),
        ("(?P<年>\\d{4})年", "(?:\\d{4})年", "缺少命名组 (?P<年>…)"),
        ("part: '^第{序}+部分'", "part: '^第{数}+部分'", "没有名为 {数} 的宏"),
        ("leaf: '无下属预算单位'", "leaf: '('", "不是正则表达式"),
        ("  leaf:", "  leaves:", "leaves」的键，是否「leaf」？"),
    ],
)
def test_a_fault_is_told(printed, meant, complaint):
    assert any(complaint in each for each in complaints(BUILT_IN.replace(printed, meant)))


def test_what_stands_above_labels_is_a_word_of_headers_too():
    """So that rules need not tell it twice."""
    headers = load_titles([read_source("题.yaml", BUILT_IN)])[0].headers
    assert headers.labels < headers.words


def test_every_form_knows_what_headers_say_in_any_form():
    headers = load_titles([read_source("题.yaml", BUILT_IN)])[0].headers
    national = (files("rules") / "forms" / "预算-全国.yaml").read_text(encoding="utf-8")
    forms, _ = load_forms([read_source("表.yaml", national)], headers)
    assert {id(form.headers) for form in forms} == {id(headers)}


def test_titles_are_told_once():
    _, problems = load_titles([read_source("甲.yaml", BUILT_IN), read_source("乙.yaml", BUILT_IN)])
    assert problems == ["乙.yaml:2: 标题的写法只能有一份，已经有 甲.yaml"]
