"""What a spreadsheet shows of a number."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.decimal_utils import parse_numeral
from audit.readers.office.number_formats import shown_date, shown_number

_ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("1234.5", "#,##0.00", "1,234.50"),
        ("1234567.891", _ACCOUNTING, "1,234,567.89"),
        ("-1234.567", _ACCOUNTING, "-1,234.57"),
        ("0", _ACCOUNTING, "-"),
        ("0", "#,##0.00;-#,##0.00;", ""),
        ("0", "0.00;-0.00", "0.00"),
        ("-5", "0.00_);(0.00)", "(5.00)"),
        ("0.1234", "0.00%", "12.34%"),
        ("12345678.9", "#,##0,", "12,346"),
        ("12345678.9", "#,##0.00,", "12,345.68"),
        ("12345678.9", "0.0,,", "12.3"),
        ("12", '0.00"万元"', "12.00万元"),
        ("12", "[$¥-804]#,##0.00", "¥12.00"),
        ("502", "00000", "00502"),
        ("2.5", "0.##", "2.5"),
        ("387.56999999999999", "General", "387.57"),
        ("123456.789012", "G/通用格式", "123456.789"),
        ("-0.5", "General", "-0.5"),
        ("1234567", r"0\.0000", "123.4567"),
        ("12", r"0\.0000", "0.0012"),
        ("-1234567", '0"."0000', "-123.4567"),
        ("1234567", r"0\.0,", "123.5"),
        ("1234567", r"0\.0,\万", "123.5万"),
        ("5.25", "[>=100]0;0.0", "5.3"),
        ("525", "[>=100]0;0.0", "525"),
        ("0", '[=0]"";#,##0.00', ""),
        ("1234567", r'[>=10000]0\.0,"万元";0.00"元"', "123.5万元"),
    ],
)
def test_a_number_is_printed_as_its_format_says(value, number_format, text):
    assert shown_number(Decimal(value), number_format) == text


def test_what_is_below_zero_keeps_its_sign_where_only_a_colour_tells_it():
    assert shown_number(Decimal(-5), "0.00;[Red]0.00") == "-5.00"


def test_nothing_is_left_of_the_sign_where_all_digits_are_rounded_away():
    assert shown_number(Decimal("-0.001"), "0.00") == "0.00"


@pytest.mark.parametrize("unknown", ["# ?/?", "0.00E+00", r"#,##0\.00"])
def test_a_format_that_is_not_known_shows_the_value_itself(unknown):
    assert shown_number(Decimal("5.25"), unknown) == "5.25"


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("1E+50", "0." + "0" * 30, "1" + "0" * 50),
        ("5.25", "0." + "0" * 99, "5.25"),
        ("NaN", "0.00", "NaN"),
        ("Infinity", "0.00", "Infinity"),
    ],
)
def test_what_no_cell_has_room_for_is_shown_without_its_format(value, number_format, text):
    assert shown_number(Decimal(value), number_format) == text


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_a_shown_amount_is_the_value_rounded_to_its_decimals(value):
    numeral = parse_numeral(shown_number(value, "#,##0.00"))
    assert numeral is not None
    assert numeral.decimals == 2
    assert numeral.value == value.quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize(
    ("number_format", "text"), [('yyyy"年"m"月"d"日";@', "2025年3月4日"), ("yyyy/mm/dd", "2025/03/04"), ("h:mm", "03")]
)
def test_a_date_is_printed_by_its_year_month_and_day(number_format, text):
    assert shown_date(date(2025, 3, 4), number_format) == text
