"""How a name that is told may be that of a row which prints another."""

from collections.abc import Callable

import pytest

from audit.evaluation.binding.account_names import (
    begins_name,
    is_abridged,
    is_misread,
    is_part_of_name,
    is_pushed_into,
    is_run_into,
    label_meant,
    plain_name,
    runs_on,
)
from audit.evaluation.ground import View, view_of
from audit.model.facts import Row
from audit.model.knowledge.accounts import AccountName
from audit.model.place import Place
from audit.model.record import replace

_ACCOUNTS = [AccountName("2012601", "行政运行"), AccountName("2101101", "行政单位医疗")]


def _row(label: str, code: str | None = "2012601", *, jumbled: bool = False) -> Row:
    return replace(Row(0, label, label, Place()), code=code, jumbled=jumbled)


@pytest.mark.parametrize(
    ("labels", "meant"),
    [
        ({"职业年金缴费", "住房公积金"}, "职业年金缴费"),
        ({"职业年金缴费", "职业年金补缴"}, ""),  # nobody knows which
        ({"职业年金缴费", "职业年金"}, ""),  # it is one itself
        ({"住房公积金"}, ""),
    ],
)
def test_a_name_that_is_part_of_one_label_alone_means_it(labels, meant):
    assert label_meant("职业年金支出", labels) == meant


def test_two_characters_may_be_part_of_any_name():
    assert (label_meant("年金", {"职业年金缴费"}), label_meant("公积金", {"住房公积金"})) == ("", "住房公积金")


def test_an_account_is_the_same_with_the_word_that_ends_most_of_them():
    assert plain_name("其他社会保障缴费支出") == plain_name("其他社会保障缴费")


@pytest.mark.parametrize(
    ("label", "begins", "is_part"),
    [
        ("机关事业单位", True, True),
        ("基本养老保险", False, True),
        ("机关事业单位基本养老保险缴费支出", False, False),  # all of it, but for 支出
        ("机关事", False, False),  # three characters are chance
        ("机关事业", True, True),
        ("事业单位离休", False, False),
    ],
)
def test_a_label_is_cut_where_it_is_the_beginning_or_some_part_of_the_name(label, begins, is_part):
    name = "机关事业单位基本养老保险缴费"
    assert (begins_name(label, name), is_part_of_name(label, name)) == (begins, is_part)


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("机关事业单位职业年金", True),
        ("机关事业单位的职业年金费", True),
        ("机关事业单位养老", False),
        ("机关事业", False),  # four characters are chance
    ],
)
def test_a_name_may_leave_out_the_end_of_the_label(name, holds):
    assert is_abridged("机关事业单位职业年金缴费支出", name) == holds


@pytest.mark.parametrize(
    ("label", "jumbled", "holds"),
    [
        ("行政运行机关服务", True, True),
        ("行政运行机关服务", False, False),
        ("行政运行", True, False),
        ("机关服务", True, False),
    ],
)
def test_only_words_of_other_rows_run_on_from_a_name(label, jumbled, holds):
    assert runs_on(_row(label, jumbled=jumbled), ["行政运行"]) == holds


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("12行政运行", True),
        ("（万元）行政运行", True),
        ("其他行政运行", False),  # a word of a name
        ("行政运行", False),
        ("12机关服务", False),
    ],
)
def test_what_is_no_word_of_a_name_was_read_into_it(name, holds):
    assert is_run_into("行政运行", name) == holds


@pytest.mark.parametrize(
    ("label", "code", "holds"),
    [
        ("及相关机构事务行政运行", "2012601", True),
        ("行政运行", "2012601", False),
        ("及相关机构事务行政运行", "2012604", False),  # an account that the catalogue does not know
        ("行政运行及相关机构事务", "2012601", False),
    ],
)
def test_the_end_of_the_name_above_stands_before_that_of_the_account(label, code, holds):
    assert is_pushed_into(_row(label, code), _ACCOUNTS) == holds


@pytest.fixture
def seen(read) -> Callable[..., View]:
    """The table, read from text without cells or with them."""

    def make(label: str, *, flow: bool = True, jumbled: bool = False) -> View:
        head = "2031年部门预算\n部门支出总表\n单位：万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n"
        (table,) = read(f"{head}2012601 | {label} | 9.00 | 5.00 | 4.00\n").tables
        rows = tuple(replace(row, jumbled=jumbled) for row in table.rows)
        return view_of(replace(table, rows=rows, flow=flow), None)

    return make


def test_in_text_without_cells_the_row_of_an_account_may_have_another_name(seen):
    assert is_misread(seen("行政运"), "行政运行", _ACCOUNTS)
    assert not is_misread(seen("行政运", flow=False), "行政运行", _ACCOUNTS)
    assert not is_misread(seen("行政运行"), "行政运行", _ACCOUNTS)
    assert not is_misread(seen("行政运"), "行政单位医疗", _ACCOUNTS)  # there is no row of its code


@pytest.mark.parametrize(("jumbled", "holds"), [(True, True), (False, False)])
def test_a_row_into_which_others_ran_may_have_any_name_that_begins_like_a_part_of_it(seen, jumbled, holds):
    assert is_misread(seen("某某行政单位医", jumbled=jumbled), "行政单位医疗", _ACCOUNTS) == holds
