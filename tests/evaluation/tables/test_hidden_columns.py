"""A column that is not printed, though the total has its amounts."""

from audit.model.check import Status

_TABLE = """2025年部门预算
部门支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 项目支出
201 | 一般公共服务支出 | {general} | 4.00
20126 | 档案事务 | 10.00 | 4.00
2012601 | 行政运行 | 6.00 |
2012604 | 档案馆 | 4.00 | 4.00
221 | 住房保障支出 | 3.00 |
合计 | | 13.00 | {projects}
"""


def _statuses(check, general: str, projects: str) -> set[Status]:
    return {o.status for o in check(_TABLE.format(general=general, projects=projects), "T101")}


def test_what_the_totals_have_too_much_adds_up_where_a_column_was_hidden(check):
    """Of basic expenses: 6.00 in 2012601, 20126 and 201, 3.00 in 221, 9.00 in all."""
    assert Status.FAILED not in _statuses(check, "10.00", "4.00")
    assert Status.UNDETERMINED in _statuses(check, "10.00", "4.00")


def test_a_wrong_figure_does_not_add_up(check):
    assert Status.FAILED in _statuses(check, "10.00", "5.00")
