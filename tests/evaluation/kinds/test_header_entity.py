"""The unit above each table: short names, brackets and names cut by a cell are one unit."""

import pytest

from audit.model.check import Status

_TABLE = """{title}
编制单位：{entity}
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
 | | | 合计 | 90.00 | 90.00 |
"""
_TITLES = ("单位支出总体情况表", "一般公共预算支出情况表", "政府性基金预算支出情况表")


@pytest.mark.parametrize(
    ("other", "failed"),
    [
        ("青石县档案馆", 0),
        ("青石县档案馆（本级）", 0),
        ("中华省青石县档案馆", 0),
        ("青石县档", 0),
        ("单位:元", 0),  # nothing was filled in before the unit of its figures
        ("白河县图书馆", 1),
    ],
)
def test_the_unit_above_a_table(check, other, failed) -> None:
    names = ("青石县档案馆", "青石县档案馆", other)
    text = "2024年单位预算公开\n" + "".join(
        _TABLE.format(title=title, entity=entity) for title, entity in zip(_TITLES, names, strict=True)
    )
    assert sum(o.status is Status.FAILED for o in check(text, "S301")) == failed


_SENTENCES = (
    "2024年单位预算公开\n第三部分 2024年单位预算情况说明\n"
    "二、关于青石县档案馆2024年收入预算情况说明\n青石县档案馆2024年收入预算80.00万元。\n"
    "三、关于青石县档案馆2024年支出预算情况说明\n青石县档案馆2024年支出预算80.00万元。\n"
    "八、关于青石县档案馆2024年政府性基金预算拨款情况说明\n{}2024年没有使用政府性基金预算拨款安排的支出。\n"
)


@pytest.mark.parametrize(
    ("office", "strays"),
    [
        ("白河县图书馆", True),
        ("白河县青石镇财政所", True),
        ("青石县财政局档案馆", False),
        ("青石县财政局", False),
        ("江北市财政局", False),
        ("县档案馆", False),
        ("云溪市白河县图书馆", True),
        ("云溪市青石县图书馆", False),
        ("云溪农村乡镇服务中心", False),
    ],
)
def test_an_office_of_another_county_strays(check, office, strays) -> None:
    found = [o for o in check(_SENTENCES.format(office), "S302") if o.status is Status.FAILED]
    assert bool(found) is strays


_FOUR = (*_TITLES, "国有资本经营预算支出情况表")


@pytest.mark.parametrize(
    ("other", "another"),
    [
        ("青石县图书馆", True),
        ("白河县档案馆", True),
        ("青石县档案局", False),  # one character may be misread
        ("青石县档案馆（本级）", False),
        ("青石县财政局国库科", False),  # no office of its own
    ],
)
def test_a_table_of_an_office_that_is_clearly_another_one(check, other, another) -> None:
    names = ("青石县档案馆", "青石县档案馆", "青石县档案馆", other)
    text = "2024年单位预算公开\n" + "".join(
        _TABLE.format(title=title, entity=entity) for title, entity in zip(_FOUR, names, strict=True)
    )
    assert (Status.FAILED in {o.status for o in check(text, "S306")}) is another


@pytest.mark.parametrize(("other", "another"), [("青石县图书馆", True), ("青石县档案馆", False)])
def test_the_unit_may_be_named_in_a_row_of_the_grid(check, other, another) -> None:
    """部门名称：… | 2024年度 | 金额单位：万元"""
    names = ("青石县档案馆", "青石县档案馆", other, "青石县档案馆")
    text = "2024年单位预算公开\n" + "".join(
        _TABLE.format(title=title, entity=entity).replace(f"{entity}\n", f"{entity} | 2024年度 | 金额单位：万元\n")
        for title, entity in zip(_FOUR, names, strict=True)
    )
    assert (Status.FAILED in {o.status for o in check(text, "S306")}) is another


@pytest.mark.parametrize(("cover", "another"), [("青石县图书馆", True), ("青石县档案馆", False)])
def test_the_cover_is_of_the_unit_of_the_tables(check, cover, another) -> None:
    tables = "".join(_TABLE.format(title=title, entity="青石县档案馆") for title in _TITLES)
    text = f"{cover}2024年单位预算公开\n第二部分 2024年单位预算公开表\n{tables}"
    assert (Status.FAILED in {o.status for o in check(text, "S306")}) is another


@pytest.mark.parametrize("number", ["公开0{}表", "预算0{}表", "部门预算0{}-1表", "部门公开表0{}"])
def test_the_number_of_the_table_beside_it_is_no_part_of_the_unit(check, number) -> None:
    text = "2024年单位预算公开\n"
    for i, title in enumerate(_TITLES, 1):
        table = _TABLE.format(title=title, entity="青石县档案馆")
        text += table.replace("青石县档案馆\n", f"青石县档案馆 {number.format(i)} ")
    outcomes = check(text, "S301")
    assert outcomes
    assert Status.FAILED not in {o.status for o in outcomes}


_OFFICE = (
    "2031年单位预算公开\n第二部分 2031年单位预算公开表\n一般公共预算支出情况表\n单位：万元\n"
    "类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出\n"
    "201 | | | 一般公共服务支出 | 388.20 | 388.20 |\n | | | 合计 | 388.20 | 388.20 |\n"
    "第三部分 2031年单位预算情况说明\n"
    "一、关于青石县档案馆2031年收支预算情况的总体说明\n收支总预算不变。青石县档案馆2031年收支总预算388.20万元。\n"
    "二、关于青石县档案馆2031年收入预算情况说明\n2031年，青石县档案馆收入总预算388.20万元。\n"
    "三、关于青石县档案馆2031年支出预算情况说明\n青石县档案馆2031年支出预算388.20万元。\n"
    "六、关于青石县档案馆2031年一般公共预算基本支出情况说明\n青石县档案馆2031年一般公共预算基本支出388.20万元。\n"
)


@pytest.mark.parametrize(
    "told",
    [
        "二、关于青石县档案馆2031年收入",  # a heading is of nobody else
        "。青石县档案馆2031年收支总预算",  # behind another sentence
        "，青石县档案馆收入总预算",
        "\n青石县档案馆2031年一般公共预算基本支出",
    ],
)
@pytest.mark.parametrize(("office", "failed"), [("青石县档案馆", 0), ("青石县统计局", 1)])
def test_what_is_the_units_own_is_of_no_other_office(check, told, office, failed) -> None:
    assert told in _OFFICE
    text = _OFFICE.replace(told, told.replace("青石县档案馆", office), 1)
    assert sum(o.status is Status.FAILED for o in check(text, "S302")) == failed
