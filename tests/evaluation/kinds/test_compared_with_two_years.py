"""What is compared with last year, and then with a year before that, on purpose."""

import pytest

_TEXT = """2031年度单位决算公开
第三部分 2031年度单位决算情况说明
五、一般公共预算财政拨款支出决算情况说明
一般公共预算财政拨款支出90.00万元，{}。
"""
_RULES = ("P202", "P203", "X503")


@pytest.mark.parametrize(
    "compared",
    [
        "比上年增加10.00万元，增长12.50%。与2029年决算数100.00万元相比，减少10.00万元",
        "比2030年增加10.00万元，增长12.50%。与2029年决算数100.00万元相比，两年累计减少10.00万元",
        "比上年增加10.00万元，增长12.50%，较2029年减少10.00万元，下降10.00%",
    ],
)
def test_an_earlier_year_is_one_more_comparison(failed, compared):
    """Its amount is not the prior of the change told first, and its year no slip."""
    assert failed(_TEXT.format(compared), *_RULES) == set()


def test_the_year_before_last_alone_is_a_slip(failed):
    assert failed(_TEXT.format("与2029年相比增加10.00万元，增长12.50%"), *_RULES) == {"X503"}


def test_the_prior_of_last_year_is_checked_still(failed):
    compared = "比上年增加10.00万元，增长12.50%。与2030年决算数85.00万元相比，增加10.00万元"
    assert "P203" in failed(_TEXT.format(compared), *_RULES)


def test_a_prior_in_brackets_is_checked(failed):
    compared = "较上年决算数（{}万元）增加10.00万元，增长12.50%"
    assert failed(_TEXT.format(compared.format("80.00")), *_RULES) == set()
    assert "P203" in failed(_TEXT.format(compared.format("85.00")), *_RULES)
