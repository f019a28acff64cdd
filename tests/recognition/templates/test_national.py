"""The national forms as other provinces print them: 行次 columns, 栏次 rows, several blocks side by side."""


def test_line_numbers_and_the_column_number_row_are_no_figures(paged, cell):
    table = paged(
        """2031年度部门决算
公开01表
收入支出决算总表
部门：滨海市档案馆 单位：万元
| 收入~3 | 支出~3 |
| 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
| 栏次 | | 1 | 栏次 | | 2 |
| 一、一般公共预算财政拨款收入 | 1 | 80.00 | 一、一般公共服务支出 | 32 | 75.50 |
| 八、其他收入 | 8 | 2.00 | 八、社会保障和就业支出 | 39 | 4.50 |
| 本年收入合计 | 27 | 82.00 | 本年支出合计 | 58 | 80.00 |
| 年初结转和结余 | 29 | | 年末结转和结余 | 60 | 2.00 |
| 总计 | 31 | 82.00 | 总计 | 62 | 82.00 |"""
    )["收入支出决算总表"]
    assert {row.name: row.ordinal for row in table.rows}["社会保障和就业支出"] == 39
    assert cell(table, "社会保障和就业支出", "金额") == "4.50"
    assert cell(table, "收入总计", "金额") == cell(table, "支出总计", "金额") == "82.00"


def test_joined_codes_under_a_column_number_row(paged, cell):
    table = paged(
        """2031年度部门决算
支出决算表
公开03表
部门：滨海市档案馆 金额单位：万元
| 项目~2 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出 |
| 科目代码 | 科目名称 | <> | <> | <> | <> | <> | <> |
| 栏次~2 | 1 | 2 | 3 | 4 | 5 | 6 |
| 合计~2 | 80.00 | 60.00 | 20.00 | | | |
| 201 | 一般公共服务支出 | 80.00 | 60.00 | 20.00 | | | |
| 20126 | 档案事务 | 80.00 | 60.00 | 20.00 | | | |
| 2012604 | 档案馆 | 80.00 | 60.00 | 20.00 | | | |"""
    )["支出决算表"]
    assert [row.code for row in table.rows] == [None, "201", "20126", "2012604"]
    assert table.rows[3].parent == 2
    assert cell(table, "合计", "项目支出") == "20.00"


def test_economic_accounts_three_times_side_by_side(paged, cell):
    table = paged(
        """2031年度部门决算
一般公共预算财政拨款基本支出决算明细表
公开06表
单位：万元
| 人员经费~3 | 公用经费~6 |
| 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 |
| 301 | 工资福利支出 | 50.00 | 302 | 商品和服务支出 | 8.00 | 310 | 资本性支出 | 1.00 |
| 30101 | 基本工资 | 30.00 | 30201 | 办公费 | 5.00 | 31002 | 办公设备购置 | 1.00 |
| 30102 | 津贴补贴 | 20.00 | 30211 | 差旅费 | 3.00 | | | |
| 303 | 对个人和家庭的补助 | 1.00 | | | | | | |
| 30302 | 退休费 | 1.00 | | | | | | |
| 人员经费合计~2 | 51.00 | 公用经费合计~5 | 9.00 |"""
    )["一般公共预算基本支出决算表"]
    assert cell(table, "31002", "决算数") == "1.00"
    assert cell(table, "人员经费合计", "决算数") == "51.00"
    assert cell(table, "公用经费合计", "决算数") == "9.00"
    assert {row.code: row.parent is not None and table.rows[row.parent].code for row in table.rows}["30211"] == "302"


def test_budget_and_outturn_of_the_three_public_expenses_as_two_groups(paged, cell):
    table = paged(
        """2031年度部门决算
财政拨款“三公”经费支出决算表
公开09表
单位：万元
| 预算数~6 | 决算数~6 |
| 合计 | 因公出国（境）费 | 公务用车购置及运行维护费~3 | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费~3 | 公务接待费 |
| <> | <> | 小计 | 公务用车购置费 | 公务用车运行维护费 | <> | <> | <> | 小计 | 公务用车购置费 | 公务用车运行维护费 | <> |
| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |
| 9.00 | | 8.00 | | 8.00 | 1.00 | 6.50 | | 6.00 | | 6.00 | 0.50 |"""
    )["三公经费决算表"]
    assert cell(table, "合计", "预算公务用车运行维护费") == "8.00"
    assert cell(table, "合计", "决算公务用车小计") == "6.00"
    assert cell(table, "合计", "决算公务接待费") == "0.50"


def test_columns_in_another_order_are_bound_by_their_headers(paged, cell):
    table = paged(
        """2031年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
| 科目编码 | 科目名称 | 项目支出 | 基本支出 | 合计 |
| 201 | 一般公共服务支出 | 20.00 | 60.00 | 80.00 |"""
    )["一般公共预算支出决算表"]
    assert [cell(table, "201", name) for name in ("合计", "基本支出", "项目支出")] == ["80.00", "60.00", "20.00"]


def test_a_column_that_the_form_does_not_know_is_reported_and_shifts_nothing(recognised, cell):
    tables, problems = recognised(
        """2031年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
| 科目编码 | 科目名称 | 2030年决算数 | 合计 | 基本支出 | 项目支出 | 增长率 |
| 201 | 一般公共服务支出 | 70.00 | 80.00 | 60.00 | 20.00 | 14.29% |"""
    )
    table = tables["一般公共预算支出决算表"]
    assert [cell(table, "201", name) for name in ("合计", "基本支出", "项目支出")] == ["80.00", "60.00", "20.00"]
    assert [(p.what, p.text, p.figures) for p in problems] == [("列", "2030年决算数", 1), ("列", "增长率", 1)]


def test_a_title_and_captions_inside_the_frame_open_the_table(paged, cell):
    table = paged(
        """2031年度部门决算
| 附件2~5 |
| 2031年度滨海市档案馆一般公共预算财政拨款支出决算表~5 |
| 部门：滨海市档案馆~4 | 单位：元 |
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 201 | 一般公共服务支出 | 800000 | 600000 | 200000 |"""
    )["一般公共预算支出决算表"]
    assert (table.unit.name, table.entity) == ("元", "滨海市档案馆")
    assert cell(table, "201", "项目支出") == "200000"


def test_a_header_repeated_on_every_page_is_no_data(paged):
    page = """| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| {} | {} | 8.00 | 6.00 | 2.00 |
"""
    table = paged(
        "2031年度部门决算\n一般公共预算财政拨款支出决算表\n单位：万元\n"
        + page.format("201", "一般公共服务支出")
        + "---\n"
        + page.format("20126", "档案事务")
    )["一般公共预算支出决算表"]
    assert [row.code for row in table.rows] == ["201", "20126"]


def test_a_table_of_no_known_form_is_reported_with_its_figures(recognised):
    tables, problems = recognised(
        """2031年度部门决算
支出决算表
| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
| 201 | 一般公共服务支出 | 8.00 | 6.00 | 2.00 |
国有资产配置情况明细表
| 名称 | 数量 | 金额 |
| 密集架 | 12 | 3.40 |"""
    )
    assert [(p.what, p.text, p.figures) for p in problems] == [("表", "国有资产配置情况明细表", 2)]
    assert len(tables["支出决算表"].rows) == 1
