"""A disclosure in which hardly anything stands: no rule accuses it, and every rule that says nothing of it says why."""

import pytest

from audit.evaluation import evaluate
from audit.model.check import Status

_SENTENCE = "三、关于青石县档案馆2024年支出预算情况说明\n支出预算90.00万元。"
_TABLE = """单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
 | | | 合计 | 90.00 | 90.00 |"""
_UNSAID = {Status.NOT_APPLICABLE, Status.UNDETERMINED}


@pytest.mark.parametrize(
    "text",
    [
        f"2024年单位预算公开\n第三部分 2024年单位预算情况说明\n{_SENTENCE}",
        f"2024年单位预算公开\n第二部分 2024年单位预算公开表\n{_TABLE}",
        _TABLE,  # neither whose nor of which year
        "2024年度部门决算公开\n第三部分 情况说明\n一、收入支出决算总体情况说明\n2024年度收入总计90.00万元。",
    ],
)
def test_no_rule_accuses_what_hardly_says_anything_and_each_says_why(rulebook, read, text) -> None:
    outcomes = evaluate(rulebook, read(text))
    assert not [o.rule for o in outcomes if o.status is Status.FAILED]
    assert not [o.rule for o in outcomes if o.status in _UNSAID and not o.reason]
    assert {o.rule for o in outcomes} <= {rule.id for rule in rulebook.rules}
