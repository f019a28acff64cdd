"""Tables copied from a web page: a merged cell of the header is one cell, and the columns below it have no header."""

HEAD = """2031年部门预算
一般公共预算支出表
单位：万元
"""
ROWS = """
201 | 一般公共服务支出 | 90.00 | 70.00 | 60.00 | 10.00 | 20.00
20113 | 商贸事务 | 90.00 | 70.00 | 60.00 | 10.00 | 20.00
2011301 | 行政运行 | 70.00 | 70.00 | 60.00 | 10.00 |
2011302 | 一般行政管理事务 | 20.00 | | | | 20.00"""
MERGED = "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n小计 | 人员经费 | 公用经费"
WHOLE = "科目编码 | 科目名称 | 合计 | 基本支出 | 基本支出 | 基本支出 | 项目支出\n | | | 小计 | 人员经费 | 公用经费 |"


def test_amounts_that_no_header_reaches_are_not_judged(tables):
    assert tables(HEAD + MERGED + ROWS)["一般公共预算支出表"].garbled


def test_amounts_below_a_header_of_their_own_are(tables, cell):
    table = tables(HEAD + WHOLE + ROWS)["一般公共预算支出表"]
    assert not table.garbled
    assert cell(table, "2011302", "项目支出") == "20.00"


def test_rows_that_add_up_prove_the_columns_of_a_short_header(tables, cell):
    header = "科目 | 合计 | 基本支出 | 项目支出\n科目编码 | 科目名称"
    rows = "\n201 | 一般公共服务支出 | 90.00 | 70.00 | 20.00\n20113 | 商贸事务 | 90.00 | 70.00 | 20.00"
    table = tables(HEAD + header + rows)["一般公共预算支出表"]
    assert not table.garbled
    assert cell(table, "20113", "项目支出") == "20.00"


def test_a_total_merged_over_the_running_number_keeps_its_name(tables, cell):
    table = tables(
        """2031年度部门决算
政府购买服务决算公开情况表
单位：万元
序号 | 项目名称 | 决算金额
1 | 保安服务 | 20.00
2 | 培训服务 | 5.00
合计 | | 25.00"""
    )["政府购买服务决算表"]
    assert cell(table, "合计", "决算金额") == "25.00"


def test_two_amounts_in_one_cell_leave_the_blank_beside_it_open(tables, cell):
    rows = """
201 | 一般公共服务支出 | 90.00 | 70.00 | 60.00 | 10.00 | 20.00
20113 | 商贸事务 | 90.00 | 70.00 | 60.00 10.00 | | 20.00
2011301 | 行政运行 | 70.00 | 70.00 | 60.00 | 10.00 |
2011302 | 一般行政管理事务 | 20.00 | | | | 20.00"""
    table = tables(HEAD + WHOLE + rows)["一般公共预算支出表"]
    printed = [cell(table, "20113", name) for name in ("人员经费", "公用经费", "项目支出")]
    assert printed == ["60.00 10.00", "60.00 10.00", "20.00"]
