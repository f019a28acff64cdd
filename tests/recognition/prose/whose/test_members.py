"""Which units a department says it consists of, and whether these are all that have a budget."""

import pytest

from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.facts.members import NOBODY, Members
from audit.model.place import Place
from audit.recognition.identity.members import members_of

_BOTH = ("青石县档案馆本级", "青石县档案修复中心")
_THREE = (*_BOTH, "青石县方志和年鉴编辑部")


def _blocks(text: str):
    """Lines; those with a bar are a table, as tables are read."""
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        place = Place(number)
        if "|" in line:
            rows.append(tuple(Cell(cell.strip(), place) for cell in line.split("|")))
            continue
        if rows:
            yield Grid(tuple(rows), place)
            rows = []
        yield TextLine(line, place)
    if rows:
        yield Grid(tuple(rows), Place(1))


@pytest.fixture
def told(patterns):
    def read(text: str) -> Members:
        return members_of(Document("x.txt", Layout.TABBED, tuple(_blocks(text))), patterns.grammar.members)

    return read


def test_a_numbered_list_under_a_line_that_speaks_of_units(told):
    text = """本部门中，行政单位 1 家，事业单位 1 家，具体包括：
1. 青石县档案馆（本部）。
2. 青石县档案修复中心。
名词解释"""
    assert told(text) == Members(("青石县档案馆（本部）", "青石县档案修复中心"), complete=True)


def test_offices_inside_a_unit_are_no_units(told):
    assert told("青石县档案馆设 2 个内设机构，包括：办公室、管理科。\n1. 管理全县的档案。") == NOBODY


def test_a_list_that_goes_on_after_other_lines_is_not_complete(told):
    text = "二、部门预算单位构成，共 2 家\n（1）青石县档案馆本级\n负责全县档案工作。\n（2）青石县图书馆"
    assert told(text) == Members(("青石县档案馆本级",))


def test_an_item_that_names_nobody_leaves_a_gap(told):
    text = "纳入部门预算编制范围的单位包括：\n1.青石县档案馆本级\n2.青石县档案修复中心\n3.另行公布"
    assert told(text) == Members(_BOTH)


@pytest.mark.parametrize(
    "text",
    [
        "纳入本部门2025年预算编制范围的二级预算单位包括：青石县档案馆本级、青石县档案修复中心和青石县方志和年鉴编辑部。",
        "从预算单位构成看，纳入本部门预算编制范\n围的预算单位共计3家，具体包括：青石县档案馆本级、青\n石县档案修复中心、青石县方志和年鉴编辑部。",
        "本部门预算单位共三家，分别为青石县档案馆本级，青石县档案修复中心，青石县方志和年鉴编辑部。",
        "青石县档案馆部门决算由3家决算单位组成，包括青石县档案馆本级决算、青石县档案修复中心决算、青石县方志和年鉴编辑部决算",
    ],
)
def test_a_sentence_names_all_that_have_a_budget(told, text):
    assert told(text) == Members(_THREE, complete=True)


@pytest.mark.parametrize(
    "text",
    [
        "下属单位包括青石县档案馆本级、青石县档案修复中心。",  # some may have no budget, and others have one
        "本部门预算单位包括青石县档案馆本级、青石县档案修复中心等。",
        "本部门预算单位包括青石县档案馆本级、青石县档案修复中心等5家单位。",
        "本部门预算单位共4家，包括青石县档案馆本级、青石县档案修复中心。",
        "本部门预算单位包括青石县档案馆本级、青石县档案修复中心、其他所属事业单位。",
        "本部门预算单位包括青石县档案馆本级、青石县档案修复中心。\n所属预算单位包括青石县图书馆、青石县文化馆。",
    ],
)
def test_what_may_leave_somebody_out_is_not_complete(told, text):
    assert told(text) == Members(_BOTH)


def test_the_department_itself_may_be_left_out_of_the_count(told):
    text = "纳入预算编制范围的单位包括本级和下属2家预算单位：青石县档案馆本级、青石县档案修复中心、青石县图书馆。"
    assert told(text) == Members((*_BOTH, "青石县图书馆"), complete=True)


@pytest.mark.parametrize(
    "text",
    [
        "纳入部门预算编制范围的单位名单如下：\n序号 | 单位名称 | 单位性质\n1 | 青石县档案馆本级 | 行政\n2 | 青石县档案\n修复中心 | 事业",
        "二、部门预算单位构成\n纳入编制范围的单位共2个：\n序号 | 预算单位名称\n1 | 青石县档案馆本级\n2 | 青石县档案修复中心",
        "二、部门预算单位构成\n序号 单位名称 单位性质\n1 青石县档案馆本级 行政单位\n2 青石县档案修复中心 公益一类事业单位",
    ],
)
def test_a_table_names_them(told, text):
    assert told(text.replace("档案\n修复", "档案修复")) == Members(_BOTH, complete=True)


def test_a_row_of_the_table_that_names_nobody_leaves_a_gap(told):
    text = "二、部门预算单位构成\n序号 | 单位名称\n1 | 青石县档案馆本级\n2 | 青石县档案修复中心\n3 | 其他"
    assert told(text) == Members(_BOTH)


def test_a_table_of_figures_by_unit_under_no_such_line_is_no_list(told):
    assert told("支出预算总表\n单位名称 | 合计\n青石县档案馆本级 | 90.00\n青石县档案修复中心 | 30.00") == NOBODY


def test_a_row_with_fewer_cells_than_the_header_names_no_unit(told):
    """As a text with cells has them where the blank ones at the end were not written."""
    text = """部门决算单位构成：纳入编制范围的预算单位共2个，包括：
序号|性质|单位名称
1|行政|青石县档案馆本级
附|注
2|事业|青石县档案修复中心"""
    assert told(text).names == _BOTH
