"""A fault of a rule file says which key, and what belongs there."""

import re
from typing import Any, Literal

import pytest
from pydantic import Field

from audit.rulebook.packs.source import Strict, read_source


class _Column(Strict):
    name: str = Field(min_length=1)


class _Form(Strict):
    id: str = Field(pattern="^[A-Z]$", description="一个大写字母")
    title: str = Field(description="表的名称")
    key: Literal["科目", "名称"] = "科目"
    first: int = Field(default=2000, ge=1990)
    alone: bool = False
    columns: tuple[_Column, ...] | None = None
    forms: tuple[str, ...] | Literal["全部"] = ()
    passing: tuple[str, ...] = Field(default=("甲",), alias="pass", min_length=1)


_GOOD: dict[str, Any] = {"id": "A", "title": "收支总表"}


def _faults(**changed: Any) -> list[str]:
    source = read_source("f.yaml", "")
    source.validate(_Form, {key: value for key, value in {**_GOOD, **changed}.items() if value is not None})
    return [problem.removeprefix("f.yaml:1: ") for problem in source.problems]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"titel": "收支总表"}, "没有名为「titel」的键，是否「title」？"),
        ({"无此": "甲"}, "没有名为「无此」的键"),
        ({"title": None}, "缺少「title」（表的名称）"),
        ({"id": "甲"}, "id：「甲」不合写法（一个大写字母）"),
        ({"key": "行"}, "key：只能写 科目、名称"),
        ({"first": 1900}, "first：不能小于 1990"),
        ({"first": "今年"}, "first：要写整数"),
        ({"alone": "是"}, "alone：要写 true 或 false"),
        ({"title": ["收支总表"]}, "title：要写文字"),
        ({"pass": []}, "pass：至少要写 1 个"),
        ({"columns": [{"name": ""}]}, "columns.0.name：不能空着"),
        ({"columns": [{"name": "甲", "nane": "乙"}]}, "没有名为「columns.0.nane」的键，是否「name」？"),
        ({"columns": ["甲"]}, "columns.0：要写成 键: 值"),
    ],
)
def test_a_fault_is_told_in_words(changed, told):
    assert _faults(**changed) == [told]


def test_a_key_that_may_hold_this_or_that_is_told_without_the_names_of_types():
    assert _faults(forms="支出总表") == ["forms：要写成列表", "forms：只能写 全部"]


def test_a_file_that_is_something_else_altogether_is_told():
    source = read_source("f.yaml", "- 甲\n- 乙")
    source.validate(_Form, source.data)
    assert source.problems == ["f.yaml:1: 要写成 键: 值"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("甲: 乙\n\t丙: 丁", "f.yaml:2: .*缩进要用空格，不能用制表符"),
        ("甲: 乙\n丙：丁\n戊: 己", "f.yaml:2: .*键后面要有半角冒号"),  # noticed in the line below
        ("甲: 乙\n   丙: 丁", "f.yaml:2: .*缩进没有对齐"),
        ("甲: [乙", "f.yaml:2: .*没有成对"),
        ("甲: 乙\n---\n甲: 丙", "f.yaml:2: .*一个文件只写一份"),
        ("甲: 乙\n丙: '\x1b[31m'", r"f.yaml:2: .*控制字符（U\+001B）"),
    ],
)
def test_what_is_no_yaml_is_told_in_one_line_with_what_people_mostly_did(text, told):
    (problem,) = read_source("f.yaml", text).problems
    assert re.fullmatch(f"{told}.*", problem)
