"""Lists of the prose that end with their page: what they lack may stand on a page that lacks."""

from decimal import Decimal

import pytest

from audit.model.document import TextLine
from audit.model.facts import LIST_KIND, Statement
from audit.model.figure import WAN_YUAN, Figure
from audit.model.knowledge.titles import LinePatterns
from audit.model.place import Place
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tears.lists import torn_lists

LINE = 20.0


def _place(page: int, line: int) -> Place:
    return Place(page=page, bbox=(0.0, LINE * line, 400.0, LINE * (line + 1)))


def _said(index: int, amount: str, place: Place, parent: int | None = None) -> Statement:
    figure = Figure(amount, Decimal(amount), 2, WAN_YUAN, place)
    kind = "金额" if parent is not None else LIST_KIND
    return Statement(index, kind, "", "支出预算", "", place, figures={"金额": figure}, parent=parent)


def _torn(worded: LinePatterns, total: str, amounts: list[str], *below: str, deepest: int = 0) -> list[int]:
    """A list on page 1 from its second line on, with lines `below` it, and a page 2 of prose with `deepest` lines."""
    items = [_said(index, amount, _place(1, index), 0) for index, amount in enumerate(amounts, 1)]
    texts = ["支出预算如下：", *(f"{i}.“教育支出”{amount}万元。" for i, amount in enumerate(amounts, 1)), *below]
    lines = [TextLine(text, _place(1, at)) for at, text in enumerate(texts)]
    lines += [TextLine("职能是为居民服务。", _place(2, at)) for at in range(deepest or len(texts))]
    regions = [Region(RegionKind.PROSE, lines=lines)]
    return [page.page for page in torn_lists([_said(0, total, _place(1, 0)), *items], regions, worded)]


def test_a_list_that_ends_with_its_page_and_is_less_than_its_total_may_go_on(worded: LinePatterns) -> None:
    assert _torn(worded, "100.00", ["50.00", "10.00", "20.00"]) == [1]


def test_so_may_one_whose_last_item_takes_several_lines(worded: LinePatterns) -> None:
    assert _torn(worded, "100.00", ["50.00", "10.00", "20.00"], "主要用于学校。") == [1]


@pytest.mark.parametrize("total", ["80.00", "70.00"])
def test_a_list_that_comes_to_its_total_or_more_is_over(total: str, worded: LinePatterns) -> None:
    assert _torn(worded, total, ["50.00", "10.00", "20.00"]) == []


@pytest.mark.parametrize("below", ["4. 其他事项。", "五、其他说明", "（一）机关运行经费"])
def test_a_list_below_which_something_begins_is_over(below: str, worded: LinePatterns) -> None:
    assert _torn(worded, "100.00", ["50.00", "10.00", "20.00"], below) == []


def test_a_list_with_room_for_more_below_it_is_over(worded: LinePatterns) -> None:
    assert _torn(worded, "100.00", ["50.00", "10.00", "20.00"], deepest=9) == []


def test_two_items_are_no_list(worded: LinePatterns) -> None:
    assert _torn(worded, "100.00", ["50.00", "10.00"]) == []


@pytest.mark.parametrize(("pitch", "expected"), [(1, []), (3, [1])])
def test_a_page_without_room_for_an_item_of_several_lines_is_full(
    pitch: int, expected: list[int], worded: LinePatterns
) -> None:
    """Page 2 ends two lines further down."""
    items = [_said(index, "10.00", _place(1, index * pitch), 0) for index in range(1, 5)]
    lines = [TextLine("教育支出10.00万元。", said.place) for said in items]
    lines += [TextLine("职能是为居民服务。", _place(2, 4 * pitch + 2))]
    regions = [Region(RegionKind.PROSE, lines=lines)]
    assert [page.page for page in torn_lists([_said(0, "100.00", _place(1, 0)), *items], regions, worded)] == expected
