"""A table whose title was lost must not pass for the end of the table above it."""

_ABOVE = """2024年部门预算
一般公共预算支出情况表
编制单位：青石县档案馆
单位：万元
类 | 款 | 项 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 10.00 | 6.00 | 4.00
201 | 26 | | 档案事务 | 10.00 | 6.00 | 4.00
201 | 26 | 04 | 档案馆 | 10.00 | 6.00 | 4.00
 | | | 合计 | 10.00 | 6.00 | 4.00
"""
_CAPTION = """编制单位：青石县档案馆
单位：万元
"""


def _codes(table) -> list[str]:
    return [row.code for row in table.rows if row.code]


def test_accounts_of_another_catalogue_under_a_caption_of_their_own_are_another_table(tables):
    found = tables(
        _ABOVE
        + _CAPTION
        + """类 | 款 | 科目名称 | 合计 | 人员经费 | 公用经费
301 | | 工资福利支出 | 5.00 | 5.00 |
301 | 01 | 基本工资 | 5.00 | 5.00 |
302 | | 商品和服务支出 | 1.00 | | 1.00
302 | 01 | 办公费 | 1.00 | | 1.00
 | | 合计 | 6.00 | 5.00 | 1.00
"""
    )
    assert _codes(found["一般公共预算支出表"]) == ["201", "20126", "2012604"]


def test_an_empty_form_and_its_note_are_not_of_the_filled_table_above(tables):
    found = tables(
        _ABOVE
        + _CAPTION
        + """类 | 款 | 项 | 科目名称 | 合计 | 基本支出 | 项目支出
 | | | 合计 | | |
注：本单位没有政府性基金预算，本表为空表。
"""
    )
    assert found["一般公共预算支出表"].notes == ()


def test_a_further_page_whose_header_character_recognition_spoilt_goes_on_with_the_table(tables):
    found = tables(
        _ABOVE.replace(" | | | 合计 | 10.00 | 6.00 | 4.00\n", "")
        + _CAPTION
        + """类 | 款 | 项 | 科 日名称 | 合计 | 基木支出 | 项目支出
221 | | | 住房保障支出 | 2.00 | 2.00 |
221 | 02 | | 住房改革支出 | 2.00 | 2.00 |
 | | | 合计 | 12.00 | 8.00 | 4.00
"""
    )
    assert _codes(found["一般公共预算支出表"])[-2:] == ["221", "22102"]


def test_a_caption_drawn_as_a_row_of_the_frame_is_none_of_the_rows_overleaf(paged):
    """As a sheet prints it: title and caption within the frame, and the last rows on the next page."""
    found = paged("""
2031年度部门决算
| 收入支出决算总表~4
| 部门：某市某局~2 | 单位：万元~2
| 收入~2 | 支出~2
| 项目 | 决算数 | 项目 | 决算数
| 一、一般公共预算财政拨款收入 | 10.00 | 一、一般公共服务支出 | 6.00
| 二、政府性基金预算财政拨款收入 |  | 二、外交支出 |
---
|  |  | 二十六、抗疫特别国债安排的支出 |
| 本年收入合计 | 10.00 | 本年支出合计 | 6.00
| 年初结转和结余 | 1.00 | 年末结转和结余 | 5.00
| 总计 | 11.00 | 总计 | 11.00
""")
    assert "支出总计" in [row.name for row in found["收入支出决算总表"].rows]


def test_rows_on_the_next_page_go_on_below_a_header_with_its_caption_in_the_frame(paged):
    table = paged(
        """2031年部门预算
| 政府采购预算表~4 |
| 单位名称：白河县水务局~2 | 单位：万元~2 |
| 采购项目 | 计量单位 | 合计 | 一般公共预算 |
---
| 水泵 | 台 | 10.00 | 10.00 |
| 合计 | | 10.00 | 10.00 |"""
    )["政府采购预算表"]
    assert [row.label for row in table.rows] == ["水泵", "合计"]


def test_the_number_of_a_table_drawn_inside_the_frame_is_no_row_of_it(recognised):
    page = """| 收入总表~4 |
| | | | 预算01-2表 |
| 单位名称：白河县水务局~2 | 单位：万元~2 |
| 单位名称 | 合计 | 一般公共预算拨款收入 | 其他收入 |
| {} | {} | {} | |"""
    tables, problems = recognised(
        "2031年部门预算\n" + page.format("合计", "30.00", "30.00") + "\n---\n" + page.format("甲站", "30.00", "30.00")
    )
    assert [row.label for row in tables["收入总表"].rows] == ["合计", "甲站"]
    assert problems == ()
