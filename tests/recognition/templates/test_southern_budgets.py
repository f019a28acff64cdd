"""Budget forms of southern provinces: none of their figures is taken for another's."""


def rows_of(table):
    return [row.name for row in table.rows]


def test_a_sum_prints_its_parts_in_an_order_of_its_own(paged, cell):
    """商品和服务支出 below 对个人和家庭的补助 is still of 基本支出: 项目支出 comes only further below."""
    table = paged(
        """2031年部门预算
支出总体情况表
单位：万元
| 项目 | 2031年预算 |
| 一、基本支出 | 100.00 |
| 工资福利支出 | 70.00 |
| 对个人和家庭的补助 | 10.00 |
| 商品和服务支出 | 15.00 |
| 资本性支出 | 5.00 |
| 二、项目支出 | 40.00 |
| 商品和服务支出 | 40.00 |
| 本年支出合计 | 140.00 |
| 支出总计 | 140.00 |"""
    )["支出总表"]
    assert cell(table, "基本商品和服务支出", "支出合计") == "15.00"
    assert cell(table, "基本资本性支出", "支出合计") == "5.00"
    assert cell(table, "项目商品和服务支出", "支出合计") == "40.00"


def test_a_sum_of_everything_is_not_the_sum_of_the_appropriations(paged):
    """小计 without 财政拨款 above it: what it is the sum of is not said."""
    table = paged(
        """2031年部门预算
部门收入预算表
单位：元
| 单位代码 | 单位名称 | 合计 | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 财政专户管理资金 | 事业收入 | 上年结转结余 |
| 105 | 甲市水务局 | 110.00 | 110.00 | 100.00 | | | | 10.00 | |"""
    )["收入总表"]
    assert "本年财政拨款小计" not in {column.name for column in table.columns}


def test_the_summary_of_projects_is_not_that_of_expenditure(paged, cell):
    tables = paged(
        """2031年部门预算
项目支出预算总表
部门：302_甲市生态环境局
单位：万元
| 单位代码 | 单位名称（项目名称） | 项目类别 | 总计 | 一般公共预算 | 政府性基金 | 其他资金 |
| 302 | 甲市生态环境局 | | 50.00 | 50.00 | | |
| 302001 | 大气污染防治专项 | 特定目标类 | 30.00 | 30.00 | | |
| 302001 | 水体污染防治专项 | 特定目标类 | 20.00 | 20.00 | | |"""
    )
    assert list(tables) == ["各项目支出表"]
    assert rows_of(tables["各项目支出表"]) == ["单位小计", "大气污染防治专项", "水体污染防治专项"]
    assert {row.code for row in tables["各项目支出表"].rows} == {None}


def test_thereof_among_the_headers_makes_a_header(paged, cell):
    table = paged(
        """2031年部门预算
部门预算基本支出预算表
单位：万元
| 支出项目类别（资金使用单位） | 总计 | 财政拨款~4 | 财政专户拨款 | 其他资金 |
| <> | <> | 合计 | 其中：~3 | <> | <> |
| <> | <> | <> | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | <> | <> |
| 合计 | 60.00 | 60.00 | 60.00 | | | | |
| 工资福利支出 | 50.00 | 50.00 | 50.00 | | | | |
| 商品和服务支出 | 10.00 | 10.00 | 10.00 | | | | |"""
    )["基本支出来源表"]
    assert cell(table, "工资福利支出", "基本财政拨款") == "50.00"
    assert cell(table, "商品和服务支出", "一般公共预算") == "10.00"


def test_accounts_below_a_total_and_what_is_thereof_of_it(paged, cell):
    table = paged(
        """2031年部门预算
一般公共预算支出情况表（按功能分类科目）
单位：万元
| 功能科目名称 | 2031年预算~3 |
| <> | 合计 | 其中：基本支出 | 项目支出 |
| 合计 | 60.00 | 50.00 | 10.00 |
| [201]一般公共服务支出 | 60.00 | 50.00 | 10.00 |"""
    )["一般公共预算支出表"]
    assert cell(table, "201", "基本支出") == "50.00"
    assert cell(table, "201", "项目支出") == "10.00"


def test_money_of_the_unit_has_a_subtotal_of_its_own_in_the_income_table(paged, cell):
    table = paged(
        """2031年部门预算
部门收入预算表
单位：元
| 单位代码 | 单位名称 | 合计 | 本年收入~5 | 上年结转结余 |
| <> | <> | <> | 小计 | 一般公共预算 | 单位资金~3 | <> |
| <> | <> | <> | <> | <> | 小计 | 事业收入 | 其他收入 | <> |
| 105 | 甲市水务局 | 110.00 | 110.00 | 100.00 | 10.00 | 4.00 | 6.00 | |"""
    )["收入总表"]
    assert cell(table, "甲市水务局", "本年单位资金") == "10.00"
    assert cell(table, "甲市水务局", "本年其他收入") == "6.00"
    assert [c.parts for c in table.columns if c.name == "本年收入小计"] == [("本年一般公共预算", "本年单位资金")]


def test_fees_for_meetings_and_training_beside_the_three_fees(paged, cell):
    table = paged(
        """2031年部门预算
财政拨款“三公”经费、会议费和培训费支出情况表
单位：万元
| 单位名称 | 合计 | “三公”经费~6 | 会议费 | 培训费 |
| <> | <> | 小计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费~3 | <> | <> |
| <> | <> | <> | <> | <> | 小计 | 公务用车购置费 | 公务用车运行费 | <> | <> |
| 合计 | 20.00 | 10.00 | | 3.00 | 7.00 | | 7.00 | 6.00 | 4.00 |"""
    )["三公经费会议费培训费表"]
    assert [cell(table, "合计", name) for name in ("三公经费小计", "公务用车小计", "培训费")] == [
        "10.00",
        "7.00",
        "4.00",
    ]


def test_the_account_of_the_function_and_of_the_spending_stand_in_one_row_of_a_project(paged, cell):
    table = paged(
        """2031年部门预算
部门基本支出预算表
单位：元
| 单位名称 | 项目名称 | 功能科目编码 | 功能科目名称 | 部门经济科目编码 | 部门经济科目名称 | 资金来源~3 |
| <> | <> | <> | <> | <> | <> | 总计 | 一般公共预算资金 | 单位资金 |
| 滨海市档案馆 | 一般公用经费 | 2012601 | 行政运行 | 30201 | 办公费 | 8,000.00 | 8,000.00 | |
| 合计~6 | 8,000.00 | 8,000.00 | |"""
    )["基本支出来源表"]
    assert [cell(table, "一般公用经费", name) for name in ("合计", "一般公共预算")] == ["8,000.00", "8,000.00"]


def test_what_is_bought_is_listed_in_three_kinds_each_by_its_sources(paged, cell):
    table = paged(
        """2031年部门预算
2031年政府采购预算明细表
单位：万元
| 项目 | 总计 | 上年结转 | 一般公共预算拨款收入 | 其他收入 |
| 合计 | 9.00 | 2.00 | 6.00 | 1.00 |
| 货物 | 9.00 | 2.00 | 6.00 | 1.00 |"""
    )["政府采购预算表"]
    names = ("总计", "结转采购资金", "一般公共预算资金", "其他资金")
    assert [cell(table, "采购货物", name) for name in names] == ["9.00", "2.00", "6.00", "1.00"]


def test_spending_by_economic_accounts_may_be_divided_by_its_nature_alone(paged, cell):
    table = paged(
        """2031年单位预算
财政拨款支出预算表（部门经济分类科目）
单位：万元
| 科目编码~2 | 单位名称（科目） | 总计 | 当年财政拨款安排~3 |
| 类 | 款 | <> | <> | 小计 | 基本支出 | 项目支出 |
| 合计~3 | 9.00 | 9.00 | 7.00 | 2.00 |
| 302 | 01 | 办公费 | 9.00 | 9.00 | 7.00 | 2.00 |"""
    )["财政拨款经济分类支出表"]
    names = ("合计", "当年财政拨款", "基本支出", "项目支出")
    assert [cell(table, "30201", name) for name in names] == ["9.00", "9.00", "7.00", "2.00"]


def test_what_the_finance_department_approved_of_new_assets_has_a_price_and_an_amount(paged, cell):
    table = paged(
        """2031年部门预算
新增资产配置表
单位：元
| 资产类别 | 资产名称 | 计量单位 | 数量 | 财政部门批复数（单价） | 财政部门批复数（金额） |
| 设备 | 台式计算机 | 台 | 3 | 4,000.00 | 12,000.00 |"""
    )["新增资产配置表"]
    names = ("资产数量", "资产单价", "金额")
    assert [cell(table, "设备", name) for name in names] == ["3", "4,000.00", "12,000.00"]
