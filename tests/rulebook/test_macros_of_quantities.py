"""Words that several patterns of rules/quantities share are written once, under `macros`."""

from audit.rulebook.packs.source import read_source
from audit.rulebook.quantities import load_quantities

FILE = """
- macros: {没有: '(?:没有|未)', 费: '(?:会议|培训)费'}
- {id: 否认, kind: 否认, 句: '{没有}安排{费}', 起: '(?P<名>{费})'}
"""


def test_a_pattern_says_the_words_that_its_file_names() -> None:
    knowledge, problems = load_quantities([read_source("rules/quantities/甲.yaml", FILE)])
    assert problems == []
    assert knowledge.sentences[0].within.search("未安排培训费")


def test_the_words_of_one_file_are_not_those_of_another() -> None:
    other = "- {id: 别的, kind: 否认, 起: '{费}'}"
    _, problems = load_quantities([read_source("甲.yaml", FILE), read_source("乙.yaml", other)])
    assert problems == ["乙.yaml:1: 没有名为 {费} 的宏"]
