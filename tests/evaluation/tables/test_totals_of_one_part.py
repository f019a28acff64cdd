"""Totals that are not printed are missed where several parts have amounts."""

import pytest

TEXT = """2024年度部门决算公开
收入支出决算总表
单位：万元
收入 | | 支出 |
项目 | 金额 | 项目 | 金额
一、一般公共预算财政拨款收入 | 100.00 | 一、一般公共服务支出 | {spent}
本年收入合计 | 100.00 | 本年支出合计 | {spent}
年初结转和结余 | {before} | 年末结转和结余 | {after}"""


@pytest.mark.parametrize(
    ("spent", "before", "after", "missed"),
    [
        ("100.00", "0.00", "0.00", set()),
        ("100.00", "", "", set()),
        ("100.00", "0.00", "", set()),
        ("100.00", "", "0.00", set()),
        ("110.00", "20.00", "10.00", {"T315"}),
        ("120.00", "20.00", "0.00", {"T315"}),
    ],
)
def test_a_total_of_but_one_amount_need_not_be_printed(failed, spent, before, after, missed) -> None:
    assert failed(TEXT.format(spent=spent, before=before, after=after), "T315") == missed


PRIOR = """2031年度部门决算公开
第三部分 情况说明
三、支出决算情况说明
本年支出合计120.00万元，{}"""


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        ("上年决算100.00万元，比上年增加20.00万元，增长25.00%。", ["P201"]),
        ("比上年100.00万元增加20.00万元，增长25.00%。", ["P201"]),
        ("上年数100.00万元，增长25.00%。", ["P202"]),
        ("较上年100.00万元增加20.00万元（增长25.00%）。", ["P201"]),
    ],
)
def test_a_wrong_rate_is_told_once(report, told, rules) -> None:
    assert [finding.rule for finding in report(PRIOR.format(told), "P201", "P202")] == rules
