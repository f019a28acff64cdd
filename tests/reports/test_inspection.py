"""The inspection shows what was read, under which names, and what was left over."""

import json
from decimal import Decimal

import pytest

from audit.model.facts import (
    Column,
    Entry,
    EntryState,
    Facts,
    FormTable,
    Note,
    Profile,
    Row,
    Statement,
    Unrecognised,
)
from audit.model.figure import WAN_YUAN, Figure
from audit.model.place import Place
from audit.model.report import Failure, Inspection
from audit.reports.inspection import as_json as json_inspection
from audit.reports.inspection import console as console_inspection
from audit.reports.style import Language, Style


def _figure(text: str, line: int) -> Figure:
    return Figure(text, Decimal(text), 2, WAN_YUAN, Place(line=line))


@pytest.fixture
def inspection() -> Inspection:
    place = Place(line=12)
    table = FormTable(
        form="支出总表",
        title="2024年支出总体情况表",
        unit=WAN_YUAN,
        place=Place(line=10),
        rows=(
            Row(0, "行政运行", "行政运行", place, code="2010101", level=3),
            Row(1, "看不懂的行", "看不懂的行", Place(line=13), recognised=False),
        ),
        columns=(Column("合计", "合计"), Column("基本支出", "基本 支出"), Column("项目支出", "")),
        entries={
            (0, "合计"): Entry(EntryState.PRINTED, place, _figure("60.00", 12), "60.00"),
            (0, "基本支出"): Entry(EntryState.UNREADABLE, place, None, "6O.OO"),
            (0, "项目支出"): Entry(EntryState.BLANK, place),
        },
        notes=(Note("注：金额四舍五入。", Place(line=14)),),
        loose={1: (_figure("7.00", 13),)},
        columns_lost=True,
    )
    statement = Statement(
        0, "金额", "总额", "收入", "收入预算60.00万元", Place(line=40), figures={"金额": _figure("60.00", 40)},
        words={"方向": "增加"}, quantity="收入合计",
    )  # fmt: skip
    left_over = Unrecognised("表", "甲表", "没有这样的表样", Place(line=70), figures=9)
    facts = Facts("青禾.txt", Profile("预算", "单位", "青禾中心", 2024, "万元"), (table,), (statement,), (left_over,))
    return Inspection((facts,), (Failure("坏.pdf", "不是 PDF"),))


def test_a_whole_inspection_reads_like_this(inspection: Inspection) -> None:
    assert (
        console_inspection.render(inspection, Style())
        == """\
── 青禾中心  2024 年  单位预算  单位：万元 ─────────────────────────────────────
文件  青禾.txt

支出总表  2024年支出总体情况表  第 10 行  单位：万元
  部分数字所在的列无法确定
  列  合计、基本 支出 → 基本支出、项目支出（推定）
  2010101 行政运行  合计 60.00  基本支出 6O.OO〔不可读〕  第 12 行
  看不懂的行  列不定 7.00  第 13 行
  注：金额四舍五入。

文中陈述 1 条
  金额 · 收入 · 收入合计  第 40 行
    金额=60.00万元  方向=增加

未识别 1 处
  表  没有这样的表样  第 70 行  含数字 9 个
    甲表

── 未能审核 1 处 ───────────────────────────────────────────────────────────────
  坏.pdf：不是 PDF
"""
    )


def test_in_english_the_headings_are_english(inspection: Inspection) -> None:
    text = console_inspection.render(inspection, Style(Language.EN))
    assert "基本 支出 → 基本支出, 项目支出(inferred)" in text
    assert "6O.OO〔unreadable〕" in text
    assert "not audited: 1" in text


def test_the_json_has_every_cell_with_its_state_and_every_figure_without_a_column(inspection: Inspection) -> None:
    (document,) = json.loads(json_inspection.render(inspection, Style()))["documents"]
    (table,) = document["tables"]
    assert table["columns"][1] == {"name": "基本支出", "header": "基本 支出", "block": ""}
    assert table["rows"][0]["entries"] == {
        "合计": {"state": "有数", "text": "60.00", "value": "60.00"},
        "基本支出": {"state": "不可读", "text": "6O.OO", "value": None},
        "项目支出": {"state": "空白", "text": "", "value": None},
    }
    assert [figure["value"] for figure in table["rows"][1]["without_column"]] == ["7.00"]


def test_the_json_has_statements_with_their_slots_and_what_was_left_over_with_its_reason(
    inspection: Inspection,
) -> None:
    parsed = json.loads(json_inspection.render(inspection, Style()))
    (document,) = parsed["documents"]
    assert document["statements"][0]["figures"]["金额"]["value"] == "60.00"
    assert document["unrecognised"][0]["reason"] == "没有这样的表样"
    assert parsed["failures"] == [{"path": "坏.pdf", "reason": "不是 PDF"}]
