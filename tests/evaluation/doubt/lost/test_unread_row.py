"""A row that no form knows, a list of empty tables, and amounts under other names accuse nobody."""

import pytest

from audit.model.check import Status

_FISCAL = """2031年部门预算公开
一般公共预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 70.00 | 50.00 | 20.00
 | | | 合计 | 70.00 | 50.00 | 20.00
财政拨款收支预算总体情况表
单位：万元
财政拨款收入 | | 财政拨款支出 | | | |
项目 | 合计 | 功能分类 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
财政拨款（补助） | 70.00 | 201 一般公共服务支出 | {0} | {0} | |
一般公共预算 | 70.00 | | | | |
历年滚存 | {1} | | | | |
收入总计 | {0} | 支出总计 | {0} | {0} | |
"""


def test_a_row_of_no_form_that_is_the_difference_explains_it(check):
    assert Status.FAILED not in {o.status for o in check(_FISCAL.format("75.00", "5.00"), "C204")}


def test_a_row_of_no_form_with_another_amount_explains_nothing(check):
    assert Status.FAILED in {o.status for o in check(_FISCAL.format("75.00", "3.00"), "C204")}


_EMPTY = """2031年部门预算公开
政府性基金预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 50.00 | | 50.00
 | 合计 | 50.00 | | 50.00
注：《{}》为空表。
"""


def test_a_list_of_empty_tables_says_nothing_of_the_table_above_it(check):
    assert {o.status for o in check(_EMPTY.format("国有资本经营预算支出表"), "C701")} == {Status.NOT_APPLICABLE}


def test_a_note_that_names_its_own_table_is_held_against_it(check):
    assert {o.status for o in check(_EMPTY.format("政府性基金预算支出表"), "C701")} == {Status.FAILED}


_TOO_BROAD = """2031年部门预算公开
部门收支总表
单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 70.00 | 一、一般公共服务支出 | {}
 | | 二、教育支出 | 20.00
本年收入合计 | 70.00 | 本年支出合计 | 70.00
收入总计 | 70.00 | 支出总计 | 70.00
"""


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        pytest.param("40.00", Status.FAILED, id="another amount"),
        pytest.param("#####", Status.UNDETERMINED, id="a number too broad for its cell"),
        pytest.param("50.\ufffd", Status.UNDETERMINED, id="a number cut off"),
    ],
)
def test_what_cannot_be_read_of_a_sum_leaves_it_undetermined(check, printed, status):
    assert {o.status for o in check(_TOO_BROAD.format(printed), "T104") if "本年支出合计" in f"{o}"} == {status}
