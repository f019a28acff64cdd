"""Budget forms that list by item, show last year beside this one, or leave a subtotal out."""


def test_last_year_is_a_column_of_its_own_whichever_year_it_was(paged, cell):
    table = paged(
        """2031年部门预算
一般公共预算支出表
部门：滨海市档案馆 单位：万元
| 功能分类科目~2 | 2030年执行数 | 2031年预算数~3 | 2031年预算数比2030年执行数~2 |
| 科目编码 | 科目名称 | <> | 小计 | 基本支出 | 项目支出 | 增减额 | 增减% |
| 2012604 | 档案馆 | 60.00 | 66.00 | 60.00 | 6.00 | 6.00 | 10.00 |
| 合计~2 | 60.00 | 66.00 | 60.00 | 6.00 | 6.00 | 10.00 |"""
    )["一般公共预算支出表"]
    assert [cell(table, "合计", name) for name in ("上年数", "合计", "增减额", "增减幅度")] == [
        "60.00",
        "66.00",
        "6.00",
        "10.00",
    ]


def test_codes_in_brackets_are_codes(paged):
    table = paged(
        """2031年部门预算
政府性基金预算支出表
部门：滨海市档案馆 单位：万元
| 支出功能分类科目~2 | 2031年预算~3 |
| 科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
| 合计~2 | 6.00 | 0.00 | 6.00 |
| [212] | 城乡社区支出 | 6.00 | 0.00 | 6.00 |"""
    )["政府性基金预算支出表"]
    assert [row.code for row in table.rows] == [None, "212"]
