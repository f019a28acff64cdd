"""Errors in words: what is planted, and whether it is noticed."""

from audit.model.mutation import Operator, Verdict

_COMPARED = """
青禾中心2024年度部门决算公开
第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
教育支出年初预算50.00万元，支出决算40.00万元。决算数小于年初预算数，主要原因是厉行节约。
"""


def _of(report, operator):
    return [(t.before, t.after, t.verdict) for t in report.trials if t.operator is operator]


def test_a_comparing_word_turned_round_is_noticed(planted) -> None:
    assert _of(planted(_COMPARED), Operator.COMPARISON) == [("小于", "大于", Verdict.CITED)]


def test_no_word_is_turned_round_that_is_not_printed(planted) -> None:
    assert _of(planted(_COMPARED.replace("小于", "等于")), Operator.COMPARISON) == []
