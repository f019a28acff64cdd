"""A table that does not say its unit excuses what is ten thousand times off against it, and nothing else."""

import pytest

from audit.model.check import Status

_TABLE = """2024年单位预算公开
单位支出总体情况表
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | {whole} | 60.00 | 10.00
 | | | 合计 | 70.00 | 60.00 | 10.00
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
支出预算{said}万元。
"""


def _statuses(outcomes):
    return {o.status for o in outcomes}


def test_within_one_table_all_figures_have_the_same_unit(check):
    assert Status.FAILED in _statuses(check(_TABLE.format(whole="700000.00", said="70.00"), "T101"))


def test_against_the_narrative_nothing_is_proven(check):
    assert Status.FAILED not in _statuses(check(_TABLE.format(whole="70.00", said="0.0070"), "N101"))


_LAST_YEAR = """2023年单位预算公开
单位支出总体情况表
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | {0} | {0} | 0.00
 | | | 合计 | {0} | {0} | 0.00
"""


@pytest.mark.parametrize(("before", "status"), [("600000.00", Status.UNDETERMINED), ("66.00", Status.FAILED)])
def test_nor_against_the_table_of_another_file(check, before, status):
    text = _TABLE.format(whole="70.00", said="70.00").replace(
        "70.00万元", "70.00万元，比上年预算增加10.00万元，增长16.67%"
    )
    said = text.replace("单位支出总体情况表\n", "单位支出总体情况表\n单位：万元\n")
    assert status in _statuses(check(said, "Y201", prior=_LAST_YEAR.format(before)))


_COUNTS = """2031年度部门决算
第二部分 2031年度部门决算表
收入支出决算总表
单位：万元
收入 | | 支出 |
项目 | 决算数 | 项目 | 决算数
一、一般公共预算财政拨款收入 | 12.00 | 一、一般公共服务支出 | 12.00
总计 | 12.00 | 总计 | 12.00
相关统计数：
项目 | 统计数 | 项目 | 统计数
公务用车购置数（辆） | 0 | 公务用车保有量（辆） | 12
第三部分 情况说明
九、财政拨款“三公”经费、会议费和培训费支出决算情况说明
截至2031年12月31日，使用财政拨款开支的公务用车保有量为15辆。
"""


def test_what_is_counted_is_in_no_unit_of_money(check):
    """12 vehicles and 12.00万元, which are 120,000元: that is chance, and no doubt about the unit of the counts."""
    assert Status.FAILED in _statuses(check(_COUNTS, "Q434"))
