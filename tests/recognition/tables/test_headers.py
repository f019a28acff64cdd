"""Headers that could mislead: other years, groups, units, serial numbers, a block too many."""

DOCUMENT = """2031年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
"""


def test_columns_of_last_year_are_not_taken_for_this_years(recognised, cell):
    tables, problems = recognised(
        DOCUMENT
        + """| 科目编码 | 科目名称 | 2030年决算数~3 | 2031年决算数~3 | 比上年增减 |
| <> | <> | 小计 | 基本支出 | 项目支出 | 小计 | 基本支出 | 项目支出 | <> |
| 201 | 一般公共服务支出 | 70.00 | 55.00 | 15.00 | 80.00 | 60.00 | 20.00 | 10.00 |"""
    )
    table = tables["一般公共预算支出决算表"]
    assert [cell(table, "201", name) for name in ("合计", "基本支出", "项目支出")] == ["80.00", "60.00", "20.00"]
    assert [p.text for p in problems] == [
        "2030年决算数/小计",
        "2030年决算数/基本支出",
        "2030年决算数/项目支出",
        "比上年增减",
    ]


def test_a_group_name_is_no_column_where_it_spans_several(paged):
    table = paged(
        DOCUMENT
        + """| 科目编码 | 科目名称 | 合计 | 基本支出~2 | 项目支出 |
| <> | <> | <> | 在职人员 | 离退休人员 | <> |
| 201 | 一般公共服务支出 | 80.00 | 50.00 | 10.00 | 20.00 |"""
    )["一般公共预算支出决算表"]
    assert [column.name for column in table.columns] == ["合计", "项目支出"]
    assert [figure.text for figure in table.loose[0]] == ["50.00", "10.00"]


def test_a_unit_behind_a_header_is_no_part_of_it_and_counts_where_no_caption_names_one(paged, cell):
    table = paged(
        """2031年度部门决算
一般公共预算财政拨款支出决算表
| 科目编码 | 科目名称 | 合计（元） | 基本支出（元） | 项目支出（元） |
| 201 | 一般公共服务支出 | 800,000 | 600,000 | 200,000 |"""
    )["一般公共预算支出决算表"]
    assert cell(table, "201", "项目支出") == "200,000"
    assert table.unit.name == "元"


def test_serial_numbers_are_no_codes_and_codes_may_be_divided_by_signs(paged):
    table = paged(
        DOCUMENT
        + """| 序号 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 1 | 201 | 一般公共服务支出 | 80.00 | 60.00 | 20.00 |
| 2 | 201-26 | 档案事务 | 80.00 | 60.00 | 20.00 |
| 3 | 201.26.04 | 档案馆 | 80.00 | 60.00 | 20.00 |"""
    )["一般公共预算支出决算表"]
    assert [row.code for row in table.rows] == ["201", "20126", "2012604"]


def test_a_third_block_beside_the_two_of_the_form_is_reported(recognised, cell):
    tables, problems = recognised(
        """2031年度部门决算
收入支出决算总表
单位：万元
| 收入~2 | 支出（按功能分类）~2 | 支出（按性质）~2 |
| 项目 | 决算数 | 项目 | 决算数 | 项目 | 决算数 |
| 一、一般公共预算财政拨款收入 | 80.00 | 一、一般公共服务支出 | 80.00 | 一、基本支出 | 60.00 |
| 总计 | 80.00 | 总计 | 80.00 | 总计 | 80.00 |"""
    )
    assert cell(tables["收入支出决算总表"], "支出总计", "金额") == "80.00"
    assert [(p.what, p.figures) for p in problems] == [("列", 2)]


def test_a_column_headed_by_other_words_is_not_taken_for_the_one_expected_there(recognised):
    tables, problems = recognised(
        DOCUMENT
        + """| 科目编码 | 科目名称 | 合计 | 政府采购金额 | 项目支出 |
| 201 | 一般公共服务支出 | 80.00 | 9.00 | 20.00 |"""
    )
    assert [column.name for column in tables["一般公共预算支出决算表"].columns] == ["合计", "项目支出"]
    assert [p.text for p in problems] == ["政府采购金额"]


def test_a_header_printed_in_the_row_of_the_total_leaves_no_blank_there(paged):
    table = paged(
        """2031年度部门决算
政府性基金预算财政拨款收入支出决算表
单位：万元
| 项目~2 | 年初结转和结余 | 本年收入 | 本年支出~3 | 年末结转和结余 |
| 功能分类科目编码 | 科目名称 | <> | <> | <> | <> | <> | <> |
| 合计~2 | | 9.00 | 合计 | 基本支出 | 项目支出 | |
| 212 | 城乡社区支出 | | 9.00 | 9.00 | | 9.00 | |"""
    )["政府性基金决算表"]
    total = next(row for row in table.rows if row.level == 0)
    states = {name: table.entries[total.index, name].state for name in ("本年支出小计", "项目支出", "年末结转和结余")}
    assert states == {"本年支出小计": "不可读", "项目支出": "不可读", "年末结转和结余": "空白"}


def test_words_that_ran_over_into_the_row_of_the_columns_numbers_are_those_of_the_header(paged, cell):
    table = paged(
        DOCUMENT
        + """| 科目编码 | 科目名称 | 合计 | 基本支 | 项目支出 |
| <> | <> | 1 | 出2 | 3 |
| 201 | 一般公共服务支出 | 80.00 | 60.00 | 20.00 |"""
    )["一般公共预算支出决算表"]
    assert [cell(table, "201", name) for name in ("合计", "基本支出", "项目支出")] == ["80.00", "60.00", "20.00"]


def test_a_figure_that_cannot_be_read_is_told(recognised):
    _, problems = recognised(
        DOCUMENT
        + """| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 201 | 一般公共服务支出 | 8 0.00 1 | 60.00 | 20.00 |"""
    )
    assert [(problem.text, problem.figures) for problem in problems] == [("8 0.00 1", 1)]


def test_a_row_that_numbers_the_columns_does_so_though_a_number_was_not_read(recognised, cell):
    tables, _ = recognised(
        DOCUMENT
        + """| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| <> | 栏次 | 1 | \ufffd | 3 |
| 201 | 一般公共服务支出 | 80.00 | 60.00 | 20.00 |"""
    )
    table = tables["一般公共预算支出决算表"]
    assert [row.name for row in table.rows] == ["一般公共服务支出"]
    assert cell(table, "201", "基本支出") == "60.00"


SHIFTED = """2031年部门预算
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 2030年预算数 | 2031年预算数 | |
 | | 小计 | 基本支出 | 项目支出 |
201 | 一般公共服务支出 | 50.00 | 60.00 | 40.00 | 20.00
20101 | 人大事务 | 50.00 | {whole} | 40.00 | 20.00
2010101 | 行政运行 | 30.00 | 40.00 | 40.00 |
2010102 | 一般行政管理事务 | 20.00 | 20.00 | | 20.00
 | 合计 | 50.00 | 60.00 | 40.00 | 20.00
"""


def test_the_last_row_of_a_header_a_cell_too_far_left_is_put_right_where_all_sums_prove_it(read, cell):
    [table] = read(SHIFTED.format(whole="60.00")).tables
    assert [cell(table, "201", name) for name in ("上年数", "合计", "基本支出", "项目支出")] == [
        "50.00",
        "60.00",
        "40.00",
        "20.00",
    ]


def test_a_header_that_one_sum_contradicts_a_cell_further_right_stays_and_its_columns_are_not_all_known(read):
    [table] = read(SHIFTED.format(whole="61.00")).tables
    assert "合计" not in {column.name for column in table.columns}
    assert table.loose
