"""What the contents page lists is looked for in the text; what the reading may have lost accuses nobody."""

from dataclasses import replace

import pytest

from audit.evaluation import evaluate
from audit.model.check import Status
from audit.model.document import UnreadPage
from audit.model.document.contents import Entry, Seen

_TEXT = """青石县档案馆2024年单位预算公开
目 录
第一部分 单位概况.......... 1
一、主要职能.......... 1
二、机构设置.......... 1
第二部分 2024年单位预算公开表.......... 2
一、单位支出总体情况表.......... 2
二、一般公共预算支出
情况表.......... 3
{listed}
第三部分 2024年单位预算情况说明.......... 4
一、2024年支出预算情况说明.......... 4
二、其他重要事项的情况说明.......... 5
第一部分 单位概况
一、主要职能
保管和利用全县档案。
二、机构设置
下设 2 个科室。
第二部分 2024年单位预算公开表
青石县档案馆单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
 | | | 合计 | 90.00 | 90.00 |
2024年一般公共预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
 | | | 合计 | 90.00 | 90.00 |
{printed}
第三部分 2024年单位预算情况说明
一、2024年支出预算情况说明
支出预算90.00万元，其中：基本支出90.00万元。
{section}
没有其他事项。
"""
_OTHERS = "二、其他重要事项的情况说明"
_FUND = "三、政府性基金预算支出情况表.......... 4"


def _statuses(check, rule, *, listed="", printed="", section=_OTHERS):
    return {o.status for o in check(_TEXT.format(listed=listed, printed=printed, section=section), rule)}


def test_what_is_listed_is_there_wrapped_numbered_and_named_after_the_unit(check) -> None:
    assert [_statuses(check, rule) for rule in ("S101", "S102", "S103", "S104")] == [{Status.PASSED}] * 4


def test_a_listed_table_that_is_not_there(check) -> None:
    assert Status.FAILED in _statuses(check, "S101", listed=_FUND)


@pytest.mark.parametrize(
    ("rule", "listed", "section"), [("S101", _FUND, _OTHERS), ("S102", "", "二、机关运行经费安排使用情况")]
)
def test_what_may_stand_on_a_page_that_was_not_read_is_not_missing(rulebook, read, rule, listed, section) -> None:
    facts = read(_TEXT.format(listed=listed, printed="", section=section))
    unread = replace(facts, unread=(UnreadPage(4, "只有图像"),))
    book = replace(rulebook, rules=tuple(r for r in rulebook.rules if r.id == rule))
    assert Status.FAILED in {o.status for o in evaluate(book, facts)}
    doubted = [o for o in evaluate(book, unread) if o.status is not Status.PASSED]
    assert {(o.status, o.reason) for o in doubted} == {(Status.UNDETERMINED, "有没读出的页，可能在那里")}


def test_a_table_that_no_form_knows_may_be_the_one_that_is_missing(check) -> None:
    unknown = "三公经费及其他支出情况表\n单位：万元\n事由 | 数额 | 备注\n甲 | 1.00 | 无\n乙 | 2.00 | 无"
    assert Status.FAILED not in _statuses(check, "S101", listed=_FUND, printed=unknown)


@pytest.mark.parametrize(
    "printed",
    ["政府性基金预算支出情况表\n本年没有安排。", "政府性基金预算收支情况表\n单位：万元\n项目 | 金额\n合计 | 0.00"],
)
def test_a_table_of_that_name_or_nearly_so_is_no_missing_table(check, printed) -> None:
    assert Status.FAILED not in _statuses(check, "S101", listed=_FUND, printed=printed)


def test_tables_that_are_hardly_there_at_all_are_published_elsewhere(check) -> None:
    head, _, _ = _TEXT.format(listed=_FUND, printed="", section=_OTHERS).partition("青石县档案馆单位支出总体情况表")
    tail = "第三部分 2024年单位预算情况说明\n一、2024年支出预算情况说明\n支出预算90.00万元。"
    assert {o.status for o in check(head + tail, "S101")} == {Status.NOT_APPLICABLE}


def test_a_listed_section_of_another_name_is_undetermined(check) -> None:
    assert Status.UNDETERMINED in _statuses(check, "S102", section="二、其他事项情况说明")


@pytest.mark.parametrize(
    ("title", "status"), [("政府采购收入情况说明", Status.FAILED), ("政府采购各项支出情况说明", Status.UNDETERMINED)]
)
def test_a_listed_section_is_not_the_one_of_the_opposite_thing(check, title, status) -> None:
    text = _TEXT.format(listed="", printed="", section=_OTHERS + f"\n没有。\n三、{title}")
    text = text.replace("第一部分 单位概况\n", "三、政府采购支出情况说明.......... 5\n第一部分 单位概况\n", 1)
    assert status in {o.status for o in check(text, "S102")}


def test_the_opposite_title_may_have_an_entry_of_its_own(check) -> None:
    headings = "\n没有。\n三、政府性基金预算拨款情况说明\n没有。\n四、国有资本预算拨款情况说明"
    entries = (
        "三、政府性基金预算拨款情况说明.......... 5\n四、国有资本经营预算拨款情况说明.......... 5\n第一部分 单位概况\n"
    )
    text = _TEXT.format(listed="", printed="", section=_OTHERS + headings).replace("第一部分 单位概况\n", entries, 1)
    assert Status.FAILED not in {o.status for o in check(text, "S102")}


def test_one_wrong_number_is_told_once(check) -> None:
    wrong = _TEXT.format(
        listed=_FUND.replace("三", "四") + "\n" + "五、国有资本经营预算支出情况表", printed="", section=_OTHERS
    )
    assert [o.detail["问题"] for o in check(wrong, "S103") if o.status is Status.FAILED] == ["缺3"]


@pytest.mark.parametrize(("times", "status"), [(1, Status.FAILED), (4, Status.UNDETERMINED)])
def test_lines_of_which_many_have_the_number_of_another_are_no_headings(check, times, status) -> None:
    twice = "".join(f"\n{number}、收入支出\n没有。\n{number}、支出收入\n没有。" for number in "二三四五六"[:times])
    assert status in _statuses(check, "S104", section=f"二、其他{twice.replace('二、收入支出', '', 1)}")


@pytest.mark.parametrize(
    ("run_on", "failed"),
    [
        ("没有。二、财政拨款收支预算情况说明", False),  # a converter let the heading run on
        ("没有 二、财政拨款收支预算情况说明", False),
        ("没有。", True),
        ("没有：一、这一项；二、那一项。", True),  # an enumeration of its own
    ],
)
def test_a_heading_in_the_midst_of_a_line_is_not_missing(check, run_on, failed) -> None:
    section = f"{run_on}\n三、其他重要事项的情况说明"
    assert (Status.FAILED in _statuses(check, "S104", section=section)) is failed


def test_numbers_that_begin_lines_of_another_kind_are_not_missing(check) -> None:
    assert Status.FAILED not in _statuses(check, "S104", section="二、其他\n没有。\n三、其他重要事项的情况说明")


@pytest.mark.parametrize(("second", "missing"), [("表1-2 部门支出总表\n", []), ("", ["缺2"])])
def test_tables_numbered_under_a_table_are_entries_of_their_own(check, second, missing):
    text = (
        "2031年部门预算\n目 录\n第一部分 部门概况\n第二部分 部门预算表\n表1 部门收支总表\n表1-1 部门收入总表\n"
        f"{second}表1-3 一般公共预算支出预算表\n表2 财政拨款收支预算总表\n第一部分 部门概况\n一、主要职能\n"
        "第二部分 部门预算表\n部门收入总表\n单位：万元\n科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 9.00\n | 合计 | 9.00\n"
    )
    assert [o.detail["问题"] for o in check(text, "S103") if o.status is Status.FAILED] == missing


_NUMBERED = """青石县档案馆2024年单位预算公开
目录
第一部分 单位概况
第二部分 2024年单位预算公开表
表1 {year}年单位支出总体情况表
表2 2024年一般公共预算支出情况表
第三部分 2024年单位预算情况说明
第一部分 单位概况
第二部分 2024年单位预算公开表
表1
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
 | | | 合计 | 90.00 | 90.00 |
表2
一般公共预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
 | | | 合计 | 90.00 | 90.00 |
第三部分 2024年单位预算情况说明
一、2024年支出预算情况说明
支出预算90.00万元，其中：基本支出90.00万元。
"""


@pytest.mark.parametrize(("year", "failed"), [(2024, 0), (2023, 1)])
def test_a_year_behind_the_number_of_a_table_is_no_part_of_the_number(check, year, failed) -> None:
    text = _NUMBERED.format(year=year)
    assert {o.status for o in check(text, "S101")} == {Status.PASSED}
    assert [o.status for o in check(text, "X501")].count(Status.FAILED) == failed


def test_entries_that_run_into_one_line_do_not_lack(check) -> None:
    text = _TEXT.format(listed=f"{_FUND}\n四、国有资本经营预算支出情况表.......... 5", printed="", section=_OTHERS)
    joined = text.replace("情况表.......... 3\n三、", "情况表.......... 3 - 三、")
    reasons = {o.status: o.reason for o in check(joined, "S103")}
    assert Status.FAILED not in reasons
    assert "一行里不止一条" in reasons[Status.UNDETERMINED]


@pytest.mark.parametrize(("gap", "status"), [("　", Status.UNDETERMINED), ("", Status.FAILED)])
def test_sentences_may_run_on_behind_a_heading_of_another_name(check, gap, status) -> None:
    """Behind a gap the heading is read by itself: its name is like the one that the contents list."""
    said = "青石档案馆设9个职能科室，包括办公室、征集科、保管科、利用科、编研科、信息科、法规科、宣教科、后勤科，另有三个工作专班。"
    text = f"""青石档案馆2024年单位预算公开
目 录
第一部分 单位概况
一、主要职责
二、单位所属预算单位构成情况
第二部分 2024年单位预算情况说明
一、收入支出预算总体情况说明
第一部分 单位概况
一、主要职责
保管档案。
二、青石档案馆预算单位构成情况{gap}{said}
第二部分 2024年单位预算情况说明
一、收入支出预算总体情况说明
收支总预算90.00万元。
"""
    entries = {o.where[1]: o.status for o in check(text, "S102")}
    assert entries["二、单位所属预算单位构成情况"] is status


def test_a_numbered_line_among_the_figures_of_a_table_is_no_heading(rulebook, read) -> None:
    facts = read(_TEXT.format(listed="", printed="", section=_OTHERS))
    table = next(table for table in facts.tables if len(table.figures()) > 1)
    tops = {key: 100.0 * (i + 1) for i, key in enumerate(table.entries)}

    def at(place, top):
        return replace(place, page=5, bbox=(60.0, top, 200.0, top + 10))

    entries = {
        k: replace(e, figure=e.figure and replace(e.figure, place=at(e.figure.place, tops[k])))
        for k, e in table.entries.items()
    }
    lines = [Entry(f"{n}、国防支出", at(table.place, top), 1, i) for n, i, top in (("三", 3, 120.0), ("五", 5, 150.0))]
    below = [replace(line, place=at(line.place, 5000.0 + i)) for i, line in enumerate(lines)]
    beside = [
        replace(line, place=replace(line.place, bbox=(300.0, line.place.bbox[1], 440.0, line.place.bbox[3])))
        for line in lines
    ]
    found = {}
    for name, headings in (("within", lines), ("below", below), ("beside", beside)):
        told = evaluate(rulebook, replace(facts, tables=(replace(table, entries=entries),), headings=tuple(headings)))
        found[name] = {o.status for o in told if o.rule == "S104"}
    assert found["below"] == found["beside"] == {Status.FAILED}  # two pages may be printed on one sheet
    assert Status.FAILED not in found["within"]


def test_what_is_listed_twice_may_be_the_heading_itself(rulebook, read) -> None:
    """Text that was taken from a page out of order prints the first heading of a part before the head of the part."""
    facts = read(_TEXT.format(listed="", printed="", section=_OTHERS))
    missing = replace(next(entry for entry in facts.contents if not entry.table), text="三、工作任务", seen=Seen.NO)
    once, twice = (replace(facts, contents=(*facts.contents, *[missing] * times)) for times in (1, 2))
    found = [{o.status for o in evaluate(rulebook, each) if o.rule == "S102"} for each in (once, twice)]
    assert Status.FAILED in found[0]
    assert Status.FAILED not in found[1]


@pytest.mark.parametrize(
    ("headings", "wrong"),
    [
        (("六、财政拨款基本支出情况说明", "八、一般公共预算基本支出情况说明"), []),
        (("六、财政拨款基本支出情况说明", "八、财政拨款基本支出情况说明"), ["八、财政拨款基本支出情况说明"]),
        (("一、项目支出情况说明", "一、项目支出情况说明"), []),  # another list
        (("六、关于青石县档案馆2031年", "七、关于青石县档案馆2031年"), []),  # printed in two lines
    ],
)
def test_two_headings_of_a_part_are_not_the_same(check, headings, wrong):
    table = "单位支出总体情况表\n单位：万元\n类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出\n"
    table += "201 | | | 一般公共服务支出 | 90.00 | 60.00 | 30.00\n | | | 合计 | 90.00 | 60.00 | 30.00\n"
    prose = "".join(f"{heading}\n有关工作。\n" for heading in headings)
    outcomes = check(f"2031年单位预算公开\n{table}第三部分 2031年单位预算情况说明\n{prose}", "S124")
    assert [o.detail["后"] for o in outcomes if o.status is Status.FAILED] == wrong
