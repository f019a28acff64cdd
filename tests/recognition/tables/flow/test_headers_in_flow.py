"""Flow text: what the lines of a header say of the columns, and what they leave open."""

import pytest


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


@pytest.mark.parametrize("unit", ["（万元）", "(单位：万元)"])
def test_the_unit_behind_the_name_of_a_column_is_no_part_of_it(tables, cell, unit):
    table = tables(_NATIONAL.format(f"合计{unit} 上年结转{unit} 一般公共预算拨款收入{unit} 其他收入{unit}"))["收入总表"]
    assert not table.garbled
    assert cell(table, "208", "上年结转") == "4.00"


def test_words_of_a_header_whose_characters_stand_apart_name_columns(tables, cell):
    table = tables(_NATIONAL.format("合 计 上 年 结 转 一般公共预算拨款收入 其 他 收 入"))["收入总表"]
    assert not table.garbled
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


def test_one_word_of_a_header_with_a_word_on_each_line_does_not_name_all_columns(tables, cell):
    heads = "合计\n因公出国（境）费\n公务接待费\n公务用车购置及运行费\n小计\n购置费\n运行费\n"
    title = "2024年部门预算\n2024年部门“三公”经费和机关运行经费预算表\n编制部门：青柳区档案馆 单位：万元\n"
    table = tables(f"{title}{heads}机关运行经费预算数\n1043.78\n")["三公经费和机关运行经费表"]
    assert "1043.78" not in {entry.text for entry in table.entries.values()} or table.garbled


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
