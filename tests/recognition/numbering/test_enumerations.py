"""How many things a list names."""

import pytest

from audit.model.ordinals import whole_number
from audit.model.regex import Regex
from audit.pipeline import load_rulebook
from audit.recognition.numbering.enumerations import items_in, names_in

COMMA = Regex("、")
BEHIND_AN_OFFICE = Regex("(?<=[室科处])、")


@pytest.fixture(scope="module")
def naming():
    return load_rulebook().quantities.counters.naming


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("办公室、修复科、财务科", 3),
        ("办公室、发展和规划科、财务科", 3),
        ("办公室、修复科（阅览室、库房）、财务科", 3),
        ("办公室、修复科、督查室和信访科", 4),
        ("办公室，修复科，财务科", 3),
        ("办公室；修复科", 2),
    ],
)
def test_names_are_counted_one_by_one(text, count, naming):
    assert names_in(text, COMMA, naming) == count


@pytest.mark.parametrize(
    "text",
    [
        "办公室、修复科等",
        "文秘、人事和财务",
        "办公室和修复科、财务科",
        "承担档案收集、整理、利用工作",
        "本馆无内设科室",
        "办公室、修复科，财务科",
        "办公室修复科财务科",
    ],
)
def test_a_list_whose_names_are_not_sure_has_no_number(text, naming):
    assert names_in(text, COMMA, naming) is None


def test_a_comma_in_a_name_does_not_part_it(naming):
    assert names_in("办公室、水政、水资源科", COMMA, naming) == 3
    assert names_in("办公室、水政、水资源科", BEHIND_AN_OFFICE, naming) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1.青石县档案局（本级）2.青石县档案馆", 2),
        ("1.办公室2.修复处（二）下属单位1.档案馆2.学校3.印刷厂", 2),
        ("（1）办公室（2）修复处（3）财务处", 3),
        ("1.办公室3.财务处4.修复处", 3),
        ("1.档案局本部，设2个科室：办公室、修复科。2.档案馆。名词解释（一）收入", 2),
    ],
)
def test_a_numbered_list_ends_where_its_numbers_do(text, count, naming):
    assert items_in(text, naming) == count


@pytest.mark.parametrize(
    "text", ["办公室、修复科", "2.办公室3.修复科", "1.5平方米", "", "1.办公室：1.收文2.发文2.修复科"]
)
def test_what_begins_with_no_number_or_has_lists_in_it_is_no_numbered_list(text, naming):
    assert items_in(text, naming) is None


@pytest.mark.parametrize(("text", "value"), [("8", 8), ("八", 8), ("十二", 12), ("二十一", 21), ("两", 2), ("几", 0)])
def test_counts_may_be_written_in_words(text, value):
    assert whole_number(text) == value
