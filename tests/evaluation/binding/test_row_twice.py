"""A row that is printed twice on one page is there twice; at the top of the next page it goes on."""

from audit.model.check import Status


def _failed(outcomes):
    return sum(o.status is Status.FAILED for o in outcomes)


def test_a_row_printed_twice_below_itself_is_added_twice(check):
    row = "301 | 03 | 奖金 | 43.11 | 43.11 |\n"
    text = (
        "2024年单位预算公开\n一般公共预算基本支出情况表\n单位：万元\n"
        "类 | 款 | 经济分类科目名称 | 合计 | 人员经费 | 公用经费\n"
        "301 | | 工资福利支出 | 43.11 | 43.11 |\n{}"
        " | | 合计 | 43.11 | 43.11 |\n"
    )
    assert (_failed(check(text.format(row), "T104")), _failed(check(text.format(row * 2), "T104"))) == (0, 2)


_TABBED = (
    "2031年单位预算公开\n一般公共预算支出表\n单位：万元\n{head}"
    "201 | 一般公共服务支出 | 43.11 | 43.11 |\n20126 | 档案事务 | 43.11 | 43.11 |\n{row}{between}{row}"
    "合计 | | 43.11 | 43.11 |\n"
)
_HEAD = "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n"


def test_the_row_that_ended_a_page_and_begins_the_next_below_its_header_is_added_once(check):
    text = _TABBED.format(head=_HEAD, between=_HEAD, row="2012604 | 档案馆 | 43.11 | 43.11 |\n")
    assert _failed(check(text, "T104")) == 0


def test_another_row_at_the_top_of_the_next_page_is_added(check):
    text = _TABBED.format(head=_HEAD, between=_HEAD, row="2012604 | 档案馆 | 43.11 | 43.11 |\n")
    before, _, behind = text.rpartition("43.11 | 43.11 |\n合计")
    assert _failed(check(f"{before}40.11 | 40.11 |\n合计{behind}", "T104")) == 2


def test_in_a_text_without_cells_too_a_header_of_one_line_stands_between_the_two(check):
    row = "2012604 档案馆 43.11 43.11\n"
    text = _TABBED.format(head=_HEAD, between=_HEAD, row=row).replace(" | ", " ").replace(" |", "")
    assert _failed(check(text, "T104")) == 0


_INCOME = (
    "2031年部门预算公开\n部门收入总表\n单位：万元\n科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入\n"
    "合计 | | 76.00 | 76.00\n201 | 一般公共服务支出 | 76.00 | 76.00\n"
)
_EXPENDITURE = (
    "部门支出总表\n单位：万元\n单位名称 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n"
    "合计 | | | 76.00 | 50.00 | 26.00\n{}"
)


def test_an_account_with_a_row_for_each_unit_is_not_one_row_of_a_table_of_the_whole(check):
    rows = (
        "白河县档案局本级 | 201 | 一般公共服务支出 | 46.00 | 30.00 | 16.00\n"
        "白河县档案馆 | 201 | 一般公共服务支出 | 30.00 | 20.00 | 10.00\n"
    )
    assert _failed(check(_INCOME + _EXPENDITURE.format(rows), "C126")) == 0


def test_an_account_with_one_row_is_held_against_the_other_table(check):
    row = "白河县档案局本级 | 201 | 一般公共服务支出 | 46.00 | 30.00 | 16.00\n"
    assert _failed(check(_INCOME + _EXPENDITURE.format(row), "C126")) == 1
