"""A name told in the prose may leave letters of the row's out; another account's name, or an earlier one, does not."""

import pytest

from audit.evaluation.binding.account_names import is_short_for
from audit.model.facts import Row
from audit.model.knowledge.accounts import AccountName
from audit.model.knowledge.years import Years
from audit.model.place import Place

_ACCOUNTS = [
    AccountName("207", "文化旅游体育与传媒支出", Years(first=2019)),
    AccountName("207", "文化体育与传媒支出", Years(last=2018)),
    AccountName("210", "医疗卫生与计划生育支出", Years(last=2019)),
    AccountName("210", "医疗卫生支出", Years(last=2019)),
    AccountName("229", "其他支出"),
    AccountName("201", "其他一般公共服务支出"),
]


def _row(code, label):
    return Row(0, label, label, Place(), code=code)


@pytest.mark.parametrize(
    ("code", "label", "told", "year"),
    [
        ("224", "灾害防治及应急管理支出", "应急管理", 2024),
        ("207", "文化旅游体育与传媒支出", "文化旅游", 2024),
        ("210", "医疗卫生与计划生育支出", "医疗卫生", 2017),  # which was its name as well
    ],
)
def test_a_name_that_leaves_letters_out_is_the_rows(code, label, told, year):
    assert is_short_for(_row(code, label), told, _ACCOUNTS, year)


@pytest.mark.parametrize(
    ("code", "label", "told", "year"),
    [
        ("207", "文化旅游体育与传媒支出", "文化体育与传媒", 2024),  # its name of other years
        ("201", "其他一般公共服务支出", "其他支出", 2024),  # another account
        ("210", "卫生健康支出", "医疗卫生", 2024),  # letters that it does not have
        ("210", "卫生健康支出", "健康", 2024),  # too few
    ],
)
def test_another_name_is_not(code, label, told, year):
    assert not is_short_for(_row(code, label), told, _ACCOUNTS, year)
