"""Years left over from last year's disclosure are told; years compared with on purpose are not."""

import pytest

from audit.model.check import Status

_TEXT = """{year}年单位预算公开
第三部分 {year}年单位预算情况说明
二、关于青石县档案馆{year}年收入预算情况说明
收入预算90.00万元，比{one}年预算增加10.00万元，增长12.50%。
三、关于青石县档案馆{year}年支出预算情况说明
支出预算90.00万元，比{two}年预算增加10.00万元，增长12.50%。
五、关于青石县档案馆{year}年一般公共预算当年拨款情况说明
一般公共预算拨款合计90.00万元，比2023年预算增加10.00万元，增长12.50%。"""


@pytest.mark.parametrize(
    ("period", "status"),
    [
        ("2024.1.1-2024.12.31", Status.PASSED),
        ("2023年1月至2025年12月", Status.PASSED),
        ("2024年1月至2025年12月", Status.PASSED),
        ("2023年1月至2024年12月", Status.PASSED),
        ("2023.1.1-2023.12.31", Status.FAILED),
        ("2024.1.1-2023.12.31", Status.FAILED),
        ("2025.1.1-2024.12.31", Status.FAILED),
    ],
)
def test_a_project_is_carried_out_in_the_year(check, period, status) -> None:
    text = _TEXT.format(year=2024, one=2023, two=2023) + f"\n五、实施周期\n{period}\n六、年度预算安排"
    assert [o.status for o in check(text, "X505")] == [status]


@pytest.mark.parametrize(
    ("sentence", "failed"),
    [
        ("2024年收入预算90.00万元。", 0),
        ("2023年收入预算90.00万元。", 1),
        ("2023年，青石县档案馆收入预算90.00万元。", 1),
        ("收入预算90.00万元，比2023年收入预算增加10.00万元。", 0),  # compared with
        ("2023年收入预算执行数为80.00万元，2024年收入预算90.00万元。", 0),  # spent in the year before
        ("2024年收入预算90.00万元，主要原因是2023年收入预算没有安排。", 0),  # a reason tells of any year
        ("2023年基本支出90.00万元。", 1),
        ("2023年基本支出80.00万元，2024年基本支出90.00万元。", 0),  # told beside the year's own
        ("2022年收入预算90.00万元。", 1),  # this year's amount
        ("2022年收入预算77.00万元。", 0),  # another amount, of another year
        ("预计2025年收入预算90.00万元。", 0),
        ("2023年收入预算90.00万元，实际执行89.00万元。", 0),
        ("2023年部门决算收入合计90.00万元。", 0),
        ("2023年收入预算调整预算数为95.00万元。", 0),
    ],
)
def test_a_sentence_is_of_the_year_that_the_others_are_of(check, sentence, failed) -> None:
    text = _TEXT.format(year=2024, one=2023, two=2023) + "\n二、收入预算说明\n" + sentence
    text += "\n2024年支出预算90.00万元。\n2024年政府采购预算2.00万元。"
    assert sum(o.status is Status.FAILED for o in check(text, "X506")) == failed


def test_the_contents_page_is_of_the_year_too(check) -> None:
    text = """青石县档案馆2024年单位预算公开
目 录
第一部分 单位概况
一、主要职能
第二部分 2024年单位预算情况说明
一、关于青石县档案馆2023年收入预算情况说明
二、关于青石县档案馆2024年支出预算情况说明
第三部分 名词解释
第一部分 单位概况
一、主要职能
保管和利用全县档案。
第二部分 2024年单位预算情况说明
一、关于青石县档案馆2024年收入预算情况说明
收入预算90.00万元。
二、关于青石县档案馆2024年支出预算情况说明
支出预算90.00万元，其中：基本支出90.00万元。
第三部分 名词解释
基本支出：保障机构运转的支出。"""
    failed = [o.detail["文字"] for o in check(text, "X502") if o.status is Status.FAILED]
    assert failed == ["目录：一、关于青石县档案馆2023年收入预算情况说明"]


@pytest.mark.parametrize("line", ["{}年度", "部门名称：青石县档案馆 {}年度"])
@pytest.mark.parametrize(("year", "failed"), [(2024, 0), (2023, 1)])
def test_a_year_alone_above_a_table_is_the_tables(check, line, year, failed) -> None:
    table = "单位：万元\n类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出\n | | | 合计 | 9.00 | 9.00 |\n"
    text = f"2024年单位预算公开\n2024年收入总体情况表\n{table}2024年单位支出总体情况表\n{table}一般公共预算支出情况表\n"
    assert sum(o.status is Status.FAILED for o in check(text + line.format(year) + "\n" + table, "X501")) == failed


@pytest.mark.parametrize(
    ("listed", "statuses"), [(2024, [Status.PASSED] * 4), (2023, [Status.FAILED] + [Status.PASSED] * 3)]
)
def test_the_contents_name_tables_of_the_year(check, listed, statuses) -> None:
    text = f"""2024年部门预算公开
目录
第一部分 部门概况
第二部分 部门预算表
一、{listed}年部门支出总体情况表
二、2024年一般公共预算支出情况表
第三部分 情况说明
第四部分 名词解释
第一部分 部门概况
第二部分 部门预算表
2024年部门支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
 | | | 合计 | 90.00 | 90.00 |
2024年一般公共预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
 | | | 合计 | 90.00 | 90.00 |"""
    assert sorted(o.status for o in check(text, "X501")) == sorted(statuses)


def test_the_title_of_a_part_may_stand_below_its_number(check):
    text = (
        "2031年部门预算公开\n第二部分\n2030年度白河县商务局部门预算表\n第三部分 2031年部门预算情况说明\n"
        "一、2031年部门预算收支情况说明\n2031年收入预算100.00万元，支出预算100.00万元。\n"
    )
    said = [o.detail["文字"] for o in check(text, "X502") if o.status is Status.FAILED]
    assert said == ["第二部分2030年度白河县商务局部门预算表"]


def test_one_title_with_a_year_is_measured_by_what_the_sections_say(check):
    table = "2023年一般公共预算支出情况表\n单位：万元\n类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出\n"
    parts = _TEXT.format(year=2024, one=2023, two=2023).split("第三部分", 1)
    text = f"{parts[0]}第二部分 2024年单位预算公开表\n{table} | | | 合计 | 90.00 | 90.00 |\n第三部分{parts[1]}"
    assert [o.status for o in check(text, "X501")] == [Status.FAILED]


@pytest.mark.parametrize(
    ("sentence", "failed"),
    [
        ("青石县档案馆{}年上年结转结余3.00万元。", 1),
        ("青石县档案馆{}年财政拨款“三公”经费比上年预算减少1.00万元。", 1),
        ("按照综合预算的要求，青石县档案馆{}年全部收入和支出列入单位预算。", 1),
        ("{}年，本单位预算绩效管理整体预算绩效目标1个。", 1),
        ("从单位构成看，{}年部门预算编制范围的单位包括：青石县档案馆。", 1),
        ("纳入{}年部门预算编制范围的单位包括：青石县档案馆。", 1),
        ("与{}年部门预算编制范围的单位共3个相比，今年没有变化。", 0),
        ("1.公务接待费：{}年预算安排3.00万元，与上年持平。", 1),
        ("{}年预算安排3.00万元，比上年减少1.00万元，2024年预算安排2.00万元。", 0),
        ("{}年末财政拨款结转3.00万元。", 0),
    ],
)
def test_more_sentences_that_are_of_the_year(check, sentence, failed):
    for year, count in ((2024, 0), (2023, failed)):
        text = f"{_TEXT.format(year=2024, one=2023, two=2023)}\n{sentence.format(year)}"
        assert sum(o.status is Status.FAILED for o in check(text, "X506")) == count


@pytest.mark.parametrize(("comma", "failed"), [("，", 1), (",", 1)])
def test_a_narrow_comma_ends_what_the_year_is_of_too(check, comma, failed):
    item = f"一般公共服务支出（类）档案事务（款）档案馆（项）：2023年预算数为9.00万元{comma}比上年预算增加1.00万元。"
    text = f"{_TEXT.format(year=2024, one=2023, two=2023)}\n（三）一般公共预算当年拨款具体使用情况\n1.{item}"
    assert sum(o.status is Status.FAILED for o in check(text, "X506")) == failed


def test_what_most_tables_say_is_the_year_though_the_cover_says_another(check):
    tables = "".join(
        f"{title}\n部门名称：青石县档案馆 2024年度\n金额单位：万元\n"
        "科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出\n合计 | | 90.00 | 90.00 |\n"
        for title in ("支出决算表", "一般公共预算财政拨款支出决算表")
    )
    text = f"青石县档案馆\n2023年度部门决算公开\n第二部分 部门决算表\n{tables}"
    assert [o.status for o in check(text, "X502")] == [Status.FAILED]


NORTH = """
2031年部门预算
第三部分 情况说明
二、部门预算安排的总体情况
{}年预算收入90.00万元，其中：一般公共预算收入90.00万元。
2031年支出预算90.00万元，其中基本支出60.00万元，项目支出30.00万元。
3、比上年增减情况
2031年预算收支安排90.00万元，较2030年预算增加1.00万元。
（四）国有资产占用情况
{}年期末，我部门共有车辆3辆。
"""


@pytest.mark.parametrize(
    ("told", "end", "rules"), [(2031, 2030, set()), (2030, 2030, {"X506"}), (2031, 2031, {"X504"})]
)
def test_budgeted_income_and_the_end_of_the_year_are_dated(failed, told, end, rules):
    assert failed(NORTH.format(told, end), "X504", "X506") == rules


@pytest.mark.parametrize(
    "told",
    [
        "{}年度收入总计90.00万元、支出总计90.00万元（含结转和结余）。",
        "1.因公出国（境）费支出情况说明。{}年度因公出国（境）费支出预算8.00万元，支出决算6.20万元。",
    ],
)
@pytest.mark.parametrize("year", [2025, 2023])
def test_what_is_told_is_of_this_year(check, told, year) -> None:
    text = f"""2025年度部门决算公开
第三部分 2025年度部门决算情况说明
一、收入支出决算总体情况说明
2025年度收、支总计均为90.00万元。
二、财政拨款“三公”经费支出决算情况说明
2025年度“三公”经费财政拨款支出预算为8.00万元，支出决算为6.20万元。
三、政府采购支出情况说明
2025年度政府采购支出总额3.00万元。
四、机关运行经费支出情况说明
2025年度机关运行经费支出2.00万元。
{told.format(year)}
"""
    assert (Status.FAILED in {o.status for o in check(text, "X506")}) == (year == 2023)


@pytest.mark.parametrize(
    ("heading", "failed"),
    [
        ("三、2024年度部门主要工作任务及目标", False),
        ("三、2023年度部门主要工作任务及目标", True),
        ("三、2023年度部门主要工作完成情况", False),  # looked back on
    ],
)
def test_a_budget_plans_the_work_of_its_year(check, heading, failed) -> None:
    text = _TEXT.format(year=2024, one=2023, two=2023).replace(
        "第三部分", f"一、主要职能\n保管档案。\n二、机构设置\n设2个科室。\n{heading}\n做好保管工作。\n第三部分", 1
    )
    assert (Status.FAILED in {o.status for o in check(text, "X502")}) is failed


@pytest.mark.parametrize(
    ("beside", "failed"),
    [
        ("2025年度“三公”经费财政拨款支出决算为6.20万元，2026年度“三公”经费财政拨款预算数为8.00万元。", False),
        ("2026年度公务接待费预算为8.00万元，比2025年度略有核减。", False),
        ("2026年度“三公”经费预算总计8.00万元，其中：公务接待2.00万元。", False),
        ("2026年度“三公”经费财政拨款支出预算为8.00万元，支出决算为6.20万元。", True),
    ],
)
def test_final_accounts_may_tell_what_the_next_year_is_budgeted(check, beside, failed) -> None:
    text = f"""2025年度部门决算公开
第三部分 2025年度部门决算情况说明
一、收入支出决算总体情况说明
2025年度收、支总计均为90.00万元。
二、财政拨款“三公”经费支出决算情况说明
其中2025年度公务接待费支出决算为6.20万元。
{beside}
三、政府采购支出情况说明
2025年度政府采购支出总额3.00万元。
四、机关运行经费支出情况说明
2025年度机关运行经费支出2.00万元。
"""
    assert (Status.FAILED in {o.status for o in check(text, "X506")}) is failed
