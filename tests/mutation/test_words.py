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


_NAMED = """
青禾中心2024年度部门决算公开
第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
2024年度一般公共预算财政拨款支出90.00万元。与2023年度相比，减少10.00万元，下降10.00%。
（二）一般公共预算财政拨款支出决算结构情况
2024年度一般公共预算财政拨款支出90.00万元，主要用于以下方面：教育支出60.00万元，占66.67%；农林水支出30.00万元，占33.33%。
"""


def test_the_name_of_an_account_becomes_that_of_the_one_told_before_it(planted) -> None:
    told = [(before, after) for before, after, _ in _of(planted(_NAMED), Operator.SIBLING_NAME)]
    assert told == [("教育支出", "农林水支出"), ("农林水支出", "教育支出")]


def test_the_year_compared_with_is_left_from_last_years_disclosure(planted) -> None:
    told = [(before, after) for before, after, _ in _of(planted(_NAMED), Operator.WRONG_YEAR)]
    assert told == [("2023年度", "2022年度")]


def test_a_percentage_loses_its_sign_and_is_noticed(planted) -> None:
    assert _of(planted(_NAMED), Operator.LOST_PERCENT) == [("10.00%", "10.00", Verdict.CITED)]


def test_what_is_said_not_to_be_planned_has_no_amount(planted) -> None:
    assert [before for before, _, _ in _of(planted(_NAMED), Operator.DENIED)] == ["90.00", "90.00", "60.00", "30.00"]


def test_an_item_of_a_whole_list_that_is_said_not_to_be_planned_is_noticed(planted) -> None:
    assert ("60.00", "未安排", Verdict.CITED) in _of(planted(_NAMED), Operator.DENIED)


def test_the_account_above_that_of_another_is_noticed(planted) -> None:
    text = """
青禾中心2024年度部门决算公开
第二部分 2024年部门决算表
一般公共预算财政拨款支出决算表
部门名称：青禾中心 | 金额单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 90.00 | 90.00 |
201 | 一般公共服务支出 | 60.00 | 60.00 |
20126 | 档案事务 | 60.00 | 60.00 |
2012601 | 行政运行 | 60.00 | 60.00 |
208 | 社会保障和就业支出 | 30.00 | 30.00 |
20805 | 行政事业单位养老支出 | 30.00 | 30.00 |
2080501 | 行政单位离退休 | 30.00 | 30.00 |
第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
1.一般公共服务支出（类）档案事务（款）行政运行（项）。支出决算为60.00万元。
2.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。支出决算为30.00万元。
"""
    told = {(before, verdict) for before, _, verdict in _of(planted(text), Operator.SIBLING_NAME)}
    assert ("行政事业单位养老支出", Verdict.CITED) in told
