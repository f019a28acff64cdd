"""Figures that slid into a neighbouring column of a scan."""

_HEAD = """2024年部门预算
部门收支总体情况表
项目 | 预算数 | 功能分类 | 预算数
一、本年收入 | 6.00 | 201 一般公共服务支出 | 10.00
1.一般公共预算拨款 | 6.00 | |
其中：一般财力 | 6.00 | |
5.单位资金 | | |
二、上年结转结余 | 4.00 | |
1.财政拨款结转 | 4.00 | |
收入总计 | 10.00 | 支出总计 | 10.00
部门收入总体情况表
类 | 款 | 项 | 科目名称 | 总计 | 小计 | 一般公共预算 | 单位资金 | 财政拨款结转
"""


def test_a_figure_beside_its_column_is_put_back_where_the_total_and_the_other_table_agree(tables, cell):
    table = tables(
        _HEAD
        + """201 | | | 一般公共服务支出 | 10.00 | 6.00 | 6.00 | | 4.00
201 | 03 | | 政府办公厅事务 | 10.00 | 6.00 | 6.00 | 4.00 |
 | | | 合计 | 10.00 | 6.00 | 6.00 | 4.00 |
"""
    )["收入总表"]
    assert cell(table, "20103", "财政拨款结转") == "4.00"
    assert cell(table, "合计", "单位资金") == "空白"


def test_a_wrong_figure_in_its_own_column_stays_there(tables, cell):
    table = tables(
        _HEAD
        + """201 | | | 一般公共服务支出 | 10.00 | 6.00 | 6.00 | | 4.00
201 | 03 | | 政府办公厅事务 | 10.00 | 6.00 | 6.00 | | 4.70
 | | | 合计 | 10.00 | 6.00 | 6.00 | | 4.00
"""
    )["收入总表"]
    assert cell(table, "20103", "财政拨款结转") == "4.70"


def test_rows_under_a_header_of_their_own_stay_in_its_columns(tables, cell):
    table = tables(
        """2024年部门预算
一般公共预算支出情况表
类 | 款 | 项 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 10.00 | 6.00 | 4.00
201 | 26 | | 档案事务 | 10.00 | 6.00 | 4.00
201 | 26 | 04 | 档案馆 | 10.00 | 6.00 | 4.00
 | | | 合计 | 10.00 | 6.00 | 4.00
类 | 款 | 科目名称 | 合计 | 人员经费 | 公用经费
301 | | 工资福利支出 | 5.00 | 5.00 |
301 | 01 | 基本工资 | 5.00 | 5.00 |
302 | | 商品和服务支出 | 1.00 | | 1.00
302 | 01 | 办公费 | 1.00 | | 1.00
 | | 合计 | 6.00 | 5.00 | 1.00
"""
    )["一般公共预算支出表"]
    assert [cell(table, code, "合计") for code in ("20126", "30101", "30201")] == ["10.00", "5.00", "1.00"]


def test_nothing_slides_into_the_place_of_a_figure_that_cannot_be_read(tables, cell):
    table = tables(
        _HEAD
        + """201 | | | 一般公共服务支出 | 10.00 | 6.00 | 6.00 | | 4.00
201 | 03 | | 政府办公厅事务 | 7.00 | 3 .0 0 | 3.00 | | 4.00
201 | 26 | | 档案事务 | 3.00 | 3.00 | 3.00 | |
 | | | 合计 | 10.00 | 6.00 | 6.00 | 4.00 |
"""
    )["收入总表"]
    assert cell(table, "合计", "财政拨款结转") == "4.00"
    assert cell(table, "20103", "财政拨款小计") == "列不定"


def test_one_row_in_another_column_was_printed_there(tables, cell):
    table = tables(
        """2024年部门预算
一般公共预算基本支出情况表
类 | 款 | 科目名称 | 合计 | 人员经费 | 公用经费
302 | | 商品和服务支出 | 10.00 | | 10.00
302 | 01 | 办公费 | 6.00 | | 6.00
302 | 28 | 工会经费 | 4.00 | 4.00 |
 | | 合计 | 10.00 | | 10.00
"""
    )["一般公共预算基本支出表"]
    assert cell(table, "30228", "人员经费") == "4.00"


def test_a_class_of_more_rows_than_calls_can_nest_is_read(tables, cell):
    rows = "".join(f"201 | 26 | {n % 100:02} | 第{n}号档案馆 | 1.00 | | 1.00\n" for n in range(1, 1500))
    table = tables(
        f"""2024年部门预算
一般公共预算支出情况表
类 | 款 | 项 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 1499.00 | | 1499.00
201 | 26 | | 档案事务 | 1499.00 | | 1499.00
{rows}201 | 26 | 99 | 其他档案事务支出 | 1.00 | 1.00 | 7.00
 | | | 合计 | 1499.00 | | 1499.00
"""
    )["一般公共预算支出表"]
    assert cell(table, "20126", "项目支出") == "1499.00"


def test_where_no_other_table_says_which_column_is_right_nobody_knows_which_of_them_slid(tables, cell):
    table = tables(
        _HEAD.replace("部门收支总体情况表\n", "")
        + """201 | | | 一般公共服务支出 | 10.00 | 6.00 | 6.00 | | 4.00
201 | 03 | | 政府办公厅事务 | 10.00 | 6.00 | 6.00 | | 4.00
201 | 03 | 01 | 行政运行 | 10.00 | 6.00 | 6.00 | 4.00 |
 | | | 合计 | 10.00 | 6.00 | 6.00 | 4.00 |
"""
    )["收入总表"]
    assert {cell(table, code, "财政拨款结转") for code in ("201", "20103", "2010301", "合计")} == {"列不定"}
    assert {cell(table, code, "一般公共预算") for code in ("201", "合计")} == {"6.00"}
