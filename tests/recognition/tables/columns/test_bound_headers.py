"""Which column of the grid is which of the form's, by the headers above them."""

import pytest

from audit.model.knowledge.forms import BlockSpec, ColumnSpec, RowKey
from audit.recognition.tables.columns.matching import between, by_header, of_another_year

TOTAL, BASIC, PROJECT = (ColumnSpec(name, (name,)) for name in ("合计", "基本支出", "项目支出"))


def _spec(*columns: ColumnSpec) -> BlockSpec:
    return BlockSpec("支出", RowKey.ACCOUNT, columns)


@pytest.fixture
def bound(rulebook):
    def names(paths, *columns):
        found = by_header(_spec(*columns), paths, range(len(paths)), rulebook.titles.headers)
        return {j: column.name for j, column in found.items()}

    return names


@pytest.fixture
def inferred(rulebook):
    def names(path, *columns, further=()):
        """What stands between a column that is bound to the first and one that is bound to the last of them."""
        paths = [("合计",), path, *further, ("项目支出",)]
        values = {0: columns[0], len(paths) - 1: columns[-1]}
        return [column.name for column in between(_spec(*columns), values, paths, rulebook.titles.headers).values()]

    return names


def test_the_best_fit_is_taken_first_wherever_it_stands(bound):
    spent = ColumnSpec("支出", ("支出", "支出数"))
    assert bound([("本年基本支出",), ("支出",)], spent, BASIC) == {0: "基本支出", 1: "支出"}


def test_every_column_is_bound_once_the_leftmost_of_equals(bound):
    assert bound([("合计",), ("合计",)], TOTAL) == {0: "合计"}
    assert bound([("合计",)], TOTAL, ColumnSpec("小计", ("合计",))) == {0: "合计"}


def test_last_years_column_is_that_of_a_form_that_asks_for_it(bound):
    paths, budget = [("2030年预算数",), ("2031年预算数",)], ColumnSpec("预算数", ("预算数",))
    assert bound(paths, budget) == {1: "预算数"}
    assert bound(paths, budget, ColumnSpec("上年数", ("上年预算数",))) == {0: "上年数", 1: "预算数"}


def test_a_word_or_an_earlier_year_anywhere_above_makes_a_column_another_years(rulebook):
    paths = [("上年", "合计"), ("2030年", "合计"), ("2031年", "合计"), ("合计",)]
    assert of_another_year(paths, range(4), rulebook.titles.headers) == {0, 1}


def test_a_header_above_several_columns_names_none_of_them(bound):
    assert bound([("项目支出", "甲"), ("项目支出", "乙")], PROJECT) == {}
    assert bound([("项目支出", "|"), ("其他", "乙")], PROJECT) == {0: "项目支出"}


def test_a_header_of_its_own_counts_though_a_group_stands_above_it(bound):
    assert bound([("支出", "项目支出"), ("支出", "乙")], PROJECT) == {0: "项目支出"}


@pytest.mark.parametrize("path", [(), ("",), ("基木支山",), ("支",)])
def test_what_stands_between_two_columns_and_cannot_be_read_is_what_the_form_has_there(inferred, path):
    assert inferred(path, TOTAL, BASIC, PROJECT) == ["基本支出"]


def test_what_is_headed_by_other_words_is_another_column(inferred):
    assert inferred(("资产总",), TOTAL, BASIC, PROJECT) == []


def test_a_sum_is_that_of_a_form_that_has_one_there(inferred):
    assert inferred(("小计",), TOTAL, BASIC, PROJECT) == []
    assert inferred(("小计",), TOTAL, ColumnSpec("支出小计", ("本年支出合计", "合计")), PROJECT) == ["支出小计"]


def test_a_sum_that_says_of_what_it_is_one_is_that_of_no_other_group(inferred):
    funded = ColumnSpec("财政拨款小计", ("财政拨款/小计", "财政拨款/本表合计"))
    assert inferred(("本年收入小计",), TOTAL, funded, PROJECT) == []
    assert inferred(("财政拨款收入小计",), TOTAL, funded, PROJECT) == ["财政拨款小计"]


def test_one_of_several_ways_to_write_a_header_is_enough(inferred):
    assert inferred(("基木支山",), TOTAL, ColumnSpec("基本支出", ("人员经费", "基本支出")), PROJECT) == ["基本支出"]


def test_more_or_fewer_columns_than_the_form_has_there_are_not_told(inferred):
    assert inferred(("",), TOTAL, BASIC, PROJECT, further=[("",)]) == []
    assert inferred(("",), TOTAL, BASIC, ColumnSpec("经营支出", ("经营支出",)), PROJECT) == []
