"""Hand-made results: a report is tested on its own, without any reader, form or rule."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from audit.model.check import Outcome, Status
from audit.model.facts import Facts, FormTable, Profile, Unrecognised
from audit.model.figure import WAN_YUAN, Figure
from audit.model.knowledge.notes import Severity
from audit.model.place import Place
from audit.model.report import CitedFigure, Coverage, DocumentReport, Finding, RunReport


def _cited(text: str, where: str, line: int) -> CitedFigure:
    value = Decimal(text)
    decimals = -int(value.as_tuple().exponent)
    return CitedFigure(Figure(text, value, decimals, WAN_YUAN, Place(line=line, column=3)), where)


def _finding(severity: Severity = Severity.ERROR, **changes: object) -> Finding:
    values: dict[str, object] = {
        "rule": "B3-T2",
        "family": "小计=明细之和",
        "severity": severity,
        "title": "合计等于基本支出加项目支出",
        "title_en": "total = basic + project",
        "message": "支出总表「一般行政管理事务」合计 100.00 万元，应为 99.00 万元，多 1.00 万元。",
        "message_en": "The total of 一般行政管理事务 is 100.00, but its parts add up to 99.00.",
        "formula": "合计 = 基本支出 + 项目支出",
        "figures": (
            _cited("100.00", "支出总表「一般行政管理事务」合计", 40),
            _cited("60.00", "支出总表「一般行政管理事务」基本支出", 40),
            _cited("39.00", "支出总表「一般行政管理事务」项目支出", 40),
        ),
        "group": "支出总体情况表",
        "expected": Decimal("99.00"),
        "actual": Decimal("100.00"),
        "difference": Decimal("1.00"),
        "rounding_allowance": Decimal("0.015"),
        "unit": "万元",
    }
    return Finding(**{**values, **changes})  # type: ignore[arg-type]


def _document(
    findings: tuple[Finding, ...] = (), outcomes: tuple[Outcome, ...] | None = None, **profile: object
) -> DocumentReport:
    who: dict[str, object] = {
        "kind": "预算", "caliber": "单位", "entity": "青禾市水文服务中心", "year": 2024, "unit": "万元",
    }  # fmt: skip
    table = FormTable("支出总表", "青禾市水文服务中心支出总体情况表", WAN_YUAN, Place(line=30), (), (), {})
    left_over = Unrecognised("文", "本年另有 3 项安排", "没有句式认得这句话", Place(line=90), figures=1)
    facts = Facts(
        "青禾.txt",
        Profile(**{**who, **profile}),
        (table,),
        (),
        (left_over,),  # type: ignore[arg-type]
    )
    if outcomes is None:
        outcomes = (
            *[Outcome("B3-T2", Status.PASSED)] * 7,
            Outcome("B3-T2", Status.ROUNDING),
            Outcome("B3-T2", Status.FAILED),
            Outcome("B3-T2", Status.NOT_APPLICABLE),
            *[Outcome("B2-T3", Status.UNDETERMINED, reason="列已丢失，无法确定归属")] * 2,
        )
    return DocumentReport(facts, outcomes, findings, Coverage(figures=12, checked=9))


@pytest.fixture
def finding() -> Callable[..., Finding]:
    return _finding


@pytest.fixture
def document() -> Callable[..., DocumentReport]:
    return _document


@pytest.fixture
def cited() -> Callable[[str, str, int], CitedFigure]:
    return _cited


@pytest.fixture
def run() -> RunReport:
    """One document with an error, a warning and two rounding notes."""
    tail = {"difference": Decimal("0.01"), "expected": Decimal("99.99"), "rule": "B2-T1", "message": "尾差"}
    warning = _finding(Severity.WARNING, rule="P1", group="四、支出情况", title="占比", formula="", expected=None,
                       actual=None, difference=None, rounding_allowance=None)  # fmt: skip
    return RunReport(
        (_document((_finding(Severity.NOTE, **tail), _finding(), warning, _finding(Severity.NOTE, **tail))),)
    )
