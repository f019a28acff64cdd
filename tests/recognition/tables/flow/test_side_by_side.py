"""Flow text: two halves of a table in one line are told apart."""

import pytest


def test_income_and_expenditure_in_one_line_are_told_apart_by_their_labels(tables, cell):
    table = tables(
        """2024年单位预算公开表
单位收支总体情况表
收 入 支 出
项 目 预算数 功能分类 预算数
一、本年收入 9.00 205 教育支出
1.一般公共预算拨款 9.00 206 科学技术支出
其中：一般财力 9.00 208 社会保障和就业支出 9.00
收 入 总 计 9.00 支 出 总 计 9.00
"""
    )["收支总表"]
    assert cell(table, "本年收入", "预算数") == "9.00"
    assert cell(table, "科学技术支出", "预算数") == "空白"
    assert cell(table, "社会保障和就业支出", "预算数") == "9.00"


def test_side_by_side_halves_are_told_apart_by_wide_gaps_and_classes_by_their_names(tables, cell):
    table = tables(
        """2019年部门预算公开表
收支预算总表
单位：万元
 项目        金额    功能科目名称       金额   项目名称    金额
一、财政拨款     90.00   一、一般公共服务支出   60.00  一、基本支出  70.00
二、财政专户管理资金        二、外交支出                二、项目支出  30.00
三、其他资金     10.00   三、住房保障支出     40.00  三、单位预留机动经费
 当年收入小计   100.00                             当年支出小计   100.00
 收入合计      100.00                             支出合计     100.00
"""
    )["收支总表"]
    assert cell(table, "201", "预算数") == "60.00"
    assert cell(table, "住房保障支出", "预算数") == "40.00"
    assert cell(table, "项目支出", "预算数") == "30.00"


def test_rows_without_amounts_side_by_side_do_not_end_a_table(tables, cell):
    table = tables(
        """2024年部门预算公开
财政拨款收支总表
部门：青石县档案馆 单位：万元
收入 支出
项目 预算数 项目 合计 一般公共预算 政府性基金预算 国有资本经营预算
一、本年收入 30.00 一、本年支出 30.00 24.00 6.00
（一）一般公共预算拨款 24.00 （一）一般公共服务支出 24.00 24.00
（二）政府性基金预算拨款 6.00 （二）外交支出
（三）国有资本经营预算拨款 （三）国防支出
（四）公共安全支出
（五）城乡社区支出 6.00 6.00
收入总计 30.00 支出总计 30.00 24.00 6.00
"""
    )["财政拨款收支总表"]
    assert (cell(table, "212", "合计"), cell(table, "支出总计", "合计")) == ("6.00", "30.00")


HALVES = """2024年度部门决算公开
一般公共预算财政拨款基本支出决算明细表
部门：青石县档案馆 金额单位：万元
人员经费 公用经费
科目代码 科目名称 决算数 科目代码 科目名称 决算数
301 工资福利支出 70.00 302 商品和服务支出 8.00
30101 基本工资 70.00 30201 办公费
30103 奖金 30211 差旅费 8.00
303 对个人和家庭的补助
人员经费合计 70.00 公用经费合计 8.00
"""


@pytest.mark.parametrize(
    ("row", "printed"),
    [
        ("301", "70.00"),
        ("302", "8.00"),
        ("30201", "空白"),
        ("30103", "空白"),
        ("30211", "8.00"),
        ("公用经费合计", "8.00"),
    ],
)
def test_accounts_beside_one_another_are_told_apart_by_their_codes(tables, cell, row, printed):
    assert cell(tables(HALVES)["一般公共预算基本支出决算表"], row, "决算数") == printed
