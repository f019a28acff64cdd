"""What an amount is compared with may be told before the change: with 的, in brackets, or after a comma."""

from collections.abc import Callable, Mapping

import pytest

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]

HEAD = "第三部分 2024年度部门决算情况说明\n七、“三公”经费财政拨款支出决算情况说明\n公务接待费支出13.94万元，"
LESS = {"金额": "13.94", "变动": "1.09", "幅度": "7.3%"}
BUDGET = {"金额": "13.94", "预算差": "2.35", "预算差幅度": "14.4%"}


def _told(read: Read, said: str) -> list[Mapping[str, str]]:
    return [
        {slot: figure.text for slot, figure in each.figures.items()}
        for each in read(HEAD + said + "。", kind="决算")
        if each.figures
    ]


@pytest.mark.parametrize(
    "said",
    [
        "比上年的15.03万元少1.09万元，下降7.3%",
        "较上年同期的15.03万元减少1.09万元，下降7.3%",
        "与上年决算数15.03万元比，少支出1.09万元，下降7.3%",
        "比上年（15.03万元）少1.09万元，下降7.3%",
        "与上年（15.03万元）相比，减少1.09万元（下降7.3%）",
    ],
)
def test_the_prior_before_its_change(read: Read, said: str) -> None:
    assert _told(read, said) == [LESS | {"上年数": "15.03"}]


def test_more_than_last_year_without_its_amount(read: Read) -> None:
    assert _told(read, "比上年多1.09万元，增长7.3%") == [LESS]


@pytest.mark.parametrize(
    "said",
    [
        "比年初预算数的16.29万元少2.35万元，下降14.4%",
        "与年初预算（16.29万元）相比，减少2.35万元（下降14.4%）",
    ],
)
def test_the_first_budget_before_what_is_less(read: Read, said: str) -> None:
    assert _told(read, said) == [BUDGET | {"年初预算": "16.29"}]


@pytest.mark.parametrize(
    "said",
    [
        "比预算数的16.29万元少2.35万元，下降14.4%",
        "与预算（16.29万元）相比，减少2.35万元（下降14.4%）",
        "预算16.29万元，较预算减少2.35万元，降幅14.4%",
        "预算16.29万元，比预算的16.29万元少2.35万元，下降14.4%",  # told again
    ],
)
def test_the_budget_before_what_is_less(read: Read, said: str) -> None:
    assert _told(read, said) == [BUDGET | {"全年预算": "16.29"}]


def test_what_follows_the_budget_is_of_the_amount(read: Read) -> None:
    said = "预算16.29万元，较预算减少2.35万元，降幅14.4%，与上年（15.03万元）相比，减少1.09万元（下降7.3%）"
    assert _told(read, said) == [BUDGET | LESS | {"全年预算": "16.29", "上年数": "15.03"}]


def test_the_budget_of_which_it_is_a_share(read: Read) -> None:
    said = "占预算16.29万元的85.6%，比上年决算15.03万元下降7.3%"
    told = {"金额": "13.94", "全年预算": "16.29", "完成率": "85.6%", "上年数": "15.03", "幅度": "7.3%"}
    assert _told(read, said) == [told]
