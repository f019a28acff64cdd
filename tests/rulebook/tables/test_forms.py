"""rules/forms: what a form file may say, and what is refused."""

import textwrap

import pytest

from audit.model.knowledge.forms import Form
from audit.model.knowledge.titles import HeaderTitles
from audit.rulebook.packs.source import read_source
from audit.rulebook.tables.forms import load_forms

DETAILED = """
- id: 明细表
  title: 支出明细表
  blocks:
    - key: 科目
      columns:
        - {name: 合计, parts: [工资小计]}
      groups:
        工资: [基本工资, 奖金]
"""


def loaded(*texts: str) -> tuple[tuple[Form, ...], list[str]]:
    sources = [read_source(f"{n}.yaml", textwrap.dedent(text)) for n, text in enumerate(texts, 1)]
    return load_forms(sources, HeaderTitles())


def test_a_group_is_its_subtotal_and_what_adds_up_to_it():
    (form,), problems = loaded(DETAILED)
    told = [(column.name, column.headers, column.parts) for column in form.blocks[0].columns]
    assert (told, problems) == (
        [
            ("合计", ("合计",), ("工资小计",)),
            ("工资小计", ("工资/小计", "工资/合计"), ("工资·基本工资", "工资·奖金")),
            ("工资·基本工资", ("工资/基本工资",), ()),
            ("工资·奖金", ("工资/奖金",), ()),
        ],
        [],
    )


def test_a_form_like_another_has_its_columns_also_where_that_is_told_later():
    forms, problems = loaded("- {id: 又一表, title: 又一表, blocks: [{key: 科目, like: 明细表}]}", DETAILED)
    assert (forms[0].column_names(), problems) == (forms[1].column_names(), [])


def test_a_form_like_none_is_refused():
    _, problems = loaded("- {id: 又一表, title: 又一表, blocks: [{key: 科目, like: 明细表}]}")
    assert problems == ["1.yaml:1: 没有自己写了列的表「明细表」"]


def test_columns_are_told_once():
    forms = "- {id: 又一表, title: 又一表, blocks: [{key: 科目, like: 明细表, columns: [{name: 合计}]}]}"
    assert loaded(DETAILED, forms)[1] == ["2.yaml:1: like 和 columns 只能写一个"]


def test_a_part_that_no_column_has_is_told_with_its_line():
    _, problems = loaded(DETAILED.replace("[工资小计]", "[工资小计, 津贴小计]"))
    assert problems == ["1.yaml:7: 列「合计」：没有名为「津贴小计」的列，是否「工资小计」？"]


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ("[{name: 甲, parts: [甲, 乙]}, {name: 乙}]", ["1.yaml:1: 列「甲」的 parts 里有它自己"]),
        (
            "[{name: 甲, parts: [乙]}, {name: 乙, parts: [甲]}]",
            ["1.yaml:1: 列「甲」的 parts 里有它自己", "1.yaml:1: 列「乙」的 parts 里有它自己"],
        ),
        ("[{name: 甲}, {name: 乙, headers: [甲]}]", ["1.yaml:1: 分不清是哪一列：表头「甲」写了两遍"]),
        ("[{name: 甲}, {name: 甲, headers: [乙]}]", ["1.yaml:1: 列「甲」写了两遍"]),
    ],
)
def test_columns_that_cannot_be_told_apart_or_add_up_to_themselves_are_refused(columns, told):
    """Every disclosure would be accused of what the form says wrongly."""
    assert loaded(f"- {{id: 甲表, title: 甲表, blocks: [{{key: 科目, columns: {columns}}}]}}")[1] == told


def test_a_form_without_blocks_is_refused():
    assert loaded("- {id: 甲表, title: 甲表, blocks: []}")[1] == ["1.yaml:1: blocks：至少要写 1 个"]


def test_the_same_form_twice_is_refused():
    assert loaded(DETAILED, DETAILED)[1] == ["2.yaml:2: 表样「明细表 」写了两遍，先在 1.yaml:2"]
