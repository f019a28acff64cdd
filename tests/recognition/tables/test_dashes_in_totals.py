"""A total printed in the header's last row, with dashes where nothing was spent; a header read beside its columns."""

import pytest

_HEADER = """2031年度部门决算
支出决算表
单位：万元
| 项目~4 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出 |
| 科目编码~3 | 科目名称 | <> | <> | <> | <> | <> | <> |
| 类 | 款 | 项 | 合计 | 900.00 | 700.00 | 200.00 | {0} | {0} | {0} |
| 207 | | | 文化旅游体育与传媒支出 | 900.00 | 700.00 | 200.00 | {0} | {0} | {0} |
| 207 | 01 | | 文化和旅游 | 900.00 | 700.00 | 200.00 | {0} | {0} | {0} |
| 207 | 01 | 04 | 图书馆 | 900.00 | 700.00 | 200.00 | {0} | {0} | {0} |
"""


@pytest.mark.parametrize("nothing", ["", "—", "——", "-"])
def test_dashes_beside_a_total_do_not_hide_the_header(paged, cell, nothing):
    table = paged(_HEADER.format(nothing))["支出决算表"]
    assert [cell(table, row, "本年支出合计") for row in ("合计", "207", "2070104")] == ["900.00"] * 3


def test_a_dash_among_the_names_is_no_name_and_no_project(tables):
    table = tables("""2031年部门预算
一般公共预算项目支出情况表
单位：万元
科目编码||| 科目名称 | 项目名称 | 项目支出合计 | 商品和服务支出
类 | 款 | 项 | | | |
207 | — | — | 文化旅游体育与传媒支出 | — | 5.00 | 5.00
207 | 01 | 04 | 图书馆 | 图书修复 | 5.00 | 5.00
— | — | — | 合计 | — | 5.00 | 5.00
""")["一般公共预算项目支出表"]
    assert [(row.name, row.project) for row in table.rows] == [
        ("文化旅游体育与传媒支出", ""),
        ("图书馆", "图书修复"),
        ("合计", ""),
    ]
