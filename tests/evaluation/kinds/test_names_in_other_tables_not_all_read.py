"""A name that a list may take from several tables: what was not recognised in one of the others may be it."""

from audit.model.check import Status

TEXT = """2031年部门预算
2031年部门一般公共预算支出功能分类预算表
单位：元
项目 | | | | 一般公共预算支出 | |
功能分类科目编码 | | | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项 | | | |
206 | | | 科学技术支出 | 50000 | 0 | 50000
206 | 07 | | 科学技术普及 | 50000 | 0 | 50000
206 | 07 | 02 | 科普活动 | 50000 | 0 | 50000
合计 | | | | 50000 | 0 | 50000
2031年部门国有资本经营预算支出功能分类预算表
单位：元
项目 | | | | 国有资本经营预算支出 | |
功能分类科目编码 | | | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项 | | | |
{row} | 7200 | 0 | 7200
合计 | | | | 7200 | 0 | 7200
2031年部门预算编制说明
财政拨款支出主要内容如下：
1. 科学技术支出（206）科学技术普及（20607）科普活动（2060702）科目5.00万元，主要用于科普活动。
2. 国有资本经营预算支出（223）解决历史遗留问题及改革成本支出（22301）国有企业退休人员社会化管理补助支出（2230105）科目0.72万元，主要用于补助。
"""


def _told(check, row):
    return [outcome.status for outcome in check(TEXT.format(row=row), "N421")]


def test_a_name_may_be_a_row_of_another_table_that_was_not_recognised(check):
    assert _told(check, " | | | 解决历史遗留问") == [Status.PASSED, Status.UNDETERMINED]


def test_where_all_rows_of_the_other_table_are_known_it_is_in_none(check):
    assert _told(check, "223 | | | 国有资本经营预算支出") == [Status.PASSED, Status.FAILED]
