"""第2列, 第3列 of flow text take their names from what else has the same amounts."""

import pytest

from audit import pipeline
from audit.model.facts import FormTable
from audit.readers.text import document_from_text

_SERVICES = """201 一般公共服务支出 70.00 60.00 10.00
20126 档案事务 70.00 60.00 10.00
2012601 行政运行 60.00 60.00
2012604 档案馆 10.00 10.00
"""
_WHOLE = f"""青柳县水务局2031年部门预算信息公开
部门预算支出总表
单位：万元
功能分类科目 合计 基本支出 项目支出 上缴上级支出 事业单位经营支出 对附属单位补助支出
科目编码 科目名称
合计 90.00 60.00 30.00
{_SERVICES}212 城乡社区支出 20.00 20.00
21203 城乡社区公共设施 20.00 20.00
2120399 其他城乡社区公共设施支出 20.00 20.00
"""
_GENERAL = f"""部门预算一般公共预算财政拨款支出表
单位：万元
功能分类科目 合计 基本支出 项目支出
科目编码 科目名称
合计 70.00 60.00 10.00
{_SERVICES}"""
_PROSE = """第二部分 部门预算信息公开情况说明
2、支出说明
2031年支出预算90.00万元，其中基本支出60.00万元，项目支出30.00万元。
"""


@pytest.fixture(scope="module")
def rulebook():
    return pipeline.load_rulebook()


@pytest.fixture
def columns(rulebook):
    """What the total row of a table prints, by the names of the columns."""

    def of(text: str, form: str = "支出总表") -> dict[str, str]:
        facts = pipeline.recognised([document_from_text("甲.txt", text, rulebook.titles.lines)], rulebook)
        table: FormTable = next(table for table in facts.tables if table.form == form)
        total = next(row for row in table.rows if row.name == "合计")
        return {column.name: table.entries[total.index, column.name].text for column in table.columns}

    return of


def test_rows_of_another_table_with_the_same_total_name_the_columns(columns):
    assert columns(_WHOLE + _GENERAL) == {"支出合计": "90.00", "基本支出": "60.00", "项目支出": "30.00"}


def test_without_another_table_the_columns_stay_nameless(columns):
    assert list(columns(_WHOLE)) == ["支出合计", "第2列", "第3列"]


def test_a_name_that_hangs_on_one_amount_of_the_prose_is_not_taken(columns):
    assert list(columns(_WHOLE + _PROSE)) == ["支出合计", "第2列", "第3列"]


def test_a_row_that_alone_says_otherwise_keeps_no_column_from_its_name(columns):
    wrong = _GENERAL.replace("2012604 档案馆 10.00 10.00", "2012604 档案馆 10.00 4.00 6.00")
    assert list(columns(_WHOLE + wrong)) == ["支出合计", "基本支出", "项目支出"]


def test_rows_whose_total_differs_say_nothing_of_the_columns(columns):
    other = _GENERAL.replace("70.00 60.00", "65.00 55.00").replace("60.00 60.00", "55.00 55.00")
    assert list(columns(_WHOLE + other.replace("2012604 档案馆 10.00 10.00\n", ""))) == ["支出合计", "第2列", "第3列"]


_INCOME = """青柳县水务局2031年部门预算信息公开
部门预算收支总表
单位：万元
收入 支出
项目 预算数 项目 预算数
一、一般公共预算拨款收入 70.00 一、一般公共服务支出 70.00
二、政府性基金预算拨款收入 20.00 二、城乡社区支出 20.00
三、国有资本经营预算拨款收入
四、财政专户管理资金收入
五、单位资金
本年收入合计 90.00 本年支出合计 90.00
收入总计 90.00 支出总计 90.00
部门预算收入总表
单位：万元
功能分类科目 合计 一般公共预算拨款 政府性基金预算拨款 国有资本经营预算拨款 财政专户核拨 单位资金 上年结转结余
科目编码 科目名称
合计 90.00 70.00 20.00
201 一般公共服务支出 70.00 70.00
212 城乡社区支出 20.00 20.00
"""
_SOURCES = """第二部分 部门预算信息公开情况说明
二、部门预算安排的总体情况
1、收入说明
2031年预算收入90.00万元，其中：一般公共预算收入70.00万元，政府性基金预算收入20.00万元，国有资本经营预算收入0万元，\
财政专户核拨收入0万元，上年结转结余0万元。
"""


def test_what_prose_and_another_table_say_of_the_total_names_the_columns(columns):
    assert list(columns(_INCOME + _SOURCES, "收入总表")) == [
        "收入合计",
        "一般公共预算拨款收入",
        "政府性基金预算拨款收入",
    ]
