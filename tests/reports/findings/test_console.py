"""The console report says what was found, where, by how much, and what was not checked."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from rich.cells import cell_len

from audit.model.check import Outcome, Status
from audit.model.document import UnreadPage
from audit.model.figure import COUNT, Figure
from audit.model.knowledge.notes import Severity
from audit.model.place import Place
from audit.model.report import CitedFigure, DocumentReport, Failure, Finding, RunReport, Suppressed
from audit.reports.findings import console
from audit.reports.style import Detail, Language, Style

_ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_a_whole_report_reads_like_this(run: RunReport) -> None:
    assert (
        console.render(run, Style())
        == """\
── 青禾市水文服务中心  2024 年  单位预算  单位：万元 ───────────────────────────
文件  青禾.txt
表格  1 张：支出总表
未识别 1 处，其中数字 1 个（用 gouji inspect 查看）
  文  1 处，数字 1 个

支出总体情况表
  错误  B3-T2  合计等于基本支出加项目支出
    支出总表「一般行政管理事务」合计 100.00 万元，应为 99.00 万元，多 1.00 万元。
    公式  合计 = 基本支出 + 项目支出
    应为 99.00  实为 100.00  差额 1.00  舍入最多解释 0.015  （万元）
    100.00  万元  支出总表「一般行政管理事务」合计  第 40 行
     60.00  万元  支出总表「一般行政管理事务」基本支出  第 40 行
     39.00  万元  支出总表「一般行政管理事务」项目支出  第 40 行
  提示  尾差 2 处，差额都在舍入能解释的范围内（B2-T1 ×2）

四、支出情况
  警告  P1  占比
    支出总表「一般行政管理事务」合计 100.00 万元，应为 99.00 万元，多 1.00 万元。
    100.00  万元  支出总表「一般行政管理事务」合计  第 40 行
     60.00  万元  支出总表「一般行政管理事务」基本支出  第 40 行
     39.00  万元  支出总表「一般行政管理事务」项目支出  第 40 行

无法判定 2 项
  2 项  列已丢失，无法确定归属（B2-T3 ×2）

合计  错误 1、警告 1、提示 2；读到数字 12，核对 9（75%）；检验 12 项：通过 7、尾差 1、不符 1、不适用 1、无法判定 2
"""
    )


def test_in_english_every_heading_is_english(run: RunReport) -> None:
    text = console.render(run, Style(Language.EN))
    assert "The total of 一般行政管理事务 is 100.00, but its parts add up to 99.00." in text
    assert "errors 1, warnings 1, notes 2; figures read 12, checked 9 (75%)" in text
    for chinese in ("错误", "警告", "提示", "应为", "无法判定", "公式", "行\n", "未识别", "文件"):
        assert chinese not in text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [20, 40, 57, 80, 200])
def test_no_line_is_wider_than_the_terminal_and_40_cells_are_enough(
    run: RunReport, width: int, language: Language
) -> None:
    lines = console.render(run, Style(language, width, colour=True)).splitlines()
    assert max(cell_len(_ANSI.sub("", line)) for line in lines) <= max(width, 40)


def test_without_colour_there_is_no_escape_sequence_and_with_it_there_is(run: RunReport) -> None:
    plain = console.render(run, Style())
    coloured = console.render(run, Style(colour=True))
    assert "\x1b" not in plain
    assert "\x1b[1;31m错误" in coloured
    assert _ANSI.sub("", coloured) == plain


def test_quiet_leaves_errors_warnings_and_totals(run: RunReport) -> None:
    text = console.render(run, Style(detail=Detail.QUIET))
    assert "错误  B3-T2" in text
    assert "警告  P1" in text
    assert "无法判定 2" in text.splitlines()[-1]
    assert not {"尾差 2 处", "列已丢失", "表格"} & {part for part in ("尾差 2 处", "列已丢失", "表格") if part in text}


def test_verbose_writes_out_every_rounding_note(run: RunReport) -> None:
    assert console.render(run, Style(detail=Detail.VERBOSE)).count("提示  B2-T1") == 2


def test_a_note_beyond_rounding_is_never_folded_away(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    note = finding(Severity.NOTE, difference=Decimal("0.02"), rounding_allowance=Decimal("0.015"))
    assert "提示  B3-T2" in console.render(RunReport((document((note,)),)), Style())


def test_a_document_without_findings_says_so_only_when_something_was_checked(
    document: Callable[..., DocumentReport],
) -> None:
    checked = console.render(RunReport((document((), (Outcome("A", Status.PASSED),)),)), Style())
    unchecked = console.render(RunReport((document((), (Outcome("A", Status.UNDETERMINED, reason="缺表"),)),)), Style())
    assert "没有错误或警告" in checked
    assert "没有错误或警告" not in unchecked
    assert "没有做成任何检验" in unchecked


def test_what_the_baseline_accepts_is_told_where_nothing_else_was_found(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    accepted = (Suppressed(finding(), "附件另有说明", "审计处", date(2027, 1, 1)),)
    text = console.render(RunReport((replace(document(), suppressed=accepted),)), Style())
    assert "除基线已接受的 1 条以外，没有错误或警告。" in text


def test_of_several_documents_only_one_that_leaves_nothing_to_read_is_told_in_a_line(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    accepted = (Suppressed(finding(), "附件另有说明", "审计处", date(2027, 1, 1)),)
    passed = (Outcome("A", Status.PASSED),)
    clean = document((), passed)
    left = [
        document((), (*passed, Outcome("A", Status.UNDETERMINED, reason="缺表"))),
        replace(clean, suppressed=accepted),
    ]
    in_full = [console.render(RunReport((clean, report)), Style()).count("\n表格  ") for report in (clean, *left)]
    assert in_full == [0, 1, 1]


def test_a_document_without_a_known_table_says_so(document: Callable[..., DocumentReport]) -> None:
    report = document()
    bare = replace(report, facts=replace(report.facts, tables=()))
    assert "表格  没有认出任何标准表\n" in console.render(RunReport((bare,)), Style())


def test_undetermined_checks_are_grouped_by_reason_the_most_frequent_first(
    document: Callable[..., DocumentReport],
) -> None:
    reasons = ["缺表", *["列不定"] * 3, *[f"原因{n}" for n in range(9)]]
    outcomes = tuple(Outcome("A", Status.UNDETERMINED, reason=reason) for reason in reasons)
    text = console.render(RunReport((document((), outcomes),)), Style())
    assert "无法判定 13 项\n  3 项  列不定（A ×3）\n" in text
    assert "另有 3 种原因，共 3 项" in text


def test_a_long_list_of_figures_is_cut_and_says_how_many_are_left(
    document: Callable[..., DocumentReport],
    finding: Callable[..., Finding],
    cited: Callable[[str, str, int], CitedFigure],
) -> None:
    many = finding(figures=tuple(cited(f"{n}.00", "列", n) for n in range(1, 31)))
    text = console.render(RunReport((document((many,)),)), Style())
    assert "另有 18 个数字（gouji check --verbose 全部列出）" in text


def test_a_list_of_names_that_counts_as_a_figure_is_told_in_short(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    names = "、".join(f"第{n}科室" for n in range(1, 9))
    counted = CitedFigure(Figure(names, Decimal(8), 0, COUNT, Place(line=4)), "列出")
    text = console.render(RunReport((document((finding(figures=(counted,)),)),)), Style())
    assert "第1科室、第2科室、第3科室、第4科室、第5科…" in text


def test_groups_stand_in_the_order_of_the_document(
    document: Callable[..., DocumentReport],
    finding: Callable[..., Finding],
    cited: Callable[[str, str, int], CitedFigure],
) -> None:
    later = finding(group="表三", figures=(cited("1.00", "列", 300),))
    sooner = finding(group="表一", figures=(cited("1.00", "列", 20),))
    text = console.render(RunReport((document((later, sooner)),)), Style())
    assert text.index("表一") < text.index("表三")


def test_inputs_that_failed_and_pages_nobody_could_read_are_named(document: Callable[..., DocumentReport]) -> None:
    report = document()
    facts = type(report.facts)(
        report.facts.path, report.facts.profile, report.facts.tables, (), (), (UnreadPage(4, "只有图像"),)
    )
    scanned = DocumentReport(facts, report.outcomes, (), report.coverage)
    text = console.render(RunReport((scanned,), (Failure("坏.pdf", "不是 PDF"),)), Style())
    assert "未能审核 2 处" in text
    assert "坏.pdf：不是 PDF" in text
    assert "青禾.txt：第 4 页：只有图像" in text


def test_several_documents_end_in_one_line_of_totals(document: Callable[..., DocumentReport]) -> None:
    text = console.render(RunReport((document(), document())), Style())
    assert text.splitlines()[-1].startswith("合计  错误 0、警告 0、提示 0；读到数字 24，核对 18（75%）；检验 24 项")


def test_coverage_is_rounded_down_so_that_all_means_all(document: Callable[..., DocumentReport]) -> None:
    report = document()
    nearly = type(report)(report.facts, report.outcomes, (), type(report.coverage)(1000, 999))
    assert "核对 999（99%）" in console.render(RunReport((nearly,)), Style())


def test_what_the_document_does_not_say_is_said_to_be_missing(document: Callable[..., DocumentReport]) -> None:
    unnamed = document((), None, kind=None, caliber=None, entity="", year=None, unit=None)
    assert console.render(RunReport((unnamed,)), Style()).startswith("── 未写明  未写明  未写明  单位：未写明 ")


def test_markup_and_escapes_in_a_message_are_shown_as_they_are(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    hostile = finding(message="[red]甲[/red]\x1b]0;标题\x07", group="\x1b[2J表")
    text = console.render(RunReport((document((hostile,)),)), Style())
    assert "[red]甲[/red]\\x1b]0;标题\\x07" in text
    assert "\\x1b[2J表" in text
    assert not set(text) & {"\x1b", "\x07"}


def test_what_the_sentence_says_is_not_said_twice(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    whole = finding(message="应为 99.00，实际为 100.00，相差 1.00（四舍五入最多可解释 0.015）")
    assert "实为" not in console.render(RunReport((document((whole,)),)), Style())


def test_what_the_heading_says_is_not_repeated_below_it(
    document: Callable[..., DocumentReport],
    finding: Callable[..., Finding],
    cited: Callable[[str, str, int], CitedFigure],
) -> None:
    long = finding(
        group="支出表", message="《支出表》「行政」有误", figures=(cited("1.00", "《支出表》「行政」合计", 3),)
    )
    text = console.render(RunReport((document((long,)),)), Style())
    assert "    「行政」有误\n" in text
    assert "    1.00  万元  「行政」合计  第 3 行\n" in text


def test_a_table_is_named_where_a_cell_would_else_be_taken_for_one_of_another_table(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    one = "《支出表》「合计」为 2，《收入表》「合计」为 1"
    other = "《收入表》「合计」为 1，《支出表》「合计」为 2"
    found = (finding(group="支出表", message=one), finding(group="支出表", message=other))
    shown = console.render(RunReport((document(found),)), Style())
    assert "    「合计」为 2，《收入表》「合计」为 1\n" in shown
    assert f"    {other}\n" in shown


@pytest.mark.parametrize(("relation", "told"), [("=", "应为"), ("≤", "应不大于"), ("≥", "应不小于")])
def test_a_bound_is_not_told_as_what_the_figure_should_be(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding], relation: str, told: str
) -> None:
    found = finding(message="不符", formula=f"在职 {relation} 编制")
    assert f"{told} 99.00  实为 100.00" in console.render(RunReport((document((found,)),)), Style())
