"""The HTML report is one page that loads nothing, says everything as text, and shows the pages where it can."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from audit.model.figure import PERCENT, WAN_YUAN, Figure
from audit.model.knowledge.notes import Severity
from audit.model.place import Box, Place
from audit.model.report import CitedFigure, Coverage, DocumentReport, Failure, Finding, RunReport, Slip, Suspect
from audit.reports.findings import html_report, markdown
from audit.reports.style import Language, Style

_VOID = {"meta", "img", "br"}


class _Page(HTMLParser):
    """The tags, the text, and what is open at the end."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def test_every_finding_is_an_article_with_its_figures_as_printed(run: RunReport) -> None:
    page = _Page(html_report.render(run, Style()))
    findings = run.documents[0].findings
    assert not page.open
    assert [tag for tag, _ in page.tags].count("article") == len(findings)
    for finding in findings:
        assert finding.message in page.text
        assert all(cited.figure.text in page.text and cited.where in page.text for cited in finding.figures)


def test_the_page_and_the_markdown_say_with_how_many_rules(run: RunReport) -> None:
    """Of a report that is signed, nobody should have to ask whether rules were left out."""
    told = f"用 {len(run.rules)} 条规则审核"
    assert told in _Page(html_report.render(run, Style())).text
    assert told in markdown.render(run, Style())


def test_a_long_list_of_figures_is_cut_and_says_how_many_are_left(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding], cited: Callable[..., CitedFigure]
) -> None:
    figures = tuple(cited(f"{n}.00", f"第{n}行", n) for n in range(1, 31))
    page = _Page(html_report.render(RunReport((document((finding(figures=figures),)),)), Style()))
    assert [tag for tag, _ in page.tags].count("tr") == 24
    assert "另有 6 个数字" in page.text


def test_a_unit_that_the_figure_prints_is_not_said_again(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    share = CitedFigure(Figure("12.5%", Decimal("12.5"), 1, PERCENT, Place(line=3)), "占比")
    amount = CitedFigure(Figure("3.00", Decimal("3.00"), 2, WAN_YUAN, Place(line=4)), "金额")
    text = html_report.render(RunReport((document((finding(figures=(share, amount)),)),)), Style())
    assert "<td>12.5%</td><td></td>" in text
    assert "<td>3.00</td><td>万元</td>" in text


def test_hostile_text_stays_text(document: Callable[..., DocumentReport], finding: Callable[..., Finding]) -> None:
    hostile = "</style><script>alert(1)</script><img src=x onerror=y>&lt;\"'"
    report = document((finding(message=hostile, group=hostile, formula=hostile),), entity=hostile)
    page = _Page(html_report.render(RunReport((report,), (Failure(hostile, hostile),)), Style()))
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "img"})
    assert page.text.count(hostile) == 7


def test_the_page_may_load_nothing(run: RunReport) -> None:
    page = _Page(html_report.render(run, Style()))
    policies = [attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv")]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]
    assert not any("href" in attrs or "src" in attrs for _, attrs in page.tags)


def _boxed(finding: Finding, page: int) -> Finding:
    """The same finding in a PDF: its figures have boxes on a page."""
    place = Place(page=page, bbox=(1.0, 2.0, 3.0, 4.0))
    cited = tuple(CitedFigure(replace(each.figure, place=place), each.where) for each in finding.figures)
    return replace(finding, figures=cited)


def test_errors_and_warnings_show_the_strips_of_the_pages_that_they_cite_and_notes_do_not(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    asked: list[tuple[str, int, int]] = []

    def picture(path: str, page: int, boxes: Sequence[Box]) -> bytes:
        asked.append((path, page, len(boxes)))
        return b"PNG" if page == 7 else b""

    findings = (_boxed(finding(), 7), _boxed(finding(Severity.WARNING), 8), _boxed(finding(Severity.NOTE), 9))
    page = _Page(html_report.render(RunReport((document(findings),)), Style(picture=picture)))
    assert asked == [("青禾.txt", 7, 3), ("青禾.txt", 8, 3)]
    assert [attrs["src"] for tag, attrs in page.tags if tag == "img"] == ["data:image/png;base64,UE5H"]


def test_a_figure_that_goes_on_overleaf_is_framed_on_both_pages(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    asked: list[tuple[int, Sequence[Box]]] = []

    def picture(_: str, page: int, boxes: Sequence[Box]) -> bytes:
        asked.append((page, boxes))
        return b"PNG"

    found = finding()
    place = Place(page=7, bbox=(1.0, 2.0, 3.0, 4.0), further=((8, (1.0, 2.0, 2.0, 4.0)),))
    cited = CitedFigure(replace(found.figures[0].figure, place=place), "合计")
    html_report.render(RunReport((document((replace(found, figures=(cited,)),)),)), Style(picture=picture))
    assert asked == [(7, [(1.0, 2.0, 3.0, 4.0)]), (8, [(1.0, 2.0, 2.0, 4.0)])]


def test_pictures_have_an_end_and_the_page_says_so(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_report, "_MOST_PICTURES", 2)
    findings = tuple(_boxed(finding(), page) for page in range(1, 6))
    style = Style(picture=lambda *_: b"PNG")
    page = _Page(html_report.render(RunReport((document(findings),)), style))
    assert [tag for tag, _ in page.tags].count("img") == 2
    assert "只画了前面 2 处的截图，另有 3 处没有画" in page.text


def test_what_one_wrong_figure_explains_stands_under_it(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    one = finding()
    two = replace(one, rule="C101")
    suspect = Suspect(one.figures[0].figure, "合计", Decimal("99.00"), Slip.SWAP, ("B3-T2", "C101"), 2)
    text = html_report.render(RunReport((replace(document((one, two)), suspects=(suspect,)),)), Style())
    under = text.split('<div class="blame">')[1].split("</div>")[0]
    assert under.count("<article") == 2
    assert "应为 99.00？ 相邻两位颠倒" in under


@pytest.mark.parametrize(
    ("language", "words"), [(Language.ZH, "无法判定 2 项"), (Language.EN, "undetermined: checks 2")]
)
def test_what_stayed_open_is_listed_with_its_reason(run: RunReport, language: Language, words: str) -> None:
    text = _Page(html_report.render(run, Style(language))).text
    assert words in text
    assert "列已丢失，无法确定归属" in text


def test_of_several_documents_a_table_leads_to_each_the_gravest_first(
    document: Callable[..., DocumentReport], finding: Callable[..., Finding]
) -> None:
    clean, wrong = document(), document((finding(),))
    page = _Page(html_report.render(RunReport((clean, wrong)), Style()))
    targets = [attrs["href"] for tag, attrs in page.tags if tag == "a"]
    assert targets == ["#d2", "#d1", "#top", "#top"]
    assert {"d1", "d2"} <= {attrs.get("id") for tag, attrs in page.tags if tag == "section"}
    assert "9/12" in page.text


def test_in_the_table_what_was_hardly_checked_stands_out(document: Callable[..., DocumentReport]) -> None:
    hardly = replace(document(), coverage=Coverage(figures=12, checked=5))
    text = html_report.render(RunReport((document(), hardly)), Style())
    assert '<td><b class="warning">5/12</b></td>' in text
    assert "<td>9/12</td>" in text
    assert "| **5/12** |" in markdown.render(RunReport((document(), hardly)), Style())


def test_one_document_needs_no_table_of_documents(run: RunReport) -> None:
    page = _Page(html_report.render(run, Style()))
    assert not [attrs for _, attrs in page.tags if attrs.get("class") == "overview"]


def test_the_title_of_one_document_says_whose_it_is(run: RunReport) -> None:
    text = html_report.render(run, Style())
    assert "<title>青禾市水文服务中心 2024 年 单位预算 单位：万元 – 勾稽审核</title>" in text
    assert "<title>勾稽审核</title>" in html_report.render(RunReport(run.documents * 2), Style())


def test_the_table_of_documents_names_the_unit_and_the_file(document: Callable[..., DocumentReport]) -> None:
    text = html_report.render(RunReport((document(), document(entity="白石镇人民政府"))), Style())
    assert '<a href="#d2">白石镇人民政府 2024 年 单位预算 单位：万元</a><br>青禾.txt' in text
