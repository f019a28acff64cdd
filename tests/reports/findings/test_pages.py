"""HTML and Markdown say what the terminal says: what was recognised, what silence means, what was put together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from audit.model.check import Outcome, Status
from audit.model.report import Coverage, DocumentReport, Finding, RunReport, Suppressed
from audit.model.sets import Disclosure, Grouping
from audit.reports.findings import html_report, markdown
from audit.reports.style import Language, Style

_RENDERERS = {"html": html_report.render, "markdown": markdown.render}
both = pytest.mark.parametrize("render", _RENDERERS.values(), ids=_RENDERERS)
Render = Callable[[RunReport, Style], str]


@both
def test_the_tables_that_were_recognised_are_named(render: Render, run: RunReport) -> None:
    assert "表格 1 张：支出总表" in " ".join(render(run, Style()).split())


@both
def test_a_document_without_error_or_warning_says_so(
    render: Render, document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    assert "没有错误或警告。" in render(RunReport((document(),)), Style())
    assert "没有错误或警告。" not in render(RunReport((document((finding(),)),)), Style())


@both
def test_where_nothing_could_be_checked_silence_is_no_pass(
    render: Render, document: Callable[..., DocumentReport]
) -> None:
    nothing = document((), (Outcome("B3-T2", Status.NOT_APPLICABLE),))
    text = render(RunReport((nothing,)), Style())
    assert "没有做成任何检验" in text
    assert "没有错误或警告" not in text


@both
@pytest.mark.parametrize(("checked", "said"), [(4, "10 个数字只核对了 4 个"), (5, "没有错误或警告。")])
def test_where_less_than_half_was_checked_silence_is_said_to_mean_little(
    render: Render, document: Callable[..., DocumentReport], checked: int, said: str
) -> None:
    report = replace(document(), coverage=Coverage(8, checked, 2))
    assert said in render(RunReport((report,)), Style())


@both
def test_what_the_baseline_accepts_is_not_called_nothing(
    render: Render, document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    accepted = Suppressed(finding(), "已去函", "张三", date(2031, 1, 1))
    text = render(RunReport((replace(document(), suppressed=(accepted,)),)), Style(Language.EN))
    assert "No errors or warnings besides those that the baseline accepts: 1." in text


@both
def test_what_was_compared_with_what_is_told(render: Render, document: Callable[..., DocumentReport]) -> None:
    linked = Disclosure((Path("某地/今年.pdf"),), prior=(Path("某地/去年.pdf"),))
    grouping = Grouping((linked, Disclosure((Path("某地/独自.pdf"),))), ("另一份与两份都像，没有放在一起",))
    text = " ".join(render(RunReport((document(), document()), grouping=grouping), Style()).split())
    assert "今年.pdf 上年：去年.pdf" in text
    assert "另一份与两份都像，没有放在一起" in text
    assert "独自.pdf" not in text
