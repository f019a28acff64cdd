"""Tab-separated tables: what is bound to what."""

import pytest


def test_a_listed_label_that_occurs_twice_takes_the_entry_after_the_last_one_matched(tables, cell):
    table = tables(
        """部门收支总体情况表
单位：万元
项目 | 预算数 | 功能分类 | 预算数
一、本年收入 | 30.00 | 201 一般公共服务支出 | 35.00
1.一般公共预算拨款 | 30.00 | 202 外交支出 |
二、上年结转结余 | 5.00 | 203 国防支出 |
1.财政拨款结转 | 5.00 | 204 公共安全支出 |
其中：一般公共预算拨款 | 5.00 | 205 教育支出 |
收 入 总 计 | 35.00 | 支 出 总 计 | 35.00
"""
    )["收支总表"]
    assert cell(table, "一般公共预算拨款", "预算数") == "30.00"
    assert cell(table, "结转一般公共预算拨款", "预算数") == "5.00"


def test_class_rows_hang_under_the_expenditure_total(tables):
    table = tables(
        """部门收支总体情况表
项目 | 预算数 | 功能分类 | 预算数
一、本年收入 | 30.00 | 201 一般公共服务支出 | 30.00
收入总计 | 30.00 | 支出总计 | 30.00
"""
    )["收支总表"]
    rows = {row.name: row for row in table.rows}
    assert rows["一般公共服务支出"].parent == rows["支出总计"].index


def test_a_header_repeated_on_the_next_page_is_no_data(tables):
    table = tables(
        """部门支出总体情况表
单位：万元
科目 | | | 支出预算 | | |
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 8.00 | 8.00 |
科目 | | | 支出预算 | | |
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | 03 | | 政府办公厅（室）及相关机构事务 | 8.00 | 8.00 |
 | | | 合计 | 8.00 | 8.00 |
"""
    )["支出总表"]
    assert [row.code for row in table.rows] == ["201", "20103", None]


def test_figures_printed_beside_their_headers_are_bound_by_moving_all_headers(tables, cell):
    table = tables(
        """一般公共预算支出情况表
功能分类 科目编码 | | | 合 计 | 基本支出 | 项目支出 |
类 | 款 | 项 | | | |
201 | | | 一般公共服务支出 | 9.00 | 7.00 | 2.00
201 | 03 | | 政府办公厅（室）及相关机构事务 | 9.00 | 7.00 | 2.00
"""
    )["一般公共预算支出表"]
    assert cell(table, "20103", "合计") == "9.00"
    assert cell(table, "20103", "项目支出") == "2.00"


def test_noise_of_a_scan_in_the_lowest_header_row_does_not_hide_the_header_above(tables, cell):
    table = tables(
        """部门支出总体情况表
分类 | 科目 | 编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项 | 3O.000 | H VI | <b>4</b> ,744 | д д
201 | | | 一般公共服务支出 | 9.00 | 7.00 | 2.00
"""
    )["支出总表"]
    assert cell(table, "201", "基本支出") == "7.00"


def test_a_class_code_that_lost_its_second_part_is_the_parent_of_the_item_below(tables):
    table = tables(
        """部门支出总体情况表
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 9.00 | 7.00 | 2.00
201 | | | 财政事务 | 9.00 | 7.00 | 2.00
201 | 06 | 01 | 行政运行 | 9.00 | 7.00 | 2.00
"""
    )["支出总表"]
    assert [row.code for row in table.rows] == ["201", "20106", "2010601"]


def test_an_unreadable_cell_is_neither_blank_nor_a_figure(tables, cell):
    table = tables(
        """部门支出总体情况表
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 1 114 00 | 7.00 | ——
202 | | | 外交支出 | | |
"""
    )["支出总表"]
    assert [table.entries[0, c.name].state.value for c in table.columns] == ["不可读", "有数", "不适用"]


def test_a_cell_may_say_its_unit_itself(tables):
    table = tables(
        """部门收支总体情况表
单位：元
项目 | 预算数 | 功能分类 | 预算数
一、本年收入 | 30.00万元 | 201 一般公共服务支出 | 300,000元
收入总计 | 30.00万元 | 支出总计 | 30.00万元
"""
    )["收支总表"]
    assert {figure.amount for figure in table.figures()} == {300_000}


@pytest.mark.parametrize(
    ("unit", "scale"), [("百元", 100), ("千元", 1000), ("十万元", 100_000), ("千万元", 10_000_000)]
)
def test_a_unit_that_hardly_anybody_prints_is_read_as_printed(tables, unit, scale):
    table = tables(
        f"""部门收支总体情况表
单位：{unit}
项目 | 预算数 | 功能分类 | 预算数
一、本年收入 | 30.00 | 201 一般公共服务支出 | 30.00
收入总计 | 30.00 | 支出总计 | 30.00
"""
    )["收支总表"]
    assert {figure.amount for figure in table.figures()} == {30 * scale}


def test_blocks_printed_side_by_side_four_times_are_one_table(tables, cell):
    table = tables(
        """2024年度部门决算
一般公共预算财政拨款基本支出决算明细表
人员经费 | | | 公用经费 | | | | |
科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数
301 | 工资福利支出 | 6.00 | 302 | 商品和服务支出 | 2.00 | 310 | 资本性支出 |
30101 | 基本工资 | 6.00 | 30201 | 办公费 | 2.00 | 31002 | 办公设备购置 |
人员经费合计 | | 6.00 | 公用经费合计 | | | | | 2.00
"""
    )["一般公共预算基本支出决算表"]
    assert cell(table, "30201", "决算数") == "2.00"
    assert cell(table, "公用经费合计", "决算数") == "2.00"


def test_a_row_that_fits_nowhere_is_kept_and_marked(tables):
    table = tables(
        """部门支出总体情况表
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 9.00 | 7.00 | 2.00
 | | | 某种说不清的事 | 5.00 | 5.00 |
"""
    )["支出总表"]
    assert [row.recognised for row in table.rows] == [True, False]


def test_a_title_in_the_contents_opens_no_table(tables):
    assert not tables(
        "目录\n一、部门支出总体情况表\n二、部门收入总体情况表\n第三部分 情况说明\n2024年部门预算一切正常\n"
    )


def test_the_most_specific_title_wins(tables):
    found = tables(
        """2024年度部门决算
一般公共预算财政拨款支出决算表
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 9.00 | 7.00 | 2.00
合计 | | 9.00 | 7.00 | 2.00
"""
    )
    assert set(found) == {"一般公共预算支出决算表"}


def test_a_figure_whose_name_was_cut_away_is_not_that_of_an_account_in_the_block_before(tables, cell):
    table = tables(
        """2019年度部门预算公开表
收支预算总表
单位：万元
收入 | | 支出 | | |
 | | 功能分类 | | 支出用途 |
项目名称 | 金额 | 功能科目名称 | 金额 | 项目名称 | 金额
一、财政拨款 | 90.00 | 一、一般公共服务支出 | | 一、基本支出 | 50.00
1.一般公共预算 | 90.00 | 二、外交支出 | | 二、项目支出 | 30.00
2.政府性基金预算 | | 三、国防支出 | | 三、单位预留机动经 |
 | | 四、公共安全支出 | 90.00 | | 10.00
 | | 五、教育支出 | | 费 |
 | | 六、科学技术支出 | | | 10.00
当年收入小计 | 90.00 | 当年支出小计 | 90.00 | 当年支出小计 | 90.00
"""
    )["收支总表"]
    assert cell(table, "206", "预算数") == "空白"


def test_rows_that_begin_with_an_amount_and_go_on_with_names_have_lost_their_own(tables):
    table = tables(
        """2019年度部门预算公开
收支预算总表
单位：万元
金额 | 功能科目名称 | 金额 | 项目名称
90.00 | 一、一般公共服务支出 | 90.00 | 一、基本支出
90.00 | 二、外交支出 | | 二、项目支出
 | 三、国防支出 | | 三、单位预留机动经费
90.00 | 当年支出小计 | |
"""
    )["收支总表"]
    assert table.garbled


@pytest.mark.parametrize(("head", "garbled"), [("因公出国（境）费", False), ("会议费", True)])
def test_columns_called_alike_whose_higher_header_was_lost_are_not_told_apart(tables, head, garbled):
    table = tables(
        f"""2024年度部门决算公开
财政拨款“三公”经费、会议费和培训费支出决算表
部门名称：甲局 | 单位：万元
会议费 | 培训费 | {head}
5.00 | 3.00 | 2.00
"""
    )["三公会议培训决算表"]
    assert table.garbled is garbled


def test_a_title_may_end_in_the_year(tables, cell):
    table = tables(
        """部门收支总体情况表（2024年度）
单位：万元
项目 | 预算数 | 功能分类 | 预算数
一、本年收入 | 30.00 | 201 一般公共服务支出 | 30.00
收 入 总 计 | 30.00 | 支 出 总 计 | 30.00
"""
    )["收支总表"]
    assert cell(table, "收入总计", "预算数") == "30.00"


def test_the_label_column_of_spending_may_say_that_it_is_of_spending(tables):
    table = tables(
        """2031年部门决算
收入支出决算总表
单位：万元
收入项目 | 决算数 | 支出项目 | 决算数
一、一般公共预算财政拨款收入 | 30.00 | 一、一般公共服务支出 | 28.00
本年收入合计 | 30.00 | 本年支出合计 | 28.00
年初结转和结余 | 1.00 | 年末结转和结余 | 3.00
总计 | 31.00 | 总计 | 31.00
"""
    )["收入支出决算总表"]
    rows = {row.name: row.index for row in table.rows}
    assert {table.entries[i, "金额"].text for n, i in rows.items() if n in ("本年支出合计", "年末结转和结余")} == {
        "28.00",
        "3.00",
    }
