"""Pages that surely follow each other, whatever the sums say: what goes on there could hold nothing between."""

import pytest

from audit.decimal_utils import read_figure
from audit.model.facts import Column, Entry, EntryState, FormTable, Row
from audit.model.figure import WAN_YUAN
from audit.model.place import Place
from audit.recognition.tears.seams import seamless
from audit.recognition.tears.sums import sums_of_rows

COLUMNS = ("合计", "基本支出", "项目支出")


def _table(*rows: tuple[str, int, str], columns: tuple[str, ...] = COLUMNS, page: int = 0) -> FormTable:
    """Code, page, its amounts; `page`: how many pages stand before it."""
    made, entries = [], {}
    for index, (code, at, amounts) in enumerate(rows):
        place = Place(page=at + page)
        above = [row for row in made if code.startswith(row.code or "")] if code else []
        parent = max(above, key=lambda row: len(row.code or "")).index if above else None
        level = made[parent].level + 1 if parent is not None else 0
        made.append(Row(index, code or "合计", code or "合计", place, code=code or None, level=level, parent=parent))
        for column, text in zip(columns, amounts.split(), strict=True):
            entries[index, column] = Entry(EntryState.PRINTED, place, read_figure(text, WAN_YUAN, place), text)
    told = tuple(Column(c, c, "", COLUMNS[1:] if c == "合计" else ()) for c in columns)
    return FormTable("表", "表", WAN_YUAN, Place(), tuple(made), told, entries)


def _of(*codes: str, turn: int, page: int = 0, columns: int = 1) -> FormTable:
    """A total that is wrong in all of its columns, and accounts, those from `turn` on overleaf."""
    rows = [("", 1, "90"), *((code, 1 + (at >= turn), "10") for at, code in enumerate(codes))]
    several = [(code, at, " ".join([amount] * columns)) for code, at, amount in rows]
    return _table(*several, columns=COLUMNS[:columns], page=page)


def _pages(*tables: FormTable) -> set[int | None]:
    return {page for _, page in seamless(tables)}


@pytest.mark.parametrize(
    ("codes", "pages"),
    [
        pytest.param(("208", "20801", "20802"), {1}, id="the next code"),
        pytest.param(("208", "20801", "20803"), set(), id="a code may lack between"),
        pytest.param(("208", "20801", "20901"), set(), id="the next class"),
    ],
)
def test_pages_follow_where_no_code_could_stand_between(codes, pages):
    assert _pages(_of(*codes, turn=2)) == pages


def test_the_first_below_an_account_follows_it():
    assert _pages(_of("208", "20801", "2080101", turn=2)) == {1}


def test_of_an_account_that_has_others_below_it_these_may_lack():
    assert _pages(_of("207", "20701", "2070101", "20702", "20703", turn=4)) == set()


def test_pages_follow_where_another_table_has_the_two_below_each_other_on_one_page():
    one = _of("208", "20801", "20805", "210", turn=3)
    assert _pages(one, _of("208", "20801", "20805", "210", turn=4, page=5)) == {1}
    assert _pages(one, _of("208", "20801", "20805", "210", turn=3, page=5)) == set()


def test_what_another_table_has_between_the_two_may_lack():
    assert _pages(_of("208", "20805", "210", turn=2), _of("208", "20805", "209", "210", turn=4, page=5)) == set()


def test_a_table_without_some_of_the_accounts_tells_nothing_of_the_others():
    one = _of("208", "20805", "210", "21011", turn=2)
    assert _pages(one, _of("208", "20805", "210", turn=3, page=5)) == set()


def test_a_table_that_is_off_in_many_columns_may_be_two():
    assert _pages(_of("208", "20801", "20802", turn=2, columns=2)) == {1}
    assert _pages(_of("208", "20801", "20802", turn=2, columns=3)) == set()


SOUND = [("208", 1, "30 18 12"), ("20801", 1, "10 6 4"), ("20802", 1, "10 6 4")]


def test_a_row_that_contradicts_itself_tells_nothing_of_rows_that_lack():
    rows = [*SOUND, ("20803", 1, "10 9 4")]
    assert sums_of_rows(_table(*rows)) == {}


def test_a_sum_that_all_of_its_columns_are_short_of_tells_that_rows_lack():
    assert set(sums_of_rows(_table(*SOUND))) == {0}


def test_where_most_rows_contradict_themselves_the_columns_were_not_all_read():
    rows = [(code, page, f"{amounts.split()[0]} 1 1") for code, page, amounts in SOUND]
    assert set(sums_of_rows(_table(*rows))) == {0}
