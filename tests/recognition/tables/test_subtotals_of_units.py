"""Free names in a table: a row called like the department may be their sum, one of them, or stand above some of them."""

import pytest

HEAD = """2031年部门预算
项目支出预算表
部门：甲市文化局
单位：万元
| 项目名称 | 合计 | 一般公共预算 | 单位资金 |
"""
SUM = "| 合计 | 90.00 | 80.00 | 10.00 |\n| 甲市文化局 | 90.00 | 80.00 | 10.00 |\n| 图书购置 | 50.00 | 50.00 | |\n| 场馆开放 | 40.00 | 30.00 | 10.00 |"
BESIDE = "| 合计 | 90.00 | 80.00 | 10.00 |\n| 甲市文化局 | 50.00 | 50.00 | |\n| 甲市图书馆 | 40.00 | 30.00 | 10.00 |"
ABOVE = (
    "| 合计 | 90.00 | 80.00 | 10.00 |\n| 甲市文化局 | 50.00 | 50.00 | |\n| 图书购置 | 30.00 | 30.00 | |\n"
    "| 文物巡查 | 20.00 | 20.00 | |\n| 甲市图书馆 | 40.00 | 30.00 | 10.00 |\n| 场馆开放 | 40.00 | 30.00 | 10.00 |"
)


def _parents(table):
    names = {row.index: row.label for row in table.rows}
    return {row.label: names.get(row.parent) for row in table.rows if row.label != "合计"}


@pytest.mark.parametrize("error", ["50.00 | 50.00 |", "51.00 | 50.00 |"])  # a slip in one column changes no reading
def test_the_figures_tell_which_rows_are_subtotals(paged, error):
    def parents(rows):
        return _parents(paged(HEAD + rows.replace("50.00 | 50.00 |", error))["各项目支出表"])

    assert parents(SUM) == {"甲市文化局": None, "图书购置": "合计", "场馆开放": "合计"}
    assert parents(BESIDE) == {"甲市文化局": "合计", "甲市图书馆": "合计"}
    assert parents(ABOVE) == {
        "甲市文化局": "合计",
        "图书购置": "甲市文化局",
        "文物巡查": "甲市文化局",
        "甲市图书馆": "合计",
        "场馆开放": "甲市图书馆",
    }


def test_units_and_projects_that_add_up_in_no_way_are_nobodys_parts(paged):
    rows = ABOVE.replace("| 合计 | 90.00 | 80.00 | 10.00 |", "| 合计 | 95.00 | 85.00 | 15.00 |").replace(
        "| 文物巡查 | 20.00 | 20.00 |", "| 文物巡查 | 22.00 | 23.00 |"
    )
    assert set(_parents(paged(HEAD + rows)["各项目支出表"]).values()) == {None}


def test_projects_alone_that_do_not_add_up_are_still_the_parts(paged):
    rows = "| 合计 | 95.00 | 85.00 | 15.00 |\n| 图书购置 | 50.00 | 50.00 | |\n| 场馆开放 | 40.00 | 30.00 | 10.00 |"
    assert _parents(paged(HEAD + rows)["各项目支出表"]) == {"图书购置": "合计", "场馆开放": "合计"}
