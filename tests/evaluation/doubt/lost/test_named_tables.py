"""A table of which only the name was read (it is a picture, or in another file): another one cannot stand in for it."""

import pytest

from audit.model.check import Status

TEXT = """2031年单位预算公开
第二部分 2031年单位预算表
收支总表
部门：某市某局 单位：万元
收入 |  | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 110.00 | 一、一般公共服务支出 | 100.00
 |  | 二、年终结转结余 | 10.00
收入总计 | 110.00 | 支出总计 | 110.00
{}第三部分 2031年单位预算情况说明
三、关于某市某局2031年支出预算情况说明
2031年支出预算100.00万元。
"""


@pytest.mark.parametrize(
    ("named", "status"), [("", Status.FAILED), ("2031年某市某局支出总表\n", Status.UNDETERMINED)], ids=["not", "named"]
)
def test_prose_is_held_against_the_next_best_table_where_nothing_names_the_best(check, named, status):
    assert [outcome.status for outcome in check(TEXT.format(named), "N101")] == [status]
