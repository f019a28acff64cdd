"""Flow text whose figures may stand beside other rows than their own: it is said, and nothing is concluded."""

import pytest

_EXPENDITURE = """2024年单位预算公开表
单位支出总体情况表
编制单位：青柳县测绘中心 单位：万元
功能分类
科目编码 功能分类科目名称 合 计 基本支出 项目支出
类 款 项
"""
_COLUMNWISE = """201
20103
2010301
2010302
一般公共服务支出
政府办公厅事务
行政运行
一般行政管理事务
合计 12.00 12.00 12.00 5.00 7.00 9.00 9.00 9.00 5.00 4.00 3.00 3.00
"""


def test_a_table_printed_column_by_column_is_said_to_be_out_of_order(tables):
    assert tables(_EXPENDITURE + _COLUMNWISE)["支出总表"].garbled


def test_one_wrong_figure_does_not_make_a_table_out_of_order(tables):
    rows = "201 一般公共服务支出 10.00 6.00 4.00\n201 03 政府办公厅事务 10.00 6.00 4.00\n合 计 90.00 6.00 4.00\n"
    assert not tables(_EXPENDITURE + rows)["支出总表"].garbled


def test_a_table_without_some_columns_of_its_form_is_not_out_of_order(tables):
    """A department of Shanghai does not part expenditure into staff, operation and projects, as a unit does."""
    head = "2031年区级部门预算\n2031年部门财务收支预算总表\n编制部门：青柳区测绘局 单位：元\n项目 预算数 项目 预算数\n"
    rows = """一、财政拨款收入 9,000.00 一、一般公共服务支出 6,000.00
1. 一般公共预算资金 9,000.00 二、教育支出 2,000.00
二、事业收入 三、住房保障支出 1,000.00
收入总计 9,000.00 支出总计 9,000.00
"""
    assert not tables(head + rows)["收支总表"].garbled


_OFFICIAL = """2024年部门预算公开
一般公共预算“三公”经费支出表
部门名称：青石县档案馆 单位：万元
合计 因公出国（境）费 公务用车购置及运行费 公务接待费
小计 公务用车购置费 公务用车运行费
{}
"""


def test_such_a_row_is_not_out_of_order_for_a_figure_without_a_column(tables):
    table = tables("""2024年度部门决算公开
财政拨款“三公”经费支出决算表
部门：青石县档案馆 金额单位：万元
预算数 决算数
合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费
小计 公务用车购置费 公务用车运行维护费 小计 公务用车购置费 公务用车运行维护费
11.38 7.62 7.62 3.76 11.38 7.62 7.62 3.76
""")["三公经费决算表"]
    assert table.has_figures()
    assert not table.garbled


def test_the_figures_of_a_row_on_lines_of_their_own_are_out_of_order(tables):
    assert tables(_OFFICIAL.format("12.00\n1.00\n9.00\n4.00\n5.00\n2.00"))["三公经费支出表"].garbled


def test_amounts_above_the_first_row_put_the_table_out_of_order_and_are_counted(tables):
    rows = "6.00 4.00\n合 计\n201 一般公共服务支出 10.00\n6.00 4.00\n201 03 政府办公厅事务 10.00\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert table.garbled
    assert sorted(figure.text for figure in table.figures()) == ["10.00", "10.00", "4.00", "4.00", "6.00", "6.00"]


_TORN = """2019年度部门预算公开
收支预算总表
单位：万元
项目名称 金额 功能科目名称 金额 项目名称 金额
一、财政拨款  90.00  一、一般公共服务支出  70.00  一、基本支出  50.00
1.一般公共预算  90.00  二、外交支出  二、项目支出  30.00
2.政府性基金预
三、单位预留机动经
三、国防支出  {}
算
费
当年收入小计  90.00  当年支出小计  {}
"""


def test_a_figure_behind_labels_that_are_torn_is_in_no_row_unless_a_sum_has_it(tables, cell):
    assert cell(tables(_TORN.format("10.00", "90.00"))["收支总表"], "203", "预算数") == "列不定"
    assert cell(tables(_TORN.format("10.00", "80.00"))["收支总表"], "203", "预算数") == "10.00"


_BEHEADED = """2022年度部门预算公开
收支总表
单位：万元
收入 支出
预算数 项目
90.00 一、一般公共服务支出
90.00 本年支出合计
90.00 支出总计
项目 预算数
一、一般公共预算拨款收入 90.00
本年收入合计 90.00
收入总计 90.00
"""


def test_an_amount_right_behind_the_header_is_of_no_row_and_puts_the_table_out_of_order(tables):
    table = tables(_BEHEADED)["收支总表"]
    assert table.garbled
    assert len(table.figures()) == 6


@pytest.mark.parametrize("row", ["6.00 4.00\n10.00", "10.00\n\n10.00"])
def test_a_row_without_a_name_that_is_torn_in_two_has_no_columns(tables, row):
    header = "2024年单位预算公开表\n支出预算总表\n单位：万元\n"
    table = tables(f"{header}合计 基本支出 项目支出\n{row}\n")
    assert {entry.state.value for form in table.values() for entry in form.entries.values()} == {"列不定"}


@pytest.mark.parametrize(("figures", "printed"), [("7.00 7.00", "7.00"), ("7.00 7.0 0", "列不定")])
def test_a_row_in_which_one_figure_may_have_lost_its_last_digit_to_a_blank_has_no_columns(
    tables, cell, figures, printed
):
    table = tables(
        f"""2019年度部门预算公开
一般公共预算“三公”经费、会议费、培训费支出预算表
单位：万元
合计 “三公”经费 会议费 培训费
小计 因公出国（境）费 公务用车购置及运行维护费 公务接待费
小计 公务用车购置费 公务用车运行维护费
17.00 10.00 1.00 {figures} 2.00 3.00 4.00
"""
    )["三公经费会议费培训费表"]
    assert cell(table, "合计", "公务用车小计") == printed


@pytest.mark.parametrize(("row", "doubtful"), [("100.00 60.00 66.00 40.00", True), ("100.00 60.00 41.00", False)])
def test_a_row_that_holds_without_one_of_its_figures_may_have_two_in_a_cell(tables, row, doubtful):
    table = tables(
        f"""2024年部门预算公开表
部门收入总表
部门：青柳区档案馆 单位：万元
科目编码 科目名称 合计 上年结转 一般公共预算拨款收入 政府性基金预算拨款收入 事业收入 其他收入
201 一般公共服务支出 {row}
205 教育支出 50.00 10.00 40.00
合计 150.00 70.00 80.00
"""
    )["收入总表"]
    assert len(table.loose.get(0, ())) == (4 if doubtful else 0)
