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


def test_a_letter_spaced_label_in_the_header_hides_no_column(tables):
    text = """2031年部门预算信息公开
部门预算支出总表
单位：万元
科目编码 科 目 合计 基本支出 项目支出
合计 50.00 30.00 20.00
213 农林水支出 50.00 30.00 20.00
"""
    assert tables(text)["支出总表"].headed


def test_a_template_whose_columns_lines_name_is_taken_before_one_that_reads_nothing(tables, cell):
    text = """2031年部门预算信息公开
部门预算财政拨款“三公”经费支出表
单位：万元
序号 项 目 资金来源
合计 一般公共预算拨款 政府性基金预算拨款 国有资本经营预算拨款
1 “三公”经费支出合计 13.17 13.17
2 一、因公出国（境）费
3 二、公务用车购置及运维费 11.25 11.25
4 其中：公务用车购置费
5 公务用车运行维护费 11.25 11.25
6 三、公务接待费 1.92 1.92
"""
    assert cell(tables(text)["三公经费支出表"], "公务接待费", "合计") == "1.92"
