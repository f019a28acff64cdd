"""The numbers printed above the tables: one is wrong where those around it leave room for just one other."""

import pytest

from audit.model.check import Status

_TABLES = ("单位支出总体情况表", "一般公共预算支出情况表", "政府性基金预算支出情况表", "国有资本经营预算支出情况表")
_OTHER = "对下转移支付预算表"
_BODY = """单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 90.00 |
 | | | 合计 | 90.00 | 90.00 |
"""


def _written(numbers, names=(*_TABLES, _OTHER), head="{name}\n{number}\n"):
    tables = (head.format(name=name, number=number) + _BODY for name, number in zip(names, numbers, strict=False))
    return "2031年单位预算公开\n" + "".join(tables)


def _wrong(outcomes):
    return [(o.detail["写的"], o.detail["应为"]) for o in outcomes if o.status is Status.FAILED]


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ("34567", []),
        ("35567", [("5", "4")]),
        ("33567", [("3", "4")]),
        ("34576", [("7", "6"), ("6", "7")]),
        ("34566", [("6", "7")]),
        ("36678", [("6", "5")]),  # whatever stands before it
        ("34917", []),  # two at once: nobody knows
        ("34568", []),  # the table between may have no number
        ("45671", []),  # another series
    ],
)
def test_a_number_is_wrong_where_its_neighbours_say_so(check, numbers, wrong):
    assert _wrong(check(_written([f"公开0{number}表" for number in numbers]), "S123")) == wrong


@pytest.mark.parametrize("head", ["{number}\n{name}\n", "{name}\n{number}\n", "{number} {name}\n"])
@pytest.mark.parametrize("way", ["附表{}", "表{}", "公开表{}"])
def test_it_stands_above_or_below_the_name_or_before_it(check, head, way):
    text = _written([way.format(number) for number in "13345"], head=head)
    assert _wrong(check(text, "S123")) == [("3", "2")]


def test_chinese_numbers_are_numbers(check):
    assert _wrong(check(_written(["表一", "表二", "表四", "表四", "表五"]), "S123")) == [("4", "3")]


def test_a_table_that_goes_on_has_its_number_twice(check):
    names = (_TABLES[0], _TABLES[1], _OTHER, f"{_OTHER}（续）", _TABLES[2], _TABLES[3])
    assert _wrong(check(_written([f"公开0{number}表" for number in "344567"], names), "S123")) == []
    assert _wrong(check(_written([f"公开0{number}表" for number in "345567"], names), "S123")) == []


def test_another_series_may_begin_with_one_number_twice(check):
    names = (*_TABLES, _OTHER, "单位收入总体情况表", "一般公共预算基本支出情况表")
    assert _wrong(check(_written([f"公开0{number}表" for number in "3456223"], names), "S123")) == []


def test_where_three_are_wrong_they_may_count_something_else(check):
    names = [*_TABLES, _OTHER, *(f"{letter}类事项支出预算表" for letter in "甲乙丙丁戊")]
    outcomes = check(_written([f"公开{number:02d}表" for number in (1, 3, 3, 4, 6, 6, 7, 9, 9, 10)], names), "S123")
    assert [at for at, o in enumerate(outcomes) if o.status is Status.UNDETERMINED] == [1, 4, 7]
    assert {o.status for o in outcomes} == {Status.UNDETERMINED, Status.PASSED}


@pytest.mark.parametrize(
    ("at", "cited", "around"), [(0, "34", ("没有", "4")), (1, "435", ("3", "5")), (4, "76", ("6", "没有"))]
)
def test_a_number_is_cited_with_its_neighbours(check, at, cited, around):
    outcome = check(_written([f"公开0{number}表" for number in "34567"]), "S123")[at]
    assert "".join(leaf.figure.text for leaf in outcome.check.figures) == cited
    assert (outcome.detail["前"], outcome.detail["后"]) == around


def test_numbers_with_a_second_part_are_another_way_of_counting(check):
    (outcome,) = check(_written(["预算01-1表", "预算01-2表", "预算02-1表", "预算02-1表", "预算03表"]), "S123")
    assert outcome.status is Status.NOT_APPLICABLE
