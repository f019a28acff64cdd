"""One sentence that compares with the budget and with the year before, each with a number of its own."""

import pytest

TEXT = """
2031年度部门决算
第三部分 部门决算情况说明
七、一般公共预算财政拨款“三公”经费支出决算情况说明
2031年度“三公”经费支出决算10.00万元，{}。
"""


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        ("比预算、上年分别减少2.00万元、1.00万元，分别下降16.67%、9.09%", set()),
        ("比预算、上年分别减少2.00万元、1.00万元，分别下降16.67%、19.09%", {"P201"}),
        ("比预算、上年分别减少2.00万元、1.00万元，分别下降26.67%、9.09%", {"P207"}),
        ("较上年决算数和年初预算数分别减少1.00万元、2.00万元，分别下降9.09%、16.67%", set()),
    ],
)
def test_what_is_told_in_turn_is_of_each_in_turn(failed, said, rules):
    assert failed(TEXT.format(said), "P201", "P207") == rules


@pytest.mark.parametrize(("rate", "rules"), [("9.09%", set()), ("19.09%", {"P201"})])
def test_a_rate_that_is_said_to_have_come_down(failed, rate, rules):
    assert failed(TEXT.format(f"比上年减少1.00万元，降了{rate}"), "P201") == rules
