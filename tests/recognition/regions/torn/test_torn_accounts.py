"""Tables of accounts that break off at a page's foot: the codes do not go on as they do elsewhere, and sums lack some of them."""

import pytest

from audit.decimal_utils import read_figure
from audit.model.facts import Column, Entry, EntryState, FormTable, Row
from audit.model.figure import WAN_YUAN
from audit.model.place import Place
from audit.model.record import replace
from audit.recognition.tears.accounts import is_bare, strangeness, torn_accounts
from audit.recognition.tears.extents import Room

NOWHERE = Room({}, frozenset())
ROWS = (
    ("201", 60), ("20126", 60), ("2012601", 50), ("2012604", 10),
    ("208", 30), ("20805", 30), ("2080501", 20), ("2080505", 10),
    ("221", 10), ("22102", 10), ("2210201", 10), ("", 100),
)  # fmt: skip


def _table(*pages, title: int = 1) -> FormTable:
    """Codes and amounts of each page; no code is the total. The rows above are those that the codes tell, or the total."""
    told = [(code, amount, page) for page, rows in enumerate(pages, title) for code, amount in rows]
    total = next((i for i, (code, _, _) in enumerate(told) if not code), None)
    rows, entries, seen = [], {}, {}
    for index, (code, amount, page) in enumerate(told):
        above = next((seen[code[:n]] for n in range(len(code) - 1, 2, -1) if code[:n] in seen), total)
        place = Place(path="甲.pdf", page=page, bbox=(0.0, 20.0 * index, 90.0, 20.0 * index + 20))
        level = (len(code) - 1) // 2 if code else 0
        parent = above if code else None
        rows.append(
            Row(
                index,
                code or "合计",
                code or "合计",
                place,
                code=code or None,
                level=level,
                parent=parent,
                block="支出",
            )
        )
        entries[index, "合计"] = Entry(
            EntryState.PRINTED, place, read_figure(f"{amount}.00", WAN_YUAN, place), str(amount)
        )
        seen[code] = index
    column = (Column("合计", "合计", "支出"),)
    return FormTable("支出总表", "支出总表", WAN_YUAN, Place(path="甲.pdf", page=1), tuple(rows), column, entries)


def _torn(*pages, room: Room = NOWHERE, **told) -> list[int]:
    return [tear.page for tear in torn_accounts(_table(*pages, **told), room)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(ROWS[:5], ROWS[5:], [], id="all there"),
        pytest.param(ROWS[:3], ROWS[6:], [1], id="the accounts above the first row lack"),
        pytest.param(ROWS[:7], ROWS[8:], [], id="one row lacks"),
        pytest.param(ROWS[:5], ROWS[6:], [], id="one account lacks"),
        pytest.param(ROWS[:3], ROWS[8:], [1], id="two sums lack what would stand there"),
        pytest.param(ROWS[:8], (*ROWS[1:4], *ROWS[8:]), [1], id="the accounts begin anew"),
        pytest.param(ROWS[:7], (*ROWS[4:7], *ROWS[8:]), [1], id="the last account stands there again"),
        pytest.param(ROWS[:3], (("301", 7), ("30101", 7), *ROWS[11:]), [1], id="accounts of another kind"),
    ],
)
def test_a_table_does_not_go_on_where_its_accounts_do_not(first, second, expected):
    assert _torn(first, second) == expected


def test_where_all_sums_hold_nothing_lacks_however_the_codes_go_on():
    """The last account of a page has none below it, and the first of the next none above."""
    assert _torn((("201", 60), ("20126", 60), ("2012601", 60)), (("20805", 30), ("2080501", 30))) == []


def test_it_is_told_between_which_accounts_of_which_table():
    (tear,) = torn_accounts(_table(ROWS[:3], ROWS[6:]), NOWHERE)
    assert tear.reason == "《支出总表》在「2012601 2012601」之后是「2080501 2080501」，接不上，像是缺了页或次序不对"
    assert (tear.page, tear.path, tear.behind) == (1, "甲.pdf", True)


@pytest.mark.parametrize(
    ("first", "title", "expected"),
    [
        pytest.param(6, 2, [1], id="further down, overleaf"),
        pytest.param(0, 2, [], id="with the first account, overleaf"),
        pytest.param(6, 1, [], id="further down, below its title"),
    ],
)
def test_a_table_that_begins_overleaf_begins_with_its_first_account(first, title, expected):
    assert _torn(ROWS[first:-1], title=title) == expected


def test_how_a_table_begins_is_told():
    (tear,) = torn_accounts(_table(ROWS[6:-1], title=2), NOWHERE)
    assert tear.reason == "《支出总表》的名称之后一页从「2080501 2080501」开始，接不上，像是缺了页或次序不对"
    assert (tear.page, tear.behind) == (1, True)


def test_pages_side_by_side_are_in_no_order():
    assert _torn(ROWS[:3], (), ROWS[6:]) == [1]
    table = _table(ROWS[:3], ROWS[6:])
    turned = FormTable("支出总表", "支出总表", WAN_YUAN, table.place, table.rows[::-1], table.columns, table.entries)
    assert list(torn_accounts(turned, NOWHERE)) == []


@pytest.mark.parametrize(
    ("last", "expected"),
    [pytest.param(7, [1], id="a sum lacks rows"), pytest.param(8, [], id="all that it has is there")],
)
def test_a_table_without_its_total_and_rows_of_its_last_sum_is_not_over(last, expected):
    assert _torn(ROWS[:last]) == expected


@pytest.mark.parametrize(
    ("last", "foot", "expected"),
    [
        pytest.param(10, 220.0, [1], id="the total and an account with none below it lack others"),
        pytest.param(10, 260.0, [], id="something is printed below it"),
        pytest.param(11, 240.0, [], id="only the total lacks others"),
    ],
)
def test_below_its_total_a_table_is_not_over_at_the_foot_of_a_page_where_its_accounts_are_not(last, foot, expected):
    rows = [("", 105), *ROWS[:last]]
    assert _torn(rows, room=Room({("甲.pdf", 1): (90.0, foot)}, frozenset())) == expected


def test_the_end_of_a_table_that_is_not_over_is_told():
    (open_,) = torn_accounts(_table(ROWS[:7]), NOWHERE)
    assert (open_.reason, open_.page, open_.behind) == ("《支出总表》没有完，也没有合计，像是缺了页或次序不对", 1, True)
    room = Room({("甲.pdf", 1): (90.0, 220.0)}, frozenset())
    (last,) = torn_accounts(_table([("", 105), *ROWS[:10]]), room)
    assert last.reason == "《支出总表》到「22102 22102」为止，没有完，像是缺了页或次序不对"


def test_a_wrong_figure_is_more_than_one_side_says_and_less_than_the_other():
    """20805 should be 30: 208 is less than it, and it more than its items."""
    rows = [*ROWS[:5], ("20805", 35), *ROWS[6:8]]
    assert _torn(rows) == []


def _rows(codes: str) -> list[Row]:
    return [Row(i, code, code, Place(page=1), code=code) for i, code in enumerate(codes.replace("|", "").split())]


@pytest.mark.parametrize(
    ("codes", "much"),
    [
        pytest.param("201 20101 208 20801 | 205 20501", 2, id="they go back"),
        pytest.param("201 208 205 20801 | 206 20601", 0, id="as they do elsewhere, too"),
        pytest.param("201 20101 20801 | 208 20801", 0, id="to the account above, printed again"),
        pytest.param("201 20101 | 301 30101", 2, id="accounts of another kind"),
        pytest.param("101 201 20101 | 301 30101", 0, id="where kinds follow each other elsewhere, too"),
        pytest.param("201 20101 2010101 | 2080501", 2, id="two levels above the first lack"),
        pytest.param("201 20101 2010101 | 20805 2080501", 1, id="one level"),
        pytest.param("201 20101 2010101 2020101 | 2080501", 0, id="others lack theirs, too"),
        pytest.param("201 20101 2010101 202 | 208 20801", 1, id="levels below the last lack"),
        pytest.param("201 202 20201 2020101 203 | 208 20801", 0, id="as they do elsewhere"),
        pytest.param("201 20101 2010101 202 | 20201", 0, id="it goes on overleaf"),
        pytest.param("201 20101 2010101 202 | 20805", 2, id="levels lack on both sides"),
    ],
)
def test_what_speaks_against_it_that_accounts_go_on_overleaf(codes, much):
    at = len(codes.partition("|")[0].split())
    assert strangeness(_rows(codes), at, {at}) == much


@pytest.mark.parametrize(
    ("codes", "bare"),
    [
        pytest.param("201 20101 202", True, id="the class before has accounts below it"),
        pytest.param("201 202 20201 203", False, id="not every one has"),
        pytest.param("201 20101 202 203", False, id="nor the one right before"),
        pytest.param("20101 201", False, id="the only one of its level"),
        pytest.param("201 20101 20102", False, id="the lowest level"),
        pytest.param("201 201 201", False, id="of one level"),
    ],
)
def test_the_last_account_is_bare_where_all_others_of_its_level_have_some_below(codes, bare):
    assert is_bare(_rows(codes)) is bare


def test_rows_that_are_not_recognised_are_no_accounts():
    table = _table(ROWS[:3], ROWS[6:])
    strange = [replace(row, recognised=row.index != 3) for row in table.rows]
    assert [tear.reason for tear in torn_accounts(replace(table, rows=tuple(strange)), NOWHERE)] == [
        "《支出总表》在「2012601 2012601」之后是「2080505 2080505」，接不上，像是缺了页或次序不对"
    ]
