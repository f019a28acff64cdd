"""Products: what rounding explains is no failure, what it does not explain always is."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.evaluation import evaluate
from audit.evaluation.findings import findings
from audit.model.check import Status
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import RuleBook
from audit.readers.text import document_from_text
from audit.recognition import recognise
from audit.rulebook import load

TEXT = """2024年单位预算公开
第三部分 2024年单位预算情况说明
七、关于青石县档案馆2024年一般公共预算项目支出情况说明
1、项目名称：困难群体补助
预算安排规模：{amount}万元
资金分配情况：{count}人次生活补助{amount}万元
补贴标准：{price}元/人
"""
COUNTS, PRICES = st.integers(1, 400_000), st.integers(1, 5000)


@cache
def _rules() -> RuleBook:
    book = load()
    return replace(book, rules=tuple(r for r in book.rules if r.id == "Q101"))


def _facts(count: int, price: int, amount: Decimal):
    return recognise(document_from_text("x", TEXT.format(count=count, price=price, amount=amount)), _rules())


def _status(count: int, price: int, amount: Decimal) -> Status:
    [outcome] = evaluate(_rules(), _facts(count, price, amount))
    return outcome.status


def _in_wan(count: int, price: int) -> Decimal:
    return (Decimal(count * price) / 10_000).quantize(Decimal("0.01"), ROUND_HALF_UP)


@settings(max_examples=60)
@given(COUNTS, PRICES)
def test_a_product_printed_in_wan_yuan_passes(count, price):
    assert _status(count, price, _in_wan(count, price)) in {Status.PASSED, Status.ROUNDING}


@settings(max_examples=60)
@given(COUNTS, PRICES, st.integers(2, 10_000))
def test_a_product_off_by_more_than_a_unit_fails(count, price, off):
    assert _status(count, price, _in_wan(count, price) + Decimal(off) / 100) is Status.FAILED


def test_one_unit_in_the_last_place_is_a_note():
    facts = _facts(1569, 682, Decimal("107.02"))
    [finding] = findings(_rules(), facts, evaluate(_rules(), facts))
    assert finding.severity is Severity.NOTE


def test_two_units_are_a_warning():
    facts = _facts(1569, 682, Decimal("107.03"))
    [finding] = findings(_rules(), facts, evaluate(_rules(), facts))
    assert finding.severity is Severity.WARNING
