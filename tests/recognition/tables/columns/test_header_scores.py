"""How well a header of the form names a column: the better of two readings has more."""

import pytest

from audit.recognition.tables.columns.matching import score


def _best(path, *headers):
    return max(headers, key=lambda header: score(path, header))


def test_the_very_words_beat_words_of_several_cells_the_end_a_likeness_and_a_cell_above():
    scores = [
        score(("基本支出预算",), "基本支出预算"),
        score(("基本支出", "预算"), "基本支出预算"),
        score(("二〇三一基本支出预算",), "基本支出预算"),
        score(("基木支出预算",), "基本支出预算"),
        score(("基本支出预算", "|:"), "基本支出预算"),
    ]
    assert scores == sorted(set(scores), reverse=True)
    assert all(scores)


def test_a_header_that_says_nothing_of_the_column_has_nothing():
    assert score(("基本支出",), "项目支出") == 0
    assert score((), "项目支出") == 0
    assert score(("", ""), "") == 0


def test_of_headers_that_fit_alike_the_longer_is_meant():
    assert _best(("政府性基金预算财政拨款收入",), "拨款收入", "财政拨款收入") == "财政拨款收入"


def test_the_group_above_must_be_there_and_tells_two_columns_apart():
    assert score(("本年支出", "小计"), "本年收入/小计") == 0
    assert score(("本年支出", "小计"), "本年支出/小计") > score(("本年支出", "小计"), "小计") > 0


@pytest.mark.parametrize("above", ["支出", "本年支出合计"])
def test_a_group_may_be_said_shorter_or_longer(above):
    assert score((above, "小计"), "本年支出/小计") > 0


def test_blank_cells_are_no_group():
    assert score(("", "小计"), "本年支出/小计") == 0


@pytest.mark.parametrize("year", ["2031年", "2031年度"])
def test_the_year_of_a_header_is_no_word_of_it(year):
    assert score((f"{year}预算数",), "预算数") > score(("上级预算数",), "预算数")


def test_the_end_of_a_longer_word_says_something_from_three_characters_on():
    assert score(("上级补助收入",), "收入") == 0
    assert score(("本年收入合计",), "收入合计") > 0


def test_one_wrong_character_of_four_is_another_word_and_one_of_five_is_a_slip():
    assert score(("其化支出",), "其他支出") == 0
    assert score(("公务接恃费",), "公务接待费") > 0
    assert score(("公务用车费",), "公务接待费") == 0


def test_a_character_too_many_is_a_slip_from_four_characters_on():
    assert score(("其他的支出",), "其他支出") > 0
    assert score(("公务员费",), "公务费") == 0


def test_a_sum_is_that_of_the_group_right_above_it():
    path = ("三公经费", "公务用车购置及运行维护费", "小计")
    assert _best(path, "三公经费/小计", "公务用车购置及运行维护费/小计") == "公务用车购置及运行维护费/小计"


def test_a_sum_further_down_takes_no_column_from_one_that_is_named():
    assert score(("三公经费合计",), "三公经费合计") > score(("三公经费", "公务用车", "小计"), "三公经费/小计")
