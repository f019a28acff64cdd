"""Tables over page breaks, and headers as they are really drawn."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import integers, permutations, sampled_from, sets

from audit.model.document import Grid
from audit.model.record import replace
from audit.recognition import recognise

HEADER = """2031年部门预算
2031年部门支出预算总表
单位：元
| 项目 | <> | <> | <> | 支出预算~3 |
| 功能分类科目编码~3 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出 |
| 类 | 款 | 项 | <> | <> | <> | <> |
"""
FUNDED = HEADER + "| 207 | | | 文化旅游体育与传媒支出 | 900 | 700 | 200 |\n"


def test_a_page_with_the_total_alone_continues_the_columns_above(paged, cell):
    table = paged(FUNDED + "---\n| 合计~4 | 900 | 700 | 200 |")["支出总表"]
    assert [cell(table, "合计", column) for column in ("合计", "基本支出", "项目支出")] == ["900", "700", "200"]


def test_a_name_cut_by_the_page_break_is_rejoined(paged, cell):
    table = paged(
        HEADER
        + """| 207 | 02 | 05 | 图书馆读者服务 | 900 | 700 | 200 |
---
| | | | 专项支出 | | | |
| 合计~4 | 900 | 700 | 200 |"""
    )["支出总表"]
    assert [row.name for row in table.rows] == ["图书馆读者服务专项支出", "合计"]
    assert cell(table, "2070205", "项目支出") == "200"


def test_a_row_cut_by_the_page_break_keeps_figures_printed_below_it(paged, cell):
    table = paged(
        HEADER
        + """| 207 | 02 | 05 | 图书馆读者服务 | | | |
---
| | | | 专项支出 | 900 | 700 | 200 |
| 合计~4 | 900 | 700 | 200 |"""
    )["支出总表"]
    assert cell(table, "图书馆读者服务专项支出", "项目支出") == "200"


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        pytest.param("1,231.0", "9", "1,231.09", id="in the decimals"),
        pytest.param("1,231", ".09", "1,231.09", id="before the point"),
        pytest.param("12,345,6", "78.90", "12,345,678.90", id="in a group"),
    ],
)
def test_a_number_cut_by_the_page_break_is_rejoined(paged, cell, above, below, whole):
    header = HEADER.partition("单位：元\n")[2]
    row = f"| 207 | 02 | 05 | 图书馆 | {above} | 700 | 200 |\n---\n"
    table = paged(f"{HEADER}{row}{header}| | | | | {below} | | |\n| 合计~4 | 900 | 700 | 200 |")["支出总表"]
    assert cell(table, "2070205", "合计") == whole
    assert [row.name for row in table.rows] == ["图书馆", "合计"]


def test_a_number_and_a_name_cut_by_the_page_break_are_both_rejoined(paged, cell):
    row = "| 207 | 02 | 05 | 图书馆读者服务 | 1,231.0 | 700 | 200 |\n---\n"
    table = paged(f"{HEADER}{row}| | | | 专项支出 | 9 | | |\n| 合计~4 | 900 | 700 | 200 |")["支出总表"]
    assert cell(table, "图书馆读者服务专项支出", "合计") == "1,231.09"


def test_a_code_cut_by_the_page_break_is_rejoined_where_its_column_is_that_narrow(paged, cell):
    """A cell is too narrow for two digits, above the page break as at it."""
    rows = "| 207 | 0/1 | 0/9 | 文化活动 | 700 | 700 | |\n| 207 | 0 | 0 | 图书馆读者服务 | 34,3 | | |\n---\n"
    table = paged(f"{HEADER}{rows}| | 2 | 5 | 专项支出 | 56.31 | | |\n| 合计~4 | 900 | 700 | 200 |")["支出总表"]
    assert [(row.code, row.name) for row in table.rows][1:] == [("2070205", "图书馆读者服务专项支出"), (None, "合计")]
    assert cell(table, "2070205", "合计") == "34,356.31"


def test_a_figure_below_a_whole_one_is_no_rest_of_it(paged, cell):
    row = "| 207 | 02 | 05 | 图书馆 | 1,231.09 | 700 | 200 |\n---\n"
    table = paged(f"{HEADER}{row}| | | | | 9 | | |\n| 合计~4 | 900 | 700 | 200 |")["支出总表"]
    assert cell(table, "2070205", "合计") == "1,231.09"


def test_the_heading_of_the_part_printed_again_on_every_page_parts_no_table(paged, cell):
    head = "第二部分 2031年部门预算表\n" + HEADER.partition("\n")[2]
    table = paged(
        f"2031年部门预算\n{head}| 207 | 02 | | 文化活动 | 900 | 700 | 200 |\n---\n{head}| 合计~4 | 900 | 700 | 200 |"
    )["支出总表"]
    assert [row.name for row in table.rows] == ["文化活动", "合计"]


def test_a_row_cut_by_the_page_break_is_rejoined_below_a_repeated_header(paged, cell):
    header = HEADER.partition("单位：元\n")[2]
    table = paged(
        HEADER
        + """| 207 | 02 | 05 | 图书馆读者服务 | 900 | 700 | 200 |
---
"""
        + header
        + """| | | | 专项支出 | | | |
| 合计~4 | 900 | 700 | 200 |"""
    )["支出总表"]
    assert [row.name for row in table.rows] == ["图书馆读者服务专项支出", "合计"]
    assert cell(table, "2070205", "项目支出") == "200"


@pytest.mark.parametrize(
    ("above", "below"), [("1,900.0", "0"), ("1,900.", "00"), ("1,900", ".00"), ("1,9", "00.00"), ("1,", "900.00")]
)
def test_a_figure_cut_by_the_page_break_is_rejoined(paged, cell, above, below):
    """Too broad for its column, it was printed on two lines, and the row goes on with the second alone."""
    header = HEADER.partition("单位：元\n")[2]
    for repeated in ("", header):
        table = paged(
            HEADER + f"| 合计~4 | {above} | 1,700.00 | 200.00 |\n---\n" + repeated + f"|  ~4 | {below} | | |\n"
            "| 207 | 02 | 05 | 图书馆 | 1,900.00 | 1,700.00 | 200.00 |"
        )["支出总表"]
        assert [row.name for row in table.rows] == ["合计", "图书馆"]
        assert cell(table, "合计", "合计").replace("\n", "") == "1,900.00"


@pytest.mark.parametrize("below", ["| 208 |  |  | 社会保障和就业支出 | 7 | 7 | |", "|  ~4 | 900.00 | | |"])
def test_a_row_of_its_own_below_a_page_break_is_no_half_of_the_one_above(paged, below):
    table = paged(HEADER + "| 207 | 02 | 05 | 图书馆 | 1,900.00 | 1,900.00 | |\n---\n" + below)["支出总表"]
    assert len(table.rows) == 2


def test_a_row_is_rejoined_below_a_repeated_header_that_leaves_out_the_numbers_of_the_columns(paged):
    header = "| 收入~3 | 支出~3 |\n| 项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |\n"
    numbers = "| 栏次 | | 1 | 栏次 | | 2 |\n"
    cut = "| 一、一般公共预算财政 | 1 | 9.00 | 一、一般公共服务支出 | 32 | |\n---\n"
    rest = "| 拨款收入 | | | | | |\n| 总计 | 2 | 9.00 | 总计 | 33 | 9.00 |"
    title = "2031年部门决算\n收入支出决算总表\n单位：万元\n"
    table = paged(title + header + numbers + cut + header + rest)["收入支出决算总表"]
    assert [row.name for row in table.rows if row.block == "收入"] == ["一般公共预算财政拨款收入", "收入总计"]


def test_the_rest_of_a_row_may_be_a_word_of_the_header_that_is_repeated_above_it(paged):
    header = "| 收入~2 | 支出~2 |\n| 项目 | 决算数 | 项目 | 决算数 |\n"
    cut = "| 一、一般公共预算财政拨款收入 | 9.00 | 一、一般公共服务 | 9.00 |\n---\n"
    rest = "| | | 支出 | |\n| 总计 | 9.00 | 总计 | 9.00 |"
    title = "2031年部门决算\n收入支出决算总表\n单位：万元\n"
    table = paged(title + header + cut + header + rest)["收入支出决算总表"]
    assert [row.name for row in table.rows if row.block == "支出"] == ["一般公共服务支出", "支出总计"]


def test_a_listed_class_cut_by_the_page_break_is_rejoined(paged, cell):
    table = paged(
        """2031年部门决算
收入支出决算总表
单位：万元
| 收入~2 | 支出~2 |
| 项目 | 决算数 | 项目 | 决算数 |
| 一、一般公共预算财政拨款收入 | 9.00 | 七、文化旅游体育与 | 9.00 |
---
| | | 传媒支出 | |
| 总计 | 9.00 | 总计 | 9.00 |"""
    )["收入支出决算总表"]
    assert [row.name for row in table.rows if row.block == "支出"] == ["文化旅游体育与传媒支出", "支出总计"]
    assert cell(table, "207", "金额") == "9.00"


def test_a_title_printed_on_every_page_heads_one_table_though_a_total_of_the_year_stands_on_another_page(paged):
    head = "收入支出决算总表\n单位：万元\n| 收入~2 | 支出~2 |\n| 项目 | 决算数 | 项目 | 决算数 |\n"
    year = "| 本年收入合计 | 9.00 | 本年支出合计 | 9.00 |\n"
    rest = "| 年初结转和结余 | 1.00 | 年末结转和结余 | 1.00 |\n| 总计 | 10.00 | 总计 | 10.00 |"
    table = paged("2031年部门决算\n" + head + year + "---\n" + head + rest)["收入支出决算总表"]
    assert [row.name for row in table.rows if row.block == "收入"] == ["本年收入合计", "年初结转和结余", "收入总计"]


def test_rows_that_go_on_in_other_columns_have_figures_of_no_column(paged, cell):
    table = paged(
        """2031年部门决算
收入支出决算总表
单位：万元
| 收入~2 | 支出~2 |
| 项目 | 决算数 | 项目 | 决算数 |
---
| 一、一般公共预算财政拨款收入~3 | 9.00 | | 七、文化旅游体育与传媒支出~2 | 9.00 |"""
    )["收入支出决算总表"]
    assert {entry.state.value for entry in table.entries.values()} == {"列不定"}


def test_a_row_whose_figures_stand_among_labels_has_no_blank_either(paged, cell):
    table = paged(
        """2031年部门决算
收入支出决算总表
单位：万元
| 收入~2 | 支出~2 |
| 项目 | 决算数 | 项目 | 决算数 |
| 一、一般公共预算财政拨款收入 | 9.00 | 七、文化旅游体育与传媒支出 | 9.00 |
| 本年收入合计~2 | 9.00 | 9.00 |"""
    )["收入支出决算总表"]
    assert cell(table, "一般公共预算财政拨款收入", "金额") == "9.00"
    assert cell(table, "本年收入合计", "金额") == "列不定"


def test_a_total_printed_in_the_last_row_of_the_header_is_data(paged, cell):
    table = paged(
        """2031年度部门决算
支出决算表
单位：万元
| 项目~4 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出 |
| 支出功能分类科目编码~3 | 科目名称 | <> | <> | <> | <> | <> | <> |
| 类 | 款 | 项 | 合计 | 9.00 | 7.00 | 2.00 | | | |
| 207 | | | 文化旅游体育与传媒支出 | 9.00 | 7.00 | 2.00 | | | |"""
    )["支出决算表"]
    assert [(row.name, row.level) for row in table.rows] == [("合计", 0), ("文化旅游体育与传媒支出", 1)]
    assert cell(table, "合计", "基本支出") == "7.00"


def test_header_rows_of_unknown_words_above_a_known_one_are_header(paged, cell):
    table = paged(
        """2031年部门预算
部门“三公”经费和机关运行经费预算表
单位：万元
| 2031年“三公”经费预算数~6 | 2031年机关运行经费预算数 |
| 合计 | 因公出国(境)费 | 公务接待费 | 公务用车购置及运行费~3 | <> |
| <> | <> | <> | 小计 | 购置费 | 运行费 | <> |
| 6.00 | | 1.00 | 5.00 | | 5.00 | 40.00 |"""
    )["三公经费和机关运行经费表"]
    assert cell(table, "合计", "机关运行经费") == "40.00"
    assert cell(table, "合计", "公务用车运行费") == "5.00"


ROWS = """| 201 | | | 一般公共服务支出 | 500 | 400 | 100 |
| 201 | 26 | | 档案事务 | 500 | 400 | 100 |
| 201 | 26 | 04 | 档案馆 | 500 | 400 | 100 |
| 207 | | | 文化旅游体育与传媒支出 | 400 | 300 | 100 |
| 207 | 02 | | 文物 | 400 | 300 | 100 |
| 207 | 02 | 05 | 博物馆 | 400 | 300 | 100 |
| 合计~4 | 900 | 700 | 200 |""".splitlines()
TITLE, *HEAD = HEADER.strip().splitlines()[1:]
START = "\n".join([HEADER.splitlines()[0], TITLE, *HEAD])


def entries(table):
    return [
        (row.name, row.code, row.parent, *(table.entries[row.index, c.name].text for c in table.columns))
        for row in table.rows
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(breaks=sets(integers(1, len(ROWS) - 1)), repeats=sampled_from(["", "header", "title and header"]))
def test_page_breaks_anywhere_change_nothing(paged, breaks, repeats):
    again = {"": [], "header": HEAD[1:], "title and header": [TITLE, *HEAD]}[repeats]
    lines = [START]
    for number, row in enumerate(ROWS):
        lines += ["---", *again] if number in breaks else []
        lines.append(row)
    whole = paged("\n".join([START, *ROWS]))["支出总表"]
    assert entries(paged("\n".join(lines))["支出总表"]) == entries(whole)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=permutations(["合计", "基本支出", "项目支出", "援助地方支出"]))
def test_columns_in_any_order_are_the_same_table(paged, cell, order):
    amounts = {"合计": "9,000", "基本支出": "7,000", "项目支出": "1,500", "援助地方支出": "500.00"}
    table = paged(
        f"""2031年部门预算
2031年部门支出预算总表
单位：元
| 类 | 款 | 项 | 功能分类科目名称 | {" | ".join(order)} |
| 207 | 02 | 05 | 博物馆 | {" | ".join(amounts[name] for name in order)} |"""
    )["支出总表"]
    assert [cell(table, "2070205", name) for name in ("合计", "基本支出", "项目支出")] == ["9,000", "7,000", "1,500"]
    assert [figure.text for figure in table.loose[0]] == ["500.00"]


def test_a_running_head_that_reads_like_a_title_parts_no_table(paged):
    head = "滨海市档案馆2031年部门预算表"
    pages = [f"{head}\n{START}\n{ROWS[0]}", *(f"{head}\n{row}" for row in ROWS[1:])]
    table = paged("\n---\n".join(pages))["支出总表"]
    assert len(table.rows) == len(ROWS)


def test_a_long_running_foot_with_the_page_number_in_it_parts_no_table(paged):
    foot = "滨海市档案馆二〇三一年部门预算公开报告，由滨海市档案馆办公室编制，第{}页，共四页"
    pages = [f"{row}\n{foot.format(number)}" for number, row in enumerate((f"{START}\n{ROWS[0]}", *ROWS[1:]), 1)]
    table = paged("\n---\n".join(pages))["支出总表"]
    assert len(table.rows) == len(ROWS)


def test_a_table_whose_rows_are_mostly_under_no_header_is_not_judged(paged):
    rows = "\n".join(f"| 科目{number} | 1,000.00 | 2,000.00 |" for number in range(4))
    table = paged(f"2031年部门预算\n2031年部门支出预算总表\n单位：元\n{rows}").get("支出总表")
    assert table is not None
    assert table.garbled


def test_amounts_of_a_table_without_a_title_are_reported(recognised):
    _, problems = recognised(START + "\n" + ROWS[0] + "\n一、情况说明\n| 密集架 | 3.40 |\n| 书架 | 1,200.00 |")
    assert [(p.what, p.figures) for p in problems] == [("表", 2)]


FRAMELESS = """2031年部门预算
2031年部门支出预算总表
部门：青石县图书馆 单位：元
科目 合计 基本支出 项目支出
201 一般公共服务支出 900.00 700.00 200.00
207 文化旅游体育与传媒支出 400.00 300.00 100.00
合计 1,300.00 1,000.00 300.00
"""


def test_a_table_without_rulings_is_told_and_counted(recognised):
    tables, (problem,) = recognised(FRAMELESS + "青石县图书馆2031年支出预算1,300.00元。")
    assert not tables
    assert (problem.what, problem.text, problem.figures) == ("表", "2031年部门支出预算总表", 9)
    assert "没有画线" in problem.reason


def test_amounts_printed_without_separators_are_amounts_too(recognised):
    plain = FRAMELESS.replace(",", "").replace(".00", "000")
    _, (problem,) = recognised(plain)
    assert (problem.text, problem.figures) == ("2031年部门支出预算总表", 9)


def test_a_title_among_sentences_is_no_table(recognised):
    sentences = "青石县图书馆2031年收入预算1,300.00元。\n支出预算1,300.00元。\n项目支出300.00元。"
    assert recognised(f"2031年部门预算\n2031年部门支出预算总表\n{sentences}") == ({}, ())


def test_the_page_of_a_table_without_rulings_is_unread(bound, knowledge) -> None:
    income = FRAMELESS.partition("\n")[2].replace("支出预算总表", "收入预算总表")
    (page,) = recognise(bound(FUNDED + "---\n" + income), knowledge).unread
    assert (page.page, "没有画线" in page.reason) == (2, True)


def test_rows_below_a_header_of_which_no_column_is_known_are_rows_that_were_not_recognised(paged):
    table = paged(FUNDED + "---\n| 项目 | 其他资金 |\n| 208 社会保障 | 90.00 |")["支出总表"]
    lost = next(row for row in table.rows if not row.recognised)
    assert [figure.text for figure in table.loose[lost.index]] == ["90.00"]


def test_the_number_of_a_table_printed_inside_its_frame_is_no_row_of_the_table_before(paged):
    head = "| 表4~7 |\n| 2031年部门收入预算总表~7 |\n| 单位：元~7 |\n"
    rows = "| 类 | 款 | 项 | 功能分类科目名称 | 合计 | 一般公共预算 | 单位资金 |\n| 207 | | | 文化旅游体育与传媒支出 | 9 | 7 | 2 |"
    assert [row.label for row in paged(FUNDED + "---\n" + head + rows)["支出总表"].rows] == ["文化旅游体育与传媒支出"]


@pytest.mark.parametrize("cut", [False, True])
def test_a_table_that_goes_on_beyond_the_edge_of_the_page_has_lost_columns(bound, knowledge, cut):
    """上年结转 stands on no page: nobody may say that the table has no such column."""
    document = bound(FUNDED)
    blocks = tuple(replace(block, cut=cut) if isinstance(block, Grid) else block for block in document.blocks)
    (table,) = recognise(replace(document, blocks=blocks), knowledge).tables
    assert table.columns_lost == cut
