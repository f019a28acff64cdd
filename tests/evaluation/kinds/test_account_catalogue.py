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


def _told(rulebook, rule: str, *rows: str, year: int = 2024) -> list[tuple[Status, str]]:
    text = _TABLE.format(year=year, rows="\n".join(rows))
    facts = recognise(example_documents(text, rulebook.titles.lines)[0], rulebook)
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


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("802 | | 商品和服务支出 | 30.00 | | 30.00", ["802"]),  # there is no such class; one figure makes it 302
        ("882 | | 商品和服务支出 | 30.00 | | 30.00", []),  # two figures: who knows what is numbered so
        ("801 | | 其他事项 | 30.00 | | 30.00", []),  # not the name of a class
        ("299 | | 其他支出 | 30.00 | | 30.00", []),  # 229 or 399?
    ],
)
def test_a_class_with_a_code_that_no_class_has_is_told(rulebook, row: str, told: list[str]) -> None:
    found = _told(rulebook, "C902", row, "301 | 01 | 基本工资 | 60.00 | 60.00 |")
    assert [code for _, code in found] == told


def test_the_catalogue_says_nothing_of_years_before_it(rulebook) -> None:
    assert _told(rulebook, "C902", _RIGHT[0], "302 | 07 | 水费 | 20.00 | | 20.00", _RIGHT[2], year=2016) == []


def test_names_that_were_read_into_the_wrong_rows_are_not_held_against_the_document(rulebook) -> None:
    shifted = (
        "302 | 01 | 印刷费 | 10.00 | | 10.00",
        "302 | 07 | 水费 | 20.00 | | 20.00",
        "301 | 01 | 津贴补贴 | 60.00 | 60.00 |",
    )
    assert {status for status, _ in _told(rulebook, "C902", *shifted)} == {Status.UNDETERMINED}


@pytest.mark.parametrize(
    ("rule", "row", "code"),
    [
        ("C902", "302 | 07 | 电费 | 20.00 | | 20.00", "30207"),  # within the right name, and yet another account's
        ("C908", "302 | 31 | 公务用车购置费 | 20.00 | | 20.00", "30231"),
        ("C918", "302 | 13 | 维护费 | 20.00 | | 20.00", "30213"),
    ],
)
def test_a_known_code_with_a_name_that_it_never_had_is_told(rulebook, rule: str, row: str, code: str) -> None:
    assert _told(rulebook, rule, _RIGHT[0], row, _RIGHT[2]) == [(Status.FAILED, code)]


@pytest.mark.parametrize("rule", ["C902", "C908", "C918"])
@pytest.mark.parametrize(
    "row",
    [
        "302 | 31 | 公务用车运行 | 20.00 | | 20.00",  # cut off
        "302 | 07 | 费邮电 | 20.00 | | 20.00",  # read in another order
        "302 | 88 | 其他杂费 | 20.00 | | 20.00",  # no such code
        "302 | 13 | 维修ÿæĀ费 | 20.00 | | 20.00",  # what a broken font told of the brackets
    ],
)
def test_what_a_reader_may_have_made_of_a_name_is_not_told(rulebook, rule: str, row: str) -> None:
    assert _told(rulebook, rule, _RIGHT[0], row, _RIGHT[2]) == []


_TOTALS = """2024年度部门决算公开
收入支出决算总表
金额单位：万元
收入 | | | 支出 | |
项目 | 行次 | 金额 | 项目 | 行次 | 金额
一、一般公共预算财政拨款收入 | 1 | 70.00 | 十八、自然资源海洋气象等支出 | 49 | 10.00
二、政府性基金预算财政拨款收入 | 2 | 20.00 | 十九、住房公积金支出 | 50 | 60.00
三、国有资本经营预算财政拨款收入 | 3 | | 二十、粮油物资储备支出 | 51 | 20.00
本年收入合计 | 27 | 90.00 | 本年支出合计 | 58 | 90.00
总计 | 31 | 90.00 | 总计 | 62 | 90.00
"""


def test_a_class_under_a_wrong_name_is_the_one_that_its_neighbours_leave_room_for(rulebook) -> None:
    facts = recognise(example_documents(_TOTALS, rulebook.titles.lines)[0], rulebook)
    failed = [
        (o.rule, o.detail.get("编码")) for o in pipeline.judge(facts, rulebook).outcomes if o.status is Status.FAILED
    ]
    assert failed == [("C908", "221")]


def test_a_name_that_holds_its_own_code_is_two_accounts_run_together_and_no_misnomer(rulebook) -> None:
    together, alone = "302 | | 工资福利支出302 | 60.00 | 60.00 |", "302 | | 工资福利待遇 | 60.00 | 60.00 |"
    assert _told(rulebook, "C908", together) == []
    assert _told(rulebook, "C908", alone) == [(Status.FAILED, "302")]
