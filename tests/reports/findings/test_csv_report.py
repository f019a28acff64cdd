"""The CSV report as Python's csv module reads it."""

import csv
from decimal import Decimal
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.place import Place
from audit.model.record import replace
from audit.model.report import Failure, RunReport
from audit.reports.findings import csv_report
from audit.reports.media.harmless import in_spreadsheet
from audit.reports.style import Style


def _rows(run: RunReport) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(csv_report.render(run, Style()), newline=""), strict=True))


def test_every_finding_is_one_row_with_place_and_exact_amounts(document, finding) -> None:
    (row,) = _rows(RunReport((document((finding(),)),)))
    assert (row["path"], row["line"], row["page"], row["rule"], row["severity"]) == (
        "青禾.txt", "40", "", "B3-T2", "error",
    )  # fmt: skip
    assert (row["expected"], row["actual"], row["difference"]) == ("99.00", "100.00", "1.00")
    assert row["figures"].startswith("支出总表「一般行政管理事务」合计 100.00; ")


@pytest.mark.parametrize(("year", "told"), [(2024, "2024"), (None, "")])
def test_the_year_stands_in_every_row_where_it_is_known(document, finding, year, told) -> None:
    rows = _rows(RunReport((document((finding(),), year=year),)))
    assert [row["fiscal_year"] for row in rows] == [told] * len(rows)


def test_a_finding_that_compares_no_amounts_has_none(document, finding) -> None:
    (row,) = _rows(RunReport((document((finding(expected=None, actual=None, difference=None),)),)))
    assert (row["expected"], row["actual"], row["difference"]) == ("", "", "")


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place(page=3), "第 3 页"),
        (Place(line=40, column=2), "第 40 行"),
        (Place(line=9, cell="收支总表!C7"), "收支总表!C7"),
        (Place(line=9, cell="第2张表!C6"), "文中第 2 张表 C6"),
        (Place(line=9, cell="¶12"), "第 12 段"),
    ],
)
def test_whoever_opens_the_table_is_told_the_place_in_every_kind_of_file(document, finding, place, told) -> None:
    cited = replace(finding().figures[0], figure=replace(finding().figures[0].figure, place=place))
    (row,) = _rows(RunReport((document((finding(figures=(cited,)),)),)))
    assert row["place"] == told


def test_commas_quotes_and_line_ends_come_back_as_one_cell(document, finding) -> None:
    (row,) = _rows(RunReport((document((finding(message='甲,"乙"\n丙'),)),)))
    assert row["message"] == '甲,"乙" 丙'


def test_lines_end_as_rfc_4180_asks(run: RunReport) -> None:
    text = csv_report.render(run, Style())
    assert text.count("\n") == text.count("\r\n") == 1 + len(run.documents[0].findings)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+SUM(A1)", "-2+3", "@now", "＝1+1", "＋1", "－1+1", "＠a", "|calc", "%0A=1", " =1", "\t=1", "\u200b=1"],
)
def test_no_text_is_a_formula_to_a_spreadsheet(document, finding, text: str) -> None:
    (row,) = _rows(RunReport((document((finding(message=text, group=text, title=text),)),)))
    for name in ("message", "group", "title"):
        assert row[name][0] in "'\\"


@given(st.text())
def test_a_cell_never_begins_as_a_formula_unless_it_is_a_number(text: str) -> None:
    shown = in_spreadsheet(text)
    assert shown[:1] not in set("=@|＝＋－＠\t\r")
    if shown[:1] in {"+", "-"}:
        assert Decimal(shown.rstrip("%").replace(",", "")).is_finite()


def test_a_negative_difference_stays_a_number(document, finding) -> None:
    (row,) = _rows(RunReport((document((finding(difference=Decimal("-1.00")),)),)))
    assert row["difference"] == "-1.00"


def test_an_input_that_could_not_be_read_is_a_row_of_its_own() -> None:
    (row,) = _rows(RunReport((), (Failure("坏.pdf", "=不是 PDF"),)))
    assert (row["path"], row["severity"], row["message"]) == ("坏.pdf", "unread", "'=不是 PDF")
