"""A code of which character recognition lost a part accuses nobody of what is added up by codes."""

from audit.model.check import Status

_TABLE = """2031年部门预算公开
一般公共预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
208 | | | 社会保障和就业支出 | {total} | {total} |
208 | 05 | | 行政事业单位养老支出 | 30.00 | 30.00 |
208 | 05 | 05 | 机关事业单位基本养老保险缴费支出 | 20.00 | 20.00 |
208 | {part} | 06 | 机关事业单位职业年金缴费支出 | 10.00 | 10.00 |
 | | | 合计 | {total} | {total} |
"""


def test_an_account_with_a_part_of_its_code_leaves_its_class_undetermined(check):
    said = {o.status for o in check(_TABLE.format(total="30.00", part=""), "T104")}
    assert Status.UNDETERMINED in said
    assert Status.FAILED not in said


def test_with_whole_codes_a_wrong_total_is_told(check):
    assert Status.FAILED in {o.status for o in check(_TABLE.format(total="31.00", part="05"), "T104")}
