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
