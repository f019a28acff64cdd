"""Workflow commands, taken apart as GitHub's runner does it."""

import re

import pytest

from audit.model.figure import WAN_YUAN, Figure
from audit.model.knowledge.notes import Severity
from audit.model.place import Place
from audit.model.record import replace
from audit.model.report import CitedFigure, Failure, RunReport
from audit.reports.findings.pipelines import github
from audit.reports.style import Style

_COMMAND = re.compile(r"::(?P<name>[^ :]+)(?: (?P<properties>.*?))?::(?P<data>.*)")


def _data(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def _property(text: str) -> str:
    return _data(text.replace("%3A", ":").replace("%2C", ","))


def _commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Name, properties and message of every line that the runner takes for a command."""
    found = []
    for match in filter(None, map(_COMMAND.match, text.splitlines())):
        pairs = (pair.split("=", 1) for pair in match["properties"].split(","))
        found.append((match["name"], {key: _property(value) for key, value in pairs}, _data(match["data"])))
    return found


def test_a_finding_is_an_annotation_of_its_level_at_its_line(document, finding) -> None:
    ((level, properties, message),) = _commands(github.render(RunReport((document((finding(),)),)), Style()))
    assert level == "error"
    assert properties == {"file": "青禾.txt", "line": "40", "col": "3", "title": "B3-T2 合计等于基本支出加项目支出"}
    assert message == finding().message


def test_percent_signs_colons_and_commas_come_back(document, finding) -> None:
    hostile = finding(message="占 5%0A，a:b,c::d", title="50%, a: b::c")
    ((_, properties, message),) = _commands(github.render(RunReport((document((hostile,)),)), Style()))
    assert message == "占 5%0A，a:b,c::d"
    assert properties["title"] == "B3-T2 50%, a: b::c"


def test_the_file_is_named_as_it_is_with_its_line_ends(document, finding) -> None:
    report, name = document((finding(),)), "青禾\n::warning::x\r  50%.txt"
    named = replace(report, facts=replace(report.facts, path=name))
    ((_, properties, _),) = _commands(github.render(RunReport((named,)), Style()))
    assert properties["file"] == name


def test_no_text_of_a_document_starts_a_command_of_its_own(document, finding) -> None:
    hostile = finding(message="甲\n::set-output name=a::b\r::error::c", group="\n::stop-commands::x")
    text = github.render(RunReport((document((hostile,), entity="\n::warning::x"),)), Style())
    assert [level for level, _, _ in _commands(text)] == ["error"]


def test_more_than_ten_of_a_level_are_counted_in_a_closing_line(document, finding) -> None:
    found = [finding() for _ in range(13)] + [finding(Severity.NOTE) for _ in range(10)]
    text = github.render(RunReport((document(tuple(found)),)), Style())
    levels = [level for level, _, _ in _commands(text)]
    assert (levels.count("error"), levels.count("notice")) == (10, 10)
    assert "未列出：error 3；" in text


def test_up_to_ten_of_a_level_nothing_is_left_out(document, finding) -> None:
    text = github.render(RunReport((document(tuple(finding() for _ in range(10))),)), Style())
    assert "未列出" not in text


def test_an_input_that_could_not_be_read_goes_before_every_error(document, finding) -> None:
    run = RunReport((document(tuple(finding() for _ in range(12))),), (Failure("坏.pdf", "不是 PDF"),))
    level, properties, message = _commands(github.render(run, Style()))[0]
    assert (level, properties["file"], message) == ("error", "坏.pdf", "不是 PDF")


def test_the_last_line_says_what_was_not_checked(run: RunReport) -> None:
    assert "无法判定 2" in github.render(run, Style()).splitlines()[-1]


@pytest.mark.parametrize(
    ("place", "position", "said"),
    [
        pytest.param(Place(line=40, column=3), {"line": "40", "col": "3"}, "不符", id="a text has lines and columns"),
        pytest.param(Place(page=7), {}, "第 7 页：不符", id="a PDF has pages, which only words can name"),
        pytest.param(Place(line=5, column=2, cell="收支总表!B5"), {}, "收支总表!B5：不符", id="a workbook has cells"),
    ],
)
def test_an_annotation_stands_where_github_can_show_it(
    document, finding, place: Place, position: dict[str, str], said: str
) -> None:
    cited = CitedFigure(Figure("1.00", 1, 2, WAN_YUAN, place), "合计")
    report = document((finding(figures=(cited,), message="不符"),))
    ((_, properties, message),) = _commands(github.render(RunReport((report,)), Style()))
    assert {name: properties[name] for name in properties if name in {"line", "col"}} == position
    assert message == said
