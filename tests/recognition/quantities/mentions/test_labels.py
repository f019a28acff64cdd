"""Labels find their partner by what distinguishes them, or not at all."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from audit.recognition.quantities.mentions.labels import LabelReader, pair_up

LABELS = LabelReader()
WORDS = st.text(alphabet="领取养老丧葬缴费补贴", min_size=2, max_size=8)


def _paired(first, second):
    return pair_up(first, second, LABELS.likeness)


def test_the_more_alike_label_wins():
    assert _paired(["冬季取暖费"], ["冬季取暖费遗属", "冬季取暖费"]) == [("冬季取暖费", "冬季取暖费")]


def test_two_partners_as_good_as_each_other_are_none():
    assert _paired(["养老保险"], ["城乡养老保险", "职工养老保险"]) == []


def test_ages_are_compared_as_numbers():
    assert _paired(["60-69岁"], ["70-79岁老年居民", "60-69岁老年居民"]) == [("60-69岁", "60-69岁老年居民")]


@given(st.lists(WORDS, max_size=5, unique=True), st.lists(WORDS, max_size=5, unique=True))
def test_nobody_has_two_partners(first, second):
    pairs = _paired(first, second)
    assert len({a for a, _ in pairs}) == len({b for _, b in pairs}) == len(pairs)


@given(WORDS, WORDS)
def test_likeness_is_symmetric_and_bounded(a, b):
    assert LABELS.likeness(a, b) == LABELS.likeness(b, a)
    assert Fraction(0) <= LABELS.likeness(a, b) <= 2


@given(WORDS)
def test_a_label_is_most_like_itself(word):
    assert LABELS.likeness(word, word) == 2
