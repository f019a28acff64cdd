"""A table that stands there twice, with other figures: what one of the two agrees with accuses nobody."""

import pytest

from audit.model.check import Status

HEAD = "2031年部门决算公开\n"
TABLE = """支出决算表
公开03表
部门：某市某局 金额单位：万元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出
合计\t\t{0}\t{0}\t\t\t\t
201\t一般公共服务支出\t{0}\t{0}\t\t\t\t
20131\t党委办公厅（室）及相关机构事务\t{0}\t{0}\t\t\t\t
2013101\t行政运行\t{0}\t{0}\t\t\t\t
"""
BLANK = TABLE.partition("\n合计")[0] + "\n合计 | | | | | | |\n"
SAID = "三、支出决算情况说明\n本年支出合计{}万元，其中：基本支出{}万元，占100.00%。\n"


def _failed(outcomes):
    return [outcome for outcome in outcomes if outcome.status is Status.FAILED]


@pytest.mark.parametrize("tables", [("90.00", "70.00"), ("70.00", "90.00")], ids=["first", "second"])
def test_prose_that_agrees_with_one_of_two_tables_is_no_failure(check, tables):
    text = HEAD + "".join(map(TABLE.format, tables)) + SAID.format("90.00", "90.00")
    assert not _failed(check(text, "N106"))


def test_prose_that_agrees_with_neither_table_is_a_failure(check):
    text = HEAD + TABLE.format("90.00") + TABLE.format("70.00") + SAID.format("80.00", "80.00")
    assert _failed(check(text, "N106"))


def test_prose_that_does_not_agree_with_a_table_printed_twice_alike_is_a_failure(check):
    assert _failed(check(HEAD + TABLE.format("70.00") * 2 + SAID.format("90.00", "90.00"), "N106"))


def test_a_wrong_sum_in_one_of_the_two_is_a_failure(check):
    wrong = TABLE.format("70.00").replace("2013101\t行政运行\t70.00", "2013101\t行政运行\t60.00")
    assert _failed(check(HEAD + TABLE.format("90.00") + wrong, "T104"))


def test_in_text_without_cells_a_header_once_more_begins_the_other_table(check):
    flow = TABLE.replace("\t\t\t\t\n", "\n").replace("\t", " ")
    title, captions = flow.split("\n", 1)
    text = HEAD + title + "\n" + captions.format("90.00") + captions.format("70.00")
    assert not _failed(check(text, "T101", "T104"))


def test_who_says_that_there_is_nothing_agrees_with_the_blank_one(check):
    text = HEAD + BLANK + TABLE.format("90.00") + SAID.format("0.00", "0.00")
    assert not _failed(check(text, "N106"))
    assert _failed(check(HEAD + TABLE.format("90.00") + SAID.format("0.00", "0.00"), "N106"))
