"""Sums that are off where a page turns: whole groups of rows lack there."""

from audit.decimal_utils import read_figure
from audit.model.facts import Column, Entry, EntryState, FormTable, Row
from audit.model.figure import WAN_YUAN
from audit.model.place import Place
from audit.recognition.tears.sums import torn_sums

COLUMNS = ("合计", "基本支出")


def _table(*rows: tuple[str, int, int | None, str], path: str = "", block: str = "") -> FormTable:
    """Name, page, the row that it is a part of, its amounts; `path`, `block`: of the rows of the second page."""
    made, entries = [], {}
    for index, (name, page, parent, amounts) in enumerate(rows):
        place = Place(page=page, path=path if page > 1 else "")
        level = 0 if parent is None else made[parent].level + 1
        made.append(
            Row(index, name, name, place, code=name, level=level, parent=parent, block=block if page > 1 else "")
        )
        for column, text in zip(COLUMNS, amounts.split(), strict=True):
            figure = read_figure(text, WAN_YUAN, place)
            entries[index, column] = Entry(EntryState.PRINTED, place, figure, text)
    return FormTable("表", "表", WAN_YUAN, Place(), tuple(made), tuple(Column(c, c, "") for c in COLUMNS), entries)


def _torn(table: FormTable, *, ends: bool = False) -> list[tuple[str, str | None]]:
    return [(one.name, other.name if other else None) for one, other in torn_sums(table, lambda _: ends)]


def _lacking(classes: str = "6.00 6.00", total: str = "10.00 10.00") -> list[tuple[str, int, int | None, str]]:
    """The class 208 has one part at the foot of a page, and may have had more."""
    return [
        ("合计", 1, None, total),
        ("208", 1, 0, classes),
        ("20805", 1, 1, "2.00 2.00"),
        ("210", 2, 0, "4.00 4.00"),
        ("21011", 2, 3, "4.00 4.00"),
    ]


def test_a_class_that_is_more_than_its_parts_lacks_some_where_the_page_turns_behind_them():
    assert _torn(_table(*_lacking())) == [("20805", "210")]


def test_one_column_is_enough_where_the_sum_above_holds():
    assert _torn(_table(*_lacking("6.00 2.00", "10.00 6.00"))) == [("20805", "210")]


def test_one_wrong_figure_is_too_much_on_one_side_and_too_little_on_the_other():
    assert _torn(_table(*_lacking("6.00 2.00", "6.00 6.00"))) == []


def test_sums_of_two_levels_that_are_off_by_other_amounts_are_no_one_figure():
    assert _torn(_table(*_lacking("6.00 2.00", "11.00 6.00"))) == [("20805", "210")]


def test_what_is_less_than_its_parts_lacks_none():
    assert _torn(_table(*_lacking("1.00 2.00", "5.00 6.00"))) == []


def test_rows_of_another_file_or_of_another_half_stand_on_no_next_page():
    assert _torn(_table(*_lacking(), path="表.pdf")) == []
    assert _torn(_table(*_lacking(), block="支出")) == []


def test_a_row_that_was_left_out_in_the_midst_of_a_page_is_no_group():
    rows = [*_lacking()[:3], ("213", 1, 0, "1.00 1.00"), ("210", 2, 0, "3.00 3.00"), ("21011", 2, 4, "3.00 3.00")]
    assert _torn(_table(*rows)) == []


def _ending(total: str) -> FormTable:
    return _table(
        ("合计", 1, None, total),
        ("208", 1, 0, "6.00 6.00"),
        ("20805", 1, 1, "6.00 6.00"),
        ("210", 1, 0, "4.00 4.00"),
        ("21011", 1, 3, "4.00 4.00"),
    )


def test_the_total_lacks_classes_behind_the_last_row_where_that_ends_the_page():
    assert _torn(_ending("12.00 12.00"), ends=True) == [("21011", None)]
    assert _torn(_ending("12.00 12.00")) == []
    assert _torn(_ending("10.00 10.00"), ends=True) == []
