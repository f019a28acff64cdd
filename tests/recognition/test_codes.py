"""How the codes of accounts are printed."""

import pytest

from audit.recognition.codes import is_year, unpadded


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("2010000", "201"),
        ("20100", "201"),
        ("2010300", "20103"),
        ("2010301", "2010301"),
        ("201", "201"),
        ("2011000", "20110"),
    ],
)
def test_zeros_stand_for_the_levels_below(printed, code):
    assert unpadded(printed) == code


@pytest.mark.parametrize(("printed", "year"), [("2031", True), ("1999", True), ("20301", False), ("301", False)])
def test_four_digits_of_a_year_are_no_code(printed, year):
    assert is_year(printed) is year
