"""Disclosures of several years in one text are refused, however their tables were read."""

import pytest

from audit.errors import UnreadableInput

_PARTS = "第一部分 {0}年单位概况\n第二部分 {0}年单位预算公开表\n第三部分 {0}年单位预算情况说明\n第四部分 名词解释\n"


def _text_of(*years: int) -> str:
    one = "{0}年单位预算公开\n目录\n" + _PARTS
    said = "二、关于青石县图书馆{0}年收入预算情况说明\n收入预算90.00万元，比上年预算增加10.00万元，增长12.50%。\n"
    text = one + _PARTS.replace("第四部分", said + "第四部分")
    return "".join(text.format(year) for year in years)


def test_a_text_that_counts_its_parts_in_contents_and_text_is_one(read):
    assert read(_text_of(2031)).profile.year == 2031


def test_a_text_whose_parts_are_bound_in_another_order_than_its_contents_say_is_one(read):
    contents, said = _text_of(2031).split("第四部分 名词解释\n", 1)
    first, tables, prose = said.split("\n", 2)
    prose, last = prose.split("第四部分")
    text = f"{contents}第四部分 名词解释\n{first}\n{prose}{tables}\n第四部分{last}"
    assert read(text).profile.year == 2031


def test_a_text_of_two_years_is_refused(read):
    with pytest.raises(UnreadableInput, match="两份公开"):
        read(_text_of(2031, 2032))


def test_two_texts_without_contents_are_told_apart_by_their_parts(read):
    parts = _text_of(2031).split("目录\n")[1].split("第四部分 名词解释\n", 1)[1]
    assert parts.startswith("第一部分")
    with pytest.raises(UnreadableInput, match="两份公开"):
        read("2031年单位预算公开\n" + parts + parts.replace("90.00", "80.00").replace("单位预算情况说明", "情况说明"))


def test_two_narratives_of_other_provinces_are_told_apart_by_their_numbers(read):
    said = "第三部分 部门预算情况说明\n" + "".join(
        f"{number}、{{}}{name}预算情况{{}}\n{name}预算90.00万元。\n"
        for number, name in (("一", "收支"), ("二", "收入"), ("三", "支出"))
    )
    one, other = said.format(*["", "说明"] * 3), said.format(*["关于2031年", "的说明"] * 3)
    assert read("2031年部门预算公开\n" + one).profile.year == 2031
    with pytest.raises(UnreadableInput, match="两份公开"):
        read("2031年部门预算公开\n" + one + other)


def test_projects_that_are_told_one_after_the_other_are_no_second_disclosure(read):
    project = "一、项目概述\n改造书库。\n二、实施内容\n改造，{0}万元。\n三、年度预算安排\n安排{0}万元。\n四、绩效目标\n得分{0}万元。\n"
    text = "2031年部门预算公开\n部门预算编制说明\n2031年支出预算90.00万元。\n项目经费情况说明\n"
    assert read(text + "".join(project.format(f"{n}0.00") for n in range(1, 5))).profile.year == 2031


def test_parts_counted_anew_under_a_heading_whose_next_goes_on_are_no_second_disclosure(read):
    said = "一、收入情况\n收入预算90.00万元。\n二、绩效预算信息\n第一部分 总体绩效目标\n整体提升。\n第二部分 分项绩效目标\n{0}采购情况\n采购预算5.00万元。\n"
    contents = "2031年部门预算公开\n第一部分 部门预算公开表\n第二部分 情况说明\n"
    parts = "第一部分 部门预算公开表\n略。\n第二部分 情况说明\n"
    assert read(contents + parts + said.format("三、")).profile.year == 2031
    with pytest.raises(UnreadableInput, match="两份公开"):
        read(contents + parts + said.format("一、"))
