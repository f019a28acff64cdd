"""Numbers in other characters read as the same numbers; what is no such number stays as it is."""

import pytest

from audit.readers.numerals import as_written


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param("合计 1234 . 56", "合计 1234.56", id="blanks around the point"),
        pytest.param("合计 1234．56", "合计 1234.56", id="wide point"),
        pytest.param("合计 1，234，567．80", "合计 1,234,567.80", id="wide separators"),
        pytest.param("合计 1\u00a0234\u00a0567.80", "合计 1,234,567.80", id="blanks that do not break"),
        pytest.param("结余 －12.00", "结余 -12.00", id="wide minus"),
        pytest.param(
            "预算 1 234.56 万元\n合计 7 890.12", "预算 1,234.56 万元\n合计 7,890.12", id="as its sentences show"
        ),
        pytest.param("保险经\xad办 12\xad34.00", "保险经办 1234.00", id="soft hyphens"),
    ],
)
def test_a_number_is_read_as_it_is_meant(written, read):
    assert as_written(written) == read


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("208 123.45", id="a code and an amount"),
        pytest.param("1. 2025年收入", id="a numbered item"),
        pytest.param("实有人数12，其中在职10人", id="a comma of a sentence"),
        pytest.param("2，300人", id="no amount"),
        pytest.param("6 234.56 7,890.12 万元", id="separators are commas"),
        pytest.param("2024－2025年", id="a range"),
    ],
)
def test_what_is_no_number_in_other_characters_stays(text):
    assert as_written(text) == text
