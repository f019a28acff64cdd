"""Label columns that do not name the row, and rows that are subtotals of others."""

HEAD = "2031年部门预算\n"


def test_units_under_a_form_of_accounts_are_no_accounts(paged):
    table = paged(
        HEAD
        + """支出预算总表
单位：万元
| 单位编码 | 单位名称 | 合计 | 基本支出 | 项目支出 |
| | 合计 | 90.00 | 80.00 | 10.00 |
| 326 | 白河县商务局 | 90.00 | 80.00 | 10.00 |"""
    )["支出总表"]
    assert [(row.name, row.code) for row in table.rows] == [("合计", None), ("单位小计", None)]


def test_the_governments_class_of_an_item_is_no_part_of_its_code(paged, cell):
    table = paged(
        HEAD
        + """一般公共预算基本支出表
单位：万元
| 部门预算支出经济分类科目编码 | 政府预算支出经济分类科目编码 | 科目名称 | 2031年基本支出~3 |
| <> | <> | <> | 合计 | 人员经费 | 公用经费 |
| | | 合计 | 90.00 | 80.00 | 10.00 |
| 301 | 501 | 工资福利支出 | 80.00 | 80.00 | |
| 302 | 502 | 商品和服务支出 | 10.00 | | 10.00 |"""
    )["一般公共预算基本支出表"]
    assert cell(table, "301", "人员经费") == "80.00"


def test_projects_under_a_unit_and_its_own_subtotal_do_not_add_up_to_the_total(paged):
    table = paged(
        HEAD
        + """县级专项资金预算汇总表
单位：万元
| 单位代码 | 单位名称（专项名称） | 本年预算~3 |
| <> | <> | 总计 | 一般公共预算拨款 | 政府性基金拨款 |
| | 合计 | 90.00 | 90.00 | |
| 303 | 白河县商务系统 | 90.00 | 90.00 | |
| 303001 | 招商专项 | 60.00 | 60.00 | |
| 303001 | 流通专项 | 30.00 | 30.00 | |"""
    )["专项资金汇总表"]
    assert {row.parent for row in table.rows} == {None}


def test_projects_of_one_level_add_up_to_the_total(paged):
    table = paged(
        HEAD
        + """政府采购支出表
单位：万元
| 项目名称 | 采购品目 | 合计 | 一般公共预算 | 单位资金 |
| 合计 | | 90.00 | 90.00 | |
| 公用经费 | 办公设备 | 60.00 | 60.00 | |
| 招商专项 | 其他服务 | 30.00 | 30.00 | |"""
    )["政府采购预算表"]
    assert [row.parent for row in table.rows] == [None, 0, 0]


def test_a_subtotal_is_not_taken_for_the_column_missing_before_it(paged):
    table = paged(
        HEAD
        + """收入总表
单位：万元
| 单位名称 | 合计 | 本年收入~3 | 上年结转~2 |
| <> | <> | 小计 | 一般公共预算 | 其他收入 | 小计 | 一般公共预算 |
| 合计 | 90.00 | 80.00 | 70.00 | 10.00 | 10.00 | 10.00 |"""
    )["收入总表"]
    assert table.entries[0, "本年收入小计"].text == "80.00"


def test_a_header_whose_merged_cell_covers_too_few_columns_says_nothing(paged):
    table = paged(
        HEAD
        + """一般公共预算支出表
单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出~2 | 项目支出~2 |
| <> | <> | <> | 小计 | 人员经费 | 公用经费 | |
| | 合计 | 90.00 | 60.00 | 50.00 | 10.00 | 30.00 |
| 201 | 一般公共服务支出 | 90.00 | 60.00 | 50.00 | 10.00 | 30.00 |"""
    )["一般公共预算支出表"]
    assert not table.columns


def test_counts_below_a_table_without_labels_do_not_make_it_another_one(paged):
    table = paged(
        """2031年度部门决算公开
财政拨款“三公”经费、会议费和培训费支出决算表
单位：万元
| “三公”经费~6 | 会议费 | 培训费 |
| 合计 | 因公出国（境）费 | 公务用车购置及运行维护费~3 | 公务接待费 | <> | <> |
| <> | <> | 小计 | 公务用车购置费 | 公务用车运行维护费 | <> | <> | <> |
| 9.00 | | 6.00 | | 6.00 | 3.00 | 2.00 | 1.00 |
| 项目~2 | 统计数~2 | 项目~2 | 统计数~2 |
| 公务用车购置数（辆）~2 | 0~2 | 召开会议次数（个）~2 | 4~2 |
| 国内公务接待批次（个）~2 | 12~2 | 组织培训次数（个）~2 | 2~2 |"""
    )["三公会议培训决算表"]
    assert [(row.name, table.entries[row.index, "公务用车运行维护费"].text) for row in table.rows] == [("合计", "6.00")]


def test_the_code_of_a_unit_is_no_account_where_the_table_names_units_only(paged):
    """301 is 工资福利支出 in tables of accounts."""
    table = paged(
        HEAD
        + """收入总表
单位：万元
| 部门代码 | 部门名称 | 合计 | 本年收入~3 | 上年结转结余~2 |
| <> | <> | <> | 小计 | 一般公共预算 | 其他收入 | 小计 | 一般公共预算 |
| 合计~2 | 90.00 | 90.00 | 80.00 | 10.00 | | |
| 301 | 白河县商务局 | 90.00 | 90.00 | 80.00 | 10.00 | | |"""
    )["收入总表"]
    assert [(row.label, row.code) for row in table.rows] == [("合计", None), ("白河县商务局", None)]


def test_units_told_apart_without_codes_are_the_parts_of_the_total(paged):
    table = paged(
        HEAD
        + """收入总表
部门：白河县商务局　　单位：万元
| 单位名称 | 合计 | 一般公共预算拨款收入 | 其他收入 |
| 合计 | 90.00 | 80.00 | 10.00 |
| 白河县商务局本级 | 60.00 | 60.00 | |
| 白河县商务服务中心 | 30.00 | 20.00 | 10.00 |"""
    )["收入总表"]
    assert [(row.name, row.parent) for row in table.rows] == [
        ("合计", None),
        ("白河县商务局本级", 0),
        ("白河县商务服务中心", 0),
    ]


def test_the_account_of_a_project_in_a_column_of_its_own_leaves_the_amounts_where_they_are(paged, cell):
    table = paged(
        HEAD
        + """项目支出预算表
单位：万元
| 项目分类 | 项目名称 | 功能科目编码 | 功能科目名称 | 合计 | 本年拨款~2 | 单位资金 |
| <> | <> | <> | <> | <> | 小计 | 一般公共预算 | <> |
| 事业发展类 | 渠道衬砌 | 2130305 | 水利工程建设 | 60.00 | 60.00 | 60.00 | |
| 专项业务类 | 水政执法 | 2130304 | 水利行业业务管理 | 30.00 | 20.00 | 20.00 | 10.00 |
| 合计 | | | | 90.00 | 80.00 | 80.00 | 10.00 |"""
    )["各项目支出表"]
    assert cell(table, "合计", "单位资金") == "10.00"
    assert [table.entries[row.index, "一般公共预算"].text for row in table.rows] == ["60.00", "20.00", "80.00"]


def test_the_only_row_is_that_of_the_unit_and_the_total(paged):
    table = paged(
        HEAD
        + """收入总表
单位：万元
| 单位名称 | 合计 | 一般公共预算拨款收入 | 其他收入 |
| 白河县商务局 | 90.00 | 80.00 | 10.00 |"""
    )["收入总表"]
    assert [(row.name, row.label) for row in table.rows] == [("合计", "白河县商务局")]
