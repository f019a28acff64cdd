"""A list of names is held against the rows of a level: where some row was not recognised, they are not known to be all."""

import pytest

from audit.model.check import Status

TEXT = """2031年单位预算公开
第二部分 2031年单位预算公开表
单位支出总体情况表
编制单位：甲市图书馆 | 单位：万元
功能分类科目编码 | | | 功能分类科目名称 | 支出预算
类 | 款 | 项 | | 合计 | 基本支出 | 项目支出
207 | | | 文化旅游体育与传媒支出 | 60.00 | 60.00 |
{second} | | 文化和旅游 | 60.00 | 60.00 |
{third} | 图书馆 | 60.00 | 60.00 |
221 | | | 住房保障支出 | 20.00 | 20.00 |
 | | | 合计 | 80.00 | 80.00 |
第三部分 2031年单位预算情况说明
一、关于甲市图书馆2031年收支预算情况的总体说明
收支总预算80.00万元。
支出预算包括：文化旅游体育与传媒支出、住房保障支出{more}。
"""
CODED = {"second": "207 | 01", "third": "207 | 01 | 04"}
CLASSES = {"second": " | ", "third": " | |"}


@pytest.mark.parametrize("more", ["", "、教育支出"])
def test_names_are_not_held_against_a_level_whose_rows_may_be_more(check, more):
    outcomes = check(TEXT.format(**CLASSES, more=more), "N438")
    assert [outcome.status for outcome in outcomes] == [Status.UNDETERMINED]
    assert "有没认出的行（文化和旅游）" in outcomes[0].reason


def test_where_all_rows_are_known_they_are(passed, failed):
    assert passed(TEXT.format(**CODED, more=""), "N438") == {"N438"}
    assert failed(TEXT.format(**CODED, more="、教育支出"), "N438") == {"N438"}
