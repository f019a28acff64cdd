"""What a disclosure says of nobody but the unit itself names that unit; other offices of its place may be named elsewhere."""

import pytest

from audit.model.check import Status

_BODY = """2031年{caliber}预算公开
第一部分 概况
{above}
第三部分 2031年{caliber}预算情况说明
二、关于{unit}2031年收入预算情况说明
{unit}2031年收入预算80.00万元。
三、关于{unit}2031年支出预算情况说明
{unit}2031年支出预算80.00万元。
（三）国有资产占有使用情况
{below}
"""
_ASSETS = "截至2030年12月31日，{}共有车辆1辆。"


def _strays(check, above="", below="", caliber="单位", unit="青石县教育局"):
    text = _BODY.format(caliber=caliber, unit=unit, above=above, below=below)
    return [o for o in check(text, "S302") if o.status is Status.FAILED]


@pytest.mark.parametrize(
    "said",
    [
        {"above": "青石县水务局主要职能"},
        {"above": "二、青石县水务局机构设置"},
        {"above": "青石县水务局编制数12人，实有人数10人。"},
        {"above": "青石县水务局无下属预算单位，下设2个科室。"},
        {"below": _ASSETS.format("青石县水务局")},
        {"below": _ASSETS.format("白河县教育局"), "caliber": "部门"},
        {"above": "白河县教育局是主管教育的县政府工作部门。", "caliber": "部门"},
    ],
)
def test_another_unit_is_told(check, said) -> None:
    assert len(_strays(check, **said)) == 1


@pytest.mark.parametrize(
    "said",
    [
        {"above": "青石县教育局主要职能"},
        {"above": "教育局主要职能"},
        {"above": "青石县教育局（本级）编制数12人，实有人数10人。"},
        {"above": "本单位编制数12人，实有人数10人。"},
        {"above": "中华省青石县教育局无下属预算单位，下设2个科室。"},
        {"below": _ASSETS.format("县教育局")},
        {"below": _ASSETS.format("本部门")},
        {"below": _ASSETS.format("全县")},
        {"below": "截至2030年12月31日，全县学校共有校车1辆。"},
        {"below": _ASSETS.format("青石县第一小学"), "caliber": "部门"},  # which may be one of those below it
        {"above": "（二）青石县第一小学主要职责", "caliber": "部门"},
        {"above": "青石县第一小学编制数12人，实有人数10人。", "caliber": "部门"},
        {"above": "青石县水务局是县政府工作部门。"},  # whom it works with
        {"below": _ASSETS.format("青石县教体局"), "unit": "青石县教育和体育局"},
        {"below": "\n".join([_ASSETS.format("青石县第一小学")] * 3)},  # no slip is made so often
    ],
)
def test_the_unit_itself_and_others_of_whom_it_may_be_said_are_not(check, said) -> None:
    assert _strays(check, **said) == []


def test_what_only_tables_name_may_be_the_department_above(check) -> None:
    table = "{}\n编制单位：青石县教育局\n单位：万元\n类 | 款 | 项 | 功能分类科目名称 | 合计\n | | | 合计 | 90.00\n"
    titles = ("单位支出总体情况表", "一般公共预算支出情况表", "政府性基金预算支出情况表")
    tables = "".join(table.format(title) for title in titles)
    said = "第一部分 青石县第一小学概况\n一、主要职能\n承担教学工作。\n"
    found = [check(f"{cover}2031年单位预算公开\n{said}{tables}", "S302") for cover in ("", "青石县教育局")]
    assert [any(o.status is Status.FAILED for o in outcomes) for outcomes in found] == [False, True]


_PROJECTS = """2031年单位预算公开
第一部分 概况
{above}
一般公共预算基本支出情况表
编制单位：青石县档案馆
单位：万元
类 | 款 | 经济分类科目名称 | 合计 | 人员经费 | 公用经费
 | | 合计 | 90.00 | 90.00 |
第三部分 2031年单位预算情况说明
七、关于青石县档案馆2031年一般公共预算项目支出情况说明
青石县档案馆2031年一般公共预算项目支出30.00万元。
{blocks}
"""
_LEAF = "青石县档案馆无下属预算单位，下设2个科室。"


def _undertaken(check, *offices: str, above: str = _LEAF) -> set[str]:
    blocks = "\n".join(f"项目名称：维护经费{i}\n项目承担单位：{office}" for i, office in enumerate(offices))
    outcomes = check(_PROJECTS.format(above=above, blocks=blocks), "S302", "S324")
    return {o.detail["乙"] for o in outcomes if o.status is Status.FAILED}


def test_a_project_of_another_unit_is_told(check) -> None:
    assert _undertaken(check, "青石县档案馆", "青石县图书馆", "县档案馆") == {"青石县图书馆"}


def test_a_project_may_be_several_units_or_those_below_it(check) -> None:
    assert not _undertaken(check, "青石县档案馆", "青石县档案馆和青石县图书馆", "各乡镇人民政府")
    below = "青石县档案馆有下属预算单位1个：青石县地方志研究中心。"
    assert not _undertaken(check, "青石县档案馆", "青石县地方志研究中心", above=below)


def test_where_most_projects_are_others_nobody_knows_whose_disclosure_it_is(check) -> None:
    assert not _undertaken(check, "青石县图书馆", "青石县图书馆", "青石县档案馆")
