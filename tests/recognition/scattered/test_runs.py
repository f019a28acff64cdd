"""Tables of which a text has the codes, the names and the amounts in runs of their own."""

import pytest

from audit.model.facts import Facts, FormTable
from audit.pipeline import load_rulebook
from audit.readers.text import document_from_text
from audit.recognition import recognise

RULEBOOK = load_rulebook()
HEAD = "青石县档案局2031年部门预算\n支出预算总表\n编制部门：青石县档案局\n单位：元\n科目编码\n科目名称\n"
ROWS = {
    "201": ("一般公共服务支出", "90.00", "60.00", "30.00"),
    "20126": ("档案事务", "90.00", "60.00", "30.00"),
    "2012601": ("行政运行", "60.00", "60.00", "0.00"),
    "2012604": ("档案馆", "30.00", "0.00", "30.00"),
    "208": ("社会保障和就业支出", "15.00", "15.00", "0.00"),
    "20805": ("行政事业单位养老支出", "15.00", "15.00", "0.00"),
    "2080501": ("行政单位离退休", "5.00", "5.00", "0.00"),
    "2080505": ("机关事业单位基本养老保险缴费支出", "10.00", "10.00", "0.00"),
}
TOTAL = ("105.00", "75.00", "30.00")


def read(*cells: str) -> Facts:
    return recognise(document_from_text("预算.txt", HEAD + "\n".join([*cells, ""])), RULEBOOK)


def amounts(table: FormTable) -> dict[str, list[str]]:
    return {
        row.code or row.label: [e.figure.text for (i, _), e in table.entries.items() if i == row.index and e.figure]
        for row in table.rows
    }


def rows(*codes: str) -> list[str]:
    """Whole ones, cell below cell."""
    return [cell for code in codes for cell in (code, *ROWS[code])]


def names_and_amounts(*codes: str) -> list[str]:
    return [cell for code in codes for cell in ROWS[code]]


WHOLE = {**{code: [*row[1:]] for code, row in ROWS.items()}, "合计": [*TOTAL]}


@pytest.mark.parametrize(
    "cells",
    [
        ["合计", "基本支出", "项目支出", *ROWS, *names_and_amounts(*ROWS), *TOTAL],  # all codes first
        [*TOTAL, *rows(*ROWS), "合计"],  # the total above, its name below
        [*rows("201", "20126"), "2012601", "2012604", *names_and_amounts("2012601", "2012604"), *rows(*list(ROWS)[4:]), "合计", *TOTAL],
        ["201", *ROWS["201"], *names_and_amounts(*list(ROWS)[1:]), "合计", *list(ROWS)[1:], *TOTAL],  # a name is the witness
        [*ROWS, *(row[0] for row in ROWS.values()), "合计", *TOTAL, *(cell for row in ROWS.values() for cell in row[1:])],
    ],
    ids=["codes first", "total apart", "two rows apart", "codes last", "total above"],
)  # fmt: skip
def test_rows_are_put_together_where_names_and_sums_agree_on_one_way(cells: list[str]) -> None:
    (table,) = read(*cells).tables
    assert amounts(table) == WHOLE
    assert not table.garbled


def test_amounts_column_by_column_are_those_of_rows() -> None:
    columns = [row[column] for column in (1, 2, 3) for row in ROWS.values()]
    (table,) = read(*ROWS, *(row[0] for row in ROWS.values()), *columns, "合计", *TOTAL).tables
    assert amounts(table) == WHOLE


def test_a_code_whose_parts_stand_apart_is_whole_again() -> None:
    """201 26 is printed twice, and the rest of the second one further on."""
    apart = ["201", "201", "26", "201", "26", "201", "26", "合计", "01", "04", "208", "208", "05"]
    parted = [cell for code in ("2080501", "2080505") for cell in ("208", "05", code[5:], *ROWS[code])]
    (table,) = read(*apart, *names_and_amounts(*list(ROWS)[:6]), *parted, *TOTAL).tables
    assert amounts(table) == WHOLE


def test_of_two_amounts_that_may_change_places_none_is_read() -> None:
    """Both sums hold either way, and the two do not stand in one run."""
    apart = ["2012601", "行政运行", "2012604", "档案馆", *ROWS["2012601"][1:], "基本支出", *ROWS["2012604"][1:]]
    facts = read(*rows("201", "20126"), *apart, *rows(*list(ROWS)[4:]), "合计", *TOTAL)
    assert [table.garbled for table in facts.tables] == [True]


def test_where_a_sum_does_not_hold_nothing_is_put_together() -> None:
    cells = [*ROWS, *names_and_amounts(*ROWS), *TOTAL]
    wrong = [cell.replace("5.00", "6.00") if cell == "5.00" else cell for cell in cells]
    assert [table.garbled for table in read(*wrong, "合计").tables] == [True]


def test_figures_that_were_put_together_keep_their_lines() -> None:
    (table,) = read("合计", *ROWS, *names_and_amounts(*ROWS), *TOTAL).tables
    total = next(row.index for row in table.rows if not row.code)
    lines = [entry.figure.place.line for (i, _), entry in table.entries.items() if i == total and entry.figure]
    printed = (HEAD + "\n".join(["合计", *ROWS, *names_and_amounts(*ROWS), *TOTAL])).split("\n")
    assert [printed[(line or 0) - 1] for line in lines] == [*TOTAL]
