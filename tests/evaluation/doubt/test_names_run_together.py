"""Names of text without cells, into which words of a repeated header or of a neighbour have run."""

from audit.model.check import Status

TEXT = """
2024年度部门决算公开
一般公共预算财政拨款基本支出决算表（经济科目）
单位：万元
科目编码   科目名称   合计   人员经费   公用经费
合计   90.00   90.00
301   工资福利支出   90.00   90.00
30101   基本工资   30.00   30.00
30102   津贴补贴   20.00   20.00
30103   奖金   40.00   40.00
{}
第三部分 情况说明
六、一般公共预算财政拨款基本支出决算情况说明
2024年度财政拨款基本支出90.00万元，其中：人员经费90.00万元，主要包括：基本工资、津贴补贴、奖金。
"""


def judged(check, text):
    return {outcome.status for outcome in check(text, "N407", "N408")} - {Status.NOT_APPLICABLE}


def test_names_that_are_whole_are_compared(check):
    assert judged(check, TEXT.format("")) == {Status.PASSED}


def test_a_name_with_other_words_behind_it_is_neither_missing_nor_unknown(check):
    assert judged(check, TEXT.format("本表反映基本支出")) == {Status.UNDETERMINED}
