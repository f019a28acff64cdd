"""What 主要包括 lists against the table: short names, and words that are no account's."""

import pytest

from audit.evaluation import evaluate
from audit.evaluation.kinds import roster
from audit.model.check import Outcome, Status
from audit.model.document import UnreadPage
from audit.model.place import Place
from audit.model.record import replace

TEXT = """2031年度部门决算公开
第二部分 2031年度部门决算表
一般公共预算财政拨款基本支出决算表
编制部门：青石县档案馆 | 单位：万元
科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 60.00
30101 | 基本工资 | 30.00
30109 | 职业年金缴费 | 20.00
30113 | 住房公积金 | 10.00
302 | 商品和服务支出 | 15.00
30201 | 办公费 | 15.00
人员经费合计 | | 60.00
公用经费合计 | | 15.00
第三部分 情况说明
六、一般公共预算财政拨款基本支出决算情况说明
人员经费60.00万元，主要包括：{}。
"""


@pytest.mark.parametrize(
    ("listed", "left_out", "too_many"),
    [
        ("基本工资、职业年金、公积金", Status.PASSED, Status.PASSED),  # short for what the table calls them
        ("基本工资、职业年金缴费", Status.FAILED, Status.PASSED),
        ("基本工资", Status.UNDETERMINED, Status.PASSED),  # one of three: an example
        ("基本工资、职业年金缴费、社保", Status.UNDETERMINED, Status.UNDETERMINED),  # may mean the one left out
        ("基本工资、职业年金缴费、住房公积金、奖金", Status.PASSED, Status.FAILED),  # an account, but not of this table
    ],
)
def test_a_list_is_held_against_the_table_by_the_names_of_accounts(check, listed, left_out, too_many):
    statuses = {outcome.rule: outcome.status for outcome in check(TEXT.format(listed), "N407", "N408")}
    assert statuses == {"N407": left_out, "N408": too_many}


@pytest.mark.parametrize(
    ("said", "left_out", "too_many"),
    [
        ("主要包括：基本工资、住房公积金和奖金等人员支出。", Status.PASSED, Status.FAILED),  # 和 joins two accounts
        ("主要包括：基本工资、住房公积金、奖金……", Status.PASSED, Status.FAILED),
        ("包括：基本工资、职业年金缴费、奖金。", Status.FAILED, Status.FAILED),
        ("具体包括基本工资、职业年金缴费、住房公积金。", Status.PASSED, Status.PASSED),
        ("主要包括：基本工资、职业年金缴费、住房公积金", Status.PASSED, Status.PASSED),  # without a full stop
        ("主要包括：基本工资、职业年金缴费、奖金", Status.FAILED, Status.FAILED),
    ],
)
def test_a_list_ends_where_the_next_amount_begins(check, said, left_out, too_many):
    text = TEXT.replace("主要包括：{}。", said) + "公用经费15.00万元，主要包括：办公费、差旅费。\n"
    statuses = {outcome.rule: outcome.status for outcome in check(text, "N407", "N408")}
    assert statuses == {"N407": left_out, "N408": too_many}


@pytest.mark.parametrize("listed", ["工资福利支出", "工资福利支出、奖金", "工资福利支出、对个人和家庭的补助"])
def test_a_list_of_the_accounts_above_is_another_list(check, listed):
    assert {o.status for o in check(TEXT.format(listed), "N407", "N408")} == {Status.NOT_APPLICABLE}


FINAL = """2031年度部门决算公开
第二部分 2031年度部门决算表
一般公共预算财政拨款支出决算表
部门名称：青石县图书馆 | 金额单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 90.00 | 90.00 |
207 | 文化旅游体育与传媒支出 | 90.00 | 90.00 |
20701 | 文化和旅游 | 90.00 | 90.00 |
2070104 | 图书馆 | 90.00 | 90.00 |
第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
1、{}（类）文化和旅游（款）图书馆（项）。年初预算为90.00万元，支出决算为90.00万元。
"""


@pytest.mark.parametrize(
    ("named", "status"),
    [
        ("文化旅游体育与传媒支出", Status.PASSED),
        ("人、辆文化旅游体育与传媒支出", Status.UNDETERMINED),  # a line of the page read into the name
        ("教育支出", Status.FAILED),
        ("其他文化旅游体育与传媒支出", Status.FAILED),
    ],
)
def test_what_was_read_into_a_name_is_no_part_of_it(check, named, status):
    assert [outcome.status for outcome in check(FINAL.format(named), "N424")] == [status]


def test_a_name_may_stand_in_columns_that_were_not_read(rulebook, read):
    facts = read(TEXT.format("基本工资、职业年金缴费、住房公积金、奖金"))
    cut = replace(facts, tables=tuple(replace(table, columns_lost=True) for table in facts.tables))
    book = replace(rulebook, rules=tuple(rule for rule in rulebook.rules if rule.id == "N408"))
    assert [[o.status for o in evaluate(book, each)] for each in (facts, cut)] == [
        [Status.FAILED],
        [Status.UNDETERMINED],
    ]


@pytest.mark.parametrize(
    ("page", "outcome"),
    [(2, (Status.UNDETERMINED, "第2页没有读出，可能在那里")), (7, (Status.FAILED, ""))],
)
def test_a_name_may_stand_on_a_page_of_the_table_that_was_not_read(rulebook, read, page, outcome):
    """The table ends on the first page."""
    facts = read(TEXT.format("基本工资、职业年金缴费、住房公积金、奖金"))
    (table,) = facts.tables
    rows = tuple(replace(row, place=Place(page=1)) for row in table.rows)
    lost = replace(facts, tables=(replace(table, rows=rows),), unread=(UnreadPage(page, "图片"),))
    book = replace(rulebook, rules=tuple(rule for rule in rulebook.rules if rule.id == "N408"))
    assert [(each.status, each.reason) for each in evaluate(book, lost)] == [outcome]


@pytest.mark.parametrize(("made", "opened"), [("+--", 2), ("+-+", 0), ("---", 3)])
def test_in_text_without_cells_several_names_on_one_side_only_were_not_read_on_the_other(made, opened):
    outcomes = [Outcome("N408", Status.PASSED if mark == "+" else Status.FAILED) for mark in made]
    assert sum(outcome.status is Status.UNDETERMINED for outcome in roster._unread(outcomes)) == opened
