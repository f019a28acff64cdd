"""One line per finding, and nothing that a line could break."""

from audit.model.figure import WAN_YUAN, Figure
from audit.model.knowledge.notes import Severity
from audit.model.place import Place
from audit.model.report import CitedFigure, Failure, RunReport
from audit.reports.findings import concise
from audit.reports.style import Detail, Style


def _at(place: Place, finding):
    figure = Figure("1.00", 1, 2, WAN_YUAN, place)
    return finding(figures=(CitedFigure(figure, "表「行」列"),), message="不符")


def test_a_finding_in_a_text_file_is_one_line_with_line_and_column(document, finding) -> None:
    (line, _) = concise.render(RunReport((document((_at(Place(line=40, column=3), finding),)),)), Style()).splitlines()
    assert line == "青禾.txt:40:3: error B3-T2 不符"


def test_a_line_of_which_nobody_knows_the_column_is_named_alone(document, finding) -> None:
    (line, _) = concise.render(RunReport((document((_at(Place(line=40), finding),)),)), Style()).splitlines()
    assert line == "青禾.txt:40: error B3-T2 不符"


def test_a_finding_in_a_pdf_names_its_page(document, finding) -> None:
    (line, _) = concise.render(RunReport((document((_at(Place(page=5), finding),)),)), Style()).splitlines()
    assert line == "青禾.txt:page 5: error B3-T2 不符"


def test_a_finding_about_what_is_missing_names_the_file_alone(document, finding) -> None:
    (line, _) = concise.render(RunReport((document((finding(figures=(), message="缺"),)),)), Style()).splitlines()
    assert line == "青禾.txt: error B3-T2 缺"


def test_a_message_with_line_ends_stays_one_line(document, finding) -> None:
    text = concise.render(RunReport((document((finding(message="甲\n乙\x1b[2J\u2028丙"),)),)), Style())
    assert len(text.splitlines()) == 2
    assert "\x1b" not in text


def test_the_last_line_says_what_was_checked_and_what_was_not(run: RunReport) -> None:
    last = concise.render(run, Style()).splitlines()[-1]
    assert "读到数字 12，核对 9" in last
    assert "无法判定 2" in last


def test_an_input_that_could_not_be_read_has_a_line_too() -> None:
    text = concise.render(RunReport((), (Failure("坏.pdf", "不是 PDF"),)), Style())
    assert text.splitlines()[0] == "坏.pdf: unread 不是 PDF"


def test_quiet_leaves_out_the_notes(document, finding) -> None:
    report = RunReport((document((finding(Severity.NOTE), finding())),))
    lines = concise.render(report, Style(detail=Detail.QUIET)).splitlines()
    assert [line.split()[1] for line in lines[:-1]] == ["error"]
