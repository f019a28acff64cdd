"""Tables that print the accounts of both economic classifications, and a column for remarks, in a text without cells."""

_HEAD = """2031年部门综合预算
部门综合预算一般公共预算支出明细表（按支出经济分类科目，不含上年结转）
单位：万元
部门经济科目编码 部门经济科目名称 政府经济科目编码 政府经济科目名称 合计 人员经费支出 公用经费支出 专项业务经费支出 备注
"""
_ROWS = """合计 60.00 30.00 10.00 20.00
301 工资福利支出 30.00 30.00
30101 基本工资 50501 工资福利支出 30.00 30.00
302 商品和服务支出 30.00 10.00 20.00
30201 办公费 50502 商品和服务支出 10.00 10.00
30213 维修（护）费 50502 商品和服务支出 20.00 20.00
"""


def test_the_account_of_the_government_behind_that_of_the_department_is_no_part_of_its_name(tables):
    table = tables(_HEAD + _ROWS)["一般公共预算经济分类支出表"]
    assert [row.name for row in table.rows if row.code == "30101"] == ["基本工资"]


def test_the_figures_of_such_a_row_have_their_columns(tables, cell):
    table = tables(_HEAD + _ROWS)["一般公共预算经济分类支出表"]
    assert [cell(table, "30213", column) for column in ("合计", "项目支出")] == ["20.00", "20.00"]


def test_words_above_codes_names_and_remarks_hide_no_column(tables):
    table = tables(_HEAD + _ROWS)["一般公共预算经济分类支出表"]
    assert (table.headed, table.garbled) == (True, False)
