"""How the codes of accounts are printed."""

import pytest

from audit.recognition.codes import unpadded


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
