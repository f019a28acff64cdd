"""Knowledge is YAML: the patterns of the program know how numbers, units, dates and ordinals are written, and no words."""

import ast
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

_WORD = re.compile(r"[\u3400-\u9ffe]+")
_GROUP = re.compile(r"\(\?P?[<(=!]?P?<?[\u3400-\u9ffe]+[>)]")  # its name is the program's own
_NUMBERS = set("一二三四五六七八九十百两零是" + "万萬亿千元" + "年月日度" + "第页共章节部分" + "类款项")
_AND = set("和及与以")
# What may stand in a pattern of the program, for a reason.
_ALLOWED = {
    "readers/pdf/pages/beside.py": {"金额", "单位", "表"},  # a PDF is read while the rules are loaded
    "recognition/labels.py": {"其中", "减", "加", "小计"},  # labels are reduced the same way in rules and in tables
    "recognition/prose/subjects/owners.py": {"其中", "和及与等"},  # around the names of a disclosure's own units
    "recognition/prose/subjects/respective.py": {"分别"},  # what the whole file is about
    "recognition/quantities/sentences.py": {"其中", "和及与等"},  # the same
    "recognition/tables/flow/tokens.py": {"总计"},  # words are told apart before anybody knows the form
}


def _patterns(source: str) -> Iterator[str]:
    """The texts of the regular expressions, without ranges of all characters and without the names of groups."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Regex":
            for part in ast.walk(node):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield _GROUP.sub("", part.value.replace("\u4e00-\u9fff", ""))


def _words(source: str) -> set[str]:
    words = {word for pattern in _patterns(source) for word in _WORD.findall(pattern)}
    return {word for word in words if not set(word) <= _NUMBERS | _AND}


def test_a_pattern_of_the_program_has_no_words_of_the_field() -> None:
    root = Path(str(files("audit")))
    found = {
        str(path.relative_to(root)): words
        for path in sorted(root.rglob("*.py"))
        if "reports" not in path.parts and (words := _words(path.read_text(encoding="utf-8")))
    }
    assert found == _ALLOWED


def test_a_word_in_a_pattern_is_seen_and_a_number_or_the_name_of_a_group_is_none() -> None:
    assert _words('X = Regex(r"(?P<名>[一二三]、)20\\d{2}年|公务接待费$")') == {"公务接待费"}
