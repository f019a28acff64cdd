"""A table with a row for every year: the narrative repeats this year's, and is reckoned from last year's."""

import pytest

from audit.model.check import Status

TEXT = """2025年部门预算
财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表
单位：万元
年份 | “三公”经费合计 | 因公出国（境）费用 | 公务接待费 | 公务用车购置及运行维护费小计 | 公务用车购置费 | 公务用车运行维护费
2024年 | 8.00 | | 2.00 | 6.00 | | 6.00
2025年 | 7.40 | | 1.40 | 6.00 | | 6.00
第三部分 2025年部门预算说明
二、“三公”经费财政拨款预算说明
2025年“三公”经费财政拨款预算{whole}万元，比2024年减少0.60万元。其中：
2.公务接待费。2025年预算数1.40万元，比2024年预算数{before}万元减少{less}万元。
3.公务用车购置和运行维护费。2025年预算数6.00万元，与2024年预算数持平。
"""


def statuses(outcomes):
    return {o.status for o in outcomes if o.status is not Status.NOT_APPLICABLE}


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ({"whole": "7.50"}, "N101"),
        ({"before": "2.10", "less": "0.70"}, "N522"),
        ({"before": "2.00", "less": "0.70"}, "N521"),
    ],
)
def test_a_wrong_figure_of_either_year_is_found(check, words, rule):
    right = {"whole": "7.40", "before": "2.00", "less": "0.60"}
    assert statuses(check(TEXT.format(**right), rule)) == {Status.PASSED}
    assert Status.FAILED in statuses(check(TEXT.format(**(right | words)), rule))


BY_UNIT = """2025年部门预算
财政拨款“三公”经费支出表
单位：万元
部门（单位）代码 | 部门（单位）名称 | 年度 | “三公”经费财政拨款预算总额 | 因公出国（境）费用 | 公务接待费 | 公务用车购置和运行维护费 | |
 | | | | | | 小计 | 公务用车购置费 | 公务用车运行维护费
合计 | | 2024年 | 8.00 | | 2.00 | 6.00 | | 6.00
合计 | | 2025年 | 7.40 | | 1.40 | 6.00 | | 6.00
301001 | 青柳区商务局（本级） | 2024年 | 5.00 | | 2.00 | 3.00 | | 3.00
301001 | 青柳区商务局（本级） | 2025年 | 4.40 | | 1.40 | 3.00 | | 3.00
301002 | 青柳区招商中心 | 2024年 | 3.00 | | | 3.00 | | 3.00
301002 | 青柳区招商中心 | 2025年 | 3.00 | | | 3.00 | | 3.00
第三部分 2025年部门预算说明
四、财政拨款“三公”经费预算情况说明
2025年“三公”经费财政拨款预算{whole}万元，比2024年“三公”经费财政拨款预算8.00万元减少0.60万元。其中：
2.公务接待费。2025年预算数1.40万元，比2024年预算数2.00万元减少0.60万元。
"""


def test_where_each_unit_has_its_years_the_whole_department_s_are_meant(check):
    assert statuses(check(BY_UNIT.format(whole="7.40"), "N101", "N522")) == {Status.PASSED}
    assert Status.FAILED in statuses(check(BY_UNIT.format(whole="4.40"), "N101"))


def _bare(text: str) -> str:
    """The rows' years without 年."""
    return text.replace("| 2024年 |", "| 2024 |").replace("| 2025年 |", "| 2025 |").replace("\n2024年 |", "\n2024 |")


def test_a_year_without_the_word_names_its_row_and_is_no_figure(check, read):
    right = {"whole": "7.40", "before": "2.00", "less": "0.60"}
    text = _bare(TEXT).replace("\n2025年 |", "\n2025 |")
    [table] = read(text.format(**right)).tables
    assert [row.label for row in table.rows] == ["2024", "2025"]
    assert not table.loose
    assert statuses(check(text.format(**right), "N101", "N521", "N522")) == {Status.PASSED}
    assert Status.FAILED in statuses(check(text.format(**(right | {"whole": "8.00"})), "N101"))


def test_a_year_without_the_word_behind_the_unit_s_name_is_its_row_s_too(check):
    assert statuses(check(_bare(BY_UNIT).format(whole="7.40"), "N101", "N522")) == {Status.PASSED}
    assert Status.FAILED in statuses(check(_bare(BY_UNIT).format(whole="4.40"), "N101"))


FLOW = """2025年部门预算
一般公共预算“三公”经费支出表
单位：万元
预算年度 “三公”经费合计 因公出国（境）费 公务用车购置及运行费 公务接待费
小计 公务用车购置费 公务用车运行费
2024{year} 8.00 0.00 6.00 0.00 6.00 2.00
2025{year} 7.40 0.00 6.00 0.00 6.00 {last}
第三部分 2025年部门预算说明
二、“三公”经费财政拨款预算说明
2025年“三公”经费财政拨款预算{whole}万元，比2024年减少0.60万元。其中：
2.公务接待费。2025年预算数1.40万元，比2024年预算数2.00万元减少0.60万元。
"""


@pytest.mark.parametrize("year", ["", "年"])
def test_years_name_the_rows_of_a_table_without_cells_under_a_header_for_them(check, year):
    right = {"year": year, "whole": "7.40", "last": "1.40"}
    assert statuses(check(FLOW.format(**right), "N101", "N521", "N522")) == {Status.PASSED}
    assert Status.FAILED in statuses(check(FLOW.format(**(right | {"whole": "8.00"})), "N101"))


def test_years_before_more_and_fewer_amounts_name_no_rows(read):
    [table] = read(FLOW.format(year="", whole="7.40", last="")).tables
    assert not table.figures()
