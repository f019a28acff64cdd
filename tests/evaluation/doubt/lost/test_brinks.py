"""What may be told on a page that seems to lack: behind a full page down to whose foot a table or a list is printed."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from audit.evaluation.binding.cell_finder import Summed
from audit.evaluation.doubt.lost.brinks import brink_among, doubt_of_short_list, doubt_of_short_table, why_cut
from audit.evaluation.ground import Ground
from audit.model.check import Check, Leaf, Sum
from audit.model.document import UnreadPage
from audit.model.facts import Brink
from audit.model.figure import COUNT, Figure
from audit.model.knowledge.formula import Formula, Relation, Slot, Total
from audit.model.place import Place
from audit.model.record import replace

_FOOT = 200.0  # points, of the full page
_TABLE = """2031年部门预算
部门支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
{rows}"""
_SHORT = "201 | 甲 | 9.00 | 5.00 | 4.00\n20101 | 乙 | 6.00 | 3.00 | 3.00\n"
_CUT = "《部门支出总表》排到第1页页末，后面像是缺了页"


@pytest.fixture
def ground(rulebook, read) -> Callable[..., Ground]:
    """The last row of the table ends at `foot` of its page; `brinks` are those of the file."""

    def make(rows: str, foot: float = _FOOT, brinks: tuple[Brink, ...] = (_brink(),)) -> Ground:
        facts = read(_TABLE.format(rows=rows))
        (table,) = facts.tables
        last = len(table.rows) - 1
        boxes = [(0.0, foot - 20 * (last - at + 1), 90.0, foot - 20 * (last - at)) for at in range(last + 1)]
        placed = (replace(row, place=Place(page=1, bbox=box)) for row, box in zip(table.rows, boxes, strict=True))
        return Ground(rulebook, replace(facts, tables=(replace(table, rows=tuple(placed)),), brinks=brinks))

    return make


def _brink(page: int = 1, path: str = "", *, over: bool = False) -> Brink:
    return Brink(Place(page=page, bbox=(0.0, _FOOT, 90.0, _FOOT), path=path), over)


def _leaf(value: str, *feet: tuple[int, float], path: str = "") -> Leaf:
    """A figure; what it is printed in ends on these pages at these heights."""
    (page, box), *further = [(page, (0.0, foot - 20, 90.0, foot)) for page, foot in feet or ((1, 20.0),)]
    place = Place(page=page, bbox=box, further=tuple(further), path=path)
    return Leaf(Figure(value, Decimal(value), 0, COUNT, place), value)


def _check(whole: Leaf, *parts: Leaf) -> Check:
    return Check("T1", Relation.EQUAL, whole, Sum(tuple((1, part) for part in parts)), ())


@pytest.mark.parametrize(
    ("foot", "brinks", "cut"),
    [
        pytest.param(_FOOT, (_brink(),), True, id="down to the foot"),
        pytest.param(_FOOT - 2, (_brink(),), True, id="two points above it"),
        pytest.param(_FOOT - 2.1, (_brink(),), False, id="room below it"),
        pytest.param(_FOOT, (), False, id="no page is full"),
        pytest.param(_FOOT, (_brink(2),), False, id="another page"),
        pytest.param(_FOOT, (_brink(path="乙.pdf"),), False, id="another file"),
        pytest.param(_FOOT, (_brink(over=True),), False, id="a page where sums hardly go on"),
        pytest.param(_FOOT, (_brink(2), _brink()), True, id="one of several"),
    ],
)
def test_a_table_may_go_on_where_its_last_row_ends_with_a_full_page(ground, foot, brinks, cut):
    of = ground(_SHORT, foot, brinks)
    assert why_cut(of.views[0], of) == (_CUT if cut else "")


def test_a_table_whose_total_is_its_last_row_is_over(ground):
    of = ground(_SHORT + "合计 | | 9.00 | 5.00 | 4.00\n")
    assert why_cut(of.views[0], of) == ""


@pytest.mark.parametrize(("row", "cut"), [("201", False), ("208", True), ("20805", True)])
def test_only_what_the_last_row_is_a_part_of_may_have_more_parts(ground, row, cut):
    of = ground(_SHORT + "208 | 丙 | 5.00 | 3.00 | 2.00\n20805 | 丁 | 4.00 | 3.00 | 1.00\n")
    (view,) = of.views
    assert why_cut(view, of, view.by_code[row][0]) == (_CUT if cut else "")


def test_a_row_that_is_printed_nowhere_is_not_the_last(ground):
    of = ground(_SHORT)
    table = of.facts.tables[0]
    rows = (*table.rows, replace(table.rows[-1], index=len(table.rows), place=Place(page=9)))
    view = replace(of.views[0], table=replace(table, rows=rows))
    assert why_cut(view, of) == _CUT


@pytest.mark.parametrize(
    ("rows", "whole", "why"),
    [
        pytest.param(_SHORT, "9", _CUT, id="two columns fall short"),
        pytest.param(_SHORT.replace("5.00", "3.00").replace("4.00", "3.00"), "9", "", id="one column falls short"),
        pytest.param(_SHORT, "5", "", id="the parts are more than the whole"),
        pytest.param(_SHORT, "6", "", id="the parts are as much as the whole"),
    ],
)
def test_a_sum_falls_short_where_rows_lack_in_more_than_one_column(ground, rows, whole, why):
    of = ground(rows)
    (view,) = of.views
    check = _check(_leaf(whole), _leaf("3"), _leaf("3"))
    assert doubt_of_short_table(check, [Summed(view, "支出合计")], view.by_code["201"][0], of) == why


@pytest.mark.parametrize(("total", "why"), [("30.00 | 20.00 | 10.00", _CUT), ("30.00 | 3.00 | 1.00", "")])
def test_without_a_row_it_is_the_total_that_its_columns_fall_short_of(ground, total, why):
    """Above its parts: in all columns, or in one, where it is wrong."""
    of = ground(f"合计 | | {total}\n201 | 甲 | 4.00 | 3.00 | 1.00\n")
    check = _check(_leaf("30"), _leaf("3"), _leaf("1"))
    assert doubt_of_short_table(check, [Summed(of.views[0], "支出合计")], None, of) == why


def test_a_table_that_is_not_added_up_cannot_fall_short(ground):
    of = ground(_SHORT)
    assert doubt_of_short_table(_check(_leaf("9"), _leaf("3"), _leaf("3")), (), None, of) == ""


_CUT_LIST = "说到第1页页末，后面像是缺了页"


@pytest.mark.parametrize(
    ("told", "names", "why"),
    [
        pytest.param([], False, "", id="nothing is told"),
        pytest.param([(1, _FOOT - 60)], False, _CUT_LIST, id="an item has lines below its figure"),
        pytest.param([(1, _FOOT - 61)], False, "", id="room for more of them"),
        pytest.param([(1, _FOOT), (2, 40.0)], False, "", id="the last is told overleaf"),
        pytest.param([(1, 40.0), (1, _FOOT)], False, _CUT_LIST, id="the last is the lowest"),
    ],
)
def test_what_is_told_last_may_go_on_at_the_foot_of_a_full_page(ground, told, names, why):
    figures = [_leaf("1", spot).figure for spot in told]
    assert brink_among(figures, ground(_SHORT), names=names) == why
    assert brink_among(reversed(figures), ground(_SHORT), names=names) == why


@pytest.mark.parametrize(("names", "why"), [(True, _CUT_LIST), (False, "")])
def test_names_may_go_on_where_sums_hardly_do(ground, names, why):
    of = ground(_SHORT, brinks=(_brink(over=True),))
    assert brink_among([_leaf("1", (1, _FOOT)).figure], of, names=names) == why


def test_the_last_of_several_files_is_the_one_that_counts(ground):
    figures = [_leaf("1", (1, _FOOT), path="1.pdf").figure, _leaf("1", (1, 20.0), path="2.pdf").figure]
    assert brink_among(figures, ground(_SHORT, brinks=(_brink(path="1.pdf"),))) == ""


_OF_A_LIST = Formula(Relation.EQUAL, Slot("金额"), Total(Slot("金额")), "")
_OF_A_COUNT = Formula(Relation.EQUAL, Slot("个数"), Slot("项数"), "")


@pytest.mark.parametrize(("whole", "why"), [("9", _CUT_LIST), ("6", ""), ("5", "")])
def test_a_list_that_makes_less_than_its_total_may_go_on(ground, whole, why):
    check = _check(_leaf(whole), _leaf("3"), _leaf("3", (1, _FOOT)))
    assert doubt_of_short_list(check, _OF_A_LIST, ground(_SHORT)) == why


@pytest.mark.parametrize(
    ("feet", "unread", "why"),
    [
        pytest.param(
            [(1, 40.0), (1, _FOOT - 24)], (), "列举的各项排到第1页页末，后面像是缺了页", id="down to the foot"
        ),
        pytest.param([(1, 40.0), (1, _FOOT - 25)], (), "", id="room for another line"),
        pytest.param([(1, _FOOT)], (), "", id="a figure in one line lists nothing"),
        pytest.param([(1, _FOOT), (2, 40.0)], (), "", id="it ends overleaf"),
        pytest.param(
            [(1, 40.0), (3, 40.0)],
            (UnreadPage(2, "第2页没有读出"),),
            "第2页没有读出，可能有几项在那里",
            id="a page lacks",
        ),
    ],
)
def test_a_list_that_is_counted_may_have_items_where_a_page_lacks(ground, feet, unread, why):
    of = ground(_SHORT)
    of = Ground(of.rulebook, replace(of.facts, unread=unread))
    assert doubt_of_short_list(_check(_leaf("4"), _leaf("3", *feet)), _OF_A_COUNT, of) == why
