"""Disclosures of several years in one text are refused, however their tables were read."""

import pytest

from audit.errors import UnreadableInput

_PARTS = "第一部分 {0}年单位概况\n第二部分 {0}年单位预算公开表\n第三部分 {0}年单位预算情况说明\n第四部分 名词解释\n"


def _text_of(*years: int) -> str:
    one = "{0}年单位预算公开\n目录\n" + _PARTS
    said = "二、关于青石县图书馆{0}年收入预算情况说明\n收入预算90.00万元，比上年预算增加10.00万元，增长12.50%。\n"
    text = one + _PARTS.replace("第四部分", said + "第四部分")
    return "".join(text.format(year) for year in years)


def test_a_text_that_counts_its_parts_in_contents_and_text_is_one(read):
    assert read(_text_of(2031)).profile.year == 2031


def test_a_text_of_two_years_is_refused(read):
    with pytest.raises(UnreadableInput, match="两份公开"):
        read(_text_of(2031, 2032))
