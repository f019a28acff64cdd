"""What is printed for 合计 as well is told once, in rules/titles; every form that writes 合计 means it too."""

import pytest

from audit.model.knowledge.titles import HeaderTitles
from audit.rulebook.packs.source import read_source
from audit.rulebook.tables.forms import load_forms

FORM = """
- id: 债务表
  title: 债务情况表
  blocks:
    - key: 名称
      columns:
        - {name: 余额, headers: [债务/合计, 余额]}
      rows: [{name: 合计, labels: [总计]}, {name: 专项债务}]
      total_labels: [合计]
"""


@pytest.fixture(scope="module")
def block():
    forms, problems = load_forms([read_source("债.yaml", FORM)], HeaderTitles(totals=("共计",)))
    assert problems == []
    return forms[0].blocks[0]


def test_above_a_column_it_takes_the_place_of_that_part_of_the_path(block):
    assert block.columns[0].headers == ("债务/合计", "余额", "债务/共计")


def test_before_a_row_it_is_one_more_label_of_the_row_of_that_name_and_of_no_other(block):
    assert [row.labels for row in block.rows] == [("总计", "共计"), ("专项债务",)]


def test_it_names_the_total_of_a_table_of_accounts(block):
    assert block.total_labels == ("合计", "共计")
