"""Printed numerals become exactly what is printed, or nothing at all."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.decimal_utils import fold, is_dash, parse_numeral, parse_unit, print_numeral, read_figure
from audit.model.figure import OTHER_MONEY, PERCENT, THOUSAND_YUAN, TIMES, WAN_YUAN, YI_YUAN, YUAN
from audit.model.place import Place

_DECIMALS = st.integers(min_value=0, max_value=4)
_COEFFICIENTS = st.integers(min_value=-(10**15), max_value=10**15)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,114.26", "1114.26"),
        ("1, 114. 26", "1114.26"),  # OCR sets blanks next to the punctuation
        ("1 ,114 .26", "1114.26"),
        ("5,040.\n86", "5040.86"),  # wrapped after the point
        ("24\n.31", "24.31"),  # wrapped before the point
        ("13,9\n94.31", "13994.31"),  # wrapped inside a group of three
        ("１，１１４．２６", "1114.26"),  # full width
        ("¥1,000.00", "1000.00"),
        ("￥ 1,000.00", "1000.00"),
        ("0.00", "0.00"),
        ("0", "0"),
        ("-3.50", "-3.50"),
        ("−3.50", "-3.50"),
        ("－３.５０", "-3.50"),
        ("(3.50)", "-3.50"),  # accountants' brackets
        ("（3.50）", "-3.50"),
        ("\u00ad3.50", "-3.50"),
        ("–3.50", "-3.50"),
        ("\u200b3.50", "3.50"),
        ("△3.50", "-3.50"),
        ("▲ 3.50", "-3.50"),
        ("  59046.43  ", "59046.43"),
    ],
)
def test_every_printed_form_of_a_number_is_read_exactly(printed: str, value: str) -> None:
    numeral = parse_numeral(printed)
    assert numeral is not None
    assert (str(numeral.value), numeral.percent) == (value, False)
    assert numeral.decimals == len(value.partition(".")[2])


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("10.78%", "10.78"),
        ("10. 78 %", "10.78"),
        ("１０．７８％", "10.78"),
        ("(10.78%)", "-10.78"),
        ("(10.78)%", "-10.78"),
    ],
)
def test_a_percent_sign_is_kept_beside_the_value(printed: str, value: str) -> None:
    numeral = parse_numeral(printed)
    assert numeral is not None
    assert (str(numeral.value), numeral.percent) == (value, True)


@pytest.mark.parametrize(
    "text",
    [
        "1157    114",  # two numbers run together by OCR
        "1 114 00",  # punctuation lost: nobody knows where the point was
        "100.00 200.00",
        "12\n34",  # two lines, each a number of its own
        "1\n1,114.26",
        "1,114.26\n15",
        "208 05 05",  # an account code
        "08",  # no amount begins with a zero
        "1,23",  # no group of three
        "12,34.5",
        "1.2.3",
        "①",  # a label
        "⑴",
        "10²",
        "1e5",
        "NaN",
        "Infinity",
        "٣",  # another script's digit
        "（1.00",
        "1.00)",
        "△-1.00",
        "-(1.00)",
        "1%%",
        "%",
        "",
        "——",
        "2024年",
        "9" * 25,
    ],
)
def test_what_is_no_number_or_may_be_two_is_not_read(text: str) -> None:
    assert parse_numeral(text) is None


@given(coefficient=_COEFFICIENTS, decimals=_DECIMALS, grouped=st.booleans(), percent=st.booleans())
def test_parsing_what_was_printed_gives_the_same_number(
    coefficient: int, decimals: int, grouped: bool, percent: bool
) -> None:
    value = Decimal(coefficient).scaleb(-decimals)
    numeral = parse_numeral(print_numeral(value, decimals, grouped=grouped, percent=percent))
    assert numeral is not None
    assert (numeral.value, numeral.decimals, numeral.percent) == (value, decimals, percent)


@given(coefficient=_COEFFICIENTS, decimals=_DECIMALS)
def test_printing_what_was_parsed_gives_the_same_text(coefficient: int, decimals: int) -> None:
    printed = print_numeral(Decimal(coefficient).scaleb(-decimals), decimals, grouped=True)
    numeral = parse_numeral(printed)
    assert numeral is not None
    assert print_numeral(numeral.value, numeral.decimals, grouped=True) == printed


@given(
    coefficient=st.integers(min_value=0, max_value=10**12),
    decimals=_DECIMALS,
    gaps=st.lists(st.sampled_from(["", " ", "  ", "\n", "\t"]), min_size=40, max_size=40),
)
def test_blanks_next_to_the_punctuation_never_change_the_number(
    coefficient: int, decimals: int, gaps: list[str]
) -> None:
    value = Decimal(coefficient).scaleb(-decimals)
    printed = print_numeral(value, decimals, grouped=True)
    spaced = "".join(gap + char + gap if char in ",." else char for char, gap in zip(printed, gaps, strict=False))
    numeral = parse_numeral(spaced)
    assert numeral is not None
    assert (numeral.value, numeral.decimals) == (value, decimals)


@given(text=st.text(alphabet="0123456789,.()%-+△ \n１．，（）/①²", max_size=24))
def test_no_text_is_read_as_a_number_with_digits_that_it_does_not_show(text: str) -> None:
    numeral = parse_numeral(text)
    if numeral is not None:
        shown = "".join(str(int(char)) for char in text if char.isdecimal())
        digits = "".join(map(str, numeral.value.as_tuple().digits))
        assert shown.lstrip("0") == digits.lstrip("0")


@pytest.mark.parametrize(
    ("printed", "digits"),
    [("9" * 24, 24), ("¥" + "9" * 24, 24), ("9" * 25, None), ("¥" + "9" * 25, None), ("¥1" + ",000" * 8, None)],
)
def test_a_number_has_no_more_digits_than_every_sum_and_product_keeps(printed: str, digits: int | None) -> None:
    numeral = parse_numeral(printed)
    assert (numeral and len(str(numeral.value))) == digits


def test_printing_never_rounds() -> None:
    with pytest.raises(ValueError, match="does not fit 1 decimals"):
        print_numeral(Decimal("0.05"), 1)


@pytest.mark.parametrize("text", ["—", "——", "－", "-", "--", "－－", "── ", "/"])
def test_a_printed_dash_is_told_from_a_number(text: str) -> None:
    assert is_dash(text)
    assert parse_numeral(text) is None


@pytest.mark.parametrize("text", ["", "0", "-1", "—1", "无"])
def test_only_dashes_are_dashes(text: str) -> None:
    assert not is_dash(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("万元", WAN_YUAN),
        (" 万 元 ", WAN_YUAN),
        ("亿元", YI_YUAN),
        ("元", YUAN),
        ("千元", THOUSAND_YUAN),
        ("百元", OTHER_MONEY[0]),
        ("％", PERCENT),
        ("个百分点", PERCENT),
        ("倍", TIMES),
    ],
)
def test_units_are_known_by_their_printed_names(text: str, unit: object) -> None:
    assert parse_unit(text) == unit


def test_one_amount_printed_in_every_unit_of_money_is_one_amount() -> None:
    printed = {"2亿元": YI_YUAN, "20000万元": WAN_YUAN, "200000千元": THOUSAND_YUAN, "200000000元": YUAN}
    figures = [read_figure(text.removesuffix(unit.name), unit, Place()) for text, unit in printed.items()]
    assert {figure and figure.amount for figure in figures} == {Decimal(200_000_000)}


def test_what_is_no_numeral_is_no_figure() -> None:
    assert read_figure("无", WAN_YUAN, Place()) is None


def test_a_figure_keeps_its_text_and_a_percent_sign_goes_before_the_table_unit() -> None:
    figure = read_figure(" 10. 78% ", WAN_YUAN, Place(line=3))
    assert figure is not None
    assert (figure.text, figure.value, figure.decimals, figure.unit) == ("10. 78%", Decimal("10.78"), 2, PERCENT)


@pytest.mark.parametrize(
    ("printed", "unit", "amount", "low", "high"),
    [
        ("1.25", WAN_YUAN, "12500", "12450", "12550"),
        ("12,500", YUAN, "12500", "12499.5", "12500.5"),
        ("-1.25", WAN_YUAN, "-12500", "-12550", "-12450"),
        ("10.78%", WAN_YUAN, "0.1078", "0.10775", "0.10785"),
    ],
)
def test_a_figure_stands_for_half_a_unit_in_its_last_place_to_either_side(
    printed: str, unit: object, amount: str, low: str, high: str
) -> None:
    figure = read_figure(printed, unit, Place())  # type: ignore[arg-type]
    assert figure is not None
    assert figure.amount == Decimal(amount)
    assert (figure.interval.low, figure.interval.high) == (Decimal(low), Decimal(high))


@given(st.text(st.one_of(st.characters(max_codepoint=127), st.characters(min_codepoint=0x3000, max_codepoint=0xFFFF))))
def test_a_label_is_folded_as_unicode_says_also_where_it_is_not_looked_at_closely(text: str) -> None:
    assert fold(text) == unicodedata.normalize("NFKC", text).replace("−", "-").replace("﹣", "-")


@pytest.mark.parametrize(
    ("printed", "folded"),
    [("合　计", "合 计"), ("基金（一）", "基金(一)"), ("か\u3099", "が"), ("行政、事业", "行政、事业")],
)
def test_what_has_another_form_takes_it_and_what_has_none_stays(printed: str, folded: str) -> None:
    assert fold(printed) == folded
