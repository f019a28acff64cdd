"""Flow text: the columns are lost, arithmetic gives them back or nothing does."""

import pytest

_EXPENDITURE = """2024年单位预算公开表
单位支出总体情况表
编制单位：青柳县测绘中心 单位：万元
功能分类
科目编码 功能分类科目名称 合 计 基本支出 项目支出
类 款 项
"""


def test_a_row_with_fewer_figures_than_columns_is_placed_by_the_rollup(tables, cell):
    table = tables(
        _EXPENDITURE
        + """201 一般公共服务支出 10.00 6.00 4.00
201 03 政府办公厅事务 6.00 6.00
201 06 财政事务 4.00 4.00
合 计 10.00 6.00 4.00
"""
    )["支出总表"]
    assert cell(table, "20103", "基本支出") == "6.00"
    assert cell(table, "20106", "项目支出") == "4.00"
    assert cell(table, "20106", "基本支出") == "空白"


def test_a_row_that_fits_either_column_keeps_its_figure_without_one(tables, cell):
    table = tables(
        _EXPENDITURE
        + """201 一般公共服务支出 10.00 5.00 5.00
201 03 政府办公厅事务 5.00 5.00
201 06 财政事务 5.00 5.00
合 计 10.00 5.00 5.00
"""
    )["支出总表"]
    assert cell(table, "20103", "基本支出") == "列不定"
    assert [f.text for figures in table.loose.values() for f in figures] == ["5.00", "5.00"]


def test_a_wrong_figure_does_not_push_its_neighbours_into_other_columns(tables, cell):
    table = tables(
        _EXPENDITURE
        + """201 一般公共服务支出 10.00 6.00 4.00
201 03 政府办公厅事务 6.00 6.90
201 06 财政事务 4.00 4.00
合 计 10.00 6.00 4.00
"""
    )["支出总表"]
    assert cell(table, "20103", "基本支出") == "6.90"
    assert cell(table, "20106", "项目支出") == "4.00"


def test_codes_printed_in_one_piece_begin_rows_and_the_total_may_stand_on_top(tables, cell):
    table = tables(
        _EXPENDITURE
        + """合 计 10.00 6.00 4.00
201 一般公共服务支出 10.00 6.00 4.00
20103 政府办公厅事务 6.00 6.00
20106 财政事务 4.00 4.00
"""
    )["支出总表"]
    assert cell(table, "合计", "基本支出") == "6.00"
    assert cell(table, "20103", "基本支出") == "6.00"
    assert cell(table, "20106", "项目支出") == "4.00"


def test_a_row_with_more_figures_than_columns_fills_none_of_them(tables, cell):
    table = tables(_EXPENDITURE + "201 一般公共服务支出 10.00 6.00 4.00 3.00\n合 计 10.00 6.00 4.00\n")["支出总表"]
    assert cell(table, "201", "合计") == "列不定"


def test_numerals_and_names_wrapped_over_lines_are_rejoined(tables, cell):
    table = tables(
        _EXPENDITURE
        + """201 一般公共服务支出 5,040.
86 1,189.
80 3,851.06
201 03
政府办公厅
事务
5,040.
86 1,189.80 3,851.06
合 计 5,040.86 1,189.80 3,851.06
"""
    )["支出总表"]
    assert cell(table, "20103", "合计") == "5,040.86"
    assert cell(table, "政府办公厅事务", "项目支出") == "3,851.06"


def test_columns_whose_headers_cannot_be_told_apart_stand_for_themselves(tables, cell):
    table = tables(
        """2024年单位预算公开表
一般公共预算项目支出情况表
单位：万元
科目 名称 项目名称 项目支出合计
201 一般公共服务支出 9.00 2.00 7.00
201 06 财政事务 9.00 2.00 7.00
201 06 02 一般事务项目甲经费 2.00 2.00
201 06 02 一般事务项目乙经费 7.00 7.00
合 计 9.00 2.00 7.00
"""
    )["一般公共预算项目支出表"]
    assert cell(table, "合计", "第3列") == "7.00"
    assert [c.parts for c in table.columns if c.name == "合计"] == [("第2列", "第3列")]


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


def test_a_row_that_the_form_does_not_know_is_kept_with_its_figure(tables):
    table = tables(
        """2019年部门预算公开表
收支预算总表
单位：万元
一、财政拨款  90.00
二、从来没有过的资金来源  7.00
当年收入小计  97.00
"""
    )["收支总表"]
    assert [row.label for row in table.rows if not row.recognised] == ["二、从来没有过的资金来源"]


_COLUMNWISE = """201
20103
2010301
2010302
一般公共服务支出
政府办公厅事务
行政运行
一般行政管理事务
合计 12.00 12.00 12.00 5.00 7.00 9.00 9.00 9.00 5.00 4.00 3.00 3.00
"""


def test_a_table_printed_column_by_column_is_said_to_be_out_of_order(tables):
    assert tables(_EXPENDITURE + _COLUMNWISE)["支出总表"].garbled


def test_one_wrong_figure_does_not_make_a_table_out_of_order(tables):
    rows = "201 一般公共服务支出 10.00 6.00 4.00\n201 03 政府办公厅事务 10.00 6.00 4.00\n合 计 90.00 6.00 4.00\n"
    assert not tables(_EXPENDITURE + rows)["支出总表"].garbled


def test_amounts_without_decimals_are_read_by_their_separators_or_by_their_length(tables, cell):
    for amount in ("2,932,700", "2932700"):
        table = tables(_EXPENDITURE + f"201 一般公共服务支出 {amount} 0 {amount}\n合 计 {amount} 0 {amount}\n")[
            "支出总表"
        ]
        assert cell(table, "201", "项目支出") == amount


def test_a_short_amount_without_decimals_is_one_behind_the_name_and_the_other_amounts(tables, cell):
    rows = "201 一般公共服务支出 6,518 5,522 996\n201 03 政府办公厅事务 6,518 5,522 996\n合计 6,518 5,522 996\n"
    assert cell(tables(_EXPENDITURE + rows)["支出总表"], "20103", "项目支出") == "996"


def test_a_short_amount_without_decimals_is_one_before_the_next_cell(tables, cell):
    head = "2031年区级部门预算\n2031年部门财务收支预算总表\n编制部门：青柳区测绘局 单位：元\n项目 预算数 项目 预算数\n"
    rows = """一、财政拨款收入 9,570 一、一般公共服务支出 9,000
1. 一般公共预算资金 9,000 二、国有资本经营预算支出 570
3. 国有资本经营预算 570 三、教育支出
收入总计 9,570 支出总计 9,570
"""
    assert cell(tables(head + rows)["收支总表"], "国有资本经营预算", "预算数") == "570"


def test_a_table_without_some_columns_of_its_form_is_not_out_of_order(tables):
    """A department of Shanghai does not part expenditure into staff, operation and projects, as a unit does."""
    head = "2031年区级部门预算\n2031年部门财务收支预算总表\n编制部门：青柳区测绘局 单位：元\n项目 预算数 项目 预算数\n"
    rows = """一、财政拨款收入 9,000.00 一、一般公共服务支出 6,000.00
1. 一般公共预算资金 9,000.00 二、教育支出 2,000.00
二、事业收入 三、住房保障支出 1,000.00
收入总计 9,000.00 支出总计 9,000.00
"""
    assert not tables(head + rows)["收支总表"].garbled


def test_a_code_printed_against_its_name_is_a_code(tables, cell):
    table = tables(
        _EXPENDITURE
        + """201 一般公共服务支出 10.00 6.00 4.00
201 03 政府办公厅事务 10.00 6.00 4.00
201 03 01行政运行 10.00 6.00 4.00
合 计 10.00 6.00 4.00
"""
    )["支出总表"]
    assert cell(table, "2010301", "基本支出") == "6.00"


def test_a_code_part_may_have_lost_its_zero(tables, cell):
    rows = "201 3 政府办公厅事务 10.00 6.00 4.00\n合 计 10.00 6.00 4.00\n"
    assert cell(tables(_EXPENDITURE + rows)["支出总表"], "20103", "合计") == "10.00"


def test_a_row_with_an_integer_that_may_be_a_code_out_of_place_keeps_its_figures_without_columns(tables, cell):
    rows = "201 一般公共服务支出 20103 政府办公厅事务 10.00 6.00 4.00\n合 计 10.00 6.00 4.00\n"
    assert cell(tables(_EXPENDITURE + rows)["支出总表"], "201", "合计") == "列不定"


FINAL = """2024年度部门决算公开
政府采购支出决算表
单位：万元
项目          金额
一、政府采购支出合计          90.00
（一）政府采购货物支出          50.00
（二）政府采购工程支出
（三）政府采购服务支出          40.00
"""


def test_a_row_without_figures_is_no_heading_that_ends_the_table(tables, cell):
    assert cell(tables(FINAL)["政府采购决算表"], "服务", "金额") == "40.00"


def test_two_lines_of_a_header_printed_again_are_no_name(tables):
    table = tables(
        """2024年度部门决算公开
财政拨款基本支出决算表（经济科目）
单位：万元
项目          财政拨款基本支出
科目编码      科目名称      合计      人员经费      公用经费
合计      50.00      40.00      10.00
301       工资福利支出      40.00      40.00
项目          财政拨款基本支出
科目编码      科目名称      合计      人员经费      公用经费
302       商品和服务支出      10.00            10.00
"""
    )["财政拨款基本支出决算表"]
    assert [row.label for row in table.rows] == ["合计", "工资福利支出", "商品和服务支出"]


_NATIONAL = """2024年部门预算公开
部门收入总表
部门名称：青石县档案馆 单位：万元
科目编码 科目名称 {0}
合计 30.00 4.00 20.00 6.00
201 一般公共服务支出 26.00 20.00 6.00
20126 档案事务 26.00 20.00 6.00
208 社会保障和就业支出 4.00 4.00
"""


def test_a_line_that_names_all_columns_says_which_the_document_prints(tables, cell):
    """The national template has more columns than any document prints."""
    table = tables(_NATIONAL.format("合计 上年结转 一般公共预算拨款收入 其他收入"))["收入总表"]
    assert not table.garbled
    assert cell(table, "合计", "上年结转") == "4.00"
    assert cell(table, "201", "一般公共预算拨款收入") == "20.00"
    assert cell(table, "208", "上年结转") == "4.00"


def test_a_header_that_is_wrapped_says_nothing_for_sure(tables):
    table = tables(_NATIONAL.format("合计 上年结转 一般公共预\n算拨款收入 其他收入"))["收入总表"]
    assert table.garbled


def test_two_lines_of_a_wrapped_header_name_no_columns(tables):
    """公务用车购置及运行费 and 公务用车运行费 go on below: the figures may be of any of the columns."""
    table = tables(
        """2031年部门预算公开
一般公共预算“三公”经费、会议费、培训费支出预算表
部门：青石县档案馆 单位：万元
合计 会议费 培训费
公务用车购
因公出国（
小计 置及运行维 公务接待费
境）费
护费
公务用车购 公务用车运
小计
置费 行维护费
7.66 7.66
"""
    )["三公经费会议费培训费表"]
    assert not {"公务用车小计", "公务用车运行维护费"} & {
        column for _, column in table.entries if table.entries[_, column].figure
    }


_PARTED = """2024年部门预算公开
一般公共预算支出表（功能科目）
部门名称：青石县档案馆 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
{parts}
合计 30.00 24.00 20.00 4.00 6.00
201 一般公共服务支出 26.00 20.00 20.00 6.00
20126 档案事务 26.00 20.00 20.00 6.00
208 社会保障和就业支出 4.00 4.00 4.00
"""


def test_two_lines_tell_the_columns_where_the_second_has_the_parts_of_one_of_the_first(tables, cell):
    table = tables(_PARTED.format(parts="小计 人员经费 公用经费"))["一般公共预算支出表"]
    assert not table.garbled
    assert (cell(table, "201", "人员经费"), cell(table, "208", "公用经费")) == ("20.00", "4.00")


def test_parts_that_the_form_does_not_know_tell_nothing(tables):
    assert tables(_PARTED.format(parts="小计 人员经费 其他经费"))["一般公共预算支出表"].garbled


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


_NUMBERED = """2024年度部门决算公开
收入支出决算总表
部门名称：青石县档案馆 金额单位：万元
项目 行次 金额 项目 行次 金额
栏次 1 栏次 2
一、一般公共预算财政拨款收入 1 310.56 一、一般公共服务支出 32 300.00
二、事业收入 5 二、社会保障和就业支出 39 10.56
本年收入合计 27 310.56 本年支出合计 58 310.56
总计 31 310.56 总计 62 310.56
"""


def test_the_numbers_of_rows_are_no_part_of_their_names(tables, cell):
    table = tables(_NUMBERED)["收入支出决算总表"]
    assert all(row.recognised for row in table.rows)
    assert cell(table, "本年支出合计", table.columns[-1].name) == "310.56"


def test_a_misprinted_number_leaves_the_other_figures_of_its_row_without_a_column(tables, cell):
    rows = "201 一般公共服务支出 10.00 06.00 4.00\n合 计 10.00 6.00 4.00\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert cell(table, "201", "项目支出") == "列不定"


def test_a_department_of_shanghai_is_read_by_its_own_template(tables, cell):
    rows = """201 一般公共服务支出 100,000 60,000 40,000
201 03 政府办公厅事务 60,000 60,000
201 06 财政事务 40,000 40,000
合计 100,000 60,000 40,000
"""
    head = "编制部门：青柳区测绘局 单位：元\n项目 支出预算\n功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出\n类 款 项\n"
    for title in ("2031年部门支出预算总表", "2031年预算单位支出预算总表"):
        table = tables(f"2031年区级部门预算\n{title}\n{head}{rows}")["支出总表"]
        assert (table.variant, len(table.columns)) == ("上海", 3)
        assert cell(table, "20106", "项目支出") == "40,000"


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


def test_the_number_of_its_row_ends_a_label_that_has_no_amount(tables, cell):
    table = tables("""2024年度部门决算公开
财政拨款收入支出决算总表
部门：青石县档案馆 金额单位：万元
项目 行次 金额 项目 行次 合计 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款
栏次 1 栏次 2 3 4 5
25 二十五、从来没有的支出 57
本年收入合计 27 本年支出合计 59 9.00 9.00
年初财政拨款结转和结余 28 9.00 年末财政拨款结转和结余 60
总计 32 9.00 总计 64 9.00 9.00
""")["财政拨款收入支出决算总表"]
    assert [row.name for row in table.rows if "本年" in row.name] == ["本年收入合计", "本年支出合计"]


def test_the_number_of_a_row_without_a_label_is_no_part_of_the_name_beside_it(tables, cell):
    blank = _NUMBERED.replace("二、事业收入 5", "9").replace("39 10.56", "39 10.56\n10 三、卫生健康支出 40")
    table = tables(blank)["收入支出决算总表"]
    assert cell(table, "208", table.columns[-1].name) == "10.56"
    assert all(row.recognised for row in table.rows)


_OFFICIAL = """2024年部门预算公开
一般公共预算“三公”经费支出表
部门名称：青石县档案馆 单位：万元
合计 因公出国（境）费 公务用车购置及运行费 公务接待费
小计 公务用车购置费 公务用车运行费
{}
"""


def test_the_row_of_a_table_that_names_none_is_read(tables, cell):
    table = tables(_OFFICIAL.format("12.00 1.00 9.00 4.00 5.00 2.00"))["三公经费支出表"]
    assert [cell(table, "合计", column.name) for column in table.columns][:3] == ["12.00", "1.00", "9.00"]


def test_in_a_row_that_names_none_a_figure_that_fits_two_columns_has_none(tables, cell):
    table = tables(_OFFICIAL.format("11.38 7.62 7.62 3.76"))["三公经费支出表"]
    told = [cell(table, "合计", column) for column in ("公务用车小计", "公务用车运行费", "公务接待费")]
    assert told == ["7.62", "列不定", "3.76"]


def test_such_a_row_is_not_out_of_order_for_a_figure_without_a_column(tables):
    table = tables("""2024年度部门决算公开
财政拨款“三公”经费支出决算表
部门：青石县档案馆 金额单位：万元
预算数 决算数
合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费
小计 公务用车购置费 公务用车运行维护费 小计 公务用车购置费 公务用车运行维护费
11.38 7.62 7.62 3.76 11.38 7.62 7.62 3.76
""")["三公经费决算表"]
    assert table.has_figures()
    assert not table.garbled


def test_the_figures_of_a_row_on_lines_of_their_own_are_out_of_order(tables):
    assert tables(_OFFICIAL.format("12.00\n1.00\n9.00\n4.00\n5.00\n2.00"))["三公经费支出表"].garbled


def test_a_row_under_heads_printed_twice_is_not_that_of_a_template_with_each_of_them_once(tables):
    heads = "因公出国（境）费 公务用车购置及运行维护费 公务接待费"
    table = tables(f"""2024年度部门决算公开
财政拨款“三公”经费、会议费和培训费支出决算表
部门：青石县档案馆 单位：万元
预算数 决算数
“三公”经费 会议费 培训费 “三公”经费 会议费 培训费
合计 {heads} 合计 {heads}
小计 公务用车购置费 公务用车运行维护费 小计 公务用车购置费 公务用车运行维护费
5.00 5.00 3.00 2.00 4.00 4.00 3.00 1.00
""")["三公会议培训决算表"]
    assert table.columns_lost


_IN_PAIRS = """2031年度部门决算公开
财政拨款“三公”经费支出决算表
单位：万元
财政拨款“三公”经费
合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费
小计 公务用车购置费 公务用车运行维护费
{order}
7.00 6.00 0.00 0.00 4.00 3.50 0.00 0.00 4.00 3.50 3.00 2.50
"""


def test_budget_and_outturn_in_pairs_are_told_apart_by_the_line_that_says_so(tables, cell):
    table = tables(_IN_PAIRS.format(order=" ".join(["预算数 决算数"] * 6)))["三公经费决算表"]
    assert [cell(table, "合计", column) for column in ("决算合计", "预算公务用车小计", "决算公务接待费")] == [
        "6.00",
        "4.00",
        "2.50",
    ]


def test_without_such_a_line_nobody_knows_which_is_budget_and_which_outturn(tables, cell):
    assert cell(tables(_IN_PAIRS.format(order=""))["三公经费决算表"], "合计", "决算合计") == "列不定"


def test_a_line_that_is_parted_below_does_not_name_all_columns(tables, cell):
    """Where last year's rest was spent, there was no income of this year."""
    table = tables(
        """2031年度部门决算公开
政府性基金预算财政拨款收入支出决算表
单位：万元
项目 年初结转和结余 本年收入 本年支出 年末结转和结余
功能分类科目编码 科目名称 小计 基本支出 项目支出
212 城乡社区支出 9.37 8.36 8.36 1.01
合计 9.37 8.36 8.36 1.01
"""
    )["政府性基金决算表"]
    assert cell(table, "合计", "本年收入") != "8.36"


_SUMMARY = """2031年部门预算
2031年部门财务收支预算总表
编制部门：青石区档案馆 单位：元
本年收入 本年支出
项目 预算数 项目 预算数
"""


def test_an_amount_may_stand_directly_before_the_label_of_the_next_cell(tables, cell):
    table = tables(
        _SUMMARY
        + """一、财政拨款收入 9,000,000一、一般公共服务支出 7,000,000
1. 一般公共预算 9,000,000二、住房保障支出 2,000,000
收入总计 9,000,000 支出总计 9,000,000
"""
    )["收支总表"]
    assert cell(table, "财政拨款收入", "预算数") == "9,000,000"
    assert cell(table, "201", "预算数") == "7,000,000"


def test_so_may_a_short_amount_with_decimals(tables, cell):
    table = tables(
        _SUMMARY
        + """一、财政拨款收入 980.00一、一般公共服务支出 920.50
二、其他收入 20.00二、住房保障支出 79.50
收入总计 1,000.00 支出总计 1,000.00
"""
    )["收支总表"]
    assert cell(table, "其他收入", "预算数") == "20.00"
    assert cell(table, "221", "预算数") == "79.50"


def test_the_amount_behind_two_labels_is_that_of_the_second(tables, cell):
    table = tables(
        _SUMMARY
        + """一、财政拨款收入 9,000,000 一、一般公共服务支出 7,000,000
1. 一般公共预算 9,000,000 二、卫生健康支出 1,500,000
2. 政府性基金预算 三、住房保障支出 500,000
收入总计 9,000,000 支出总计 9,000,000
"""
    )["收支总表"]
    assert cell(table, "221", "预算数") == "500,000"


_FLOWS = """2024年度部门决算公开表
公开05表
一般公共预算财政拨款收入支出决算表
部门：青柳区测绘中心 单位：万元
项目 年初结转和结余 本年收入 本年支出 年末结转和结余
功能分类科目编码 科目名称 合计 基本支出 项目支出
栏次 1 2 3 4 5 6
"""


def test_four_columns_with_parts_named_below_one_of_them_are_not_all_the_columns(tables, cell):
    """合计 10.00 10.00 6.00 4.00 is 本年收入 and 本年支出, not 年初结转, 本年收入, 本年支出, 年末结转."""
    table = tables(
        _FLOWS
        + """合计 10.00 10.00 6.00 4.00
201 一般公共服务支出 10.00 10.00 6.00 4.00
20103 政府办公厅（室）及相关机构事务 6.00 6.00 6.00
20106 财政事务 4.00 4.00 4.00
"""
    )["一般公共预算支出决算表"]
    assert cell(table, "合计", "合计") != "6.00"
    assert cell(table, "合计", "年初结转和结余") in ("列不定", "空白")


def test_a_header_longer_than_the_reach_says_nothing_of_the_columns_it_lacks(tables, cell):
    """A word in every line: 本级 and 上级 stand further down."""
    words = "科目\n类\n款\n项\n名称\n总计\n编码\n单位\n年度\n收入\n来源\n预算\n备注"
    table = tables(
        f"""2024年单位预算公开表
单位收入总体情况表
编制单位：青柳县测绘中心 单位：万元
{words}
财政拨款小计 一般公共预算 上级一般公共预算转移支付
201 一般公共服务支出 10.00 10.00 6.00 4.00
20103 政府办公厅（室）及相关机构事务 6.00 6.00 6.00
20106 财政事务 4.00 4.00 4.00
合计 10.00 10.00 6.00 4.00
"""
    )["收入总表"]
    assert "一般公共预算" in {column.name for column in table.columns}


_CELLS = """201
一般公共服务支出
10.00
6.00
4.00
201
03
政府办公厅事务
6.00
6.00
201
03
01
行政运行
6.00
6.00
201
06
财政事务
4.00
4.00
合 计
10.00
6.00
4.00
"""


@pytest.mark.parametrize(("code", "column", "printed"), [("20103", "基本支出", "6.00"), ("20106", "项目支出", "4.00")])
def test_where_every_cell_has_a_line_a_code_goes_on_over_several(tables, cell, code, column, printed):
    assert cell(tables(_EXPENDITURE + _CELLS)["支出总表"], code, column) == printed


def test_an_integer_on_a_line_of_its_own_is_no_account_where_no_name_follows(tables, cell):
    rows = "301\n工资福利支出\n1,250\n302\n商品和服务支出\n480\n303\n对个人和家庭的补助\n1,730\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert [row.code for row in table.rows] == ["301", "302", "303"]
    assert [cell(table, code, "合计") for code in ("301", "302", "303")] == ["1,250", "列不定", "1,730"]


def _names(table):
    return [row.label for row in table.rows if row.code]


def test_a_name_printed_above_its_code_and_figures_is_theirs(tables):
    table = tables(
        _EXPENDITURE
        + """一般公共服务支出
201 10.00 6.00 4.00
财政事务
201 06 10.00 6.00 4.00
卫生健康支出
210 3.00 3.00
合 计 13.00 9.00 4.00
"""
    )["支出总表"]
    assert _names(table) == ["一般公共服务支出", "财政事务", "卫生健康支出"]
    assert not any(row.jumbled for row in table.rows)


def test_a_name_printed_below_its_code_and_figures_is_theirs(tables):
    rows = "201 10.00 6.00 4.00\n一般公共服务支出\n201 06 10.00 6.00 4.00\n财政事务\n合 计 10.00 6.00 4.00\n"
    assert _names(tables(_EXPENDITURE + rows)["支出总表"]) == ["一般公共服务支出", "财政事务"]


def test_names_above_and_below_codes_that_no_class_tells_apart_are_doubtful(tables):
    rows = "单位甲的事务\n20106 10.00 6.00 4.00\n单位乙的事务\n合 计 10.00 6.00 4.00\n"
    assert [row.jumbled for row in tables(_EXPENDITURE + rows)["支出总表"].rows if row.code] == [True]


def test_amounts_above_the_first_row_put_the_table_out_of_order_and_are_counted(tables):
    rows = "6.00 4.00\n合 计\n201 一般公共服务支出 10.00\n6.00 4.00\n201 03 政府办公厅事务 10.00\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert table.garbled
    assert sorted(figure.text for figure in table.figures()) == ["10.00", "10.00", "4.00", "4.00", "6.00", "6.00"]


def test_a_code_between_the_lines_of_its_name_begins_a_row(tables, cell):
    rows = "合 计 8.00 8.00\n208 社会保障和就业支出 8.00 8.00\n机关事业单位基本养\n20805 8.00 8.00\n老保险缴费支出\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert cell(table, "20805", "合计") == "8.00"
    assert next(row for row in table.rows if row.code == "20805").jumbled


def test_the_label_of_the_total_may_stand_behind_its_figures(tables, cell):
    rows = "10.00 6.00 4.00 合 计\n201 一般公共服务支出 10.00 6.00 4.00\n"
    assert cell(tables(_EXPENDITURE + rows)["支出总表"], "合计", "基本支出") == "6.00"


_TORN = """2019年度部门预算公开
收支预算总表
单位：万元
项目名称 金额 功能科目名称 金额 项目名称 金额
一、财政拨款  90.00  一、一般公共服务支出  70.00  一、基本支出  50.00
1.一般公共预算  90.00  二、外交支出  二、项目支出  30.00
2.政府性基金预
三、单位预留机动经
三、国防支出  {}
算
费
当年收入小计  90.00  当年支出小计  {}
"""


def test_a_figure_behind_labels_that_are_torn_is_in_no_row_unless_a_sum_has_it(tables, cell):
    assert cell(tables(_TORN.format("10.00", "90.00"))["收支总表"], "203", "预算数") == "列不定"
    assert cell(tables(_TORN.format("10.00", "80.00"))["收支总表"], "203", "预算数") == "10.00"


_BEHEADED = """2022年度部门预算公开
收支总表
单位：万元
收入 支出
预算数 项目
90.00 一、一般公共服务支出
90.00 本年支出合计
90.00 支出总计
项目 预算数
一、一般公共预算拨款收入 90.00
本年收入合计 90.00
收入总计 90.00
"""


def test_an_amount_right_behind_the_header_is_of_no_row_and_puts_the_table_out_of_order(tables):
    table = tables(_BEHEADED)["收支总表"]
    assert table.garbled
    assert len(table.figures()) == 6


@pytest.mark.parametrize("row", ["6.00 4.00\n10.00", "10.00\n\n10.00"])
def test_a_row_without_a_name_that_is_torn_in_two_has_no_columns(tables, row):
    header = "2024年单位预算公开表\n支出预算总表\n单位：万元\n"
    table = tables(f"{header}合计 基本支出 项目支出\n{row}\n")
    assert {entry.state.value for form in table.values() for entry in form.entries.values()} == {"列不定"}


@pytest.mark.parametrize(("figures", "printed"), [("7.00 7.00", "7.00"), ("7.00 7.0 0", "列不定")])
def test_a_row_in_which_one_figure_may_have_lost_its_last_digit_to_a_blank_has_no_columns(
    tables, cell, figures, printed
):
    table = tables(
        f"""2019年度部门预算公开
一般公共预算“三公”经费、会议费、培训费支出预算表
单位：万元
合计 “三公”经费 会议费 培训费
小计 因公出国（境）费 公务用车购置及运行维护费 公务接待费
小计 公务用车购置费 公务用车运行维护费
17.00 10.00 1.00 {figures} 2.00 3.00 4.00
"""
    )["三公经费会议费培训费表"]
    assert cell(table, "合计", "公务用车小计") == printed


@pytest.mark.parametrize(
    "printed",
    [
        *("9O.00", "9。00", "9.00[甲]", "9..00", "9.00万元", "####", "4B,743.70", "9.〇〇", "12、152.62"),
        *("350:34", "1,350-34", "!12.00", ".12.00", "87391.4口", "169,S39,496"),
    ],
)
def test_an_amount_that_is_misprinted_is_no_part_of_the_name_before_it(tables, cell, printed):
    rows = f"""201 一般公共服务支出 {printed} 9.00
201 03 政府办公厅事务 6.00 6.00
合 计 15.00 15.00
"""
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert [row.label for row in table.rows] == ["一般公共服务支出", "政府办公厅事务", "合计"]
    assert cell(table, "201", "合计") == "列不定"


def test_nor_is_it_one_of_the_next_label_in_a_list(tables, cell):
    table = tables(
        _SUMMARY
        + """一、财政拨款收入 9,O00,000 一、一般公共服务支出 7,000,000
1. 一般公共预算 9,000,000 二、住房保障支出 2,000,000
收入总计 9,000,000 支出总计 9,000,000
"""
    )["收支总表"]
    assert cell(table, "财政拨款收入", "预算数") == "列不定"
    assert cell(table, "201", "预算数") == "7,000,000"


def test_a_figure_whose_last_decimal_stands_behind_a_blank_has_no_column(tables, cell):
    rows = "201 一般公共服务支出 10.0 0 6.00 4.00\n201 03 政府办公厅事务 10.00 6.00 4.00\n合 计 10.00 6.00 4.00\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert cell(table, "201", "合计") == "列不定"
    assert table.rows[0].label == "一般公共服务支出"


def test_a_blank_may_part_the_thousands_of_an_amount_behind_the_number_of_its_row(tables, cell):
    table = tables(_BALANCE.replace("{total}", "2 899.99"))["收入支出决算总表"]
    assert cell(table, "收入总计", "金额") == "列不定"


_BALANCE = """2024年度部门决算
收入支出决算总表
单位：万元
收入 支出
项目 行次 金额 项目 行次 金额
栏次 1 栏次 2
一、一般公共预算财政拨款收入 1 2,899.99 一、一般公共服务支出 32 2,899.99
本年收入合计 27 2,899.99 本年支出合计 58 2,899.99
总计 31 {total} 总计 62 2,899.99
"""


def test_a_number_behind_a_label_is_none_of_its_row_where_rows_begin_with_theirs(tables, cell):
    text = """2031年度部门决算
收入支出决算总表
单位：万元
行次 项目 金额 项目 金额
1 一、一般公共预算财政拨款收入 3 823.98 一、一般公共服务支出 3 823.98
2 本年收入合计 3 823.98 本年支出合计 3 823.98
3 总计 3 823.98 总计 3 823.98
"""
    table = tables(text)["收入支出决算总表"]
    assert cell(table, "收入总计", "金额") == "列不定"


def test_dashes_are_no_part_of_a_name(tables):
    rows = "201 一般公共服务支出 10.00 10.00 ——\n201 03 政府办公厅事务 10.00 10.00 －\n合 计 10.00 10.00\n"
    table = tables(_EXPENDITURE + rows)["支出总表"]
    assert [row.label for row in table.rows][:2] == ["一般公共服务支出", "政府办公厅事务"]


def test_a_short_integer_before_the_label_of_the_next_cell_is_no_code_of_an_account(tables):
    summary = """一、财政拨款收入 177 一、卫生健康支出 177
1. 一般公共预算 177
收入总计 177 支出总计 177
"""
    table = tables(_SUMMARY + summary)["收支总表"]
    assert [row.code for row in table.rows if row.code == "177"] == []


def test_the_total_may_stand_behind_the_row_before_where_a_page_ended_there(tables, cell):
    table = tables(
        """2024年单位预算公开表
单位支出总体情况表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
201 一般公共服务支出 70.00 60.00 10.00
221 住房保障支出 30.00 20.00 10.00 合计 100.00 80.00 20.00
"""
    )["支出总表"]
    assert cell(table, "合计", "合计") == "100.00"
    assert cell(table, "住房保障支出", "基本支出") == "20.00"


def test_a_line_of_a_unit_below_the_total_is_no_part_of_the_total(tables):
    """Its figures would fill the columns that the total leaves blank."""
    table = tables(
        """2024年单位预算公开表
收入总表
单位名称：青柳市第三中学 单位：万元
单位名称 合计 本年收入 上年结转结余
小计 一般公共预算 政府性基金预算 国有资本经营预算 财政专户管理资金 单位资金
合计 90.00 90.00 70.00 20.00
青柳市第三中学 90.00 90.00 70.00 20.00
"""
    )["收入总表"]
    assert [row.label for row in table.rows][:1] == ["合计"]
    assert [f.text for f in table.loose[1]] == ["90.00", "90.00", "70.00", "20.00"]


_INCOME = """2024年单位预算公开表
单位收入总体情况表
编制单位：青柳区档案馆 单位：万元
功能分类科目编码 功能分类科目名称 总 计 财政拨款（补助） 财政专户（教育收费） 单位资金 财政拨款结转 非财政拨款结转结余
类 款 项 财政拨款（补助）小计 一般公共预算 政府性基金预算 国有资本经营预算
"""


def test_columns_named_below_one_of_those_of_the_line_above_stand_in_its_place(tables, cell):
    table = tables(
        _INCOME
        + """201 一般公共服务支出 60.00 60.00 60.00
205 教育支出 50.00 8.00 8.00 42.00
合 计 110.00 68.00 68.00 42.00
"""
    )["收入总表"]
    assert [cell(table, "205", name) for name in ("总计", "财政拨款小计", "一般公共预算")] == [
        "50.00",
        "8.00",
        "列不定",
    ]


def test_columns_of_a_row_without_a_name_may_be_named_on_two_lines(tables, cell):
    table = tables(
        """2024年部门预算公开表
一般公共预算“三公”经费支出表
部门：青柳区档案馆 单位：万元
合计 因公出国（境）费 公务用车购置及运行费 公务接待费
小计 公务用车购置费 公务用车运行费
34.00 5.00 5.00 29.00
"""
    )["三公经费支出表"]
    assert not table.garbled
    assert [cell(table, "合计", name) for name in ("公务用车小计", "公务用车购置费", "公务接待费")] == [
        "5.00", "列不定", "29.00",
    ]  # fmt: skip


def test_many_rows_below_one_total_are_told_apart_by_what_fills_its_columns(tables, cell):
    table = tables(
        """2024年部门预算公开表
部门收入总表
部门：青柳区档案馆 单位：万元
科目编码 科目名称 合计 上年结转 一般公共预算拨款收入 政府性基金预算拨款收入 事业收入 其他收入
合计 1,500.00 7.00 1,000.00 150.00 300.00 43.00
201 一般公共服务支出 107.00 7.00 100.00
204 公共安全支出 110.00 110.00
205 教育支出 120.00 120.00
206 科学技术支出 130.00 130.00
207 文化旅游体育与传媒支出 140.00 140.00
208 社会保障和就业支出 700.00 400.00 300.00
212 城乡社区支出 150.00 150.00
229 其他支出 43.00 43.00
"""
    )["收入总表"]
    assert cell(table, "208", "一般公共预算拨款收入") == "400.00"
    assert cell(table, "212", "政府性基金预算拨款收入") == "150.00"
    assert cell(table, "229", "其他收入") == "43.00"


def test_the_total_may_stand_right_behind_the_words_of_the_header(tables, cell):
    table = tables(
        """2024年度部门决算公开表
支出决算表
单位：万元
项目 本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出
支出功能分类科目编码 科目名称
类 款 项 合计 9.00 5.00 4.00
201 一般公共服务支出 9.00 5.00 4.00
"""
    )["支出决算表"]
    assert cell(table, "合计", "本年支出合计") == "9.00"


@pytest.mark.parametrize(("row", "printed"), [("培训支出20.00 20.00", "20.00"), ("培训支出202420.00 20.00", "20.00")])
def test_an_amount_right_behind_its_name_is_one_unless_it_may_begin_with_a_year(tables, cell, row, printed):
    table = tables(
        f"""2024年单位预算公开表
单位支出总体情况表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
205 教育支出 70.00 50.00 20.00
205 02 普通教育 50.00 50.00
205 08 {row}
合计 70.00 50.00 20.00
"""
    )["支出总表"]
    assert cell(table, "20508", "合计") == printed


def test_one_word_of_a_header_with_a_word_on_each_line_does_not_name_all_columns(tables, cell):
    heads = "合计\n因公出国（境）费\n公务接待费\n公务用车购置及运行费\n小计\n购置费\n运行费\n"
    title = "2024年部门预算\n2024年部门“三公”经费和机关运行经费预算表\n编制部门：青柳区档案馆 单位：万元\n"
    table = tables(f"{title}{heads}机关运行经费预算数\n1043.78\n")["三公经费和机关运行经费表"]
    assert "1043.78" not in {entry.text for entry in table.entries.values()} or table.garbled


def test_numbers_of_rows_are_no_part_of_codes_and_labels(tables, cell):
    """序号 1, 2, 3 stand before them, as one province prints all its tables."""
    table = tables(
        """2025年部门预算公开
部门支出总表
201青柳县文化馆
单位：万元
序号 功能分类科目编码 科目名称 合计 基本支出 项目支出
栏次 1 2 3 4 5
1 合计 90.00 60.00 30.00
2 207 文化旅游体育与传媒支出 90.00 60.00 30.00
3 20701 文化和旅游 90.00 60.00 30.00
4 2070109 群众文化 90.00 60.00 30.00
"""
    )["支出总表"]
    assert cell(table, "2070109", "项目支出") == "30.00"


def test_a_title_of_one_template_above_the_columns_of_another_is_read_by_the_columns(tables, cell):
    table = tables(
        """2024年部门预算公开
部门支出总体情况表
部门：青柳县水利局
单位：元
科目编码 科目名称 合计 基本支出 项目支出
合计 900 600 300
213 农林水支出 900 600 300
21303 水利 900 600 300
2130301 行政运行 600 600
2130314 防汛 300 300
""".replace("00", "00.00")
    )["支出总表"]
    assert cell(table, "2130314", "项目支出") == "300.00"


def test_words_of_labels_stand_below_their_head_too(tables, cell):
    """支出功能分类科目 above 科目编码 and 科目名称, and beside it 基本支出 above its parts."""
    table = tables(
        """2023年部门预算公开
一般公共预算支出预算表（按功能科目分类）
部门名称：青柳县茶山镇人民政府
单位：万元
部门预算支出功能分类科目 合计 基本支出 项目支出
科目编码 科目名称 小计 人员经费 公用经费
201 一般公共服务支出 90.00 60.00 50.00 10.00 30.00
20103 政府办公厅（室）及相关机构事务 90.00 60.00 50.00 10.00 30.00
2010301 行政运行 60.00 60.00 50.00 10.00
2010302 一般行政管理事务 30.00 30.00
合计 90.00 60.00 50.00 10.00 30.00
"""
    )["一般公共预算支出表"]
    assert cell(table, "2010301", "公用经费") == "10.00"
    assert cell(table, "2010302", "项目支出") == "30.00"


@pytest.mark.parametrize(("row", "doubtful"), [("100.00 60.00 66.00 40.00", True), ("100.00 60.00 41.00", False)])
def test_a_row_that_holds_without_one_of_its_figures_may_have_two_in_a_cell(tables, row, doubtful):
    table = tables(
        f"""2024年部门预算公开表
部门收入总表
部门：青柳区档案馆 单位：万元
科目编码 科目名称 合计 上年结转 一般公共预算拨款收入 政府性基金预算拨款收入 事业收入 其他收入
201 一般公共服务支出 {row}
205 教育支出 50.00 10.00 40.00
合计 150.00 70.00 80.00
"""
    )["收入总表"]
    assert len(table.loose.get(0, ())) == (4 if doubtful else 0)


_TOLD_OF = """2031年度部门决算
收入决算表
单位：万元
项目
本年收入合计 财政拨款收入 上级补助收入 {income} 经营收入
附属单位
上缴收入
其他收入
科目编码 科目名称
合计 97.46 97.46
208 社会保障和就业支出 97.46 97.46
20805 行政事业单位养老支出 97.46 97.46
2080501 行政单位离退休 54.53 54.53
2080502 事业单位离退休 42.93 42.93
"""


def test_what_is_but_told_of_a_column_is_no_column_where_the_header_does_not_say_it(tables, cell):
    """教育收费 is of 事业收入, and no sum has it: without it all columns add up to the first."""
    table = tables(_TOLD_OF.format(income="事业收入"))["收入决算表"]
    assert not table.garbled
    assert cell(table, "2080501", "第2列") == "54.53"


def test_what_is_told_of_a_column_is_one_where_the_header_says_it(tables):
    table = tables(_TOLD_OF.format(income="事业收入 其中：教育收费"))["收入决算表"]
    assert "教育收费" in [column.name for column in table.columns]


_FUND = """2031年度部门决算
政府性基金预算财政拨款收入支出决算表
单位：万元
项目 年初结转和结余 本年收入 本年支出 年末结转和结余
{labels} 科目名称 小计 基本支出 项目支出
合计 182.35 8.69 8.69 173.66
212 城乡社区支出 182.35 8.69 8.69 173.66
21208 国有土地使用权出让收入安排的支出 182.35 8.69 8.69 173.66
2120804 农村基础设施建设支出 182.35 8.69 8.69 173.66
"""


@pytest.mark.parametrize("labels", ["科目代码", "支出功能分类科目编码"])
def test_figures_that_fit_two_columns_deny_nothing_where_the_header_names_all(tables, cell, labels):
    """8.69 may be 基本支出 or 项目支出, 182.35 what was carried over or income; the others are where they must be."""
    table = tables(_FUND.format(labels=labels))["政府性基金决算表"]
    assert not table.garbled
    assert cell(table, "212", "本年支出小计") == "8.69"
    assert cell(table, "212", "年末结转和结余") == "173.66"
    assert cell(table, "212", "项目支出") == "列不定"
