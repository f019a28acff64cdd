"""Tables of accounts that print no codes: classes are known by their names, what stands below them by the sums."""

import pytest

HEAD = """2031年部门预算
部门支出总表
部门：甲市图书馆
单位：万元
科目名称 | 合计 | 基本支出 | 项目支出
合计 | 95.00 | 70.00 | 25.00
"""
SPENT = """文化旅游体育与传媒支出 | 75.00 | 50.00 | 25.00
文化和旅游 | 60.00 | 45.00 | 15.00
行政运行 | 45.00 | 45.00 |
图书馆 | 15.00 | | 15.00
文物 | 15.00 | 5.00 | 10.00
博物馆 | 15.00 | 5.00 | 10.00
住房保障支出 | 20.00 | 20.00 |
住房公积金 | 20.00 | 20.00 |
"""
ECONOMIC = """2031年部门预算
一般公共预算基本支出表
单位：万元
科目名称 | 合计 | 人员经费 | 公用经费
合计 | 70.00 | 60.00 | 10.00
工资福利支出 | 60.00 | 60.00 |
基本工资 | 40.00 | 40.00 |
住房公积金 | 20.00 | 20.00 |
商品和服务支出 | 10.00 | | 10.00
办公费 | 7.00 | | 7.00
{last} | 3.00 | | 3.00
"""


def _parents(table):
    names = {row.index: row.label for row in table.rows}
    return {row.label: names.get(row.parent) for row in table.rows if row.label != "合计"}


def test_a_class_is_known_by_its_name_and_the_rows_below_it_by_the_sums(tables):
    table = tables(HEAD + SPENT)["支出总表"]
    assert _parents(table) == {
        "文化旅游体育与传媒支出": "合计",
        "文化和旅游": "文化旅游体育与传媒支出",
        "行政运行": "文化和旅游",
        "图书馆": "文化和旅游",
        "文物": "文化旅游体育与传媒支出",
        "博物馆": "文物",
        "住房保障支出": "合计",
        "住房公积金": "住房保障支出",
    }
    assert all(row.recognised for row in table.rows)


def test_only_classes_have_a_code_then(tables):
    codes = [row.code for row in tables(HEAD + SPENT)["支出总表"].rows if row.code]
    assert codes == ["207", "221"]


def test_an_account_that_is_called_like_the_unit_is_no_subtotal_of_the_unit(tables):
    rows = tables(HEAD + SPENT)["支出总表"].rows
    assert [row.level for row in rows if row.label == "图书馆"] == [3]


@pytest.mark.parametrize("wrong", ["46.00 | 45.00 |", "46.00 | 46.00 |"])
def test_one_wrong_column_changes_nothing_of_what_the_others_tell(tables, wrong):
    table = tables(HEAD + SPENT.replace("行政运行 | 45.00 | 45.00 |", f"行政运行 | {wrong}"))["支出总表"]
    sure = wrong.startswith("46.00 | 45.00")
    assert _parents(table)["行政运行"] == ("文化和旅游" if sure else None)
    assert [row.recognised for row in table.rows if row.label == "行政运行"] == [sure]


def test_the_names_of_the_economic_classification_tell_their_codes(tables):
    table = tables(ECONOMIC.format(last="公务接待费"))["一般公共预算基本支出表"]
    assert [row.code for row in table.rows] == [None, "301", "30101", "30113", "302", "30201", "30217"]


def test_a_name_that_no_account_of_its_class_has_is_not_recognised(tables):
    table = tables(ECONOMIC.format(last="退休费"))["一般公共预算基本支出表"]
    assert [row.label for row in table.rows if not row.recognised] == ["退休费"]


def test_the_government_calls_accounts_as_departments_call_classes(tables):
    text = ECONOMIC[: ECONOMIC.index("工资福利支出")] + (
        "对事业单位经常性补助 | 70.00 | 60.00 | 10.00\n工资福利支出 | 60.00 | 60.00 |\n商品和服务支出 | 10.00 | | 10.00\n"
    )
    assert [row.code for row in tables(text)["一般公共预算基本支出表"].rows] == [None, "505", "50501", "50502"]


@pytest.mark.parametrize(("below", "level"), [("图书馆", 9), ("博物馆", 3)])
def test_where_no_row_stands_below_another_a_name_tells_whether_they_are_of_the_lowest_level(tables, below, level):
    """A table may end with the 款: then it is not said to lack a 项 that the prose tells of."""
    text = HEAD.replace("95.00 | 70.00", "75.00 | 50.00") + (
        "文化旅游体育与传媒支出 | 75.00 | 50.00 | 25.00\n文物保护利用 | 60.00 | 45.00 | 15.00\n"
        f"{below}事务 | 15.00 | 5.00 | 10.00\n"
    ).replace("博物馆事务", "博物馆")
    assert [row.level for row in tables(text)["支出总表"].rows if row.label.startswith(below)] == [level]


def test_one_name_of_the_lowest_level_tells_it_of_all_rows_right_below_a_class(tables):
    """So a 项 of a class of which no name is known is not said to be missing."""
    text = HEAD.replace("95.00 | 70.00", "75.00 | 50.00") + (
        "文化旅游体育与传媒支出 | 55.00 | 30.00 | 25.00\n博物馆 | 55.00 | 30.00 | 25.00\n"
        "农林水支出 | 20.00 | 20.00 |\n病虫害控制 | 20.00 | 20.00 |\n"
    )
    levels = {row.label: row.level for row in tables(text)["支出总表"].rows}
    assert levels["博物馆"] == levels["病虫害控制"] == 3


def test_rows_called_like_classes_are_no_list_of_units_whose_sum_the_total_is(tables):
    """A subtotal, which is no account, stands behind the only class: the four rows were added up as four units."""
    names = ("合计", "文化旅游体育与传媒支出", "文化和旅游", "图书馆", "小计")
    head = "科目名称 | 合计 | 上年结转 | 一般公共预算拨款收入 | 政府性基金预算拨款收入 | 国有资本经营预算拨款收入 | 事业收入 | 其他收入"
    text = "2031年部门预算\n部门收入总表\n部门：甲市旅游局\n单位：万元\n" + head + "\n"
    table = tables(text + "".join(f"{name} | 5.37 | | 5.37 | | | |\n" for name in names))["收入总表"]
    assert [row.label for row in table.rows if row.label == "小计" and row.parent is not None] == []
