"""Amounts of a table in a text without cells are given a place, or it is told that they were not."""

import pytest

from audit.model.facts import Facts
from audit.readers.text import document_from_text
from audit.recognition import recognise

_HEAD = """2024年部门预算公开表
2024年部门“三公”经费和机关运行经费预算表
编制部门：青柳区档案馆 单位：万元
合计 因公出国（境）费 公务接待费 公务用车购置及运行费 机关运行经费预算数
小计 购置费 运行费
"""
_TOTALS = """支出总表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
201 一般公共服务支出 5.00 5.00
合计 5.00 5.00
"""


@pytest.fixture
def read(rulebook):
    def facts(text: str) -> Facts:
        return recognise(document_from_text("x.txt", text, rulebook.titles.lines), rulebook)

    return facts


def _told(facts: Facts) -> list[tuple[str, int]]:
    return [(item.text, item.figures) for item in facts.unrecognised if item.what == "行"]


def test_a_row_that_the_header_does_not_tell_apart_is_told_with_its_amounts(read):
    row = "47.91 0 1.35 46.56 25 21.56 443.18"
    assert _told(read(f"{_HEAD}{row}\n{_TOTALS}")) == [(row, 5)]  # 0 and 25 are whole: they may be anything


def test_what_has_a_place_is_not_told(read):
    assert _told(read(f"2024年部门预算公开表\n{_TOTALS}")) == []


def test_amounts_of_a_note_are_none_of_the_table(read):
    assert _told(read(f"2024年部门预算公开表\n{_TOTALS}注：本表不含上年结转12.30万元。\n")) == []


_UNKNOWN = "专项债务情况表\n单位：万元\n名称 余额 利息\n甲 850.00 39.40\n"


def test_a_table_that_no_form_knows_is_none_of_the_one_above_it(read):
    facts = read(f"2024年部门预算公开表\n{_TOTALS}{_UNKNOWN}")
    (known,) = facts.tables
    assert [row.label for row in known.rows] == ["一般公共服务支出", "合计"]
    assert [(item.text, item.figures) for item in facts.unrecognised] == [("专项债务情况表", 2)]


def test_the_prose_behind_such_a_table_is_prose(read):
    said = "2024年支出预算5.00万元。"
    facts = read(f"2024年部门预算公开表\n{_TOTALS}{_UNKNOWN}{said}\n")
    assert "5.00" in [figure.text for one in facts.statements for figure in one.figures.values()]
