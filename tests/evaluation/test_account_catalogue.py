"""A code and its name against the catalogue of the year: only a known contradiction is told."""

import pytest

from audit import pipeline
from audit.model.check import Status
from audit.readers.example import example_documents
from audit.recognition import recognise

_TABLE = """{year}年单位预算公开
一般公共预算基本支出情况表
单位：万元
类 | 款 | 科目名称 | 合计 | 人员经费 | 公用经费
{rows}
 | | 合计 | 90.00 | 60.00 | 30.00
"""
_RIGHT = (
    "302 | 01 | 办公费 | 10.00 | | 10.00",
    "302 | 07 | 邮电费 | 20.00 | | 20.00",
    "301 | 01 | 基本工资 | 60.00 | 60.00 |",
)


@pytest.fixture(scope="module")
def rulebook():
    return pipeline.load_rulebook()


def _told(rulebook, rule: str, *rows: str, year: int = 2024) -> list[tuple[Status, str]]:
    text = _TABLE.format(year=year, rows="\n".join(rows))
    facts = recognise(example_documents(text)[0], rulebook)
    outcomes = pipeline.judge(facts, rulebook).outcomes
    return [(o.status, o.detail["编码"]) for o in outcomes if o.rule == rule and o.status is not Status.PASSED]


def test_codes_with_their_own_names_pass(rulebook) -> None:
    assert _told(rulebook, "C902", *_RIGHT) == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("302 | 07 | 水费 | 20.00 | | 20.00", "30207"),  # a known code with the name of another
        ("302 | 87 | 邮电费 | 20.00 | | 20.00", "30287"),  # a code that there is not, with the name of one beside it
    ],
)
def test_the_name_of_another_account_is_told(rulebook, row: str, code: str) -> None:
    assert _told(rulebook, "C902", _RIGHT[0], row, _RIGHT[2]) == [(Status.FAILED, code)]


@pytest.mark.parametrize(
    "row",
    [
        "302 | 07 | 邮电通讯费 | 20.00 | | 20.00",  # no name of the catalogue
        "302 | 13 | 维修(护) | 20.00 | | 20.00",  # cut short, and in half width
        "302 | 88 | 其他杂费 | 20.00 | | 20.00",  # neither code nor name is known
        "399 | 01 | 邮电费 | 20.00 | | 20.00",  # an unknown code far from the account of that name
    ],
)
def test_what_the_catalogue_does_not_know_is_not_wrong(rulebook, row: str) -> None:
    assert _told(rulebook, "C902", _RIGHT[0], row, _RIGHT[2]) == []


def test_the_catalogue_says_nothing_of_years_before_it(rulebook) -> None:
    assert _told(rulebook, "C902", _RIGHT[0], "302 | 07 | 水费 | 20.00 | | 20.00", _RIGHT[2], year=2016) == []


def test_names_that_were_read_into_the_wrong_rows_are_not_held_against_the_document(rulebook) -> None:
    shifted = (
        "302 | 01 | 印刷费 | 10.00 | | 10.00",
        "302 | 07 | 水费 | 20.00 | | 20.00",
        "301 | 01 | 津贴补贴 | 60.00 | 60.00 |",
    )
    assert {status for status, _ in _told(rulebook, "C902", *shifted)} == {Status.UNDETERMINED}
