"""Which units a department says it consists of."""

import pytest

from audit.model.document import Document, Layout, TextLine
from audit.model.place import Place
from audit.recognition.members import members_of


@pytest.fixture
def listed(patterns):
    def read(text: str) -> tuple[str, ...]:
        lines = tuple(TextLine(line, Place(n)) for n, line in enumerate(text.splitlines(), 1))
        return members_of(Document("x.txt", Layout.TABBED, lines), patterns.grammar.members)

    return read


def test_a_numbered_list_under_a_line_that_speaks_of_units(listed):
    text = """本部门中，行政单位 1 家，事业单位 1 家，具体包括：
1. 青石县档案馆（本部）。
2. 青石县档案修复中心。
名词解释"""
    assert listed(text) == ("青石县档案馆（本部）", "青石县档案修复中心")


def test_offices_inside_a_unit_are_no_units(listed):
    assert listed("青石县档案馆设 2 个内设机构，包括：办公室、管理科。\n1. 管理全县的档案。") == ()


def test_a_list_ends_at_the_first_line_that_names_none(listed):
    text = "二、部门预算单位构成\n（1）青石县档案馆本级\n负责全县档案工作。\n（2）青石县图书馆"
    assert listed(text) == ("青石县档案馆本级",)
