"""The end of a report on many files: what was put together, how they came off, and which to look at first."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from audit.model.knowledge.notes import Severity
from audit.model.report import Coverage, DocumentReport, Failure, Finding, RunReport
from audit.model.sets import Disclosure, Grouping
from audit.reports.findings import console
from audit.reports.style import Style


@pytest.fixture
def of_severities(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> Callable[..., DocumentReport]:
    """A report at a path, with one finding of each severity."""

    def make(path: str, *severities: Severity, **changes: str) -> DocumentReport:
        report = document(tuple(finding(severity, **changes) for severity in severities))
        return replace(report, facts=replace(report.facts, path=path))

    return make


def _told(run: RunReport) -> list[str]:
    """The lines of the summary."""
    text = console.render(run, Style())
    return text[text.rindex("── 全部 ") :].splitlines()


def test_each_document_counts_once_by_the_gravest_that_it_has(of_severities) -> None:
    both = of_severities("甲.txt", Severity.WARNING, Severity.ERROR, Severity.NOTE)
    warned = of_severities("乙.txt", Severity.WARNING, Severity.WARNING)
    noted, clean = of_severities("丙.txt", Severity.NOTE), of_severities("丁.txt")
    lines = _told(RunReport((both, warned, noted, clean), (Failure("坏.pdf", "不是 PDF"),)))
    assert lines[1] == "有错误 1 份、只有警告 1 份、没有错误或警告 2 份、未能审核 1 份"


def test_notes_are_in_no_ranking_and_the_commonest_family_stands_first(of_severities) -> None:
    reports = (
        of_severities("甲.txt", Severity.ERROR, family="结构", rule="S101"),
        of_severities("乙.txt", Severity.WARNING, Severity.ERROR, family="百分比一致", rule="P101"),
        of_severities("丙.txt", *[Severity.NOTE] * 5, family="数量", rule="Q101"),
    )
    lines = _told(RunReport(reports))
    assert "错误和警告按类别  百分比一致 2  结构 1" in lines
    assert "最常报出的规则  P101 2  S101 1" in lines


def test_what_has_most_errors_is_to_be_looked_at_first_and_what_has_none_not_at_all(of_severities) -> None:
    one = of_severities("一错.txt", Severity.ERROR)
    two = of_severities("两错.txt", Severity.ERROR, Severity.ERROR)
    warned = of_severities("三警告.txt", *[Severity.WARNING] * 3)
    lines = _told(RunReport((warned, one, two, of_severities("无.txt", Severity.NOTE))))
    listed = lines[lines.index("先看这些") + 2 : -1]
    assert [line.split() for line in listed] == [
        ["2", "0", "两错.txt"],
        ["1", "0", "一错.txt"],
        ["0", "3", "三警告.txt"],
    ]


def test_where_nothing_was_found_there_is_nothing_to_look_at_first(of_severities) -> None:
    lines = _told(RunReport((of_severities("甲.txt"), of_severities("乙.txt", Severity.NOTE))))
    assert lines[2].startswith("合计  ")


def test_the_files_of_a_disclosure_stand_together_with_those_that_it_is_compared_with(of_severities) -> None:
    files = {name: Path("公开", f"{name}.pdf") for name in ("说明", "表", "上年", "预算", "本级", "中心", "独自")}
    linked = Disclosure(
        (files["说明"], files["表"]), (files["上年"],), (files["预算"],), ((files["本级"],), (files["中心"],))
    )
    grouping = Grouping((linked, Disclosure((files["独自"],))), ("公开/另一份.pdf 与两份都像，没有放在一起",))
    run = RunReport((of_severities("说明.pdf"), of_severities("独自.pdf")), grouping=grouping)
    text = console.render(run, Style())
    told = text[text.index("── 按文件自己写的") : text.index("── 全部 ")].splitlines()
    assert " ".join(" ".join(told[1:]).split()) == (
        "说明.pdf + 表.pdf 上年：上年.pdf 同年预算：预算.pdf 单位：本级.pdf + 中心.pdf 公开/另一份.pdf 与两份都像，没有放在一起"
    )


def test_files_that_stand_alone_make_no_list_of_sets(of_severities) -> None:
    alone = Grouping((Disclosure((Path("甲.txt"),)), Disclosure((Path("乙.txt"),))))
    run = RunReport((of_severities("甲.txt"), of_severities("乙.txt")), grouping=alone)
    assert "放在一起" not in console.render(run, Style())


def test_what_was_hardly_checked_is_named_however_little_was_found_in_it(of_severities) -> None:
    def checked(path: str, coverage: Coverage) -> DocumentReport:
        return replace(of_severities(path), coverage=coverage)

    reports = (
        checked("一半.txt", Coverage(figures=12, checked=6)),
        checked("少.txt", Coverage(figures=12, checked=5)),
        checked("没有认出.txt", Coverage(figures=12, checked=6, unread=28)),
        checked("空.txt", Coverage(figures=0, checked=0)),
    )
    lines = _told(RunReport(reports))
    heading = next(number for number, line in enumerate(lines) if line.startswith("数字核对不到一半的 3 份"))
    assert [line.split() for line in lines[heading + 1 : -1]] == [
        ["核对的数字", "文件"],
        ["0/0", "空.txt"],
        ["6/40", "没有认出.txt"],
        ["5/12", "少.txt"],
    ]
