"""Tables, lists and sentences that do not go on from one page to the next: pages lack there or stand in another order."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from audit.evaluation.ground import view_of
from audit.evaluation.ground.whole import why_not_whole
from audit.model.check import Status
from audit.model.document import Document, Grid, Layout, TextLine
from audit.model.document.pagination import PageNumber
from audit.model.facts import EntryState
from audit.model.place import Place
from audit.pipeline import judge
from audit.readers.text import document_from_text
from audit.recognition import recognise
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tears.brinks import brinks
from audit.recognition.tears.prose import torn_prose

_TITLE = "2024年部门预算公开\n第二部分 2024年部门预算表\n"
_HEAD = f"""{_TITLE}支出总表
单位：万元
功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
"""
_ROWS = """201 | 一般公共服务支出 | 60.00 | 60.00 |
20126 | 档案事务 | 60.00 | 60.00 |
2012601 | 行政运行 | 50.00 | 50.00 |
2012604 | 档案馆 | 10.00 | 10.00 |
208 | 社会保障和就业支出 | 30.00 | 30.00 |
20805 | 行政事业单位养老支出 | 30.00 | 30.00 |
2080501 | 行政单位离退休 | 20.00 | 20.00 |
2080505 | 养老保险缴费支出 | 10.00 | 10.00 |
221 | 住房保障支出 | 10.00 | 10.00 |
22102 | 住房改革支出 | 10.00 | 10.00 |
2210201 | 住房公积金 | 10.00 | 10.00 |
合计 | | 100.00 | 100.00 |
""".splitlines(keepends=True)
_TOTAL_ABOVE = [_ROWS[-1].replace("100.00", "105.00"), *_ROWS[:-1]]
_PAY = """301 | 工资福利支出 | 7.00 | 7.00 |
30101 | 基本工资 | 4.00 | 4.00 |
30102 | 津贴补贴 | 3.00 | 3.00 |
302 | 商品和服务支出 | 3.00 | 3.00 |
30201 | 办公费 | 3.00 | 3.00 |
""".splitlines(keepends=True)
_BASIC_OF_PENSIONS = ("20805 行政事业单位养老支出", "基本支出")
_PROSE = """第三部分 2024年部门预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
2024年支出预算100.00万元。
"""


@pytest.fixture
def torn(rulebook) -> Callable[..., list[int]]:
    """The pages behind which what follows does not go on."""

    def run(*pages: str) -> list[int]:
        return [page.page for page in recognise(_paged(pages), rulebook).unread if page.behind]

    return run


def _paged(pages: tuple[str, ...]) -> Document:
    """Cells stand between bars."""
    blocks: list[TextLine | Grid] = []
    for number, page in enumerate(pages, start=1):
        lines = "\n".join("\t".join(cell.strip() for cell in line.split("|")) for line in page.splitlines())
        blocks += [_on(block, Place(page=number)) for block in document_from_text("例.txt", lines).blocks]
    return Document("例.pdf", Layout.TABBED, tuple(blocks), len(pages))


def _drawn(pages: tuple[str, ...]) -> Document:
    """The same with boxes, one row or line below the other."""
    document, y, page, blocks = _paged(pages), 0.0, 1, []
    for block in document.blocks:
        y, page = (y if block.place.page == page else 0.0), block.place.page
        count = len(block.rows) if isinstance(block, Grid) else 1
        rows = [replace(block.place, bbox=(0.0, y + 20 * i, 90.0, y + 20 * (i + 1))) for i in range(count)]
        whole = replace(block.place, bbox=(0.0, y, 90.0, y + 20 * count))
        y += 20 * count
        if isinstance(block, Grid):
            cells = (
                tuple(replace(c, place=place) if c else None for c in row)
                for row, place in zip(block.rows, rows, strict=True)
            )
            blocks.append(Grid(tuple(cells), whole))
        else:
            blocks.append(replace(block, place=whole))
    return replace(document, blocks=tuple(blocks))


def _on(block: TextLine | Grid, place: Place) -> TextLine | Grid:
    if isinstance(block, TextLine):
        return replace(block, place=place)
    rows = tuple(tuple(replace(cell, place=place) if cell else None for cell in row) for row in block.rows)
    return Grid(rows, place)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(_ROWS[:5], _ROWS[5:], [], id="all there"),
        pytest.param(_ROWS[:3], _ROWS[6:], [1], id="the accounts above the first row lack"),
        pytest.param(_ROWS[:7], _ROWS[8:], [], id="one row lacks"),
        pytest.param(_ROWS[:5], _ROWS[6:], [], id="one account lacks"),
        pytest.param(_ROWS[:3], _ROWS[8:], [1], id="two sums lack what would stand there"),
        pytest.param(_TOTAL_ABOVE[:9], _PAY, [1], id="accounts of another kind"),
        pytest.param(_ROWS[:8], [*_ROWS[1:4], *_ROWS[8:]], [1], id="the accounts begin anew"),
        pytest.param(_ROWS[:7], [*_ROWS[4:7], *_ROWS[8:]], [1], id="the last account stands there again"),
        pytest.param(_ROWS[:6], [*_ROWS[4:6], *_ROWS[6:]], [], id="accounts printed again at the head of the page"),
    ],
)
def test_a_table_does_not_go_on_where_its_accounts_do_not(torn, first, second, expected):
    assert torn(_HEAD + "".join(first), "".join(second), _PROSE) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param(7, [1], id="a sum lacks rows"),
        pytest.param(11, [], id="only the total lacks"),
    ],
)
def test_a_table_without_its_total_and_rows_of_its_last_sum_goes_on_elsewhere(torn, last, expected):
    assert torn(_HEAD + "".join(_ROWS[:last]), _PROSE) == expected


@pytest.mark.parametrize(
    ("last", "below", "expected"),
    [
        pytest.param(9, "", [1], id="the total and an account with none below it lack others"),
        pytest.param(9, "注：本表反映支出。\n", [], id="something is printed below it"),
        pytest.param(12, "", [], id="only the total lacks others"),
    ],
)
def test_a_table_below_its_total_is_not_over_at_the_foot_of_a_page_where_its_accounts_are_not(
    rulebook, last, below, expected
):
    document = _drawn((_HEAD + "".join(_TOTAL_ABOVE[: last + 1]) + below, _PROSE))
    assert [page.page for page in recognise(document, rulebook).unread if page.behind] == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(_ROWS[:8], _ROWS[8:], [], id="all there"),
        pytest.param(_ROWS[:4], _ROWS[8:], [1], id="a class with all that is below it"),
        pytest.param(
            _ROWS[:8], [*_ROWS[8:11], _ROWS[11].replace("100.00 | 100", "105.00 | 100")], [], id="a wrong total"
        ),
        pytest.param([*_ROWS[:3], *_ROWS[4:8]], _ROWS[8:], [], id="one row in the middle of a page"),
        pytest.param(_ROWS[:3], _ROWS[4:], [], id="one row at the head of a page"),
    ],
)
def test_a_group_of_rows_lacks_where_a_page_ends(torn, first, second, expected):
    assert torn(_HEAD + "".join(first), "".join(second), _PROSE) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param(11, [2], id="no room for it"),
        pytest.param(8, [], id="room for more rows"),
    ],
)
def test_a_table_without_its_total_goes_on_where_its_page_is_full(rulebook, last, expected):
    document = _drawn((_HEAD + "".join(_ROWS[:3]), "".join(_ROWS[3:last]), _PROSE))
    assert [page.page for page in recognise(document, rulebook).unread if page.behind] == expected


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        pytest.param("150.00 | 150.00", [2], id="in all columns"),
        pytest.param("150.00 | 90.00", [], id="in one column"),
    ],
)
def test_a_class_lacks_behind_a_full_page_where_the_total_above_is_more(rulebook, total, expected):
    rows = [f"合计 | | {total} |\n", *_ROWS[:8]]
    document = _drawn((_HEAD + "".join(rows[:2]), "".join(rows[2:]), _PROSE))
    assert [page.page for page in recognise(document, rulebook).unread if page.behind] == expected


@pytest.mark.parametrize(
    ("beyond", "expected"),
    [
        pytest.param(" | | 5.00 | 4.00 | 1.00\n" * 4, [1], id="rows of another table"),
        pytest.param(" | 注：数据四舍五入 | | |\n", [], id="a note"),
        pytest.param("221 | 住房保障支出 | 10.00 | 10.00 |\n" * 4, [], id="rows of the form"),
    ],
)
def test_rows_that_a_form_does_not_know_behind_its_total_belong_to_a_table_whose_title_lacks(torn, beyond, expected):
    assert torn(_HEAD + "".join(_ROWS), beyond, _PROSE) == expected


@pytest.mark.parametrize(
    ("first", "expected"), [pytest.param(0, [], id="with the first account"), pytest.param(6, [1], id="further down")]
)
def test_a_table_begins_on_the_page_behind_its_title_with_its_first_account(torn, first, expected):
    title = _HEAD.removeprefix(_TITLE).replace("支出总表", "一般公共预算支出表")
    assert torn(_HEAD + "".join(_ROWS) + title, "".join(_ROWS[first:]), _PROSE) == expected


def test_what_stands_behind_a_tear_is_no_part_of_the_table_before(rulebook):
    facts = recognise(_paged((_HEAD + "".join(_ROWS[:3]), "".join(_ROWS[6:]), _PROSE)), rulebook)
    assert [row.code for row in facts.tables[0].rows] == ["201", "20126", "2012601"]


def test_a_table_whose_rows_slid_out_of_their_columns_may_have_rows_that_it_seems_to_lack(rulebook):
    (table,) = recognise(_paged((_HEAD + "".join(_ROWS), _PROSE)), rulebook).tables
    slid = {at: replace(entry, state=EntryState.UNPLACED, figure=None) for at, entry in table.entries.items()}
    loose = {0: tuple(table.figures())}
    assert why_not_whole(view_of(table, None)) == ""
    assert "列对不上表头" in why_not_whole(view_of(replace(table, entries=slid, loose=loose), None))


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        pytest.param((4, 5), [], id="all there"),
        pytest.param((5, 6), [], id="one item may have been left out"),
        pytest.param((7, 8), [1], id="several lack"),
        pytest.param((1, 2), [], id="another list"),
    ],
)
def test_a_list_does_not_go_on_where_its_numbers_do_not(torn, numbers, expected):
    items = [f"{number}. “一般公共服务支出”1.00万元，主要用于档案保管。\n" for number in (1, 2, 3, *numbers)]
    assert torn(_PROSE + "".join(items[:3]), "".join(items[3:])) == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        pytest.param("支出预算100.00万元，其中基本支出60.00万元，主要用于档案保", [1], id="in the middle"),
        pytest.param("支出预算100.00万元，其中基本支出60.00万元，主要用于档案保管。", [], id="at its end"),
        pytest.param("青石县档案馆二〇二四年部门预算公开表和项目支出绩效目标表", [], id="a title is no sentence"),
    ],
)
def test_a_sentence_is_finished_before_a_table_begins(torn, end, expected):
    assert torn(_TITLE + end, _HEAD.removeprefix(_TITLE) + "".join(_ROWS), _PROSE) == expected


_OF_FUNDS = (
    _HEAD.replace("支出总表", "政府性基金预算支出表") + "合计 | | 5.00 | 5.00 |\n229 | 其他支出 | 5.00 | 5.00 |\n"
)


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param(_ROWS[-1] + "".join(_ROWS[:-1]), [1], id="another total"),
        pytest.param("合计 | | 5.00 | 5.00 |\n229 | 其他支出 | 5.00 | 5.00 |\n", [], id="the same total again"),
    ],
)
def test_a_second_total_on_the_next_page_is_that_of_a_table_whose_title_lacks(torn, second, expected):
    head = _HEAD.splitlines()[-1] + "\n"
    assert torn(_OF_FUNDS, head + second, _PROSE) == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param("（5）差旅费5万元。", [1], id="a list that begins with 5"),
        pytest.param("（1）差旅费5万元。", [], id="a list that begins with 1"),
        pytest.param("（9）差旅费5万元。", [], id="the list goes on"),
    ],
)
def test_a_list_that_begins_overleaf_with_a_number_that_follows_on_none_has_lost_its_beginning(torn, second, expected):
    first = _PROSE + "".join(f"（{number}）办公费{number}万元。\n" for number in range(1, 9))
    assert torn(first, second) == expected


def test_a_list_below_another_heading_does_not_go_on_with_the_numbers_of_the_one_before(torn):
    """（1）–（4） of one heading, （1）–（8） of the next, and overleaf （5）."""
    items = [f"（{number}）办公费{number}万元。\n" for number in range(1, 9)]
    first = _PROSE + "".join(items[:4]) + "（二）公用经费40.00万元。\n" + "".join(items)
    assert torn(first, "（5）差旅费5万元。") == [1]


@pytest.mark.parametrize(("second", "expected"), [(8, []), (9, [1])])
def test_where_printed_numbers_follow_each_other_no_page_lacks(rulebook, second, expected):
    document = _paged((_HEAD + "".join(_ROWS[:3]), "".join(_ROWS[8:]), _PROSE))
    numbers = [PageNumber(number, at, Place(page=at + 1)) for at, number in enumerate((7, second))]
    facts = recognise(replace(document, numbers=tuple(numbers)), rulebook)
    assert [page.page for page in facts.unread if page.behind] == expected


@pytest.mark.parametrize(("second", "expected"), [(9, []), (10, [1])])
def test_a_page_without_a_number_may_stand_between_those_that_deny_a_lost_one(rulebook, second, expected):
    document = _paged((_HEAD + "".join(_ROWS[:3]), "".join(_ROWS[8:]), _PROSE))
    numbers = [PageNumber(number, at, Place(page=at + 1)) for at, number in ((0, 7), (2, second))]
    facts = recognise(replace(document, numbers=tuple(numbers)), rulebook)
    assert [page.page for page in facts.unread if page.behind] == expected


def _prose(*lines: str) -> list[TextLine]:
    """Lines of ten points a character from the left margin at 70; two blanks are an indent; `<page>` turns it."""
    found, page, y = [], 1, 40.0
    for line in lines:
        if line == "<page>":
            page, y = page + 1, 40.0
            continue
        x = 90.0 if line.startswith("  ") else 70.0
        found.append(TextLine(line.strip(), Place(page=page, bbox=(x, y, x + 10 * len(line.strip()), y + 10))))
        y += 20
    return found


_PARAGRAPH = ("  " + "首" * 28, "中" * 30, "尾" * 8 + "。")


@pytest.mark.parametrize(
    ("foot", "head", "expected"),
    [
        pytest.param(("  " + "首" * 28, "中" * 30), ("续" * 30, "尾。"), [], id="a paragraph goes on"),
        pytest.param(_PARAGRAPH, _PARAGRAPH, [], id="another paragraph begins"),
        pytest.param(_PARAGRAPH, ("续" * 30, "尾。"), [1], id="the beginning of a paragraph lacks"),
        pytest.param(("  " + "首" * 28, "中" * 30), _PARAGRAPH, [1], id="the end of a paragraph lacks"),
        pytest.param(_PARAGRAPH, ("一、" + "题" * 28, *_PARAGRAPH), [], id="a heading at the margin"),
    ],
)
def test_a_paragraph_has_a_beginning_and_an_end(foot, head, expected):
    lines = _prose(*_PARAGRAPH * 5, *foot, "<page>", *head, *_PARAGRAPH * 4)
    assert [tear.page for tear in torn_prose([Region(RegionKind.PROSE, lines=lines)])] == expected


def test_where_paragraphs_are_not_indented_nothing_can_be_told_of_their_beginnings():
    lines = _prose(*("首" * 30, "尾。") * 12, "<page>", *("首" * 30, "尾。") * 3)
    assert list(torn_prose([Region(RegionKind.PROSE, lines=lines)])) == []


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param("2080501 | 行政单位离退休 | 20.00 | 20.00 |", Status.UNDETERMINED, id="in all columns"),
        pytest.param("2080501 | 行政单位离退休 | 30.00 | 20.00 | 10.00", Status.FAILED, id="in one column"),
    ],
)
def test_a_sum_that_falls_short_at_the_foot_of_a_full_page_is_doubted_where_rows_may_lack(rulebook, last, expected):
    """The 款 above comes to 30.00 of basic expenses; the row below it to 20.00."""
    rows = [_ROWS[-1].replace("100.00", "90.00"), *_ROWS[:6], f"{last}\n"]
    facts = recognise(_drawn((_HEAD + "".join(rows[:2]), "".join(rows[2:]), _PROSE)), rulebook)
    sums = [o for o in judge(facts, rulebook).outcomes if o.rule == "T104" and o.where[1:] == _BASIC_OF_PENSIONS]
    assert [outcome.status for outcome in sums] == [expected]


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        pytest.param("2024年项目支出预算7.00万元，主要用于档案整理。", [1], id="a sentence"),
        pytest.param("档案整理专项经费情况说明", [], id="the title of another section"),
        pytest.param("一、项目概述", [], id="the first of a section"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_full_page_of_words_may_go_on_where_the_next_does_not_begin_anew(following, expected):
    assert _may_go_on([f"办公费{n}.00万元，" for n in range(1, 9)], following) == expected


@pytest.mark.parametrize("following", ["档案整理专项经费情况说明", "一、项目概述"])
def test_of_a_full_page_that_ends_with_an_item_of_a_list_names_may_go_on_whatever_begins_overleaf(following):
    items = [f"{n}.办公费{n}.00万元，" for n in range(1, 9)]
    assert (_may_go_on(items, following), _may_go_on(items, following, over=True)) == ([], [1])


def _may_go_on(words: list[str], following: str, *, over: bool = False) -> list[int]:
    """Of a first page down to whose foot the words are printed."""

    def line(text: str, page: int, top: float) -> TextLine:
        return TextLine(text, Place(page=page, bbox=(70.0, top, 90.0, top + 10)))

    lines = [line(text, 1, 20.0 * n) for n, text in enumerate(words, 1)]
    lines += [line(following, 2, 20.0)] if following else []
    lines.append(line("上一页也印到这里", 9, 160.0))
    document = Document("例.pdf", Layout.PAGED, tuple(lines), 9)
    found = brinks(document, [Region(RegionKind.PROSE, lines=lines)], [("", 9)])
    return [brink.place.page for brink in found if brink.place.page == 1 and brink.over == over]
