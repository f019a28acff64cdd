"""The page numbers of a contents page: one that is at odds with all others is told, another way of counting is not."""

import pytest

from audit.model.check import Status

_TEXT = """青石县档案馆2031年单位预算公开
目 录
第一部分 单位概况.......... {}
一、主要职能.......... {}
二、机构设置.......... {}
第二部分 2031年单位预算公开表.......... {}
第三部分 2031年单位预算情况说明.......... {}
一、2031年支出预算情况说明.......... {}
- 1 -
第一部分 单位概况
一、主要职能
保管和利用全县档案。
- 2 -
二、机构设置
下设2个科室。
- 3 -
第二部分 2031年单位预算公开表
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
 | | | 合计 | 90.00 | 90.00 |
- 4 -
第三部分 2031年单位预算情况说明
一、2031年支出预算情况说明
支出预算90.00万元，其中：基本支出90.00万元。
- 5 -"""


@pytest.mark.parametrize(
    ("pages", "status"),
    [
        ((2, 2, 3, 4, 5, 5), Status.PASSED),
        ((1, 1, 1, 1, 1, 1), Status.PASSED),
        ((2, 2, 8, 4, 5, 5), Status.FAILED),
        ((2, 2, 3, 1, 5, 5), Status.FAILED),
        ((1, 2, 3, 1, 2, 3), Status.UNDETERMINED),  # the parts may each begin anew
    ],
)
def test_they_do_not_go_back(check, pages, status) -> None:
    assert {o.status for o in check(_TEXT.format(*pages), "S125")} - {Status.PASSED} == {status} - {Status.PASSED}


def test_the_entry_behind_which_they_go_back_is_named(report) -> None:
    assert [f.message for f in report(_TEXT.format(2, 2, 8, 4, 5, 5), "S125")] == [
        "目录「第二部分2031年单位预算公开表」的页码是 4，前一条的是 8"
    ]


@pytest.mark.parametrize(
    ("pages", "statuses"),
    [
        ((2, 2, 3, 4, 5, 5), {Status.PASSED}),
        ((1, 1, 2, 3, 4, 4), {Status.PASSED}),  # counted from another page
        ((2, 2, 3, 4, 5, 7), {Status.PASSED, Status.FAILED}),
        ((2, 2, 3, 4, 6, 7), {Status.NOT_APPLICABLE}),  # where do the pages begin?
    ],
)
def test_they_are_those_of_the_headings(check, pages, statuses) -> None:
    assert {o.status for o in check(_TEXT.format(*pages), "S135")} == statuses


def test_the_page_that_it_stands_on_is_named(report) -> None:
    assert [f.message for f in report(_TEXT.format(1, 1, 2, 3, 4, 9), "S135")] == [
        "目录说「一、2031年支出预算情况说明」在第 9 页，照别的标题数，它在第 4 页"
    ]


def test_a_number_that_ends_a_name_is_no_page(check) -> None:
    text = "青石县档案馆2031年单位预算公开\n目 录\n" + "\n".join(
        f"{n}、{name}" for n, name in zip("一二三四五", ("职能", "机构", "附件3", "附件2", "附件1"), strict=True)
    )
    text += "\n" + _TEXT.partition("- 1 -\n")[2]
    assert {o.status for o in check(text, "S125")} == {Status.NOT_APPLICABLE}
