"""What may stand in which text is the same, asked of all texts at once or one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.regex import Sought
from audit.recognition.text.sifting import sifted

_TEXTS = st.lists(st.text("一二三\n", max_size=8), max_size=6)
_WORDS = st.lists(
    st.lists(st.text("一二三", min_size=1, max_size=3), min_size=1, max_size=3).map(tuple), max_size=3
).map(tuple)


def _sought(*words: tuple[str, ...]) -> Sought:
    return Sought("一", None, words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([("收入",)], [0, 2]),
        ([("收入",), ("支出", "结余")], [2]),
        ([("基金",)], []),
        ([], [0, 1, 2]),
    ],
)
def test_a_pattern_is_found_where_one_word_of_each_group_stands(words: list[tuple[str, ...]], found: list[int]) -> None:
    there = sifted(["收入增加", "无", "收入与支出"], ["甲"], lambda _: _sought(*words))
    assert [number for number, those in enumerate(there) if those == ["甲"]] == found


def test_a_word_does_not_reach_from_one_text_into_the_next() -> None:
    assert sifted(["收", "入"], ["甲"], lambda _: _sought(("收入",))) == [[], []]


def test_the_order_of_what_is_wanted_is_kept() -> None:
    assert sifted(["收入", ""], ["乙", "甲"], lambda _: _sought(("收", "入"))) == [["乙", "甲"], []]


@given(_TEXTS, st.lists(_WORDS, max_size=4))
def test_all_at_once_and_one_by_one_say_the_same(texts: list[str], wanted: list[tuple[tuple[str, ...], ...]]) -> None:
    one_by_one = [[words for words in wanted if _sought(*words).may_be_in(text)] for text in texts]
    assert sifted(texts, wanted, lambda words: _sought(*words)) == one_by_one
