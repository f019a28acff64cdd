"""What is printed as an amount: with decimals, with separators, or too long for a year or a code."""

from time import process_time

import pytest

from audit.recognition.regions import PRINTED_AMOUNT


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("1,234.50 2031 2080505", ["1,234.50"]),
        ("1.00,2.00,1,234.50", ["1.00", "2.00", "1,234.50"]),  # cells between commas
        ("0.125,3.00", ["0.125", "3.00"]),
        ("占12.5%，1,000", ["1,000"]),
        ("1.2.3", []),
        ("1234567 2050201", ["1234567"]),
    ],
)
def test_amounts_are_told_from_years_codes_and_shares(text, amounts):
    assert PRINTED_AMOUNT.findall(text) == amounts


def test_a_long_row_of_single_digits_is_looked_through_once():
    begun = process_time()
    assert not PRINTED_AMOUNT.search("1," * 100_000)
    assert process_time() - begun < 5
