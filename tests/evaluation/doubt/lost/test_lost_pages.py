"""A page that was not read takes rows, items and headings with it: what it may have told is nobody's fault."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from audit.evaluation import evaluate
from audit.model.document import Document, Grid, Layout, TextLine, UnreadPage
from audit.model.document.pagination import PageNumber
from audit.model.place import Place
from audit.readers.text import document_from_text
from audit.recognition import recognise

_TABLE = """2024年部门预算公开
第二部分 2024年部门预算表
支出总表
单位：万元
功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 60.00 | 60.00 |
20126 | 档案事务 | 60.00 | 60.00 |
2012601 | 行政运行 | 60.00 | 60.00 |
208 | 社会保障和就业支出 | 40.00 | 40.00 |
合计 | | 100.00 | 100.00 |
"""
_PROSE = """第三部分 2024年部门预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
2024年支出预算100.00万元，其中：基本支出60.00万元，项目支出30.00万元。
"""
_HEADED = """第三部分 2024年部门预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
2024年支出预算100.00万元。
<page>
<page>
支出预算90.00万元。
"""


@pytest.fixture
def statuses(rulebook) -> Callable[..., set[str]]:
    def run(text: str, rule: str, *lost: int) -> set[str]:
        book = replace(rulebook, rules=tuple(r for r in rulebook.rules if r.id == rule))
        return {outcome.status.value for outcome in evaluate(book, recognise(_paged(text, lost), rulebook))}

    return run


def _paged(text: str, lost: tuple[int, ...]) -> Document:
    """`<page>` begins a page; cells stand between bars."""
    blocks: list[TextLine | Grid] = []
    for number, page in enumerate(text.split("<page>\n"), start=1):
        if not page.strip():
            continue
        lines = "\n".join("\t".join(cell.strip() for cell in line.split("|")) for line in page.splitlines())
        blocks += [_on(block, Place(page=number)) for block in document_from_text("例.txt", lines).blocks]
    unread = tuple(UnreadPage(page, "本页是图片") for page in lost)
    return Document("例.pdf", Layout.TABBED, tuple(blocks), text.count("<page>") + 1, unread)


@pytest.mark.parametrize(("behind", "expected"), [(1, "undetermined"), (3, "failed")])
def test_rows_may_be_on_a_page_that_lacks_behind_those_that_were_read(rulebook, behind, expected):
    text = _TABLE.replace("2012601 | 行政运行 | 60.00", "2012601 | 行政运行 | 50.00")
    document = replace(_paged(text + "<page>\n说明。\n", ()), unread=(UnreadPage(behind, "缺页", behind=True),))
    book = replace(rulebook, rules=tuple(r for r in rulebook.rules if r.id == "T104"))
    assert expected in {outcome.status.value for outcome in evaluate(book, recognise(document, rulebook))}


def _on(block: TextLine | Grid, place: Place) -> TextLine | Grid:
    if isinstance(block, TextLine):
        return replace(block, place=place)
    rows = tuple(tuple(replace(cell, place=place) if cell else None for cell in row) for row in block.rows)
    return Grid(rows, place)


@pytest.mark.parametrize(("lost", "expected"), [((), "failed"), ((2,), "undetermined"), ((4,), "failed")])
def test_a_list_that_runs_up_to_a_lost_page_may_go_on_there(statuses, lost, expected):
    assert statuses(_PROSE, "N201", *lost) == {expected}


_BOUGHT = """2024年度部门决算公开
第三部分 2024年度部门决算情况说明
十、其他重要事项的情况说明
（一）政府采购支出情况
2024年度政府采购支出总额90.00万元，其中：{}。
<page>
<page>
四、名词解释
说明。
"""


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ("货物支出20.00万元、工程支出30.00万元、服务支出30.00万元", "failed"),  # there are no more kinds
        ("货物支出20.00万元、工程支出30.00万元", "undetermined"),
    ],
)
def test_a_list_that_tells_all_it_can_have_does_not_go_on_on_a_lost_page(statuses, kinds, expected):
    assert statuses(_BOUGHT.format(kinds), "N201", 2) == {expected}


@pytest.mark.parametrize(("lost", "expected"), [((), "failed"), ((2,), "undetermined"), ((4,), "failed")])
def test_the_rows_below_an_account_may_be_on_a_lost_page(statuses, lost, expected):
    assert expected in statuses(
        _TABLE.replace("2012601 | 行政运行 | 60.00", "2012601 | 行政运行 | 50.00"), "T104", *lost
    )


def test_what_follows_a_lost_page_stands_under_no_heading_that_was_read(statuses):
    assert statuses(_HEADED, "N102") == {"failed"}
    assert "failed" not in statuses(_HEADED, "N102", 2)


def test_a_number_of_the_headings_may_be_on_a_lost_page(statuses):
    text = (
        _PROSE
        + "<page>\n<page>\n五、关于青石县档案馆2024年一般公共预算当年拨款情况说明\n一般公共预算拨款100.00万元。\n"
    )
    assert "failed" in statuses(text, "S104")
    assert "failed" not in statuses(text, "S104", 2)


@pytest.mark.parametrize(("lost", "expected"), [((), "failed"), ((2,), "undetermined")])
def test_a_heading_printed_behind_a_lost_page_may_belong_to_another_list(statuses, lost, expected):
    again = "<page>\n<page>\n三、关于青石县档案馆2024年一般公共预算当年拨款情况说明\n一般公共预算拨款100.00万元。\n"
    assert expected in statuses(_PROSE + again, "S104", *lost)


_FUND = """2024年部门预算公开
第二部分 2024年部门预算表
政府性基金预算支出表
单位：万元
功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
212 | 城乡社区支出 | 60.00 | | 60.00
21208 | 国有土地使用权出让收入安排的支出 | 60.00 | | 60.00
合计 | | 60.00 | | 60.00
{}注：本部门没有使用国有资本经营预算安排的支出，本表为空。
"""


@pytest.mark.parametrize("rule", ["C701", "C704"])
@pytest.mark.parametrize(
    ("page", "status"),
    [pytest.param("", "failed", id="same page"), pytest.param("<page>\n", "undetermined", id="next page")],
)
def test_a_note_on_the_page_behind_a_table_may_be_that_of_a_table_that_is_not_there(statuses, rule, page, status):
    assert status in statuses(_FUND.format(page) + _PROSE, rule)


_WITH_TOTAL_FIRST = """2024年部门预算公开
第二部分 2024年部门预算表
支出总表
单位：万元
功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 100.00 | 100.00 |
201 | 一般公共服务支出 | 60.00 | 60.00 |
20126 | 档案事务 | 60.00 | 60.00 |
2012601 | 行政运行 | 60.00 | 60.00 |
"""
_REST = """208 | 社会保障和就业支出 | 40.00 | 40.00 |
"""


def _drawn(*pages: str, numbered: bool = False) -> Document:
    """Pages on which every line takes 20 points, from the top down."""
    blocks: list[TextLine | Grid] = []
    for number, page in enumerate(pages, start=1):
        y = 40.0
        for block in _paged(page, ()).blocks:
            parts = block.rows if isinstance(block, Grid) else (block,)
            boxes = [(70.0, y + 20 * i, 520.0, y + 20 * i + 18) for i in range(len(parts))]
            y += 20.0 * len(parts)
            whole = Place(page=number, bbox=(70.0, boxes[0][1], 520.0, boxes[-1][3]))
            if isinstance(block, TextLine):
                blocks.append(replace(block, place=whole))
            else:
                cells = (
                    (c and replace(c, place=replace(whole, bbox=box)) for c in row)
                    for row, box in zip(block.rows, boxes, strict=True)
                )
                blocks.append(Grid(tuple(map(tuple, cells)), whole))
    numbers = tuple(PageNumber(n, n - 1, Place(page=n)) for n in range(1, len(pages) + 1)) if numbered else ()
    return Document("例.pdf", Layout.TABBED, tuple(blocks), len(pages), (), numbers)


def _judged(rulebook, rule: str, document: Document) -> set[str]:
    book = replace(rulebook, rules=tuple(r for r in rulebook.rules if r.id == rule))
    return {outcome.status.value for outcome in evaluate(book, recognise(document, rulebook))}


@pytest.mark.parametrize(
    ("rows", "below", "numbered", "expected"),
    [
        pytest.param("", "", False, "undetermined", id="the table ends with a full page"),
        pytest.param("", "", True, "failed", id="the numbers on the pages follow each other"),
        pytest.param("", "注：本表反映支出。\n", False, "failed", id="something is printed below the table"),
        pytest.param(_REST, "", False, "passed", id="nothing lacks"),
        pytest.param(_REST.replace("40.00", "50.00"), "", False, "failed", id="the parts are more than their sum"),
    ],
)
def test_a_sum_that_its_parts_do_not_reach_proves_nothing_where_the_page_is_full(
    rulebook, rows, below, numbered, expected
):
    document = _drawn(_WITH_TOTAL_FIRST + rows + below, _PROSE + "说明。\n" * 7, numbered=numbered)
    assert expected in _judged(rulebook, "T104", document)


_SECTIONS = {1: "一、收支预算情况说明", 2: "二、收入预算情况说明", 3: "三、支出预算情况说明", 4: "四、其他情况说明"}


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        pytest.param((1, 2, 3, 4), {"passed"}, id="in order"),
        pytest.param((1, 3, 2, 4), {"undetermined"}, id="pages that changed places"),
        pytest.param((1, 3, 4), {"failed"}, id="a section that is nowhere"),
    ],
)
def test_sections_that_stand_on_other_pages_do_not_lack(statuses, order, expected):
    pages = "<page>\n".join(f"{_SECTIONS[number]}\n支出预算100.00万元。\n" for number in order)
    assert statuses(f"{_TABLE}<page>\n第三部分 2024年部门预算情况说明\n{pages}", "S104") == expected


_NAMESAKE = """2024年部门预算公开
第二部分 2024年部门预算表
一般公共预算支出情况表
单位：万元
功能分类科目编码 | | | 功能分类科目名称 | 支出预算
类 | 款 | 项 | | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 60.00 | 60.00 |
201 | 26 | | 档案事务 | 60.00 | 60.00 |
201 | 26 | 01 | 行政运行 | 60.00 | 60.00 |
<page>
<page>
 | | | 合计 | 100.00 | 100.00 |
第三部分 2024年部门预算情况说明
五、关于青石县档案馆2024年一般公共预算当年拨款情况说明
（三）一般公共预算当年拨款具体使用情况
1.社会保障和就业支出（类）人力资源和社会保障管理事务（款）行政运行（项）：2024年预算数为40.00万元。
"""


@pytest.mark.parametrize(("lost", "expected"), [((2,), "undetermined"), ((), "failed")])
def test_an_account_on_a_page_that_was_not_read_is_not_its_namesake_on_another(statuses, lost, expected):
    assert statuses(_NAMESAKE, "N101", *lost) == {expected}
